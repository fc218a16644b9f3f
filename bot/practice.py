"""A person's practice as it is stored, in the shape that the method counts from."""

from datetime import timedelta

from bot.turn import Turn
from coaching.streak import Pause, Plan, Practice
from storage import attempts, plans, reserves, weeks
from storage.reserves import Spared


def practice_of(turn: Turn) -> Practice | None:
    """Everything that a streak is counted from; None before they have committed to anything."""
    kept = plans.load_plans(turn.connection, turn.person.id)
    if not kept:
        return None
    spared = reserves.load_spared_days(turn.connection, turn.person.id)
    return Practice(
        plans=tuple(Plan(since=each.since, weekdays=each.weekdays, weekly_number=each.weekly_number) for each in kept),
        attempts=dict(attempts.count_per_day(turn.connection, turn.person.id)),
        reserves=frozenset(day for day, how in spared.items() if how is Spared.RESERVE),
        repaired=frozenset(day for day, how in spared.items() if how is Spared.REPAIRED),
        pauses=pauses_of(turn),
        lowered=weeks.load_week_numbers(turn.connection, turn.person.id),
    )


def pauses_of(turn: Turn) -> tuple[Pause, ...]:
    """When the person rested on purpose: from its first to its last day, without an end where it goes on."""
    spans = plans.load_pauses(turn.connection, turn.person.id)
    return tuple(Pause(span.began_on, span.ended_on - timedelta(days=1) if span.ended_on else None) for span in spans)
