"""What the agreement page says of its methods, the works it cites, and how its plots look."""

from __future__ import annotations

from typing import Final

METHODS: Final = (
    (
        "What counts",
        (
            "The unit is an article that two annotators both sealed in the same round. An article sealed with no "
            "spans is an answer; one that is not sealed is missing, and never read as “no spans”. Where two "
            "annotators share no sealed article there is no figure (n/a), neither 0 nor 1. Where neither has a "
            "span the F1 of the article is not defined, and it is counted apart; where one of the two has none it "
            "is 0."
        ),
    ),
    (
        "Which spans belong together",
        (
            "One to one, in this order: spans with equal start, end and label; then spans with the same "
            "boundaries and another label; then spans with the same label, by the greatest total intersection "
            "over union; then spans with another label and an intersection over union of at least one half, "
            "unless one is better seen as missing. A span that covers several of the other annotator's with the "
            "same label makes a split/merge group; what is left is missing. Offsets are Unicode code points."
        ),
    ),
    (
        "Exact F1",
        (
            "Twice the equal spans over all spans of both. It is the same whichever annotator is taken for the "
            "reference, and equals positive specific agreement (Hripcsak & Rothschild 2005). Micro counts all "
            "spans together; macro is the mean over articles. F1 per distinct surface counts a name once however "
            "often it stands: it is the mean over surfaces of the F1 of their spans."
        ),
    ),
    (
        "Kinder scores",
        (
            "Boundary F1 takes spans as equal whatever their label; overlap F1 if they have the label and a code "
            "point in common; partial F1 credits a pair with its intersection over union. “Equal but for "
            "particles” takes two spans as equal if only particles at the beginning of a word, quotes or "
            "punctuation lie between their ends."
        ),
    ),
    (
        "Chance-corrected figures",
        (
            "Cohen's kappa of labels looks only at spans with equal boundaries. Kappa over tokens depends on the "
            "tokenizer and on the many tokens outside of spans, which make it look high (0.82 with them, 0.67 "
            "without, at an F1 of 0.95: Brandsen et al. 2020), and a token that a span touches counts whole, so "
            "that it hides particles. The unitizing alphas are those of 2016; the αU of 1995 and 2004 gives other "
            "values on the same data. They are computed from disagreements summed over the whole corpus, and take "
            "of spans that overlap the outermost."
        ),
    ),
    (
        "Work done with suggestions",
        (
            "Suggestions make annotators agree with the program, and so with each other (Fort & Sagot 2010). Such "
            "work is left out, or shown apart, by whole assignments."
        ),
    ),
)
TOKENS: Final = "The tokens outside of spans make it look high, and it hides particles."
REFERENCES: Final = {
    "Artstein & Poesio 2008": (
        "R. Artstein, M. Poesio: Inter-coder agreement for computational linguistics. Computational "
        "Linguistics 34(4), 2008, 555–596"
    ),
    "Bennett, Alpert & Goldstein 1954": (
        "E. M. Bennett, R. Alpert, A. C. Goldstein: Communications through limited-response questioning. "
        "Public Opinion Quarterly 18(3), 1954, 303–308"
    ),
    "Brandsen et al. 2020": (
        "A. Brandsen, S. Verberne, M. Wansleeben, K. Lambers: Creating a dataset for named entity recognition "
        "in the archaeology domain. LREC 2020, 4573–4577"
    ),
    "Cohen 1960": (
        "J. Cohen: A coefficient of agreement for nominal scales. Educational and Psychological Measurement "
        "20(1), 1960, 37–46"
    ),
    "Efron & Tibshirani 1993": ("B. Efron, R. J. Tibshirani: An Introduction to the Bootstrap. Chapman & Hall, 1993"),
    "Fort & Sagot 2010": (
        "K. Fort, B. Sagot: Influence of pre-annotation on POS-tagged corpus development. Linguistic "
        "Annotation Workshop 2010, 56–63"
    ),
    "Hripcsak & Rothschild 2005": (
        "G. Hripcsak, A. S. Rothschild: Agreement, the F-measure, and reliability in information retrieval. "
        "Journal of the American Medical Informatics Association 12(3), 2005, 296–298"
    ),
    "Krippendorff 2011": (
        "K. Krippendorff: Computing Krippendorff's alpha-reliability. University of Pennsylvania, 2011"
    ),
    "Krippendorff, Mathet, Bouvry & Widlöcher 2016": (
        "K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher: On the reliability of unitizing textual "
        "continua: further developments. Quality & Quantity 50, 2016, 2347–2364"
    ),
    "Scott 1955": (
        "W. A. Scott: Reliability of content analysis: the case of nominal scale coding. Public Opinion "
        "Quarterly 19(3), 1955, 321–325"
    ),
}
STYLE: Final = """
.plot { display: block; width: 100%; max-width: 46rem; height: auto; margin: .8rem 0; font-size: 13.5px;
  overflow: visible; }
.plot text { fill: var(--text); font-variant-numeric: tabular-nums; }
.plot .quiet { fill: var(--quiet); }
.end { text-anchor: end; } .middle { text-anchor: middle; } .start { text-anchor: start; }
.mark { fill: var(--mark); }
.ink { stroke: var(--ink); stroke-width: 1.6; fill: none; }
.ink circle { fill: var(--ink); stroke: none; }
.whisker { stroke: var(--mark); stroke-width: 2; fill: none; } .grid { stroke: var(--line); stroke-width: 1; }
.cell { fill: var(--mark); stroke: var(--line); stroke-width: 1; }
.cell.same { stroke: var(--text); stroke-width: 1.6; }
.defs { position: absolute; }
@media print { .plot { break-inside: avoid; } }
"""
