"""Where organizations are and what they are called there.

Cities that tell their state, countries as stories write them, abbreviations of states.
"""

# The most populous cities of the United States (Census Bureau, 2020) whose name, said
# alone in an American story, means one of them; Portland, Columbus, Springfield, Aurora,
# Kansas City and the like are left out.
CITIES = {
    "los angeles": "CA", "san diego": "CA", "san jose": "CA", "san francisco": "CA", "fresno": "CA",
    "sacramento": "CA", "long beach": "CA", "oakland": "CA", "bakersfield": "CA", "anaheim": "CA",
    "santa ana": "CA", "chula vista": "CA",
    "chicago": "IL", "houston": "TX", "san antonio": "TX", "dallas": "TX", "austin": "TX",
    "fort worth": "TX", "el paso": "TX", "corpus christi": "TX", "lubbock": "TX",
    "phoenix": "AZ", "tucson": "AZ", "scottsdale": "AZ",
    "philadelphia": "PA", "pittsburgh": "PA", "miami": "FL", "tampa": "FL",
    "orlando": "FL", "st. petersburg": "FL", "hialeah": "FL", "fort lauderdale": "FL",
    "tallahassee": "FL",
    "indianapolis": "IN", "fort wayne": "IN", "charlotte": "NC", "raleigh": "NC", "greensboro": "NC",
    "winston-salem": "NC", "seattle": "WA", "spokane": "WA", "tacoma": "WA", "denver": "CO",
    "colorado springs": "CO", "boston": "MA", "worcester": "MA", "nashville": "TN", "memphis": "TN",
    "chattanooga": "TN", "knoxville": "TN", "detroit": "MI", "grand rapids": "MI", "ann arbor": "MI",
    "oklahoma city": "OK", "tulsa": "OK", "las vegas": "NV", "reno": "NV",
    "louisville": "KY", "baltimore": "MD", "milwaukee": "WI", "albuquerque": "NM",
    "atlanta": "GA", "savannah": "GA", "omaha": "NE", "virginia beach": "VA",
    "minneapolis": "MN", "st. paul": "MN", "cincinnati": "OH",
    "akron": "OH", "wichita": "KS", "new orleans": "LA",
    "baton rouge": "LA", "shreveport": "LA", "honolulu": "HI", "anchorage": "AK", "st. louis": "MO",
    "buffalo": "NY", "new york city": "NY", "brooklyn": "NY", "long island": "NY", "yonkers": "NY",
    "jersey city": "NJ", "boise": "ID", "birmingham, ala": "AL", "montgomery, ala": "AL",

    "salt lake city": "UT", "provo": "UT", "des moines": "IA", "cedar rapids": "IA",
    "little rock": "AR",
    "sioux falls": "SD", "fargo": "ND", "hartford": "CT", "new haven": "CT",
    "washington, d.c": "DC",
}  # fmt: skip

# Associated Press abbreviations of states.
AP_STATES = {
    "ala": "AL", "ariz": "AZ", "ark": "AR", "calif": "CA", "colo": "CO", "conn": "CT", "del": "DE",
    "fla": "FL",
    "ga": "GA", "ill": "IL", "ind": "IN", "kan": "KS", "ky": "KY", "la": "LA", "md": "MD", "mass": "MA",
    "mich": "MI", "minn": "MN", "miss": "MS", "mo": "MO", "mont": "MT", "neb": "NE", "nev": "NV",
    "n.h": "NH",
    "n.j": "NJ", "n.m": "NM", "n.y": "NY", "n.c": "NC", "n.d": "ND", "okla": "OK", "ore": "OR",
    "pa": "PA",
    "r.i": "RI", "s.c": "SC", "s.d": "SD", "tenn": "TN", "tex": "TX", "vt": "VT", "va": "VA",
    "wash": "WA",
    "w.va": "WV", "wis": "WI", "wyo": "WY", "d.c": "DC",
}  # fmt: skip

# Countries as adjectives or short forms, ISO 3166 alpha-2; stories write these before a trade.
COUNTRIES = {
    "uk": "GB", "british": "GB", "english": "GB", "scottish": "GB", "canadian": "CA",
    "australian": "AU",
    "new zealand": "NZ", "irish": "IE", "indian": "IN", "german": "DE", "french": "FR", "dutch": "NL",
    "italian": "IT", "spanish": "ES", "swedish": "SE", "norwegian": "NO", "danish": "DK",
    "finnish": "FI",
    "japanese": "JP", "south korean": "KR", "singapore": "SG", "singaporean": "SG", "hong kong": "HK",
    "malaysian": "MY", "brazilian": "BR", "mexican": "MX", "turkish": "TR", "israeli": "IL",
    "swiss": "CH", "south african": "ZA", "kenyan": "KE", "nigerian": "NG", "thai": "TH", "filipino": "PH",
    "indonesian": "ID", "vietnamese": "VN", "taiwanese": "TW", "polish": "PL", "czech": "CZ", "greek": "GR",
    "portuguese": "PT", "austrian": "AT", "belgian": "BE", "hungarian": "HU", "romanian": "RO",
    "ukrainian": "UA", "chilean": "CL", "colombian": "CO", "peruvian": "PE", "argentine": "AR",
    "chinese": "CN", "russian": "RU", "saudi": "SA", "emirati": "AE", "egyptian": "EG", "estonian": "EE",
    "pakistan": "PK", "pakistani": "PK", "american": "US", "u.s.": "US", "us": "US",
}  # fmt: skip

