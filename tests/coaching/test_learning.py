"""What attempts taught, in numbers that say how many attempts they stand on."""

from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coaching import learning
from coaching.attempt import Attempt
from coaching.ladder import bands
from coaching.learning import (
    ArsqChange,
    Calibration,
    ComfortZone,
    DomainChange,
    Mean,
    TooFew,
    arsq_change,
    arsq_score,
    calibrate,
    comfort_zone,
    domain_changes,
    expectancy_change,
    expectancy_violation,
    is_unmoved,
    learning_rate,
    summarise,
    tally_outcomes,
    tally_replies,
    wilson,
)
from coaching.vocabulary import LifeDomain, Outcome, ReplyKind
from tests.coaching.factories import a_ladder, a_step, an_attempt

percent = st.integers(0, 100)
happened = st.sampled_from([0, 50, 100])


def feared(before: int | None, occurred: int | None, after: int | None, **said: Any) -> Attempt:
    return an_attempt(fear_likelihood=before, feared_happened=occurred, fear_likelihood_after=after, **said)


predicted = st.builds(feared, st.none() | percent, st.none() | happened, st.none() | percent)
answered = st.lists(
    st.builds(
        lambda chance, outcome: an_attempt(chance_of_yes=chance, outcome=outcome), percent, st.sampled_from(Outcome)
    ),
    max_size=40,
)


def test_every_result_says_how_many_attempts_it_stands_on() -> None:
    results = [kind for kind in vars(learning).values() if is_dataclass(kind) and kind.__module__ == learning.__name__]
    assert len(results) == 8
    assert all("n" in {field.name for field in fields(kind)} for kind in results)


def test_a_fear_of_eighty_that_did_not_come_true_and_fell_to_twenty() -> None:
    attempt = feared(80, 0, 20)
    assert expectancy_violation(attempt) == 80
    assert expectancy_change(attempt) == 60
    assert learning_rate(attempt) == 0.75


@given(predicted)
def test_the_formulas_hold_wherever_their_numbers_were_given(attempt: Attempt) -> None:
    before, occurred, after = attempt.fear_likelihood, attempt.feared_happened, attempt.fear_likelihood_after
    violation, change = expectancy_violation(attempt), expectancy_change(attempt)
    assert violation == (None if before is None or occurred is None else before - occurred)
    assert change == (None if before is None or after is None else before - after)
    assert all(value is None or -100 <= value <= 100 for value in (violation, change))


@given(predicted)
def test_the_learning_rate_is_change_by_violation_clipped_and_only_from_a_violation_of_ten(attempt: Attempt) -> None:
    rate, violation, change = learning_rate(attempt), expectancy_violation(attempt), expectancy_change(attempt)
    if violation is None or change is None or violation < 10:
        assert rate is None
    else:
        assert rate == max(-1, min(2, change / violation))


@pytest.mark.parametrize(
    ("attempt", "rate"),
    [
        (feared(9, 0, 0), None),
        (feared(10, 0, 0), 1),
        (feared(10, 0, 31), -1),
        (feared(60, 50, 30), 2),
        (feared(60, 50, 40), 2),
    ],
)
def test_the_learning_rate_at_its_edges(attempt: Attempt, rate: float | None) -> None:
    assert learning_rate(attempt) == rate


@pytest.mark.parametrize(
    ("before", "after", "asked"), [(19, 19, False), (20, 20, True), (20, 11, True), (20, 10, False), (20, None, False)]
)
def test_one_more_question_comes_after_a_surprise_of_twenty_that_moved_less_than_ten(
    before: int, after: int | None, *, asked: bool
) -> None:
    assert is_unmoved(before, 0, after) is asked


def test_what_was_not_asked_taught_nothing_about_the_fear() -> None:
    attempt = feared(80, 0, 20, outcome=Outcome.NOT_ASKED)
    assert expectancy_violation(attempt) is expectancy_change(attempt) is learning_rate(attempt) is None


def test_averages_stand_on_the_attempts_that_have_the_number() -> None:
    summary = summarise([feared(80, 0, 20), feared(40, 0, None), an_attempt(), an_attempt(outcome=Outcome.NOT_ASKED)])
    assert summary.n == 3
    assert summary.violation == Mean(60, 2)
    assert summary.change == Mean(60, 1)
    assert summary.rate == Mean(0.75, 1)
    assert summarise([]).violation is None


def test_a_calibration_is_not_shown_under_five() -> None:
    history = [an_attempt(chance_of_yes=20) for _ in range(4)]
    assert calibrate(history) == TooFew(n=4, needed=5)
    assert calibrate([*history, an_attempt(), an_attempt(chance_of_yes=5, outcome=Outcome.NOT_ASKED)]).n == 4
    assert isinstance(calibrate([*history, an_attempt(chance_of_yes=0)]), Calibration)


def test_a_pessimist_sees_how_many_more_yeses_came_than_expected() -> None:
    history = [an_attempt(chance_of_yes=20, outcome=outcome) for outcome in [Outcome.YES] * 3 + [Outcome.NO] * 2]
    card = calibrate(history)
    assert isinstance(card, Calibration)
    assert (card.n, card.expected, card.happened) == (5, 0.2, 0.6)
    assert card.bias == pytest.approx(0.4)
    assert card.brier == pytest.approx((3 * 0.8**2 + 2 * 0.2**2) / 5)


