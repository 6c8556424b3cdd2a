"""The sectors of organizations, with the words by which prose and lists name them."""

import re
from functools import cache, lru_cache

from breachtui.values.text import fold
from breachtui.values.vocabulary import Term, Vocabulary, letters

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

Rows = tuple[tuple[str, str], ...]

KINDS: Rows = (
    (
        "health_plan",
        """
health plan, health insurance, health insurer, health alliance, blue cross, blue shield, welfare fund,
welfare plan, benefit plan, benefits plan, welfare benefit, benefit fund, medical plan, medicare advantage,
hmo, managed care, medicaid, medi-cal, humana, aetna, cigna, anthem, unitedhealth, unitedhealthcare, kaiser
foundation health, molina healthcare, dental plan, vision plan, delta dental, insurance plan, health and
welfare, healthcare plan, health care plan
""",
    ),
    ("business_associate", "business associate"),
    ("clearing_house", "clearinghouse, clearing house"),
    (
        "government",
        """
department of, ministry of, city of, county of, state of, town of, village of, borough of, commonwealth of,
township of, government of, parish of, province of, police department, police, sheriff, sheriff's office,
water district, fire district, transit district, park district, fire department, housing authority, public
library, county library, division of, bureau of, state agency, federal agency, local government, state
government, federal government, public sector, public administration
""",
    ),
    (
        "healthcare_provider",
        """
hospital, medical center, medical centre, medical group, medical clinic, medical associates, medical
practice, medical school, university health, clinic, health department
""",
    ),
    (
        "education",
        """
university, college, school, school district, school board, academy, institute of technology, board of
education, isd, preschool, montessori, k-12, seminary, educational, education, academic, academia
""",
    ),
    (
        "healthcare_provider",
        """
medical, medicine, healthcare, health care, physician, doctor, dental, dentist, dentistry, orthodontics,
orthodontist, endodontics, periodontics, pharmacy, hospice, surgery, surgical, surgeon, radiology, imaging,
oncology, orthopedic, orthopaedic, orthopedics, orthopaedics, pediatric, pediatrics, dermatology,
cardiology, cardiovascular, nursing, nursing home, health system, health center, health service, health
network, health group, eye care, eye center, eye institute, vision care, vision center, optometry,
ophthalmology, therapy, therapist, behavioral health, mental health, rehabilitation, rehab, laboratory,
diagnostic, pathology, podiatry, chiropractic, neurology, urology, gastroenterology, fertility, obstetrics,
anesthesia, ambulance, home care, home health, senior living, assisted living, counseling, psychiatry,
psychology, wellness, cancer center, cancer institute, kidney, dialysis, allergy, spine, pain management,
planned parenthood, blood bank, hearing, nurse, biomedical, pharma, pharmaceutical, medical provider
""",
    ),
    (
        "finance",
        """
bank, bancorp, bancshares, credit union, financial, finance, financial service, insurance, insurance
company, assurance, insurer, mortgage, loan, lender, lending, capital, investment, brokerage, wealth,
savings, building society, pension, retirement, securities, trust company, asset management, fcu, equifax,
experian, transunion, cryptocurrency, banking, credit bureau, payment processor, payment
""",
    ),
    (
        "government",
        """
auditor, treasurer, comptroller, municipal, municipality, county, agency, authority, court, library,
council, commission, senate, national guard, veterans affairs, treasury, postal service, government,
military, city, political
""",
    ),
    (
        "retail",
        """
store, restaurant, hotel, supermarket, resort, casino, apparel, clothing, outfitters, pizza, grocery,
grocer, shop, inn, suites, toys, grill, burger, steakhouse, cafe, coffee, barbecue, brewhouse,
 brewery, kitchen, shack, tavern, pub, bistro, deli, diner, pizzeria, bakery, catering, boutique,
fashion, furniture, foods, cinema, theater, theatre, donuts, market, mart, outlet, jewelers, hospitality,
retail, retailer, shopping
""",
    ),
    (
        "technology",
        """
software, technology, technologies, app, internet, hosting, telecom, telecommunications, telecommunication,
game, gaming, cloud, mobile, wireless, networks, online, digital, data, communications, computing, web, web
service, social media, social network, data broker, information, tech
""",
    ),
    (
        "nonprofit",
        """
charity, charities, charitable, nonprofit, non-profit, not for profit, foundation, ymca, ywca, goodwill, red
cross, church, diocese, archdiocese, ministries, museum, society, food bank, united way, association,
alumni, league, ngo, religious, social assistance
""",
    ),
    ("healthcare_provider", "health, care, hospitalists"),
)
"""Kinds of organization by sector, as names and lists write them: of a text the first row that fits."""

