"""Whose breach it is: one trap a case."""

import pytest

from breachtui.extract import Article, extract


def organization(text: str, title: str | None = None) -> object:
    return extract(Article(text, title=title)).values.get("organization")


GRAMMAR = [
    ("Orrin Bay Hospital suffered a ransomware attack.", "Orrin Bay Hospital"),
    ("Orrin Bay Hospital was hit by ransomware in May.", "Orrin Bay Hospital"),
    ("Hackers broke into Orrin Bay Hospital last week.", "Orrin Bay Hospital"),
    ("A laptop belonging to Orrin Bay Hospital was stolen.", "Orrin Bay Hospital"),
    ("Letters are going to 900 patients of Orrin Bay Hospital after a breach.", "Orrin Bay Hospital"),
    ("Orrin Bay Hospital's e-mail system was open to strangers for a week.", "Orrin Bay Hospital"),
    ("A nurse at Orrin Bay Hospital read charts without a reason.", "Orrin Bay Hospital"),
    ("After calling in the FBI, Orrin Bay Hospital learned that files had been copied.", "Orrin Bay Hospital"),
    ("The most recent case involves the Bank of Orrin, which lost a box of tapes with account data.", "Bank of Orrin"),
    ("Personal data of 300 Tillbrook employees was stolen from City Hall, the City of Tillbrook said.",
     "City of Tillbrook"),
    ("Cyberattack on Reno may have reached 404 people\n\nStaff are hearing from the city of Reno that their data "
     "may have been seen.", "city of Reno"),
    ("Letters went to wrong homes, the state Department of Social and Health Services said of the breach.",
     "Department of Social and Health Services"),
    ("Patient files in the trash\n\nFiles were found in an open container behind Orrin Dental Associates on Monday.",
     "Orrin Dental Associates"),
    ("Our Lady of Orrin Hospital said that hackers copied patient files.", "Our Lady of Orrin Hospital"),
    ("The Orrin Valley School District, Ohio's third largest, announced a breach.", "Orrin Valley School District"),
    ("A former teller at Orrin Savings Bank was sentenced for stealing account numbers.", "Orrin Savings Bank"),
    ("Delivery start-up Petalfold on Friday admitted that its user database had been breached.", "Petalfold"),
    ("Petalfold, in a post on its blog, said passwords were stolen. Hollisec, a security firm, said so too.", "Petalfold"),
    ("We write about an incident that may have involved information held by Orrin Dental Health.",
     "Orrin Dental Health"),
    ("Orrin Dental and Quarry Dental both mailed letters about a breach caused by a representative of Papernest Inc.",
     "Orrin Dental"),
    ("Department of Revenue lost 14 laptops\n\nThe Ohio Department of Revenue cannot account for 14 laptops with "
     "data of taxpayers.", "Ohio Department of Revenue"),
]  # fmt: skip

