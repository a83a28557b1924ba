"""A rule file of one's own in the place of a shipped edition: found, named, and refused if locked."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from builders import LIBRARY, assessed, make_proposal
from house_rules import house, line_of, publish, share
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Chosen, Library
from regionai.source.problem import UnreadableError

RULES = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
# The shipped edition with other limits, as a correction of it.
LAX = RULES.replace("at_most: 60%", "at_most: 99%").replace("at_least: 20%", "at_least: 1%")
NAME = 'edition: "2026"'
CORRECTS = 'edition: "2026.1"\ncorrects: "2026"\nwhy: {ko: 그냥, en: so}'
OTHER = ("programme: region-led-ai", "programme: led-ai")
DAY = date(2026, 3, 5)

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(text: str, name: str = "house/rules.yaml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return written


def found(
    path: Path, *, programme: str = "region-led-ai", locked: bool = False
) -> tuple[str, int, str] | None:
    """The code, the line and the sentence of what is said of the edition that applies."""
    library = Library((path.parent,), locked=locked)
    try:
        return place_taken(library.choose(programme, None, DAY, "chosen.by-submitted"))
    except UnreadableError as error:
        (refused,) = error.problems
        return refused.code, refused.span.line, refused.message.say("en")


def place_taken(chosen: Chosen) -> tuple[str, int, str] | None:
    taken = chosen.taken
    if taken is None:
        return None
    return taken.said.id, chosen.edition.tree.span(taken.at).line, taken.said.say("en")


def test_what_is_shipped_takes_no_place() -> None:
    assert [chosen.taken for chosen in assessed(make_proposal()).applied] == [None, None]
    assert all(edition.is_shipped for edition in LIBRARY.all())


def test_an_unpublished_correction_of_a_shipped_edition_is_found(write: Write) -> None:
    path = write(LAX.replace(NAME, CORRECTS))
    code, line, said = found(path) or ("", 0, "")
    assert (code, line) == ("unpublished.said", line_of(path, "corrects:"))
    assert "region-led-ai@2026.1 stands in for region-led-ai@2026" in said
    assert f"regionai rules publish {path}" in said


def test_locked_a_correction_that_is_not_shipped_is_refused_whatever_its_own_record_says(
    write: Write,
) -> None:
    path = write(LAX.replace(NAME, CORRECTS))
    unpublished = found(path, locked=True)
    publish(path)
    assert found(path) is None
    assert found(path, locked=True) == unpublished
    assert unpublished is not None
    assert unpublished[:2] == ("unpublished.locked", line_of(path, "corrects:"))


def test_a_new_edition_of_a_shipped_programme_is_found_where_it_names_the_programme(write: Write) -> None:
    path = write(RULES.replace(NAME, 'edition: "9"').replace("from: 2026-02-04", "from: 2024-01-01"))
    chosen = Library((path.parent,)).choose("region-led-ai", "9", None, "chosen.by-option")
    code, line, said = place_taken(chosen) or ("", 0, "")
    assert (code, line) == ("unpublished.said", line_of(path, "programme:"))
    assert "is an edition of region-led-ai" in said


def test_a_correction_of_one_s_own_edition_of_a_shipped_programme_is_found_too(write: Write) -> None:
    text = RULES.replace(NAME, CORRECTS.replace("2026", "9"))
    path = write(text)
    chosen = Library((path.parent,)).choose("region-led-ai", "9", None, "chosen.by-option")
    assert (place_taken(chosen) or ("", 0))[1] == line_of(path, "programme:")


def test_a_copy_under_another_name_is_found_at_its_first_copied_rule(write: Write) -> None:
    path = write(LAX.replace(*OTHER))
    code, line, said = found(path, programme="led-ai") or ("", 0, "")
    assert (code, line) == ("unpublished.said", line_of(path, "id: national-share"))
    assert "has ids of region-led-ai@2026" in said
    assert "(`national-share`, `local-share`, `national-average`, 17 more)" in said
    publish(path)
    assert found(path, programme="led-ai") is None
    assert (found(path, programme="led-ai", locked=True) or ("",))[0] == "unpublished.locked"


def test_one_copied_rule_is_enough(tmp_path: Path) -> None:
    path = house(
        tmp_path, share("own", "local", "at_least: 25%"), share("local-share", "local", "at_least: 1%")
    )
    code, line, said = found(path, programme="house") or ("", 0, "")
    assert (code, line) == ("unpublished.said", line_of(path, "id: local-share"))
    assert "(`local-share`)" in said


@pytest.mark.parametrize("rule_id", ["own", "local", "local-share-", "press-20260204", "call-text"])
@pytest.mark.parametrize("locked", [False, True])
def test_rules_with_ids_of_their_own_are_applied(rule_id: str, locked: bool, tmp_path: Path) -> None:
    """Also where the id is that of something else in a shipped file: `call-text` is a question there."""
    path = house(tmp_path, share(rule_id, "local", "at_least: 25%"))
    assert found(path, programme="house", locked=locked) is None


@pytest.mark.parametrize("locked", [False, True])
def test_house_rules_that_add_to_a_shipped_programme_are_applied(locked: bool, tmp_path: Path) -> None:
    path = house(tmp_path, share("own", "local", "at_least: 25%"))
    text = path.read_text(encoding="utf-8").replace("documents:", "adds_to: region-led-ai\ndocuments:", 1)
    path.write_text(text, encoding="utf-8")
    assessment = assessed(make_proposal(), Library((path.parent,), locked=locked))
    assert [(each.rules.programme, each.taken) for each in assessment.applied] == [
        ("region-led-ai", None),
        ("subsidy-law", None),
        ("house", None),
    ]


def test_a_law_of_one_s_own_in_the_place_of_the_shipped_one_is_found(write: Write) -> None:
    law = (SHIPPED / "subsidy-law" / "2026.yaml").read_text(encoding="utf-8")
    path = write(law.replace(NAME, CORRECTS))
    applied = assessed(make_proposal(), Library((path.parent,))).applied
    assert [each.taken is not None for each in applied] == [False, True]
    with pytest.raises(UnreadableError) as caught:
        assessed(make_proposal(), Library((path.parent,), locked=True))
    assert [problem.code for problem in caught.value.problems] == ["unpublished.locked"]


def test_a_file_that_is_put_among_the_shipped_ones_and_not_into_their_record_is_not_shipped(
    tmp_path: Path,
) -> None:
    shutil.copytree(SHIPPED, tmp_path / "rules")
    path = tmp_path / "rules" / "region-led-ai" / "2026.1.yaml"
    path.write_text(LAX.replace(NAME, CORRECTS), encoding="utf-8")
    library = Library(shipped=tmp_path / "rules")
    chosen = library.choose("region-led-ai", None, DAY, "chosen.by-submitted")
    assert (chosen.rules.edition, chosen.edition.is_shipped) == ("2026.1", False)
    assert (place_taken(chosen) or ("",))[0] == "unpublished.said"
    assert chosen.edition.file == "rules/region-led-ai/2026.1.yaml"


def test_the_words_in_which_ids_are_looked_for_are_in_every_shipped_file() -> None:
    from regionai.rules.editions.unpublished import _ID

    for edition in LIBRARY.all():
        written = set(_ID.findall(edition.path.read_text(encoding="utf-8")))
        assert {rule.id for rule in edition.rules.rules} <= written
