# Everything one does with this repository. Two commands matter: `make run` and `make test`.
# Needs Python 3.11 or newer with venv, and make; every other program (Node, PostgreSQL, Redis, a browser) is a locked package.

PY   ?= python3
PORT ?= 8000

V := .venv
# The parts of the set-up leave a stamp, so that a second run asks the network for nothing.
export PATH := $(CURDIR)/$(V)/bin:$(PATH)

.DEFAULT_GOAL := help

.PHONY: help
help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' Makefile

.PHONY: venv dev lock
venv: $(V)/.runtime  ## the Python environment that serves (.venv)
dev: $(V)/.dev  ## the same with everything that tests

$(V)/.uv: requirements-uv.txt
	$(PY) -m venv $(V)
	$(V)/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-uv.txt
	@touch $@

$(V)/.runtime: $(V)/.uv requirements.txt
	$(V)/bin/uv pip install -q --python $(V)/bin/python --require-hashes -r requirements.txt
	@touch $@

$(V)/.dev: $(V)/.runtime requirements-dev.txt
	$(V)/bin/uv pip install -q --python $(V)/bin/python --require-hashes -r requirements-dev.txt
	@touch $@

lock: $(V)/.uv  ## resolve pyproject.toml again into the three hash-locked requirement files
	@mkdir -p var/lock && cp pyproject.toml var/lock/
	cd var/lock && uv lock -q --python ../../$(V)/bin/python
	cd var/lock && $(EXPORT) --no-dev -o ../../requirements.txt
	cd var/lock && $(EXPORT) --group dev -o ../../requirements-dev.txt
	cd var/lock && $(EXPORT) --only-group bootstrap -o ../../requirements-uv.txt
	@! grep -n '://' requirements*.txt

EXPORT := uv export -q --frozen --no-header --no-annotate --no-emit-project
