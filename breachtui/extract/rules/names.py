"""Words that are no organization's name, or no part of one, and words that make a name one.

Function words, words of rank and given names are closed classes; the rest was found in breach texts.
"""

from breachtui.extract.wording import Wording, Words
from breachtui.words.sectors import KINDS, nouns

FUNCTION_WORDS = Words(
    """
    defendant defendants plaintiff plaintiffs
    the a an in on at of to for from by with as if it its we our you your they their he she his her this
    that these those there here whom when while where what which who how why and but or nor so yet not no
    yes according after before since until although though however because unless once now then also today
    yesterday tomorrow meanwhile moreover furthermore additionally several some many most more all any
    both each every another other such only just even still about over under between during following upon
    into out up down off last first second third earlier later recently unfortunately fortunately
    currently approximately nearly almost around one two three four five six seven eight nine ten eleven
    twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
    thousands millions hundreds dozens is are was were has have had will would can could may might should
    must do does did i my me us mr mrs ms dr prof sir despite like unlike based among through via per very
    again instead neither either hi hello hey dear sincerely regards respectfully greetings yours please
    madam says said whose whether within without toward towards against beyond across along behind beside
    besides re
    """,
    closed=True,
)
"""Words with which sentences begin and that are no part of a name."""

STARTERS = FUNCTION_WORDS | Words(
    """
    affected hackers hacker attackers attacker cybercriminals criminals researchers customers patients
    users officials experts investigators information data personal social breach breaches cyber
    cyberattack ransomware security news update updated exclusive report reports questions question
    frequently change reset contact call visit place monitor remain order consider obtain request watch
    avoid activate using members employees residents students clients guests visitors subscribers new
    sources company federal local police
    """
)
"""The same with the nouns and verbs with which the sentences of breach texts begin."""

NAME_STARTERS = Words(
    """
    first second third new one two three four five six seven eight nine ten state federal local all every
    social personal security information data cyber news patients members students employees last change
    call visit place monitor order watch
    """,
    closed=True,
)
"""Of these, the ones with which names of several words begin too."""

RANKS = Words(
    """
    ceo cto cio ciso cfo coo president chairman chairwoman director spokesman spokeswoman spokesperson
    attorney judge officer chief mr mrs ms superintendent chancellor provost mayor governor administrator
    manager sheriff treasurer secretary vp evp svp
    """,
    closed=True,
)
"""Words of rank, which stand before and behind names of persons."""

HEADS = Words(
    """
    center centers centre center's care system systems services service group institute company
    corporation inc llc ltd foundation association society network networks partners associates practice
    labs surgery home homes trust fund plan plans solutions software studios media entertainment holdings
    industries international bar market markets league board committee federation wellness eye vision
    family women's children's benefits logistics consulting manufacturing construction mutual energy
    electric gas power water transit properties housing imaging press publishing enterprises brands
    interactive worldwide ventures automotive farms works laboratory laboratories data cloud digital
    technologies technology communications telecom products engineering analytics security marketing
    management pharma
    """
)
"""Nouns in which names of organizations end, beside the kinds of organization of `words.sectors`."""

GENERIC = Words(
    """
    privacy incident incidents breach breaches data security cyber event events notice notification staff
    board director officer officers team office customer customers patient patients member members
    employee employees student students user users resident residents individual individuals information
    personal questions question more faq help line call center credit monitoring identity theft protection
    services what happened involved doing how who why when where frequently asked website web page portal
    network server servers system systems computer email emails account accounts record records file files
    department program update statement press release media contact contacts public human resources
    management manager chief executive president vice chairman spokesman spokeswoman spokesperson governor
    sheriff police detective letter letters mail mailing service county city town state federal government
    agency agencies law enforcement hackers hacker attackers attacker malware ransomware phishing social
    number numbers date birth name names address hospital hospitals clinic clinics physician physicians
    health healthcare care medical compliance legal counsel attorney attorneys investigation investigators
    forensic forensics experts company companies business businesses organization organizations bank banks
    school schools district university college store stores restaurant restaurants hotel hotels casino
    resort resorts insurer insurers retailer retailers affairs covered entity entities division
    departments previous according despite operating financial court clerk council description action
    actions consumer consumers plan plans practice group brief type types cybersecurity important
    important review
    """
)
"""Words that make no name, alone or together."""

