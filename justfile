# Every task of the project; the gate is `.ci/run`.

# Run all tests with coverage.
test:
    uv run --extra solve --extra test pytest --cov

# Lint, format, types, layers.
lint:
    uv run --extra lint ruff check --fix .
    uv run --extra lint ruff format .
    uv run --extra solve --extra test --extra lint mypy
    uv run --extra lint lint-imports

# Write golden reports, the README's picture and the page of kinds anew; read the difference before keeping it.
golden:
    cd tests/golden && PYTHONPATH=.. uv run --extra solve --extra test python regenerate.py
    uv run python docs/picture.py
    uv run python docs/kinds.py

# Measure speed from an installed wheel.
bench:
    uv build --wheel --out-dir dist
    uv venv --clear dist/bench
    uv pip install --compile-bytecode --python dist/bench dist/*.whl z3-solver
    dist/bench/bin/python benchmarks/start_up.py
    dist/bench/bin/python benchmarks/many_files.py
    dist/bench/bin/python benchmarks/budget.py
    dist/bench/bin/python benchmarks/slips.py

# The whole gate, as CI runs it.
ci:
    .ci/run
