"""Why a text was read the way it was: every candidate of every field, with its score."""

from collections.abc import Iterator, Mapping

from breachtui.extract.candidate import Candidate
from breachtui.report import plain
from breachtui.values.text import single_line

_MOST = 8  # candidates of a field; those behind them never win
_LONGEST = 90  # characters of a quotation


def explanation(candidates: Mapping[str, tuple[Candidate, ...]]) -> Iterator[str]:
    """Lines for people: the field, then its candidates, best first.

    Each has its score, the confidence that makes (``-`` where it is too low to be used), the
    value, where it stands, and what spoke for and against it.
    """
    for name, ranked in candidates.items():
        if not ranked:
            continue
        yield name
        for each in ranked[:_MOST]:
            yield f"  {each.score:6.2f} {each.confidence or '-':6}  {single_line(str(plain(each.value)))}"
            because = single_line(", ".join(each.reasons)) or "nothing else stands there"
            yield f"                 because {because}"
            for span in each.spans[:2]:
                yield f"                 {span.start}-{span.end} “{_quoted(span.text)}”"
        if len(ranked) > _MOST:
            yield f"         and {len(ranked) - _MOST} more"


def _quoted(text: str) -> str:
    line = single_line(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
