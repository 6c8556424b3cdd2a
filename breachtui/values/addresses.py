"""Addresses of web pages, as strangers write them: harmless, or none."""

from urllib.parse import quote, urlsplit

from breachtui.values.text import single_line

# RFC 3986 without those of its characters that end or open something in Markdown.
_SAFE = ":/?#@!$&*+,;=%-._~"


def web_address(url: str | None) -> str | None:
    """The address with all but safe characters percent-encoded; None where it is not of the web.

    >>> web_address("https://a.example/b_(c)")
    'https://a.example/b_%28c%29'
    """
    if not url or single_line(url) != url or " " in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # a host in brackets that is no IPv6 address
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return quote(url, safe=_SAFE)
