"""What people type for a time, for weekdays and for a date is understood, or honestly is not."""

from datetime import date, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coaching.clock_words import ALL_DAYS, COUNTS, DAYS, read_date, read_time, read_weekdays

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
WEEKDAYS, WEEKEND = frozenset(range(5)), frozenset({SAT, SUN})
TODAY = date(2026, 11, 25)
"""A Wednesday."""

TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
TODAYS = st.dates(date(2024, 1, 1), date(2040, 1, 1))


# Times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:20", "14:20"),
        ("2.20 pm", "14:20"),
        ("2:20 p.m.", "14:20"),
        ("2:20PM", "14:20"),
        ("7am", "07:00"),
        ("7 a. m.", "07:00"),
        ("7p", "19:00"),
        ("7 PM", "19:00"),
        ("19h30", "19:30"),
        ("7h30", "07:30"),
        ("19h", "19:00"),
        ("18.05 Uhr", "18:05"),
        ("0730", "07:30"),
        ("07:30", "07:30"),
        ("1905", "19:05"),
        ("0:30", "00:30"),
        ("00:05", "00:05"),
        ("24:00", "00:00"),
        ("14:20:33", "14:20"),
        ("14:20 pm", "14:20"),
        ("12 am", "00:00"),
        ("12:15 pm", "12:15"),
        ("0:15 am", "00:15"),
        ("noon", "12:00"),
        ("12 noon", "12:00"),
        ("Midday!", "12:00"),
        ("midnight", "00:00"),
        ("7 in the morning", "07:00"),
        ("at 8 in the evening", "20:00"),
        ("It's 6:45 pm now.", "18:45"),
        ("it\N{RIGHT SINGLE QUOTATION MARK}s 18:45", "18:45"),
        ("１８：４５", "18:45"),  # noqa: RUF001 - as a Japanese keyboard types it
        ("٢١:٣٠", "21:30"),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, expected: str) -> None:
    assert read_time(text) == (time.fromisoformat(expected),)


@pytest.mark.parametrize(
    ("text", "morning", "evening"),
    [
        ("7", "07:00", "19:00"),
        ("2:20", "02:20", "14:20"),
        ("720", "07:20", "19:20"),
        ("about 7 o'clock", "07:00", "19:00"),
        ("12", "00:00", "12:00"),
        ("12:30", "00:30", "12:30"),
        ("1130", "11:30", "23:30"),
    ],
)
def test_without_am_or_pm_both_halves_of_the_day_are_offered(text: str, morning: str, evening: str) -> None:
    assert read_time(text) == (time.fromisoformat(morning), time.fromisoformat(evening))


NO_TIMES = (
    *(
        "",
        " ",
        "soon",
        "am",
        "7 days",
        "25:00",
        "24:01",
        "7:60",
        "7:5",
        "2 20",
        "-7",
        "5-6",
        "7am-8am",
        "7 am pm",
        "7pm 8pm",
    ),
    *(
        "0 pm",
        "24 pm",
        "14 am",
        "99",
        "12345",
        "1,000",
        "1.7:30",
        "7 noon",
        "13 midnight",
        "🕖",
        "every day",
        "3 people",
    ),
)


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time_gives_none(text: str) -> None:
    assert read_time(text) == ()


@given(TIMES)
def test_a_time_with_two_digits_for_the_hour_is_that_time_alone_unless_it_is_10_to_12(at: time) -> None:
    for style in ("%H:%M", "%H.%M", "%H%M"):
        times = read_time(at.strftime(style))
        assert at in times if at.hour in {10, 11, 12} else times == (at,)


@given(TIMES)
def test_every_time_with_am_or_pm_is_that_time_alone(at: time) -> None:
    assert read_time(f"{at:%I:%M %p}") == read_time(f"{at:%I.%M}{'am' if at.hour < 12 else 'p.m.'}") == (at,)


@given(st.text(max_size=40))
@example("1" * 400)
def test_any_text_gives_at_most_two_times_twelve_hours_apart(text: str) -> None:
    times = read_time(text)
    assert len(times) <= 2
    if len(times) == 2:
        assert (times[1].hour - times[0].hour, times[0].minute) == (12, times[1].minute)


# Weekdays


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mon wed fri", {MON, WED, FRI}),
        ("tue, thu", {TUE, THU}),
        ("Tues & Thurs.", {TUE, THU}),
        ("Mondays and weds", {MON, WED}),
        ("Mo-Fr", WEEKDAYS),
        ("mon \N{EN DASH} fri", WEEKDAYS),
        ("Monday to Friday", WEEKDAYS),
        ("monday through thursday and sunday", {MON, TUE, WED, THU, SUN}),
        ("fri-mon", {FRI, SAT, SUN, MON}),
        ("weekdays", WEEKDAYS),
        ("all weekdays", WEEKDAYS),
        ("every weekday and saturday", WEEKDAYS | {SAT}),
        ("working days", WEEKDAYS),
        ("weekends", WEEKEND),
        ("only on the weekend", WEEKEND),
        ("every day", ALL_DAYS),
        ("Everyday!", ALL_DAYS),
        ("daily", ALL_DAYS),
        ("all", ALL_DAYS),
        ("all week", ALL_DAYS),
        ("every monday", {MON}),
        ("all but sunday", ALL_DAYS - {SUN}),
        ("every day except wed and sat", ALL_DAYS - {WED, SAT}),
        ("no sundays", ALL_DAYS - {SUN}),
        ("weekdays but not friday", WEEKDAYS - {FRI}),
        ("every day except mon-wed", {THU, FRI, SAT, SUN}),
        ("mon/wed/fri", {MON, WED, FRI}),
    ],
)
def test_weekdays_are_read_as_people_write_them(text: str, expected: set[int]) -> None:
    assert read_weekdays(text) == frozenset(expected)


