"""Each part of a plan is settled in one question, or in two where the first leaves something open."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from functools import partial

import pytest

from coaching.questions import Choice, Scale, Unacceptable, ZoneChoice
from coaching.ready import ready
from coaching.scripts.plan import (
    MOST_ZONES,
    NO_CUE,
    Pause,
    PlanChange,
    pause,
    plan_cue,
    plan_number,
    plan_time,
    plan_weekdays,
    plan_zone,
)
from coaching.zones import offsets_in_use
from tests.coaching.driving import asked_after, result_of

OPENED = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
ZONE = partial(plan_zone, likely_offsets=[60, 0, -300], opened_at=OPENED.isoformat(), language="de")
REST = partial(pause, today="2026-03-02", offset_minutes=60)


def test_a_named_place_settles_the_zone_at_once() -> None:
    assert result_of(ZONE, "Europe/Berlin") == PlanChange(zone="Europe/Berlin")


def test_a_clock_that_only_one_zone_shows_settles_it_at_once() -> None:
    assert result_of(ZONE, "+345") == PlanChange(zone="Asia/Kathmandu")


def test_a_clock_that_several_zones_show_takes_one_more_question_nearest_zones_first() -> None:
    question = asked_after(ZONE, "+60").question
    assert isinstance(question, ZoneChoice)
    assert question.options[0] == "Europe/Berlin"
    assert result_of(ZONE, "+60", "Africa/Lagos") == PlanChange(zone="Africa/Lagos")


def test_a_zone_that_was_not_offered_is_taken_too() -> None:
    assert result_of(ZONE, "+60", "Asia/Tokyo") == PlanChange(zone="Asia/Tokyo")


@pytest.mark.parametrize("minutes", [int(each.total_seconds() // 60) for each in offsets_in_use(OPENED)])
def test_every_clock_in_use_leads_to_a_zone_in_two_questions_at_most(minutes: int) -> None:
    said = [f"{minutes:+d}"]
    try:
        assert result_of(ZONE, *said).zone
    except AssertionError:
        question = asked_after(ZONE, *said).question
        assert isinstance(question, ZoneChoice)
        assert 2 <= len(question.options) <= MOST_ZONES
        assert {result_of(ZONE, *said, each).zone for each in question.options} == set(question.options)


def test_a_time_that_says_all_is_settled_at_once() -> None:
    assert result_of(plan_time, "12:30") == PlanChange(local_time=time(12, 30))


def test_a_time_that_leaves_morning_and_evening_open_takes_one_more_tap() -> None:
    question = asked_after(plan_time, "07:15 19:15").question
    assert isinstance(question, Choice)
    assert question.words == {"morning": "07:15", "evening": "19:15"}
    assert result_of(plan_time, "07:15 19:15", "evening") == PlanChange(local_time=time(19, 15))


def test_the_days_are_those_that_were_chosen() -> None:
    assert result_of(partial(plan_weekdays, weekdays=[5, 6]), "024") == PlanChange(weekdays=frozenset({0, 2, 4}))


@pytest.mark.parametrize(
    ("weekdays", "suggested"),
    [([0], 3), ([0, 2, 4], 3), ([0, 1, 2, 3], 4), ([0, 1, 2, 3, 4], 5), (range(7), 5), ([], 3)],
)
def test_the_number_suggested_fits_the_days_and_any_from_three_to_seven_is_taken(
    weekdays: Sequence[int], suggested: int
) -> None:
    begin = partial(plan_number, weekdays=weekdays)
    question = asked_after(begin).question
    assert isinstance(question, Scale)
    assert (question.low, question.high, question.suggested) == (3, 7, suggested)
    assert result_of(begin, "7") == PlanChange(weekly_number=7)


def test_a_cue_is_in_words_and_is_taken_away_by_a_button_that_says_so_never_by_a_skip() -> None:
    assert not asked_after(plan_cue).optional
    assert result_of(plan_cue, "After lunch") == PlanChange(cue="After lunch")
    assert result_of(plan_cue, ready(NO_CUE)) == PlanChange(without_cue=True)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["3"], Pause(days=3)),
        (["7"], Pause(days=7)),
        (["14"], Pause(days=14)),
        (["until", "2026-04-01"], Pause(back_on=date(2026, 4, 1))),
        (["open"], Pause()),
    ],
)
def test_a_pause_has_an_end_or_none(said: Sequence[str], told: Pause) -> None:
    assert result_of(REST, *said) == told


def test_the_end_of_a_pause_is_read_by_the_persons_own_date() -> None:
    question = asked_after(partial(pause, today="2026-03-03", offset_minutes=14 * 60), "until").question
    assert question.read("tomorrow", datetime(2026, 3, 2, 12, 0, tzinfo=UTC)) == "2026-03-04"


@pytest.mark.parametrize("forged", ["2026-03-02", "2020-01-01", "9999-12-31"])
def test_a_pause_cannot_end_before_it_began_nor_in_another_age(forged: str) -> None:
    with pytest.raises(Unacceptable, match="day"):
        result_of(REST, "until", forged)
