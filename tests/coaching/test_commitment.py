"""Exactly one challenge on every committed date that exists, whatever the clocks, the zone or the traveller do."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.commitment import (
    Commitment,
    Due,
    Lateness,
    NaiveMoment,
    UnknownZone,
    instant_of,
    lateness,
    local,
    next_due,
    nudge_due,
    quiet,
    zone_exists,
)

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
EVERY_DAY = frozenset(range(7))
BERLIN, NEW_YORK, APIA, HONOLULU = "Europe/Berlin", "America/New_York", "Pacific/Apia", "Pacific/Honolulu"
QUARTERS = tuple(time(hour, minute) for hour in range(24) for minute in (0, 15, 30, 45))


def commitment(at: time = time(18), *, weekdays: frozenset[int] = EVERY_DAY, zone: str = BERLIN) -> Commitment:
    return Commitment(local_time=at, weekdays=weekdays, weekly_number=5, zone=zone)


def moment(text: str, zone: str = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def moments(first: str, last: str) -> st.SearchStrategy[datetime]:
    return st.datetimes(datetime.fromisoformat(first), datetime.fromisoformat(last), timezones=st.just(UTC))


def dues(promise: Commitment, after: datetime, before: datetime) -> list[Due]:
    """Every due between two moments, each found from the one before it."""
    found: list[Due] = []
    while (due := next_due(promise, found[-1].at if found else after)).at < before:
        found.append(due)
    return found


@cache
def canonical_zones() -> tuple[str, ...]:
    """The zones of IANA's own table, without old names."""
    lines = (files("tzdata") / "zoneinfo" / "zone1970.tab").read_text("utf-8").splitlines()
    return tuple(line.split("\t")[2] for line in lines if not line.startswith("#"))


@cache
def transitions(zone: str, first: int = 2024, last: int = 2030) -> tuple[datetime, ...]:
    """Every change of a zone's clock in these years, to the minute."""
    mornings = [datetime(first, 1, 1, tzinfo=UTC) + n * DAY for n in range(366 * (last - first + 1))]
    return tuple(_change(a, b, zone) for a, b in pairwise(mornings) if _offset(a, zone) != _offset(b, zone))


def _offset(at: datetime, zone: str) -> timedelta | None:
    return at.astimezone(ZoneInfo(zone)).utcoffset()


def _change(before: datetime, after: datetime, zone: str) -> datetime:
    while after - before > MINUTE:
        middle = before + (after - before) / 2
        before, after = (middle, after) if _offset(middle, zone) == _offset(before, zone) else (before, middle)
    return after.replace(second=0, microsecond=0)


def cases(times: Sequence[time]) -> Iterator[tuple[str, datetime, time]]:
    return ((zone, change, at) for zone in canonical_zones() for change in transitions(zone) for at in times)


def holds_around(zone: str, change: datetime, at: time) -> None:
    """One due for each nominal date around a change of the clocks, in strict order, none before its wall clock."""
    found = dues(commitment(at, zone=zone), change - 2 * DAY, change + 2 * DAY)
    days = [due.nominal_date for due in found]
    assert days == [days[0] + n * DAY for n in range(len(days))]
    assert 3 <= len(days) <= 5
    for due in found:
        shown = due.at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        shift = shown - datetime.combine(due.nominal_date, at)
        assert timedelta(0) <= shift <= 2 * HOUR
        assert shift == timedelta(0) or change <= due.at < change + 2 * HOUR
    assert all(a.at < b.at for a, b in pairwise(found))


# One instant for each date


def test_the_next_due_is_later_today_while_its_time_is_still_to_come() -> None:
    due = next_due(commitment(), moment("2026-05-04 17:59"))
    assert due == Due(date(2026, 5, 4), datetime(2026, 5, 4, 16, 0, tzinfo=UTC))


def test_at_its_very_instant_the_next_due_is_tomorrows() -> None:
    assert next_due(commitment(), moment("2026-05-04 18:00")).nominal_date == date(2026, 5, 5)


def test_days_that_are_not_committed_are_passed_over() -> None:
    weekly = commitment(weekdays=frozenset({2}))
    assert next_due(weekly, moment("2026-05-06 18:00")).nominal_date == date(2026, 5, 13)


def test_a_skipped_time_moves_forward_by_the_gap() -> None:
    due = next_due(commitment(time(2, 30)), moment("2026-03-28 12:00"))
    assert due == Due(date(2026, 3, 29), moment("2026-03-29 03:30").astimezone(UTC))


