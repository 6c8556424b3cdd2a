"""Legal forms in names of organizations."""

from breachtui.extract.patterns import Lazy

LEGAL = Lazy(
    r"(?:^|[ ,])(?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|PLLC|LLP|L\.P|LP|PLC|plc|P\.C|P\.A|P\.S|N\.A|PC|PA"
    r"|Incorporated|Corporation|Company|Limited|GmbH|AG|S\.A)\b"
)
"""A legal form in a name."""
