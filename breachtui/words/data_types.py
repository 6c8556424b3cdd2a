"""The kinds of personal data: one row each, with every spelling in prose, lists, sources' codes and searches.

Spellings are written as `breachtui.words.phrases` says. They were collected from 45 CFR 164.514(b)(2), the
state breach statutes, and the lists in notices, stories, narratives of HHS and filings.
"""

from breachtui.words.spelled import SpelledVocabulary
from breachtui.words.spelled import term as _row

_ROWS = (
    _row("name", "Names", "NAME", """
        [first|last|full|maiden|middle|client|customer|patient|member|employee|legal|family|cardholder] name
        first|middle|last initial
        named patient|customer|member|client
        ~initial
        """, "Nicknames; Family members' names; Mothers maiden names; Salutations; Spouses names"),
    _row("ssn", "Social Security numbers", "SSN", """
        social|soc security
        ssn
        ~social
        social insurance number
        """, "Partial social security numbers"),
    _row("dob", "Dates of birth", "DOB", """
        date|year|month|day of birth
        birth date|year|month|day
        birthdate|dob
        =birth
        birthday
        """, "Partial dates of birth"),
    _row("address", "Postal addresses", "ADDR", """
        [home|mailing|postal|physical|street|residential|billing|shipping|current|delivery] address
        postal|zip code
        ~zip|city|residence
        postcode|zipcode
        """, "Delivery instructions"),
    _row("email", "E-mail addresses", "MAIL", """
        email address|id|contact
        [personal|contact|customer] email address
        personal|contact|customer|patient email [address]
        ~email
        """, "Recovery email addresses; Partial email addresses"),
    _row("phone", "Phone numbers", "TEL", """
        phone|telephone|mobile|cell|cellphone|fax|landline [phone|telephone] number|no|detail
        home|work phone|telephone
        ~cell|mobile phone|telephone
        ~phone|telephone|fax
        """, "Partial phone numbers"),
    _row("demographic", "Demographic information", "DEMO", """
        demographic|demographical
        gender|ethnicity|nationality
        marital|immigration|veteran|citizenship|relationship status
        sexual orientation|preference
        ~age|sex|language|height
        religion|citizenship
        country|place of birth
        spoken language
        political|religious view|belief
        ~race
        """, """
        Age groups; Deceased date; Deceased statuses; Family structure; Home ownership statuses;
        Living costs; Parenting plans; Protected Classification Characteristics
        """),
    _row("government_id", "Government ID numbers", "GOVT", """
        tax|taxpayer|state|government|federal|national|alien|tribal|military|voter [issued] id|identification
        state|national|federal identity [card|document]
        government issued
        identity|identification card|document [number]
        national insurance|identity number
        aadhaar|aadhar [card]
        license|licence plate
        vehicle identification|registration number
        tin|itin
        employer identification number
        alien|voter registration
        immigrant|immigration identification number
        """, """
        Government issued IDs; Partial government issued IDs; Vehicle identification numbers (VINs);
        Immigration statuses
        """),
    _row("drivers_license", "Driver's licenses", "DL", """
        driver|driving license|licence
        license|licence number
        ~dl
        operator license
        """),
    _row("passport", "Passports", "PASS", """
        passport [copy|page|scan]
        """, "Partial passport numbers"),
    _row("biometric", "Biometric data", "BIO", """
        biometric +
        ~biometric|photograph|photo|picture
        fingerprint
        facial|face recognition|image|scan
        retina|retinal|iris scan|image
        full face photograph|photo|image
        =facial|retina
        """),
    _row("medical", "Medical information", "MED", """
        medical|health|healthcare|clinical [care] +|condition|status|chart
        medical treatment|procedure|evaluation|image|test|note|device|diagnosis|account|service|bill
        medical record number
        =protected|personal|patient health information
        diagnosis|diagnose|diagnostic|diagnose
        treatment plan|date|location|note|history|type|cost|received|+
        kind|date|type|description of care|treatment|service|procedure [received]
        prescription drug|label|name|medication|+
        ~prescription
        medication list|name|history|prescribed|+
        lab|laboratory|test|pathology|screening|scan|imaging|exam|biopsy|drug [test] result|report|image
        lab|laboratory test|data|value
        result of [stress|blood|lab|laboratory|medical|diagnostic|genetic] test|testing|exam|screening|scan
        xray [image|film]
        radiology|pathology report|image|film
        date|place of service|treatment|admission|discharge|visit|death|care|appointment|procedure|surgery
        service|treatment|admission|discharge|appointment|visit|exam|procedure date
        referring|treating|attending|primary [care] physician|doctor|provider
        [treating|referring] physician|doctor|provider|dentist name
        procedure|treatment|cpt|icd code|information|type|name|note
        immunization|vaccination|vaccine record|information|status|data
        mental|behavioral|reproductive health
        patient chart|condition|note|image|history|id|identification|identifier|number|account
        reason for visit
        mrn
        medical|clinical|patient|ultrasound|dental photograph|photo|image|xray
        =phi
        ~condition|treatment|procedure|surgery|allergy|symptom|medication|vaccination|disability
        ~pathology|weight
        =dental|medical|health|treatment|patient|clinical|doctor|hospital
        dna
        genetic information|data
        hiv status
        covid vaccination status
        """, """
        Blood types; Drug habits; Mental health data; Personal health data; HIV statuses;
        Vaccination statuses
        """),
    _row("insurance", "Health insurance information", "INS", """
        health|medical|dental|vision [health] insurance
        insurance number|detail|data|id|identification|card|coverage|claim|plan|policy|member|information
        insurance provider|group|member|subscriber|eligibility|status
        ~insurance carrier|company
        policy|subscriber|group|beneficiary|member|membership|plan|payer [id|identification|plan] number|id
        health plan [identification|member|beneficiary] name|+
        health|medical card
        medicare|medicaid +|beneficiary|claim
        ~medicare|medicaid
        claim|insurance number|information|data|form|detail|history|record
        explanation of benefit
        ~benefit|enrollment information|statement|detail
        ~[health|medical] insurer
        name of [health|medical|the|their] insurer
        =insurance|subscriber
        =health plan
        """),
    _row("payment_card", "Payment cards", "CARD", """
        credit|debit|payment|bank|charge card [holder] [account|expiration]
        card number|data|detail|information|account|verification|security|holder|code
        cardholder data|information|+
        cvv|cvv2|cvc [code]
        card verification value|number|code
        expiration|expiry date
        magnetic stripe|strip
        track data
        payment information|detail|data|method
        ~security|verification code
        =credit|debit number
        digit of a|any|the|your|their [stored|saved] card
        ~card
        credit|debit card expiration date
        """, "Credit card CVV; Partial credit card data; Payment"),
    _row("bank_account", "Bank accounts", "BANK", """
        bank|banking|checking|saving account|routing [number]
        bank|banking +
        sort code
        direct deposit
        financial account
        =account number
        =bank
        iban
        routing number
        """, "Partial bank account numbers; Bank"),
    _row("financial", "Financial information", "FIN", """
        financial|billing|tax|payroll|income|transaction|investment|salary|mortgage +|return|history
        credit|loan history|report|score|status|file|record
        payment history|record
        account history|statement|balance
        w 2|2s [form|information|statement]
        1095
        billing code|amount|invoice
        account number|balance
        amount [they|you] [were] billed|owed|due|paid|charged
        credit|purchase|transaction|order history|limit
        donation|donor|giving|gift history|information|amount
        ~financial|billing|income|charge|invoice|balance|payroll|purchase
        =payment|transaction
        w2|1099
        net worth
        """, """
        Charitable donations; Commercial Information; Cryptocurrency wallet addresses; Financial
        investments; Financial transactions; Home loan information; Income levels; Loan information;
        Payment methods; Political donations; Taxation records; Utility bills; Virtual currency
        """),
    _row("credentials", "Passwords and credentials", "PWD", """
        password [hash|hint]
        passcode
        [account|user|login|access|website|portal] credential
        login|logon|log|sign [on|in] credential|detail|information|data|info
        security question [and|or] [answer]
        pin [number|code]
        personal identification number|code
        api|private|encryption|session key|token
        access code|token
        security answer
        """, """
        Auth tokens; Banking PINs; Encrypted keys; Historical passwords; Mnemonic phrases; Password
        strengths; Digital certificate; Digital certificates; Multi-factor credential; Secrets
        """),
    _row("username", "Usernames", "USER", """
        user|screen|nick|login|online [account] name|id|handle
        username|nickname
        =login
        """, "Instant messenger identities; Social media profiles"),
    _row("employment", "Employment information", "JOB", """
        employment|employer|job|personnel|hr title|status|+
        employee|staff|worker id|identification|number|title
        salary
        ~occupation|employer|position|rank|payroll|compensation
        =employment|job
        job application
        wage information
        =year of service
        =pay rate
        """, """
        Career levels; Company names; Professional skills; Work habits; Years of professional
        experience; Professional or Employment-Related Information
        """),
    _row("education", "Education records", "EDU", """
        report card
        school|education|educational|academic|attendance|disciplinary transcript|grade|+
        student id|identification|transcript|number|grade
        transcript
        ~grade|school
        =student|education
        """, "Education levels; School grades (class levels)"),
    _row("location", "Location data", "LOC", """
        travel|flight history|information|itinerary|detail|record|plan
        gps
        ~location
        gps|geo location data|coordinate|history
        geolocation
        longitude|latitude
        """, "Geographic locations; Flights taken"),
    _row("device", "Device and network identifiers", "DEV", """
        ip address
        internet protocol|address [address]
        device id|identifier|information|identification|serial|data|fingerprint
        cookie
        =device|browser
        mac address
        imei|imsi
        device|vehicle serial number
        user agent
        browser detail|history|information
        """, """
        Apps installed on devices; Browser user agent details; Cellular network names; User agent
        details; Device usage tracking data; Telecommunications carrier; Internet or Network
        Activity
        """),
    _row("communications", "Messages and communications", "MSG", """
        private|text|voice|chat|direct|instant|personal|sms|email|internal message|conversation
        chat log|history|transcript
        email|message content
        voice|voicemail|audio recording|message
        [phone] call log|recording|record
        content|text|body|copy of [private|the|their|some] email|message|conversation
        ~correspondence|message|email
        =chat
        """, "AI prompts; Comments; Customer interactions; Customer service comments; Support tickets"),
    _row("other", "Other information", "OTH", "", """
        Address book contacts; Appointments; Astrological signs; Avatars; Beauty ratings; Bios;
        Browsing histories; Buying preferences; Car ownership statuses; Clothing sizes; Customer
        feedback; Drinking habits; Eating habits; Family plans; Fitness levels; Homepage URLs; Login
        histories; Loyalty program details; Personal descriptions; Personal interests; Photos;
        Physical attributes; Profile photos; Purchases; Purchasing habits; Reward program balances;
        Sexual fetishes; Smoking habits; Social connections; Survey results; Tattoo status; Time
        zones; Travel habits; User statuses; User website URLs; Vehicle details; Warranty claims;
        Website activity; Classified; Copyrighted; Internal; Personal; Sensitive Personal; Source
        code; System; Other; Secret
        """),
)  # fmt: skip

DATA_TYPES = SpelledVocabulary(
    "data type",
    "breachtui's own; covers 45 CFR 164.514(b)(2) identifiers and the state breach statutes",
    _ROWS,
)
