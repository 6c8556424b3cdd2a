"""Capitalised words that are no organization, or no part of one."""

from breachtui.extract.patterns import Lazy

# Function words and the like with which sentences begin.
_STARTERS = """
the a an in on at of to for from by with as if it its we our you your they their he she his her this
that these those there here whom when while where what which who how why and but or nor so yet not no yes
according after before since until although though however because unless once now then also today
yesterday tomorrow meanwhile moreover furthermore additionally several some many most more all any both
each every another other such only just even still about over under between during following upon into
out up down off affected hackers hacker attackers attacker cybercriminals criminals researchers
customers patients users officials experts investigators information data personal social last first
second earlier later recently unfortunately fortunately currently approximately nearly almost around
please dear sincerely breach breaches cyber cyberattack ransomware security news update updated
exclusive report reports one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen hi hello hey madam yours greetings questions question frequently
change reset contact call visit enroll place monitor remain order consider obtain request watch avoid activate
sixteen seventeen eighteen nineteen twenty thirty forty fifty thousands millions hundreds
dozens is are was were has have had will would can could may might should must do does did i my me us mr
mrs ms dr prof sir despite like unlike based among through via per using members employees residents
students clients guests users' patients' customers' visitors subscribers says said new sources company
regards respectfully very
state federal local police again instead neither either professor dentist
defendant defendants plaintiff plaintiffs
"""
STARTERS = frozenset(_STARTERS.split())
# Of these, the ones that names begin with too: "First National Bank", "New Leaf Clinic".
_NAME_STARTERS_WORDS = """
first second third new one two three four five six seven eight nine ten state federal local all every
social personal security information data cyber news patients members students employees family last
change call visit place monitor order watch
"""
NAME_STARTERS = frozenset(_NAME_STARTERS_WORDS.split())

# Words of rank that stand before a name without belonging to it.
_ROLES = """
ceo cto cio ciso cfo coo president chairman director spokesman spokeswoman spokesperson attorney judge
officer chief mr mrs ms superintendent chancellor provost mayor governor administrator manager sheriff
treasurer secretary vp evp svp
"""
ROLES = frozenset(_ROLES.split())
# After these and "of" stands whose officer it is.
RANKS = frozenset(["counsel", "officer", "president", "superintendent", "administrator", "clerk", "partner"])

# What it is, where a sentence begins with that and its name: "Retailer Foxglove said".
_TRADES_FIRST_WORDS = """
retailer insurer lender airline hotelier telco carmaker automaker chipmaker grocer supermarket bookmaker
startup start-up brokerage jeweler jeweller fintech contractor vendor operator broker brewer publisher
"""
TRADES_FIRST = frozenset(_TRADES_FIRST_WORDS.split())

# What happened, at the end of a heading that names whom: "Foxglove Security Incident".
_EVENT_WORDS = """
breach breaches incident hack attack cyberattack leak event notification theft
"""
EVENTS = frozenset(_EVENT_WORDS.split())
_OF_EVENT_WORDS = """
data security privacy cyber cybersecurity ransomware malware phishing information email breach incident
"""
OF_EVENTS = frozenset(_OF_EVENT_WORDS.split())

# Parts of it that its letterhead names: "Foxglove School District Administration Center".
UNITS = frozenset({
    "administration center", "administration office", "administrative office", "administrative offices",
    "business office", "central office", "corporate office", "corporate offices", "corporate headquarters",
    "district office", "human resources", "privacy office", "compliance office", "compliance department",
    "legal department", "billing department", "executive office", "executive offices", "main office",
})  # fmt: skip
# Those who sign in its name: "The Foxglove Team".
SIGNERS = frozenset({"team", "staff"})

