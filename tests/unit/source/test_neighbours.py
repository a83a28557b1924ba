"""A file that is missing or of another kind, and what lies beside it."""

from datetime import date
from pathlib import Path

import pytest

from regionai.judge.reading import Options
from regionai.run.run import check
from regionai.run.settings import Surroundings
from regionai.source.file import read_bytes
from regionai.source.neighbours import none_in
from regionai.source.problem import UnreadableError

DOCX = b"PK\x03\x04word/document.xml"


def heard(path: Path, lang: str = "ko") -> str:
    """What a check of one path says, with the code of its problem."""
    report = check([path], Surroundings((), date(2026, 3, 5)), Options())
    (problem,) = report.summary.problems
    return f"{problem.code}: {problem.message.say('en' if lang == 'en' else 'ko')}"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(*names: str, content: bytes = b"") -> None:
    for name in names:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_bytes(content)


@pytest.mark.parametrize("asked", ["proposal.xlsx", "prposal.yaml", "proposal"])
def test_a_missing_file_names_the_one_that_was_meant(asked: str) -> None:
    put("proposal.yaml", "other.yaml")
    assert heard(Path(asked)) == "source.not-found: 파일이 없습니다. `proposal.yaml`을 쓰려던 것입니까?"
    assert heard(Path(asked), "en").endswith("there is no such file; did you mean `proposal.yaml`?")
    put("a/proposal.yaml")
    assert "`a/proposal.yaml`" in heard(Path("a", asked))


def test_a_missing_folder_names_the_one_that_was_meant() -> None:
    put("proposals/a.yaml")
    assert "`proposals/`" in heard(Path("propsals"))


def test_a_missing_file_names_five_others_and_no_hidden_one() -> None:
    put(*(f"{name}.yaml" for name in "fedcba"), ".z.yaml", "z.txt", "z\x1b.yaml")
    listed = "`a.yaml`, `b.yaml`, `c.yaml`, `d.yaml`, `e.yaml`, …"
    assert heard(Path("zzz.yml")) == f"source.not-found: 파일이 없습니다. 이 폴더에 있는 파일: {listed}"
    assert heard(Path("zzz.yml"), "en") == (
        f"source.not-found: there is no such file; in this folder there are {listed}."
    )


def test_a_missing_file_that_is_alone_says_so() -> None:
    put("a.txt")
    assert "`regionai new proposal`" in heard(Path("proposal.yaml"))
    assert "`regionai new proposal`" not in heard(Path("proposal.hwp"))


def test_a_file_in_a_missing_folder_names_the_folder() -> None:
    assert "`none`" in heard(Path("none", "proposal.yaml"))
    with pytest.raises(UnreadableError) as refused:
        read_bytes(Path("none\x1b/a/b.yaml"))
    assert "`none\\x1b/a`" in refused.value.problems[0].message.say("ko")


@pytest.mark.parametrize("name", ["proposal.docx", "proposal.yml"])
def test_a_file_of_another_kind_names_the_proposal_beside_it(name: str) -> None:
    put(name, content=DOCX)
    command = f"regionai new proposal --region 지역 --from {name}"
    alone = f"source.docx: Word 파일(.docx)입니다. `{command}`로 예산표를 제안서로 옮기세요."
    assert heard(Path(name)) == alone
    put("a.yaml", "b.yaml")
    assert heard(Path(name)) == f"{alone} 이 폴더에 있는 YAML 파일: `a.yaml`, `b.yaml`"
    put("proposal.yaml")
    assert heard(Path(name)) == f"{alone} `proposal.yaml`을 쓰려던 것입니까?"


def test_a_folder_without_a_proposal_says_what_it_has() -> None:
    put("plans/a.txt")
    assert "`regionai new proposal`" in heard(Path("plans"))
    put("plans/table.xlsx", "plans/plan.hwp")
    assert heard(Path("plans"), "en") == (
        "source.no-files: there is no YAML file in this folder, "
        "only `plan.hwp`, `table.xlsx`; workbooks are judged where they are named, "
        "as `regionai check budget.xlsx`."
    )


def test_what_cannot_be_listed_has_no_neighbours() -> None:
    assert none_in(Path("none")).id == "source.no-files"