OTHERS = [
    ("We keep strict rules at Petalfold and on petalfold.com Sadly, we have had card numbers stolen.", "Petalfold"),
    ("Files are not affected by this incident, Petalfold keeps them apart.", "Petalfold"),
    ("A box of patient charts went missing from the Petalfold in January.", "Petalfold"),
    ("The Office of Information Technology learned that a University of Tillbrook temporary text file was open. UT told"
     " students.", "University of Tillbrook"),
    ("Petalsoft hosts records of schools. Petalsoft notified Orrin School District and others that its servers were"
     " hacked and records copied.", "Orrin School District"),
    ("We write about the breach that has recently occurred at Petalfold.", "Petalfold"),
    ("There was a breach on stores owned and operated by Petalfold, Inc., and card numbers were seen.",
     "Petalfold, Inc."),
    ("The safety of all that we keep on our servers is of the \nutmost importance, so we tell you of a breach at Orrin \n"
     "Community College in which hackers copied the names \nof students.", "Orrin Community College"),
    ("Files of patients were stolen from Orrin Trust. A Petalfold outage, and that Petalfold suffered an outage of a day,"
     " made it worse.", "Orrin Trust"),
    ("Orrin Trust LLC had a security incident. It is an entity not affiliated with Petalfold Associates, Inc., which"
     " has 900 customers.", "Orrin Trust LLC"),
    ("Orrin Trust was notified by its collections counsel, Quarry Law Offices PA, that files were stolen from a car. The"
     " Quarry Law Offices told the police.", "Orrin Trust"),
    ("A warning from a man in Salem\n\nDennis Pell's company Petalfold Productions was attacked. Hackers got into the systems"
     " of the Salem based company.", "Petalfold Productions"),
    ("No qualms at all! Crooks claim that they hacked your business - Petalfold\n\nHackers stole files from Orrin Trust.",
     "Orrin Trust"),
    ("We write to the Petalfold community about a breach in which passwords were stolen.", "Petalfold"),
    ("At Petalfold, the safety of your data matters, and we are sorry that it was stolen.", "Petalfold"),
    ("Petalsoft, our cloud provider, told Orrin Trust of a breach. Orrin Trust learned that files were copied.",
     "Orrin Trust"),
    ("Date of breach: 3/25/14\nOrganization Name:\no Petalfold Travel Services, Inc.\n\nCards were stolen.",
     "Petalfold Travel Services, Inc."),
    ("Passwords of Petalfold were stolen. Petalfold Senior Vice President Zebedee Quarles said so. Petalfold Senior"
     " Vice President Ann Pell agreed, for Petalfold was hacked.", "Petalfold"),
    ("By\nZebedee Quarles\n\nOrrin staff are at risk after their bank details were stolen from Orrin.", "Orrin"),
    ("The files were exposed by Orrin Toys, a maker of dolls. Pell wrote that Orrin Toys knew. Pell wrote: it is so.",
     "Orrin Toys"),
    ("One former patient, Zebedea Quarles, said she fears that her chart was stolen. Orrin Clinic admitted the breach.",
     "Orrin Clinic"),
    ("Ann-Marie Pell of the watchdog said the breach was grave. Hackers broke into Orrin Bank.", "Orrin Bank"),
    ("Assistant Secretary Zebedee Quarles said that hackers broke into Orrin Bank.", "Orrin Bank"),
    ("The Daily Herald of Tillbrook reports that Orrin Clinic has dismissed a nurse for a breach.",
     "Orrin Clinic"),
    ("Quarry doctor's patient files in the trash\n\nFiles of patients of Orrin Clinic in Quarry were found.",
     "Orrin Clinic"),
    ("In May 2024, records of the motorcycle supplies store Dennis Quarry were stolen by hackers.", "Dennis Quarry"),
    ("In May 2024, data was taken from the Turkish IT services provider Petalfold.", "Petalfold"),
    ("In early 2023, data of the New Zealand media company Petalfold was found.", "Petalfold"),
    ("In May 2024, the hack of the MyBB forum exposed passwords of Petalfold's users.", "Petalfold"),
    ("Orrin Bank says letters are being sent over a Business Email Compromise attack.", "Orrin Bank"),
    ("Orrin Bank hired the security firm Hollisec after hackers stole its data.", "Orrin Bank"),
    ("Researchers at Hollisec found an open database belonging to Orrin Bank.", "Orrin Bank"),
    ("Hollisec discovered an unprotected server with files of Orrin Bank.", "Orrin Bank"),
    ("The Tarn Valley Courier first reported that Orrin Bank had been hacked.", "Orrin Bank"),
    ("Orrin Bank lost its customers' data, KQTX reported. The bank told customers on Monday.", "Orrin Bank"),
    ("Orrin Clinic, part of Larkhome Health, notified 300 patients of a breach.", "Orrin Clinic"),
    ("The Grey Moth ransomware group listed Orrin Bank on its leak site. Orrin Bank has confirmed a breach.",
     "Orrin Bank"),
    ("Files of Orrin Bank appeared on Grey Moth's leak site, which said it would publish more.", "Orrin Bank"),
    ("Orrin Bank offers monitoring through Experian after a breach of its systems.", "Orrin Bank"),
    ("Orrin Bank suffered a breach. A law firm, Pell Garrow LLP, is investigating a class action.", "Orrin Bank"),
    ("Our office represents Orrin Bank, and we write about an incident that touched two residents of Maine.",
     "Orrin Bank"),
    ("Orrin Credit Union said its mailing vendor, Papernest Inc., sent statements to the wrong members.",
     "Orrin Credit Union"),
    ("Papernest Inc., which mails bills for Orrin Water District, mixed up 400 envelopes.", "Orrin Water District"),
    ("Papernest Inc. has told 400 people that its server was hacked.", "Papernest Inc."),
    ("Pell Garrow LLP, a Denver law firm, says an intruder copied the files of its clients.", "Pell Garrow LLP"),
    ("A hospital in Ohio's Darke County has reported a breach: the network of Orrin Hospital was hacked.",
     "Orrin Hospital"),
    ("Orrin School District Superintendent Ann Pruett sent letters about a hack of its e-mail.",
     "Orrin School District"),
    ("Orrin Bank was hacked in May, it said. Papernest Inc. was not affected by the attack.", "Orrin Bank"),
    ("The Minister of Health must act after the breach at Orrin Compass, which exposed records.", "Orrin Compass"),
    ("The watchdog ODP fined Orrin Couriers Limited. The ODP ruled that data of its customers was exposed.",
     "Orrin Couriers Limited"),
    ("Database compromised\nZebulon Quarles\nMarch 4, 2021\n\nSomebody got into the database of Petalfold.",
     "Petalfold"),
    ("Some 700 letters for patients of a Tillbrook hospital went to wrong addresses. They were meant for patients of "
     "Orrin Rheumatology.", "Orrin Rheumatology"),
    ("Orrin Health found that a pharmacist had read files of HIV patients. HIV patients are worried.", "Orrin Health"),
    ("Many Firms Have Reported Breaches. The Problem Grows\n\nOne case came to light in May, at Orrin Bank.", "Orrin Bank"),
    ("Penfold notified District 31 and many others that it was hacked. District 31 confirmed that names were taken.",
     "District 31"),
    ("Penfold informed Orrin Clinic on May 3 that names of patients were stolen.", "Orrin Clinic"),
    ("Pell Dental at the Orrin Medical Center in Reno, Nevada, notified 300 patients of a theft.", "Pell Dental"),
    ("The attack was aimed at users in the Orrin police department. It took names. It was stopped. Just last month, "
     "the Quarry Police Department reported a hack. And last year, the Pell Police Department had tapes stolen.",
     "Orrin police department"),
    ("Insurer Orrin Mutual says that an agent's car was broken into and a folder was gone.", "Orrin Mutual"),
    ("A stick with names of 80 patients went missing from Orrin Hospital in May. GPs did not know, one GP said.",
     "Orrin Hospital"),
    ("Orrin Bank lost a tape, according to the Orrin Bank release, that held names of its customers. Since Pell Inc. "
     "was robbed there have been dozens of thefts. Among them was the theft of tapes of Quarry Bank.", "Orrin Bank"),
    ("Orrin Water District leaked Aadhaar numbers. It is one more Aadhaar leak, and Aadhaar data is sold.",
     "Orrin Water District"),
]  # fmt: skip