# Names that do not stand for the one that was breached, whatever the grammar says.
# Regulators and agencies of the notification laws; credit bureaus are dealt with by their cues.
_NEVER = """
hhs ocr fbi ftc sec ico gdpr hipaa cia nsa fsb doj dhs us uk u.s. u.k. usa eu u.s u.k america american
americans phi ephi pii ssn ssns ce ba cvv pin pins api ip url pdf sql mongodb aws s3 gmail windows linux
android ios january february march april may june july august september october november december jan
feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
ceo cio cto ciso cfo coo vp president dark web internet twitter facebook medium pastebin github telegram
wordpress attorney general office department congress senate house court district social security
medicare medicaid security number covered entity breach notification privacy rule electronic health
record reuters bloomberg bbc cnn zdnet techcrunch motherboard threatpost krebs krebsonsecurity
bleepingcomputer databreaches.net databreaches hipaa journal associated press ap afp wall street journal
new york times washington post guardian hackread cyberscoop vice wired forbes fortune troy hunt
haveibeenpwned have i been pwned hibp north south east west northern southern eastern western russian
chinese north korean iranian turkish indian pakistani british english european french german canadian
australian ukrainian iraqi shadow brokers anonymous lockbit conti revil lapsus alphv blackcat clop cl0p
wikileaks ivf hiv christmas thanksgiving easter labor day new year covid-19 covid
"""
NEVER = frozenset(_NEVER.split())
# Things that are written like names: technical short forms, file kinds, programs, malware.
PRODUCTS = Lazy(
    r"(?:usb|id|ids|er|pc|pcs|ekg|mri|ct|icu|cpu|dvd|cds?|hr|ehr|emr|edi|sql|vpn|rdp|mfa|dna|npi|dea|irs"
    r"|ssns?|dobs?"
    r"|mrns?|zip|csv|xls|faqs?|tv|ups|usps|fedex|excel|word|powerpoint|outlook|onedrive|sharepoint"
    r"|dropbox|locky"
    r"|wannacry|notpetya|ryuk|emotet|crysis|trickbot|dridex|mirai|tor|bitcoin|monero|vpns?|iphones?"
    r"|ipads?|macs?"
    r"|laptops?|part|none|clearly|surprise|being|ce-issued|ce's|covid-19|q[1-4]|coo|it|ii|iii|iv|ad|ads"
    r"|w-?[24]s?|1099s?|moveit(?:-related)?|goanywhere|log4j|log4shell|citrixbleed"
    r"|pos|atms?|cctv|sis|crm"
    r"|[a-z]{2,12}(?:icans|onians|adians|exans|ornians|alians|opeans)|gb|tb|mb|kb|md5|sha-?1|for-profit"
    r"|p.o|box|hiv|aids|stds?|g[78]|g20|gop"
    r"|https?|www|inc|llc|ltd|corp|plc|lp|llp|pa|pc|md|dds|dmd|do)$"
)
# The same, where the whole name is meant.
_NEVER_WHOLE = """
general's office|medicare id|medicaid id|medicare|medicaid|image|unit|see also|also see
amazon web services|app store|associated press
attorney general|attorneys general
breach notification rule|brian krebs|circuit court|dark web|data breach|data security incident
department of health and human services|department of homeland security
department of justice|district court|equation group|federal bureau of investigation
federal trade commission
australian cyber security centre|national cyber security centre
australian signals directorate
drug enforcement administration
australian federal police|national crime agency|federal police|cyber security agency
royal canadian mounted police|interpol|europol
general data protection regulation|google play|google play store
news flash|news flash home|public notice|board of trustees|board of directors
new yorkers|new jerseyans|rhode islanders|north carolinians|south carolinians|west virginians
great britain|hacking team|have i been pwned|health and human services|help net security
hipaa journal|homeland security|hong kong|human services|identity theft resource center
information commissioner|information commissioner's office|krebs on security|las vegas|latin america
los angeles|microsoft office|moveit transfer|moveit cloud
goanywhere mft|accellion fta|new year|new york city|new york times|north america|northern california
notice of data breach|whom it may concern|certified public accountants|attorneys at law
office of general counsel|office of the general counsel|hoover state office building
return mail processing center|return mail processing
office for civil rights|pirate bay|play store|privacy rule|puerto rico
san diego|san francisco|secret service|securities and exchange commission|security rule
silicon valley|social security|social security number|social security numbers|south america
southern california|supreme court|the hipaa journal|troy hunt|united kingdom|united states
us department of health|wall street|wall street journal|washington post|white house|windows server
"""
NEVER_WHOLE = frozenset(_NEVER_WHOLE.strip().replace("\n", "|").split("|"))

