"""When a person measures where they stand: at the start, at day 30, and 90 days after the end of a programme."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FIRST_AGAIN = timedelta(days=30)
WITHOUT_A_PATH = timedelta(days=120)
AFTER_A_PATH = timedelta(days=90)

INVITED_AGAIN_AFTER = timedelta(days=3)
MOST_INVITATIONS = 3
"""An invitation that is put off, or not answered, comes back twice and then no more."""


class Occasion(StrEnum):
    """When a measure was taken. Stored, so a value never changes without a migration."""

    START = "baseline"
    DAY_30 = "day_30"
    DAY_120 = "day_120"
    AFTER_90 = "after_90"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """The invitations to one occasion so far. `settled`: it was answered, or left out."""

    times: int = 0
    on: date | None = None
    settled: bool = False

    @property
    def is_last(self) -> bool:
        """Whether the next invitation is the last."""
        return self.times == MOST_INVITATIONS - 1

    def may_come(self, today: date) -> bool:
        """Whether an invitation may come today."""
        if self.settled or self.times >= MOST_INVITATIONS:
            return False
        return self.on is None or today - self.on >= INVITED_AGAIN_AFTER


def occasions(began_on: date, finished_on: date | None) -> dict[Occasion, date]:
    """The date of each occasion, the earliest first, for someone who began and who finished their first path on these days.

    Day 30 of the practice, then 90 days after the end of the first path; day 120 where no path has come to its end by then.
    """
    found = {Occasion.START: began_on, Occasion.DAY_30: began_on + FIRST_AGAIN}
    if finished_on is None or finished_on > began_on + WITHOUT_A_PATH:
        found[Occasion.DAY_120] = began_on + WITHOUT_A_PATH
    if finished_on is not None:
        found[Occasion.AFTER_90] = finished_on + AFTER_A_PATH
    return found


def occasion_at(began_on: date, finished_on: date | None, today: date) -> Occasion:
    """The last occasion that has come: what was missed before it is not made up for."""
    come = {each: on for each, on in occasions(began_on, finished_on).items() if on <= today}
    return max(come, key=come.__getitem__, default=Occasion.START)


def next_occasion(began_on: date, finished_on: date | None, today: date) -> date | None:
    """The date of the next occasion; None after the last."""
    return min((on for on in occasions(began_on, finished_on).values() if on > today), default=None)
