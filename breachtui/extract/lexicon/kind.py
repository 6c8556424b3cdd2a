"""Words in or beside an organization's name that tell its sector; ids of the vocabulary."""

Sectors = tuple[tuple[str, str], ...]

# In a name, the first that fits. Words that names of several sectors share are left out.
# What forms give beside a label: "Type of organization: Health Care".
LABEL = (
    r"(?im)^[ \t]*(?:type of (?:organi[sz]ation|entity|business)|(?:organi[sz]ation|entity|business"
    r"|industry) type"
    r"|industry|sector)[^:\n]{0,40}:[ \t]*(?P<value>[^\n]{3,60})$"
)
LABEL_WORDS = frozenset({"type", "industry", "sector"})
LABELLED: Sectors = (
    ("healthcare_provider", r"\bhealth ?care|\bmedical|\bhospital"),
    ("finance", r"\bfinancial|\bbank|\bcredit union|\binsurance"),
    ("education", r"\beducation|\bschool|\buniversity"),
    ("government", r"\bgovernment"),
    ("retail", r"\bretail"),
    ("nonprofit", r"\bnot-?\s?for-?\s?profit|\bnon-?profit|\bcharit"),
    ("technology", r"\bsoftware|\btechnology"),
)
IN_NAME: Sectors = (
    (
        "health_plan",
        r"\b(?:health (?:plans?|insurance|insurance pool|insurer|alliance|options|net\b|partners plan)"
        r"|blue ?(?:cross|shield)"
        r"|welfare (?:fund|plan|benefit|trust)|benefits? (?:plans?|funds?|trust)|medical (?:plan|benefit)"
        r"|medicare advantage|hmo\b"
        r"|managed care|medicaid|medi-cal|humana|aetna|cigna|anthem\b|unitedhealth\w*"
        r"|kaiser foundation health|molina"
        r"|wellcare|caloptima|amerigroup|centene|dental plan|vision plan|delta dental|insurance plan"
        r"|group health plan"
        r"|health and welfare|health care plan|healthcare plan|care health plan)",
    ),
    (
        "government",
        r"\b(?:department of|ministry of|(?:city|county|state|town|village|borough|commonwealth|township"
        r"|government|parish) of(?! hope\b)"
        r"|police department|sheriff's"
        r"|(?:ferry|water|fire|transit|port|park|sanitary|irrigation|library|sewer|utility|conservation)"
        r" (?:protection )?district)\b",
    ),
    ("clearing_house", r"\bclearing ?house\b"),
    (
        "healthcare_provider",
        r"\b(?:hospitals?|medical (?:centers?|center|group|clinic|foundation|associates|practice|school"
        r"|university|college"
        r"|university)|university (?:medical|health|hospital)|clinics?)\b",
    ),
    ("finance", r"\b(?:pension|retirement|superannuation) (?:scheme|fund)s?\b"),
    (
        "education",
        r"\b(?:universit(?:y|ies)|colleges?|school (?:district|system|board)|(?:public|high"
        r"|girls'|boys'|preparatory|prep|boarding|catholic"
        r"|elementary|middle|law|grammar"
        r"|primary|charter|county|independent|city|community|ridge|unified) schools?|schools|academ(?:y"
        r"|ies)|unified school"
        r"|board of education|isd|institute of technology|department of education|preschool|montessori"
        r"|k-12)\b",
    ),
    (
        "healthcare_provider",
        r"\b(?:medical|medicine|health ?care|physicians?|doctors|dental|dentist\w*|orthodont\w+"
        r"|endodont\w+|periodont\w+"
        r"|pharmac(?:y|ies)|hospice|surg(?:ery|ical|eons?)|radiology|imaging|\w*oncology|orthop\w+"
        r"|pediatrics?|\w*dermatolog\w+"
        r"|cardiology|cardiovascular|nursing|health (?:system|center|centers|services|network|clinics?"
        r"|department|group)"
        r"|eye (?:care|center|institute|clinic|associates)|vision (?:care|center)|eyecare|optometr\w+"
        r"|ophthalmolog\w+"
        r"|therapy|therapists|behavioral|mental health|rehab\w*|laborator(?:y|ies)|diagnostics?"
        r"|patholog\w+|podiatr\w+"
        r"|chiropractic|neurolog\w+|urolog\w+|gastroenterolog\w+|hematolog\w+|fertility|obstetrics"
        r"|ob[/-]?gyn|anesthesi\w+"
        r"|ambulance|ems|home care|home health|care center|senior living|assisted living|counseling"
        r"|psych\w+|wellness|"
        r"cancer (?:center|institute|care)|kidney|dialysis|allergy|asthma|spine|pain (?:management"
        r"|center)|sleep|"
        r"women's health|children's (?:hospital|health)|planned parenthood|blood (?:bank|center)|hearing"
        r"|nurses?|mri|"
        r"m\.?d\.?|d\.?d\.?s|d\.?m\.?d|d\.?o|d\.?p\.?m|o\.?d|d\.?c)(?=$|\W)",
    ),
    (
        "finance",
        r"\b(?:banks?|bancorp|bancshares|credit unions?|financial|insurance|assurance|insurers?|mortgage"
        r"|loans?|lend(?:er|ing)"
        r"|capital|investments?|brokerage|wealth|savings|payday|building society|pension|retirement"
        r"|securities|trust company"
        r"|asset management|versicherung|funding|fcu|equifax|experian|transunion)\b",
    ),
    (
        "government",
        r"\b(?:province of|auditor|treasurer|comptroller"
        r"|police|municipal\w*|county (?:government|clerk|court|library|schools)|(?:water"
        r"|fire|transit|utility|park"
        r"|sanitation|library|port) (?:district|authority)|public library|county library|bureau of|agency"
        r"|authority"
        r"|housing authority|courts?|senate|national guard|veterans affairs|commission|council|treasury|irs"
        r"|postal service|county)\b",
    ),
    (
        "retail",
        r"\b(?:stores?|restaurants?|hotels?|supermarkets?|resorts?|casinos?|apparel|clothing|outfitters"
        r"|pizza|grocery|grocers"
        r"|shops?|inns?|suites|toys|grill|burgers?|steakhouse|cafe|coffee|bakery|catering|boutique"
        r"|fashions?|furniture|foods"
        r"|cinemas?|theat(?:er|re)s|donuts|pubs|markets?|mart|outlet|jewelers|hospitality)\b",
    ),
    (
        "technology",
        r"\b(?:software|technolog(?:y|ies)|apps?|internet|hosting|telecom\w*|games?|gaming|cloud|mobile"
        r"|wireless|networks"
        r"|online|systems inc|digital|data|cyber\w*|\w+\.com|communications|computing|it services)\b",
    ),
    (
        "nonprofit",
        r"\b(?:charit(?:y|ies)|non-?profit|foundation|ymca|ywca|goodwill|red cross|scouts|church|diocese"
        r"|ministries|museum"
        r"|society|food bank|united way|habitat for humanity|association|alumni|league)\b",
    ),
    ("healthcare_provider", r"\b(?:health|care|healthworks|wellness|hospitalists)$"),
)