FORMS = [
    ("First National Bank of Orrin was hacked.", "First National Bank of Orrin"),
    ("New Leaf Dental notified patients of a breach.", "New Leaf Dental"),
    ("Crisp & Barrow suffered a breach of its store.", "Crisp & Barrow"),
    ("St. Brannoc's Hospital notified patients of a breach.", "St. Brannoc's Hospital"),
    ("The Orrin County Sheriff's Office lost a laptop with records of 90 people.", "Orrin County Sheriff's Office"),
    ("L.T. Orrin Care, Inc. reported a breach of patient data.", "L.T. Orrin Care, Inc."),
    ("Aspen Home Care and Hospice notified patients of a phishing attack.", "Aspen Home Care and Hospice"),
    ("East House Corporation reported a phishing attack on its e-mail.", "East House Corporation"),
    ("San Diego-based Orrin Health said hackers stole data of its patients.", "Orrin Health"),
    ("The covered entity (CE), Anna Pell, DDS, reported that a laptop was stolen.", "Anna Pell, DDS"),
    ("The Orrin Rivers and Forests Department suffered a breach.", "Orrin Rivers and Forests Department"),
    ("The forum 7orrin suffered a data breach.", "7orrin"),
    ("North Orrin healthcare NHS trust has lost a stick with names of 600 patients.",
     "North Orrin healthcare NHS trust"),
    ("Orrin county council has lost a laptop with names of 600 people.", "Orrin county council"),
    ('Orrin Lakes  Corp. d/b/a Petalfold ("OLC") suffered a breach. OLC told its users.', "Orrin Lakes Corp."),
    ("The photo site 750px suffered a data breach.", "750px"),
    ("The Center for Health Care Services reported a breach of patient data.", "Center for Health Care Services"),
    ("The website orrinclub.com had 4.6 million user records exposed.", "orrinclub.com"),
    ("The dating site \"Orrin Madison\" was hacked.", "Orrin Madison"),
    ("US Orrin Services was breached. U.S. Orrin Services LLC told its employees of the breach.",
     "U.S. Orrin Services LLC"),
    ("iOrrin notified its users that passwords were stolen. iOrrin reset them.", "iOrrin"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*GRAMMAR, *OTHERS, *FORMS])
