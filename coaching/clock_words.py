"""Times of day, weekdays and dates as people type them. The tables at the top hold every word that is understood."""

import re
from calendar import monthrange
from contextlib import suppress
from datetime import date, time, timedelta
from unicodedata import normalize


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
DAY_LETTERS, MONTH_LETTERS = 2, 3
"""As many first letters name a day or a month without doubt."""

AM, PM = "am", "pm"
NOON, MIDNIGHT, MINUTES = 12, 24, 60
HALVES = {"a": AM, "am": AM, "morning": AM, "p": PM, "pm": PM, "afternoon": PM, "evening": PM, "tonight": PM}
NAMED_TIMES = {"noon": "12 pm", "midday": "12 pm", "midnight": "12 am"}
TIME_FILLERS = _words("at about around ca by its it is in the this now oclock sharp h hrs hours uhr")

ALL_DAYS = frozenset(range(7))
DAY_GROUPS = {"daily": ALL_DAYS, "weekdays": frozenset(range(5)), "weekends": frozenset({5, 6})}
DAY_PHRASES = {
    r"\b(?:every|each|any|all) ?days?\b|\b(?:all|every|whole) week\b": "daily",
    r"\b(?:week|work|working|business) ?days?\b": "weekdays",
    r"\bweekend\b": "weekends",
}
DAY_FILLERS = _words("and on the all every each only just also plus")
BUT = _words("but except excluding without minus not no")

IN_DAYS = {"tomorrow": 1, "tmrw": 1, "day after tomorrow": 2}
COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}
UNIT_MONTHS = {"month": 1, "year": 12}
DATE_FILLERS = _words("until till til to through by for in on the next coming this of from now")
LONGEST = timedelta(days=366)
"""A date that is read lies at most so far ahead: a year, leap day included."""

_DASHES = "\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{NON-BREAKING HYPHEN}\N{HYPHEN}"
_SIGNS = str.maketrans(dict.fromkeys(_DASHES, "-") | dict.fromkeys("'`\N{RIGHT SINGLE QUOTATION MARK}", ""))
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:\s?(?P<sign>[:.,h])\s?(?P<minute>\d{2})(?:[:.]\d{2})?|(?P<packed>\d{2}))?(?!\d)"
)
_HALF = re.compile(r"(?<![a-z])([ap])\.?\s?m\b\.?")
_RANGE = re.compile(r"(\w+) (?:-|to|thru|through|till|until) (\w+)")
_COUNTED = re.compile(r"(?:(\w+) )?([a-z]+?)s?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?")
_DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\.?(?: ?(?P<year>\d{4}|\d{2}))?"),
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? ?(?P<month>[a-z]+)\.?(?: (?P<year>\d{4}))?"),
    re.compile(r"(?P<month>[a-z]+)\.? ?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: (?P<year>\d{4}))?"),
)


def _plain(text: str) -> str:
    """Lower case without apostrophes, with plain digits and every dash a hyphen."""
    return normalize("NFKC", text).casefold().translate(_SIGNS)


def _named(word: str, names: tuple[str, ...], letters: int) -> int | None:
    """The place of the name that starts with `word` (or with its singular), given enough letters to tell."""
    for start in (word, word.removesuffix("s")):
        for place, name in enumerate(names):
            if len(start) >= letters and name.startswith(start):
                return place
    return None


def read_time(text: str) -> tuple[time, ...]:
    """The times that `text` may mean, earliest first: two where morning or evening is left open, none if it is no time.

    A leading zero ("07:30") and an h ("7h30") are taken as the 24-hour clock. Seconds are let go.
    """
    plain = _HALF.sub(r" \1m ", _plain(text))
    for name, digits in NAMED_TIMES.items():
        plain = re.sub(rf"(?:\b12 )?\b{name}\b", digits, plain)
    found = _CLOCK.search(plain)
    if found is None:
        return ()
    rest = {word.strip(".,;!?~()") for word in (plain[: found.start()] + " " + plain[found.end() :]).split()} - {""}
    halves = {HALVES[word] for word in rest & HALVES.keys()}
    if rest - HALVES.keys() - TIME_FILLERS or len(halves) > 1:
        return ()
    minute = int(found["minute"] or found["packed"] or 0)
    whole_day = found["hour"].startswith("0") or found["sign"] == "h"
    hours = _hours(int(found["hour"]), next(iter(halves), None), whole_day=whole_day)
    return tuple(time(hour % 24, minute) for hour in hours if minute < MINUTES and (hour, minute) <= (MIDNIGHT, 0))


