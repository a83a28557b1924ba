"""The cover page: what it tells beyond the lines, and where both contradict each other."""

from fractions import Fraction
from pathlib import Path

import pytest

from builders import assessed, judged, make_proposal, yearly_cap
from regionai.ask.scenario import with_amounts
from regionai.judge.assess import assess
from regionai.model.figure import figure
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.model.ratio import percent
from regionai.source.problem import UnreadableError

UNSPLIT = "budget: [{id: a, category: solution, year: 2026, national: 60억, matching: 40억}]\n"
TWO_YEARS = (
    "period: {from: 2026-05-01, to: 2027-12-31}\n"
    "budget: [{category: solution, year: 2026, national: 30억, province: 10억, private_cash: 10억},"
    " {category: training, year: 2027, national: 30억, province: 10억, private_cash: 10억}]\n"
)


def outcomes(changes: str) -> tuple[str, str]:
    assessment = assessed(make_proposal(changes))
    return tuple(judged(assessment, rule).outcome.value for rule in ("local-share", "totals-agree"))  # type: ignore[return-value]


def told(changes: str) -> list[tuple[str, str, str, int | None]]:
    findings = judged(assessed(make_proposal(changes)), "totals-agree").judgement.findings
    return [
        (
            ".".join(map(str, f.at)),
            f.message.say("en"),
            f.hint.say("en"),
            None if f.margin is None else f.margin.amount,
        )
        for f in findings
    ]


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        ("totals: {total: 100억, national: 60억, local: 24억, private: 16억}", ("met", "met")),
        ("totals: {local: 20억}", ("met", "met")),
        ("totals: {local: '1,999,999,999'}", ("broken", "met")),
        ("totals: {private: 20억}", ("met", "met")),
        ("totals: {private: '2,000,000,001'}", ("broken", "met")),
        ("totals: {province: 20억}", ("met", "met")),
        ("totals: {province: 10억}", ("undecided", "met")),
        ("shares: {local: 24%}", ("met", "met")),
        ("shares: {local: 20%}", ("undecided", "met")),
        ("shares: {local: 1/5}", ("met", "met")),
        # Below the limit by less than a unit: 20% itself is printed like none of these.
        ("shares: {local: 19%}", ("broken", "met")),
        ("shares: {local: 19.9%}", ("broken", "met")),
        ("shares: {local: 19%, cut_to: 1%}", ("broken", "met")),
        ("shares: {national: 60%, local: 19%, private: 21%}", ("broken", "met")),
        ("shares: {local: 20%, cut_to: 1%}", ("met", "met")),
        ("shares: {local: 20%, raised_to: 1%}", ("undecided", "met")),
        ("shares: {local: 21%, raised_to: 1%}", ("met", "met")),
        ("totals: {local: 30억, private: 20억}", ("undecided", "broken")),
        ("totals: {local: 41억}", ("undecided", "broken")),
    ],
)
def test_the_cover_decides_what_the_lines_leave_open(cover: str, expected: tuple[str, str]) -> None:
    assert outcomes(UNSPLIT + cover) == expected


def test_sums_that_exclude_each_other_are_named_with_what_each_would_be() -> None:
    ((at, said, hint, margin),) = told(UNSPLIT + "totals: {total: 100억, local: 30억, private: 20억}")
    assert at == "totals.local"
    assert said == (
        "local money of 3,000,000,000원, private money of 2,000,000,000원"
        " cannot all be true together with the lines."
    )
    assert hint == (
        "if the others are right: local money would be 2,000,000,000원, private money would be"
        " 1,000,000,000원; correct the one that is wrong. Until then the other rules are judged on the"
        " lines."
    )
    assert margin == -1_000_000_000


def test_shares_that_exclude_each_other_are_named_with_what_each_would_be() -> None:
    ((at, said, hint, margin),) = told(UNSPLIT + "shares: {national: 60%, local: 30%, private: 20%}")
    assert at == "shares.local"
    assert "local money of 30%, private money of 20%" in said
    assert "local money would be 19.00% ~ 20.50%, private money would be 9.00% ~ 10.50%" in hint
    assert margin == -900_000_000


def test_a_whole_and_its_parts_on_the_cover_exclude_each_other() -> None:
    lines = "budget: [{category: solution, year: 2026, national: 60억, local: 25억, private: 15억}]\n"
    assert outcomes(lines + "totals: {local: 25억, province: 10억, municipality: 15억}") == ("met", "met")
    ((at, said, _, margin),) = told(lines + "totals: {local: 25억, province: 10억, municipality: 10억}")
    assert (at, margin) == ("totals.province", -500_000_000)
    assert said.startswith("the province's money of 1,000,000,000원, the municipalities' money of")


