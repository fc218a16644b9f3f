"""The steps of a person's ladder as the method sees them, and putting new ones on it."""

from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import Any

from bot.bounds import admitted, modes_of
from bot.turn import Turn
from coaching.challenge import Challenge
from coaching.goals import CLOSE_TO_A_GOAL, weighed
from coaching.ladder import LADDER_SIZE, Step, duels_left, propose_ladder, ranked
from coaching.limits import Limits
from coaching.measuring import Occasion
from coaching.vocabulary import LifeDomain
from storage import attempts, goals, ladder, plans
from storage.ladder import StoredStep

SITTING = 5
FEWEST, MOST = 25, 30
ENOUGH_RATED = 15
"""So many rated steps make three levels of five, and there is something to choose from at each."""
FOR_ANYONE = Limits(gentle=True, youth=True, harmony=True)


def steps_as_rated(turn: Turn) -> list[Step]:
    """The steps on the ladder with how often each was asked, in the order in which they came to it.

    What does not fit the person's modes is kept and not shown.
    """
    asked = attempts.count_asks_of_steps(turn.connection, turn.person.id)
    stored = ladder.load_steps(turn.connection, turn.person.id)
    steps = [_step(turn, each, asked.get(each.id, 0)) for each in stored if _is_known(turn, each)]
    return list(filter(modes_of(turn).allow, steps))


def steps_of(turn: Turn) -> list[Step]:
    """As `steps_as_rated`, with what the person's goals say about steps that they have not weighed."""
    named = goals.load_goals(turn.connection, turn.person.id)
    return [weighed(step, named) for step in steps_as_rated(turn)]


def find_step(turn: Turn, step_id: int) -> Step | None:
    return next((step for step in steps_as_rated(turn) if step.id == step_id), None)


def first_scenarios(turn: Turn) -> list[tuple[int, str]]:
    """The first handful of steps, from easy to middling, put on the ladder before anything is known of the person.

    They fit whatever mode the person may turn out to be in.
    """
    if not ladder.known_challenges(turn.connection, turn.person.id):
        fitting = filter(FOR_ANYONE.admit, turn.catalogue.values())
        chosen = propose_ladder(fitting, {}, _chance(turn), SITTING)
        ladder.add_catalogue_steps(turn.connection, turn.person.id, [(each.id, each.domain) for each in chosen])
    return unrated(turn)


def fill_up(turn: Turn, ratings: Mapping[LifeDomain, int]) -> None:
    """Bring the ladder to its full size, with more from the domains that sting more."""
    present = steps_as_rated(turn)
    known = ladder.known_challenges(turn.connection, turn.person.id)
    proposed = propose_ladder(admitted(turn), ratings, _chance(turn), LADDER_SIZE + len(known))
    fresh = [each for each in proposed if each.id not in known][: max(0, LADDER_SIZE - len(present))]
    ladder.add_catalogue_steps(turn.connection, turn.person.id, [(each.id, each.domain) for each in fresh])


def fit(turn: Turn) -> None:
    """Bring the ladder to its size again after a mode has hidden some of it, or shows it again."""
    while len(steps := steps_as_rated(turn)) > MOST and (spare := _proposal(steps, keep=())):
        ladder.remove_step(turn.connection, turn.person.id, spare.id, turn.now)
    fill_up(turn, plans.load_ratings(turn.connection, turn.person.id, Occasion.START))


def resting(turn: Turn) -> int:
    """How many steps are kept and not shown, because they do not fit the person's modes."""
    stored = ladder.load_steps(turn.connection, turn.person.id)
    return sum(_is_known(turn, each) for each in stored) - len(steps_as_rated(turn))


def has_room(turn: Turn, *, keep: Collection[str] = ()) -> bool:
    """Whether one more step fits, at the cost of a proposal that nobody has rated where need be, but for those to `keep`."""
    steps = steps_as_rated(turn)
    return len(steps) < MOST or _proposal(steps, keep) is not None


def make_room(turn: Turn, *, keep: Collection[str] = ()) -> None:
    """See that one more step fits."""
    steps = steps_as_rated(turn)
    spare = _proposal(steps, keep)
    if len(steps) >= MOST and spare is not None:
        ladder.remove_step(turn.connection, turn.person.id, spare.id, turn.now)


def put_challenge(turn: Turn, challenge: Challenge, *, keep: Collection[str] = ()) -> int | None:
    """An entry of the catalogue on the ladder, wherever it was before. None where the ladder is full.

    Entries to `keep` stay on it, though nobody has rated them.
    """
    on_it = {step.challenge.id: step.id for step in steps_as_rated(turn) if step.challenge}
    if challenge.id in on_it:
        return on_it[challenge.id]
    if not has_room(turn, keep=keep):
        return None
    make_room(turn, keep=keep)
    return ladder.put_challenge(turn.connection, turn.person.id, challenge.id, challenge.domain)


def unrated(turn: Turn) -> list[tuple[int, str]]:
    """The next handful of steps that wait for a rating, what comes close to a goal before the rest."""
    waiting = [step for step in steps_as_rated(turn) if step.intimidation is None]
    waiting.sort(key=lambda step: (step.meaning or 0) < CLOSE_TO_A_GOAL)
    return [(step.id, step.ask) for step in waiting[:SITTING]]


def few_rated(turn: Turn) -> tuple[int, int] | None:
    """How many steps are rated, out of how many, while more ratings would give more to choose from; else None."""
    steps = steps_as_rated(turn)
    rated = sum(step.intimidation is not None for step in steps)
    return (rated, len(steps)) if rated < min(ENOUGH_RATED, len(steps)) else None


def unweighed(turn: Turn) -> list[tuple[int, str]]:
    """The last handful of rated steps of which it is not known how much they matter."""
    waiting = [step for step in steps_as_rated(turn) if step.intimidation is not None and step.meaning is None]
    return [(step.id, step.ask) for step in waiting[-SITTING:]]


def in_shown_order(turn: Turn) -> list[Step]:
    """Rated steps as the ladder ranks them, then the others."""
    steps = steps_as_rated(turn)
    return [*ranked(steps), *(step for step in steps if step.intimidation is None)]


def ties(turn: Turn) -> int:
    """How many duels are left to settle steps that were rated alike."""
    return duels_left(steps_as_rated(turn))


def for_duels(turn: Turn) -> list[tuple[Any, ...]]:
    """The rated steps as the conversation about ties wants them."""
    return [(each.id, each.ask, each.domain, each.felt, each.tie_rank) for each in ranked(steps_as_rated(turn))]


def _proposal(steps: Sequence[Step], keep: Collection[str]) -> Step | None:
    """The last proposal of ours that was neither rated nor weighed, and is not to be kept."""
    spare = [
        step
        for step in steps
        if step.challenge and step.challenge.id not in keep and step.intimidation is None and step.meaning is None
    ]
    return spare[-1] if spare else None


def _step(turn: Turn, stored: StoredStep, done: int) -> Step:
    challenge = turn.catalogue.get(stored.challenge_id or "")
    return Step(
        id=stored.id,
        ask=challenge.ask if challenge else stored.own_words or "",
        domain=stored.domain,
        challenge=challenge,
        intimidation=stored.intimidation,
        meaning=stored.meaning,
        tie_rank=stored.tie_rank,
        own_asked=stored.own_asked,
        done=done,
    )


def _is_known(turn: Turn, stored: StoredStep) -> bool:
    """An entry that has left the catalogue is not shown any more."""
    return stored.own_words is not None or stored.challenge_id in turn.catalogue


def _chance(turn: Turn) -> Random:
    return Random(f"ladder {turn.person.telegram_id}")
