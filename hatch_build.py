"""What the wheel holds that no checkout does: the rule files, read once when it is built (ADR 0034)."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_ROOT = Path(__file__).parent


class CompiledRules(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the folder of compiled rule files to a wheel; an editable one reads them from the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel is put together."""
        if version == "editable":
            return
        self._folder = TemporaryDirectory()
        # What is compiled holds sets, whose order is that of the seed of a process.
        subprocess.run(  # noqa: S603 - our own file
            [sys.executable, __file__, self._folder.name],
            env=os.environ | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
            check=True,
        )
        build_data["force_include"][self._folder.name] = "regionai/_compiled"

    def finalize(self, version: str, _build_data: dict[str, Any], _artifact_path: str) -> None:
        """Remove the folder that was added."""
        if version != "editable":
            self._folder.cleanup()


def main(folder: Path) -> None:
    """Compile the rule files of this checkout into a folder."""
    sys.path.insert(0, str(_ROOT / "src"))
    from regionai.model.region import Regions
    from regionai.rules.companion import CASES, ENVELOPE, INDICATORS, OBLIGATIONS
    from regionai.rules.compiled import compiled, name_of
    from regionai.rules.editions.envelope import Envelope
    from regionai.rules.editions.folders import REGIONS
    from regionai.rules.indicator import IndicatorFile
    from regionai.rules.obligations.file import ObligationFile
    from regionai.rules.ruleset import RuleSet
    from regionai.source.shape import Written

    models: dict[str, type[Written]] = {
        REGIONS: Regions,
        ENVELOPE: Envelope,
        INDICATORS: IndicatorFile,
        OBLIGATIONS: ObligationFile,
    }
    for path in (_ROOT / "rules").rglob("*.yaml"):
        if not path.name.endswith(CASES):
            model = next((model for end, model in models.items() if path.name.endswith(end)), RuleSet)
            content = path.read_bytes()
            (folder / name_of(model, content)).write_bytes(compiled(model, content))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
