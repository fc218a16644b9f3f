"""What a person commits to, each part a small conversation of its own and together a stretch of the first one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coaching.questions import Choice, ClockNow, Day, Scale, Text, TimeOfDay, Weekdays, ZoneChoice
from coaching.ready import TextOr, ready_name
from coaching.script import ask, invite
from coaching.zones import zones_at

SUGGESTED_TIMES = ("08:30", "10:00", "12:30", "15:00", "17:30", "19:00")
FEWEST_A_WEEK, MOST_A_WEEK, USUAL_A_WEEK = 3, 7, 5
CUE_LIMIT = 200
NO_CUE = "none"
MOST_ZONES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """What is to be different from now on. None leaves a part as it is; `cue` alone can be emptied, by `without_cue`."""

    zone: str | None = None
    local_time: time | None = None
    weekdays: frozenset[int] | None = None
    weekly_number: int | None = None
    cue: str | None = None
    without_cue: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """A rest for so many days from the one on which it was chosen, or up to a day that was named; open without either."""

    days: int | None = None
    back_on: date | None = None


async def settle_zone(likely_offsets: Sequence[int], opened_at: datetime, language: str) -> str:
    """The person's zone, in one question where the clock tells enough and in two where it does not."""
    whereabouts = await ask(ClockNow("clock_now", likely_offsets, language=language))
    zones = whereabouts.zones or tuple(
        dict.fromkeys(zone for offset in whereabouts.offsets for zone in zones_at(offset, opened_at, language))
    )
    if len(zones) == 1:
        return zones[0]
    return await ask(ZoneChoice("zone", zones[:MOST_ZONES]))


async def settle_time() -> time:
    """The time of day, with one more question where what was typed leaves morning and evening open."""
    times = await ask(TimeOfDay("time", suggestions=SUGGESTED_TIMES))
    if len(times) == 1:
        return times[0]
    morning, evening = sorted(times)
    words = {"morning": f"{morning:%H:%M}", "evening": f"{evening:%H:%M}"}
    return morning if await ask(Choice("which_time", ("morning", "evening"), words=words)) == "morning" else evening


async def settle_weekdays(chosen: Sequence[int] = range(5)) -> frozenset[int]:
    """The days, with those that are `chosen` now ticked beforehand."""
    return await ask(Weekdays("weekdays", chosen="".join(str(day) for day in chosen)))


async def settle_number(weekdays: frozenset[int]) -> int:
    """Attempts a week. The suggestion never asks for more than the days that were chosen, nor for less than three."""
    suggested = min(USUAL_A_WEEK, max(FEWEST_A_WEEK, len(weekdays)))
    return await ask(Scale("weekly_number", FEWEST_A_WEEK, MOST_A_WEEK, suggested=suggested))


async def settle_cue() -> str | None:
    return await invite(Text("cue", limit=CUE_LIMIT, spoken=False))


async def plan_zone(*, likely_offsets: Sequence[int], opened_at: str, language: str) -> PlanChange:
    return PlanChange(zone=await settle_zone(likely_offsets, datetime.fromisoformat(opened_at), language))


async def plan_time() -> PlanChange:
    return PlanChange(local_time=await settle_time())


async def plan_weekdays(*, weekdays: Sequence[int]) -> PlanChange:
    return PlanChange(weekdays=await settle_weekdays(weekdays))


async def plan_number(*, weekdays: Sequence[int]) -> PlanChange:
    return PlanChange(weekly_number=await settle_number(frozenset(weekdays)))


async def plan_cue() -> PlanChange:
    cue = await ask(TextOr("cue", (NO_CUE,), limit=CUE_LIMIT, spoken=False))
    return PlanChange(without_cue=True) if ready_name(cue) == NO_CUE else PlanChange(cue=cue)


async def pause(*, today: str, offset_minutes: int) -> Pause:
    """`today` is the person's own date, `offset_minutes` their offset from UTC when they were asked."""
    start, offset = date.fromisoformat(today), timedelta(minutes=offset_minutes)
    length = await ask(Choice("pause_length", ("3", "7", "14", "until", "open")))
    if length == "open":
        return Pause()
    if length == "until":
        return Pause(back_on=await ask(Day("pause_until", start, zone_offset=offset)))
    return Pause(days=int(length))
