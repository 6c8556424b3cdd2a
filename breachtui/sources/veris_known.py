"""The varieties that VERIS knows, so that one it does not know can be told.

Source: the schema of VERIS 1.4 (github.com/vz-risk/veris, verisc-enum.json); the last line
of a list is what versions 1.2 and 1.3 had besides.
"""

_ANY = "Other|Unknown"


def _names(*lists: str) -> frozenset[str]:
    return frozenset(name for each in (*lists, _ANY) for name in each.split("|"))


VARIETIES = {
    "malware": _names(
        "Adminware|Adware|AitM|Backdoor|Backdoor or C2|Brute force|C2|Capture app data|Capture stored data",
        "Click fraud|Click fraud and cryptocurrency mining|Client-side attack|Cryptocurrency mining",
        "Destroy data|Disable controls|DoS|Downloader|Evade Defenses|Exploit misconfig|Exploit vuln",
        "Export data|In-memory|Modify data|Packet sniffer|Pass-the-hash|Password dumper|Profile host",
        "RAM scraper|Ransomware|RAT|Rootkit|Scan network|Spam|Spyware/Keylogger|Trojan|Worm",
        "MitM|SQL injection",
    ),
    "hacking": _names(
        "Abuse of functionality|AitM|Backdoor|Brute force|Buffer overflow|Cache poisoning|Cryptanalysis|CSRF",
        "Disable controls|DoS|Evade Defenses|Exploit misconfig|Exploit vuln|Forced browsing",
        "Format string attack|Fuzz testing|Hijack|HTTP request smuggling|HTTP request splitting",
        "HTTP response smuggling|HTTP response splitting|Insecure deserialization|Integer overflows",
        "LDAP injection|Mail command injection|Null byte injection|Offline cracking|OS commanding",
        "Pass-the-hash|Path traversal|Profile host|Prompt injection|Reverse engineering|RFI|Routing detour",
        "Scan network|Session fixation|Session prediction|Session replay|Soap array abuse",
        "Special element injection|SQLi|SSI injection|URL redirector abuse|Use of stolen creds|User breakout",
        "Virtual machine escape|XML attribute blowup|XML entity expansion|XML external entities",
        "XML injection|XPath injection|XQuery injection|XSS",
        "Footprinting|MitM|Use of backdoor or C2|Privilege escalation",
    ),
    "social": _names(
        "Baiting|Bribery|Elicitation|Evade Defenses|Extortion|Forgery|Influence|Phishing|Pretexting",
        "Prompt bombing|Propaganda|Scam|Spam",
    ),
    "misuse": _names(
        "Data mishandling|Email misuse|Evade Defenses|Illicit content|Knowledge abuse|Net misuse",
        "Password or Session Sharing|Possession abuse|Privilege abuse|Snap picture|Unapproved hardware",
        "Unapproved software|Unapproved workaround",
    ),
    "physical": _names(
        "Assault|Bypassed controls|Connection|Destruction|Disabled controls|Evade Defenses|Skimmer|Snooping",
        "Surveillance|Tampering|Theft|Wiretapping",
        "Local access|Sabotage",
    ),
    "error": _names(
        "Capacity shortage|Classification error|Data entry error|Disposal error|Gaffe|Loss|Maintenance error",
        "Malfunction|Misconfiguration|Misdelivery|Misinformation|Omission|Physical accidents",
        "Programming error|Publishing error",
    ),
    "environmental": _names(
        "Deterioration|Earthquake|EMI|ESD|Fire|Flood|Hazmat|Humidity|Hurricane|Ice|Landslide|Leak|Lightning",
        "Meteorite|Particulates|Pathogen|Power failure|Temperature|Tornado|Tsunami|Vermin|Volcano|Wind",
    ),
    "unknown": _names(),
}
"""The varieties of each category of action."""

_KINDS = {
    "M": "Disk drive|Disk media|Documents|Flash drive|Payment card|Smart card|SIM card|Tapes|Fax",
    "N": "Access reader|Broadband|Camera|Firewall|HSM|IDS|LAN|NAS|PBX|PLC|Private WAN|Public WAN"
         "|Remote access|Router or switch|RTU|SAN|Telephone|VoIP adapter|WLAN",
    "P": "Auditor|Call center|Cashier|Customer|Developer|End-user|End-user or employee|Executive|Finance"
         "|Former employee|Guard|Helpdesk|Human resources|Maintenance|Manager|Other employee|Partner"
         "|System admin",
    "S": "Authentication|Backup|Code repository|Configuration or patch management|Database|DCS|DHCP|Directory"
         "|DNS|File|ICS|LLM application|Log|Mail|Mainframe|Payment switch|POS controller|Print|Proxy"
         "|Remote access|Secrets vault|VM host|Web application",
    "T": "ATM|Gas terminal|Kiosk|PED pad",
    "U": "Auth token|Desktop|Desktop or laptop|Laptop|Media|Mobile phone|Peripheral|POS terminal|Tablet"
         "|Telephone|VoIP phone",
    "E": "Telemetry|Telematics",
}  # fmt: skip

ASSETS = _names() | {f"{kind} - {name}" for kind, names in _KINDS.items() for name in _names(names)}
"""The varieties of assets."""
