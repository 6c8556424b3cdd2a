"""Words that say that a list is of what was involved.

Collected by reading notices, stories and HHS narratives.
"""

# Said only in general; counts where nothing more special of its kind is said.
GENERIC = {
    "medical": r"\b(?:protected health information|e?phi"
    r"|patient (?:\w{1,12} )?(?:information|data|records?|files))\b",
    "education": r"\bstudent(?:s'?)? (?:information|data|records?|files)\b",
    "employment": r"\b(?:employee(?:s'?)?|personnel) (?:data|records?|files)\b",
}

# The words that say that a list is of what was involved.
INVOLVED = """
includ contain involv expos access$ accessed accesses accessib accessing stole steal compromis obtain
acquir leak affect impact breach view disclos taken$ took$ exfiltrat hack risk$ consist such$ swip grab
copy copied download post publish visible reveal lost$ theft captur collect scrap gain dump harvest
available held$ hold$ holds$ holding list$ lists$ listed$ listing$ show$ shows$ showed$ shown$ showing$
carry carried carries saw$ seen$ see$ stored$ stores$ storing$ got$ found$ look read$ printed mail sent$
faxed bearing possess opened touched relat belong pertain along$ away$ siphon skim print sell sold$ sale$
limited$ appear records$ recorded$ misdirect misplac missing dispos discard dumpster trash intercept had$
has$ gave$ given$ logged
"""

# The lead of a list, or the heading over one.
HEADED = (
    r"^\W{0,3}(?:what|which) (?:(?:kinds?|types?) of )?(?:personal |patient )?(?:information|data|types?)\b"
    r".{0,60}(?:involved|affected|compromised|included|exposed|breached|at risk)|"
    r"^\W{0,3}(?:what|which) (?:kinds? of |types? of )?(?:information|data)\?$|"
    r"^\W{0,3}(?:types? of )?(?:personal )?(?:information|data)"
    r" (?:involved|affected|compromised|exposed|acquired|accessed|disclosed|stolen|lost)"
    r"(?: \([^)]{3,40}\))?\W{0,3}$|"
    r"\b(?:information|data|following|includes?|included|involved|affected|contained?|contain|held|showed"
    r"|shown|elements|stolen|exposed|compromised|accessed)\b[^.]{0,140}:\s{0,3}$"
)
# The heading of another part of a notice.
OTHER_HEAD = (
    r"^\W{0,3}(?:what|how|who|when|why|where|for more|more information|steps?|questions?|next steps"
    r"|other important|additional|contact|sincerely|about)\b.{0,70}$"
)
