"""The attributes that the label set offers for the selected span's label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from annotator.domain.attributes import offered_for
from annotator.ui.messages import isolated
from annotator.ui.span_panel.fields import AttributeField, TextField, field_for
from annotator.ui.span_panel.section import GAP, Section

if TYPE_CHECKING:
    from annotator.domain.labels import LabelSet
    from annotator.domain.spans import AttributeValue, Span
    from annotator.services.annotating import ArticleSession
    from annotator.ui.desk import ArticleDesk


class AttributesSection(Section):
    """A form for each label, made when it is first needed and kept."""

    def __init__(self, desk: ArticleDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._label_set: LabelSet | None = None
        self._language = "en"
        self._forms: dict[str, _Form] = {}
        self._form: _Form | None = None
        self._others = QLabel(self)
        self._others.setWordWrap(True)
        self._others.setProperty("role", "quiet")
        self.column.addWidget(self._others)

    def set_labels(self, label_set: LabelSet, language: str, theme: str) -> None:  # noqa: ARG002 - as every section
        if (label_set, language) == (self._label_set, self._language):
            return
        self.settle()
        self._label_set, self._language = label_set, language
        for form in self._forms.values():
            form.hide()
            form.deleteLater()
        self._forms.clear()
        self._form = None

    def show_span(self, span: Span, session: ArticleSession) -> None:
        another = self.span is None or (self.span.id, self.span.label) != (span.id, span.label)
        if another:
            self.settle()
        self.span = span
        form = self._form_of(span.label, session.label_set)
        if form is not self._form:
            if self._form is not None:
                self._form.hide()
            self._form = form
            form.show()
        values = dict(span.attributes)
        for field in form.fields:
            if another and isinstance(field, TextField):
                field.forget()
            field.show_value(values.get(field.definition.id))
        form.setEnabled(self.desk.can_change)
        self._show_others(span, form, session.label_set)

    def settle(self) -> None:
        for field in self._form.fields if self._form else ():
            field.settle()

    def first_field(self) -> QWidget | None:
        fields = self._form.fields if self._form and self._form.isEnabled() else []
        return fields[0] if fields else None

    def _form_of(self, label: str, label_set: LabelSet) -> _Form:
        found = self._forms.get(label)
        if found is None:
            found = self._forms[label] = _Form(self)
            for definition in offered_for(label_set, label):
                field = field_for(definition, self._language, found)
                field.changed.connect(self._changed)
                found.add(field)
            self.column.insertWidget(0, found)
        return found

    def _show_others(self, span: Span, form: _Form, label_set: LabelSet) -> None:
        """Show what the label does not offer (any more) as it is."""
        offered = {field.definition.id for field in form.fields}
        names = {item.id: item.name for item in label_set.attributes}
        lines = [
            f"{isolated(names.get(key, key))}: {isolated(_plain(value))}"
            for key, value in span.attributes
            if key not in offered
        ]
        self._others.setText("\n".join(lines))
        self._others.setVisible(bool(lines))

    def _changed(self, name: str, value: object) -> None:
        editor = self.desk.open_editor()
        if editor is not None and self.span is not None and self.span.id in editor.session.spans:
            editor.set_attribute(self.span.id, name, value)  # type: ignore[arg-type]


class _Form(QWidget):
    """The fields of one label."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields: list[AttributeField] = []
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add(self, field: AttributeField) -> None:
        """Put a field under the others, its title above it."""
        self.fields.append(field)
        title = QLabel(field.title, self)
        title.setProperty("role", "quiet")
        self._rows.addRow(title, field)


def _plain(value: AttributeValue) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
