"""What is done with the incidents that are chosen, marked or highlighted, and what they add up to."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import work

from breachtui.store.memory import Session
from breachtui.tui.own import Deed
from breachtui.tui.recalling import RecallingScreen
from breachtui.tui.store_thread import StoreThreads
from breachtui.tui.typed_ahead import OPENING

if TYPE_CHECKING:  # not needed for the first paint
    from breachtui.incident import Incident
    from breachtui.tui.comparison import Alongside
    from breachtui.tui.statistics_screen import Counting, Narrowed, StatisticsView

_MANY = 50  # incidents that are not removed without a question
_MERGED = 50  # incidents, at most
_HOW = "F compares the marked incident with each that you move to"


class ChoosingScreen(RecallingScreen):
    """A list of incidents, and what is done with those that are marked, else with the highlighted one."""

    def __init__(self, threads: StoreThreads, begin: Session, left: Session) -> None:
        super().__init__(threads, begin, left)
        self._folded: str | None = None  # the query to go back to from a bar or an organization
        self._from_statistics: StatisticsView | None = None  # where the query was narrowed
        self._bar: Narrowed | None = None  # what it was narrowed to, until that is listed

    def _in_order(self) -> Sequence[int]:
        """The marked incidents as the list has them, then those that a query hides."""
        marked = self.marked  # looked up once: of 100,000 that takes longer than all else
        listed = [id for id in self.results.ids if id in marked]
        return [*listed, *sorted(marked.difference(listed))] if len(listed) < len(marked) else listed

    # what is done with them

    @work(exclusive=True, group=OPENING)
    async def action_remove(self) -> None:
        from breachtui.tui.regrouping import confirm, remove

        await self._whole.wait()
        current = [self.list.current] if self.list.current is not None else []
        ids = self._in_order() or current
        if len(ids) > _MANY:
            confirm(self.app, ids)
        elif ids:
            self.app.post_message(Deed(lambda store: remove(store, ids)))
        else:
            self.notify("There is nothing to remove", severity="warning")

    @work(exclusive=True, group="merge")
    async def action_merge(self) -> None:
        """Make one incident of the marked; the cursor goes with its incident."""
        most = f"{_MERGED} are merged at once, at most"
        if obstacle := why_not(len(self.marked), _MERGED, most, "two or more with space, then M"):
            self.notify(obstacle, severity="warning")
            return
        from breachtui.tui.regrouping import merge

        await self._whole.wait()
        ids = self._in_order()
        if self.list.current in ids:
            self.list.go_to(min(ids))
        self.app.post_message(Deed(partial(merge, ids=ids)))

    def action_tags(self) -> None:
        from breachtui.tui.own_dialogs import TagDialog

        if ids := self._in_order() or self.results.ids[self.list.cursor :][:1]:
            self.app.push_screen(TagDialog(self._details, ids))

    @work(exclusive=True, group=OPENING)
    async def action_compare(self) -> None:
        """Side by side, in the order of the list."""
        from breachtui.compare import MOST, compare
        from breachtui.tui.comparison import ComparisonScreen

        how = f"two to {MOST} with space, then c"
        if obstacle := why_not(len(self.marked), MOST, f"{MOST} fit side by side", how):
            self.notify(obstacle, severity="warning")
            return

        ids = self._in_order()
        incidents = await self._details.ask(lambda store: store.incidents(ids))
        self.app.push_screen(ComparisonScreen(self._details, compare(incidents)))

    # what is counted

    def action_statistics(self) -> None:
        from breachtui.tui.statistics_screen import StatisticsScreen  # not needed for the first paint

        view, self._from_statistics = self._from_statistics, None
        self.list.hold()
        screen = StatisticsScreen(self._threads.searching, self._counted, view)
        self.app.push_screen(screen, self._narrow)

    def _narrow(self, chosen: "Narrowed | None") -> None:
        """List what a bar of the statistics counts."""
        if chosen:
            self._folded, self._from_statistics, self._bar = self._query, chosen.view, chosen
            self.box.value = chosen.query

    def compare_with_bar(self) -> None:
        """Where the list has not what the bar counted, say why: words may be searched otherwise now."""
        bar, self._bar = self._bar, None
        number = len(self.results.found.ids)
        if bar and bar.query == self.results.query.text and bar.incidents not in (None, number):
            self.notify(
                f"The bar counts {bar.incidents:,}, the list {number:,}: of few, more words are corrected"
            )

    async def _counted(self, marked: bool) -> "Counting":
        """The marked incidents, else those that match, once all are known."""
        from breachtui.tui.statistics_screen import MARKED, Counting

        if marked:
            return Counting(MARKED, sorted(self.marked))
        await self._whole.wait()
        query = self.results.query
        return Counting(query.text, self.results.found.ids if query.terms or query.conditions else None)

    @work(exclusive=True, group=OPENING)
    async def action_export(self) -> None:
        """Ask what to write, and where to, once all that match are known."""
        await self._whole.wait()
        current = self.list.current
        if current is None:
            self.notify("There is nothing to export", severity="warning")
            return
        from breachtui.tui.export_dialog import ExportDialog, of_incidents

        offers = [of_incidents("the highlighted incident", (current,))]
        if self.marked:
            offers.insert(0, of_incidents(f"the {len(self.marked):,} marked", self._in_order()))
        offers.append(of_incidents(f"all {len(self.results.ids):,} listed", self.results.ids))
        self.app.push_screen(ExportDialog(self._details, offers))

    # citing the highlighted incident

    def action_cite(self) -> None:
        self._with_incident(self.copy_citation)

    def action_markdown(self) -> None:
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
        if incident := None if id is None else await self._details.incident(id):
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
            from breachtui.tui.comparison import Alongside

            self.add_class("-following")
            await self.query_one("#found").mount(Alongside(self._details.incident, base))
            self.follow_cursor()

    def end_following(self) -> bool:
        """End it; False where none follows."""
        if not self.alongside:
            return False
        self.alongside.remove()
        self.remove_class("-following")
        return True

    def action_difference(self, step: int) -> None:
        if self.alongside:
            self.alongside.next_difference(step)
        else:
            self.notify(_HOW)

    def action_hide(self) -> None:
        if self.alongside:
            self.alongside.hide_equal = not self.alongside.hide_equal
        else:
            self.notify(_HOW)


def why_not(marked: int, most: int, beyond: str, how: str) -> str:
    """Why so many marks are none to act on, and the remedy; "" where they are."""
    if 2 <= marked <= most:
        return ""
    if marked > most:
        return f"{marked:,} are marked and {beyond}; space unmarks one, u all"
    return f"{'One is' if marked else 'None is'} marked; mark {how}"