# In the words that describe it, where plainer words can be trusted too.
DESCRIBED: Sectors = (
    (
        "health_plan",
        r"\b(?:health (?:plan|insurer|insurance (?:company|provider|plan))|HMO|managed care|medicaid plan)\b",
    ),
    (
        "nonprofit",
        r"\b(?:charit(?:y|able)|church|diocese|museum|foundation|advocacy group|nonprofit based|food bank)\b",
    ),
    (
        "education",
        r"\b(?:universit(?:y|ies)|colleges?|schools?(?! of medicine)|school (?:district|system)|academy"
        r"|preschool)\b",
    ),
    (
        "healthcare_provider",
        r"\b(?:hospitals?|clinics?|medical (?:group|center|practice|network|office|provider)"
        r"|health ?care (?:provider|system"
        r"|network|organi[sz]ation|group|company)|physicians?|doctors?|dentists?|dental|pharmac(?:y|ies)"
        r"|hospice|nursing homes?"
        r"|surgeons?|surgery|radiolog\w+|imaging|cancer (?:center|care)|oncolog\w+|orthop\w+|pediatric\w*"
        r"|health (?:system|center"
        r"|network|centers|service)|mental health|behavioral health|rehabilitation|home health|medical"
        r"|therapists?|laborator(?:y"
        r"|ies)|hospital group|hospital system|practice|ambulance|fertility)\b",
    ),
    (
        "finance",
        r"\b(?:banks?|credit union|insurers?|insurance (?:company|firm|broker|agency|provider)|lenders?"
        r"|mortgage|brokerage"
        r"|payday|financial (?:services|firm|company|institution)|building society|pension fund"
        r"|investment|savers|accounting"
        r"|credit (?:bureau|reporting)|cryptocurrency exchange|fintech"
        r"|payments? (?:company|firm|processor|platform))\b",
    ),
    (
        "government",
        r"\b(?:(?:state|federal|government|county|city|local) (?:agency|government|department|office)"
        r"|municipality|police"
        r"|sheriff|city (?:hall|council)|library|ministry|water district|utility district"
        r"|public authority)\b",
    ),
    (
        "retail",
        r"\b(?:retailers?|stores?|restaurants?|hotels?|supermarkets?|resorts?|casinos?|clothing"
        r"|department store|fast[- ]food"
        r"|(?:pub|coffee|sandwich|bakery|burger|cinema|drugstore|convenience) chain"
        r"|pizza|grocer\w*|shops?|merchant|inns?|chain of|restaurant chain|florist|diners?|catering"
        r"|fashion|cinema|"
        r"jeweler|pharmacy chain|coffee)\b",
    ),
    (
        "technology",
        r"\b(?:software|technology|apps?|internet|online (?:platform|service|forum|community)"
        r"|social (?:network\w*|media)"
        r"|web(?:site)? (?:host\w*|builder|service|forum)|cloud|hosting|telecom\w*|games?|gaming|tech"
        r"|web host|mobile"
        r"|(?<!air )(?<!air-)(?<!cost )(?<!budget )(?<!flag )carrier|video|search engine|file[- ]sharing"
        r"|email (?:service|provider)|(?:phone|wireless|telecoms?|web) (?:giant|company|operator|provider)"
        r"|broadband|internet (?:giant|company|firm)|streaming"
        r"|(?:music|video|dating|social|adult|torrent|adult-oriented social) (?:web)?(?:sites?|service)"
        r"|(?:hacker|user|internet|online|discussion|gaming) forum|website|data firm"
        r"|(?:game|web|app) developer|game ?(?:maker|studio)s?|gaming site|(?:message|discussion) board)\b",
    ),
    ("nonprofit", r"\bnon-?profit\b"),
    (
        "other",
        r"\b(?:airlines?|(?:air|flag|low-cost|budget) carrier|car ?maker|auto ?maker|manufacturer|logistics"
        r"|(?:maker|producer) of"
        r"|freight|courier|shipping (?:company|giant|line)|law firm|newspaper|publisher|broadcaster|utility"
        r"|energy (?:company|firm|supplier)|oil (?:company|giant)|staffing|recruitment|construction"
        r"|real estate|political party|trade union|labor union|defen[cs]e contractor)\b",
    ),
)