# Adjectives of countries that stories write with a capital, and that are nobody's name.
_NATIONALITIES = """
israeli filipino philippine ecuadorian chilean kenyan nigerian polish czech hungarian greek thai vietnamese
taiwanese indonesian saudi emirati egyptian argentine argentinian colombian peruvian european asian african
latvian lithuanian estonian ukrainian russian chinese korean austrian belgian portuguese romanian bulgarian
croatian serbian slovak slovenian icelandic lebanese iranian iraqi pakistani bangladeshi lankan nepali
cypriot maltese moroccan tunisian algerian ghanaian ethiopian venezuelan bolivian uruguayan cuban jamaican
afghan albanian angolan armenian azerbaijani bahraini barbadian belarusian bosnian burmese cambodian
congolese guatemalan haitian honduran jordanian kazakh kuwaiti kyrgyz laotian liberian libyan macedonian
maldivian mauritian moldovan mongolian montenegrin namibian nicaraguan omani panamanian paraguayan qatari
rwandan salvadoran senegalese somali sudanese syrian tanzanian trinidadian ugandan uzbek yemeni zambian
zimbabwean
"""
NATIONALITIES = frozenset(_NATIONALITIES.split())

# Large cities outside the United States that stories name without their country; ISO 3166 alpha-2.
FOREIGN_CITIES = {
    "London": "GB", "Manchester, England": "GB", "Leeds": "GB", "Glasgow": "GB", "Edinburgh": "GB",
    "Cardiff": "GB",
    "Belfast": "GB", "Liverpool": "GB", "Toronto": "CA", "Montreal": "CA", "Vancouver": "CA",
    "Ottawa": "CA",
    "Calgary": "CA", "Edmonton": "CA", "Winnipeg": "CA", "Quebec": "CA", "Halifax": "CA",
    "Sydney": "AU",
    "Melbourne": "AU", "Brisbane": "AU", "Perth": "AU", "Adelaide": "AU", "Canberra": "AU",
    "Auckland": "NZ", "Christchurch": "NZ", "Dunedin": "NZ", "Sheffield": "GB", "Nottingham": "GB",
    "Wellington": "NZ", "Dublin": "IE", "Paris": "FR", "Lyon": "FR", "Berlin": "DE", "Munich": "DE",
    "Hamburg": "DE",
    "Frankfurt": "DE", "Cologne": "DE", "Vienna": "AT", "Zurich": "CH", "Geneva": "CH",
    "Amsterdam": "NL",
    "Rotterdam": "NL", "Brussels": "BE", "Madrid": "ES", "Barcelona": "ES", "Lisbon": "PT",
    "Rome": "IT", "Milan": "IT",
    "Athens, Greece": "GR", "Stockholm": "SE", "Oslo": "NO", "Copenhagen": "DK", "Helsinki": "FI",
    "Warsaw": "PL",
    "Prague": "CZ", "Budapest": "HU", "Bucharest": "RO", "Kyiv": "UA", "Moscow": "RU",
    "Istanbul": "TR", "Ankara": "TR",
    "Tel Aviv": "IL", "Jerusalem": "IL", "Cairo": "EG", "Lagos": "NG", "Nairobi": "KE",
    "Johannesburg": "ZA",
    "Cape Town": "ZA", "Dubai": "AE", "Riyadh": "SA", "Karachi": "PK", "Lahore": "PK", "Mumbai": "IN",
    "Delhi": "IN", "New Delhi": "IN", "Kolkata": "IN", "Pune": "IN", "Kochi": "IN",
    "Bangalore": "IN", "Bengaluru": "IN", "Chennai": "IN", "Hyderabad": "IN", "Dhaka": "BD",
    "Singapore": "SG",
    "Kuala Lumpur": "MY", "Jakarta": "ID", "Manila": "PH", "Bangkok": "TH", "Hanoi": "VN",
    "Hong Kong": "HK",
    "Taipei": "TW", "Beijing": "CN", "Shanghai": "CN", "Shenzhen": "CN", "Seoul": "KR", "Tokyo": "JP",
    "Osaka": "JP",
    "Mexico City": "MX", "Bogota": "CO", "Lima, Peru": "PE", "Santiago": "CL", "Buenos Aires": "AR",
    "Sao Paulo": "BR",
    "Rio de Janeiro": "BR", "Tbilisi": "GE", "Batumi": "GE",
}  # fmt: skip
# Countries as stories write them, beside the English names of CLDR.
COUNTRY_NAMES = {
    "UK": "GB",
    "U.K.": "GB",
    "England": "GB",
    "Scotland": "GB",
    "Wales": "GB",
    "Northern Ireland": "GB",
    "Britain": "GB",
    "Great Britain": "GB",
    "Ontario": "CA",
    "British Columbia": "CA",
    "Alberta": "CA",
    "New South Wales": "AU",
    "Queensland": "AU",
    "Holland": "NL",
    "UAE": "AE",
    "South Korea": "KR",
    "Russia": "RU",
    "Turkey": "TR",
    "Czech Republic": "CZ",
    "Hong Kong": "HK",
}

