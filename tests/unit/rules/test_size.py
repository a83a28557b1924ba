"""A rule file, and each beside it, that holds more than its makers can work with is refused."""

from pathlib import Path

import pytest

from builders import LIBRARY
from house_rules import BOTH, HOUSE, house, line_of, rule, share
from regionai.cli.app import run
from regionai.rules.editions.edition import Edition, read_edition
from regionai.rules.editions.published import Records
from regionai.source.problem import UnreadableError

CONDITION = "    when: [{}]\n"


def read(path: Path) -> Edition:
    return read_edition(path, LIBRARY.regions, Records())


def refusals(path: Path) -> list[tuple[int, str, str]]:
    with pytest.raises(UnreadableError) as refused:
        read(path)
    return [(each.span.line, each.message.id, each.message.say("en")) for each in refused.value.problems]


def test_two_hundred_rules_are_read_and_one_more_is_not(tmp_path: Path) -> None:
    rules = [share(f"s{n}", "national", "at_most: 60%") for n in range(201)]
    assert len(read(house(tmp_path, *rules[:200])).rules.rules) == 200
    path = house(tmp_path, *rules)
    said = "`rules` has 201 entries, and at most 200 are read; write like ones as one, or two editions."
    assert refusals(path) == [(line_of(path, "rules:"), "rules.crowded", said)]


def test_two_hundred_quantities_are_read_and_one_more_is_not(tmp_path: Path) -> None:
    for more, is_read in ((197, True), (198, False)):
        path = house(tmp_path, *BOTH)
        of = "".join(f"  q{n}: {{source: national}}\n" for n in range(more))
        path.write_text(path.read_text("utf-8").replace("rules:\n", f"{of}rules:\n"), encoding="utf-8")
        if is_read:
            assert len(read(path).rules.quantities) == 200
        else:
            assert [code for _, code, _ in refusals(path)] == ["rules.crowded"]


def test_twenty_conditions_of_a_rule_are_read_and_one_more_is_not(tmp_path: Path) -> None:
    of = "{of: national, at_least: 1억}"
    (alone,) = read(house(tmp_path, BOTH[0] + CONDITION.format(", ".join([of] * 20)), BOTH[1])).rules.rules[
        :1
    ]
    assert len(alone.when) == 20
    path = house(tmp_path, BOTH[0] + CONDITION.format(", ".join([of] * 21)), BOTH[1])
    assert [(line, said[:23]) for line, _, said in refusals(path)] == [
        (line_of(path, "when:"), "`when` has 21 entries, ")
    ]


def test_every_list_that_is_too_long_is_named(tmp_path: Path) -> None:
    many = ", ".join(["other"] * 201)
    listed = "    kind: one-of\n    subject: category\n    allowed: [{}]\n"
    path = house(tmp_path, rule("a", listed.format(many)), rule("b", listed.format(many)))
    text = path.read_text(encoding="utf-8").splitlines()
    lines = [number for number, line in enumerate(text, 1) if "allowed" in line]
    assert [line for line, _, _ in refusals(path)] == lines


def test_keys_that_nobody_knows_are_named_one_by_one(tmp_path: Path) -> None:
    path = house(tmp_path, *BOTH)
    path.write_text(path.read_text("utf-8") + "".join(f"x{n}: y\n" for n in range(201)), encoding="utf-8")
    assert {code for _, code, _ in refusals(path)} == {"field.unknown-key"}


@pytest.mark.parametrize("beside", ["indicators", "obligations"])
def test_a_crowded_file_beside_an_edition_is_refused(
    beside: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = house(tmp_path, *BOTH)
    documents = "".join(f"  d{n}: {{title: d, publisher: p, grade: official}}\n" for n in range(201))
    text = f"schema: 1\nedition: house@1\ndocuments:\n{documents}{beside}: []\n"
    path.with_name(f"1.{beside}.yaml").write_text(text, encoding="utf-8")
    assert run(["rules", "lint", str(path), "--lang", "en"]) == 2
    assert "`documents` has 201 entries" in capsys.readouterr().err


def test_known_names_are_said_until_enough_was_looked_for(tmp_path: Path) -> None:
    """A file full of unknown names would otherwise say all known ones with each of them."""
    cited = HOUSE.replace("bylaw, says", "bylau, says")
    rules = "".join(share(f"s{n}", f"totl{n}", "at_most: 60%") for n in range(200))
    path = tmp_path / "house/1.yaml"
    path.parent.mkdir()
    of = "".join(f"  q{n}: {{source: national}}\n" for n in range(197))
    path.write_text(cited.replace("rules:\n", f"{of}rules:\n").replace("RULES", rules), encoding="utf-8")
    said = [words for _, _, words in refusals(path)]
    assert "nearest is `total`, known are total, national, local, q0" in said[0]
    # Each compares 200 pairs, and 2,500 are looked for.
    assert ["known are …" in words for words in said] == [False] * 13 + [True] * 187
