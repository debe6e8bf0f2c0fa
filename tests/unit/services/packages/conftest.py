from __future__ import annotations

import pytest
from package_exchange import Lead


@pytest.fixture
def lead(tmp_path):
    return Lead(tmp_path).build()


@pytest.fixture
def amal(lead):
    return lead.open_for("Amal")
