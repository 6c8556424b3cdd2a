"""The words of names that say little: legal forms, fillers, trades, places, short forms."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEGAL = _words(
    """
    inc incorporated llc ltd limited corp corporation co company lp llp pllc plc pc pa psc pbc pty
    gmbh ag sa sarl bv nv na ps apc spc pte lllp ulc coop aps ab oy spa srl kk lc ll md dds dmd do
    od dpm dc cpa cpas phd esq fsb ssb nba
    """
)
"""Legal forms and titles of persons, as `words` leaves them; a name is the same without them."""

FILLERS = _words(
    """
    the of and or for a an at in on by to its with from de del la las los el und der le les et y dba
    ace sace
    """
)
"""Words that no name turns on."""

WEAK = _words(
    """
    group holding holdings service services solution solutions enterprise enterprises international
    global worldwide corporate usa us america americas companies firm partner partners affiliate
    affiliated affiliates subsidiary subsidiaries entity entities covered parent operating operation
    operations com org net www online llc intermediate acquisition topco midco bancorp bancshares
    """
)
"""Words that one list adds to a name and another leaves away."""

COMMON = _words(
    """
    health healthcare care medical medicine hospital clinic center system associate association
    physician surgery surgical dental dentistry orthopedic pediatric family community county city
    state town township village university college school district department public regional
    memorial foundation technology software management consulting insurance assurance life mutual
    financial finance bank banking credit union federal national first american united trust fund
    plan benefit welfare employee pension retirement retail restaurant hotel resort home nursing
    senior living rehabilitation therapy pharmacy laboratory imaging radiology cardiology oncology
    cancer eye vision heart women children child behavioral mental human social security board
    office law legal accounting tax payroll staffing data information digital network systems
    capital investment investor wealth advisor mortgage loan lending title realty property real
    estate house construction engineering design manufacturing industry industries industrial
    product supply logistics transport transportation energy electric power oil gas water utility
    auto automotive motor food market store shop media communication wireless telephone education
    learning research institute academy society council club church ministry charity authority
    agency government administration commission housing museum library travel airline air valley
    river lake mountain hill bay saint mercy general advanced premier integrated professional
    specialist specialty primary urgent emergency local island great greater
    """
)
"""Words of trades and places that thousands of names have, however few a database holds."""

STATES = _words(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii
    idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
    minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina
    dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington
    wisconsin wyoming
    """
)
"""Names of states, one word each."""

SIDES = _words(
    """
    north south west east central northern southern eastern western northeast northwest southeast
    southwest midwest pacific atlantic coast new upper lower
    """
)
"""Words for a part of a country, which tell one branch of a body from another."""