# Definite nouns with which a story takes its organization up again.
TAKEN_UP = {
    "hospital": "healthcare_provider", "clinic": "healthcare_provider",
    "hospitals": "healthcare_provider",
    "clinics": "healthcare_provider", "healthcare provider": "healthcare_provider",
    "medical group": "healthcare_provider",
    "medical center": "healthcare_provider", "health system": "healthcare_provider",
    "hospital system": "healthcare_provider",
    "hospital group": "healthcare_provider", "physician group": "healthcare_provider",
    "practice": "healthcare_provider",
    "health plan": "health_plan", "health insurer": "health_plan", "plan": "health_plan",
    "district": "education", "school district": "education", "university": "education",
    "college": "education",
    "school": "education", "bank": "finance", "credit union": "finance", "lender": "finance",
    "insurer": "finance",
    "retailer": "retail", "hotel": "retail", "restaurant": "retail", "restaurants": "retail",
    "hotels": "retail",
    "store": "retail", "supermarket": "retail", "city": "government", "county": "government",
    "town": "government",
    "agency": "government", "department": "government", "police department": "government",
    "charity": "nonprofit",
    "foundation": "nonprofit", "church": "nonprofit", "airline": "other",
}  # fmt: skip

# The same where it speaks, since others have such things too: "the app said".
SPEAKING = {
    "app": "technology", "messaging app": "technology", "dating app": "technology", "site": "technology",
    "website": "technology", "forum": "technology", "studio": "technology", "developer": "technology",
    "game maker": "technology", "platform": "technology", "social network": "technology",
    "telecom": "technology", "telco": "technology", "broadband provider": "technology",
    "phone company": "technology", "mobile operator": "technology", "software company": "technology",
    "internet company": "technology", "tech giant": "technology", "exchange": "finance",
    "brokerage": "finance", "broker": "finance", "pension fund": "finance", "credit bureau": "finance",
    "airline": "other", "carrier": "other", "flag carrier": "other", "carmaker": "other",
    "automaker": "other", "manufacturer": "other", "utility": "other", "law firm": "other",
    "newspaper": "other", "publisher": "other", "party": "other", "recruiter": "other",
    "ministry": "government", "council": "government", "local authority": "government",
    "police force": "government", "chain": "retail", "hotel chain": "retail", "restaurant chain": "retail",
    "hotel group": "retail", "supermarket chain": "retail", "fashion brand": "retail",
}  # fmt: skip
SPEAKS = (
    r"(?:said|says|told|has|had|confirmed|added|stressed|apologi[sz]ed|wrote|announced|warned|notified"
    r"|declined)\b"
)

# What the people affected are called.
BY_PEOPLE = {
    "patients": "healthcare_provider", "students": "education", "pupils": "education",
    "shoppers": "retail",
    "diners": "retail", "savers": "finance", "depositors": "finance", "taxpayers": "government",
}  # fmt: skip