NEVER = Words(
    """
    have been pwned vbulletin shadow brokers isp hhs ocr fbi sec ico hipaa nsa dhs us uk usa eu america
    american americans phi ephi pii ssn ssns ce ba ces bas cvv pin pins api ip url pdf sql aws s3 windows
    linux android ios president dark web internet attorney general office department court district social
    security medicare medicaid number covered entity notification privacy rule electronic health record new
    york washington hibp north south east west northern southern eastern western russian chinese korean
    turkish indian british english european french german canadian ukrainian anonymous wikileaks labor day
    year covid-19 covid ftc doj cia interpol europol usb id ids pc pcs dvd cd cds hr vpn zip csv tv ups usps
    fedex excel outlook onedrive tor bitcoin part none it ii ad ads pos inc llc ltd corp plc llp pa pc md
    dds bcrypt moveit w-2
    """
)
"""Regulators, media, products and terms that a text writes like names; no name is made of them alone."""

TERMS = Words(
    """
    ccpa cpra gdpr ferpa glba pci ceo cto ciso cfo sms rdp mfa ddos aes rsa sha md5 tls ssl ftp sftp ssh html
    sim gps dna mri atm saas iot ai crm erp ehr emr npi ein itin tin dob gb tb mb kb usd btc am pm et est edt
    pst pdt gmt utc
    """,
    closed=True,
)
"""Acronyms of laws, offices, technology, units and time zones."""

REGIONS = Words(
    """
    europe asia africa oceania scandinavia latin middle england midwest pacific northeast northwest southeast
    southwest bay area silicon valley gulf coast
    """,
    closed=True,
)
"""What regions that are no state or country are named by."""

NEVER_ENDS = Words(
    """
    act rule rules law laws code bill statute regulation regulations portability accountability day award
    commissioner ombudsman regulator street avenue ave road rd drive boulevard blvd lane highway hwy suite
    floor box st ste section monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december
    """,
    closed=True,
)
"""Last words of names of laws, days, offices and streets."""

INNER_POSSESSIVE = Words(
    """
    children's women's men's people's veterans' veteran's physicians' farmers' teachers' nurses' girls'
    boys' driver's bishop's sheriff's lord's patients' employees' students'
    """,
    closed=True,
)
"""Words that keep their 's inside a name."""

HEADLINE_VERBS = Words(
    "announces confirms discloses reveals admits notifies warns alerts releases suffers says informs",
    closed=True,
)
"""Verbs of headlines, which end the name before them."""

CONNECTORS = Words("of the and for & at de du la di del della da dos das van von der les des", closed=True)
"""Words in small letters that join the parts of a name."""

EVENTS = Words(
    "breach breaches incident hack attack cyberattack leak event notification theft notice", closed=True
)
"""What happened, at the end of a heading that names whom."""

OF_EVENTS = Words(
    "data security privacy cyber cybersecurity ransomware malware phishing information email breach incident",
    closed=True,
)
"""What stands before these."""

