"""What was done and what followed: one trap a case, in our own words."""

import pytest

from breachtui.extract import Article, extract

CASES = [
    ("credit_monitoring", "Fernley is offering free credit monitoring.", True),
    ("credit_monitoring", "Those affected can turn to credit monitoring and identity theft services.", True),
    ("credit_monitoring", "Customers get free identity repair services for one year.", True),
    ("credit_monitoring", "Fernley is not offering credit monitoring.", False),
    ("credit_monitoring", "Patients should check their credit reports.", None),
    ("credit_monitoring_months", "Fernley is offering two years of free credit monitoring.", 24),
    ("credit_monitoring_months", "An 18-month membership in a credit monitoring service is free to you.", 18),
    ("credit_monitoring_months", "Fernley is offering free credit monitoring.", None),
    ("credit_monitoring_months", "The files go back five years. Credit monitoring is free.", None),
    ("credit_monitoring_months", "Each bureau gives one free copy every 12 months.", None),
    ("law_enforcement", "Fernley notified law enforcement of the breach.", True),
    ("law_enforcement", "The county sheriff is investigating the theft.", True),
    ("law_enforcement", "After calling in the FBI, Fernley shut its network.", True),
    ("law_enforcement", "You may contact law enforcement about the breach.", None),
    ("law_enforcement", "This notice was not delayed by law enforcement.", None),
    ("law_enforcement", "The Dunmere County Sheriff's Office is notifying 640 people of a breach.", None),
    ("law_enforcement", "Was the notice delayed because law enforcement was told and investigates? No", None),
    ("exfiltrated", "No sensitive information was exfiltrated in the breach.", None),
    ("misuse_reported", "Fernley is not aware of any misuse of the data.", False),
    ("misuse_reported", "To date there have been no reports of identity theft tied to the incident.", False),
    ("misuse_reported", "So far nobody has come forward with a case of misuse.", False),
    ("misuse_reported", "It does not appear as if any information has been misused.", False),
    ("misuse_reported", "We have no reason to believe that anyone has used your records.", False),
    ("misuse_reported", "Names may be misused after the breach.", None),
    ("misuse_reported", "Fernley does not know whether the data was misused.", None),
    ("misuse_reported", "You can place a fraud alert or buy identity theft protection.", None),
    ("misuse_reported", "Issuers have linked fraudulent charges to the stolen cards.", True),
    ("misuse_reported", "The Bureau of Substance Abuse Services lost a file with names.", None),
    ("misuse_reported", "An employee used the card numbers of patients to make purchases.", True),
    ("misuse_reported", "The breach allowed misuse of the information systems for months.", None),
    ("exfiltrated", "There is no evidence of misuse of the stolen data.", None),
    ("exfiltrated", "The firm took the data offline.", None),
    ("exfiltrated", "The firm has not learned how the data was stolen.", None),
    ("exfiltrated", "The script sent card numbers to a server abroad.", True),
    ("exfiltrated", "There is no evidence that files were stolen.", False),
    ("exfiltrated", "The firm found nothing to show that data had left the network.", False),
    ("exfiltrated", "We have found no sign that messages were copied out of the accounts.", False),
    ("exfiltrated", "Hackers stole files with patient information.", True),
    ("exfiltrated", "The gang published 40 gigabytes of its files on a leak site.", True),
    ("exfiltrated", "An unknown person removed information from our network.", True),
    ("exfiltrated", "Fernley has heard of no fraud with the stolen data.", None),
    ("exfiltrated", "Files may have been stolen.", None),
    ("exfiltrated", "The malware was apparently designed to steal data.", None),
    ("exfiltrated", "Fernley could not determine whether files were copied.", None),
    ("exfiltrated", "Information on 900 patients was on a laptop that was stolen from a car.", None),
]  # fmt: skip


@pytest.mark.parametrize(("field", "text", "expected"), CASES)
def test_response(field: str, text: str, expected: object) -> None:
    assert getattr(extract(Article(text)).values.get("response"), field, None) == expected


def test_what_is_denied_is_quoted_with_its_denial() -> None:
    evidence = extract(Article("To date there have been no reports of misuse of the data.")).evidence
    assert [span.text for span in evidence["response.misuse_reported"]] == ["no reports of misuse"]
