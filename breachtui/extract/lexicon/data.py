"""The words for kinds of personal data.

After 45 CFR 164.514(b)(2), the state breach statutes, and the lists in notices, stories
and HHS narratives. A line is a row of words in the singular and without hyphens: ``a|b`` is a
choice, ``[a]`` may be missing. ``~`` marks what only counts in a list, or as the object of a
verb of taking, since the words often mean something else.
"""

PHRASES: dict[str, str] = {
    "name": """
        [first|last|full|maiden|middle|client|customer|patient|member|employee|legal|family] name
        person|cardholder name
        subscriber name
        surname
        name or other [personal] identifier
        named patient|customer|client|member|student
        name|first|middle|last initial
        ~initials
    """,
    "ssn": """
        social|soc security [number|no|information|card|detail|data|digit]
        social insurance number
        ssn|ssns|sin|sins
        ~social
    """,
    "passport": """
        passport [number|detail|information|data|copy|page|scan]
    """,
    "drivers_license": """
        driver|driving|drivers license|licence|lic [number|no|information|detail|data|card|scan]
        license|licence number
        dl|dls number
        operator license
    """,
    "payment_card": """
        credit|debit|payment|bank|charge card [holder] [number|information|detail|data|account|no]
        card number|data|detail|information|account|verification|security|holder|record|code
        cardholder [data|information|detail]
        picture|photo|photograph|image|copy|scan of [the|their|his|her|your|guest] card
        cvv|cvv2|cvc|cvvs [number|code]
        card verification value|number|code
        3|three|4|four digit security code
        digit of a|any|the|your|their [stored|saved] [payment|credit|debit] card
        expiration|expiry|expiring date
        magnetic stripe|strip [data]
        track data
        primary account number
        internal verification code
        payment information|detail|data|method
        ~security|verification code
        ~card
    """,
    "bank_account": """
        bank|banking|checking|saving|savings account|acct [number|information|detail|data|no]
        bank|banking number|detail|information|routing|data|record
        routing [transit] number|information
        sort code
        iban|ibans
        direct deposit [information|detail|form|number|data]
        financial account [number|information|detail|data]
    """,
    "insurance": """
        health|medical|dental|vision|patient [health] insurance
        insurance
            information|number|detail|data|id|ids|identification|identifier|card|coverage|claim|plan|policy
        health|medical|dental insurance identification|id|member|membership card|number
        insurance carrier|company|provider|group|member|subscriber|eligibility|status
        insurer name
        ~health|medical|dental insurer [name]
        name of [health|their|the|medical] insurer
        policy|subscriber|group|beneficiary|member|membership|plan|payer|enrollee|policyholder
            [id|identification|plan|card] number|id|ids|identifier
        health plan [id|identification|member|beneficiary] information|number|name|detail|data|id
        health card number
        medicare|medicaid|medi|hicn|hic [cal] [number|id|information|identification|beneficiary|claim]
        claim number|information|data|form|detail|history|record
        insurance claim
        explanation of benefit
        payer name
        benefit|enrollment information|statement|detail
    """,
    "medical": """
        medical|health|healthcare|clinical [care] information|record|history|data|detail|condition|status|file
        medical
            treatment|procedure|evaluation|image|report|test|chart|note|device|diagnosis|account|service|number|id|bill
        [electronic] protected|personal|patient health information
        clinical|exam|progress|therapy|nursing|physician|doctor note|summary|result|finding
        medical alert|note
        diagnosis|diagnose|diagnostic [code|information|image|data|detail|report]
        treatment [information|detail|plan|date|location|note|record|history|type|cost|code|received|data]
        kind|date|type|code of care|treatment|service|procedure [received]
        kind|date|type|code and kind|date|type|code of care|treatment|service|procedure
        doctor|physician|provider and clinic|facility
        prescription [information|drug|record|number|label|data|detail|history|name|medication]
        medication [information|list|name|history|detail|prescribed|record]
        list of medication
        lab|laboratory [test] result|report|test|data|value
        test|pathology|screening|scan|imaging|drug|exam|biopsy result|report|image
        result of [stress|blood|lab|laboratory|medical|diagnostic|genetic] test|testing|exam|screening|scan
        xray|x ray|rays [image|film]
        radiology|pathology [report|image|film|result]
        date of service|treatment|admission|discharge|visit|death|care|appointment|procedure|surgery
        service|treatment|admission|discharge|appointment|visit|exam|procedure date
        appointment information|detail|time|schedule|reminder|data
        referring|treating|attending|primary [care] physician|doctor|provider|dentist
        [treating] physician|doctor|provider|dentist|clinician|surgeon name|information
        name of [the|their|treating|your] doctor|physician|provider
        procedure|treatment|cpt|icd code|information|type|name|detail|note
        procedure performed
        code that indicate|indicated|stand medical|for
        immunization|vaccination|vaccine record|information|status|data|history|date
        mental|behavioral|reproductive health
        patient chart|id|ids|identification|identifier|number|account|history|note|image|condition
        reason|reasons for visit
        mrn|mrns|dna
        genetic information|data|test
        hiv|covid [19|status|test|vaccination] [result|status|positive]
        medical|clinical|sonogram|dental|ultrasound|patient photograph|photo|image|xray
        ~condition|illness|symptom|treatment|procedure|surgery|allergy|immunization|medication|vaccination|chart
        ~disability|therapy|hospitalization|mrn|diagnosi|pathology|weight|height|bmi|service
    """,
    "dob": """
        date of birth [information]
        birth date|year|month|day
        birthdate|birthday|birthyear
        dob|dobs
        year|month|day of birth
    """,
    "device": """
        ip|internet protocol|address [address|number]
        mac address
        imei|imeis|imsi [number]
        device id|ids|identifier|information|identification|serial|data|fingerprint
        [vehicle|device] serial number
        user agent
        browser type|version|information|detail|history|data
        cookie|mac data|id|ids|identifier
    """,
    "email": """
        email address|id|ids|contact|addresse
        [personal|contact|customer] email
        ~email
    """,
    "phone": """
        phone|telephone|mobile|cell|cellphone|cellular|fax|landline [phone|telephone] number|no|nos|detail
        home|work|office|personal [telephone|mobile] phone|telephone [number]
        ~phone|telephone|cellphone|fax|mobile
    """,
    "credentials": """
        password|passcode|passphrase [hash|information|data|hint]
        account|user|login|access|website|portal credential
        login|logon|sign [on|in|log] credential|detail|information|data|name|info
        log in|on credential|detail|information
        credential
        security question|answer
        question and answer
        pin|pins [number|code]
        personal identification number|code
        access|passport code|token
        api|private|encryption|signing|session key|token
        account access information
        account password
    """,
    "username": """
        user|screen|nick|login|online [account] name|id|ids|handle|identification
        username|userid|nickname|userids
    """,
    "government_id": """
        tax|taxpayer|state|government|federal|national|alien|tribal|municipal|foreign
            [issued] [identification|identity|id|ids|insurance|registration|payer] [card]
            number|card
        state|government|federal|national|foreign
            [issued] [identification|identity|id|ids|registration] document
        tax|taxpayer|state|government|federal|national|military [issued] id|ids|identification
        government issued identification|id|ids|document
        military identification|id|ids [number|card]
        identity|identification card|document [number]
        national insurance|identity number
        alien registration
        tin|tins|itin|itins|ein|eins|aadhaar|nric|curp [number|card|data]
        license plate
        visa|voter|nric number|id|ids|registration|information|record
        vehicle identification|registration number
    """,
    "biometric": """
        biometric|biometrics data|information|identifier|record|template|scan|detail
        ~biometric
        fingerprint|handprint|voiceprint [scan|data|image|record]
        finger|voice print
        facial|face recognition|image|scan|geometry|template
        retina|retinal|iris scan|image
        full face photograph|photo|photographic|image
        ~photograph|photo|picture
    """,
    "education": """
        school|education|educational|academic|enrollment|enrolment|attendance|disciplinary
            record|id|ids|identification|information|data|history|transcript|number|file|grade
        student id|ids|identification|transcript|number|grade [number]
        transcript
        test|sat|act|gre|gmat score
        report card
        special education [plan|record|information|status]
        individualized education
        grade point
        class schedule
        ~grade|gpa|school|iep|discipline
    """,
    "employment": """
        employment|employer|job|personnel|hr|workplace
            information|history|title|record|data|id|ids|identification|number|detail|status|file
        employee|staff|worker id|ids|identification|number|title
        salary|wage|compensation [information|data|detail|history]
        position held
        pay rate|grade
        performance review|evaluation
        job description|application
        resume
        employer name
        human resource file|record|data|information|document
        hire date
        date of hire
        ~occupation|employer|position|rank|payroll|earning|department|designation
    """,
    "location": """
        geo|gps location|data|trace|coordinate|history|information|track|position
        geo location data|information
        location data|trace|coordinate|history|information|track
        geolocation [data|information]
        travel|flight history|information|itinerary|detail|record|plan
        gps
        longitude|latitude [and] [longitude|latitude]
        itinerary
        ~location
    """,
    "communications": """
        private|text|voice|chat|direct|instant|personal|sms|email|internal|intimate message|conversation|note
        chat log|history|transcript
        voice|voicemail recording|message
        [phone] call log|recording|record|detail
        message content
        content|text|body|copy of [private|the|their|some] email|message|conversation
        recorded conversation|call
        email correspondence|conversation|content
        ~correspondence|message|email
    """,
    "financial": """
        financial|billing|tax|payroll|income|credit|loan|transaction|investment|pension|salary|mortgage|payment
            [account|scheme|plan]
            information|data|detail|record|statement|history|document|return|form|file|report|score|rating
        w 2|2s [form|information|data|tax|statement]
        w2|w2s|1099|1099s|1095|1098 [form|information]
        billing code|amount|status|invoice
        loan number|amount|application|detail|balance|form|document|paper
        account number|balance|detail
        amount billed|owed|due|paid|charged
        amount they|you were|was billed|charged
        balance due|owed
        credit|purchase|transaction|order history|limit
        investment account
        net worth
        history of gift|giving|donation
        donation|donor|giving|gift history|information|record|amount
        ~financial|finance|billing|income|charge|invoice|balance|amount|payroll|purchase
    """,
    "demographic": """
        demographic|demographics [information|data|detail|profile]
        gender|ethnicity|nationality|religion|citizenship|race
        marital|immigration|veteran|citizenship status
        sexual orientation|preference
        sex and|or age|race
        country|place of birth
        language spoken
        political|religious affiliation|belief|view|opinion|party
        household composition|information
        ~age|sex|language|height|hometown|relationship|race
    """,
    "address": """
        home|mailing|postal|physical|street|residential|billing|shipping|current|delivery|residence address
        service address
        postcode
        zip|postal code
        zipcode
        address
        place of residence
        ~residence|city|zip
    """,
}

# Words whose plural or spelling the rule for plurals does not see.
SINGULAR = {
    "addresses": "address", "diagnoses": "diagnosis", "diagnosis": "diagnosis", "diagnose": "diagnosis",
    "ssns": "ssn", "demographics": "demographic", "demographic": "demographic", "biometrics": "biometric",
    "race": "race", "races": "race", "status": "status", "gps": "gps", "sms": "sms",
    "initials": "initials", "e-mail": "email", "e-mails": "email", "emails": "email", "x-ray": "xray",
    "x-rays": "xray", "address": "address", "licenses": "license", "analyses": "analysis", "sex": "sex",
    "drivers": "driver", "tracks": "tracks", "named": "named", "benefits": "benefit", "news": "news",
    "series": "series", "dls": "dl",
}  # fmt: skip
