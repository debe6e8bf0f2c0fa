# The two commands of the README are `make run` and `make test`; the rest is for people who work on the program.

PYTHON := .venv/bin/python
QUICK ?=

.DEFAULT_GOAL := help
.PHONY: help setup run test search lint bench screenshots docs translations package clean

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Make .venv with everything that is needed
	@sh packaging/bootstrap.sh

run: setup ## Build the sample project, label, agree, export, then open the window
	@$(PYTHON) -m annotator demo --dir build/sample

test: setup ## Run all tests
	@sh packaging/run_tests.sh

search: setup ## Try other generated examples than the tests do
	@sh packaging/run_tests.sh -m hypothesis --hypothesis-profile=search tests

lint: setup ## Check style, types and layers
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

bench: setup ## Measure against named baselines
	@$(PYTHON) -m tests.bench $(if $(QUICK),--quick)

screenshots: setup ## Take pictures of the window into build/screenshots
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.screenshots build/screenshots

docs: setup ## Make anew what docs/formats.md says of each format
	@$(PYTHON) -m tests.format_pages docs/formats.md

translations: setup ## Collect the strings of the interface and build its translations
	@$(PYTHON) packaging/translations.py --update

package: setup ## Build a folder that runs without Python, in dist/annotator
	@$(PYTHON) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller packaging/annotator.spec
	@$(PYTHON) packaging/smoke_test.py dist/annotator

clean: ## Remove what was built, and .venv
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