GIVEN_NAMES = Words(
    """
    james john robert michael william david richard charles joseph thomas christopher daniel paul mark
    donald george kenneth steven edward brian ronald anthony kevin jason matthew gary timothy jose larry
    jeffrey frank scott eric stephen andrew raymond gregory joshua jerry dennis walter patrick peter
    harold douglas henry carl arthur ryan roger joe juan jack albert jonathan justin terry gerald keith
    samuel willie ralph lawrence nicholas roy benjamin bruce brandon adam harry fred wayne billy steve
    louis jeremy aaron randy howard eugene carlos russell bobby victor ernest phillip todd jesse craig
    alan shawn clarence sean philip chris johnny earl jimmy antonio danny bryan tony luis mike stanley
    leonard nathan manuel rodney curtis norman allen marvin vincent glenn jeffery travis jeff chad jacob
    melvin alfred kyle francis bradley jesus herbert frederick joel edwin don eddie ricky troy randall
    barry alexander bernard mario leroy francisco marcus micheal theodore clifford miguel oscar jay jim
    tom calvin alex jon ronnie bill lloyd tommy leon derek darrell jerome floyd leo alvin tim wesley
    gordon greg jorge dustin pedro derrick dan zachary corey herman maurice vernon roberto clyde hector
    shane ricardo sam rick lester brent ramon charlie tyler gilbert gene marc reginald ruben brett
    nathaniel rafael leslie edgar milton raul ben chester cecil duane andre elmer brad gabriel ron
    mitchell roland arnold harvey jared adrian karl cory claude erik mary patricia linda barbara elizabeth
    jennifer maria susan margaret dorothy lisa nancy karen betty helen sandra donna carol ruth sharon
    michelle laura sarah kimberly deborah jessica shirley cynthia angela melissa brenda amy anna rebecca
    kathleen pamela martha debra amanda stephanie carolyn christine marie janet catherine frances ann
    joyce diane alice julie heather teresa doris gloria evelyn jean cheryl mildred katherine joan ashley
    judith janice kelly nicole judy christina kathy theresa beverly denise tammy irene jane lori rachel
    marilyn andrea kathryn louise sara anne jacqueline wanda bonnie julia lois tina phyllis norma paula
    diana annie lillian emily peggy gladys rita connie tracy edna tiffany carmen rosa cindy wendy edith
    kim sherry sylvia josephine thelma shannon sheila ethel ellen elaine marjorie carrie monica esther
    pauline emma juanita anita rhonda eva debbie clara lucille jamie joanne eleanor valerie danielle megan
    alicia suzanne michele gail bertha darlene veronica jill erin geraldine lauren cathy joann lorraine
    lynn sally erica beatrice dolores bernice audrey yvonne annette samantha marion dana stacy ana renee
    ida vivian roberta brittany melanie loretta yolanda jeanette laurie katie kristen vanessa alma sue
    elsie beth jeanne vicki carla tara rosemary eileen terri gertrude lucy tonya ella stacey wilma gina
    kristin jessie natalie agnes charlene bessie delores melinda arlene maureen colleen allison tamara
    constance lillie claudia jackie marcia tanya nellie minnie marlene heidi glenda lydia viola courtney
    marian stella caroline dora jo vickie mattie maxine irma mabel marsha myrtle lena christy deanna patsy
    hilda gwendolyn jennie nora margie nina cassandra leah kay priscilla naomi carole olga billie dianne
    tracey leona jenny felicia sonia miriam velma becky bobbie kristina toni mae shelly ramona sherri
    erika katrina claire sophia olivia ava isabella mia abigail ethan liam noah aiden lucas jayden ivan
    igor sergei vladimir ahmed mohammed muhammad doug ken rob bob matt josh nick zack dave trent connor
    zach jake seth kate liz meg becca tess gabe ned ted amir arjun priya neha rahul rohan amit sunil
    deepak pablo lars sven ingrid piotr mikhail dmitri ali raj sanjay anil wei jin hiroshi kenji pierre
    hans klaus
    """,
    closed=True,
)
"""Common given names (US Census Bureau, Social Security Administration), less those that are also places."""

SECOND = Words(
    "human mental sewer recreation sciences wildlife forests loan drug technology administration families",
    closed=True,
)
"""What the nouns of names of offices and banks are joined to by "and"."""
COMMON = (
    SECOND
    | GENERIC
    | HEADS
    | frozenset(word for _, kinds in KINDS for word in kinds.replace(",", " ").split())
)
"""Words that names share, of which none tells one organization from another."""
KIND_WORDS = nouns()
"""Nouns for kinds of organization, as `breachtui.words.sectors` lists them."""

PLAIN = FUNCTION_WORDS | Words(
    """
    possibly potentially another major massive big huge largest latest data security cyber cybersecurity
    privacy personal patient patients customer customers user users member members employee employees
    student students client clients guest guests people individuals records record information info
    details phi pii hipaa breach breaches notice notification website email e-mail phishing ransomware
    malware hacker hackers hacking cybercriminals attackers thieves thief stolen lost laptop laptops
    server servers database databases network system vendor third-party contractor million thousand
    billion affected affecting involving exposing exposed impacted compromised leaked hacked possible
    alleged update statement regarding substitute letter template sample press lawsuit class action
    investigation former missing private files file suit cause unauthorized access accessed theft loss
    incident event media attack attacks cyberattack leak hack security
    """
)
"""Words of headlines that stand in no name."""
LEADS = Words(
    """
    data security cyber ransomware patient patients customer customers user users employee employees email
    phishing privacy notice hack network server website breach
    """
)
"""After a name: what leads to what happened to its people."""
STRUCK = Wording(
    """
    (?:breach(?:es)?|attack|cyberattack|incident|hack|leak|theft|intrusion)
    (?:records|patients|customers|users|data|students|employees|members)
    (?:stolen|exposed|into|hits?|strikes?|targets?)
    """
)
"""Before a name, perhaps with a preposition: what happened there."""
