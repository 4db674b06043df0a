# Two commands do everything on a fresh machine: make run, make test.
# PYTHON may name another interpreter (3.11 or newer).
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check bench precedents setup lock clean

# Compiled beforehand, also where the environment forbids it at run time: half a second and some MB less at each start.
COMPILE := $(BIN)/python -m compileall -q bot handlers storage locales

run: $(VENV)/.run
	@$(COMPILE)
	$(BIN)/python -m bot run

test: $(VENV)/.test
	@$(COMPILE)
	$(BIN)/python -m pytest -n 3 --dist worksteal $(ARGS)

check: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.bench
	@$(COMPILE)
	$(BIN)/python -m bench

# What words have meant, learnt anew from the labelled corpus: after new lines were added to it.
precedents: $(VENV)/.learn
	$(BIN)/python -m bench.precedents

setup: $(VENV)/.test

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/.test: requirements/test.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@ $(VENV)/.run

# What the bench measures itself beside: never installed by make run or make test.
$(VENV)/.bench: requirements/bench.txt $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

$(VENV)/.learn: requirements/learn.txt $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/learn.txt
	@touch $@

# New pins after a change of pyproject.toml; needs uv. No index addresses, no annotations.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate
lock:
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) --extra test -c requirements/run.txt pyproject.toml -o requirements/test.txt
	$(LOCK) --extra bench -c requirements/test.txt pyproject.toml -o requirements/bench.txt
	$(LOCK) --extra learn -c requirements/test.txt pyproject.toml -o requirements/learn.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
