"""What each question takes, from a keyboard or from behind a button, and what it makes of it."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coaching.questions import (
    Choice,
    ClockNow,
    Day,
    Question,
    Scale,
    Text,
    TimeOfDay,
    Unacceptable,
    Weekdays,
    Whereabouts,
    ZoneChoice,
)
from coaching.ready import Line, TextOr
from prompts.words import words_for

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 13, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)

CHOICE = Choice("drink", ("tea", "black_coffee"))
SCALE = Scale("emotion", 1, 10)
PERCENT = Scale("tension", 0, 100, taps=(0, 50, 100))
TEXT = Text("cue", limit=20)
TIME = TimeOfDay("time")
WEEKDAYS = Weekdays("weekdays")
FEARED = TextOr("feared", ("same",))
LINE = Line("kind_lines")
DAY = Day("pause_until", TODAY, zone_offset=HOUR)
CLOCK = ClockNow("clock_now", [60, 0])
ZONE = ZoneChoice("zone", ("Europe/Berlin", "Africa/Lagos"))

TYPEABLE: list[Question[Any]] = [CHOICE, Scale("which_step", 1, 30), SCALE, PERCENT, TEXT, FEARED, LINE, DAY, ZONE]
"""Questions whose stored answers may be typed as they are."""

QUESTIONS = [*TYPEABLE, Choice("which_time", ["07:00", "19:00"], plain=True), TIME, WEEKDAYS, CLOCK]


def named(question: Question[Any]) -> str:
    return f"{type(question).__name__} {question.key}"


_DIGITS = st.characters(categories=["Nd"])
_SCRAPS = st.sampled_from(
    [*"0123456789:+-/.%# ", "12:30", "07", "pm", "+120", "-960", "2026-12-24", "Europe/Berlin", "mon"]
)
WRITTEN = st.one_of(
    st.text(),
    st.text(_DIGITS, min_size=1, max_size=20),
    st.lists(_SCRAPS, max_size=8).map("".join),
    st.sampled_from(
        ["", " ", "🙈", "👍🏽", "\N{ARABIC-INDIC DIGIT SEVEN}", "²", "½", "9" * 5000, "\N{RIGHT-TO-LEFT OVERRIDE}7"]
    ),
)
"""Anything that a person may write: any script, digits of all scripts, huge numbers, and what nearly is an answer."""


def says_why(refusal: Unacceptable) -> None:
    """There are words for what is expected instead, and they come with the values that they speak of."""
    assert words_for("en")(f"unacceptable-{refusal.reason}", **refusal.args_for_words)


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
@settings(deadline=None, max_examples=60)
@given(typed=WRITTEN, now=st.datetimes(datetime(2026, 11, 25), datetime(2027, 6, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_what_is_typed_gets_a_stored_form_that_has_a_meaning_or_a_reason_that_has_words(
    question: Question[Any], typed: str, now: datetime
) -> None:
    try:
        stored = question.read(typed, now)
    except Unacceptable as refusal:
        says_why(refusal)
        return
    assert question.value(stored) is not None
    if question in TYPEABLE:
        assert question.read(stored, now) == stored


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
@settings(deadline=None, max_examples=60)
@given(stored=WRITTEN)
@example(stored="12:30+02:00")
@example(stored="+0000000000000000000060")
@example(stored="9999-12-31")
@example(stored="\ud800")
def test_a_forged_answer_has_a_meaning_or_is_refused_and_never_breaks_anything(
    question: Question[Any], stored: str
) -> None:
    try:
        meaning = question.value(stored)
    except Unacceptable as refusal:
        says_why(refusal)
        return
    assert meaning is not None


@pytest.mark.parametrize(
    ("question", "typed", "stored", "meaning"),
    [
        (CHOICE, " TEA ", "tea", "tea"),
        (SCALE, " 7 ", "7", 7),
        (SCALE, "07", "7", 7),
        (PERCENT, "75 %", "75", 75),
        (PERCENT, "33", "33", 33),
        (FEARED, "#same", "#same", "#same"),
        (FEARED, "They laugh.", "They laugh.", "They laugh."),
        (LINE, " ON", "on", "on"),
        (LINE, "thanks", None, "choice"),
        (TEXT, "  After lunch. ", "After lunch.", "After lunch."),
        (TEXT, "昼食後", "昼食後", "昼食後"),
        (TIME, "7 pm", "19:00", (time(19),)),
        (TIME, "half past", None, "time"),
        (TIME, "7:15", "07:15 19:15", (time(7, 15), time(19, 15))),
        (TIME, "12:30", "12:30", (time(12, 30),)),
        (TIME, "12.30", "12:30", (time(12, 30),)),
        (TIME, "12:30 am", "00:30", (time(0, 30),)),
        (TimeOfDay("time", suggestions=("10:00",)), "10.00", "10:00", (time(10),)),
        (WEEKDAYS, "Mon, Wed & Fri", "024", frozenset({0, 2, 4})),
        (WEEKDAYS, "someday", None, "weekdays"),
        (DAY, "24 Dec", "2026-12-24", date(2026, 12, 24)),
        (DAY, "tomorrow", "2026-11-26", date(2026, 11, 26)),
        (DAY, "25 Nov 2026", None, "day"),
        (DAY, "in 2 years", None, "day"),
        (CLOCK, "19:05", "Asia/Kathmandu", Whereabouts(zones=("Asia/Kathmandu",))),
        (CLOCK, "Berlin", "Europe/Berlin", Whereabouts(zones=("Europe/Berlin",))),
        (CLOCK, "late", None, "clock_now"),
        (ZONE, "lagos", "Africa/Lagos", "Africa/Lagos"),
        (ZONE, "America/New_York", "America/New_York", "America/New_York"),
        (ZONE, "Atlantis", None, "zone"),
        (CHOICE, "cocoa", None, "choice"),
        (TEXT, "🙈", None, "text_empty"),
        (TEXT, "x" * 21, None, "text_long"),
    ],
)
def test_an_answer_is_read_stored_and_understood(
    question: Question[Any], typed: str, stored: str | None, meaning: Any
) -> None:
    if stored is None:
        with pytest.raises(Unacceptable, match=f"^{meaning}$"):
            question.read(typed, NOW)
    else:
        assert question.read(typed, NOW) == stored
        assert question.value(stored) == meaning


@pytest.mark.parametrize(
    ("question", "forged"),
    [
        (CHOICE, "Tea"),
        (SCALE, "0"),
        (SCALE, "11"),
        (SCALE, "-7"),
        (SCALE, "7.0"),
        (SCALE, "\N{ARABIC-INDIC DIGIT SEVEN}"),
        (TEXT, ""),
        (TEXT, "x" * 21),
        (TIME, ""),
        (TIME, "7:00"),
        (TIME, "24:00"),
        (TIME, "12:30:15"),
        (TIME, "12:30+02:00"),
        (TIME, "12:30 12:30"),
        (TIME, "10:00 12:00 22:00"),
        (WEEKDAYS, ""),
        (WEEKDAYS, "07"),
        (WEEKDAYS, "\N{DEVANAGARI DIGIT ZERO}"),
        (DAY, "2026-11-25"),
        (DAY, "2020-01-01"),
        (DAY, "9999-12-31"),
        (DAY, "0001-01-01"),
        (CLOCK, ""),
        (CLOCK, "+961"),
        (CLOCK, "+7@29500000"),
        (CLOCK, "+60@999999999"),
        (CLOCK, "+60 Europe/Berlin"),
        (CLOCK, "Europe/Atlantis"),
        (ZONE, "../../etc/passwd"),
        (ZONE, ""),
    ],
)
def test_a_forged_answer_that_is_none_is_refused(question: Question[Any], forged: str) -> None:
    with pytest.raises(Unacceptable):
        question.value(forged)


@given(st.integers(-3, 40))
def test_a_scale_takes_the_numbers_between_its_ends_and_names_them_otherwise(number: int) -> None:
    question = Scale("which_step", 1, 30)
    if 1 <= number <= 30:
        assert question.value(question.read(str(number), NOW)) == number
    else:
        with pytest.raises(Unacceptable) as refusal:
            question.read(str(number), NOW)
        assert refusal.value.args_for_words == {"low": 1, "high": 30}


def test_a_zone_that_was_offered_comes_before_another_of_the_same_name() -> None:
    question = ZoneChoice("zone", ("America/Guayaquil", "Europe/London"))
    assert question.read("London", NOW) == "Europe/London"


@pytest.mark.parametrize(("day", "offered"), [(6, "America/New_York"), (10, "America/Chicago")])
def test_an_offset_means_the_places_that_lived_by_it_when_its_button_was_shown(day: int, offered: str) -> None:
    shown_at = datetime(2026, 3, day, 12, tzinfo=UTC)
    zones = CLOCK.value(CLOCK.on_button(-300, shown_at)).zones
    assert zones[0] == offered
    assert len({"America/New_York", "America/Chicago"} & set(zones)) == 1


def test_a_typed_time_means_the_places_where_it_is_that_time_now() -> None:
    assert "Europe/Berlin" in CLOCK.read("14:00", datetime(2026, 4, 2, 12, tzinfo=UTC)).split()


def test_a_zone_named_twice_is_one_zone() -> None:
    assert CLOCK.value("Europe/Berlin Europe/Berlin").zones == ("Europe/Berlin",)


def test_a_day_is_counted_from_the_persons_own_date() -> None:
    late_evening = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)
    assert DAY.read("tomorrow", late_evening) == "2026-11-27"


def test_at_least_so_many_days_have_to_be_chosen() -> None:
    with pytest.raises(Unacceptable, match="weekdays_few"):
        Weekdays("weekdays", least=3).value("06")


def test_a_numbered_question_asks_with_the_words_of_its_topic() -> None:
    assert Scale("rate#17", 0, 10).topic == "rate"
    assert SCALE.topic == "emotion"
