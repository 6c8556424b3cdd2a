"""Letters and alerts as mail programs save them: one (.eml), or a box of them (mbox)."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import MIMEPart

from breachtui.extract import Article
from breachtui.report import Report
from breachtui.sources.boundary import reports_of
from breachtui.sources.document import Document
from breachtui.sources.rows import Refusal, Remark
from breachtui.sources.stories import day_of, story_reports
from breachtui.values.text import single_line

_FIELD = re.compile(r"([A-Z][A-Za-z-]{1,40}):[ \t]")
_OF_MAIL = frozenset({
    "Date", "Delivered-To", "From", "MIME-Version", "Message-ID", "Message-Id", "Received", "Reply-To",
    "Return-Path", "Subject", "To", "X-Mailer",
})  # fmt: skip
_LEAST_FIELDS = 3
_ENVELOPE = re.compile(rb"(?m)^From \S{1,200} .{0,80}\d{4}\r?\n")


def recognizes(document: Document) -> bool:
    """Whether the file begins as mail does: with a subject, a sender and another field of its head."""
    if document.block or document.binary:
        return False
    head = re.split(r"\r?\n\r?\n", document.beginning, maxsplit=1)[0]
    fields = {found[1] for line in head.splitlines() if (found := _FIELD.match(line))}
    return {"From", "Subject"} <= fields and len(fields & _OF_MAIL) >= _LEAST_FIELDS


def read(document: Document) -> Iterator[Report | Refusal]:
    """The reports that the mails make; what is attached to them is named."""
    for number, data in enumerate(filter(bytes.strip, _ENVELOPE.split(document.data)), 1):
        mail = message_from_bytes(data, policy=policy.default)
        body, day = mail.get_body(("plain", "html")), single_line(str(mail.get("Date", "")))
        story = Article(
            _text(body) if body else "",
            title=str(mail.get("Subject", "")),
            author=str(mail.get("From", "")).partition("<")[0].strip(' "'),
            published=day_of(day),
        )
        yield from reports_of(
            number, story.title or "", story_reports, story, ("Date", day), document, number
        )
        for each in mail.iter_attachments():
            name = single_line(each.get_filename() or each.get_content_type())
            yield Remark(number, f"the attachment {name!r} is not read: save it, and load that file")


def _text(body: MIMEPart) -> str:
    try:
        return str(body.get_content())
    except LookupError:  # an encoding that nobody knows
        data = body.get_payload(decode=True)
        return data.decode("utf-8", "replace") if isinstance(data, bytes) else ""
