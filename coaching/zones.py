"""From "what time is it for you now?", or a place in words, to an IANA zone with at most one more question."""

import re
from datetime import date, datetime, time, timedelta
from difflib import get_close_matches
from functools import cache, lru_cache
from itertools import chain, dropwhile, pairwise
from unicodedata import combining, normalize
from zoneinfo import available_timezones

from coaching.cities import LABELS, LANGUAGES, PLACES, REMOTE, REPRESENTATIVES, SPREAD
from coaching.commitment import local, utc, zone_exists

CHOICES = 8
"""As many buttons as a person can take in at a glance."""

CLOSE = timedelta(minutes=8)
"""How far people's clocks, and their reading of them, may be off; about half of what lies between two offsets."""

AHEAD = timedelta(weeks=104)
"""Zones stand for each other if their clocks agree for so long from now."""

MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(weeks=1)

TYPED_LETTERS = 60
TYPO_LETTERS = 4
"""A shorter word with a typo could be anything."""

LEAD_INS = frozenset({"i", "im", "am", "we", "are", "live", "its", "in", "at", "near", "from", "the"})
CITY_AREAS = frozenset({"Africa", "America", "Asia", "Atlantic", "Europe", "Indian", "Pacific"})
"""Areas of IANA whose zones are named after places; Australia's old ones are not ("Australia/North")."""

_DOTLESS, _APOSTROPHE = "\N{LATIN SMALL LETTER DOTLESS I}", "\N{RIGHT SINGLE QUOTATION MARK}"
_BARE = {ord(letter): plain for letter, plain in zip("øłđð" + _DOTLESS, "olddi", strict=True)}
_BARE |= {ord("æ"): "ae", ord("œ"): "oe", ord("þ"): "th", ord("&"): " and "}
_BARE |= dict.fromkeys(map(ord, ".'" + _APOSTROPHE), "")


def offsets_in_use(now: datetime) -> tuple[timedelta, ...]:
    """Every offset from UTC that people live by at this moment, from west to east."""
    return tuple(sorted({_offset(zone, now) for zone in (*REPRESENTATIVES, *REMOTE)}))


def likely_offsets(now: datetime, language_code: str | None) -> tuple[timedelta, ...]:
    """Eight different offsets, the likeliest for a speaker of the language first, else some from all over the world."""
    zones = (*_homes(language_code), *SPREAD, *REPRESENTATIVES)
    return tuple(dict.fromkeys(_offset(zone, now) for zone in zones))[:CHOICES]


def offset_from_clock(stated: time | tuple[time, ...], now: datetime) -> tuple[timedelta, ...]:
    """The offsets in use by which a clock may show the stated time now, or one of several readings of it.

    The wall clock may be 8 minutes off. Two offsets a day apart show the same time; the more populous comes first.
    """
    times = (stated,) if isinstance(stated, time) else stated
    offsets = dict.fromkeys(_offset(zone, now) for zone in (*REPRESENTATIVES, *REMOTE))
    shown = {offset: (utc(now) + offset).time() for offset in offsets}
    return tuple(offset for offset in offsets if any(_apart(at, shown[offset]) <= CLOSE for at in times))


@lru_cache(maxsize=512)  # a conversation asks it again at each of its turns, and it takes milliseconds
def zones_at(offset: timedelta, now: datetime, language_code: str | None = None) -> tuple[str, ...]:
    """The zones to choose from at an offset: one for all whose clocks agree to the minute over the next two years.

    At most eight, those of the language first, then the most populous; where there is one, nothing is left to ask.
    A remote zone is named only at an offset that no other has.
    """
    near = (*_homes(language_code), *REPRESENTATIVES)
    return _different_clocks(near, offset, now) or _different_clocks(REMOTE, offset, now)