DESCRIBED: Rows = (
    ("nonprofit", "charity, church, diocese, museum, advocacy group, food bank"),
    (
        "retail",
        """
pharmacy chain, restaurant chain, hotel chain, coffee chain, supermarket chain, cinema chain, fast food,
drugstore chain, merchant, florist, diner, jeweler, chain
""",
    ),
    (
        "technology",
        """
website, site, forum, community, platform, portal, social networking, search engine, streaming, developer,
studio, service, network, broadband, carrier, operator, maker of software, game maker, torrent, marketplace,
tool, chat, messenger
""",
    ),
    (
        "other",
        """
airline, carmaker, automaker, manufacturer, logistics, maker, freight, courier, shipping company, law firm,
newspaper, publisher, broadcaster, utility, energy company, staffing, recruitment, construction, real
estate, political party, union
""",
    ),
)
"""Plainer words, which tell the sector only where they describe it: ``the airline said``."""

LABELS: Rows = (
    ("healthcare_provider", "health"),
    ("finance", "banks & credit unions, financial services company"),
    ("retail", "accommodation, accomodation"),
    ("technology", "it services"),
    (
        "other",
        """
other, other commercial, commercial, manufacturing, entertainment, trade union, professional services,
legal, construction, transportation, shipping, real estate, human resources, consumable, cosmetic,
accessories, home, fitness, cleaning, biotech, professional, administrative, other services, utilities,
management, mining, agriculture, trade
""",
    ),
    ("government", "public"),
)
"""What the forms and lists of offices call sectors, beside the kinds above; only whole labels."""

PEOPLE: Rows = (
    ("healthcare_provider", "patients"),
    ("education", "students, pupils"),
    ("retail", "shoppers, diners"),
    ("finance", "depositors, savers"),
    ("government", "taxpayers"),
)
"""What a sector calls its people."""

BUREAUS = ("equifax", "experian", "transunion")
"""The credit bureaus, which most notices name."""
PROPER = ("humana", "aetna", "cigna", "anthem", "unitedhealth", "unitedhealthcare", "goodwill")
"""Of the kinds, the ones that are names themselves."""


def words(listed: str) -> tuple[str, ...]:
    """The words of a row."""
    return tuple(each.strip() for each in listed.split(",") if each.strip())


def pattern(listed: str) -> re.Pattern[str]:
    """A pattern for the words of a row in a text in lower case, in the plural too."""
    each = "|".join(sorted(map(re.escape, words(listed)), key=len, reverse=True))
    return re.compile(rf"(?<![\w'])(?:{each})(?:s|es|'s)?(?![\w'])")


def nouns() -> frozenset[str]:
    """The nouns in which names of such organizations end, or begin before "of"; singular and plural."""
    found: set[str] = set()
    for _, listed in KINDS:
        for phrase in words(listed):
            head = phrase.removesuffix(" of").rpartition(" ")[2]
            found |= {head, f"{head}s", f"{head[:-1]}ies" if head.endswith("y") else head}
    return frozenset(found.difference(PROPER, BUREAUS))


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((sector, pattern(listed)) for sector, listed in KINDS)


@cache
def _plainer() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return (*((sector, pattern(listed)) for sector, listed in DESCRIBED), *_kinds())


@cache
def _whole() -> dict[str, str]:
    return {
        letters(word): sector
        for rows in (KINDS[::-1], LABELS)
        for sector, listed in rows
        for word in words(listed)
    }


def of_name(name: str) -> str | None:
    """The sector that a name or a phrase tells of; None where it tells of none."""
    text = name.lower()
    return next((sector for sector, kinds in _kinds() if kinds.search(text)), None)


def of_description(text: str) -> str | None:
    """The sector that words describing an organization tell of, where plainer words can be trusted too."""
    return next((sector for sector, kinds in _plainer() if kinds.search(text)), None)


@lru_cache(4096)
def of_label(label: str) -> str | None:
    """The sector that a list's word for one means; None where it is not known.

    A label is known by its letters alone: a PDF writes "H e a l t h  C a r e".
    """
    word = letters(label)
    return _whole().get(word) or _whole().get(word.removesuffix("s")) or of_name(fold(label))
