"""The interface language: translators, number and date forms, and the direction of the window.

It can be changed while the program runs. Qt then sends ``QEvent.LanguageChange`` to every widget, so a widget of
this program sets its texts in a method ``retranslate()``, calls that at the end of ``__init__``, and calls it again
from ``changeEvent`` when such an event comes. Nothing else is needed to change sides: layouts mirror themselves.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.assets import resource

# The digits of these locales are those on the keys that set labels.
LOCALES: Final = {"en": "en_GB", "ar": "ar_AE"}
_OURS = "interface-language"


class _Translator(QTranslator):
    """Lets Qt write the number of a plural as the language does: 12,345 spans, where ``%n`` alone gives 12345."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return a text of the file; None where it has none, as an empty one would count as a translation."""
        text = super().translate(context, source, disambiguation, n)
        if not text:
            return None  # type: ignore[return-value]
        return text.replace("%n", "%Ln") if n >= 0 else text


def resolved(preference: str) -> str:
    """Return ``en`` or ``ar`` for a preference, asking the system for ``system``."""
    if preference in LOCALES:
        return preference
    return "ar" if QLocale.system().language() == QLocale.Language.Arabic else "en"


def current() -> str:
    """Return the language the interface is in: ``en`` or ``ar``."""
    return "ar" if QLocale().language() == QLocale.Language.Arabic else "en"


def install(app: QApplication, language: str) -> None:
    """Put the interface into a language (``en`` or ``ar``), at once for every window that is open."""
    QLocale.setDefault(QLocale(LOCALES[language]))
    arabic = language == "ar"
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
    for old in app.findChildren(QTranslator, _OURS):
        QCoreApplication.removeTranslator(old)
        old.deleteLater()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # The last one installed is asked first. English has a file too: for plurals, and for what the window words
    # otherwise than the command line.
    for name, folder in ((f"qtbase_{language}", qt_folder), (f"annotator_{language}", str(resource("translations")))):
        translator = _Translator(app)
        translator.setObjectName(_OURS)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