def test_something_else_offered_is_no_yes() -> None:
    history = [an_attempt(chance_of_yes=100, outcome=Outcome.OTHER_OFFER) for _ in range(5)]
    assert calibrate(history).happened == 0  # type: ignore[union-attr]


@given(answered)
def test_a_calibration_stays_within_its_bounds(history: list[Attempt]) -> None:
    card = calibrate(history)
    assume(isinstance(card, Calibration))
    assert isinstance(card, Calibration)
    assert card.bias == pytest.approx(card.happened - card.expected)
    assert 0 <= card.brier <= 1
    assert 0 <= card.low <= card.happened <= card.high <= 1


@given(answered)
def test_the_brier_score_is_at_least_the_square_of_the_bias(history: list[Attempt]) -> None:
    card = calibrate(history)
    assume(isinstance(card, Calibration))
    assert isinstance(card, Calibration)
    assert card.brier >= card.bias**2 - 1e-9


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],
)
def test_the_wilson_interval_agrees_with_published_values(successes: int, n: int, low: float, high: float) -> None:
    assert wilson(successes, n) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_wilson_interval_holds_the_share_mirrors_its_complement_and_narrows_with_n(pair: tuple[int, int]) -> None:
    successes, n = pair
    low, high = wilson(successes, n)
    assert 0 <= low <= successes / n + 1e-12
    assert successes / n - 1e-12 <= high <= 1
    assert wilson(n - successes, n) == pytest.approx((1 - high, 1 - low))
    wider = wilson(4 * successes, 4 * n)
    assert wider[1] - wider[0] < high - low


def test_the_comfort_zone_is_the_highest_level_asked_at_in_full() -> None:
    levels = bands(a_ladder())
    history = [
        an_attempt(step=a_step(3)),
        an_attempt(step=a_step(3)),
        an_attempt(step=a_step(1)),
        an_attempt(step=a_step(9), smaller=True),
        an_attempt(step=a_step(9), outcome=Outcome.NOT_ASKED),
    ]
    assert comfort_zone(history, levels) == ComfortZone(n=2, level=2, levels=5)
    assert comfort_zone([], levels) == ComfortZone(n=0, level=0, levels=5)


def test_answers_are_counted_by_kind_and_noes_by_manner() -> None:
    history = [
        an_attempt(outcome=Outcome.NO, reply_kind=ReplyKind.RESPECTFUL),
        an_attempt(outcome=Outcome.NO, reply_kind=ReplyKind.RESPECTFUL),
        an_attempt(outcome=Outcome.NO),
        an_attempt(outcome=Outcome.NO_ANSWER),
        an_attempt(outcome=Outcome.NOT_ASKED),
    ]
    outcomes, replies = tally_outcomes(history), tally_replies(history)
    assert (outcomes.n, outcomes.counts) == (4, ((Outcome.NO, 3), (Outcome.NO_ANSWER, 1)))
    assert (replies.n, replies.counts) == (2, ((ReplyKind.RESPECTFUL, 2),))


@given(st.lists(st.builds(lambda outcome: an_attempt(outcome=outcome), st.sampled_from(Outcome))))
def test_a_tally_adds_up_to_its_n_and_starts_with_the_most_frequent(history: list[Attempt]) -> None:
    tally = tally_outcomes(history)
    counts = [count for _, count in tally.counts]
    assert sum(counts) == tally.n
    assert counts == sorted(counts, reverse=True)


def test_domains_rated_twice_show_then_and_now_with_the_asks_between() -> None:
    social, work = LifeDomain.SOCIAL, LifeDomain.PROFESSIONAL
    history = [an_attempt(domain=social), an_attempt(domain=social), an_attempt(domain=work)]
    changes = domain_changes({social: 8, work: 5}, {social: 5, work: None, LifeDomain.ROMANTIC: 3}, history)
    assert changes == (DomainChange(n=2, domain=social, before=8, after=5, change=-3),)


def test_the_arsq_runs_from_one_to_thirty_six() -> None:
    assert arsq_score([(1, 6)] * 9) == Mean(1, 9)
    assert arsq_score([(6, 1)] * 9) == Mean(36, 9)
    assert arsq_score([(2, 4)] * 9) == Mean(6, 9)


@pytest.mark.parametrize("count", [0, 8, 10])
def test_the_arsq_wants_all_nine_answers(count: int) -> None:
    with pytest.raises(ValueError, match="9 situations"):
        arsq_score([(3, 3)] * count)


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), min_size=9, max_size=9))
def test_more_concern_or_less_acceptance_never_lowers_the_arsq(answers: list[tuple[int, int]]) -> None:
    score = arsq_score(answers).value
    assert 1 <= score <= 36
    assert arsq_score([(min(6, concern + 1), acceptance) for concern, acceptance in answers]).value >= score
    assert arsq_score([(concern, max(1, acceptance - 1)) for concern, acceptance in answers]).value >= score


@pytest.mark.parametrize(
    ("after", "reliable"), [(8.61, False), (3.52, False), (3.51, True), (13.71, True), (13.7, False)]
)
def test_a_change_is_one_to_be_sure_of_from_five_point_one_on_either_way(after: float, *, reliable: bool) -> None:
    assert arsq_change(8.61, after) == ArsqChange(n=9, change=round(after - 8.61, 6), reliable=reliable)
