"""What a list does with the incident under its cursor: cite, copy, open, and compare as the cursor moves."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual import work

from breachtui.tui.marking import MarkingScreen

if TYPE_CHECKING:  # not needed for the first paint
    from breachtui.incident import Incident
    from breachtui.tui.alongside import Alongside

_HOW = "F compares the marked incident with each that you move to"


class FollowingScreen(MarkingScreen):
    """A list of incidents with a cursor."""

    # citing

    def action_cite(self) -> None:
        """A citation of the highlighted incident."""
        self._with_incident(self.copy_citation)

    def action_markdown(self) -> None:
        """The highlighted incident as a document."""
        self._with_incident(self.copy_document)

    def action_visit(self) -> None:
        """Open the most trusted of its sources that has a page, else the first."""
        self._with_incident(self._visit)

    def _visit(self, incident: "Incident") -> None:
        from breachtui.export.works import work

        reports = incident.reports
        paged = (report for report in reports if work(incident, report).url)
        self.visit_source(incident, next(paged, reports[0]))

    @work(exclusive=True, group="cite")
    async def _with_incident(self, act: "Callable[[Incident], None]") -> None:
        id = self.list.current
        if incident := None if id is None else await self._threads.incident(id):
            act(incident)
        else:
            self.notify("No incident is highlighted", severity="warning")

    # comparing as the cursor moves

    @property
    def alongside(self) -> "Alongside | None":
        """The comparison that follows the cursor; None where none does."""
        return cast("Alongside | None", next(iter(self.query("#alongside")), None))

    def follow_cursor(self, after: float = 0) -> None:
        """Compare with the highlighted incident ``after`` so many seconds, where a comparison follows."""
        if self.alongside:
            self.alongside.show(self.list.current, after)

    async def action_follow_cursor(self) -> None:
        """Begin with the one that is marked, else the highlighted one; end where one follows already."""
        if self.end_following():
            return
        marked = self.marked
        base = next(iter(marked), self.list.current)
        if len(marked) > 1:
            self.notify(
                f"{len(marked):,} are marked; F needs one to stay, c compares them", severity="warning"
            )
        elif base is not None:
            from breachtui.tui.alongside import Alongside

            self.add_class("-following")
            await self.query_one("#found").mount(Alongside(self._threads.incident, base))
            self.follow_cursor()

    def end_following(self) -> bool:
        """End it; False where none follows."""
        if not self.alongside:
            return False
        self.alongside.remove()
        self.remove_class("-following")
        return True

    def action_difference(self, step: int) -> None:
        """To the next row that differs."""
        if self.alongside:
            self.alongside.next_difference(step)
        else:
            self.notify(_HOW)

    def action_hide(self) -> None:
        """Hide the rows that are equal, or show them."""
        if self.alongside:
            self.alongside.hide_equal = not self.alongside.hide_equal
        else:
            self.notify(_HOW)
