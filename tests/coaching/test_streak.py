"""A streak is fair: rest is no failure, an attempt always counts, and coming back is seen."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.streak import (
    Mark,
    Pause,
    Plan,
    Practice,
    Streak,
    WeekCount,
    mark_day,
    mark_days,
    repairable,
    reserves_left,
    streak,
    strength,
    week_count,
)

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
EVERY_DAY, MON_TO_FRI = frozenset(range(7)), frozenset(range(5))
START = date(2026, 11, 2)
"""A Monday, the first day of every practice here."""

SIGNS = {Mark.DONE: "x", Mark.MORE: "X", Mark.MISSED: "-", Mark.REST: ".", Mark.RESERVE: "r", Mark.REPAIRED: "+"}
SIGNS |= {Mark.PAUSED: "p", Mark.TODAY_OPEN: "?", Mark.AHEAD: ">", Mark.BEFORE: "b"}


def days_of(line: str, sign: str) -> frozenset[date]:
    return frozenset(START + n * DAY for n, letter in enumerate(line.replace(" ", "")) if letter == sign)


def practice(line: str = "", *, weekdays: frozenset[int] = EVERY_DAY, number: int = 5) -> Practice:
    """A practice from START on, a letter a day: x and X attempts, r reserve, + repaired, p paused, - and . nothing."""
    return Practice(
        plans=(Plan(since=START, weekdays=weekdays, weekly_number=number),),
        attempts=dict.fromkeys(days_of(line, "x"), 1) | dict.fromkeys(days_of(line, "X"), 3),
        reserves=days_of(line, "r"),
        repaired=days_of(line, "+"),
        pauses=tuple(Pause(day, day) for day in days_of(line, "p")),
    )


def last_day(line: str) -> date:
    return START + (len(line.replace(" ", "")) - 1) * DAY


def streak_of(line: str, *, weekdays: frozenset[int] = EVERY_DAY, number: int = 5) -> Streak:
    """The streak on the last day of the line."""
    return streak(practice(line, weekdays=weekdays, number=number), last_day(line))


def shown(marks: Iterable[Mark]) -> str:
    return "".join(SIGNS[mark] for mark in marks)


# Days


@pytest.mark.parametrize(
    ("line", "current", "longest"),
    [
        ("-", 0, 0),
        ("x", 1, 1),
        ("xxx", 3, 3),
        ("xX-", 2, 2),
        ("xx-?", 0, 2),
        ("xxx-xx", 2, 3),
        ("xxx-x-xx-", 2, 3),
        ("xrx", 2, 2),
        ("xrrx", 2, 2),
        ("rrx", 1, 1),
        ("xrr", 1, 1),
        ("xppppppppx", 2, 2),
        ("x+x", 2, 2),
    ],
)
def test_a_streak_is_the_days_with_an_attempt_since_a_committed_day_was_missed(
    line: str, current: int, longest: int
) -> None:
    result = streak_of(line)
    assert (result.current_days, result.longest_days) == (current, longest)


def test_today_without_an_attempt_is_open_and_tomorrow_it_is_missed() -> None:
    assert streak(practice("xxx"), START + 3 * DAY).current_days == 3
    assert streak(practice("xxx"), START + 4 * DAY).current_days == 0


def test_rest_days_are_passed_over_and_an_attempt_on_one_extends() -> None:
    assert streak_of("xxxxx ..x", weekdays=MON_TO_FRI).current_days == 6
    assert streak_of("xxxxx .xx", weekdays=MON_TO_FRI).current_days == 7


def test_a_third_reserve_day_in_a_week_is_a_missed_day() -> None:
    result = streak_of("xrrrx")
    assert result.current_days == 1
    assert shown(result.marks[-1]).startswith("xrr-x")


def test_an_attempt_on_a_reserve_day_counts_and_gives_the_reserve_back() -> None:
    one = practice("xrr")
    assert reserves_left(one, START) == 0
    made_after_all = replace(one, attempts={START: 1, START + DAY: 1})
    assert reserves_left(made_after_all, START) == 1
    assert streak(made_after_all, START + 2 * DAY).current_days == 2


def test_reserves_are_two_again_each_monday() -> None:
    assert [reserves_left(practice("xxxxxrr"), START + n * WEEK) for n in range(2)] == [0, 2]
    assert [reserves_left(practice("xxxxxxx rr"), START + n * WEEK) for n in range(2)] == [2, 0]


def test_a_change_of_plan_leaves_the_past_as_it_was() -> None:
    one = practice("xxxxx.. xxxxx..", weekdays=MON_TO_FRI)
    more = Plan(since=START + 2 * WEEK, weekdays=EVERY_DAY, weekly_number=7)
    changed = replace(one, plans=(*one.plans, more))
    assert streak(changed, START + 2 * WEEK).current_days == 10
    assert [changed.plan_on(more.since - n * DAY) for n in (1, 0)] == [one.plans[0], more]


def test_an_attempt_before_the_start_counts() -> None:
    early = replace(practice("x"), attempts={START - DAY: 1, START: 1})
    assert streak(early, START).current_days == 2
    assert shown(mark_days(early, START - 2 * DAY, START, START)) == "bxx"


def test_the_first_day_is_open_and_the_day_before_it_is_not_missed() -> None:
    assert shown(mark_days(practice(), START - DAY, START + DAY, START)) == "b?>"


def test_a_date_ahead_of_today_as_a_traveller_may_have_counts_too() -> None:
    result = streak(practice("xxx"), START + DAY)
    assert (result.current_days, result.last_attempt) == (3, START + 2 * DAY)


# Coming back


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("xx-x", True),
        ("x+x", True),
        ("xx---x", True),
        ("x-xx", False),
        ("xxx", False),
        ("--x", False),
        ("xrx", False),
        ("xpppx", False),
        ("x-", False),
    ],
)
def test_coming_back_is_the_first_attempt_after_a_missed_day(line: str, expected: bool) -> None:  # noqa: FBT001
    assert streak_of(line).coming_back is expected


def test_coming_back_is_celebrated_on_its_day_only() -> None:
    back = practice("x-x")
    assert [streak(back, last_day("x-x") + n * DAY).coming_back for n in range(2)] == [True, False]


# Marks


def test_the_last_five_weeks_are_shown_from_monday_to_sunday() -> None:
    line = "xX-rx.. +pxxx.. xx"
    result = streak(practice(line, weekdays=MON_TO_FRI), last_day(line) + DAY)
    assert [shown(week) for week in result.marks] == ["bbbbbbb", "bbbbbbb", "xX-rx..", "+pxxx..", "xx?>>.."]


def test_an_open_pause_reaches_into_the_days_ahead() -> None:
    paused = replace(practice("xx"), pauses=(Pause(START + 2 * DAY),))
    assert shown(streak(paused, START + 3 * DAY).marks[-1]) == "xxppppp"


def test_nothing_done_yet_has_no_last_attempt() -> None:
    result = streak_of("-")
    assert result.last_attempt is None
    assert result.this_week == WeekCount(0, 5)


# Weeks


@pytest.mark.parametrize(
    ("line", "kept", "longest"),
    [
        ("xxxxx-- -", 1, 1),
        ("xxxxx-- xxxxx-- -", 2, 2),
        ("xxxxx-- xxxxx", 2, 2),
        ("xxxxx-- xxxx--- -", 0, 1),
        ("xxxxx-- xxxx--- xxxxx-- -", 1, 1),
        ("XX----- -", 1, 1),
        ("xxxxx-- ppppppp xxxxx-- -", 2, 2),
        ("xxxxx-- pppppxp -", 2, 2),
        ("xxxxx-- pppxxxx -", 2, 2),
        ("xxxxx-- pppxxx- -", 0, 1),
        ("xxxxx-- xxx", 1, 1),
    ],
)
def test_a_week_is_kept_with_as_many_attempts_as_were_planned(line: str, kept: int, longest: int) -> None:
    result = streak_of(line)
    assert (result.weeks_kept, result.longest_weeks) == (kept, longest)


def test_two_reserve_days_leave_seven_of_seven_at_five() -> None:
    assert week_count(practice("xxxxxrr", number=7), START, START + WEEK) == WeekCount(5, 5)
    assert week_count(practice("xxxxxrr", number=5), START, START + WEEK) == WeekCount(5, 5)


def test_the_first_week_asks_only_for_the_days_it_has() -> None:
    thursday = START + 3 * DAY
    late = Practice(plans=(Plan(since=thursday, weekdays=MON_TO_FRI, weekly_number=5),), attempts={thursday: 2})
    assert streak(late, thursday).this_week == WeekCount(2, 2)
    assert streak(late, thursday + WEEK).longest_weeks == 1


def test_a_week_with_nothing_planned_is_neither_kept_nor_lost() -> None:
    saturday = START + 5 * DAY
    late = Practice(plans=(Plan(since=saturday, weekdays=MON_TO_FRI, weekly_number=5),), attempts={saturday: 1})
    assert streak(late, saturday).this_week == WeekCount(1, 0)
    assert not streak(late, saturday).this_week.was_kept
    assert streak(late, saturday + WEEK - DAY).longest_weeks == 0


def test_a_week_lowered_in_its_plan_is_kept_with_less() -> None:
    one = practice("xxxxx-- xxxx--- -")
    lowered = replace(one, lowered={START + WEEK: 4})
    assert streak(lowered, last_day("xxxxx-- xxxx--- -")).weeks_kept == 2


def test_a_new_weekly_number_counts_from_the_week_it_is_made_in() -> None:
    one = practice("xxx")
    fewer = replace(one, plans=(*one.plans, Plan(since=START + 2 * DAY, weekdays=EVERY_DAY, weekly_number=3)))
    assert week_count(fewer, START, START + 2 * DAY) == WeekCount(3, 3)


# Repair


@pytest.mark.parametrize(
    ("line", "weekdays", "expected"),
    [
        ("x-x", EVERY_DAY, 1),
        ("x-?", EVERY_DAY, 1),
        ("xx-x", EVERY_DAY, 2),
        ("x--x", EVERY_DAY, None),
        ("--x", EVERY_DAY, None),
        ("xxx", EVERY_DAY, None),
        ("x-rx", EVERY_DAY, 1),
        ("x-ppx", EVERY_DAY, None),
        ("xxxx- .x", MON_TO_FRI, 4),
        ("xxxx- ..x", MON_TO_FRI, None),
    ],
)
def test_an_attempt_within_48_hours_closes_the_gap_of_one_missed_day(
    line: str, weekdays: frozenset[int], expected: int | None
) -> None:
    closed = repairable(practice(line, weekdays=weekdays), last_day(line))
    assert closed == (None if expected is None else START + expected * DAY)


def test_two_days_in_thirty_can_be_repaired_and_a_third_cannot() -> None:
    line = "x+x+x" + "x" * 25 + "-x"
    assert repairable(practice(line), last_day(line)) is None
    later = "x+x+x" + "x" * 26 + "-x"
    assert repairable(practice(later), last_day(later)) == START + 31 * DAY


def test_a_repaired_day_joins_two_runs_and_adds_none() -> None:
    broken = practice("xx-x")
    closed = repairable(broken, START + 3 * DAY)
    assert closed is not None
    mended = replace(broken, repaired=frozenset({closed}))
    assert [streak(one, START + 3 * DAY).current_days for one in (broken, mended)] == [1, 3]


# Strength


def test_thirty_perfect_days_give_the_strength_that_loop_gives() -> None:
    assert strength([Mark.DONE] * 30, 7) == pytest.approx(0.798, abs=0.0005)
    assert strength([Mark.DONE] * 30, 5) == pytest.approx(0.741, abs=0.0005)


@given(st.lists(st.sampled_from(Mark)), st.integers(1, 7))
def test_strength_is_between_none_and_all_and_only_attempts_and_misses_move_it(marks: list[Mark], number: int) -> None:
    moving = {Mark.DONE, Mark.MORE, Mark.MISSED}
    score = strength(marks, number)
    assert 0 <= score < 1
    assert score == strength([mark for mark in marks if mark in moving], number)
    assert strength([*marks, Mark.DONE], number) > score
    assert strength([*marks, Mark.MISSED], number) <= score


# What holds for every practice

PRACTICES = st.builds(
    lambda line, weekdays, number: practice(line, weekdays=weekdays, number=number),
    st.text("xX-r+p", max_size=60),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.integers(1, 7),
)
TODAYS = st.integers(0, 65).map(lambda n: START + n * DAY)


@given(PRACTICES, TODAYS)
def test_the_current_streak_is_never_longer_than_the_longest_nor_the_days_with_an_attempt(
    one: Practice, today: date
) -> None:
    result = streak(one, today)
    assert 0 <= result.current_days <= result.longest_days <= len(one.attempts)
    assert 0 <= result.weeks_kept <= result.longest_weeks
    assert [len(week) for week in result.marks] == [7] * 5


@given(PRACTICES, TODAYS)
def test_an_attempt_today_never_makes_anything_less(one: Practice, today: date) -> None:
    before = streak(one, today)
    after = streak(replace(one, attempts={**one.attempts, today: one.attempts.get(today, 0) + 1}), today)
    assert after.current_days == before.current_days + (today not in one.attempts)
    assert after.longest_days >= before.longest_days
    assert after.weeks_kept >= before.weeks_kept
    assert after.this_week.done == before.this_week.done + 1


@given(PRACTICES, TODAYS)
def test_a_pause_instead_of_missed_days_never_makes_a_streak_shorter(one: Practice, today: date) -> None:
    paused = replace(one, pauses=(*one.pauses, Pause(START, today)))
    before, after = streak(one, today), streak(paused, today)
    assert after.current_days >= before.current_days
    assert after.longest_days >= before.longest_days
    assert after.weeks_kept >= before.weeks_kept


@given(PRACTICES, TODAYS)
def test_at_most_two_days_of_a_week_are_marked_reserve(one: Practice, today: date) -> None:
    assert all(week.count(Mark.RESERVE) <= 2 for week in streak(one, today).marks)


@given(PRACTICES, TODAYS)
def test_a_day_was_missed_only_if_it_was_committed_and_is_past(one: Practice, today: date) -> None:
    for n in range(70):
        day = START + n * DAY
        mark = mark_day(one, day, today)
        assert mark is not Mark.MISSED or (one.commits(day) and day < today)
        assert (mark in {Mark.DONE, Mark.MORE}) == (day in one.attempts)


@given(st.lists(st.booleans(), min_size=40, max_size=120))
def test_repairs_as_they_come_are_never_more_than_two_in_thirty_days(tries: list[bool]) -> None:
    one = practice()
    for n, tried in enumerate(tries):
        day = START + n * DAY
        closed = repairable(one, day) if tried else None
        attempts = {**one.attempts, day: 1} if tried else one.attempts
        one = replace(one, attempts=attempts, repaired=one.repaired | {closed} if closed else one.repaired)
    for day in one.repaired:
        assert sum(timedelta(0) <= other - day < 30 * DAY for other in one.repaired) <= 2


def test_a_practice_needs_its_plans_in_order() -> None:
    first, second = (Plan(since=START + n * DAY, weekdays=EVERY_DAY, weekly_number=5) for n in range(2))
    for wrong in ((), (second, first)):
        with pytest.raises(ValueError, match="plan"):
            Practice(plans=wrong)
