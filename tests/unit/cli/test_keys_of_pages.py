"""What a page in JSON says in words of a language it says by a key of its own as well."""

import json

import pytest

from calls import MISTAKES, Printed
from regionai.cli.app import run
from regionai.rules.source import Grade


@pytest.mark.parametrize(
    ("call", "block", "keys"),
    [
        (("check", MISTAKES, "--statistics"), "rules", {"severity": "severity_id"}),
        (("budget", MISTAKES, "--solve"), "costs", {"severity": "severity_id"}),
        (
            ("rules", "show", "region-led-ai@2026"),
            "rules",
            {"severity": "severity_id", "grade": "grade_id"},
        ),
        (("rules", "lint", "region-led-ai@2026"), "remarks", {"weight": "weight_id"}),
        (("explain", "local-share"), "rule", {"severity": "severity_id", "grade": "grade_id"}),
    ],
    ids=["statistics", "costs", "rules", "lint", "explain"],
)
def test_json_has_a_key_for_what_it_says_in_words(
    call: tuple[str, ...], block: str, keys: dict[str, str], capsys: Printed
) -> None:
    found = {}
    for lang in ("ko", "en"):
        run([*call, "--format", "json", "--lang", lang])
        said = json.loads(capsys.readouterr().out)[block]
        found[lang] = said if isinstance(said, list) else [said]
    for words, key in keys.items():
        known = {"error", "warning", "advice"} if key != "grade_id" else set(Grade)
        assert {row[key] for row in found["ko"]} <= known
        assert [row[key] for row in found["ko"]] == [row[key] for row in found["en"]]
        assert all(row[words] != row[key] for row in found["ko"])
        # The words of English are the keys, but for grades.
        assert key == "grade_id" or all(row[words] == row[key] for row in found["en"])
