"""Conversations that make the ladder truer: what matters, which of two is the harder, and how a step feels by now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coaching.ladder import Step, duels_left, next_duel, settle
from coaching.questions import Choice, Scale
from coaching.script import invite, keep
from coaching.scripts.ladder import weighing
from coaching.vocabulary import LifeDomain

MOST_DUELS = 5


@dataclass(frozen=True, slots=True)
class Weights:
    """How much steps matter to the person, 0 to 10, by step id."""

    meaning: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Order:
    """The tie ranks that duels led to, by step id."""

    tie_ranks: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Rerating:
    """How intimidating a step was before and is now; `now` is None where the person left it."""

    step_id: int
    before: int
    now: int | None


async def weigh(*, scenarios: Sequence[tuple[int, str]]) -> Weights:
    """One tap a step, each of which may be skipped, as may all that are left."""
    weights: dict[int, int] = {}
    for number, (step_id, scenario) in enumerate(scenarios, 1):
        meaning = await invite(weighing(str(step_id), scenario, number, len(scenarios)), closing=True)
        if meaning is not None:
            weights[step_id] = meaning
            await keep(Weights(dict(weights)))
    return Weights(weights)


async def duels(*, steps: Sequence[tuple[int, str, str, int, int | None]]) -> Order:
    """A few pairs of tied steps. `steps` are (id, ask, domain, intimidation, tie rank); a pair skipped stays tied."""
    ladder = [
        Step(id=number, ask=scenario, domain=LifeDomain(domain), intimidation=intimidation, tie_rank=tie_rank)
        for number, scenario, domain, intimidation, tie_rank in steps
    ]
    ranks: dict[int, int] = {}
    of = min(MOST_DUELS, duels_left(ladder))
    for number in range(1, of + 1):
        duel = next_duel(ladder)
        if duel is None:
            break
        words = {"first": duel.opponent.ask, "second": duel.newcomer.ask, "number": number, "of": of}
        key = f"duel#{duel.opponent.id}-{duel.newcomer.id}"
        harder = await invite(Choice(key, ("first", "second"), words=words), closing=True)
        if harder is None:
            ladder.remove(duel.newcomer)
            continue
        ranks |= settle(ladder, duel, newcomer_harder=harder == "second")
        ladder = [replace(step, tie_rank=ranks.get(step.id, step.tie_rank)) for step in ladder]
        await keep(Order(dict(ranks)))
    return Order(ranks)


async def rerate(*, step_id: int, scenario: str, before: int) -> Rerating:
    """One tap after an attempt."""
    now = await invite(Scale("rerate", 0, 10, words={"scenario": scenario, "before": before}))
    return Rerating(step_id, before, now)
