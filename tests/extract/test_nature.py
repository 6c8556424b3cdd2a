"""How it came about and where the data was: one trap a case, in our own words."""

import pytest

from breachtui.extract import Article, extract

HACK, ACCESS, THEFT, LOSS = "Hacking/IT Incident", "Unauthorized Access/Disclosure", "Theft", "Loss"
DISPOSAL = "Improper Disposal"

CASES = [
    ("Files on the servers of Fernley Clinic were encrypted and a ransom was demanded.", "ransomware", HACK),
    ("Ransomware encrypted the servers of Fernley Clinic after hackers broke in.", "ransomware", HACK),
    ("The outage was not ransomware, the county said; a hacker had broken into its web server.", "hacking", HACK),
    ("Malware was found on the network. Did the hospital pay a ransom? It was not the victim of a ransomware attack.", "malware", HACK),
    ("Three teachers clicked on a link in a phishing message and gave away their passwords.", "phishing", HACK),
    ("An employee answered an e-mail that seemed to come from the chief executive and sent the tax forms to a criminal.", "phishing", HACK),
    ("Someone tried passwords that had leaked from other websites until they got into 700 accounts.", "credential_stuffing", HACK),
    ("Skimmers were found inside two gas pumps; they copied the cards of drivers.", "skimming", HACK),
    ("Malicious code on the checkout page copied card numbers as shoppers typed them.", "skimming", HACK),
    ("Outsiders got into the computer network of the district.", "hacking", HACK),
    ("Hackers stole data from servers of the bank.", "hacking", HACK),
    ("The bank received an extortion threat.", "hacking", HACK),
    ("An employee's laptop was stolen from a car.", "stolen_device", THEFT),
    ("A laptop containing patient data was stolen from a home; police hope to find the missing laptop.", "stolen_device", THEFT),
    ("The clinic's office was broken into and two computers were taken.", "stolen_device", THEFT),
    ("Burglars took a filing cabinet with paper records of 780 patients.", "stolen_device", THEFT),
    ("A flash drive with patient names was lost.", "lost_device", LOSS),
    ("Letters went to the 312 whose files were on the lost drive.", "lost_device", LOSS),
    ("Letters were mailed to the wrong patients.", "misdirected", ACCESS),
    ("A clerk at the bank sent customer data to the wrong web mail account.", "misdirected", ACCESS),
    ("The printer put pages into the wrong envelopes.", "misdirected", ACCESS),
    ("Account numbers were printed on the outside of 2,088 envelopes.", "misdirected", ACCESS),
    ("Paper charts were improperly disposed of in a dumpster.", "improper_disposal", DISPOSAL),
    ("A clerk placed prescription labels in the regular trash instead of the shredding bin.", "improper_disposal", DISPOSAL),
    ("A former employee accessed records without authorization.", "insider", ACCESS),
    ("A nurse looked at charts of patients she was not treating.", "insider", ACCESS),
    ("Records were inappropriately accessed by a former employee.", "insider", ACCESS),
    ("An employee e-mailed patient records to her personal e-mail account.", "insider", ACCESS),
    ("A former teller pleaded guilty to selling account details to thieves.", "insider", ACCESS),
    ("Hackers got in after an employee opened an attachment, the bank said of the cyberattack.", "hacking", HACK),
    ("A vulnerability of the portal exposed the bank details of applicants.", "exposed", ACCESS),
    ("The threat actor used the login of a support employee, allowing download of records.", "hacking", HACK),
    ("Intruders got into the network of the clinic. Clinics have become a target for ransomware gangs.", "hacking", HACK),
    ("Malware Prevention And Ransomware Resilience Days\nHackers stole data from servers of the bank.", "hacking", HACK),
    ("The e-mail system used by employees of the clinic was hacked.", "hacking", HACK),
    ("The council wrongly sent out names to readers of a newsletter. It was the result of human error.", "misdirected", ACCESS),
    ("A rogue teller copied records of customers. The data allows criminals to conduct phishing attacks.", "insider", ACCESS),
    ("Intruders got into the network. The school wants parents on the lookout for phishing e-mails.", "hacking", HACK),
    ("Malware exposed guests to theft, hotel management firm Orrin said.", "malware", HACK),
    ("Intruders got into the network of the force. Forces have increasingly been victims of ransomware.", "hacking", HACK),
    ("Some 240 client files were left in a skip.", "improper_disposal", DISPOSAL),
    ("Somebody took a box of 1,200 credit applications from the loading dock.", "stolen_device", THEFT),
    ("A breach at Orrin Physicians Network, in which a hacker took data of patients.", "hacking", HACK),
    ("No customer data was touched in the ransomware attack on its network, the firm says.", "ransomware", HACK),
    ("A misconfigured server left the records open.", "exposed", ACCESS),
    ("The clinic fell victim to a cyberattack.", "hacking", HACK),
    ("Hackers got into several employee email accounts that were sending unauthorized messages.", "hacking", HACK),
    ("A breach caused by an employee of a partner: a USB stick with patient data was missing.", "lost_device", LOSS),
    ("Hackers stole emails and passwords, and some accounts appear twice.", "hacking", HACK),
    ("A pharmacist viewed patient records without clinical reason.", "insider", ACCESS),
    ("The clinic has fired a woman for viewing patient records.", "insider", ACCESS),
    ("Student records were accidentally released to a parent.", "misdirected", ACCESS),
    ("The trust has lost the personal data of patients.", "lost_device", LOSS),
    ("The files sat in a storage bucket that was set to public for months.", "exposed", ACCESS),
    ("The list could be found through a search engine.", "exposed", ACCESS),
    ("Hackers broke into the clinic's network. In response staff had training against phishing.", "hacking", HACK),
    ("Hackers broke into the clinic's network. Guests said nothing. The breach is big. A previous phishing attack hit it in 2017.", "hacking", HACK),
    ("Larkmoor had its records exposed when a server was left without a password. The news comes a week after Dunmere said ransomware had hit it.", "exposed", ACCESS),
    ("The clinic told 300 patients of a breach.", None, None),
    ("Nothing was stolen when an unknown person entered the dentist's office and looked at charts left out.", None, ACCESS),
    ("An intruder broke into the office of the clinic and took a safe which stored encrypted backup drives.", "stolen_device", THEFT),
    ("Hackers broke into a file server and stole documents.", "hacking", HACK),
    ("An unauthorized third-party opened the mailbox of a clerk.", "hacking", HACK),
    ("Access to the billing portal was gained by means of a zero-day in a transfer program.", "hacking", HACK),
    ("A virus locked the files, and somebody wants 12 bitcoin to unlock them.", "ransomware", HACK),
    ("The name of the firm stands on LockBit's leak site.", "ransomware", HACK),
    ("The bank told customers of an event. Experts warn that thieves often use such data for phishing.", None, None),
    ("Due to a phishing scam a clerk gave away her password.", "phishing", HACK),
    ("A researcher could read the open database; the company took the server down.", "exposed", ACCESS),
    ("A cell phone, two laptops, and a printer were stolen from its office.", "stolen_device", THEFT),
    ("A former clerk stole the records of 90 members.", "insider", THEFT),
    ("An employee took home paperwork and took pictures of records.", "insider", ACCESS),
    ("A former worker of the covered entity (CE), Fernley Clinic, copied a list of patients.", "insider", ACCESS),
    ("A nurse e-mailed the records of patients to her husband.", "insider", ACCESS),
    ("A clerk was using customers' card numbers to shop.", "insider", ACCESS),
    ("Boxes of files fell off a truck and papers blew across the road.", "lost_device", LOSS),
    ("A package with lab forms was damaged in transit.", None, LOSS),
    ("The county lost access to its records for a day.", None, None),
    ("Bags of charts were left at the curb.", "improper_disposal", DISPOSAL),
    ("A setting in its app allowed parents to see the bookings of other families.", "exposed", ACCESS),
    ("A flaw allowed hackers to see the accounts of customers.", "hacking", HACK),
    ("Names of members were viewable by others.", "exposed", ACCESS),
    ("Claims of 500 individuals were sent by e-mail without encryption.", None, ACCESS),
    ("A laptop that was not encrypted had gone missing from the clinic.", "lost_device", LOSS),
    ("It had no business associate agreement with the vendor that read the charts.", None, ACCESS),
    ("There was suspicious activity on the network; hackers had documents related to customers that they copied.", "hacking", HACK),
    ("Hackers broke into a server of the bank, which urges vigilance against phishing.", "hacking", HACK),
    ("A clerk sent the forms of 90 individuals to an unknown third party.", "misdirected", ACCESS),
    ("A mailbox was accessed by an unauthorized third party.", "hacking", HACK),
    ("Members received the wrong identification cards.", "misdirected", ACCESS),
    ("A printing error put two letters on one sheet.", "misdirected", ACCESS),
    ("A message went to all patients without hiding the addresses.", "misdirected", ACCESS),
    ("Letters went to the wrong patients. It is the second breach in a year; in June a laptop was stolen.", "misdirected", ACCESS),
    ("Some customers saw the statements of other customers when they logged in.", "exposed", ACCESS),
    ("A counselor reported the flash drive missing on Tuesday.", "lost_device", LOSS),
    ("A physician gave her password to a salesman.", None, ACCESS),
    ("Spyware recorded orders; it has nothing to do with last year's ransomware incident at the printer.", "malware", HACK),
    ("It shared records with a partner without obtaining the patients' authorizations.", None, ACCESS),
    ("Hackers broke into a forum. They used passwords from a previous breach of the forum.", "hacking", HACK),
    ("Labels were found in an unlocked bin behind the store.", "improper_disposal", DISPOSAL),
    ("The name of the drug could be read through the window of the envelope.", "misdirected", ACCESS),
    ("OCR found no risk analysis of the risks and vulnerabilities to records. The laptop had been stolen.", "stolen_device", THEFT),
]  # fmt: skip


