import pytest

from breachtui.sources.prose import whole_name
from breachtui.values.evidence import Span


@pytest.mark.parametrize(
    ("vendor", "text", "organization", "expected"),
    [
        ("Cedar", "Cedar reported that a server was attacked.", "Elm Clinic", True),
        ("Cedar", "A Cedar employee lost a laptop.", "Elm Clinic", True),
        ("Free", "It was told. Free monitoring services were offered.", "Elm Clinic", False),
        ("AThe", "AThe business associate lost a laptop.", "Elm Clinic", False),
        ("HIPAA-related", "It changed all HIPAA-related documents.", "Elm Clinic", False),
        ("Advisors", "Cedar Billing and Advisors, a business associate,", "Cedar Billing and Advisors Inc.", False),
        ("Cedar", "The business associate, Cedar, Elm & Larch, LLP,", "Cedar, Elm & Larch, LLP", False),
        ("Cedar Billing, Inc.", "At Cedar Billing, Inc., a laptop was lost.", "Cedar Billing", True),
        ("Cedar Care", "Cedar Care, the business associate,", "Cedar Care - Elm Center", True),
    ],
)  # fmt: skip
def test_a_vendor_is_a_whole_name(vendor: str, text: str, organization: str, expected: bool) -> None:
    at = text.index(vendor)
    assert whole_name(vendor, (Span(at, at + len(vendor), vendor),), text, organization) is expected