def test_a_time_that_comes_twice_is_due_the_first_time_only() -> None:
    found = dues(commitment(time(2, 30)), moment("2026-10-24 12:00"), moment("2026-10-26 12:00"))
    assert [due.at for due in found] == [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 26, 1, 30, tzinfo=UTC),
    ]


def test_a_gap_at_midnight_carries_the_reminder_into_the_next_date_and_it_still_counts_for_its_own() -> None:
    nuuk = "America/Nuuk"
    found = dues(
        commitment(time(23, 30), zone=nuuk), moment("2026-03-27 12:00", nuuk), moment("2026-03-30 12:00", nuuk)
    )
    assert [str(local(due.at, nuuk))[:16] for due in found] == [
        "2026-03-27 23:30",
        "2026-03-29 00:30",
        "2026-03-29 23:30",
    ]
    assert [due.nominal_date.day for due in found] == [27, 28, 29]


def test_a_reminder_carried_past_midnight_is_still_found_from_just_before_it() -> None:
    nuuk = "America/Nuuk"
    due = next_due(commitment(time(23, 30), zone=nuuk), moment("2026-03-29 00:10", nuuk))
    assert due.nominal_date == date(2026, 3, 28)


@pytest.mark.parametrize(
    ("zone", "missing"),
    [(APIA, date(2011, 12, 30)), ("Pacific/Fakaofo", date(2011, 12, 30)), ("Pacific/Kwajalein", date(1993, 8, 21))],
)
@pytest.mark.parametrize("at", [time(0), time(9), time(23, 59)])
def test_a_date_that_a_zone_left_out_has_no_reminder(zone: str, missing: date, at: time) -> None:
    start = instant_of(missing - 2 * DAY, time(0), zone) - MINUTE
    found = dues(commitment(at, zone=zone), start, start + 4 * DAY + MINUTE)
    assert [due.nominal_date - missing for due in found] == [-2 * DAY, -DAY, DAY, 2 * DAY]
    assert {later.at - earlier.at for earlier, later in pairwise(found)} == {DAY}


def test_the_gap_of_a_zone_that_skips_midnight_leaves_its_date_standing() -> None:
    due = next_due(commitment(time(0, 0), zone="America/Santiago"), datetime(2026, 9, 5, 12, tzinfo=UTC))
    assert due.nominal_date == date(2026, 9, 6)


def test_all_zones_keep_one_reminder_a_date_at_the_times_around_their_changes() -> None:
    rng = random.Random(7)
    nights = (time(0), time(0, 30), time(1, 30), time(2), time(2, 30), time(23, 30))
    around = rng.sample(list(cases(nights)), 6_000)
    anywhere = rng.sample(list(cases(QUARTERS)), 4_000)
    for case in around + anywhere:
        holds_around(*case)


@pytest.mark.long
def test_all_zones_keep_one_reminder_a_date_at_every_quarter_of_an_hour() -> None:
    count = 0
    for count, case in enumerate(cases(QUARTERS), start=1):  # noqa: B007 - counted to show that none is missing
        holds_around(*case)
    assert count == 96 * sum(len(transitions(zone)) for zone in canonical_zones())
    assert count > 100_000


@given(
    at=st.times(),
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    zone=st.sampled_from(canonical_zones()),
    after=moments("1980-01-01", "2050-01-01"),
)
def test_a_due_is_later_than_asked_for_on_a_committed_day_and_nothing_lies_between(
    at: time, weekdays: frozenset[int], zone: str, after: datetime
) -> None:
    promise = commitment(at, weekdays=weekdays, zone=zone)
    due = next_due(promise, after)
    assert due.at > after
    assert due.at.tzinfo is UTC
    assert due.nominal_date.weekday() in weekdays
    assert next_due(promise, due.at - timedelta(microseconds=1)) == due


# Travellers, and clocks that step back


def test_a_date_that_had_its_reminder_gets_no_second_one_when_the_time_is_moved_to_later() -> None:
    due = next_due(commitment(time(20)), moment("2026-05-04 12:00"), last_nominal=date(2026, 5, 4))
    assert due.nominal_date == date(2026, 5, 5)


def test_a_clock_that_steps_back_brings_no_double() -> None:
    first = next_due(commitment(), moment("2026-05-04 12:00"))
    again = next_due(commitment(), first.at - 2 * HOUR, last_nominal=first.nominal_date, last_at=first.at)
    assert again.nominal_date == first.nominal_date + DAY


