PYTHON ?= python3

.PHONY: run test check long benchmark

run: .venv/ready
	.venv/bin/python -m bot

test: .venv/ready
	.venv/bin/python -m pytest -n auto --maxprocesses 4 --dist worksteal

check: .venv/ready
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

long: .venv/ready
	.venv/bin/python -m pytest -m long --timeout 3600

benchmark: .venv/ready
	.venv/bin/python -m pytest -m benchmark -s

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch .venv/ready