# A name that holds one of these is a regulator's.
NEVER_WITHIN = (
    "attorney general",
    "office for civil rights",
    "health and human services office",
    "breach portal",
)
# Last words of names of laws, days and the like.
_NO_HEADS_WORDS = """
act rule rules law laws code bill amendment statute regulation regulations portability accountability
day award monday tuesday wednesday thursday friday saturday sunday january february march april june
july august september october november december commissioner ombudsman regulator street avenue ave road rd
drive boulevard blvd lane highway suite floor box st ste pkwy hwy ln section
"""
NO_HEADS = frozenset(_NO_HEADS_WORDS.split())
# Words that make no name, alone or together: "Privacy Incident", "Staff", "Board of Directors".
_GENERIC_WORDS = """
a an and of the for in on at to privacy incident incidents breach breaches data security cyber event
events notice notification staff board directors director officer officers team office customer
customers patient patients member members employee employees student students user users resident
residents individual individuals information personal questions question more faq help line call center
hotline credit monitoring identity theft protection services what happened involved doing how who why
when where frequently asked website web page portal network server servers system systems computer email
emails account accounts record records file files department program incident update statement press
release media contact contacts public relations human resources management manager chief executive
president vice chairman spokesman spokeswoman spokesperson superintendent principal mayor governor
sheriff police detective letter letters mail mailing service county city town state federal government
agency agencies law enforcement hackers hacker attackers attacker malware ransomware phishing social
number numbers date birth name names address hospital hospitals clinic clinics doctor doctors physician
physicians nurse nurses health healthcare care medical compliance legal counsel attorney attorneys
investigation investigators forensic forensics experts company companies business businesses
organization organizations bank banks school schools district districts university college campus store
stores restaurant restaurants hotel hotels casino casinos resort resorts insurer insurers retailer
retailers affairs admissions registrar registrar's covered entity entities division divisions departments
dr previous according despite operating financial court courts clerk tribal council
"""
GENERIC = frozenset(_GENERIC_WORDS.split())
# Verbs that end a name even where a heading writes them with a capital.
_FINITE_WORDS = """
is are was were has have had does did do
"""
FINITE = frozenset(_FINITE_WORDS.split())
# Terms that notices define for themselves.
_DEFINED_WORDS = """
ce ces ba bas phi ephi pii hipaa
"""
DEFINED = frozenset(_DEFINED_WORDS.split())

# The head nouns of organizations' names; a word with 's before one of them belongs to the name.
_HEADS = """
hospital hospitals health healthcare clinic clinics center centers centre medical medicine care system
systems services service group university college school schools academy institute bank union insurance
company corporation corp inc llc ltd foundation association society department agency authority city
county church hotel hotels restaurant restaurants stores store network networks partners physicians
associates practice dental pharmacy pharmacies laboratories labs radiology surgery orthopedics
orthopaedics pediatrics oncology dermatology cardiology hospice home homes rehabilitation trust fund
plan plans airlines airways communications technologies technology solutions software studios media
entertainment holdings industries international stewart bar grill pizza wearhouse market markets league
council district board commission committee federation ministries ymca library museum police sheriff's office
registry wellness eye vision family women's children's benefits foods logistics consulting manufacturing
construction mutual savings loan lending loans apparel telecom pension cruises resorts resort casino fitness
outfitters toys electronics motors energy electric gas power water transit pharma therapeutics realty
properties housing ferries imaging diagnostics dentistry podiatry orthopedic orthopaedic dialysis funeral
catering bakery brewing publishing press
foundation charities diocese archdiocese seminary conservatory theatre theater cinema cinemas zoo aquarium
enterprises brands franchising hospitality amusements interactive worldwide ventures automotive aviation
cooperative co-op farms dairy mills works labs laboratory analytics data cloud digital health plan
"""
HEADS = frozenset(_HEADS.split())
# "Corwin's Crab Shack"
EATERY = (
    r" (?:[A-Z][\w-]{1,15} )?(?:Kitchen|Shack|Grill|Bar|Cafe|House|Pizza|Diner|Steakhouse|Tavern"
    r"|Pub|Bistro|BBQ|Deli|Bakery|Brewery|Coffee|Donuts|Doughnuts|Pizzeria|Tacos|Subs|Burgers|Chicken"
    r"|Grille|Drive-In|Club|Wholesale)\b"
)
# Words that keep their 's inside a name.
_INNER_POSSESSIVE = """
children's women's men's veterans' veteran's people's physicians' farmers' teachers' nurses' bishop's
driver's levi's lord's kohl's macy's mcdonald's wendy's lowe's arby's jason's p.f.
"""
INNER_POSSESSIVE = frozenset(_INNER_POSSESSIVE.split())

