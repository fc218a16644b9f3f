"""The quiet begins, is asked about once, and holds back what waits to be explained."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.commitment import local, quiet
from coaching.support import NOTHING_THE_MATTER, QUIET_FOR, Held, SupportState, time_to_ask_after

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")


def test_it_lasts_from_its_beginning_and_is_quiet_for_a_day() -> None:
    assert not NOTHING_THE_MATTER.lasts
    assert NOTHING_THE_MATTER.quiet_until is None
    begun = NOTHING_THE_MATTER.opened(NOW)
    assert begun.lasts
    assert begun.quiet_until == NOW + QUIET_FOR


def test_it_begins_anew_with_what_was_asked_and_held_let_go() -> None:
    before = SupportState(since=NOW, asked_after=True, held=Held("TEXT", "hm", 1))
    assert before.opened(NOW + QUIET_FOR) == SupportState(since=NOW + QUIET_FOR)


def test_two_texts_that_wait_are_one_and_anything_else_takes_their_place() -> None:
    first, second, command = Held("TEXT", "one", 1), Held("TEXT", "two", 2), Held("COMMAND", "/log", 3)
    waiting = NOTHING_THE_MATTER.holding(first).holding(second)
    assert waiting.held == Held("TEXT", "one\ntwo", 1)
    assert waiting.holding(command).held == command
    assert waiting.holding(None).held is None


@pytest.mark.parametrize(
    ("ends", "asked"),
    [
        (datetime(2026, 3, 3, 14, 0, tzinfo=UTC), time(15, 1)),
        (datetime(2026, 3, 3, 14, 0, 30, tzinfo=UTC), time(15, 1)),
        (datetime(2026, 3, 3, 22, 0, tzinfo=UTC), time(8)),
        (datetime(2026, 3, 3, 20, 58, tzinfo=UTC), time(21, 59)),
        (datetime(2026, 3, 3, 20, 59, tzinfo=UTC), time(8)),
    ],
)
def test_it_is_asked_about_when_the_day_is_over_but_not_at_night(ends: datetime, asked: time) -> None:
    assert time_to_ask_after(ends, "Europe/Berlin") == asked


@given(st.datetimes(timezones=st.just(UTC), min_value=datetime(2020, 1, 1), max_value=datetime(2030, 1, 1)))  # noqa: DTZ001
@pytest.mark.parametrize("zone", ZONES)
def test_it_is_never_asked_at_night(zone: str, ends: datetime) -> None:
    asked = time_to_ask_after(ends, zone)
    assert time(8) <= asked < time(22)
    if not quiet(ends + timedelta(minutes=1), zone):
        assert asked >= local(ends, zone).time() or asked.minute == 0
