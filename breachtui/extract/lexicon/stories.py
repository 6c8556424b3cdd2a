"""Turns of phrase of news stories that say who is who in them.

Collected by reading stories of the trade press, wires, papers and stations.
"""

# "has announced that it suffered a breach", "says it was hacked"
STRUCK_ITSELF = (
    r"^[^,;]{2,40}? (?:that )?it (?:had |has |was |were |been |recently |also |may have |just ){0,4}"
    r"(?:suffered|experienced|hacked|breached|attacked|hit by|targeted|struck|victimi[sz]ed|compromised"
    r"|the (?:victim|target) of)\b"
)
# The second and later of those that it is compared with; as the text writes it.
LISTED_BEFORE = r"\b(?:such as|like|unlike) (?:(?:[A-Z][\w.&'-]{1,20}|of|and|&),? ){1,9}$"
LISTED_WORDS = "such like unlike"
