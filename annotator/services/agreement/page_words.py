"""What the agreement page says of its methods, and the works it cites."""

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
:root { color-scheme: light dark; --page: #FFFDF8; --text: #1C1B19; --quiet: #63605A; --line: #D9D4C8;
  --mark: #1F6AA5; --ink: #FFFDF8; --panel: #F4F0E6; }
@media (prefers-color-scheme: dark) { :root { --page: #1E1F22; --text: #E4E2DC; --quiet: #A5A39C; --line: #3E4046;
  --mark: #8EC3EC; --ink: #1E1F22; --panel: #282A2E; } }
* { box-sizing: border-box; }
body { background: var(--page); color: var(--text); margin: 2.5rem auto; max-width: 60rem; padding: 0 1.5rem;
  font: 1rem/1.55 "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif; }
h1 { font: 600 2rem/1.25 "Noto Serif", "Noto Naskh Arabic", Georgia, serif; margin: 0 0 .3rem; }
h2 { font: 600 1.3rem/1.3 "Noto Serif", "Noto Naskh Arabic", Georgia, serif; margin: 2.8rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .1rem; }
p { max-width: 46rem; margin: .4rem 0; }
.quiet, .quiet td { color: var(--quiet); }
.lead { background: var(--panel); border-inline-start: 4px solid var(--mark); margin: 1.6rem 0; padding: 1rem 1.4rem; }
.lead .value { font: 600 3rem/1.1 "Noto Serif", Georgia, serif; font-variant-numeric: tabular-nums; }
.lead .value small { font-size: 1.15rem; font-weight: 400; margin-inline-start: .8rem; }
.beside { display: flex; flex-wrap: wrap; gap: .3rem 2.4rem; margin: .8rem 0 0; }
.beside dt { color: var(--quiet); font-size: .85rem; }
.beside dd { margin: 0; font-size: 1.15rem; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .9rem; line-height: 1.4; }
th, td { text-align: start; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--quiet); font-size: .82rem; }
td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.surface { font-size: 1.05rem; }
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
.why { color: var(--quiet); display: block; font-size: .84rem; }
ul, ol { padding-inline-start: 1.3rem; } li { margin: .25rem 0; max-width: 50rem; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; }
  .plot, .lead, tr { break-inside: avoid; } }
"""
