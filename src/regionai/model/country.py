"""Countries by their code of ISO 3166-1, two letters."""

from regionai.messages import message
from regionai.source.shape import Refused

KOREA = "KR"

# All that are assigned; the reserved ones, as UK, are none.
CODES = frozenset(
    # A list of 249 words, one a line, would hide the rest of the module.
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM
    ZW
    """.split()  # noqa: SIM905
)


def country_code(text: str) -> str:
    """Return the code of a country in capitals; raises `Refused` for text that is none.

    >>> country_code("JP"), country_code("us")
    ('JP', 'US')
    """
    code = text.strip().upper()
    if code not in CODES:
        raise Refused(message("country.unknown", text=text[:40]))
    return code
