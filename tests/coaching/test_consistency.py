"""Reserve days, gaps, coming back and silence: each rule at its edges, and what holds for every practice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.consistency import (
    Reserve,
    Voice,
    closes_gap,
    days_away,
    is_yesterday_open,
    reserve,
    strength_now,
    voice,
)
from coaching.streak import Mark, Pause, Plan, Practice, mark_day, streak

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
START = date(2026, 11, 2)
"""A Monday, the first day of every practice here."""

LINES = st.text("x-r+p", max_size=40)


def days_of(line: str, sign: str) -> frozenset[date]:
    return frozenset(START + n * DAY for n, letter in enumerate(line) if letter == sign)


def practice(line: str = "", weekdays: Sequence[int] = range(7)) -> Practice:
    """From START on, a letter a day: x an attempt, r reserve, + repaired, p paused, - nothing."""
    return Practice(
        plans=(Plan(since=START, weekdays=frozenset(weekdays), weekly_number=5),),
        attempts=dict.fromkeys(days_of(line, "x"), 1),
        reserves=days_of(line, "r"),
        repaired=days_of(line, "+"),
        pauses=tuple(Pause(day, day) for day in days_of(line, "p")),
    )


# Reserve days


@pytest.mark.parametrize(
    ("line", "day", "today", "answer"),
    [
        ("x", 1, 1, Reserve.SPENT),
        ("xr", 2, 2, Reserve.SPENT),
        ("xrr", 3, 3, Reserve.NONE_LEFT),
        ("xrr", 7, 7, Reserve.SPENT),
        ("xr", 1, 1, Reserve.ALREADY),
        ("xx", 1, 1, Reserve.NOT_NEEDED),
        ("xp", 1, 1, Reserve.NOT_NEEDED),
        ("x-", 1, 2, Reserve.OTHER_DAY),
        ("x", 2, 1, Reserve.OTHER_DAY),
    ],
)
def test_a_committed_day_without_an_attempt_can_be_put_in_reserve_on_the_day_itself(
    line: str, day: int, today: int, answer: Reserve
) -> None:
    assert reserve(practice(line), START + day * DAY, START + today * DAY) is answer


def test_a_day_without_a_plan_needs_no_reserve() -> None:
    assert reserve(practice("x", weekdays=[0]), START + DAY, START + DAY) is Reserve.NOT_NEEDED


@given(LINES, st.integers(0, 45))
def test_a_reserve_day_never_starts_ends_or_extends_a_streak(line: str, n: int) -> None:
    one, today = practice(line), START + n * DAY
    if reserve(one, today, today) is not Reserve.SPENT:
        return
    spared = replace(one, reserves=one.reserves | {today})
    assert mark_day(spared, today, today) is Mark.RESERVE
    for later in (today, today + DAY):
        assert streak(spared, later).current_days == streak(one, today).current_days
    made = replace(spared, attempts={**one.attempts, today: 1})
    assert streak(made, today).current_days == streak(one, today).current_days + 1


# Gaps


@pytest.mark.parametrize(
    ("line", "missed", "expected"),
    [("x-x", 1, True), ("x-rx", 1, True), ("x--x", 1, False), ("x--x", 2, False), ("x-", 1, False), ("xxx", 1, False)],
)
def test_a_gap_of_one_day_is_closed_by_an_attempt_within_two(line: str, missed: int, expected: bool) -> None:  # noqa: FBT001
    assert closes_gap(practice(line), START + missed * DAY) is expected


def test_a_gap_at_the_end_of_the_calendar_is_none_that_closes() -> None:
    assert not closes_gap(practice("x-x"), date.max)


def test_a_gap_that_is_closed_cannot_be_closed_again() -> None:
    assert not closes_gap(practice("x+x"), START + DAY)


@given(LINES, st.integers(0, 45))
def test_closing_a_gap_joins_what_was_before_it_to_what_came_after(line: str, n: int) -> None:
    one, missed = practice(line), START + n * DAY
    if not closes_gap(one, missed):
        return
    mended = replace(one, repaired=one.repaired | {missed})
    closing = min(day for day in one.attempts if day > missed)
    assert streak(mended, closing).current_days > streak(one, closing).current_days


@pytest.mark.parametrize(
    ("line", "expected"), [("x-", True), ("xx", False), ("xr", False), ("xp", False), ("x+", False), ("", False)]
)
def test_yesterday_is_open_where_nothing_was_told_of_a_committed_day(line: str, expected: bool) -> None:  # noqa: FBT001
    assert is_yesterday_open(practice(line), START + len(line) * DAY) is expected


# Coming back


@pytest.mark.parametrize(("line", "days"), [("x-x", 1), ("x---x", 3), ("xx", 0), ("xrx", 0), ("-x", 0), ("x-", 0)])
def test_the_days_away_are_those_between_two_attempts_with_a_miss(line: str, days: int) -> None:
    assert days_away(practice(line), START + (len(line) - 1) * DAY) == days


def test_only_the_first_attempt_of_the_day_comes_back() -> None:
    twice = replace(practice("x-"), attempts={START: 1, START + 2 * DAY: 2})
    assert days_away(twice, START + 2 * DAY) == 0


# Strength


def test_the_strength_of_thirty_days_is_that_of_the_plan() -> None:
    assert strength_now(practice("x" * 30), START + 29 * DAY) == 74
    assert strength_now(practice(), START) == 0


# Silence


def voices(days: int, *, every: int = 1) -> list[Voice]:
    """How one is spoken to on the committed days ahead, while nothing comes back."""
    said: list[date] = []
    heard = []
    for n in range(0, days, every):
        today = START + n * DAY
        heard.append(voice(said, today))
        if heard[-1] is not Voice.NOT_AT_ALL:
            said.append(today)
    return heard


def test_after_three_silent_days_one_gentle_message_then_one_a_week() -> None:
    gentle = [n for n, each in enumerate(voices(40)) if each is Voice.GENTLY]
    assert voices(40)[:3] == [Voice.ASK] * 3
    assert gentle == [3, 10, 17, 24, 31, 38]
    assert voices(40).count(Voice.ASK) == 3


@given(st.integers(1, 120), st.integers(1, 7))
def test_nobody_is_written_to_more_than_once_a_week_in_a_silence(days: int, every: int) -> None:
    said = [n * every for n, each in enumerate(voices(days, every=every)) if each is not Voice.NOT_AT_ALL]
    assert all(7 <= later - earlier < 7 + every for earlier, later in pairwise(said[3:]))


def test_one_word_brings_the_asks_back() -> None:
    assert voice([], START) is Voice.ASK
