"""SQL that is compiled once, for all projects."""

from __future__ import annotations

import gc
import weakref
from contextlib import closing

from package_exchange import Lead

from annotator.services.packages.giving import Giving
from annotator.services.projects import open_project


def test_a_closed_project_is_kept_by_no_cache_of_statements(tmp_path):
    lead = Lead(tmp_path).build()
    with closing(open_project(lead.path)) as project:
        Giving(project.unit_of_work).run(tmp_path / "a.annotator-package", annotator="Amal")
        gone = weakref.ref(project._engine.dialect)
    del project
    gc.collect()
    assert gone() is None