def test_three_figures_may_exclude_each_other_where_no_two_do() -> None:
    found = told(UNSPLIT + "totals: {total: 100억, province: 20억, municipality: 10억, private: 11억}")
    assert [(at, margin) for at, _, _, margin in found] == [("totals.province", -100_000_000)]
    assert "the municipalities' money would be 900,000,000원" in found[0][2]


def test_of_many_figures_none_is_named_that_could_be_spared() -> None:
    """Eleven years of 5억 declared, and 54억 on lines that name no year."""
    lines = (
        "period: {from: 2026-01-01, to: 2036-01-31}\n"
        "budget: [{category: solution, national: 54억, matching: 55억}]\n"
    )
    cover = ", ".join(f"'{year}': {{national: 5억, matching: 5억}}" for year in range(2026, 2037))
    ((_, said, _, margin),) = told(f"{lines}totals: {{{cover}}}")
    assert said.count("national money in") == 11
    assert "local and private money in" not in said
    assert margin == -100_000_000


def test_what_a_figure_would_have_to_be_may_be_a_range() -> None:
    text = UNSPLIT.replace("40억", "40억여원") + "totals: {local: 30억, private: 20억}"
    ((_, _, hint, margin),) = told(text)
    assert "local money would be 2,000,000,000원 ~ 2,099,999,999원" in hint
    assert margin == -900_000_001


def test_what_a_figure_would_have_to_be_is_none_that_it_cannot_be() -> None:
    """19% is less than 20%, so that with 2,000,000,000 won of local money there is too much by one."""
    said = [hint for _, _, hint, _ in told(f"{UNSPLIT}totals: {{local: 20억}}\nshares: {{private: 19%}}")]
    assert [hint.split(";")[0] for hint in said] == [
        (
            "if the others are right: local money would be 2,000,000,001원 ~ 2,150,000,000원,"
            " private money would be 20.00%"
        )
    ]


def test_a_fraction_that_no_whole_won_come_to_cannot_be_true() -> None:
    found = assessed(make_proposal(f"{UNSPLIT}shares: {{local: 1/3}}"))
    assert judged(found, "totals-agree").outcome is Outcome.BROKEN
    # The lines alone count then: all of the 40억 may be local, or none.
    facts = judged(found, "local-share").facts
    assert [fact.value for fact in facts][:2] == [Won(0), Won(4_000_000_000)]
    cut = assessed(make_proposal(f"{UNSPLIT}shares: {{local: 33.33%}}"))
    assert judged(cut, "totals-agree").outcome is Outcome.MET


def test_nothing_that_is_not_split_leaves_nothing_open() -> None:
    line = "{category: solution, year: 2026, local: 0}"
    text = UNSPLIT.replace("}]", f"}}, {line}]") + "totals: {province: 24억}"
    assert outcomes(text) == ("met", "met")


def test_shares_that_exclude_each_other_are_no_typing_error() -> None:
    assert assessed(make_proposal(UNSPLIT + "shares: {local: 30%, private: 20%}")).suspects == ()


def test_more_subtotals_than_are_laid_side_by_side_are_not_told_as_met() -> None:
    categories = [f"c{n}" for n in range(51)]
    sums = [*(f"{name}: 8" for name in categories), *(f"'{year}': 51" for year in range(2026, 2034))]
    lines = (
        f"{{category: {name}, year: {year}, national: 1}}"
        for name in categories
        for year in range(2026, 2034)
    )
    changes = (
        "period: {from: 2026-05-01, to: 2033-12-31}\namounts: {unit: 백만원, rounded_to: 백만원}\n"
        f"totals: {{{', '.join(sums)}}}\nbudget: [{', '.join(lines)}]\n"
    )
    assert outcomes(changes)[1] == "undecided"
    ((at, said, hint, margin),) = told(changes)
    assert (at, margin) == ("totals", None)
    assert said.startswith("whether all 59 declared sums and shares can be true at once was not checked")
    assert "only years or only categories" in hint


def test_what_a_subtotal_would_have_to_be_is_told_by_its_own_category() -> None:
    found = told(
        "totals: {solution: {local: 30억, private: 20억}}\n"
        "budget: [{category: solution, national: 60억, matching: 40억},"
        " {category: training, national: 60억, matching: 40억}]\n"
    )
    ((at, _, hint, margin),) = found
    assert (at, margin) == ("totals.solution.local", -1_000_000_000)
    assert "would be 2,000,000,000원" in hint
    assert "would be 1,000,000,000원" in hint


