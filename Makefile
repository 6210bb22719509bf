# Everything one does with this repository; the two that matter are `make run` and `make test`.
# Needs make and Python 3.11 or newer with venv. Node, PostgreSQL, Redis and the browser are locked packages like the rest.
# What is built once is a target or leaves a stamp in .venv, so that a second run asks the network for nothing.

PY   ?= python3
PORT ?= 8000
ARGS ?=

V := .venv
PYTEST := python -m pytest
CLIENT := $(if $(wildcard webclient/package.json),webclient)
export PORT
export PATH := $(CURDIR)/$(V)/bin:$(PATH)
export DJANGO_SETTINGS_MODULE := collab.config.settings

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run reset check test bench protocol venv dev client lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' Makefile

# ---- run it -------------------------------------------------------------------------------------------------------

run: venv client ## the demo on http://127.0.0.1:8000 (PORT=…), from nothing or as you left it
	python -m collab migrate --verbosity 0
	python -m collab demo
	python -m realtime

reset: ## delete the data of the demo and start over
	rm -rf var
	@$(MAKE) --no-print-directory run

# ---- prove it -----------------------------------------------------------------------------------------------------

check: ## the fast part of the tests: style, layers, types, and what needs neither database nor server
	@$(SIDE_BY_SIDE) static $(CLIENT:%=%-check) unstored

test: dev client tests/journeys/node_modules/.package-lock.json ## everything, on real PostgreSQL, Redis and Chromium
	@$(SIDE_BY_SIDE) static $(CLIENT:%=%-check)
	COLLAB_TEST_STACK=embedded $(PYTEST) -n 3 -m both_stacks $(SLOWLY_COLLECTED)
	$(PYTEST) -n 3 -m "not ($(APART))" $(ARGS)$(MAY_BE_NONE)
	$(PYTEST) -n 2 --dist loadfile -m "$(APART)" $(or $(ARGS),$(APART_IN))$(MAY_BE_NONE)

# Three workers for two cores, since each waits for its database now and then; two for what has servers of its own to kill,
# or a city that the journeys of a file share. Where ARGS names tests, a part may have none.
APART := faults or journey
APART_IN := tests/faults tests/journeys
# for a quarter of a minute, and it has nothing for the fast part or for both stacks
SLOWLY_COLLECTED := --ignore=tests/collab/api/test_openapi.py
SIDE_BY_SIDE = $(MAKE) --no-print-directory --output-sync --jobs 2
MAY_BE_NONE = $(if $(ARGS), || [ $$? -eq 5 ])

bench: dev client tests/journeys/node_modules/.package-lock.json ## measure speed and memory
	python -m tests.benchmarks $(ARGS)

.PHONY: static webclient-check unstored
unstored: dev
	COLLAB_TEST_STACK=embedded $(PYTEST) -m "not stored and not ($(APART))" $(SLOWLY_COLLECTED) $(ARGS)$(MAY_BE_NONE)

static: dev
	ruff format --check --quiet
	ruff check --quiet
	lint-imports --no-logo
	mypy
	vulture
	deptry .
	python -m collab makemigrations --check --dry-run
	python -m realtime protocol --check

webclient-check: webclient/node_modules/.package-lock.json webclient/dist/index.html
	cd webclient && npm run --silent lint
	cd webclient && npm run --silent types
	cd webclient && npm run --silent test
	cd webclient && npm run --silent size

# ---- build it -----------------------------------------------------------------------------------------------------

venv: $(V)/.runtime ## the Python environment that serves
dev: $(V)/.dev ## the same with everything that tests
client: $(CLIENT:%=%/dist/index.html) ## the web client

$(V)/.uv: requirements-uv.txt
	@$(PY) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or newer, please: make PY=python3.11 …")'
	test -x $(V)/bin/python || $(PY) -m venv $(V)
	python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@python -c 'import os, pathlib, site; pathlib.Path(site.getsitepackages()[0], "collab.pth").write_text(os.getcwd())'
	@touch $@

$(V)/.runtime: requirements.txt $(V)/.uv
	uv pip install --quiet --python $(V)/bin/python --require-hashes -r $<
	@touch $@

$(V)/.dev: requirements-dev.txt $(V)/.runtime
	uv pip install --quiet --python $(V)/bin/python --require-hashes -r $<
	@touch $@

# npm writes this file last
%/node_modules/.package-lock.json: %/package-lock.json %/.npmrc | $(V)/.runtime
	cd $* && npm ci --ignore-scripts --loglevel=error
	@touch $@

webclient/dist/index.html: webclient/node_modules/.package-lock.json $(shell find webclient/src webclient/public webclient/*.* -type f 2>/dev/null)
	cd webclient && npm run --silent build
	python -m whitenoise.compress --quiet --no-brotli webclient/dist
	@touch $@

# ---- keep it ------------------------------------------------------------------------------------------------------

protocol: venv ## write the schema, the TypeScript types and docs/protocol.md from the protocol in realtime/
	python -m realtime protocol

EXPORT := uv export --quiet --frozen --no-header --no-annotate --no-emit-project
lock: $(V)/.uv ## resolve pyproject.toml anew into the requirements files: hashes, and no host
	mkdir -p $(V)/lock && cp pyproject.toml $(V)/lock
	cd $(V)/lock && uv lock --quiet --python ../bin/python
	cd $(V)/lock && $(EXPORT) -o ../../requirements.txt
	cd $(V)/lock && $(EXPORT) --group dev -o ../../requirements-dev.txt
	cd $(V)/lock && $(EXPORT) --only-group bootstrap -o ../../requirements-uv.txt
	@! grep -n '://' requirements*.txt

clean: ## delete what was built and installed, never the data
	rm -rf $(V) webclient/node_modules webclient/dist tests/journeys/node_modules .*_cache
