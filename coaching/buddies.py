"""Practice buddies: how many there may be, and what one of them sees of the other's week."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coaching.streak import DAY, WeekCount, monday

MOST_BUDDIES = 3
MOST_INVITATIONS = 3
INVITATION_LASTS = timedelta(days=7)


class Sharing(StrEnum):
    """What a person lets their buddies see. Stored, so a value never changes without a migration."""

    DAYS = "days"
    WEEK = "week"
    NOTHING = "nothing"

    @property
    def following(self) -> "Sharing":
        """The one that comes after this when they are gone through one by one."""
        each = list(Sharing)
        return each[(each.index(self) + 1) % len(each)]


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Whether someone asked on each day of this week up to today, Monday first, and the count where they allow it."""

    days: tuple[bool, ...]
    count: WeekCount | None

    @property
    def asked_today(self) -> bool:
        return self.days[-1]


def glimpse(asks: Mapping[date, int], weekly_number: int, sharing: Sharing, today: date) -> Glimpse | None:
    """What a buddy sees on their `today`; None where nothing is shared.

    It is taken from the number of asks a day and from the plan's own number alone. So a pause, a rest, a reserve day, a
    lowered week and a quiet time all look like days without an ask, and a day that was asked on stays so.
    """
    if sharing is Sharing.NOTHING:
        return None
    first = monday(today)
    made = [max(0, asks.get(first + n * DAY, 0)) for n in range(today.weekday() + 1)]
    count = WeekCount(sum(made), weekly_number) if sharing is Sharing.WEEK else None
    return Glimpse(tuple(number > 0 for number in made), count)


def has_waved(on: date | None, today: date) -> bool:
    """Whether the one wave of the day is spent. A clock that was set back does not bring a second one."""
    return on is not None and on >= today