# Bodies that only one country has, as its breach stories name them: ISO 3166 alpha-2.
BODIES = {
    "GB": (
        r"Information Commissioner|ICO|NHS(?: \w{1,20})? Trust|NHS Foundation Trust|NHS"
        r"|Met(?:ropolitan)? Police|National Crime Agency|Ofcom|Financial Conduct Authority|Action Fraud"
    ),
    "AU": (
        r"Office of the Australian Information Commissioner|OAIC|Australian Federal Police|Australian Cyber"
        r" Security Centre|Australian Privacy Commissioner|AusCERT"
    ),
    "CA": (
        r"Privacy Commissioner of Canada|RCMP|Royal Canadian Mounted Police"
        r"|Ontario's [Pp]rivacy [Cc]ommissioner"
    ),
    "IE": r"Data Protection Commission|Garda\u00ed",
    "FR": r"CNIL",
    "IN": r"CERT-In|Reserve Bank of India|UIDAI|Aadhaar",
    "NL": r"Autoriteit Persoonsgegevens|Dutch Data Protection Authority",
    "PH": r"National Privacy Commission",
    "KR": r"Korea Internet (?:&|and) Security Agency|KISA|Korea Communications Commission",
    "SG": r"Personal Data Protection Commission|Cyber Security Agency of Singapore",
    "ES": r"Agencia Espa\u00f1ola de Protecci\u00f3n de Datos|AEPD",
    "IT": r"Garante",
    "ZA": r"South African Reserve Bank|South African Information Regulator",
}
BODY_WORDS = (
    "commissioner ico$ nhs$ oaic$ commission$ garda cnil$ police$ crime$ ofcom$ authority$ fraud$ centre$"
    " rcmp$ cert$ auscert$ bank$ uidai$ aadhaar$ persoonsgegevens$ kisa$ korea$ cyber$ agencia$ aepd$"
    " garante$"
)
# Regulators of the United States, beside which those others tell nothing of the home.
REGULATORS = (
    r"\b(?:[Aa]ttorneys? [Gg]eneral|HHS|OCR|FTC|SEC|FBI|HIPAA|Federal Trade Commission|Office for Civil"
    r" Rights|Securities and Exchange)\b|\b[Ii]n (?:the )?[A-Z][\w.]{1,20} alone\b"
)

# What follows a state in the names of its public bodies.
PUBLIC_BODIES = (
    r"State University|Department|Dept|Division|Health and Human|Health & Human|Medicaid|Office|Agency"
    r"|Commission|Executive Office|Health Care Authority|Retiree|Veterans Home|Public Employee"
    r"|Correctional Health|Health Insurance (?:Pool|Administration)|Governor's Office|Retirement System"
    r"|Auditor|Treasurer|Comptroller|Secretary of State|Patrol|Employment Security|Courts?"
)

# What a breached organization is called when it is not called by its name.
TRADE = (
    r"(?:hospitals?|clinics?|groups?|centers?|centres?|providers?|company|firm|chain|network|practices?"
    r"|systems?"
    r"|districts?|universit(?:y|ies)|colleges?|schools?|banks?|agency|organi[sz]ation|facilit(?:y|ies)"
    r"|insurer|plan"
    r"|retailer|restaurants?|hotels?|casino|pharmac(?:y|ies)|laborator(?:y|ies)|lab|union|county|city"
    r"|town|charity"
    r"|nonprofit|non-profit|lender|start-?up|platform|exchange|marketplace|giant|maker|manufacturer|operator|carrier|airlines?|supermarket"
    r"|store|stores"
    r"|shop|trucker|utility|cooperative|library|church|museum|institute|foundation|society|association|fund"
    r"|specialists?|office|offices|campus|academy|physicians|dentists?|surgeons?|doctors|hospice|home"
    r"|homes|telco|bookmaker|website"
    r"|broker|brokerage|advis[eo]rs?|dealers?|dealership|wholesaler|builder|developer|distributor|business|partnership|trust|authority)"
)
