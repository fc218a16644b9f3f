"""The programme that a person is on: where they stand on it, and what this week is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.bounds import modes_of
from bot.practice import pauses_of
from bot.turn import Turn
from coaching.programmes import Programme, Stint, Theme, asks_on, day_of, last_day, run_of
from prompts.programmes import load_programmes
from storage import attempts, programmes


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A programme with where the person stands on it today. `ended_on` is its last day, once that has come."""

    programme: Programme
    stint: Stint
    run: Sequence[Stint]
    day: int
    asks: int
    ended_on: date | None

    def covers(self, day: date) -> bool:
        """Whether a day was spent on the path."""
        return any(stint.covers(day) for stint in self.run)

    @property
    def week(self) -> int:
        return self.programme.week_of(self.day)

    @property
    def theme(self) -> Theme | None:
        """What this week is about; None on a path without weeks."""
        return self.programme.weeks[self.week - 1] if self.programme.weeks else None


def known(turn: Turn) -> Mapping[str, Programme]:
    """The programmes that there are for the person, in their language. One that is not for the young rests for them."""
    youth = modes_of(turn).youth
    return {each.id: each for each in load_programmes(turn.words.language).values() if each.youth_safe or not youth}


def find_path(turn: Turn) -> Path | None:
    """The programme that the person is on; None where they chose freely, or it is no longer there."""
    stints = programmes.load_stints(turn.connection, turn.person.id)
    programme = known(turn).get(stints[-1].programme) if stints else None
    if programme is None or stints[-1].ended_on is not None:
        return None
    run = run_of(stints, counts=programme.asks is not None)
    asks = asks_on(run, dict(attempts.count_per_day(turn.connection, turn.person.id)))
    return Path(
        programme=programme,
        stint=stints[-1],
        run=run,
        day=day_of(run, turn.today, pauses_of(turn)),
        asks=asks,
        ended_on=_ended_on(turn, programme, run, asks),
    )


def find_theme(turn: Turn, stint_id: int, week: int) -> Theme | None:
    """What a week of the person's time on a programme was about."""
    stints = programmes.load_stints(turn.connection, turn.person.id)
    programme = next((known(turn).get(stint.programme) for stint in stints if stint.id == stint_id), None)
    return programme.weeks[week - 1] if programme and 1 <= week <= len(programme.weeks) else None


def first_finish(turn: Turn) -> date | None:
    """The day on which the person first came to the end of a programme."""
    stints = programmes.load_stints(turn.connection, turn.person.id)
    return min((stint.ended_on for stint in stints if stint.finished and stint.ended_on), default=None)


def _ended_on(turn: Turn, programme: Programme, run: Sequence[Stint], asks: int) -> date | None:
    if programme.asks is not None:
        return turn.today if asks >= programme.asks else None
    return last_day(run, turn.today, pauses_of(turn), programme.days or 0)
