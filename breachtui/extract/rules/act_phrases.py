"""Classes of words for who acted in a breach, what was done, and what was not so.

Collected by reading stories, notices and HHS narratives. A class is a line of words, and one phrase a line.
"""

from breachtui.words.written_forms import classes

ACTORS = classes(
    """
    hacker: hacker* attacker* cybercriminal*
      - cyber criminal*|thief|thieves
      - threat|malicious|unauthorized|unknown|bad actor*
    outsider: intruder* criminal* thief thieves someone perpetrator* somebody
      - unauthorized|unauthorised|unknown|outside|external party|parties|person*|individual*|user*|source*
      - unauthorized|unauthorised|unknown third party|parties
    insider: employee* worker* nurse* clerk* staff technician* assistant* physician* contractor*
      subcontractor* volunteer* manager* insider* officer* secretary agent* dispatcher* dentist*
      administrator* representative* staffer* director* aide* pharmacist* teacher* professor*
      intern interns
      teller*|cashier*|scheduler*|registrar*|bookkeeper*
      - staff|workforce|board member*
    former: former then ex terminated rogue
    kin: friend* relative* mother sister competitor* wife|husband|spouse|boyfriend|girlfriend
    others: others
      - unauthorized|outside|external part*|person*|individual*|recipient*|user*
      - third part*
      - social media
      - business associate*
    receiver: recipient* address addresses addressee* individual* person persons people patient* member*
      customer* client* student* family families part* envelope* number household* provider* compan* parent*
      mailing* insurer* vendor* business* entity entities hospital* list*
      - third part*
    """
)

ACTS = classes(
    """
    steal: stole steal* theft* pilfer* swip* loot*
      - made off with
    stolen: stolen swiped|pilfered|snatched
    took: took taken taking take takes removed carried
    copy: copied download* photograph* print*
    keep: kept retain* stored saved
    use: used using use
    misuse: misus* misappropriat* obtain* acquired sold selling sell
    view: view viewed viewing see saw seen seeing look* opened opening read reading search* visible viewable
      accessed accessing ran|queried
      - able to access
    send: sent send sending mailed mailing* emailed faxed deliver* distributed addressed transmitted
      transfer* forward* issued shipped stuffed inserted attached
      - e mailed|mailing
    message: email emails fax mail letter letters statement statements bills forms
      - e mail|mails
    include: includ* enclos*
    give: given gave handed provided received receiving receive passed
      - text messag*
    disclose: disclos* releas* share shared sharing leaked leaking
    post: posted posting published publishing uploaded upload*
    put: placed put left found thrown dumped available appeared recycled
    expose: expos*
    open: unsecured unprotected insecure open accessible searchable discoverable visible viewable
    lose: losing loss misplac*
      - unable to locate|find|account
    lost: lost missing misrouted gone vanished|disappeared
      - never|not receive|received|arrive|arrived|returned|recovered
      - not be located|found
      - left behind
    fall: fell fall fallen spilled flew scattered dropped
    dispose: dispose* disposal* disposing discard*
      - thrown|threw away|out
    enter: exploit* compromis* breach* penetrat* infect* tamper*
      - break|broke|broken|hack|got into
      - gain*|obtain* access|entry
      - gain*|obtain* unauthorized|remote access
    entered: accessed attacked targeted intrusion attack
      - broken into
    come: entered entering
    break_in: broke broken
      - break in|ins
    burglary: burglar*
    access: access activity intrusion* traffic login* logins code
      - log in*
    attack: attack*
    encrypt: encrypt encrypts encrypted encrypting locked lock locks locking
    ask: demand* pay paid paying bitcoin* cryptocurrency payment* money
      - not pay|paid
    ransoming: decryption
      - to unlock|decrypt|release|return
    allow: allow* permit* enabl* caus* could let
      - able to
      - resulted in
    display: showed shown show showing revealed display*
    contain: contain* holding held storing with belonging housing
    punish: terminated dismissed fired sacked arrested charged convicted
    guess: guess* cracked
    undergo: experience* victim suffered
      - subject|target of|to
    """
)

NOT_SO = classes(
    """
    supposed: prevent* avoid* future risks safeguards train* retrain* recommend* vigilan* beware lookout
      cautious wary policies procedures procedure implemented implementing adopted revised improved
      strengthened enhanced upgraded experts if whether should typically often usually mitigat*
      sanctioned complimentary purchased|installed
      - risk of|analys*|assessment*
      - protect* against
      - re train*
      - ocr 's
      - in response
      - following the breach|incident
      - provided breach
    conjectured:
      - being used in|to|for
      - allow|allows|enable|enables them|criminals|attackers|hackers|thieves
      - would be|become|cripple|lead|have|allow
      - could|can|might|may be used
      - could|can|might|may use|lead|try|attempt|become
    plain:
      - look*|looking after
      - anti virus
      - hotel|restaurant|store|hospital|school management|chain|group|operator|owner|giant|company
      - ransomware|phishing|malware prevention|protection|preparedness|readiness|resilience|awareness|training
      - identity theft|thieves
      - encrypted|unencrypted password*|credential*|message*
      - related|relating|pertaining|belonging|belongs to
      - theft protection
      - not only|just|encrypted|password|properly
      - no longer|business
      - not yet
      - taken offline|over|steps|down
      - steps|actions|action taken
      - took action*|step*|immediate|down|place
      - information|data|computer security
      - corrective action
      - business associate
      - data loss prevention
      - credit reporting
      - computer forensic*
      - office of the attorney general
      - posted notice
      - posted substitute notice
      - substitute|privacy notice
      - notice of privacy
      - email|ip|mailing address*
      - e mail address*
      - breach|media notification
      - computer system*|network*
      - phone|telephone|account number*
      - medical record number*
      - employee*|member*|user*|physician*|worker*|provider*|dentist*|nurse*|manager* 's|'
      - workforce|staff member* 's|'
      - on site
      - lost access|power|time|money
      - remote desktop
      - electronic medical|health records vendor|company|provider
      - to a|another|remote|their server*
      - internal system breach
    """
)
"""What is only feared, prevented or planned, and what only looks like a word of another class."""

GRAMMAR = classes(
    """
    denial: no not 't never nor neither unlike nothing
      - rather than
      - instead of
      - unrelated to
      - in lieu of
    be: was were been is are being
    from: from on in off via by through who that which with
    out_of: from
    by_way: by via through
    relative_pronoun: that which
    to: to into
    in: in
    by: by during
      - with malware
    """,
    closed=True,
)
"""Denial, and words that only join others."""

FUNCTION_WORDS = classes(
    """
    definite: the this these those
    ending: ; but however
    filling: the a an of its our their his her this that these approximately about some certain and electronic
      several two three four five multiple
    """,
    closed=True,
)
"""What ends a denial or a plan, what shows that somebody is known, what counts for no distance."""
