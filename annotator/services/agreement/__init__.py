"""Agreement between annotators over what they sealed, as figures that can be published."""

from annotator.services.agreement.measuring import Agreement, AgreementReport, DisputedSurface
from annotator.services.agreement.options import AgreementOptions, Aids, Which

__all__ = ["Agreement", "AgreementOptions", "AgreementReport", "Aids", "DisputedSurface", "Which"]
