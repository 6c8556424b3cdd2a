"""The columns of the lists of state offices."""

from breachtui.sources.layout import Layout

WASHINGTON = Layout(
    {
        "aware": ("DateAware",),
        "submitted": ("DateSubmitted",),
        "cause": ("DataBreachCause",),
        "start": ("DateStart",),
        "end": ("DateEnd",),
        "name": ("Name", "EntityName", "Organization"),
        "id": ("Id",),
        "attack": ("CyberattackType",),
        "residents": ("WashingtoniansAffected",),
        "industry": ("IndustryType",),
        "business": ("BusinessType",),
        "state": ("EntityState",),
    },
    required=("submitted", "name", "id", "residents"),
    dates=("aware", "submitted", "start", "end"),
)
"""Washington's Attorney General."""

INDIANA = Layout(
    {
        "number": ("Row No.", "No."),
        "name": ("Matter: Name", "Name", "Respondent"),
        "sent": ("Notific Sent", "Notification Sent", "Date Notification Sent"),
        "occurred": ("Breach Occ", "Breach Occurred", "Date of Breach", "Breach Occurrence"),
        "residents": (
            "IN Affected", "Indiana Affected", "IN Residents Affected", "Indiana Residents Affected",
        ),
        "total": ("Total Affected",),
    },
    required=("name", "sent", "occurred", "residents"),
    dates=("sent", "occurred"),
)  # fmt: skip
"""Indiana's Attorney General."""

MASSACHUSETTS = Layout(
    {
        "number": ("Breach Number", "Assigned Breach Number"),
        "reported": ("Date Reported To OCA", "Date Reported To OCABR", "Date Reported"),
        "name": ("Reporting Organization Name", "Organization Name"),
        "type": ("Reporting Organization Type", "Organization Type"),
        "medium": ("Breach Type", "Breach Type Description"),
        "residents": ("MA Residents Affected", "Massachusetts Residents Affected"),
        "ssn": ("SSN Breached",),
        "medical": ("Medical Records Breached",),
        "bank_account": (
            "Financial Account Breached", "Account Number Breached", "Financial Account Number Breached",
        ),
        "drivers_license": ("Drivers Licenses Breached",),
        "payment_card": ("Credit/Debit Numbers Breached",),
        "monitoring": ("Provided Credit Monitoring",),
    },
    required=("number", "reported", "name", "residents"),
    dates=("reported",),
)  # fmt: skip
"""Massachusetts' consumer affairs office."""

MAINE = Layout(
    {
        "name": ("Entity Name", "Organization Name", "Organization", "Company"),
        "type": ("Type of Organization",),
        "state": ("State, or Country if outside the US", "State"),
        "reported": ("Date Reported",),
        "occurred": ("Date(s) Breach Occured", "Date(s) Breach Occurred", "Date of Breach"),
        "discovered": ("Date Breach Discovered",),
        "total": (
            "Total number of persons affected", "Total number of persons affected (including residents)",
            "Total number of persons affected (including Maine residents)", "Total Persons Affected",
        ),
        "residents": ("Total number of Maine residents affected", "Maine residents affected"),
        "description": ("Description of the Breach",),
        "information": (
            "Information Acquired",
            "Information Acquired - Name or other personal identifier in combination with",
        ),
        "notified": ("Date(s) of consumer notification",),
        "protection": (
            "Were identity theft protection services offered",
            "Identity theft protection services offered",
        ),
        "link": ("Link", "URL", "Detail Link"),
    },
    required=("name", "residents"),
    dates=("reported", "occurred", "discovered", "notified"),
)  # fmt: skip
"""Maine's Attorney General: the forms."""
MAINE_LIST = Layout(MAINE.columns, required=("name", "reported", "link"), dates=MAINE.dates)
"""The same: the bare list."""

ATTORNEYS = Layout(
    {
        "name": ("Organization", "Organization Name", "Entity"),
        "industry": ("Industry",),
        "reported": ("Date Reported",),
        "occurred": ("Date of Incident", "Date of Breach"),
        "discovered": ("Date of Discovery",),
        "state": ("State",),
        "residents": ("Residents Affected", "State Residents Affected", "Number of Residents Affected"),
        "type": ("Breach Type",),
        "notes": ("Notes",),
        "link": ("PDF Link", "Link"),
        "year": ("Year",),
    },
    required=("name", "reported", "occurred", "residents"),
    dates=("reported", "occurred", "discovered"),
)
"""The attorneys general of any states."""

CALIFORNIA = Layout(
    {
        "name": ("Organization Name",),
        "occurred": ("Date(s) of Breach (if known)", "Date(s) of Breach"),
        "reported": ("Reported Date",),
    },
    required=("name", "occurred", "reported"),
    dates=("occurred", "reported"),
    alone=True,  # three such columns stand in many a table
)
"""California's Attorney General."""
