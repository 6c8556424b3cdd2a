"""Words of headlines that belong to no name.

Collected from the headlines of breach stories and the titles of company notices.
"""

import re

from breachtui.extract.patterns import Lazy

_PLAIN = """
a an at by in on to from with as after over into amid via than more most about nearly almost potentially
possibly may might could can be been is are was were has have had its their his her your our you we it
this that these those how what why when who where new another major massive big huge largest latest first
second third data security cyber cybersecurity privacy personal patient patients' patients
customer customers customers' user users member members employee employees student students client clients
guest guests people individuals records record information info details phi pii hipaa breach breaches
notice notification website email e-mail phishing ransomware malware hacker hackers hacking cybercriminals
attackers thieves thief stolen lost laptop laptops server servers database databases network system vendor
third-party contractor million thousand billion dozens hundreds thousands millions least up affected
affecting involving exposing exposed impacted compromised leaked hacked possible alleged update statement
regarding substitute letter template sample press lawsuit class action investigation former ex-employee
missing private files file suit sued lawsuits cause over
unauthorized access accessed theft loss incident event media
"""
PLAIN = frozenset(_PLAIN.split())
# After a name, that lead to what happened to its people.
_LEADS_WORDS = """
data security cyber ransomware patient patients customer customers user users employee employees email
phishing privacy notice hack network server website
"""
LEADS = frozenset(_LEADS_WORDS.split())
# Before a name, that say that it happened there.
GOVERNS = Lazy(
    r"\b(?:breach(?:es)?|attack|cyberattack|incident|hack(?:ers?)?|leak|theft|stolen|intrusion|exposed"
    r"|records"
    r"|patients|customers|users|data|students|employees|members|into|hits?|strikes?|targets?|target(?:ed"
    r"|ing))"
    r"(?: \w{1,12}){0,3}? (?:at|of|on|from|by|into|against|affecting|involving|for)(?: the)? $"
    r"|\b(?:hits?|strikes?|breach|hack|hacking|hacked|targets?|attacks?|cripples?)(?: the)? $",
    re.I,
)
