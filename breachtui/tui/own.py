"""What tells that something of the user's own was written."""

from textual.message import Message


class OwnChanged(Message):
    """An incident was edited, tagged or noted; posted to the app, since its dialog closes."""
