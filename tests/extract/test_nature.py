"""How it came about and where the data was: one trap a case, in our own words."""

import pytest

from breachtui.extract import Article, extract

HACK, ACCESS, THEFT, LOSS = "Hacking/IT Incident", "Unauthorized Access/Disclosure", "Theft", "Loss"
DISPOSAL = "Improper Disposal"

CASES = [
    ("Files on the servers of Fernley Clinic were encrypted and a ransom was demanded.", "ransomware", HACK),
    ("Ransomware encrypted the servers of Fernley Clinic after hackers broke in.", "ransomware", HACK),
    ("The outage was not ransomware, the county said; a hacker had broken into its web server.", "hacking", HACK),
    ("While ransomware has shut other hospitals this year, the breach at Fernley Clinic was a matter of a stolen laptop.", "stolen_device", THEFT),
    ("Malware was found on the network. Did the hospital pay a ransom? It was not the victim of a ransomware attack.", "malware", HACK),
    ("Three teachers clicked on a link in a phishing message and gave away their passwords.", "phishing", HACK),
    ("An employee answered an e-mail that seemed to come from the chief executive and sent the tax forms to a criminal.", "phishing", HACK),
    ("Someone tried passwords that had leaked from other websites until they got into 700 accounts.", "credential_stuffing", HACK),
    ("Skimmers were found inside two gas pumps; they copied the cards of drivers.", "skimming", HACK),
    ("Malicious code on the checkout page copied card numbers as shoppers typed them.", "skimming", HACK),
    ("Outsiders got into the computer network of the district.", "hacking", HACK),
    ("Staff took the computer systems offline when they saw the intruder.", "hacking", HACK),
    ("Hackers stole data from servers of the bank.", "hacking", HACK),
    ("An employee's laptop was stolen from a car.", "stolen_device", THEFT),
    ("A laptop containing patient data was stolen from a home; police hope to find the missing laptop.", "stolen_device", THEFT),
    ("The clinic's office was broken into and two computers were taken.", "stolen_device", THEFT),
    ("Burglars took a filing cabinet with paper records of 780 patients.", "stolen_device", THEFT),
    ("A flash drive with patient names was lost.", "lost_device", LOSS),
    ("Letters went to the 312 whose files were on the lost drive.", "lost_device", LOSS),
    ("Letters were mailed to the wrong patients.", "misdirected", ACCESS),
    ("Lab results were faxed to a hardware store.", "misdirected", ACCESS),
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
    ("A misconfigured server left the records open.", "exposed", ACCESS),
    ("The files sat in a storage bucket that was set to public for months.", "exposed", ACCESS),
    ("The list could be found through a search engine.", "exposed", ACCESS),
    ("Hackers broke into the clinic's network. In response staff had training against phishing.", "hacking", HACK),
    ("Hackers broke into the clinic's network. Guests said nothing. The breach is big. A previous phishing attack hit it in 2017.", "hacking", HACK),
    ("Larkmoor had its records exposed when a server was left without a password. The news comes a week after Dunmere said ransomware had hit it.", "exposed", ACCESS),
    ("The clinic told 300 patients of a breach.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "attack", "breach_type"), CASES)
def test_attack_and_type(text: str, attack: str | None, breach_type: str | None) -> None:
    values = extract(Article(text)).values
    assert (values.get("attack"), values.get("breach_type")) == (attack, breach_type)


PLACES = [
    ("Hackers broke into the network of the clinic.", ()),
    ("Hackers copied files from a server of the clinic.", ("Network Server",)),
    ("The open database held 90,000 records.", ("Network Server",)),
    ("The code sent stolen card numbers to a server abroad.", ()),
    ("A hacker got into an employee's e-mail account that held names.", ("Email",)),
    ("The hackers sent fraudulent messages, and letters were mailed to affected patients.", ()),
    ("A laptop was stolen from a car.", ("Laptop",)),
    ("A laptop was stolen. The practice encrypted all its laptops and tablets.", ("Laptop",)),
    ("A desktop computer had been stolen from its office.", ("Desktop Computer",)),
    ("A thumb drive with names was lost.", ("Other Portable Electronic Device",)),
    ("A medical assistant opened the electronic medical records of 52 patients without a reason.", ("Electronic Medical Record",)),
    ("Statements were mailed to the wrong members.", ("Paper/Films",)),
    ("Stacks of records were tossed in a public dumpster.", ("Paper/Films",)),
    ("A clerk sent an e-mail with loan statements to the wrong customer.", ("Email",)),
    ("The nurse looked at records without a reason; no evidence shows that anything was printed.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_location(text: str, expected: tuple[str, ...]) -> None:
    assert extract(Article(text)).values.get("information_location", ()) == expected
