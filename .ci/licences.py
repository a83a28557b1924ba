"""Print a bill of materials with a licence for each part: `python .ci/licences.py BOM.json ENVIRONMENT`.

Where its writer found none, the licence is what the installed package says in
words. A part that says nothing stops the release.
"""

import json
import sys
from importlib.metadata import distributions
from pathlib import Path


def main() -> None:
    """Read the file, and print it with the licences."""
    bill, environment = map(Path, sys.argv[1:])
    read = json.loads(bill.read_bytes())
    folders = [str(folder) for folder in environment.glob("lib/python3*/site-packages")]
    said = {found.metadata["Name"]: found.metadata["License"] for found in distributions(path=folders)}
    for part in read["components"]:
        if not part.get("licenses"):
            name = said[part["name"]]
            if not name:
                sys.exit(f"{part['name']} says nothing of its licence")
            part["licenses"] = [{"license": {"acknowledgement": "declared", "name": name}}]
    json.dump(read, sys.stdout, ensure_ascii=False, indent=2, sort_keys=True)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
