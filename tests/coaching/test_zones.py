"""A person's zone is found from the time they read off their clock, or from the place they type."""

from datetime import UTC, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from itertools import combinations
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.cities import LABELS, LANGUAGES, PLACES, REMOTE, REPRESENTATIVES, SPREAD
from coaching.clock_words import read_time
from coaching.commitment import local, zone_exists
from coaching.zones import city_label, find_zone, likely_offsets, offset_from_clock, offsets_in_use, zones_at

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
WINTER, SUMMER = datetime(2026, 11, 25, 12, tzinfo=UTC), datetime(2027, 7, 1, 12, tzinfo=UTC)
MOMENTS = st.datetimes(
    datetime.fromisoformat("2026-01-01"), datetime.fromisoformat("2031-01-01"), timezones=st.just(UTC)
)


def table(name: str) -> list[list[str]]:
    """The rows of one of IANA's tables."""
    lines = (files("tzdata") / "zoneinfo" / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@cache
def inhabited_zones() -> tuple[str, ...]:
    return tuple(row[2] for row in table("zone.tab") if not row[2].startswith("Antarctica/") and zone_exists(row[2]))


def offset_of(zone: str, now: datetime) -> timedelta:
    return local(now, zone).utcoffset() or timedelta(0)


@cache
def clock(zone: str, now: datetime, step: timedelta) -> tuple[timedelta, ...]:
    """A zone's offsets over the next two years. A step of 25 hours sees every date and, in turn, every hour of a day."""
    return tuple(offset_of(zone, now + n * step) for n in range(timedelta(weeks=104) // step))


def same_clock(one: str, other: str, now: datetime, step: timedelta = 25 * HOUR) -> bool:
    return one == other or clock(one, now, step) == clock(other, now, step)


# Offsets


def test_the_offsets_in_use_are_those_of_all_inhabited_zones() -> None:
    for now in (WINTER, SUMMER):
        offsets = offsets_in_use(now)
        assert set(offsets) == {offset_of(zone, now) for zone in inhabited_zones()}
        assert list(offsets) == sorted(offsets)


@given(now=MOMENTS, zone=st.sampled_from(inhabited_zones()))
def test_whoever_reads_the_time_off_a_clock_gets_their_offset(now: datetime, zone: str) -> None:
    assert offset_of(zone, now) in offset_from_clock(local(now, zone).time(), now)


@given(now=MOMENTS, zone=st.sampled_from(inhabited_zones()), off=st.integers(-8 * 60, 8 * 60))
def test_a_clock_may_be_eight_minutes_off(now: datetime, zone: str, off: int) -> None:
    stated = (local(now, zone).replace(tzinfo=None) + timedelta(seconds=off)).time()
    assert offset_of(zone, now) in offset_from_clock(stated, now)


@given(now=MOMENTS, stated=st.times())
def test_a_stated_time_leaves_few_offsets_and_each_really_shows_it(now: datetime, stated: time) -> None:
    offsets = offset_from_clock(stated, now)
    assert len(offsets) <= 3
    for offset in offsets:
        shown = (now + offset).replace(tzinfo=None)
        assert any(abs(datetime.combine(shown + n * 24 * HOUR, stated) - shown) <= 8 * MINUTE for n in (-1, 0, 1))


def test_a_time_nine_minutes_from_any_clock_is_nobodys() -> None:
    assert offset_from_clock(time(12, 9), WINTER) == ()
    assert offset_from_clock(time(12, 8), WINTER) == (timedelta(0),)


def test_a_time_without_am_or_pm_is_sought_in_both_halves_of_the_day() -> None:
    assert offset_from_clock(read_time("1:02"), WINTER) == (HOUR, 13 * HOUR, -11 * HOUR)
    assert offset_from_clock(read_time("1:02 pm"), WINTER) == (HOUR,)


def test_the_clock_is_read_across_midnight() -> None:
    late = datetime(2026, 11, 25, 23, 58, tzinfo=UTC)
    assert offset_from_clock(time(0, 2), late) == (timedelta(0),)
    assert offset_from_clock(time(12, 58), late) == (13 * HOUR, -11 * HOUR)


@pytest.mark.parametrize("now", [WINTER, SUMMER])
@pytest.mark.parametrize("language", [*LANGUAGES, "xx", "", None, "pt-br", "zh_Hans"])
def test_eight_different_offsets_are_offered_in_every_language(language: str | None, now: datetime) -> None:
    offsets = likely_offsets(now, language)
    assert len(set(offsets)) == len(offsets) == 8
    assert set(offsets) <= set(offsets_in_use(now))


def test_the_likely_offsets_begin_at_home() -> None:
    assert likely_offsets(WINTER, "de")[0] == HOUR
    assert likely_offsets(SUMMER, "de")[0] == 2 * HOUR
    assert likely_offsets(WINTER, "pt-BR")[0] == -3 * HOUR
    assert [offset / HOUR for offset in likely_offsets(WINTER, "en")] == [-5, -6, -7, -8, 0, 5.5, 11, 8]
    assert likely_offsets(WINTER, "xx") == likely_offsets(WINTER, None)


# The one question more


@pytest.mark.parametrize("now", [WINTER, SUMMER])
@pytest.mark.parametrize("language", [None, "en", "ru", "es"])
def test_at_every_offset_there_are_one_to_eight_clocks_to_choose_from(language: str | None, now: datetime) -> None:
    for offset in offsets_in_use(now):
        zones = zones_at(offset, now, language)
        assert 1 <= len(zones) <= 8
        assert {offset_of(zone, now) for zone in zones} == {offset}


@pytest.mark.parametrize("now", [WINTER, SUMMER])
@pytest.mark.parametrize("step", [25 * HOUR, pytest.param(HOUR, marks=pytest.mark.long)])
def test_everyone_but_the_remote_finds_a_zone_that_keeps_their_clock(now: datetime, step: timedelta) -> None:
    remote = {clock(zone, now, step) for zone in REMOTE}
    for zone in inhabited_zones():
        offered = zones_at(offset_of(zone, now), now)
        assert any(same_clock(zone, one, now, step) for one in offered) or clock(zone, now, step) in remote, zone


def test_the_zones_offered_together_keep_different_clocks() -> None:
    for offset in offsets_in_use(SUMMER):
        zones = zones_at(offset, SUMMER)
        assert not any(same_clock(one, other, SUMMER, HOUR) for one, other in combinations(zones, 2))


def test_nothing_is_asked_where_all_keep_one_clock() -> None:
    assert zones_at(timedelta(hours=5, minutes=30), WINTER) == ("Asia/Kolkata",)
    assert zones_at(-8 * HOUR, WINTER) == ("America/Los_Angeles",)


def test_a_zone_of_ones_own_language_stands_for_its_clock() -> None:
    assert zones_at(3 * HOUR, WINTER) == ("Africa/Nairobi",)
    assert zones_at(3 * HOUR, WINTER, "ru") == ("Europe/Moscow",)
    assert zones_at(HOUR, WINTER, "fr")[0] == "Europe/Paris"


def test_a_remote_zone_is_offered_where_it_is_alone() -> None:
    assert zones_at(timedelta(hours=8, minutes=45), WINTER) == ("Australia/Eucla",)


def test_an_offset_that_nobody_lives_by_has_no_zones() -> None:
    assert zones_at(timedelta(minutes=7), WINTER) == ()


# Places in words


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("america/new york", "America/New_York"),
        ("AMERICA/ARGENTINA/BUENOS_AIRES", "America/Argentina/Buenos_Aires"),
        ("America/Argentina/San Juan", "America/Argentina/San_Juan"),
        ("Australia/Perth", "Australia/Perth"),
        ("UTC", "UTC"),
        ("buenos aires", "America/Argentina/Buenos_Aires"),
        ("munich", "Europe/Berlin"),
        ("münchen", "Europe/Berlin"),
        ("Munchen", "Europe/Berlin"),
        ("san francisco", "America/Los_Angeles"),
        ("São Paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"),
        ("bengaluru", "Asia/Kolkata"),
        ("NYC", "America/New_York"),
        ("Łódź", "Europe/Warsaw"),
        ("lodz", "Europe/Warsaw"),
        ("St. John's", "America/St_Johns"),
        ("Saint Lucia", "America/St_Lucia"),
        ("xi\N{RIGHT SINGLE QUOTATION MARK}an", "Asia/Shanghai"),
        ("Kiev", "Europe/Kyiv"),
        ("Istanbul", "Europe/Istanbul"),
        ("Calcutta", "Asia/Kolkata"),
        ("Germany", "Europe/Berlin"),
        ("österreich", "Europe/Vienna"),
        ("the Netherlands", "Europe/Amsterdam"),
        ("I'm in Lisbon", "Europe/Lisbon"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("Portland, Maine", "America/New_York"),
        ("portland, oregon", "America/Los_Angeles"),
        ("Washington, D.C.", "America/New_York"),
        ("Nowhere, Texas", "America/Chicago"),
    ],
)
def test_a_place_is_found_as_people_write_it(typed: str, zone: str) -> None:
    assert find_zone(typed) == (zone,)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("lodon", "Europe/London"),
        ("berlni", "Europe/Berlin"),
        ("sidney", "Australia/Sydney"),
        ("melborne", "Australia/Melbourne"),
        ("san fransisco", "America/Los_Angeles"),
        ("pars", "Europe/Paris"),
        ("Philipines", "Asia/Manila"),
        ("europe/amsterdm", "Europe/Amsterdam"),
    ],
)
def test_one_typo_is_forgiven(typed: str, zone: str) -> None:
    assert find_zone(typed) == (zone,)