NO_WEEKDAYS = (
    *("", "no", "none", "not all", "not sure", "5", "5 days", "every other day", "t", "someday", "mon-wed-fri"),
    *(
        "7pm",
        "monday at 7",
        "to fri",
        "soon to fri",
        "mon to soon",
        "all but every day",
        "mon no mon",
        "-",
        "🎉",
        "the",
    ),
)


@pytest.mark.parametrize("text", NO_WEEKDAYS)
def test_what_names_no_weekdays_or_says_more_gives_none(text: str) -> None:
    assert read_weekdays(text) is None


@given(st.frozensets(st.integers(0, 6), min_size=1), st.integers(2, 9), st.sampled_from([" ", ", ", " and ", "/"]))
def test_any_list_of_days_comes_back_as_those_days(days: frozenset[int], letters: int, between: str) -> None:
    assert read_weekdays(between.join(DAYS[day][:letters] for day in days)) == days


@given(st.frozensets(st.integers(0, 6), min_size=1, max_size=6))
def test_all_but_some_days_is_the_rest(days: frozenset[int]) -> None:
    assert read_weekdays("all but " + " and ".join(DAYS[day] for day in days)) == ALL_DAYS - days


@given(st.text(max_size=40))
def test_any_text_gives_weekdays_that_exist_or_none(text: str) -> None:
    days = read_weekdays(text)
    assert days is None or (days and days <= ALL_DAYS)


# Dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tomorrow", "2026-11-26"),
        ("the day after tomorrow", "2026-11-27"),
        ("friday", "2026-11-27"),
        ("until monday", "2026-11-30"),
        ("next Fri", "2026-11-27"),
        ("wednesday", "2026-12-02"),
        ("3 days", "2026-11-28"),
        ("for two weeks", "2026-12-09"),
        ("in a week", "2026-12-02"),
        ("next week", "2026-12-02"),
        ("a fortnight", "2026-12-09"),
        ("ten days from now", "2026-12-05"),
        ("1 month", "2026-12-25"),
        ("a year", "2027-11-25"),
        ("2026-12-24", "2026-12-24"),
        ("24.12.", "2026-12-24"),
        ("24.12.26", "2026-12-24"),
        ("24. 12. 2026", "2026-12-24"),
        ("24 Dec", "2026-12-24"),
        ("24th of December", "2026-12-24"),
        ("till Dec 24th, 2026", "2026-12-24"),
        ("Dec. 24", "2026-12-24"),
        ("24dec", "2026-12-24"),
        ("12/24", "2026-12-24"),
        ("24/12/2026", "2026-12-24"),
        ("2/2", "2027-02-02"),
        ("3 Jan", "2027-01-03"),
        ("24 Nov", "2027-11-24"),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, expected: str) -> None:
    assert read_date(text, TODAY) == date.fromisoformat(expected)


NO_DATES = (
    *("", "today", "yesterday", "now", "soon", "7", "0 days", "400 days", "2 years", "many days", "999 months"),
    *("25 Nov", "2026-11-25", "2026-11-24", "24.12.2025", "2028-01-01", "31.2.", "12.24.", "24 Foo", "32 Dec"),
    *("3/4", "13/13", "24/12/2025", "monday to friday", "2026-13-01", "0.0.", "29 Feb", "99999999999 days"),
)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_single_date_in_the_coming_year_gives_none(text: str) -> None:
    assert read_date(text, TODAY) is None


@pytest.mark.parametrize(("word", "count"), COUNTS.items())
def test_a_number_may_be_a_word(word: str, count: int) -> None:
    assert read_date(f"for {word} days", TODAY) == TODAY + timedelta(days=count)
    assert read_date(f"{count} weeks", TODAY) == TODAY + timedelta(weeks=count)


def test_a_year_is_the_furthest_leap_day_included() -> None:
    assert read_date("1 year", date(2027, 3, 1)) == read_date("366 days", date(2027, 3, 1)) == date(2028, 3, 1)
    assert read_date("367 days", date(2027, 3, 1)) is None


def test_a_month_from_the_end_of_a_longer_one_ends_with_the_shorter() -> None:
    assert read_date("1 month", date(2027, 1, 31)) == date(2027, 2, 28)
    assert read_date("12 months", date(2028, 2, 29)) == date(2029, 2, 28)


@given(today=TODAYS, days=st.integers(1, 364))
def test_every_date_of_the_coming_year_is_understood_in_each_style(today: date, days: int) -> None:
    day = today + timedelta(days=days)
    for style in ("%Y-%m-%d", "%d.%m.%Y", "%d.%m.", "%d %B", "%b %d, %Y", "until %d %b %Y"):
        assert read_date(day.strftime(style), today) == day


@given(today=TODAYS, weekday=st.integers(0, 6))
def test_a_weekday_is_the_next_one_within_a_week(today: date, weekday: int) -> None:
    day = read_date(DAYS[weekday], today)
    assert day is not None
    assert day.weekday() == weekday
    assert 1 <= (day - today).days <= 7


@given(text=st.text(max_size=30), today=TODAYS)
def test_any_text_gives_a_date_in_the_coming_year_or_none(text: str, today: date) -> None:
    day = read_date(text, today)
    assert day is None or 1 <= (day - today).days <= 366
