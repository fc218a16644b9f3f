"""The questions that a script can ask: what each accepts, how an answer is stored, and what it means.

An answer is stored as a short text. `read` makes it from what a person typed, `value` gives its meaning back. A button
carries the stored form itself: `tapped` and `value` are what stands between a forged one and the script.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Generic, TypeVar

from coaching.clock_words import NOON, read_date, read_time, read_weekdays
from coaching.commitment import zone_exists
from coaching.voice import VoiceNote, read_voice
from coaching.zones import find_zone, offset_from_clock, zones_at

T_co = TypeVar("T_co", covariant=True)

TEXT_LIMIT = 2_000
LONGEST_WAIT = timedelta(days=2 * 366)
"""How far a day may lie from the day of the question: it may have waited a while before it was answered."""

_SHOWN_OFFSET = re.compile(r"([+-][0-9]{1,3})@([0-9]{1,8})")
_STORED_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


class Unacceptable(ValueError):
    """An answer that the question cannot take. `reason` is the key of the sentence that says what is expected."""

    def __init__(self, reason: str, **args: Any) -> None:
        super().__init__(reason)
        self.reason = reason
        self.args_for_words = args


@dataclass(frozen=True, kw_only=True)
class Question(Generic[T_co]):
    """What is asked under a key. `words` are the values that its sentence speaks of."""

    key: str = field(kw_only=False)
    words: Mapping[str, Any] = field(default_factory=dict)

    @property
    def topic(self) -> str:
        """The key without the number of its turn: `rate#3` asks with the words of `rate`."""
        return self.key.split("#", 1)[0]

    def read(self, typed: str, now: datetime) -> str:
        """The stored form of what was typed at `now`, or `Unacceptable`."""
        raise NotImplementedError

    def tapped(self, carried: str) -> str:
        """The stored form that a button carries, or `Unacceptable` where the question has no such button."""
        return carried

    def hear(self, note: VoiceNote) -> str:  # noqa: ARG002
        """The stored form of what was said in a voice note, or `Unacceptable` where no words are asked for."""
        raise Unacceptable("not_text")

    def value(self, stored: str) -> T_co:
        """The meaning of a stored answer, or `Unacceptable` where it is none."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Choice(Question[str]):
    """One of a few options, each a tap. `plain` options are their own labels; the others have words under the topic."""

    options: Sequence[str] = field(kw_only=False)
    plain: bool = False

    def read(self, typed: str, now: datetime) -> str:  # noqa: ARG002
        return self.value(typed.strip().casefold())

    def value(self, stored: str) -> str:
        if stored not in self.options:
            raise Unacceptable("choice")
        return stored


@dataclass(frozen=True, kw_only=True)
class Scale(Question[int]):
    """A whole number from `low` to `high`, each a tap, or only `taps` where they are too many; any may be typed.

    `suggested` is the one we would take, marked as such.
    """

    low: int = field(kw_only=False)
    high: int = field(kw_only=False)
    suggested: int | None = None
    taps: Sequence[int] = ()

    @property
    def numbers(self) -> Sequence[int]:
        """Those that have a button."""
        return self.taps or range(self.low, self.high + 1)

    def read(self, typed: str, now: datetime) -> str:  # noqa: ARG002
        return str(self.value(typed.strip().removesuffix("%").rstrip()))

    def value(self, stored: str) -> int:
        if not (stored.isascii() and stored.isdigit() and len(stored) <= len(str(self.high)) + 1):
            raise Unacceptable("scale", low=self.low, high=self.high)
        if not self.low <= int(stored) <= self.high:
            raise Unacceptable("scale", low=self.low, high=self.high)
        return int(stored)


@dataclass(frozen=True, kw_only=True)
class Text(Question[str]):
    """Words of the person's own, up to `limit` characters. Where `spoken`, a voice note may stand in their place."""

    limit: int = TEXT_LIMIT
    spoken: bool = True

    def read(self, typed: str, now: datetime) -> str:  # noqa: ARG002
        if read_voice(typed.strip()):
            raise Unacceptable("text_empty")
        return self.value(typed.strip())

    def tapped(self, carried: str) -> str:  # noqa: ARG002
        """Words are written or spoken: what a button gave for them has been forged, and would pass by what `read` sees."""
        raise Unacceptable("text_empty")

    def hear(self, note: VoiceNote) -> str:
        return self.value(note.stored)

    def value(self, stored: str) -> str:
        if read_voice(stored):
            if not self.spoken:
                raise Unacceptable("text_spoken")
            return stored
        if not any(character.isalnum() for character in stored):
            raise Unacceptable("text_empty")
        if len(stored) > self.limit:
            raise Unacceptable("text_long", limit=self.limit, length=len(stored))
        return stored


@dataclass(frozen=True, kw_only=True)
class OwnAsk(Text):
    """An ask in the person's own words. One that would not be kind to the one who is asked is not taken."""

    spoken: bool = False