def test_every_contradiction_is_named_once() -> None:
    found = told(UNSPLIT + "totals: {total: 90억, national: 60억, local: 30억, private: 20억}")
    assert [at for at, *_ in found] == ["totals.total", "totals.local"]


def test_a_cover_in_won_makes_a_rounded_table_exact() -> None:
    text = make_proposal(
        "amounts: {rounded_to: 억원}\n"
        "budget: [{category: solution, year: 2026, national: 40억, local: 13억, private: 13억},"
        " {category: training, year: 2026, national: 30억, local: 10억, private: 10억}]\n"
        "totals: {total: '11,666,666,670', national: '7,000,000,000', local: '2,333,333,335'}"
    )
    found = judged(assessed(text), "national-share")
    assert found.outcome is Outcome.MET
    margin = found.judgement.margin
    assert margin is not None
    assert (margin.least, margin.greatest) == (Won(5), Won(5))


@pytest.mark.parametrize(
    ("cover", "at"),
    [
        ("'2026': 50억, solution: 50억, training: {total: 50억, national: 30억}", []),
        ("'2026': 55억, '2027': 45억, solution: 50억", ["totals.2026", "totals.2027"]),
        ("'2026': {national: 30억, province: 11억}", ["totals.2026.province"]),
        ("training: {total: 50억, national: '3,000,000,001'}", ["totals.training.national"]),
        ("'2028': 1", ["totals.2028"]),
    ],
)
def test_subtotals_are_compared_with_their_lines(cover: str, at: list[str]) -> None:
    assert [found[0] for found in told(f"{TWO_YEARS}totals: {{total: 100억, {cover}}}")] == at


def test_a_subtotal_says_of_which_year_and_category_it_is() -> None:
    (of_year,) = told(f"{TWO_YEARS}totals: {{'2026': {{national: 31억}}}}")
    assert of_year[1].startswith(
        "national money in 2026 is declared as 3,100,000,000원, 100,000,000원 more"
    )
    (of_category,) = told(f"{TWO_YEARS}totals: {{training: 49억}}")
    assert of_category[1].startswith("the total of AI workforce training is declared as 4,900,000,000원")


def test_a_subtotal_of_a_year_dates_what_the_lines_leave_open() -> None:
    lines = (
        "period: {from: 2026-05-01, to: 2027-12-31}\n"
        "budget: [{category: solution, national: 140억, local: 50억, private: 50억}]\n"
    )
    of_years = "totals: {{'2026': {{national: {first}}}, '2027': {{national: {second}}}}}"
    assert judged(assessed(make_proposal(lines)), "totals-agree").outcome is Outcome.NOT_APPLICABLE
    cover = of_years.format(first="80억", second="60억")
    found = assessed(make_proposal(lines + cover))
    assert judged(found, "totals-agree").outcome is Outcome.MET
    assert found.ledger.sum(found.cases[0][1].quantity("national"), 2026).bounds.least == Won(8_000_000_000)


@pytest.mark.parametrize(
    ("last_year", "expected", "margin"), [("70억", "undecided", 0), ("'6,999,999,999'", "broken", -1)]
)
def test_a_subtotal_leaves_other_years_no_room_together(
    tmp_path: Path, last_year: str, expected: str, margin: int
) -> None:
    text = make_proposal(
        "edition: '9'\nperiod: {from: 2026-05-01, to: 2028-12-31}\n"
        "budget: [{category: solution, national: 210억, local: 140억}]\n"
        f"totals: {{'2028': {{national: {last_year}}}}}"
    )
    found = judged(assessed(text, yearly_cap(tmp_path)), "national-average")
    assert found.outcome.value == expected
    assert found.judgement.margin is not None
    assert found.judgement.margin.greatest == Won(margin)


def test_the_money_of_a_source_is_shown_as_the_cover_page_knows_it() -> None:
    text = make_proposal(
        "amounts: {rounded_to: 억원}\n"
        "budget: [{category: solution, year: 2026, national: 70억, local: 24억, private: 23억}]\n"
        "totals: {national: '7,000,000,001'}"
    )
    current = {room.source: room.current for room in assessed(text).rooms}
    assert current["national"] == WonRange(Won(7_000_000_001), Won(7_000_000_001))
    assert current["local"] == WonRange(Won(2_350_000_000), Won(2_450_000_000))


def test_a_subtotal_as_rounded_as_the_table_agrees_within_its_interval() -> None:
    cover = "amounts: {rounded_to: 억원}\n" + TWO_YEARS + "totals: {'2026': %s}"
    assert outcomes(cover % "51억")[1] == "met"
    assert outcomes(cover % "53억")[1] == "broken"
    assert outcomes(cover % "{total: 51억, national: 31억}")[1] == "met"