def _hours(hour: int, half: str | None, *, whole_day: bool) -> tuple[int, ...]:
    """The hours (0 to 24) that a number may mean; 14 pm is 14, but 14 am and 0 pm are nothing."""
    if hour > MIDNIGHT or (half == AM and hour > NOON) or (half == PM and hour % MIDNIGHT == 0):
        return ()
    if hour > NOON or (whole_day and half is None):
        return (hour,)
    morning, evening = hour % NOON, hour % NOON + NOON
    return {None: (morning, evening), AM: (morning,), PM: (evening,)}[half]


def read_weekdays(text: str) -> frozenset[int] | None:
    """The weekdays (Monday is 0) that `text` names, lists, spans or leaves over; None if it names none or says more."""
    plain = " ".join(re.findall(r"[^\W\d_]+|\d+|-", _plain(text)))
    for phrase, group in DAY_PHRASES.items():
        plain = re.sub(phrase, group, plain)
    words = _RANGE.sub(_spelled_out, plain).split()
    cut = next((place for place, word in enumerate(words) if word in BUT), len(words))
    kept, dropped = _days_in(words[:cut]), _days_in(words[cut:])
    if kept is None or dropped is None:
        return None
    if not kept and (dropped or "all" in words[:cut]):
        kept = ALL_DAYS
    return kept - dropped or None


def _spelled_out(span: re.Match[str]) -> str:
    """Every day of "tue - thu", by name; a span of anything else stays as it is."""
    first, last = (_named(word, DAYS, DAY_LETTERS) for word in span.groups())
    if first is None or last is None:
        return span[0]
    return " ".join(DAYS[(first + days) % 7] for days in range((last - first) % 7 + 1))


def _days_in(words: list[str]) -> frozenset[int] | None:
    """The days among the words; None if one of them has nothing to do with days."""
    days: frozenset[int] = frozenset()
    for word in words:
        day = _named(word, DAYS, DAY_LETTERS)
        if word in DAY_GROUPS:
            days |= DAY_GROUPS[word]
        elif day is not None:
            days |= {day}
        elif word not in DAY_FILLERS | BUT:
            return None
    return days


def read_date(text: str, today: date) -> date | None:
    """The date that `text` means, after today and at most a year ahead; None if there is no such date or more than one.

    "3/4" is a different date in London and New York, so it is none; a weekday is the next one, never today.
    """
    plain = " ".join(word for word in _plain(text).replace(",", " ").split() if word not in DATE_FILLERS)
    day = _ahead(plain, today) or _slashed(plain, today) or _written(plain, today)
    return day if day is not None and today < day <= today + LONGEST else None


def _ahead(plain: str, today: date) -> date | None:
    """A day told from today: tomorrow, a weekday, or so many days, weeks or months on."""
    if plain in IN_DAYS:
        return today + timedelta(days=IN_DAYS[plain])
    weekday = _named(plain, DAYS, DAY_LETTERS)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    counted = _COUNTED.fullmatch(plain)
    if counted is None:
        return None
    number, unit = counted[1] or "one", counted[2]
    count = COUNTS.get(number) or (int(number) if re.fullmatch(r"\d{1,3}", number) else 0)
    if unit in UNIT_DAYS:
        return today + timedelta(days=count * UNIT_DAYS[unit])
    return _months_later(today, count * UNIT_MONTHS[unit]) if unit in UNIT_MONTHS else None


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _slashed(plain: str, today: date) -> date | None:
    found = _SLASHED.fullmatch(plain)
    if found is None:
        return None
    one, other, year = int(found[1]), int(found[2]), found[3]
    readings = {_coming(one, other, year, today), _coming(other, one, year, today)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _written(plain: str, today: date) -> date | None:
    found = next(filter(None, (pattern.fullmatch(plain) for pattern in _DATES)), None)
    if found is None:
        return None
    word = found["month"]
    named = _named(word, MONTHS, MONTH_LETTERS)
    month = int(word) if word.isdigit() else 0 if named is None else named + 1
    return _coming(int(found["day"]), month, found["year"], today)


def _coming(day: int, month: int, year: str | None, today: date) -> date | None:
    """The date in that year, or without one the next that is not past; a year of two digits is of this century."""
    years = (today.year, today.year + 1) if year is None else (int(year) % 2000 + 2000,)
    for candidate in years:
        with suppress(ValueError):
            if year or date(candidate, month, day) >= today:
                return date(candidate, month, day)
    return None
