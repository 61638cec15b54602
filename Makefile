# Everything a checkout needs. Wants python3 (3.11 or newer), node (20 or newer), npm and make.
#
#   make setup   what the rest needs: .venv, node_modules, runtime-dist
#   make demo    the whole system on this machine; ONCE=1 ends after the conversation
#   make test    lint, types, import contracts, reproducibility, every test suite
#   make bench   figures of this machine; ARGS="..." goes to the bench, COMPARE=file compares
#   make build   runtime-dist, from the TypeScript in sdk-js
#   make lock    requirements-dev.lock, from pyproject.toml
#   make clean   forgets all of the above

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

PYTHON_PACKAGES := $(VENV)/.installed
NODE_PACKAGES := sdk-js/node_modules/.installed
BUILT := build/stamps/runtime-dist

JS_SOURCES := $(shell find sdk-js/src -type f) $(wildcard sdk-js/*.mjs sdk-js/*.json)
JS_BUILT := $(wildcard runtime-dist/*)

.DEFAULT_GOAL := help
.PHONY: help setup packages build test lint types demo bench lock clean

help:
	@sed -n 's/^#   //p' Makefile

setup: packages build

packages: $(PYTHON_PACKAGES) $(NODE_PACKAGES)

build: $(BUILT)

$(PYTHON_PACKAGES): requirements-dev.lock pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Trellis needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --disable-pip-version-check -qq -r requirements-dev.lock
	$(BIN)/python -m pip install --disable-pip-version-check -qq --no-deps --no-build-isolation -e .
	@touch $@

$(NODE_PACKAGES): sdk-js/package.json sdk-js/package-lock.json
	npm --prefix sdk-js ci --no-audit --no-fund
	@touch $@

$(BUILT): $(NODE_PACKAGES) $(JS_SOURCES) $(JS_BUILT)
	npm --prefix sdk-js run --silent build
	@mkdir -p $(@D)
	@touch $@

# Not `setup`: a build here would hide that the committed runtime-dist is stale.
test: packages
	$(BIN)/python scripts/run_tests.py $(ARGS)

lint: packages
	$(BIN)/python scripts/run_tests.py --only lint

types: packages
	$(BIN)/python scripts/run_tests.py --only types

demo: setup
	@$(BIN)/python scripts/demo.py $(if $(ONCE),--once)

bench: setup
	$(BIN)/python tests/bench/run.py $(if $(COMPARE),--compare $(COMPARE)) $(ARGS)

lock:
	rm -rf build/lock
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	build/lock/bin/python -m pip install --quiet --group dev .
	build/lock/bin/python -m pip freeze --exclude trellis-runtime > requirements-dev.lock
	rm -rf build/lock

clean:
	rm -rf build dist $(VENV) sdk-js/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
