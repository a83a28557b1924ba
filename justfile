# Every task of the project; the gate is `.ci/run`.

# What is generated is not in the language of whoever generates it.
export REGIONAI_LANG := "ko"

# Run the tests of everyday work: all but the slow ones, in less than three minutes.
test:
    uv run --extra test pytest -m "not slow" -n auto

# Run all tests with coverage, as the gate does.
test-all:
    uv run --extra test pytest --cov -n auto

# Lint, format, types, layers.
lint:
    uv run --extra lint ruff check --fix .
    uv run --extra lint ruff format .
    uv run --extra test --extra lint mypy
    uv run --extra lint lint-imports

# Write golden reports, the pictures, the pages of rules, the schemas, the READMEs and the pages for users anew; read the difference before keeping it.
golden:
    cd tests/golden && PYTHONPATH=.. uv run --extra test python regenerate.py
    uv run python docs/picture.py
    uv run --extra office python docs/officer.py
    uv run python docs/kinds.py
    uv run python docs/words.py
    uv run python docs/api.py
    uv run python -m regionai schema proposal -o proposals/schema.json
    uv run python -m regionai schema rules -o rules/schema.json
    uv run python -m regionai schema indicators -o rules/indicators.schema.json
    uv run python -m regionai schema obligations -o rules/obligations.schema.json
    uv run python docs/readme.py
    uv run --extra arrow --with nbclient==0.11.0 --with ipykernel==7.4.0 --with pandas==3.1.1 python docs/notebook.py

# Build the site of the documents into `site/`, with both builders; links are checked.
site:
    uvx mkdocs==1.6.1 build --strict
    uvx zensical==0.0.73 build --strict --clean

# Build `dist/regionai.html`, which checks proposals in a browser without installation; npm and Node.js are needed.
page:
    uv run --with pip python page/build.py

# Write what a release needs and is built with, with all sums, at the newest versions: `requirements.txt` and `.ci/release.txt`.
lock:
    .ci/lock

# Build what a release has into `dist/release`: packages, built twice with the same bytes, page, bill of materials, sums.
release:
    .ci/release

# Judge N drawn proposals beside an oracle that knows the manual alone; print how many, and what differs.
oracle N="50000":
    PYTHONPATH=tests uv run --extra test python -m oracle {{N}}

# Work out N drawn corrections beside z3; print how they compare.
corrections N="10000":
    PYTHONPATH=tests uv run --extra test python -m solver {{N}}

# Try N calls of the command on damaged files, the first of a number; keep the smallest that shows a fault.
fuzz N="20000" SEED="0":
    PYTHONPATH=tests uv run --extra test python -m fuzz {{N}} --seed {{SEED}}

# Make every small change of a PACKAGE or module of `src/regionai`, and print what no test notices; hours for all four packages.
mutants *PACKAGE:
    PYTHONPATH=src:tests uv run --extra test python -m mutation {{PACKAGE}}

# Run the tests of everyday work from the sdist, on every Python, with the lowest and the newest dependencies; an hour.
matrix:
    rm -rf dist/matrix
    uv build --sdist --out-dir dist/matrix
    tar --extract --gzip --directory dist/matrix --strip-components 1 --file dist/matrix/*.tar.gz
    for python in 3.11 3.12 3.13 3.14; do for versions in lowest-direct highest; do \
        uv run --directory dist/matrix --isolated --python $python --resolution $versions --extra test \
            pytest -m "not slow" -n auto || exit 1; done; done

# Measure speed from an installed wheel, and write what pages say of it into them.
bench:
    uv build --wheel --out-dir dist
    uv venv --clear dist/bench
    uv pip install --compile-bytecode --python dist/bench dist/*.whl openpyxl defusedxml pygls
    dist/bench/bin/python benchmarks/start_up.py
    dist/bench/bin/python benchmarks/many_files.py
    dist/bench/bin/python benchmarks/jobs.py
    dist/bench/bin/python benchmarks/memory.py
    dist/bench/bin/python benchmarks/flat.py
    # GrantKit wants Python 3.12, and bibtexparser 1 without saying so; one Python for all that are compared.
    uv venv --clear --python 3.13 dist/linters
    uv pip install --compile-bytecode --python dist/linters check-jsonschema cfn-lint yamllint grantkit "bibtexparser<2"
    uv venv --clear --python 3.13 dist/beside
    uv pip install --compile-bytecode --python dist/beside dist/*.whl
    dist/beside/bin/python benchmarks/linters.py dist/linters/bin
    dist/bench/bin/python benchmarks/budget.py
    dist/bench/bin/python benchmarks/workbook.py
    dist/bench/bin/python benchmarks/cover.py
    dist/bench/bin/python benchmarks/slips.py
    dist/bench/bin/python benchmarks/editor.py
    uv run python docs/readme.py

# The whole gate, as CI runs it.
ci:
    .ci/run
