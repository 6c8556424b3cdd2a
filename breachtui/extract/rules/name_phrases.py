"""Words that are no organization's name, or no part of one, and words that make a name one.

Function words, words of rank and given names are closed classes; the rest was found in breach texts.
"""

from breachtui.extract.wording import ClosedWords, Words
from breachtui.words.sectors import KINDS, nouns

FUNCTION_WORDS = ClosedWords("""
    defendant defendants plaintiff plaintiffs the a an in on at of to for from by with as if it its we our
    you your they their he she his her this that these those there here whom when while where what which who
    how why and but or nor so yet not no yes according after before since until although though however
    because unless once now then also today yesterday tomorrow meanwhile moreover furthermore additionally
    several some many most more all any both each every another other such only just even still about over
    under between during following upon into out up down off last first second third earlier later recently
    unfortunately fortunately currently approximately nearly almost around one two three four five six seven
    eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
    forty fifty thousands millions hundreds dozens is are was were has have had will would can could may
    might should must do does did i my me us mr mrs ms dr prof sir despite like unlike based among through
    via per very again instead neither either hi hello hey dear sincerely regards respectfully greetings
    yours please madam says said whose whether within without toward towards against beyond across along
    behind beside besides re somebody someone everybody everyone anybody anyone nobody others few nothing
    something everything whilst amid amidst amongst am never always
    sometimes often usually
""")
"""Words with which sentences begin and that are no part of a name."""

STARTERS = FUNCTION_WORDS | Words("""
    affected hackers hacker attackers attacker cybercriminals criminals researchers customers patients users
    officials experts investigators information data personal social breach breaches cyber cyberattack
    ransomware security news update updated exclusive report reports questions question frequently change
    reset contact call visit place monitor remain order consider obtain request watch avoid activate using
    members employees residents students clients guests visitors subscribers new sources company federal
    local police insurer retailer airline lender
""")
"""The same with the nouns and verbs with which the sentences of breach texts begin."""

NAME_STARTERS = ClosedWords("""
    first second third new one two three four five six seven eight nine ten state federal local all every
    social personal security information data cyber news patients members students employees last change
    call visit place monitor order watch
""")
"""Of these, the ones with which names of several words begin too."""

RANKS = ClosedWords("""
    ceo cto cio ciso cfo coo president chairman chairwoman director spokesman spokeswoman spokesperson
    attorney judge officer chief mr mrs ms superintendent chancellor provost mayor governor administrator
    manager sheriff treasurer registrar bursar controller comptroller secretary assistant deputy vp evp svp
""")
"""Words of rank, which stand before and behind names of persons."""

OF_RANKS = ClosedWords(
    "senior vice executive associate interim acting former deputy assistant managing general"
)
"""Words before a rank: ``Foxglove Senior Vice President``."""

HEADS = Words("""
    center's corporation inc llc ltd partners practice labs trust solutions studios entertainment holdings
    industries international bar committee federation eye vision family women's children's logistics
    consulting manufacturing construction mutual energy electric gas power water transit properties housing
    press publishing enterprises brands interactive worldwide ventures automotive farms works products
    engineering analytics security marketing
""")
"""Nouns in which names of organizations end, beside the kinds of organization of `words.sectors`."""

GENERIC = Words("""
    incidents events staff board director officer officers team office resident individual faq help line
    center credit monitoring identity protection services happened involved doing asked web page portal
    systems computer emails account accounts department program release contacts public human resources
    management manager chief executive president vice chairman spokesman spokeswoman spokesperson governor
    sheriff detective letters mail mailing service county city town state government agency agencies law
    enforcement number numbers date birth name names address hospital hospitals clinic clinics physician
    physicians health healthcare care medical compliance legal counsel attorney attorneys forensic forensics
    companies business businesses organization organizations bank banks school schools district university
    college store stores restaurant restaurants hotel hotels casino resort resorts insurer insurers retailer
    retailers affairs covered entity entities division departments previous operating financial court clerk
    council description actions consumer consumers plan plans practice group brief type types important
    review workforce
""")
"""Words that make no name, alone or together."""

