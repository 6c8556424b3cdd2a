"""Headers of two rows: what spans several columns above, the columns below."""

from collections.abc import Sequence

from breachtui.values.text import fold


def over(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two rows are the two halves of a header.

    The upper one leaves columns open, or spans them with one word, the lower one names just these,
    and what it leaves open the upper one names. No name has a figure in it.
    """
    if len(second) > len(first) or any(_has_figure(cell) for cell in (*first, *second)):
        return False
    second = (*second, *[""] * (len(first) - len(second)))
    spanned = [n for n, cell in enumerate(first) if not cell.strip() or cell in (*first[:n], *first[n + 1 :])]
    named = [n for n, cell in enumerate(second) if cell.strip()]
    inner = [n for n in spanned if first[n].strip() or any(map(str.strip, first[n + 1 :])) or n in named]
    named_above = all(first[n].strip() or second[n].strip() for n in range(len(first)))
    below = bool(inner) and set(inner) <= set(named) and len(named) > 1
    return below and named_above and _new(first, second)


def _new(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether the lower row repeats nothing of the upper one but what spans both."""
    differ = [two for one, two in zip(first, second, strict=True) if two.strip() and fold(one) != fold(two)]
    return len(differ) > 1 and len(set(differ)) == len(differ)


def joined(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The names of the columns from a header's rows: the lowest, with the upper where two are the same."""
    width = max(map(len, rows))
    stacks = [
        list(dict.fromkeys(row[n].strip() for row in rows if n < len(row) and row[n].strip()))
        for n in range(width)
    ]
    lowest = [stack[-1] if stack else "" for stack in stacks]
    return tuple(
        " ".join(stack) if name and lowest.count(name) > 1 else name
        for stack, name in zip(stacks, lowest, strict=True)
    )


def _has_figure(cell: str) -> bool:
    return any(char.isdigit() for char in cell)