@dataclass(frozen=True, kw_only=True)
class TimeOfDay(Question[tuple[time, ...]]):
    """A wall-clock time. Two candidates come back when what was typed leaves morning and evening open.

    What reads like a suggestion is that one, and twelve is noon.
    """

    suggestions: Sequence[str] = ()

    def read(self, typed: str, now: datetime) -> str:  # noqa: ARG002
        candidates = read_time(typed)
        if not candidates:
            raise Unacceptable("time")
        label = typed.strip().replace(".", ":")
        if label in self.suggestions:
            return label
        noon = [candidate for candidate in candidates if candidate.hour == NOON]
        return " ".join(f"{candidate:%H:%M}" for candidate in noon or candidates)

    def value(self, stored: str) -> tuple[time, ...]:
        times = stored.split(" ")
        if len(times) > 2 or len(set(times)) < len(times) or not all(map(_STORED_TIME.fullmatch, times)):  # noqa: PLR2004
            raise Unacceptable("time")
        return tuple(map(time.fromisoformat, times))


@dataclass(frozen=True, kw_only=True)
class Weekdays(Question[frozenset[int]]):
    """At least `least` days of the week, Monday 0, those in `chosen` ticked beforehand.

    Stored as digits: `024` is Monday, Wednesday and Friday.
    """

    least: int = 1
    chosen: str = ""

    def read(self, typed: str, now: datetime) -> str:  # noqa: ARG002
        days = read_weekdays(typed)
        if not days:
            raise Unacceptable("weekdays")
        stored = "".join(str(day) for day in sorted(days))
        self.value(stored)
        return stored

    def value(self, stored: str) -> frozenset[int]:
        if not stored.isascii() or set(stored) - set("0123456"):
            raise Unacceptable("weekdays")
        if len(set(stored)) < self.least:
            raise Unacceptable("weekdays_few", least=self.least)
        return frozenset(int(day) for day in stored)


@dataclass(frozen=True, kw_only=True)
class Day(Question[date]):
    """A day after `today`, the person's date when they were asked, and within a year of the moment of typing."""

    today: date = field(kw_only=False)
    zone_offset: timedelta = timedelta()

    def read(self, typed: str, now: datetime) -> str:
        day = read_date(typed, (now + self.zone_offset).date())
        if day is None:
            raise Unacceptable("day")
        return self.value(day.isoformat()).isoformat()

    def value(self, stored: str) -> date:
        try:
            day = date.fromisoformat(stored)
        except ValueError as error:
            raise Unacceptable("day") from error
        if not self.today < day <= self.today + LONGEST_WAIT:
            raise Unacceptable("day")
        return day


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What an answer to "what time is it for you?" leaves possible: offsets from UTC, or zones named outright."""

    offsets: tuple[timedelta, ...] = ()
    zones: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ClockNow(Question[Whereabouts]):
    """What time it is for the person now, stored as zone names or as an offset in minutes, never as the time itself.

    An offset comes with the minute at which its button was shown (`+120@29500000`): who lives by it depends on that.
    """

    likely: Sequence[int] = field(kw_only=False)
    language: str = "en"

    def read(self, typed: str, now: datetime) -> str:
        if zones := find_zone(typed):
            return " ".join(zones)
        offsets = [offset for stated in read_time(typed) for offset in offset_from_clock(stated, now)]
        there = dict.fromkeys(zone for offset in offsets for zone in zones_at(offset, now, self.language))
        if not there:
            raise Unacceptable("clock_now")
        return " ".join(there)

    def on_button(self, minutes: int, shown_at: datetime) -> str:
        """What the button of an offset stores."""
        return f"{minutes:+d}@{int(shown_at.timestamp()) // 60}"

    def value(self, stored: str) -> Whereabouts:
        if (tap := _SHOWN_OFFSET.fullmatch(stored)) is not None:
            shown_at = datetime.fromtimestamp(int(tap[2]) * 60, UTC)
            zones = zones_at(timedelta(minutes=int(tap[1])), shown_at, self.language)
            if not zones:
                raise Unacceptable("clock_now")
            return Whereabouts(zones=zones)
        parts = tuple(dict.fromkeys(stored.split()))
        if parts and all(zone_exists(part) for part in parts):
            return Whereabouts(zones=parts)
        try:
            minutes = [int(part) for part in parts]
        except ValueError as error:
            raise Unacceptable("clock_now") from error
        if not parts or any(abs(number) > 16 * 60 for number in minutes):
            raise Unacceptable("clock_now")
        return Whereabouts(offsets=tuple(timedelta(minutes=number) for number in minutes))


@dataclass(frozen=True, kw_only=True)
class ZoneChoice(Question[str]):
    """One zone out of a few, by tap; a city or an IANA name typed instead is taken too."""

    options: Sequence[str] = field(kw_only=False)

    def read(self, typed: str, now: datetime) -> str:  # noqa: ARG002
        zones = find_zone(typed)
        if not zones:
            raise Unacceptable("zone")
        return next((zone for zone in zones if zone in self.options), str(zones[0]))

    def value(self, stored: str) -> str:
        if not zone_exists(stored):
            raise Unacceptable("zone")
        return stored
