"""Exports work to a file or folder: in which format, whose, how; what it would give; then the account of every span."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QFrame, QGridLayout, QScrollArea, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.domain.exchange import ExportReport
from annotator.services.articles import Articles
from annotator.services.export_options import ExportOptions, options_document, options_of
from annotator.services.projects import Roster
from annotator.ui.dialogs.dialog import GAP, sentence
from annotator.ui.dialogs.export.form import ExportForm
from annotator.ui.dialogs.export.format_list import PREFERRED, FormatList
from annotator.ui.dialogs.export.recipe_bar import RecipeBar
from annotator.ui.dialogs.export.report import sections
from annotator.ui.dialogs.export.target import TargetField
from annotator.ui.dialogs.stages import CHOOSING, REPORTING, StagedDialog
from annotator.ui.messages import isolated
from annotator.ui.preferences import Preferences, project_key

if TYPE_CHECKING:
    from annotator.storage.project_file import ProjectFile
    from annotator.ui.tasks import Tasks

WIDTH, HEIGHT = 1080, 620


class ExportDialog(StagedDialog):
    """Chooses, shows what would become of every span, and exports; of some articles (ids), or of all."""

    def __init__(
        self,
        project: ProjectFile,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        preferences: Preferences | None = None,
        articles: frozenset[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._tasks = tasks
        self._articles = articles
        self._memory = (preferences or Preferences(parent=self)).exports
        self._key = project_key(project.path)
        self._previewing = False
        units = project.unit_of_work
        self._heading = sentence(self.choosing, "heading")
        self.list = FormatList(self.choosing)
        self.recipes = RecipeBar(self._memory, project.path.parent, self.choosing)
        self.form = ExportForm(Roster(units).overview(), Articles(units).languages(), self.choosing)
        self.target = TargetField(project.path, self.choosing)
        self.notice = sentence(self.choosing, "quiet")
        self.preview_button = self.add_button(QDialogButtonBox.ButtonRole.ActionRole)
        self._lay_out()
        self._begin()
        self.list.currentItemChanged.connect(self._format_chosen)
        self.form.changed.connect(self._check)
        self.form.folded.connect(self._folded)
        self.target.changed.connect(self._check)
        self.recipes.read.connect(self._take_recipe)
        self.recipes.save_button.clicked.connect(self._save_recipe)
        self.preview_button.clicked.connect(self.preview)
        self.show_stage(CHOOSING)
        self.fit(WIDTH, HEIGHT)
        self.list.setFocus()

    def _lay_out(self) -> None:
        self._scroll = QScrollArea(self.choosing)
        self._scroll.setObjectName("dialog-body")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self.form.setObjectName("dialog-inner")
        self._scroll.setWidget(self.form)
        grid = QGridLayout(self.choosing)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP)
        grid.addWidget(self._heading, 0, 0)
        grid.addWidget(self.recipes, 0, 1)
        grid.addWidget(self.list, 1, 0)
        grid.addWidget(self._scroll, 1, 1)
        grid.addWidget(self.target, 2, 0, 1, 2)
        grid.addWidget(self.notice, 3, 0, 1, 2)
        grid.setColumnStretch(0, 9)
        grid.setColumnStretch(1, 11)
        grid.setRowStretch(1, 1)

    def _begin(self) -> None:
        """Start from what was exported last from this project."""
        self.list.choose(PREFERRED)
        self.form.show_format(self.list.format)
        try:
            last = options_of(json.loads(self._memory.options(self._key)), "")
        except (AnnotatorError, ValueError, TypeError, AttributeError):
            last = None
        if last is not None:
            self._fill(last)
        self.form.open_more(self._memory.more)
        self._format_chosen()

    # What is chosen

    def options(self) -> ExportOptions:
        """Return all choices."""
        return self.form.options(self._articles)

    def _fill(self, options: ExportOptions) -> bool:
        """Choose everything that options say; tell whether there is such a format to write."""
        if not self.list.choose(options.format):
            return False
        self.form.fill(replace(options, format=self.list.format.name))
        self.form.show_format(self.list.format)
        return True

    def _format_chosen(self, _item: object = None, _before: object = None) -> None:
        self.form.show_format(self.list.format)
        self._check()

    def _take_recipe(self, options: ExportOptions | None) -> None:
        if options is None:
            self.form.forget_kept()
            self.recipes.tell("")
        elif self._fill(options):
            self.recipes.tell("")
        else:
            told = self.tr("The recipe is for the format {name}, which cannot be written here.")
            self.recipes.tell(told.format(name=isolated(options.format)))
        self._check()

    def _save_recipe(self) -> None:
        self.recipes.save(self.options())

    def _folded(self, on: bool) -> None:
        self._memory.more = on

    def _check(self, _changed: object = None) -> None:
        folder = self.form.folder
        self.target.propose(self.list.format, folder=folder)
        wrong = self.form.problem()
        problem = wrong or self.target.problem()
        self.notice.setProperty("role", "problem" if problem else "quiet")
        self.notice.style().polish(self.notice)
        self.notice.setText(f"⚠ {problem}" if problem else self.target.notice())
        self.preview_button.setEnabled(not wrong)
        self.recipes.save_button.setEnabled(not wrong)
        self.start_button.setEnabled(not problem)

    # The export

    def start(self) -> None:
        self._previewing = False
        options = self.options()
        kept = options_document(replace(options, articles=None))
        self._memory.set_options(self._key, json.dumps(kept, ensure_ascii=False))
        self._run(options)

    def preview(self) -> None:
        """Find out what an export would give, and write nothing."""
        self._previewing = True
        self._run(self.options())

    def _run(self, options: ExportOptions) -> None:
        from annotator.services.exporting import Exporting

        exporting, target = Exporting(self._project.unit_of_work), self.target.path
        if not target.name:  # a preview needs none
            target = self._project.path.with_name(self.target.proposed)
        work = exporting.preview if self._previewing else exporting.run
        job = self._tasks.start_reading(
            lambda report, cancelled: work(target, options, report=report, cancelled=cancelled)
        )
        self.run(job, self.tr("Looking what it would give…") if self._previewing else self.tr("Exporting…"))

    def take_result(self, result: object) -> None:
        if not isinstance(result, ExportReport):
            return
        articles = self.tr("%n article(s)", "", result.articles)
        spans = self.tr("%n span(s)", "", result.spans)
        if self._previewing:
            remark = self.tr("It would hold {articles} with {spans}.").format(articles=articles, spans=spans)
            self.show_report(
                self.tr("Nothing is written yet: this is what the export would give"),
                " ".join(filter(None, (remark, self.target.problem() or self.target.notice()))),
                sections(result, written=False),
            )
            first = self.report.topLevelItem(0)
            if first is not None:  # what one came to see, however long it is
                first.setExpanded(True)
            return
        self.show_report(
            self.tr("Exported {articles} with {spans}.").format(articles=articles, spans=spans),
            self._kept(result),
            sections(result),
        )

    def _kept(self, result: ExportReport) -> str:
        name = "report.json" if "report.json" in result.files else f"{self.target.path.name}.report.json"
        kept = self.tr("The same account is kept beside it, in {file}.")
        return kept.format(file=f"\u2066{name}\u2069")

    def take_problem(self, problem: AnnotatorError) -> None:
        if problem.code == "export.cancelled" and self._previewing:
            self.go_back()
            return
        self._previewing = False
        super().take_problem(problem)

    def promise(self) -> str:
        if self._previewing:
            return self.tr("Nothing is written to the target; what is tried out goes again.")
        return self.tr("What is written is read back and compared first; until then nothing is replaced.")

    def can_go_back(self) -> bool:
        return self._previewing or self.report.topLevelItemCount() == 0

    def show_stage(self, stage: int) -> None:
        super().show_stage(stage)
        self.preview_button.setVisible(stage == CHOOSING)
        if stage == REPORTING and self._previewing:
            self.start_button.show()
            self.start_button.setDefault(True)
            self.start_button.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Export"))
        heading = self.tr("In which format?")
        if self._articles is not None:
            chosen = self.tr("%n chosen article(s)", "", len(self._articles))
            heading = self.tr("{heading} Only {articles}.").format(heading=heading, articles=chosen)
        self._heading.setText(heading)
        for part in (self.list, self.recipes, self.form, self.target):
            part.retranslate()
        self.start_button.setText(self.tr("&Export"))
        self.preview_button.setText(self.tr("&Preview"))
        self._check()