# After these a name is a person's.
PERSON_BEFORE = (
    r"(?:\b(?:mr|mrs|ms|dr|prof|sen|rep|gov|judge|chief executive|ceo|cto|cio|ciso|cfo|coo"
    r"|president|chairman|director|officer|spokes(?:man|woman|person)|analyst|researcher|reporter"
    r"|attorney|expert|professor|commissioner|secretary|general|manager|founder|head|minister"
    r"|agent|detective|sheriff|mayor|superintendent|administrator|chancellor|provost|governor|treasurer"
    r"|author|hacker|candidate|counsel"
    r"|blogger|journalist|executive|lawyer)\.?,?)\s$"
)
OFFICE_BEFORE = (
    r"\b(?:clerk|president|director|chief|dean|officer|commissioner|secretary|provost) (?:for|of) $"
)
PERSON_AFTER = (
    r", (?:\w{1,12} )?(?:,\s)?(?:(?:the|a|an|its|our) )?(?:[\w-]{1,20}(?:'s)? ){0,3}(?:ceo|cto"
    r"|cio|ciso|cfo|coo|president|director|spokes(?:man|woman|person)|analyst|researcher"
    r"|professor|commissioner|counsel|attorney general|founder|co-founder|chief|executive|officer"
    r"|lawyer|reporter|partner at|head of|manager|superintendent|administrator|author|chairman"
    r"|strategist|evangelist|architect|engineer)\b"
    r"(?! (?:has|had|says?|said|found|reported|warned|wrote|claims?)\b)"
)

# Words that "and" joins within a name: "Alder Parks and Recreation Department".
_PAIRED = """
Parks Recreation|Health Human|Fish Wildlife|Children Families|Arts Sciences|Trust Savings|Savings Loan
Food Drug|Science Technology|Labor Industries|Labor Workforce|Planning Development|Water Power|Water Sewer
Trade Industry|Finance Administration|Revenue Taxation|Licensing Regulation|Wealth Tax|Justice Security
"""
PAIRED = dict(pair.split(" ") for pair in _PAIRED.strip().replace("\n", "|").split("|"))