def _different_clocks(zones: tuple[str, ...], offset: timedelta, now: datetime) -> tuple[str, ...]:
    """The zones at the offset, without those that keep the clock of an earlier one."""
    firsts: dict[tuple[tuple[datetime, timedelta], ...], str] = {}
    for zone in zones:
        if _offset(zone, now) == offset:
            firsts.setdefault(_clock(zone, now), zone)
    return tuple(firsts.values())[:CHOICES]


def _homes(language_code: str | None) -> tuple[str, ...]:
    return LANGUAGES.get(re.split("[-_]", (language_code or "").casefold())[0], ())


def _offset(zone: str, at: datetime) -> timedelta:
    return local(at, zone).utcoffset() or timedelta(0)


def _apart(one: time, other: time) -> timedelta:
    """How far two times are from each other, the short way round the clock."""
    gap = datetime.combine(date.min, one) - datetime.combine(date.min, other)
    return min(gap % DAY, -gap % DAY)


def _clock(zone: str, now: datetime) -> tuple[tuple[datetime, timedelta], ...]:
    """The zone's offset now and after each change in the time AHEAD, seen once a week and then found to the minute."""
    weeks = [utc(now) + weeks * WEEK for weeks in range(AHEAD // WEEK + 1)]
    changes = [_change(zone, *week) for week in pairwise(weeks) if len({_offset(zone, at) for at in week}) > 1]
    return tuple((at, _offset(zone, at)) for at in (weeks[0], *changes))


def _change(zone: str, before: datetime, after: datetime) -> datetime:
    """The moment of a change of the clock that lies between two moments, by bisection, up to a minute late."""
    old = _offset(zone, before)
    while after - before > MINUTE:
        middle = before + (after - before) / 2
        before, after = (middle, after) if _offset(zone, middle) == old else (before, middle)
    return after


def find_zone(text: str) -> tuple[str, ...]:
    """The zones that a typed IANA name, city, state or country may mean, the likeliest first; none if it is unknown.

    After a comma may stand what the place lies in ("Portland, Maine"). Case and accents do not matter, nor one typo.
    """
    parts = [] if len(text) > TYPED_LETTERS else [zones for part in text.split(",") if (zones := _matches(part))]
    shared = [zone for zone in parts[0] if all(zone in zones for zones in parts)] if parts else []
    return tuple(shared or dict.fromkeys(chain.from_iterable(parts)))


def _matches(name: str) -> tuple[str, ...]:
    key = " ".join(dropwhile(LEAD_INS.__contains__, _folded(name).split()))
    names = _names()
    if key in names or len(key) < TYPO_LETTERS:
        return names.get(key, ())
    as_long = [name for name in names if abs(len(name) - len(key)) <= 1]
    near = get_close_matches(key, as_long, cutoff=max(0.8, (len(key) - 1) / len(key)))
    return tuple(dict.fromkeys(chain.from_iterable(names[name] for name in near)))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Every name that is understood, folded: zones in full, their cities, and above these the table of places."""
    zones = sorted((zone for zone in available_timezones() if "/" in zone), key=lambda zone: (zone.count("/"), zone))
    names = {_folded(zone): (zone,) for zone in zones if not zone.startswith("Etc/")}
    names |= {_folded(zone.rpartition("/")[2]): (zone,) for zone in zones if zone.partition("/")[0] in CITY_AREAS}
    return names | _places()


def _places() -> dict[str, tuple[str, ...]]:
    places: dict[str, tuple[str, ...]] = {}
    for zone, names in PLACES.items():
        for name in map(_folded, names.split(", ") if zone_exists(zone) else ()):
            places[name] = (*places.get(name, ()), zone)
    return places


def _folded(text: str) -> str:
    """Lower-case words without accents, points and apostrophes; Saint is St."""
    letters = (letter for letter in normalize("NFKD", text.casefold()) if not combining(letter))
    words = re.findall(r"[^\W_]+", "".join(letters).translate(_BARE))
    return " ".join("st" if word == "saint" else word for word in words)


def city_label(zone: str) -> str:
    """The city that a zone is named after, as people write it."""
    return LABELS.get(zone, zone.rpartition("/")[2].replace("_", " "))
