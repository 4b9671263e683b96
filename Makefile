# Two commands matter: `make run` and `make test`. The others serve those who change the code.
PYTHON ?= python3
PORT ?= 8000
DATA ?= demo-data
BIN := .venv/bin
BUILT := src/sayso/web/static/built/.stamp

.PHONY: setup run test check eval bench docs browser

setup: .venv/.stamp $(BUILT)

.venv/.stamp: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sayso needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(BUILT): frontend/package-lock.json $(wildcard frontend/*.json frontend/*.mjs frontend/src/*)
	@command -v npm >/dev/null || { echo "Sayso builds its small front end with Node.js and npm; neither is here." >&2; exit 1; }
	cd frontend && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build
	@touch $@

run: setup
	@$(BIN)/sayso demo --data $(DATA) --port $(PORT)

browser:
	@if command -v chromedriver >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes chromium chromium-driver fonts-noto-cjk >/dev/null; \
	else echo "No chromedriver here, and no apt as root: the browser tests will be skipped by name."; fi

test: setup browser
	$(BIN)/pytest -n 2 --dist loadgroup $(ARGS)

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

eval: setup
	$(BIN)/python -m evals

bench: setup
	bench/run

docs: setup browser
	$(BIN)/python docs/screenshots.py
