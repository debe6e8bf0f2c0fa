"""What an import would bring in sum, and what is still to be said before it can begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.ui.messages import isolated, number_text

if TYPE_CHECKING:
    from annotator.ui.dialogs.import_files import Totals
    from annotator.ui.dialogs.import_options import ImportOptionsPanel


def summary_text(totals: Totals, options: ImportOptionsPanel) -> str:
    """Return the sums in a line, and below it what is missing or can be done."""
    return "\n".join(filter(None, (_sums(totals), _missing(totals, options))))


def _sums(totals: Totals) -> str:
    translate = QCoreApplication.translate
    parts = []
    if totals.files:
        parts.append(translate("ImportDialog", "%n file(s)", "", totals.files))
    if totals.looked_at < totals.files:
        so_far = translate("ImportDialog", "{count} looked at so far")
        parts.append(so_far.format(count=number_text(totals.looked_at)))
    if totals.looked_at:
        parts.append(translate("ImportDialog", "%n new article(s)", "", totals.articles))
    if totals.known:
        parts.append(translate("ImportDialog", "%n known already", "", totals.known))
    if totals.spans:
        parts.append(translate("ImportDialog", "%n span(s)", "", totals.spans))
    if totals.realigned:
        parts.append(translate("ImportDialog", "%n of them moved", "", totals.realigned))
    if totals.unplaced:
        parts.append(translate("ImportDialog", "%n span(s) without a certain place", "", totals.unplaced))
    if totals.left_out:
        parts.append(translate("ImportDialog", "%n span(s) left out with their label", "", totals.left_out))
    return translate("ImportDialog", " · ", "between sums").join(parts)


def _missing(totals: Totals, options: ImportOptionsPanel) -> str:
    translate = QCoreApplication.translate
    if totals.nameless and not options.annotator:
        return translate("ImportDialog", "Some spans name nobody: say whose they are.")
    between = translate("ImportDialog", ", ", "between names")
    unmapped = options.unmapped(totals.unknown_labels)
    if unmapped:
        asked = translate("ImportDialog", "Say which labels these are here: {names}.")
        return asked.format(names=between.join(map(isolated, unmapped)))
    if totals.namesakes and not options.realign:
        return translate(
            "ImportDialog",
            "%n article(s) with spans stand in the project with another text: tick above to move the spans onto it.",
            "",
            totals.namesakes,
        )
    if totals.bad and not options.skip_bad:
        return translate(
            "ImportDialog", "%n file(s) cannot be read: nothing is imported unless they are left out.", "", totals.bad
        )
    if totals.folders and not options.annotator:
        told = translate("ImportDialog", "Annotators are named by their folders: {names}.")
        return told.format(names=between.join(map(isolated, totals.folders)))
    return ""