@pytest.mark.parametrize(
    ("typed", "zones"),
    [
        ("Portland", {"America/New_York", "America/Los_Angeles"}),
        ("birmingham", {"Europe/London", "America/Chicago"}),
        ("San José", {"America/Los_Angeles", "America/Costa_Rica"}),
        ("cordoba", {"America/Argentina/Cordoba", "Europe/Madrid"}),
        ("Georgia", {"America/New_York", "Asia/Tbilisi"}),
        ("Congo", {"Africa/Brazzaville", "Africa/Kinshasa", "Africa/Lubumbashi"}),
        ("Paris, Texas", {"Europe/Paris", "America/Chicago"}),
    ],
)
def test_a_place_of_several_zones_is_left_to_the_person(typed: str, zones: set[str]) -> None:
    assert set(find_zone(typed)) == zones


NOT_PLACES = (
    *("", " ", ",", "the", "hello", "home", "never", "later", "sorry", "tomorrow", "money", "maybe", "weekdays"),
    *("14:20", "7", "every day", "mars", "Europe/Atlantis", "Etc/GMT+5", "🏠", "x" * 5_000, "berlin," * 1_000),
)


@pytest.mark.parametrize("typed", NOT_PLACES)
def test_what_is_no_place_gives_none(typed: str) -> None:
    assert find_zone(typed) == ()