def test_organization(text: str, expected: str) -> None:
    assert organization(text) == expected


LETTERS = [
    ("Orrin Bay Clinic\n40 Alder Street\nSalem, OR 97301\n\nMay 3, 2022\n\nDear Patient:\n\n"
     "We are writing to you about an incident that involved your information.", "Orrin Bay Clinic"),
    ("Notice of Data Breach\n\nDear Customer,\n\nWe want to tell you of an incident that involved our systems and "
     "your information.\n\nSincerely,\n\nAda Pell\nChief Executive\nOrrin Savings Bank", "Orrin Savings Bank"),
    ("Notice of Data Breach\n\nOrrin Depot\n\nMay 3, 2022\n\nDear Customer:\n\nWe are writing about an incident that "
     "involved your information.\n\nSincerely,\n\nOrrin Depot", "Orrin Depot"),
    ("To Whom It May Concern:\n\nOn behalf of my clients, Orrin Depot, Inc. and Petal Outsourcing, Inc., I submit notice of"
     " a breach of security.", "Orrin Depot, Inc."),
    ('NOTICE OF DATA INCIDENT\n\nOrrin Schools ("we" or "our") is giving notice of an incident.', "Orrin Schools"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_a_letter_tells_who_writes(text: str, expected: str) -> None:
    assert organization(text) == expected


NOBODY = [
    "Covered entities must notify the Office for Civil Rights of a breach within 60 days.",
    "Three in four clinics were attacked last year, according to a survey by Hollisec.",
    "Massive school breach: records of students were stolen, nobody knows where.",
    "State law asks a business to tell Equifax, Experian and TransUnion of a breach.",
    "Somebody fell for it, and everyone was told of the breach. Others lost their data.",
    "Vice President for Student Affairs Zebedee Quarles said that records of students were stolen.",
    "School Board President Zebedee Quarles said that records of students were stolen.",
    "Re:\n\n[DATE]\nMembership ID: <INSERT>\n\nNotice of Data Breach\n\nDear Customer,\nWe found a security issue"
    " with our shop. Your name may have been affected.",
    'The hacktivist group "Grey Moth" has published card data of a million people.',
    "Not a member of Petalbin yet?\nSign up\n\nWe learned of a breach in which your password was stolen.",
    "We learned that our vendor, Petalsoft, was hacked. Petalsoft informed us that our files were copied.",
    "Dear families,\n\nWe write about a breach on Sunday 9th October 2022, in which files were stolen.",
    "A clerk left his Company-issued laptop in a plane. The laptop held names of employees.",
    "Customers saw the records of strangers on Sunday. The Data Commissioner's Office said it will look into the breach.",
    "A phone company showed the records of strangers. It is owned by the telecoms giant Hollisec and is sorry.",
    "Judging by the files, the hackers were in the system for months.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_where_nobody_is_named_nobody_is_found(text: str) -> None:
    assert organization(text) is None


SECTORS = [
    ("Orrin Valley Health notified patients of a breach.", "healthcare_provider"),
    ("Orrin Health Plan notified members of a breach.", "health_plan"),
    ("Orrin Building Society has apologised for a breach.", "finance"),
    ("The Orrin Water District lost a laptop with records of customers.", "government"),
    ("Orrin University suffered a breach of its dental school's records.", "education"),
    ("Petalfold, an online flower shop, suffered a breach.", "retail"),
    ("Petalfold, a nonprofit based in Ohio, suffered a breach.", "nonprofit"),
    ("The business associate (BA), Petalfold, reported a phishing attack.", "business_associate"),
    ("Petalfold suffered a breach.", None),
]


@pytest.mark.parametrize(("text", "expected"), SECTORS)
def test_sector(text: str, expected: str | None) -> None:
    assert extract(Article(text)).values.get("organization_type") == expected


def test_who_holds_an_office_is_no_organization() -> None:
    text = (
        "Fernhollow School District officials learned a month ago how large the Aug. 12 attack was, "
        "Executive Director of Communications Zebulon Quarles told a newspaper. "
        "Quarles said that letters went to 23,000 students."
    )
    assert extract(Article(text)).values["organization"] == "Fernhollow School District"
