"""What is open decides what can be done: in the words that actions need (see ``ui.actions.ActionSpec``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.services.annotating import ArticleSession
    from annotator.ui.context import ProjectContext
    from annotator.ui.panels import Panels
    from annotator.ui.project_steps import ProjectSteps


def present(context: ProjectContext, panels: Panels, steps: ProjectSteps, *, lead: bool) -> set[str]:
    """Return what there is to act on, once a project is shown."""
    session = panels.flow.session
    found = {"project"}
    if lead:
        found |= {"review"} if session is None else {"review", "reviewed"}
    writable = not context.read_only
    if writable:
        found.add("writable")
        if lead:
            found |= {"lead", *(panels.adjudication.present() if panels.adjudicating else ())}
    if session is not None:
        found.add("article")
        selected = {"selected"} if panels.desk.view.selected_span() is not None else set()
        found |= selected
        if writable and not session.sealed:
            found |= {"open", "span"} if selected else {"open"}
        elif writable:
            found.add("sealed")
    return found | _steps_to_take(panels, steps, session) if writable else found


def _steps_to_take(panels: Panels, steps: ProjectSteps, session: ArticleSession | None) -> set[str]:
    group = panels.desk.undo_group
    here = panels.adjudicating or (session is not None and not session.sealed)
    found = {
        "undo": here and group.canUndo(),
        "redo": here and group.canRedo(),
        "undo-project": bool(steps.undo_text),
        "redo-project": bool(steps.redo_text),
    }
    return {step for step, there in found.items() if there}