def test_every_zone_of_the_table_is_found_by_its_own_name() -> None:
    for zone in inhabited_zones():
        assert find_zone(zone) == find_zone(zone.casefold().replace("_", " ")) == (zone,)


TYPED_NAMES = {
    "Britain (UK)": "Britain",
    "Congo (Rep.)": "Republic of the Congo",
    "Korea (North)": "North Korea",
    "Korea (South)": "South Korea",
    "Samoa (American)": "American Samoa",
    "Virgin Islands (UK)": "British Virgin Islands",
    "Virgin Islands (US)": "US Virgin Islands",
}
"""How people type the names that IANA's table turns around; another aside in brackets is left out."""


def test_every_country_with_a_single_zone_is_found_by_its_name() -> None:
    zones: dict[str, list[str]] = {}
    for code, _, zone, *_ in table("zone.tab"):
        zones.setdefault(code, []).append(zone)
    for code, name in table("iso3166.tab"):
        found = find_zone(TYPED_NAMES.get(name, name.partition(" (")[0]))
        assert len(zones.get(code, ())) != 1 or zones[code][0] in found, name


@given(place=st.sampled_from([name for names in PLACES.values() for name in names.split(", ")]))
def test_every_place_of_the_table_is_found_in_any_case(place: str) -> None:
    zones = {zone for zone, names in PLACES.items() if place in names.split(", ") and zone_exists(zone)}
    for typed in (place, place.upper(), place.casefold(), f" {place} "):
        assert zones <= set(find_zone(typed))


@given(st.text(max_size=70))
def test_any_text_gives_zones_that_exist(text: str) -> None:
    zones = find_zone(text)
    assert len(set(zones)) == len(zones)
    assert all(map(zone_exists, zones))


# The tables


def test_every_zone_that_the_tables_name_exists() -> None:
    homes = {zone for zones in LANGUAGES.values() for zone in zones}
    assert {*REPRESENTATIVES, *REMOTE, *SPREAD, *LABELS, *PLACES} | homes <= available_timezones()
    assert len(set(REPRESENTATIVES + REMOTE)) == len(REPRESENTATIVES + REMOTE)


def test_a_zone_names_each_place_once() -> None:
    for names in PLACES.values():
        places = names.split(", ")
        assert len(set(places)) == len(places), places


@pytest.mark.parametrize(
    ("zone", "label"),
    [
        ("Europe/Berlin", "Berlin"),
        ("America/New_York", "New York"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("America/Port-au-Prince", "Port-au-Prince"),
        ("America/Sao_Paulo", "São Paulo"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_shown_by_its_city(zone: str, label: str) -> None:
    assert city_label(zone) == label
