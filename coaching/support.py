"""The quiet after someone has said that they may be in danger: nothing is asked of them until they want to go on."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from coaching.commitment import USUAL_QUIET_HOURS, QuietHours, local, quiet
from coaching.questions import TEXT_LIMIT

QUIET_FOR = timedelta(hours=24)
"""How long nothing at all is sent. After that, how they are is asked once."""


@dataclass(frozen=True, slots=True)
class Held:
    """A message that waits until the person has said how it was meant: its shape, its text and its id.

    `conversation_id` and `version` are the question that was open when it came; None where there was none.
    """

    shape: str
    text: str
    message_id: int
    conversation_id: int | None = None
    version: int | None = None

    @property
    def place(self) -> tuple[int | None, int | None]:
        """The question that it may answer, and no other."""
        return self.conversation_id, self.version

    def followed_by(self, later: "Held") -> "Held":
        """This one with a later one at the same question: two texts are one, of anything else the later counts."""
        if (self.shape, self.place) != (later.shape, later.place):
            return later
        return replace(self, text=f"{self.text}\n{later.text}")

    def shortened(self) -> "Held":
        """No more than tells that it is too long for an answer: that is refused, so that nothing is cut unseen."""
        return replace(self, text=self.text[: TEXT_LIMIT + 1])


@dataclass(frozen=True, slots=True)
class SupportState:
    """`since` is when it began, None where nothing is the matter. `asked_after`: whether it was asked how they are."""

    since: datetime | None = None
    asked_after: bool = False
    held: Held | None = None

    @property
    def lasts(self) -> bool:
        return self.since is not None

    @property
    def quiet_until(self) -> datetime | None:
        return None if self.since is None else self.since + QUIET_FOR

    def opened(self, now: datetime) -> "SupportState":
        """It begins, or begins anew. What was held back is let go: it has been answered."""
        return SupportState(since=now)

    def holding(self, held: Held | None) -> "SupportState":
        if held is None:
            return replace(self, held=None)
        return replace(self, held=(self.held.followed_by(held) if self.held else held).shortened())

    def having_asked_after(self) -> "SupportState":
        return replace(self, asked_after=True)


NOTHING_THE_MATTER = SupportState()


def time_to_ask_after(quiet_until: datetime, zone: str, hours: QuietHours = USUAL_QUIET_HOURS) -> time:
    """The time of day at which to ask how they are: the minute after the quiet ends, or the end of the night."""
    at = local(quiet_until + timedelta(minutes=1), zone)
    return hours.end if quiet(at, zone, *hours) else time(at.hour, at.minute)