@pytest.mark.parametrize(("text", "attack", "breach_type"), CASES)
def test_attack_and_type(text: str, attack: str | None, breach_type: str | None) -> None:
    values = extract(Article(text)).values
    assert (values.get("attack"), values.get("breach_type")) == (attack, breach_type)


AGAIN = [
    ("An unknown third party was able to access the servers of Fernley Clinic.", "hacking"),
    ("Fernley Clinic's reply inadvertently included forms of other patients.", "misdirected"),
    ("Parents who logged in to the portal were shown the records of some other student.", "exposed"),
    ("A breach at Fernley Clinic let patients see each other's e-mail addresses.", "misdirected"),
    ("After a breach, staff of Fernley Clinic are looking after personal data.", None),
]


@pytest.mark.parametrize(("text", "attack"), AGAIN)
def test_what_others_were_shown_or_sent(text: str, attack: str | None) -> None:
    assert extract(Article(text)).values.get("attack") == attack


NOT_SO = [
    ("Fernley Clinic told 300 patients of an incident. There is no evidence of ransomware.", None),
    ("The clinic said the breach did not involve malware, ransomware or phishing.", None),
    ("The breach was neither a hack nor a theft, the county said.", None),
    ("Nothing indicates that the files were stolen by hackers.", None),
    ("The company has no reason to believe that its servers were hacked.", None),
    ("The city adopted new tools in order to prevent ransomware attacks after a data breach.", None),
    ("Fernley Clinic announced an incident. Customers should be aware of the risk of phishing.", None),
    ("A ransomware attack would cripple the hospital, an expert said of the breach.", None),
    ("Hackers could use the data for phishing, the firm warned of the breach.", None),
    ("The breach of Fernley Clinic was not the result of hacking but of a lost laptop.", "lost_device"),
    ("The firm saw no indication that the attackers misused the data.", "hacking"),
    ("Hackers may have stolen the data of patients.", "hacking"),
    ("The clinic did not encrypt a laptop that was stolen from a car.", "stolen_device"),
    ("No Social Security numbers were on the laptop, which was stolen in May.", "stolen_device"),
]