# Common given names (US Census Bureau, most frequent names of 1990, and the Social Security
# Administration's of later decades), without those that are also places or trades.
_FIRST_NAMES = """
james john robert michael william david richard charles joseph thomas christopher daniel paul mark donald
george kenneth steven edward brian ronald anthony kevin jason matthew gary timothy jose larry jeffrey frank
scott eric stephen andrew raymond gregory joshua jerry dennis walter patrick peter harold douglas henry carl
arthur ryan roger joe juan jack albert jonathan justin terry gerald keith samuel willie ralph lawrence
nicholas roy benjamin bruce brandon adam harry fred wayne billy steve louis jeremy aaron randy howard eugene
carlos russell bobby victor martin ernest phillip todd jesse craig alan shawn clarence sean philip chris
johnny earl jimmy antonio danny bryan tony luis mike stanley leonard nathan dale manuel rodney curtis norman
allen marvin vincent glenn jeffery travis jeff chad jacob lee melvin alfred kyle francis bradley jesus
herbert frederick ray joel edwin don eddie ricky troy randall barry alexander bernard mario leroy francisco
marcus micheal theodore clifford miguel oscar jay jim tom calvin alex jon ronnie bill lloyd tommy leon derek
warren darrell jerome floyd leo alvin tim wesley gordon dean greg jorge dustin pedro derrick dan lewis zachary
corey herman maurice vernon roberto clyde glen hector shane ricardo sam rick lester brent ramon charlie tyler
gilbert gene marc reginald ruben brett angel nathaniel rafael leslie edgar milton raul ben chester cecil
duane franklin andre elmer brad gabriel ron mitchell roland arnold harvey jared adrian karl cory claude erik
mary patricia linda barbara elizabeth jennifer maria susan margaret dorothy lisa nancy karen betty helen
sandra donna carol ruth sharon michelle laura sarah kimberly deborah jessica shirley cynthia angela melissa
brenda amy anna rebecca kathleen pamela martha debra amanda stephanie carolyn christine marie janet catherine
frances ann joyce diane alice julie heather teresa doris gloria evelyn jean cheryl mildred katherine joan
ashley judith rose janice kelly nicole judy christina kathy theresa beverly denise tammy irene jane lori
rachel marilyn andrea kathryn louise sara anne jacqueline wanda bonnie julia ruby lois tina phyllis norma
paula diana annie lillian emily robin peggy crystal gladys rita dawn connie florence tracy edna tiffany
carmen rosa cindy wendy edith kim sherry sylvia josephine thelma shannon sheila ethel ellen elaine marjorie
carrie charlotte monica esther pauline emma juanita anita rhonda hazel amber eva debbie april leslie clara
lucille jamie joanne eleanor valerie danielle megan alicia suzanne michele gail bertha darlene veronica jill
erin geraldine lauren cathy joann lorraine lynn sally regina erica beatrice dolores bernice audrey yvonne
annette samantha marion dana stacy ana renee ida vivian roberta holly brittany melanie loretta yolanda
jeanette laurie katie kristen vanessa alma sue elsie beth jeanne vicki carla tara rosemary eileen terri
gertrude lucy tonya ella stacey wilma gina kristin jessie natalie agnes vera willie charlene bessie delores
melinda arlene maureen colleen allison tamara joy georgia constance lillie claudia jackie marcia tanya nellie
minnie marlene heidi glenda lydia viola courtney marian stella caroline dora jo vickie mattie maxine irma
mabel marsha myrtle lena christy deanna patsy hilda gwendolyn jennie nora margie nina cassandra leah penny
kay priscilla naomi carole olga billie dianne tracey leona jenny felicia sonia miriam velma becky bobbie
violet kristina toni misty mae shelly daisy ramona sherri erika katrina claire sophia olivia ava isabella mia
abigail madison ethan liam noah mason aiden logan lucas jayden troy ivan igor sergei vladimir ahmed mohammed
muhammad doug ken rob bob ron dan matt josh nick zack dave trent connor zach jake seth
kate beth liz meg becca tess gabe ned ted amir arjun priya neha rahul rohan amit sunil deepak pablo lars sven
ingrid piotr olga mikhail dmitri ali raj sanjay anil wei jin hiroshi kenji pierre hans klaus
"""
_FIRST_NAMES_WORDS = """
madison charlotte april georgia florence angel rose daisy violet amber ruby crystal joy hazel mason
logan dale glen dean martin franklin lewis warren jackson dawn holly robin ray lee penny misty virginia
carolina regina vera mercy
"""
FIRST_NAMES = frozenset(_FIRST_NAMES.split()) - frozenset(_FIRST_NAMES_WORDS.split())
