"""Programmes: paths of weeks with a theme each, or of a number of asks. They steer the choice and never decide it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from coaching.challenge import Challenge
from coaching.streak import Pause
from coaching.vocabulary import AskedPerson, LifeDomain

DAYS_OF_A_WEEK = 7
MILESTONES = (10, 25, 50, 75, 100)
"""The numbers of asks at which a word is said to someone who counts to a hundred."""

TAKEN_UP_WITHIN = timedelta(days=30)
"""A path of weeks that was left goes on where it stopped within this time. A count always does."""

_DAY = timedelta(days=1)
_PROPOSED = (2, 4, 5, 6, 8)
"""The difficulties looked for among what is proposed for a theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What a week is about, and which challenges belong to it: those named, and those that pass whatever else is said."""

    name: str
    text: str
    domains: frozenset[LifeDomain] = frozenset()
    asked: frozenset[AskedPerson] = frozenset()
    tags: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    entries: frozenset[str] = frozenset()

    def fits(self, challenge: Challenge) -> bool:
        """Whether a challenge is named, or lies in the domains, asks one of the people, and has a tag or a setting.

        What is not said of domains, people, tags and settings leaves everything in, as long as something is.
        """
        if challenge.id in self.entries:
            return True
        said = self.domains or self.asked or self.tags or self.settings
        return bool(said) and self._lets_in(challenge)

    def _lets_in(self, challenge: Challenge) -> bool:
        if self.domains and challenge.domain not in self.domains:
            return False
        if self.asked and challenge.asked not in self.asked:
            return False
        if not self.tags and not self.settings:
            return True
        return challenge.setting in self.settings or not self.tags.isdisjoint(challenge.goals)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A path: `days` with a theme a week, or a number of `asks` at one's own pace.

    `youth_safe`: it says nothing of strangers, and of dating and love, to someone of 13 to 17.
    """

    id: str
    name: str
    sentence: str
    days: int | None = None
    asks: int | None = None
    weeks: tuple[Theme, ...] = ()
    youth_safe: bool = True

    def week_of(self, day: int) -> int:
        """The number of the week in which a day lies, both from 1. The last week takes what is left over."""
        return min(len(self.weeks), (day - 1) // DAYS_OF_A_WEEK + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stint:
    """Local dates on a programme, both ends among them; open while `ended_on` is None. `finished`: to its very end.

    `said` is the last week, or the last number of asks, of which a word was said.
    """

    id: int
    programme: str
    began_on: date
    ended_on: date | None = None
    finished: bool = False
    said: int = 0

    def covers(self, day: date) -> bool:
        return self.began_on <= day and (self.ended_on is None or day <= self.ended_on)


def run_of(stints: Sequence[Stint], *, counts: bool) -> list[Stint]:
    """The last stint and those of the same programme that it goes on from: leaving a path loses nothing.

    `counts`: the path is a number of asks, which waits however long. `stints` runs oldest first.
    """
    run = [*stints[-1:]]
    for earlier in reversed(stints[:-1]):
        if earlier.programme != run[0].programme:
            continue
        away = run[0].began_on - (earlier.ended_on or run[0].began_on)
        if earlier.finished or not (counts or away <= TAKEN_UP_WITHIN):
            break
        run.insert(0, earlier)
    return run


def day_of(run: Sequence[Stint], today: date, pauses: Iterable[Pause]) -> int:
    """The day of the path that today is, from 1. Days of a pause are not counted, nor days away from the path."""
    return max(1, len(_days(run, today, pauses)))


def last_day(run: Sequence[Stint], today: date, pauses: Iterable[Pause], days: int) -> date | None:
    """The date on which the path came to its last day; None while that lies ahead."""
    counted = _days(run, today, pauses)
    return counted[days - 1] if len(counted) >= days else None


def asks_on(run: Sequence[Stint], per_day: Mapping[date, int]) -> int:
    """The asks that were made while on the path."""
    return sum(times for day, times in per_day.items() if any(stint.covers(day) for stint in run))


def milestone(asks: int) -> int:
    """The highest number worth a word that a count has come to; 0 before the first."""
    return max((each for each in MILESTONES if each <= asks), default=0)


def propose(theme: Theme, catalogue: Iterable[Challenge], rng: Random) -> tuple[Challenge, ...]:
    """Up to five challenges of a theme, from easy to hard, none built to be declined and no two of one place and person."""
    left = [each for each in catalogue if theme.fits(each) and not each.planned_no]
    chosen: list[Challenge] = []
    for difficulty in _PROPOSED:
        if not left:
            break
        pick = min(left, key=lambda each: (abs(each.difficulty - difficulty), rng.random()))
        chosen.append(pick)
        left = [each for each in left if (each.setting, each.asked) != (pick.setting, pick.asked)]
    return tuple(sorted(chosen, key=lambda each: each.difficulty))


def _days(run: Sequence[Stint], today: date, pauses: Iterable[Pause]) -> list[date]:
    """The dates on the path up to today that were not on a pause."""
    paused = list(pauses)
    dates = (run[0].began_on + number * _DAY for number in range((today - run[0].began_on).days + 1))
    return [
        each
        for each in dates
        if any(stint.covers(each) for stint in run) and not any(each in pause for pause in paused)
    ]
