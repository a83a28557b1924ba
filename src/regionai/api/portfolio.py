"""`regionai.portfolio`: several proposals beside each other, as `regionai portfolio` shows them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from regionai.api.answer import WIDE, Answer, style_of
from regionai.api.assessment import Assessment, reported
from regionai.api.circumstances import Day, Folders, Settings, StrPath, circumstances, paths_of, told_in
from regionai.api.kinds import refuse_other
from regionai.api.values import Finding, finding
from regionai.ask.portfolio import PortfolioRow, row_of
from regionai.errors import CannotError
from regionai.messages import Lang, message
from regionai.report.check.diagnosis import of_problem
from regionai.report.check.format import Look
from regionai.report.page.page import Page
from regionai.report.page.units import USUAL
from regionai.report.pages.parquet import portfolio_table
from regionai.report.pages.portfolio import portfolio_page, portfolio_screen
from regionai.run.result import ProposalResult, RunSummary, concluded
from regionai.run.run import Run, check


@dataclass(frozen=True)
class Portfolio(Answer):
    """Several proposals; `to_json()` is that of `regionai portfolio`.

    `assessments` are those that could be judged, and `problems` say why other
    files could not.
    """

    assessments: tuple[Assessment, ...]
    problems: tuple[Finding, ...]
    _run: Run = field(repr=False)
    _rows: tuple[PortfolioRow, ...] = field(repr=False)

    def to_text(self, *, columns: int = WIDE, color: bool = False, findings: bool = False) -> str:
        """Return one screen for people, or with `findings` what `regionai check` says of all.

        With `color` it has escape sequences, and bars of blocks.
        """
        if not findings:
            return super().to_text(columns=columns, color=color)
        look = Look(style_of(self._lang, columns, color=color))
        return reported(self._run.contents, self._run.summary, "text", look)

    def to_arrow(self) -> Any:  # noqa: ANN401 - pyarrow is optional and has no types
        """Return a `pyarrow.Table`, a row for each proposal and each file that could not be judged.

        Amounts are whole won in 64 bits; shares are fractions as text, which
        `fractions.Fraction` reads. Raises `CannotError` without the extra `arrow`.
        """
        with told_in(self._lang):
            return portfolio_table(self._rows, self._run.summary.problems, self._lang)

    def to_pandas(self) -> Any:  # noqa: ANN401 - pandas is optional and has no types
        """Return the table as a `pandas.DataFrame`, whole numbers as `Int64`, so that none becomes a float.

        Raises `CannotError` without the extra `arrow` and pandas.
        """
        table = self.to_arrow()
        with told_in(self._lang):
            try:
                import pandas as pd
            except ImportError:
                raise CannotError(message("api.needs-pandas")) from None
            whole = {"int64": pd.Int64Dtype(), "int32": pd.Int32Dtype()}
            return table.to_pandas(types_mapper=lambda kind: whole.get(str(kind)))

    @property
    def _screen(self) -> Page:
        return portfolio_screen(self._rows, self._rows, self._run.summary.problems, USUAL)


def portfolio(
    paths: StrPath | Iterable[StrPath],
    *,
    edition: str | None = None,
    as_of: Day | None = None,
    today: Day | None = None,
    region: str | None = None,
    table: int | None = None,
    rules: Folders = (),
    settings: Settings = True,
    lang: Lang = "ko",
) -> Portfolio:
    """Judge all proposals that paths lead to, files or folders, and return them beside each other.

    The arguments are those of `check`. A file that cannot be read is a problem
    of the portfolio, and stops no other. Raises `UnreadableError` if an own
    rule file or the settings cannot be read, `CannotError` for an argument that
    cannot be.
    """
    with told_in(lang):
        here = circumstances(
            edition=edition,
            as_of=as_of,
            today=today,
            region=region,
            table=table,
            rules=rules,
            settings=settings,
            lang=lang,
        )
        refuse_other("paths", paths, Folders)
        found = check(paths_of(paths), here.surroundings, here.options)
        rows = tuple(row_of(result.assessment) for result in found.contents)
        problems = found.summary.problems
        return Portfolio(
            portfolio_page(rows, rows, problems),
            lang,
            tuple(Assessment(*_alone(result, found.summary), lang) for result in found.contents),
            tuple(finding(of_problem(problem)) for problem in problems),
            found,
            rows,
        )


def _alone(result: ProposalResult, summary: RunSummary) -> tuple[ProposalResult, RunSummary]:
    """Return one of several as if it were the only one: a report on it names what decided on it."""
    own = result.decided
    decided = summary.decided._replace(
        rule_files=own.rule_files, limits=own.limits, budget_files=own.budget_files
    )
    alone = summary._replace(problems=(), left_out=(), decided=decided)
    return result._replace(is_alone=True), concluded(alone, [result.weight])
