"""Classes of words for how a breach came about, what was concerned, and where.

Collected by reading stories, notices and HHS narratives. A class is a line of words, and one phrase a line.
"""

from breachtui.words.written_forms import classes

MEANS = classes(
    """
    ransomware: ransomware lockbit|blackcat|alphv|revil|ryuk|conti|cryptolocker
    demand: ransom
    extort: extort*
    phishing: phish* spoof* impersonat*
      - social engineering
      - posing|posed as
      - claiming|purporting|pretending|claimed|purported to be
      - fraudulent|suspicious|malicious|fake|questionable email*
      - fraudulent|suspicious|malicious|fake|questionable e mail*
      - fell|fallen for
    seeming: appear* purport* looked|looks|seemed|seems
    malware: malware virus* trojan* spyware keylog* botnet*
      - malicious|unauthorized software|code|program*|script*
    skimming: skimm*
      - point of sale
      - payment card system*
    script: code script*
      - unauthorized user*
    checkout: checkout*
      - payment card*|page*|system*
      - card data|number*
      - credit|debit card*
    pump: pump* atm*
    stuffing:
      - credential stuff*
    elsewhere: elsewhere
      - other|another|previous site*|website*|service*|breach*|compan*|online
      - third party|parties
    hack: hack hacked hacking hacks intrusion* infiltrat* exfiltrat* cyberattack* hijack*|jacked
      - cyber attack*|incident*|event*|intrusion*
      - cyber security incident|event|attack
      - cybersecurity incident|event|attack
      - zero day*
    vulnerability: vulnerabilit* moveit accellion
      - security flaw*|hole*
    flaw: error* setting* flaw* bug update upgrade configuration* vulnerabilit* change weakness* glitch*
      hole*
    illicit: unauthorized unauthorised illegal* suspicious unusual malicious anomalous|abnormal
      - without authorization
    lacking: unath* impermissibl* improper* inappropriate* unauthorized unauthorised unlawful* illegal*
      fraudulent*
      - internal system breach
      - without authorization|permission|consent
      - without proper|a|any authorization|legitimate|business|valid|permission|work|need|reason|cause
      - without clinical|medical|good|just reason|cause|need|justification
      - no business|legitimate
    slip: error* wrongly inadvertent* mistaken* mistake* erroneous* accidental* unintentional*
      - in error
      - human error
    careless: unsecure*
    wrong: wrong incorrect*
    another: another other others previous old outdated different unintended
      - someone else
    misdirected: misdirect*|mismail*|misaddress*|mismatch*|mislabel*
      - mailing|printing|merge|sorting|stuffing error*|mistake*
      - mis sent|mailed|directed
      - blind|carbon copied|copy
    exposed: misconfig* pixel*
      - publicly accessible|exposed|available|visible|discoverable
      - public facing
      - set to public
      - accessible|available|posted|exposed online
      - without a password
      - no password
      - search engine*
      - s3 bucket*
      - tracking pixel*|technolog*|code
      - coding|programming|software|technical error*|glitch*
    snooping: snoop*
      - insider wrongdoing
    cyber: cyber*
      - it incident
    inside: inside* snoop*|rogue
    laid_open: accident* published unprotected unsecured exposed
      - poor security
      - data leak
    unknown: unknown
    other: other
    incident: breach incident attack
    security_event:
      - security|data incident|event
      - data security incident|event
    unencrypted: unencrypted unsecured
      - not encrypted
      - without encryption
    unattended: unlocked unsecured unattended
    damaged: damaged opened destroyed empty lost
    uncovered: hiding
      - without using
      - all|each|every recipients|recipient
      - visible to all|other|others
      - each other 's
      - to|cc|bcc line|field
    """
)
"""By what means, with what right or care, to whom instead."""

THINGS = classes(
    """
    laptop: laptop*
    desktop: desktop* workstation*
    portable: tablet* ipad* smartphone* iphone* usb* tape* cartridge* disk* disc cd cds dvd* camera*
      - cell|smart phone*
      - flash|thumb|zip|jump drive*
      - external|portable|removable hard drive*
      - external|portable|removable drive*|device*|media
      - hard drive*
      - memory card*|stick*
    computer: computer computers
    email: email emails
      - e mail|mails
    posted_mail: letter* mailing* mailed statement* envelope* invoice* bill bills page pages
    device: computer* phone phones device* drive drives equipment server servers hardware safe machine*
      electronics
    papers: paper* binder* film films logbook* envelope* printed cabinet* postcard* faxed
      - hard cop*
    parcel: folder* log bags box boxes backpack* briefcase* package* document documents invoice* parcel*
      mail prescription* label* pages page forms form schedule check checks mailing shipment chart*
      - medical|patient|client record*|file*|chart*
    emr: emr ehr
      - electronic medical|health|patient record*|chart*
      - patient portal
    chart:
      - medical|patient|health record*|chart*
    mailbox: mailbox* inbox* emailed
      - email account*|system*|server*|environment*|compromise|containing|attachment*
      - e mail account*|system*|server*|environment*|compromise|containing|attachment*
      - outlook|gmail account*|email
      - office|microsoft 365
      - e mailed|mailing
    server: server servers database* bucket*
      - cloud storage|server*|account*
      - shared|network drive*|folder*
    system: network* system* email* mailbox* inbox* account accounts website* portal* computer computers
      software environment* application* platform* cloud infrastructure site domain
      - e mail*
      - web site*|server*
      - computer system*|network*
    data: information data phi ephi record records details name names number numbers file files identit*
      credential* password* card cards list lists photo* picture* screenshot* image* money fund funds report
      reports spreadsheet* passport* ssn* accounts
      - electronic protected health information
      - protected health information
      - personal|health|personally information|data|identifiable
      - email|phone address*|number*
      - social security number*
    credentials: password* credential* login* username*
      - log in*
      - user name*
    """
)
"""What was concerned: devices, papers, systems, data."""

PLACES = classes(
    """
    web: internet web website* webpage* online google anyone github publicly
      - web site*|page*
      - the|general public
      - public domain|facing|web|website*|site|server*|folder*
    store: database* server* bucket* repositor* directory mongodb storage backup*
    premises: car vehicle* truck* van home house residence* hotel office* building* storage hospital
      facilit* clinic* premises store stores school schools locker* garage* practice* pharmac* location
    home: home house
    trash: dumpster* trash garbage recycling curb*
      - a skip
      - unlocked|open|outside bin*
    cover: envelope* window* postcard*
      - outside of
    private:
      - personal|private|home|own email*|account*|computer*|device*|laptop*
      - personal|private|home e mail*
    transit:
      - in transit
      - in|during the mail*
    notice: notice* notification* statement* letter* sale dark announcement* faq* ocr hhs
      - press release*
    away: off out from onto across along into over
    """
)
"""Where it was or came to be."""
