"""The same under its former name."""

from breachtui.extract.document import Head, for_client, head, in_head, is_letter, subject_of

__all__ = ["Head", "for_client", "head", "in_head", "is_letter", "subject_of"]
