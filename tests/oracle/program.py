"""What the program says of proposals, in Python or by its command and the JSON report."""

import json
from collections.abc import Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from oracle.verdict import Verdict
from regionai.cli.app import run
from regionai.judge.reading import Options, check_bytes
from regionai.rules.editions.library import Library

Verdicts = dict[str, Verdict]


class Program:
    """The program with some rule files, which are written to a folder of their own."""

    def __init__(self, rule_files: Mapping[str, str], folder: Path) -> None:
        for name, text in rule_files.items():
            (folder / name).parent.mkdir(parents=True)
            (folder / name).write_text(text, encoding="utf-8")
        self._folders = (folder,) if rule_files else ()
        self._library = Library(self._folders)

    def judged(self, text: str) -> Verdicts:
        """Return the verdict of each rule on a proposal."""
        found = check_bytes(text.encode(), "drawn.yaml", self._library, Options())
        return {
            judged.rule.id: Verdict(
                judged.outcome.value, margin and (margin.least.amount, margin.greatest.amount)
            )
            for judged in found.judged_rules
            for margin in (judged.judgement.margin,)
        }

    def reported(self, proposals: Mapping[str, str], folder: Path) -> dict[str, Verdicts]:
        """Return what `regionai check --format json` says, by file name; `folder` is empty before."""
        inputs, report = folder / "proposals", folder / "report.json"
        inputs.mkdir()
        for name, text in proposals.items():
            (inputs / name).write_text(text, encoding="utf-8")
        rules = [argument for each in self._folders for argument in ("--rules", str(each))]
        with redirect_stdout(StringIO()):
            run(["check", str(inputs), *rules, "--format", "json", "-o", str(report)])
        return {
            Path(each["file"]).name: {judged["rule"]: _verdict(judged) for judged in each["judgements"]}
            for each in json.loads(report.read_text(encoding="utf-8"))["assessments"]
        }


def _verdict(judged: Mapping[str, object]) -> Verdict:
    margin = judged["margin_won"]
    ends = (int(margin["least"]), int(margin["greatest"])) if isinstance(margin, dict) else None
    return Verdict(str(judged["outcome"]), ends)
