"""The first conversation: from consent to a plan and the first rated steps, in few taps."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial
from typing import Any

import pytest

from coaching.gate import Modes
from coaching.questions import ClockNow, Question, Text, Weekdays, ZoneChoice
from coaching.script import Answer, Asked, replay
from coaching.scripts.baseline import Baseline, baseline
from coaching.scripts.gate import Declined
from coaching.scripts.ladder import Ratings
from coaching.vocabulary import LifeDomain
from coaching.zones import likely_offsets
from tests.coaching.driving import Begin, asked_after, buttons, result_of

OPENED = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SCENARIOS = [(number, f"Ask for thing {number}.") for number in range(1, 6)]
MOST_TAPS, MOST_TEXTS = 14, 1


def begin_in(language: str) -> Begin[Baseline | Declined]:
    offsets = [int(offset.total_seconds() // 60) for offset in likely_offsets(OPENED, language)]
    return partial(
        baseline,
        name="Ada",
        language=language,
        likely_offsets=offsets,
        opened_at=OPENED.isoformat(),
        scenarios=SCENARIOS,
    )


BEGIN = begin_in("de")
RATED = ("adult", "7", "5", "8")
PLANNED = ("Europe/Berlin", "12:30", "01234", "5", "After lunch")


def test_who_would_rather_not_begin_is_asked_nothing_more() -> None:
    assert result_of(BEGIN, "not_now") == Declined()


def test_who_is_under_thirteen_is_asked_nothing_more() -> None:
    assert result_of(BEGIN, "child") == Declined(too_young=True)


@pytest.mark.parametrize(
    ("said", "modes"),
    [
        (["adult"], Modes()),
        (["adult_gentle"], Modes(gentle=True)),
        (["youth", "agreed"], Modes(youth=True)),
        (["youth_gentle", "agreed"], Modes(youth=True, gentle=True)),
        (["youth", "not_yet", "agreed"], Modes(youth=True)),
    ],
)
def test_the_gate_leads_into_the_modes_that_fit(said: list[str], modes: Modes) -> None:
    ratings = ["7", "5"] if modes.youth else ["7", "5", "8"]
    told = result_of(BEGIN, *said, *ratings, *PLANNED, *"12345")
    assert isinstance(told, Baseline)
    assert told.modes == modes
    assert (LifeDomain.ROMANTIC in told.ratings) is not modes.youth


def test_who_has_no_agreement_yet_is_waited_for() -> None:
    waiting = asked_after(BEGIN, "youth", "not_yet")
    assert (waiting.question.key, buttons(waiting.question)) == ("guardian_waiting", ("agreed",))


def test_the_gentle_mode_is_explained_as_it_begins() -> None:
    assert [notice.key for notice in asked_after(BEGIN, "adult_gentle").notices] == ["gate-gentle"]
    assert asked_after(BEGIN, "adult").notices == ()


def test_a_baseline_holds_all_that_was_answered() -> None:
    assert result_of(BEGIN, *RATED, *PLANNED, "0", "1", "2", "3", "10") == Baseline(
        ratings={LifeDomain.PROFESSIONAL: 7, LifeDomain.SOCIAL: 5, LifeDomain.ROMANTIC: 8},
        zone="Europe/Berlin",
        local_time=time(12, 30),
        weekdays=frozenset(range(5)),
        weekly_number=5,
        cue="After lunch",
        intimidation={1: 0, 2: 1, 3: 2, 4: 3, 5: 10},
        modes=Modes(),
    )


def test_a_domain_that_is_skipped_has_no_rating() -> None:
    told = result_of(BEGIN, "adult", None, "5", None, *PLANNED, "1", "1", "1", "1", "1")
    assert isinstance(told, Baseline)
    assert told.ratings == {LifeDomain.SOCIAL: 5}


def test_the_longest_way_has_two_more_questions_and_comes_to_the_same() -> None:
    told = result_of(BEGIN, *RATED, "+60", "Europe/Berlin", "07:15 19:15", "evening", "6", "3", None, *"12345")
    assert isinstance(told, Baseline)
    assert (told.zone, told.local_time, told.cue) == ("Europe/Berlin", time(19, 15), None)


def test_what_was_rated_is_kept_half_way_and_nothing_before() -> None:
    assert asked_after(BEGIN, *RATED, *PLANNED).kept is None
    assert asked_after(BEGIN, *RATED, *PLANNED, "4", "6").kept == Ratings({1: 4, 2: 6})


def test_nothing_but_the_ratings_and_the_cue_can_be_skipped() -> None:
    said = (*RATED, *PLANNED, *"12345")
    asked = [asked_after(BEGIN, *said[:number]) for number in range(len(said))]
    optional = [each.question.key for each in asked if each.optional]
    assert optional == ["sensitivity_professional", "sensitivity_social", "sensitivity_romantic", "cue"]


def ways(begin: Begin[Baseline | Declined], *said: Answer) -> Iterator[list[Question[Any]]]:
    """The questions on every way through the buttons for clock and zone; elsewhere the first button, or some words."""
    standing = replay(begin(), said)
    if not isinstance(standing, Asked):
        yield []
        return
    question = standing.question
    choices = buttons(question) or ["Some words"]
    for choice in choices if isinstance(question, (ClockNow, ZoneChoice)) else choices[:1]:
        for following in ways(begin, *said, Answer(question.key, choice)):
            yield [question, *following]


@pytest.mark.parametrize("start", [["adult"], ["adult_gentle"], ["youth", "agreed"], ["youth_gentle", "agreed"]])
@pytest.mark.parametrize("language", ["de", "en", "pt", "ja", "ne", ""])
def test_every_way_by_buttons_takes_fourteen_taps_and_one_text_at_most(language: str, start: list[str]) -> None:
    counted = set()
    said = [Answer(key, stored) for key, stored in zip(("consent", "guardian"), start, strict=False)]
    for way in ways(begin_in(language), *said):
        texts = sum(isinstance(question, Text) for question in way)
        counted.add((len(said) + len(way) - texts, texts))
    assert counted
    assert max(taps for taps, _ in counted) <= MOST_TAPS
    assert {texts for _, texts in counted} == {MOST_TEXTS}


def test_the_days_take_one_tap_as_they_are_offered() -> None:
    question = asked_after(BEGIN, *RATED, *PLANNED[:2]).question
    assert isinstance(question, Weekdays)
    assert question.value(buttons(question)[0]) == frozenset(range(5))
