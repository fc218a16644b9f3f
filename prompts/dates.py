"""Days and times as one says them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from prompts.words import Words

_WORKDAYS = frozenset(range(5))


def spoken_time(at: time) -> str:
    return f"{at:%H:%M}"


def spoken_date(words: Words, day: date) -> str:
    """Such as `Tuesday, 24 November`."""
    return words.plain(
        "date",
        weekday=words.plain(f"day-name-{day.weekday()}"),
        day=str(day.day),
        month=words.plain(f"month-{day.month}"),
    )


def spoken_dates(words: Words, days: Sequence[date]) -> str:
    """Such as `3 and 9 March` or `28 February, 3 March and 9 March`. A month that all share is said once."""
    months = {day.month for day in days}
    *before, last = [_without_year(words, day) for day in days] or [""]
    if len(months) == 1:
        before = [str(day.day) for day in days[:-1]]
    return words.plain("dates-and", before=", ".join(before), last=last) if before else last


def _without_year(words: Words, day: date) -> str:
    return words.plain("date-short", day=str(day.day), month=words.plain(f"month-{day.month}"))


def spoken_days(words: Words, weekdays: Iterable[int]) -> str:
    """Such as `weekdays`, `every day` or `Mon, Wed, Fri`."""
    days = frozenset(weekdays)
    if len(days) == 7:  # noqa: PLR2004 - a week
        return words.plain("days-all")
    if days == _WORKDAYS:
        return words.plain("days-week")
    return ", ".join(words.plain(f"weekdays-{day}") for day in sorted(days))


def spoken_moment(words: Words, at: datetime, now: datetime) -> str:
    """Such as `tomorrow at 12:30`. Both moments as the person's clocks show them."""
    clock = spoken_time(at.time())
    if at.date() == now.date():
        return words.plain("when-today-at", time=clock)
    if at.date() == now.date() + timedelta(days=1):
        return words.plain("when-tomorrow-at", time=clock)
    return words.plain("when-date-at", date=spoken_date(words, at.date()), time=clock)


def spoken_day_past(words: Words, day: date, today: date) -> str:
    """Such as `today`, `yesterday` or `Tuesday, 24 November`."""
    if day == today:
        return words.plain("when-today")
    if day == today - timedelta(days=1):
        return words.plain("when-yesterday")
    return spoken_date(words, day)