@pytest.mark.parametrize(
    ("cover", "problems"),
    [
        (
            "nationl: 1",
            [("field.unknown-key-meant", "`nationl` is not a key here; did you mean `national`?")],
        ),
        (
            "'2026': {nationl: 1}",
            [("field.unknown-key-meant", "`nationl` is not a key here; did you mean `national`?")],
        ),
        (
            "solutoin: 1",
            [("field.unknown-key-meant", "`solutoin` is not a key here; did you mean `solution`?")],
        ),
        (
            "'2026': [1]",
            [
                (
                    "field.not-a-mapping",
                    "`2026` must be a mapping of `key: value`; delete the line if it is empty.",
                )
            ],
        ),
    ],
)
def test_a_key_of_the_cover_page_that_means_nothing_is_refused(
    cover: str, problems: list[tuple[str, str]]
) -> None:
    with pytest.raises(UnreadableError) as error:
        assessed(make_proposal(f"totals: {{{cover}}}"))
    assert [(p.message.id, p.message.say("en")) for p in error.value.problems] == problems


def test_a_category_of_a_line_may_have_a_subtotal_that_the_edition_does_not_know() -> None:
    lines = "budget: [{category: equipment, year: 2026, national: 60, local: 20, private: 20}]\n"
    assert outcomes(lines + "totals: {equipment: 100}")[1] == "met"


def test_declared_figures_follow_a_change_of_the_money_they_speak_of() -> None:
    changes = TWO_YEARS + (
        "totals: {total: 100억, local: 20억, '2026': {total: 50억, national: 30억}, training: 50억}"
    )
    found = assessed(make_proposal(changes))
    after, numbers = with_amounts(found.submission, found.ledger, {(0, "national"): Won(3_100_000_000)})
    assert [(change.at, change.after) for change in numbers[1:]] == [
        (("totals", "total"), Won(10_100_000_000)),
        (("totals", "2026", "total"), Won(5_100_000_000)),
        (("totals", "2026", "national"), Won(3_100_000_000)),
    ]
    assert after.proposal.totals is not None
    sums = {each.path: each.amount.printed for each in after.proposal.totals.sums()}
    assert sums[("2026", "national")] == Won(3_100_000_000)
    assert sums[("training",)] == Won(5_000_000_000)


def test_unsplit_money_with_a_cover_follows_what_is_added() -> None:
    text = make_proposal(UNSPLIT + "totals: {total: 100억, local: 10억, private: 30억}")
    found = assessed(text)
    (best, *_) = found.levers
    assert (best.name.say("en"), best.reach.least) == ("raise local money", 1_250_000_000)
    _, numbers = with_amounts(found.submission, found.ledger, {(0, "local"): Won(2_250_000_000)})
    assert [(change.at[-1], change.after) for change in numbers[1:]] == [
        ("total", Won(11_250_000_000)),
        ("local", Won(2_250_000_000)),
    ]


@pytest.mark.parametrize(
    ("won", "local", "private"),
    [("41억", 2_460_000_000, 1_640_000_000), ("'3,999,999,999'", 2_400_000_000, 1_599_999_999)],
)
def test_money_that_only_the_cover_page_splits_moves_in_its_proportion(
    won: str, local: int, private: int
) -> None:
    text = make_proposal(UNSPLIT + "totals: {total: 100억, matching: 40억, local: 24억, private: 16억}")
    found = assessed(text)
    amount = figure(won.strip("'"), 1).amount
    after, _ = with_amounts(found.submission, found.ledger, {(0, "matching"): amount})
    assert after.proposal.totals is not None
    sums = {each.key: each.amount.printed.amount for each in after.proposal.totals.sums()}
    assert (sums["local"], sums["private"], sums["matching"]) == (local, private, amount.amount)
    assert judged(assess(after), "totals-agree").outcome is Outcome.MET


@pytest.mark.parametrize(("key", "won"), [("matching", 4_000_000_000), ("local", 2_400_000_000)])
def test_money_that_the_cover_page_splits_stays_where_it_is_as_much_as_before(key: str, won: int) -> None:
    text = make_proposal(UNSPLIT + "totals: {total: 100억, matching: 40억, local: 24억, private: 16억}")
    found = assessed(text)
    assert with_amounts(found.submission, found.ledger, {(0, key): Won(won)})[1] == ()


def test_money_that_the_cover_page_splits_in_part_moves_whole() -> None:
    text = make_proposal(UNSPLIT + "totals: {total: 100억, local: 24억여원}")
    found = assessed(text)
    _, numbers = with_amounts(found.submission, found.ledger, {(0, "matching"): Won(4_100_000_000)})
    assert [change.at[-1] for change in numbers] == ["matching", "total"]


