"""The sectors of organizations."""

from breachtui.values.vocabulary import Term, Vocabulary

ORGANIZATION_TYPES = Vocabulary(
    "organization type",
    "HHS covered entity types (45 CFR 160.103) and the sectors of state filings",
    (
        Term("healthcare_provider", "Healthcare provider", "PROV", ("hospital", "clinic", "provider")),
        Term("health_plan", "Health plan", "PLAN", ("health insurer",)),
        Term("business_associate", "Business associate", "BA", ("vendor",)),
        Term("clearing_house", "Healthcare clearing house", "CLRH", ("clearinghouse",)),
        Term("government", "Government", "GOV", ("city", "county", "agency")),
        Term("education", "Education", "EDU", ("school", "university", "college")),
        Term("finance", "Finance", "FIN", ("bank", "credit union", "insurer")),
        Term("retail", "Retail", "RETL", ("store", "restaurant", "hotel")),
        Term("technology", "Technology", "TECH", ("software", "internet")),
        Term("nonprofit", "Nonprofit", "NPO", ("charity", "non-profit")),
        Term("other", "Other", "OTHR"),
    ),
)  # fmt: skip
