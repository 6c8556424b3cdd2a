"""Kinds of data: one trap a case, each met in a real notice or story and told in other words."""

import pytest

from breachtui.extract import Article, extract

CASES = [
    # What a list is made of.
    ("The files contained names, home addresses and Social Security numbers.", "name address ssn"),
    ("Names and/or diagnoses may have been accessed for some patients.", "name medical"),
    ("Stolen: SSNs, DOBs and DL numbers of applicants.", "ssn dob drivers_license"),
    ("The firm exposed e-mail addresses and passwords for more than 800 accounts.", "email credentials"),
    ("The sheet listed first and last names, home and e-mail addresses.", "name address email"),
    ("Exposed were bank account and routing numbers and credit or debit card numbers.", "bank_account payment_card"),
    ("Some members had medical and health insurance information taken.", "medical insurance"),
    ("The rows held names, driver's licenses, and other state or taxpayer identification numbers.", "name drivers_license government_id"),
    ("The forms exposed names, diagnoses (with lab results and medications), member ID numbers and, for a few, a Social Security number.", "name medical insurance ssn"),
    ("The report showed patient names and the last four digits of their Social Security numbers.", "name ssn"),
    ("The code read cardholder names, card numbers, expiration dates and security codes.", "name payment_card"),
    ("The dump holds usernames, hashed passwords and IP addresses of members.", "username credentials device"),
    ("Fingerprint scans and GPS traces of drivers were in the open database.", "biometric location"),
    ("Private messages of members and their gender were exposed.", "communications demographic"),
    ("W-2 forms with salaries of the staff were e-mailed to a thief.", "financial employment"),
    ("The thief got payroll records, CVVs and policy numbers.", "financial payment_card insurance"),
    ("The stolen charts show dates of service and MRNs next to the names.", "medical name"),
    ("The leaked sheet has student ID numbers, names and grades.", "education name"),
    ("The intruder saw files that name patients; they list names of insurers, names and treatment dates.", "insurance name medical"),
    ("Dates of birth and immigrant identification numbers were exposed.", "dob government_id"),
    ("Orrin Grammar School put exam results and names of pupils online by accident.", "education name"),
    ("Card data was skimmed from the site.", "payment_card"),
    ("Thieves took report cards and home addresses of children.", "education address"),
    ("The portal leaked Aadhaar numbers and bank account details.", "government_id bank_account"),
    # Headings and bullets.
    ("What type of information was accessed?\nStaff gender\nStaff e-mail addresses", "demographic email"),
    ("What information was involved?\n- Full names\n- Driver's license numbers\n- Medicare numbers", "name drivers_license insurance"),
    ("What Information Was Involved\nYour name, postal address and the last four digits of a stored card.\nWhat We Are Doing\nWe reset your password.", "name address payment_card"),
    ("The mailbox held one or more of the following:\n\n* full name\n* date of birth\n* passport number", "name dob passport"),
    ("The data that was exposed may include:\n\nFull name\nAddress\nDate of birth", "name address dob"),
    ("The files did not include the following:\n\n- passport numbers\n- fingerprints\n\nNames were exposed, and dates of birth too.", "name dob"),
    # Denials, and how far they reach.
    ("The files contained names. No Social Security numbers were involved.", "name"),
    ("The files included names, but did not include bank account numbers or passwords.", "name"),
    ("Names and dates of birth, with the exception of credit card numbers, were exposed.", "name dob"),
    ("Credit card numbers were not stored and were not compromised. E-mail addresses were exposed.", "email"),
    ("The files held data not only of name but also passport numbers that were exposed.", "name passport"),
    ("The hackers saw no card numbers, just names and e-mail addresses.", "name email"),
    ("Grades and report cards sit on a separate system. The hackers copied names and birth dates.", "name dob"),
    ("Though the letter did not show Social Security numbers, it included names, as well as some phone numbers.", "name phone"),
    ("The files held names and diagnoses. Card and bank details are kept elsewhere.", "name medical"),
    ("Names were exposed with telephone numbers. The thieves did not get dates of birth. Nor did they get passports.", "name phone"),
    ("There is no evidence that the names and Social Security numbers in the stolen file have been misused.", "name ssn"),
    ("Passwords were encrypted, and e-mail addresses were exposed.", "credentials email"),
    ("Names and e-mail addresses were exposed. Bank details were, however, not part of the breach.", "name email"),
    ("Tillbrook Bank lost a tape with names and account numbers of customers.", "name bank_account"),
    ("Names and e-mail addresses were exposed. Card data collected in the shop is processed separately.", "name email"),
    # Words that mean something else.
    ("The stolen laptop held names. The clinic failed to find and address basic risks, and to address any changes.", "name"),
    ("Names were exposed. The clinic forced a password reset, and e-mail password changes.", "name"),
    ("Names were exposed. The login came from a place abroad, with an IP address that nobody knew.", "name"),
    ("We write for Orrin Health, which has a mailing address of 40 Alder Street. Names were exposed.", "name"),
    ("Names were exposed. The ransom note held a phone number to be used for payment.", "name"),
    ("Names were exposed. For some there is a telephone number too.", "name phone"),
    ("The stolen laptop held names and grades in a file; it also had a separate password.", "name education"),
    ("The stolen laptop held names and grades. It has a fingerprint reader.", "name education"),
    ("Names and diagnoses were exposed. \"Phishing\" refers to mails that get people to reveal passwords and card numbers.", "name medical"),
    ("Diagnoses and birth dates were taken; a thief has filed a tax return in a patient's name.", "medical dob"),
    ("Names were exposed. Customers should change their passwords.", "name"),
    ("Names were exposed with diagnoses. We urge you to watch your bank accounts and credit card bills.", "name medical"),
    ("Names and ages were exposed. Call the phone number 555-0100 or visit our address.", "name demographic"),
    ("The phone system was out after the attack exposed names.", "name"),
    ("The intruder used stolen credentials of an employee to open files with names and birth dates.", "name dob"),
    ("Passport Row Travel Clinics says that names and e-mail addresses were exposed.", "name email"),
    ("The state Department of Health was told. Names and diagnoses were exposed.", "name medical"),
    ("Names and diagnoses went to the wrong address.", "name medical"),
    ("Names were exposed, and members were told by email.", "name"),
    ("Stores in three locations were hit by the breach, and card numbers were copied.", "payment_card"),
    ("The script sent card numbers to the attacker's e-mail address.", "payment_card"),
    ("Names were exposed. Credit monitoring and identity theft protection are free.", "name"),
    ("You will be sent a letter with a PIN. The breach exposed names.", "name"),
    ("Three in four hospitals were attacked last year, according to a survey of managers.", ""),
    ("The mobile phone operator Orrin says that names and birth dates were stolen.", "name dob"),
    ("Names and birth dates were stolen. A letter brings a code, as well as a phone number to answer questions.", "name dob"),
    # Another paper, and other companies.
    ("Orrin Bank was breached. It said little. In a separate data breach notice to Texas, it says that names and birth dates were stolen.", "name dob"),
    ("Orrin Bank says hackers took names. It spoke of it late. It told all. Several companies, including Petalfold, have reported breaches of passport numbers.", "name"),
    # Another incident.
    ("The clinic said hackers stole names. It is not the first attack. In 2014 a laptop with Social Security numbers was stolen.", "name"),
    ("The breach of 2021 exposed names. No one was hurt. The clinic is closed. In 2016 the chain warned staff that a payroll file with birth dates was lost.", "name"),
    # Only said in general.
    ("The breach exposed the protected health information of 400 people.", "medical"),
    ("The breach exposed protected health information, among it names and birth dates.", "name dob"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_data_types(text: str, expected: str) -> None:
    assert set(extract(Article(text)).values.get("data_types", ())) == set(expected.split())


def test_evidence_is_the_phrase() -> None:
    text = "The files contained names and Social Security numbers."
    evidence = extract(Article(text)).evidence
    assert [span.text for span in evidence["data_types"]] == ["names", "Social Security numbers"]
    assert [span.text for span in evidence["data_types.ssn"]] == ["Social Security numbers"]