def test_twelve_hours_after_the_last_one_is_enough_and_a_minute_less_is_not() -> None:
    last = moment("2026-05-04 20:00").astimezone(UTC)
    early, enough = (
        next_due(commitment(at), last, last_nominal=date(2026, 5, 4), last_at=last) for at in (time(7, 59), time(8))
    )
    assert (early.nominal_date.day, enough.nominal_date.day) == (6, 5)


def test_flying_back_over_the_date_line_does_not_repeat_a_date() -> None:
    last = next_due(commitment(time(9), zone=APIA), datetime(2026, 5, 3, 12, tzinfo=UTC))
    then = next_due(commitment(time(9), zone=HONOLULU), last.at, last_nominal=last.nominal_date, last_at=last.at)
    assert then.nominal_date == last.nominal_date + DAY


def journey(rng: random.Random) -> list[Due]:
    """What a person was sent in 30 days in which they changed zone and time every few days."""
    now, end = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 31, tzinfo=UTC)
    sent: list[Due] = []
    while now < end:
        plan = commitment(time(rng.randrange(24), rng.randrange(60)), zone=rng.choice(canonical_zones()))
        moves_on = now + rng.uniform(0.2, 4) * DAY
        last = sent[-1] if sent else Due(date(2026, 2, 1), datetime(2026, 2, 1, tzinfo=UTC))
        due = next_due(plan, now, last_nominal=last.nominal_date, last_at=last.at)
        if due.at < moves_on:
            sent.append(due)
        now = min(due.at, moves_on)
    return sent


def test_500_travellers_never_have_two_on_one_date_nor_two_within_twelve_hours() -> None:
    for seed in range(500):
        sent = journey(random.Random(seed))
        assert len(sent) >= 10
        assert all(a.nominal_date < b.nominal_date and b.at - a.at >= 12 * HOUR for a, b in pairwise(sent))


# Zones and moments


def test_every_zone_of_the_table_exists_under_its_exact_name() -> None:
    assert all(zone_exists(zone) for zone in canonical_zones())
    assert not any(map(zone_exists, ("", "Europe", "europe/berlin", "/etc/passwd", "../UTC", "Mars/Olympus", "a\0b")))


@pytest.mark.parametrize("zone", ["", "Europe", "Europe/Atlantis", "../etc/passwd"])
def test_an_unknown_zone_is_named_when_it_is_needed_and_not_before(zone: str) -> None:
    lost = commitment(zone=zone)
    with pytest.raises(UnknownZone):
        next_due(lost, moment("2026-05-04 12:00"))


@pytest.mark.parametrize("use", [local, quiet, nudge_due])
def test_a_moment_without_an_offset_is_refused(use: object) -> None:
    assert callable(use)
    with pytest.raises(NaiveMoment):
        use(datetime(2026, 5, 4, 12), BERLIN)  # noqa: DTZ001 - the point of the test