NEVER = Words("""
    have been pwned vbulletin shadow brokers isp hhs ocr fbi sec ico hipaa nsa dhs us uk usa eu america
    american americans phi ephi pii ssn ssns ce ba ces bas cvv pin pins api ip url pdf sql aws s3 windows
    linux android ios president dark web internet attorney general office department court district social
    security baa medicare medicaid number covered entity notification privacy rule electronic health record
    new york washington hibp north south east west northern southern eastern western russian chinese korean
    turkish indian british english european french german canadian ukrainian anonymous wikileaks labor day
    est edt cst cdt mst mdt pst pdt gmt utc cet cest bst
    year covid-19 covid ftc doj cia interpol europol usb id ids pc pcs dvd cd cds hr vpn zip csv tv ups usps
    fedex excel outlook onedrive tor bitcoin part none it ii ad ads pos inc llc ltd corp plc llp pa md dds
    bcrypt moveit w-2 mybb phpbb mongo mongodb db asian hispanic african european
""")
"""Regulators, media, products and terms that a text writes like names; no name is made of them alone."""

TERMS = ClosedWords("""
    hiv aids adhd ptsd copd
    ccpa cpra gdpr ferpa glba pci ceo cto ciso cfo sms rdp mfa ddos aes rsa sha md5 tls ssl ftp sftp ssh html
    sim gps dna mri atm saas iot ai crm erp ehr emr npi ein itin tin dob gb tb mb kb usd btc am pm et est edt
    pst pdt gmt utc gp aadhaar aadhar
""")
"""Acronyms of diseases, laws, offices, technology, units and time zones."""

REGIONS = ClosedWords("""
    europe asia africa oceania scandinavia latin middle england midwest pacific northeast northwest southeast
    southwest bay area silicon valley gulf coast
""")
"""What regions that are no state or country are named by."""

NEVER_ENDS = ClosedWords("""
    act rule rules law laws code bill statute regulation regulations portability accountability day award
    commissioner ombudsman regulator street avenue ave road rd drive boulevard blvd lane highway hwy suite
    floor box st ste section monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december id
""")
"""Last words of names of laws, days, offices and streets."""

INNER_POSSESSIVE = ClosedWords("""
    children's women's men's people's veterans' veteran's physicians' farmers' teachers' nurses' girls'
    boys' driver's bishop's sheriff's lord's patients' employees' students'
""")
"""Words that keep their 's inside a name."""

AFTER_OUR = ClosedWords("Lady Savior Saviour Savior's Saviour's Redeemer Lord Father")
"""After "Our" in names of churches, and of their hospitals and schools."""


HEADLINE_VERBS = ClosedWords(
    "announces confirms discloses reveals admits notifies warns alerts releases suffers says informs"
)
"""Verbs of headlines, which end the name before them."""

CONNECTORS = ClosedWords("of the and for & at de du la di del della da dos das van von der les des")
"""Words in small letters that join the parts of a name."""

EVENTS = ClosedWords(
    "breach breaches incident hack attack cyberattack leak event notification theft notice compromise"
)
"""What happened, at the end of a heading that names whom."""

OF_EVENTS = ClosedWords(
    "data security privacy cyber cybersecurity ransomware malware phishing information email breach incident"
)
"""What stands before these."""

CALLINGS = ClosedWords("""
    analyst researcher reporter expert professor founder head minister agent detective journalist lawyer
    counsel executive dr prof sen rep gov general partner author owner principal
""")
"""What persons are called beside their names, beside ranks."""

CONCERNED = Words("patient customer student resident employee nurse doctor parent mother father victim")
"""What one person is called before a name and a comma: ``one former patient, NAME``."""

SECOND = ClosedWords(
    "human mental sewer recreation sciences wildlife forests loan drug technology administration families"
)
"""What the nouns of names of offices and banks are joined to by "and"."""
KIND_WORDS = nouns()
"""Nouns for kinds of organization, as `breachtui.words.sectors` lists them."""

PLAIN = STARTERS | Words("""
    possibly potential potentially major massive big
    huge families largest latest cybersecurity privacy patient customer user
    member employee student client guest people individuals records record info details phi pii hipaa notice
    notification website email e-mail phishing malware hacking thieves thief stolen lost laptop laptops
    server servers database databases network system vendor third-party contractor million thousand billion
    affecting involving exposing exposed impacted compromised leaked hacked breached possible alleged
    statement regarding substitute letter template sample press lawsuit class action investigation former
    missing private files file suit cause unauthorized access accessed theft loss incident event media attack
    attacks leak hack
""")
"""Words of headlines that stand in no name."""
COMMON = (
    SECOND
    | GENERIC
    | PLAIN
    | HEADS
    | {word for _, kinds in KINDS for word in kinds.replace(",", " ").split()}
)
"""Words that names share, of which none tells one organization from another."""
