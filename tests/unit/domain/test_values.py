from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import is_dataclass

import pytest

import annotator.domain
from annotator.domain.exchange import ExportReport

MODULES = [module.name for module in pkgutil.iter_modules(annotator.domain.__path__, "annotator.domain.")]
VALUES = {
    value
    for name in MODULES
    for value in vars(importlib.import_module(name)).values()
    if inspect.isclass(value)
    and is_dataclass(value)
    and value.__module__ == name
    and not value.__name__.startswith("_")
}


@pytest.mark.parametrize("value", sorted(VALUES - {ExportReport}, key=lambda value: value.__name__))
def test_a_value_never_changes_and_holds_nothing_else(value):
    assert value.__dataclass_params__.frozen
    assert "__slots__" in vars(value)


def test_there_are_values():
    assert len(VALUES) > 20
