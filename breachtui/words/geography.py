"""States, countries and large cities as English texts write them.

Sources: Associated Press abbreviations; Government Publishing Office Style Manual, 5.23 (demonyms); Census
Bureau, 2020 (cities whose name, said alone in an American story, means one of them). A table is rows of a
code and its names, parted by semicolons.
"""


def _by_name(table: str) -> dict[str, str]:
    """The code of each name."""
    rows = (row.strip().partition(" ") for row in table.replace("\n", " ").split(";"))
    return {name.strip(): code for code, _, names in rows for name in names.split(",")}


STATE_ABBREVIATIONS = _by_name("""
AL Ala.; AZ Ariz.; AR Ark.; CA Calif.; CO Colo.; CT Conn.; DE Del.; DC D.C.; FL Fla.; GA Ga.; IL Ill.; IN
Ind.; KS Kan.; KY Ky.; LA La.; MD Md.; MA Mass.; MI Mich.; MN Minn.; MS Miss.; MO Mo.; MT Mont.; NE Neb.; NV
Nev.; NH N.H.; NJ N.J.; NM N.M.; NY N.Y.; NC N.C.; ND N.D.; OK Okla.; OR Ore.; PA Pa.; RI R.I.; SC S.C.; SD
S.D.; TN Tenn.; TX Tex.; VT Vt.; VA Va.; WA Wash.; WV W.Va.; WI Wis.; WY Wyo.
""")
_DEMONYMS = _by_name("""
AL Alabamians; AK Alaskans; AZ Arizonans; AR Arkansans; CA Californians; CO Coloradans; CT Connecticuters;
DE Delawareans; FL Floridians; GA Georgians; HI Hawaiians; ID Idahoans; IL Illinoisans; IN Hoosiers; IA
Iowans; KS Kansans; KY Kentuckians; LA Louisianians; ME Mainers; MD Marylanders; MI Michiganders,
Michiganians; MN Minnesotans; MS Mississippians; MO Missourians; MT Montanans; NE Nebraskans; NV Nevadans;
NH Hampshirites; NJ Jerseyans; NM New Mexicans; NY Yorkers; NC North Carolinians; ND North Dakotans; OH
Ohioans; OK Oklahomans; OR Oregonians; PA Pennsylvanians; RI Rhode Islanders; SC South Carolinians; SD South
Dakotans; TN Tennesseans; TX Texans; UT Utahns; VT Vermonters; VA Virginians; WA Washingtonians; WV West
Virginians; WI Wisconsinites; WY Wyomingites
""")
DEMONYMS = {name.lower(): code for name, code in _DEMONYMS.items()}
"""What the people of a state call themselves, in lower case."""
CITIES = _by_name("""
AK Anchorage; AZ Phoenix, Tucson, Scottsdale; AR Little Rock; CA Los Angeles, San Diego, San Jose, San
Francisco, Fresno, Sacramento, Long Beach, Oakland, Bakersfield, Anaheim, Santa Ana, Chula Vista; CO Denver,
Colorado Springs; CT Hartford, New Haven; FL Miami, Tampa, Orlando, St. Petersburg, Hialeah, Fort
Lauderdale, Tallahassee; GA Atlanta, Savannah; HI Honolulu; ID Boise; IL Chicago; IN Indianapolis, Fort
Wayne; IA Des Moines, Cedar Rapids; KS Wichita; KY Louisville; LA New Orleans, Baton Rouge, Shreveport; MD
Baltimore; MA Boston, Worcester; MI Detroit, Grand Rapids, Ann Arbor; MN Minneapolis, St. Paul; MO St.
Louis; NE Omaha; NV Las Vegas, Reno; NJ Jersey City; NM Albuquerque; NY Buffalo, New York City, Brooklyn,
Long Island, Yonkers; NC Charlotte, Raleigh, Greensboro, Winston-Salem; ND Fargo; OH Cincinnati, Akron; OK
Oklahoma City, Tulsa; PA Philadelphia, Pittsburgh; SD Sioux Falls; TN Nashville, Memphis, Chattanooga,
Knoxville; TX Houston, San Antonio, Dallas, Austin, Fort Worth, El Paso, Corpus Christi, Lubbock; UT Salt
Lake City, Provo; VA Virginia Beach; WA Seattle, Spokane, Tacoma; WI Milwaukee
""")
"""Large cities of the United States, with their state."""
COUNTRY_NAMES = _by_name("""
AE UAE; AU New South Wales, Queensland; CA Ontario, British Columbia, Alberta; CZ Czech Republic; GB UK,
U.K., England, Scotland, Wales, Northern Ireland, Britain, Great Britain; HK Hong Kong; KR South Korea; NL
Holland; RU Russia; TR Turkey; US US, U.S., USA
""")
"""Countries as stories write them, beside the English names of CLDR."""
NATIONALITIES = _by_name("""
AE Emirati; AR Argentine, Argentinian; AT Austrian; AU Australian; BD Bangladeshi; BE Belgian; BG Bulgarian;
BO Bolivian; BR Brazilian; CA Canadian; CH Swiss; CL Chilean; CN Chinese; CO Colombian; CU Cuban; CY
Cypriot; CZ Czech; DE German; DK Danish; DZ Algerian; EC Ecuadorian; EE Estonian; EG Egyptian; ES Spanish;
ET Ethiopian; FI Finnish; FR French; GB British, English, Scottish, Welsh; GH Ghanaian; GR Greek; HR
Croatian; HU Hungarian; ID Indonesian; IE Irish; IL Israeli; IN Indian; IQ Iraqi; IR Iranian; IS Icelandic;
IT Italian; JM Jamaican; JP Japanese; KE Kenyan; KR South Korean; LB Lebanese; LK Sri Lankan; LT Lithuanian;
LV Latvian; MA Moroccan; MT Maltese; MX Mexican; MY Malaysian; NG Nigerian; NL Dutch; NO Norwegian; NP
Nepali; PE Peruvian; PH Filipino, Philippine; PK Pakistani; PL Polish; PT Portuguese; RO Romanian; RS
Serbian; RU Russian; SA Saudi; SE Swedish; SG Singaporean; SI Slovenian; SK Slovak; TH Thai; TN Tunisian; TR
Turkish; TW Taiwanese; UA Ukrainian; US American; UY Uruguayan; VE Venezuelan; VN Vietnamese; ZA South
African
""")
"""Adjectives of countries."""
FOREIGN_CITIES = _by_name("""
AE Dubai; AR Buenos Aires; AT Vienna; AU Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra; BD Dhaka;
BE Brussels; BR Sao Paulo, Rio de Janeiro; CA Toronto, Montreal, Vancouver, Ottawa, Calgary, Edmonton,
Winnipeg, Quebec, Halifax; CH Zurich, Geneva; CL Santiago; CN Beijing, Shanghai, Shenzhen; CO Bogota; CZ
Prague; DE Berlin, Munich, Hamburg, Frankfurt, Cologne; DK Copenhagen; EG Cairo; ES Madrid, Barcelona; FI
Helsinki; FR Paris, Lyon; GB London, Leeds, Glasgow, Edinburgh, Cardiff, Belfast, Liverpool, Sheffield,
Nottingham; GE Tbilisi, Batumi; HK Hong Kong; HU Budapest; ID Jakarta; IE Dublin; IL Tel Aviv, Jerusalem; IN
Mumbai, Delhi, New Delhi, Kolkata, Pune, Kochi, Bangalore, Bengaluru, Chennai, Hyderabad; IT Rome, Milan; JP
Tokyo, Osaka; KE Nairobi; KR Seoul; MX Mexico City; MY Kuala Lumpur; NG Lagos; NL Amsterdam, Rotterdam; NO
Oslo; NZ Auckland, Christchurch, Dunedin, Wellington; PH Manila; PK Karachi, Lahore; PL Warsaw; PT Lisbon;
RO Bucharest; RU Moscow; SA Riyadh; SE Stockholm; SG Singapore; TH Bangkok; TR Istanbul, Ankara; TW Taipei;
UA Kyiv; VN Hanoi; ZA Johannesburg, Cape Town
""")
"""Large cities outside the United States that stories name without their country."""