@pytest.mark.parametrize(("text", "attack"), NOT_SO)
def test_what_is_denied_feared_or_prevented_is_no_attack(text: str, attack: str | None) -> None:
    assert extract(Article(text)).values.get("attack") == attack


PLACES = [
    ("Hackers broke into the network of the clinic.", ()),
    ("Hackers copied files from a server of the clinic.", ("Network Server",)),
    ("The open database held 90,000 records.", ("Network Server",)),
    ("The code sent stolen card numbers to a server abroad.", ()),
    ("A hacker got into an employee's e-mail account that held names.", ("Email",)),
    ("The hackers sent fraudulent messages, and letters were mailed to affected patients.", ()),
    ("A laptop was stolen from a car.", ("Laptop",)),
    ("A desktop computer had been stolen from its office.", ("Desktop Computer",)),
    ("A thumb drive with names was lost.", ("Other Portable Electronic Device",)),
    ("A medical assistant opened the electronic medical records of 52 patients without a reason.", ("Electronic Medical Record",)),
    ("Statements were mailed to the wrong members.", ("Paper/Films",)),
    ("Stacks of records were tossed in a public dumpster.", ("Paper/Films",)),
    ("A clerk sent an e-mail with loan statements to the wrong customer.", ("Email",)),
    ("The nurse looked at records without a reason; no evidence shows that anything was printed.", ()),
    ("An employee was the victim of an email phishing scheme that affected the records of 500 patients.", ("Email",)),
    ("A clerk sent an unsecured e-mail with a list of patients.", ("Email",)),
    ("A clerk e-mailed the information (PHI) of 2,255 individuals to the wrong recipients.", ("Email",)),
    ("A nurse improperly accessed the medical records of neighbors.", ("Electronic Medical Record",)),
    ("An unauthorized person opened the Office 365 account of a partner.", ("Email",)),
    ("A laptop with access to the electronic medical records of the clinic was stolen.", ("Laptop",)),
    ("A laptop was stolen. Its hard drive was not encrypted.", ("Laptop",)),
    ("A hacker came in by way of the remote desktop of a vendor.", ()),
    ("The breach of the paper log book was found in May. In response to the breach, the clinic installed a new server.", ("Paper/Films",)),
    ("Files were taken in the breach. The clinic has since purchased encrypted laptops.", ()),
    ("The clinic mailed the bills of 90 patients to incorrect addresses.", ("Paper/Films",)),
    ("Boxes of files fell off a truck.", ("Paper/Films",)),
    ("The hacker used the password of its electronic medical records vendor in the breach.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_location(text: str, expected: tuple[str, ...]) -> None:
    assert extract(Article(text)).values.get("information_location", ()) == expected
