"""The part of the store that tells what happened to it: loads, what they changed, removals, actions."""

from typing import TYPE_CHECKING

from breachtui.store.transactions import Transactions

if TYPE_CHECKING:  # what the first list does without
    from breachtui.revision import Revision
    from breachtui.store.journal import Act
    from breachtui.store.load_rows import LoadRow
    from breachtui.store.setting_aside import Removed


class Recounting(Transactions):
    """Reads the history; changes nothing."""

    def revisions(self, id: int) -> "list[Revision]":
        """What newer exports changed of an incident, the oldest first."""
        from breachtui.store import load_rows

        return load_rows.revisions_of(self._connection, id)

    def loads(self) -> "list[LoadRow]":
        """Every load, the latest first."""
        from breachtui.store import load_rows

        return load_rows.loads(self._connection)

    def changes_of_load(self, id: int) -> "tuple[LoadRow, list[Revision], list[tuple[int | None, str]]]":
        """A load, what it changed, and the rows that it refused; raises `StoreError` where there is none."""
        from breachtui.store import load_rows

        found = load_rows.load(self._connection, id)
        return found, load_rows.revisions_by(self._connection, id), load_rows.refusals(self._connection, id)

    def added_by(self, load: int, limit: int = 1000) -> list[tuple[int, str | None]]:
        """Incidents that a load added: (number, organization)."""
        from breachtui.store import load_rows

        return load_rows.added_by(self._connection, load, limit)

    def removed(self) -> "list[Removed]":
        """The reports that the user removed, by incident."""
        from breachtui.store import setting_aside

        return setting_aside.removed(self._connection)

    def acts(self, limit: int = 100) -> "list[Act]":
        """The user's actions, the latest first."""
        from breachtui.store import journal

        return journal.acts(self._connection, limit)
