"""Dumps of databases as SQL, which are told from prose so that no article is made of them."""

import re

_COMMENTS = re.compile(r"(?:\s+|(?:--|#)[^\n]*(?:\n|$)|/\*.*?\*/;?)*+", re.S)
_STATEMENT = re.compile(
    r"(?:insert|replace|create|copy|set|begin|start|pragma|drop|use|lock|alter|delete|truncate|select|go)\b"
    r"|\\(?:connect|restrict|c)\b",
    re.I,
)
_NAME = r"[`\"\[\w][^\n();]{0,200}?"
_OF_ROWS = re.compile(
    rf"^[ \t]*(?:(?:insert|replace)\s(?:(?:[a-z]+\s){{0,3}}?into\s|(?=\[)){_NAME}\s*(?:\([^)]*\)\s*)?"
    r"(?:values\s*\(|select\s)"
    rf"|create\s(?:[a-z]+\s){{0,2}}table\s{_NAME}\s*\("
    rf"|copy\s{_NAME}\s*(?:\([^)]*\)\s*)?from\sstdin\b)",
    re.I | re.M,
)


def is_sql(beginning: str) -> bool:
    """Whether a text begins with a statement of SQL, comments aside, and makes or fills a table."""
    start = _COMMENTS.match(beginning)
    first = start.end() if start else 0
    return bool(_STATEMENT.match(beginning, first) and _OF_ROWS.search(beginning, first))
