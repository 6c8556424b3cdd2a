"""A file of several parts: its tables that can be read, the text beside them, what is said of the rest."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO

from breachtui.errors import ColumnsUnknown, SourceError
from breachtui.report import Report
from breachtui.sources.blocks import Block, as_documents, is_page
from breachtui.sources.columns_by_value import suggest
from breachtui.sources.document import Document
from breachtui.sources.rows import Refusal, Remark


@dataclass(frozen=True)
class Reading:
    """A file that has been recognised and can be read once."""

    format: str
    """The name of its format."""
    items: Generator[Report | Refusal]
    """What it holds; closed before its end, it lets go of the file."""


def read_blocks(
    document: Document, blocks: Sequence[Block], read: Callable[[Document], Reading], *, beside: bool
) -> Reading:
    """All tables of a file that can be read, then what is said of the others; an article as an article.

    With ``beside`` the text of a page or of Markdown is read too, without its tables.
    """
    said = [Remark(None, block.said(block.trouble)) for block in blocks if block.trouble]
    parts = as_documents(document, [block for block in blocks if not block.trouble])
    readings, errors = _all_read(document, parts, read)
    failed = [part for part, _ in errors]
    noted = [part.block for part in parts if part not in failed and part.block and part.block.note]
    said += [Remark(None, f"{block.name}: {block.note}") for block in noted]
    sure = any(block.sure for block in blocks)
    offered = [part for part in failed if _is_offered(part)]
    text = _text_beside(document, read) if beside and not sure and (readings or offered) else None
    said = [*(_left(part, error, offer=text is None or part in offered) for part, error in errors), *said]
    if text:
        return Reading(text.format, in_turn([text, *readings], said))
    if readings:
        return Reading(readings[0].format, in_turn(readings, said))
    if sure or offered:
        raise _none_read(
            [(part, error) for part, error in errors if not sure or (part.block and part.block.sure)]
        )
    whole = read(document)
    return Reading(whole.format, in_turn([whole], [replace(each, part=None) for each in said]))


def _is_offered(part: Document) -> bool:
    """Whether the columns of a table that is not read look like those of a list of breaches."""
    with part.guarded():
        return suggest(part) is not None


def _text_beside(document: Document, read: Callable[[Document], Reading]) -> Reading | None:
    """What the text of a page or of Markdown tells without its tables; None where that is no breach."""
    try:
        text = replace(document, opener=partial(BytesIO, _without_tables(document)), size=None)
        found = read(text)
        items = list(found.items)
    except SourceError:
        return None
    told = any(isinstance(each, Report) and _tells(each) for each in items)
    return Reading(found.format, (each for each in items)) if told else None


def _without_tables(document: Document) -> bytes:
    if is_page(document) or "<table" in document.beginning.lower():
        from breachtui.sources.html_table import without_tables

        return without_tables(document)
    from breachtui.sources.text_tables import prose_of

    return prose_of(document.text).encode()


def _tells(report: Report) -> bool:
    return bool(report.organization and (report.counts or report.occurred or report.breach_type))


def _left(part: Document, error: SourceError, *, offer: bool) -> Remark:
    """What is said of a table that is not read, with the table if somebody may say what its columns are."""
    assert part.block
    reason = part.block.said(str(error).removeprefix(f"{part.name}: "))
    return Remark(None, reason, part=part if offer and isinstance(error, ColumnsUnknown) else None)


def _all_read(
    document: Document, tables: Sequence[Document], read: Callable[[Document], Reading]
) -> tuple[list[Reading], list[tuple[Document, SourceError]]]:
    readings: list[Reading] = []
    errors: list[tuple[Document, SourceError]] = []
    for number, table in enumerate(tables):
        table.listen(partial(_pulse, document, table, number, len(tables)))
        try:
            readings.append(read(table))
        except SourceError as error:
            errors.append((table, error))
    return readings, errors


def _none_read(errors: Sequence[tuple[Document, SourceError]]) -> SourceError:
    """Says why of the first table that can be mapped, else of the first."""
    what = f"{errors[0][0].block.kind or 'table'}s" if errors[0][0].block else ""
    more = f"; so are its other {what}, {len(errors)} in all" if len(errors) > 1 else ""
    unmapped = [(table, error) for table, error in errors if isinstance(error, ColumnsUnknown)]
    if not unmapped:
        return type(errors[0][1])(f"{errors[0][1]}{more}")
    unknown = ColumnsUnknown(f"{unmapped[0][1]}{more}")
    unknown.parts = [table for table, _ in unmapped]
    return unknown


def _pulse(workbook: Document, sheet: Document, number: int, sheets: int) -> None:
    workbook.pulse((number + (sheet.done() or 0.0)) / sheets)


def in_turn(readings: Sequence[Reading], said: Sequence[Refusal]) -> Generator[Report | Refusal]:
    """What several parts hold, one after the other."""
    for reading in readings:
        yield from reading.items
    yield from said