@pytest.mark.parametrize(
    "wrong",
    [
        {"weekdays": frozenset()},
        {"weekdays": frozenset({7})},
        {"weekly_number": 0},
        {"weekly_number": 8},
        {"local_time": time(9, tzinfo=UTC)},
    ],
)
def test_a_commitment_that_cannot_be_kept_cannot_be_made(wrong: dict[str, object]) -> None:
    right: dict[str, object] = {"local_time": time(9), "weekdays": EVERY_DAY, "weekly_number": 5, "zone": BERLIN}
    with pytest.raises(ValueError, match="commitment"):
        Commitment(**right | wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("weekly_number", [1, 7])
def test_once_a_week_and_daily_are_commitments_too(weekly_number: int) -> None:
    plan = Commitment(local_time=time(9), weekdays=EVERY_DAY, weekly_number=weekly_number, zone=BERLIN)
    assert plan.weekly_number == weekly_number


# Quiet hours and the nudge


@pytest.mark.parametrize(
    ("at", "expected"),
    [("21:59", False), ("22:00", True), ("23:30", True), ("00:00", True), ("07:59", True), ("08:00", False)],
)
def test_quiet_hours_run_from_ten_at_night_to_eight(at: str, expected: bool) -> None:  # noqa: FBT001
    assert quiet(moment(f"2026-05-04 {at}"), BERLIN) is expected


def test_quiet_hours_may_lie_within_a_day_or_be_none_at_all() -> None:
    noon = moment("2026-05-04 12:00")
    assert quiet(noon, BERLIN, time(12), time(13))
    assert not quiet(noon, BERLIN, time(11), time(12))
    assert not quiet(noon, BERLIN, time(12), time(12))


@pytest.mark.parametrize(
    ("prompt", "nudge"),
    [
        ("08:00", "12:00"),
        ("16:59", "20:59"),
        ("18:30", "21:00"),
        ("20:00", "21:00"),
        ("20:01", None),
        ("23:00", None),
        ("00:30", None),
        ("04:00", "08:00"),
        ("03:59", None),
    ],
)
def test_the_nudge_comes_four_hours_later_or_by_nine_or_not_at_all(prompt: str, nudge: str | None) -> None:
    expected = moment(f"2026-05-04 {nudge}").astimezone(UTC) if nudge else None
    assert nudge_due(moment(f"2026-05-04 {prompt}"), BERLIN) == expected


@given(
    prompt=moments("2024-01-01", "2030-01-01"),
    zone=st.sampled_from(canonical_zones()),
)
def test_a_nudge_is_never_in_quiet_hours_nor_after_nine_nor_on_another_date(prompt: datetime, zone: str) -> None:
    nudge = nudge_due(prompt, zone)
    assert nudge == nudge_due(local(prompt, zone), zone)
    if nudge is not None:
        assert HOUR <= nudge - prompt <= 4 * HOUR
        assert local(nudge, zone).date() == local(prompt, zone).date()
        assert time(8) <= local(nudge, zone).time() <= time(21)


# Lateness


def late(due_at: str, now: str, nominal: date | None = None) -> Lateness:
    at = moment(due_at)
    return lateness(Due(nominal or at.date(), at.astimezone(UTC)), moment(now), BERLIN)


@pytest.mark.parametrize(
    ("due_at", "now", "expected"),
    [
        ("2026-05-04 12:00", "2026-05-04 12:00", Lateness.ON_TIME),
        ("2026-05-04 12:00", "2026-05-04 14:00", Lateness.ON_TIME),
        ("2026-05-04 12:00", "2026-05-04 14:01", Lateness.CATCH_UP),
        ("2026-05-04 12:00", "2026-05-04 21:59", Lateness.CATCH_UP),
        ("2026-05-04 12:00", "2026-05-04 22:00", Lateness.DROP),
        ("2026-05-04 12:00", "2026-05-05 12:00", Lateness.DROP),
        ("2026-05-04 06:00", "2026-05-04 08:30", Lateness.CATCH_UP),
    ],
)
def test_late_means_on_time_for_two_hours_then_a_catch_up_that_day_then_dropped(
    due_at: str, now: str, expected: Lateness
) -> None:
    assert late(due_at, now) is expected


def test_a_delay_into_quiet_hours_drops_what_was_due_before_them() -> None:
    assert late("2026-05-04 21:30", "2026-05-04 22:30") is Lateness.DROP


def test_a_quarter_of_an_hour_into_quiet_hours_is_no_delay_and_a_minute_more_is() -> None:
    assert late("2026-05-04 21:59", "2026-05-04 22:14") is Lateness.ON_TIME
    assert late("2026-05-04 21:59", "2026-05-04 22:15") is Lateness.DROP


def test_a_time_chosen_in_quiet_hours_is_on_time_there() -> None:
    assert late("2026-05-04 06:30", "2026-05-04 07:30") is Lateness.ON_TIME
    assert late("2026-05-04 23:00", "2026-05-05 00:30") is Lateness.ON_TIME


def test_a_clock_that_stepped_back_leaves_what_was_due_on_time() -> None:
    assert late("2026-05-04 12:00", "2026-05-04 10:00") is Lateness.ON_TIME


def test_after_three_days_down_nothing_is_sent_in_quiet_hours_and_one_at_most_to_each_person() -> None:
    rng = random.Random(3)
    down = datetime(2026, 5, 4, 9, 17, tzinfo=UTC)
    for _ in range(1_000):
        at = time(rng.randrange(8, 22), rng.randrange(60))
        promise = commitment(at, zone=rng.choice(canonical_zones()))
        missed = dues(promise, down, down + 3 * DAY)
        now = down + 3 * DAY + MINUTE * rng.randrange(60)
        kept = [due for due in missed if lateness(due, now, promise.zone) is not Lateness.DROP]
        assert len(kept) <= 1
        assert all(not quiet(now, promise.zone) or now - due.at <= 15 * MINUTE for due in kept)
