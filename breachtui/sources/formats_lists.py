"""The formats of lists of breaches, of our own exports, and of any other table."""

from breachtui.sources.format import Format

OWN = (
    Format(
        "report",
        "reports of breachtui, as JSON or JSON Lines",
        "breachtui parse, breachtui export --format json",
        '{"organization": "DuPage Medical Group", "individuals_affected": 600000, …}',
        "reports",
    ),
    Format(
        "export",
        "incidents of breachtui, as CSV",
        "breachtui export --format csv",
        "id,organization,aliases,organization_type,state,country,jurisdiction,individuals_affected,counts,…",
        "reports_csv",
    ),
)
"""What breachtui itself wrote."""

LISTS = (
    Format(
        "hibp",
        "breaches of Have I Been Pwned, as JSON or a table (of a published table some rows were tried)",
        "https://haveibeenpwned.com/api/v3/breaches",
        '[{"Name": "Adobe", "Title": "Adobe", "BreachDate": "2013-10-04", "PwnCount": 152445165, …}]',
        "hibp",
    ),
    Format(
        "claims",
        "trackers of ransomware: claims of gangs, flagged as such (of posts.json of ransomware.live some"
        " rows were tried; the API not tried on a real file)",
        "https://github.com/joshhighet/ransomwatch, posts.json; https://api.ransomware.live/v2/recentvictims",
        '[{"post_title": "…", "group_name": "…", "discovered": "2021-09-09 23:46:53", "published": …}]',
        "claims",
    ),
    Format(
        "veris",
        "incidents in VERIS, as JSON: one, folders or archives of them, or joined",
        "https://github.com/vz-risk/VCDB, data/json/validated or data/joined",
        '{"incident_id": …, "action": {"hacking": …}, "actor": …, "asset": …, "attribute": …, "victim": …}',
        "veris",
    ),
    Format(
        "vcdb",
        "incidents in VERIS, as a flat table (not tried on a real file)",
        "https://github.com/vz-risk/VCDB, data/csv/vcdb.csv.zip",
        "action.hacking.variety.SQLi,…,timeline.incident.year,victim.industry,victim.victim_id,…",
        "veris_flat",
    ),
    Format(
        "prc",
        "Data Breach Chronology of the Privacy Rights Clearinghouse, version 2, as CSV or SQLite"
        " (SQLite not tried on a real file)",
        "https://privacyrights.org/data-breaches",
        '"id"|"source"|"org_name"|"acceptable_names"|…|"reported_date"|"breach_date"|"end_breach_date"|…',
        "prc",
    ),
    Format(
        "prc1",
        "Data Breach Chronology of the Privacy Rights Clearinghouse, as it was until 2019"
        " (header as copies have it; not tried on a real file)",
        "copies of https://privacyrights.org/data-breaches of those years",
        "Date Made Public,Company,City,State,Type of breach,Type of organization,Total Records,…",
        "prc_first",
    ),
    Format(
        "iib",
        "World's biggest data breaches, of Information is Beautiful",
        "https://informationisbeautiful.net/visualizations/worlds-biggest-data-breaches-hacks/",
        '"Entity";"Alternative Name";"Story";"Year";"Records Lost";"Sector";"Method of Leak";…',
        "iib",
    ),
    Format(
        "wikipedia",
        "Wikipedia's list of data breaches: its table as CSV, or the page",
        "https://en.wikipedia.org/wiki/List_of_data_breaches",
        "Entity,Year,Records,Organization type,Method,Sources",
        "wikipedia",
    ),
)
"""Lists that repeat others."""

STORIES = (
    Format(
        "feed",
        "feeds of stories: RSS and Atom, an article each (not tried on a real file)",
        "the feed of a news site or of an office that publishes notices",
        "<rss><channel><item><title>…</title><pubDate>…</pubDate><description>…</description></item>…",
        "feed",
    ),
    Format(
        "mail",
        "mail that tells of breaches, as saved: a letter or an alert (.eml), or a box of them (mbox)"
        " (not tried on a real file)",
        "your mail program, “save as”",
        "From: alerts@news.example ⏎ Subject: Elm Clinic notifies 1,200 patients ⏎ Date: Thu, 3 Mar 2022 …",
        "mail",
    ),
    Format(
        "stories",
        "tables of stories: a headline and a text in each row, read as an article (not tried on a real file)",
        "a list of articles saved as CSV or JSON",
        "title,url,author,published,summary",
        "stories",
    ),
)
"""Articles that stand beside each other."""

TABLE = Format(
    "table",
    "any other table with a header: CSV, TSV, semicolons or bars, .xlsx, .xls, .xlsb, .ods, JSON, JSON Lines",
    'your own files; say what the columns are with --map organization="Header",affected="Header"',
    "Company,People affected,Date of breach,…",
    "anytable",
)
"""What is tried before prose."""