@pytest.mark.parametrize(
    ("amounts", "shares"),
    [
        ("national: 30억, local: 30억, private: 10억", "national: 42.86%, local: 42.86%, private: 14.28%"),
        ("national: 30억, local: 30억, private: 10억", "national: 42.86%, local: 42.86%, private: 14.29%"),
        ("national: 10억, local: 20억, private: 0", "local: 66.6%, national: 33.3%"),
        ("national: 10억, local: 10억, private: 10억", "national: 34%, matching: 66%"),
    ],
)
def test_published_percentages_agree_however_they_were_made(amounts: str, shares: str) -> None:
    budget = f"budget: [{{category: solution, year: 2026, {amounts}}}]\n"
    assert outcomes(f"{budget}shares: {{{shares}}}")[1] == "met"


@pytest.mark.parametrize(
    "shares",
    [
        "national: 34%",
        "national: 35%, matching: 65%",
        "national: 34%, local: 33%, private: 34%",
        "local: 32%",
    ],
)
def test_a_percentage_that_nothing_explains_is_broken(shares: str) -> None:
    budget = "budget: [{category: solution, year: 2026, national: 10억, local: 10억, private: 10억}]\n"
    assert outcomes(f"{budget}shares: {{{shares}}}")[1] == "broken"


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        # Two thirds are 66.66…%: rounded 66.7, cut off 66.6.
        ("local: 66.7%, rounded_to: 0.1%", "met"),
        ("local: 66.6%, rounded_to: 0.1%", "broken"),
        ("local: 66.6%, cut_to: 0.1%", "met"),
        ("local: 66.7%, cut_to: 0.1%", "broken"),
        ("local: 66.7%, raised_to: 0.1%", "met"),
        ("local: 66.8%, raised_to: 0.1%", "broken"),
        ("local: 67%, raised_to: 1%, national: 34%", "met"),
        ("local: 2/3, cut_to: 0.1%", "met"),
        # Adding up to 100% explains nothing where it is said how all were made.
        ("local: 66%, national: 34%", "met"),
        ("local: 66%, national: 34%, rounded_to: 1%", "broken"),
    ],
)
def test_a_cover_page_may_say_how_its_percentages_were_made(shares: str, expected: str) -> None:
    budget = "budget: [{category: solution, year: 2026, national: 10억, local: 20억, private: 0}]\n"
    assert outcomes(f"{budget}shares: {{{shares}}}")[1] == expected


@pytest.mark.parametrize(
    ("way", "after"), [("rounded_to", "65.2%"), ("cut_to", "65.2%"), ("raised_to", "65.3%")]
)
def test_a_percentage_follows_as_it_was_made(way: str, after: str) -> None:
    """15 of 23 are 65.217…%."""
    share = {"rounded_to": "66.7%", "cut_to": "66.6%", "raised_to": "66.7%"}[way]
    text = make_proposal(
        "budget: [{category: solution, year: 2026, national: 10억, local: 20억, private: 0}]\n"
        f"shares: {{local: {share}, {way}: 0.1%}}"
    )
    found = assessed(text)
    _, numbers = with_amounts(
        found.submission,
        found.ledger,
        {(0, "national"): Won(800_000_000), (0, "local"): Won(1_500_000_000)},
    )
    changed = {change.at: change.after for change in numbers}
    assert percent(Fraction(str(changed["shares", "local"])), 1) == after


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        ("rounded_to: 0.1%, cut_to: 0.1%", "proposal.rounded-twice"),
        ("rounded_to: 0%", "ratio.no-unit"),
        ("rounded_to: 억원", "ratio.not-a-ratio"),
    ],
)
def test_how_percentages_were_made_is_said_once_and_in_percent(shares: str, said: str) -> None:
    with pytest.raises(UnreadableError) as error:
        assessed(make_proposal(f"shares: {{national: 60%, {shares}}}"))
    assert [p.message.id for p in error.value.problems] == [said]


def test_a_finding_names_the_figure_of_the_cover_that_decided() -> None:
    found = judged(assessed(make_proposal(UNSPLIT + "totals: {local: 10억}")), "local-share")
    (finding,) = found.judgement.findings
    assert [(place.at, place.message.say("en")) for place in finding.related][-1] == (
        ("totals", "local"),
        "declared: local money of 1,000,000,000원",
    )


def test_a_cover_page_is_a_mapping() -> None:
    with pytest.raises(UnreadableError) as error:
        assessed(make_proposal("totals: 100억"))
    assert [p.message.id for p in error.value.problems] == ["field.as-mapping"]
