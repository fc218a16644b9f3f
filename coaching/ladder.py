"""The fear hierarchy: steps from the catalogue and of the person's own, ranked by fear, and its levels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations, groupby, pairwise
from random import Random
from typing import NamedTuple

from coaching.challenge import Challenge
from coaching.vocabulary import AskedPerson, LifeDomain

LADDER_SIZE = 27
FEWEST_LEVELS, MOST_LEVELS = 3, 5
STEPS_PER_LEVEL = 5

_DIFFICULTIES = (
    *(1, 2, 3, 4, 5),
    *(2, 4, 6, 7, 8),
    *(1, 4, 5, 6, 9),
    *(2, 3, 7, 8, 10),
    *(1, 3, 6, 9, 10),
    *(3, 5, 7, 8, 9),
)
"""The difficulty looked for at each place, a sitting of five to a line: at first easy to middling, later wider."""

_PLANNED_NO_PLACES = frozenset({5, 11, 18, 22, 24})
_GIVING_PLACES = frozenset({3, 10, 13, 21})
_WRONG_KIND = 3
"""An entry of another kind than its place wants counts as this many points of difficulty away."""

_UNRATED = 3
_EVERYDAY = 5
"""Weights for a domain whose sensitivity was not told, and for everyday life, where everyone has room to practise."""


class Standing(StrEnum):
    """Where a step stands for the person today."""

    DONE = "done"
    IN_REACH = "in_reach"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One scenario of a ladder. `challenge` is None where it is the person's own; `done` counts the times it was asked.

    `intimidation` and `meaning` run 0 to 10 and are None until rated. `tie_rank` orders steps of one intimidation as
    their duels did. `own_asked` is whom the person would ask, for a step of their own where they said so.
    """

    id: int
    ask: str
    domain: LifeDomain
    challenge: Challenge | None = None
    intimidation: int | None = None
    meaning: int | None = None
    done: int = 0
    tie_rank: int | None = None
    own_asked: AskedPerson | None = None

    @property
    def setting(self) -> str | None:
        return self.challenge.setting if self.challenge else None

    @property
    def asked_person(self) -> AskedPerson | None:
        return self.challenge.asked if self.challenge else self.own_asked

    @property
    def planned_no(self) -> bool:
        return self.challenge is not None and self.challenge.planned_no

    @property
    def gives(self) -> bool:
        return self.challenge is not None and self.challenge.gives

    @property
    def place_person_ask(self) -> tuple[str | None, AskedPerson | None, str]:
        """What must not come twice running, comparable with an attempt's."""
        return self.setting, self.asked_person, self.challenge.id if self.challenge else f"step {self.id}"

    @property
    def felt(self) -> int:
        """The intimidation of a rated step."""
        if self.intimidation is None:
            raise ValueError(f"step {self.id} is not rated yet")
        return self.intimidation

    def rated(self, intimidation: int) -> "Step":
        """The step with a new rating, which frees it from the duels of the old one."""
        same = intimidation == self.intimidation
        return replace(self, intimidation=intimidation, tie_rank=self.tie_rank if same else None)


@dataclass(frozen=True, slots=True)
class Band:
    """A level of the ladder: neighbouring steps, least intimidating first, and its number from 1."""

    number: int
    steps: tuple[Step, ...]

    @property
    def low(self) -> int:
        return self.steps[0].felt

    @property
    def high(self) -> int:
        return self.steps[-1].felt


class Duel(NamedTuple):
    """Two steps of one intimidation, of which the person says which is the harder."""

    newcomer: Step
    opponent: Step


def propose_ladder(
    catalogue: Iterable[Challenge], ratings: Mapping[LifeDomain, int | None], rng: Random, size: int = LADDER_SIZE
) -> tuple[Challenge, ...]:
    """Up to `size` challenges (30 at most) to be rated in this order, five a sitting.

    Any five from the start run from easy to middling. Domains come in proportion to their sensitivity, no two
    challenges share both place and person, and about one in six is built to be declined.
    """
    left = list(catalogue)
    chosen: list[Challenge] = []
    for place in range(min(size, len(_DIFFICULTIES))):
        if not left:
            break
        domain = _domain_next(chosen, {challenge.domain for challenge in left}, ratings)
        fitting = [challenge for challenge in left if challenge.domain is domain]
        pick = min(fitting, key=lambda challenge: (_misfit(challenge, place), rng.random()))
        chosen.append(pick)
        left = [other for other in left if (other.setting, other.asked) != (pick.setting, pick.asked)]
    return tuple(chosen)


def _domain_next(
    chosen: Sequence[Challenge], left: set[LifeDomain], ratings: Mapping[LifeDomain, int | None]
) -> LifeDomain:
    """The domain furthest behind its share, by Sainte-Laguë's quotient weight / (2 x taken + 1)."""

    def quotient(domain: LifeDomain) -> float:
        taken = sum(challenge.domain is domain for challenge in chosen)
        weight = _EVERYDAY if domain is LifeDomain.EVERYDAY else ratings.get(domain) or _UNRATED
        return weight / (2 * taken + 1)

    return max((domain for domain in LifeDomain if domain in left), key=quotient)


def _misfit(challenge: Challenge, place: int) -> int:
    wrong = (challenge.planned_no is not (place in _PLANNED_NO_PLACES)) + (
        challenge.gives is not (place in _GIVING_PLACES)
    )
    return abs(challenge.difficulty - _DIFFICULTIES[place]) + _WRONG_KIND * wrong


def ranked(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The rated steps from least to most intimidating; ties as their duels said, else in the order given."""
    rated = [step for step in steps if step.intimidation is not None]
    return tuple(sorted(rated, key=lambda step: (step.felt, step.tie_rank is None, step.tie_rank or 0)))


def next_duel(steps: Iterable[Step]) -> Duel | None:
    """The next two tied steps to compare, easiest ties first, or None where all are settled.

    Each newcomer meets only the middle one of those settled before it, so n tied steps take n - 1 duels. That leaves
    their order rough, which is enough: a level never parts steps of one intimidation.
    """
    for _, group in groupby(ranked(steps), key=lambda step: step.felt):
        tied = list(group)
        settled = [step for step in tied if step.tie_rank is not None]
        fresh = tied[len(settled) :]
        if not settled and len(fresh) > 1:
            return Duel(fresh[1], fresh[0])
        if settled and fresh:
            return Duel(fresh[0], settled[len(settled) // 2])
    return None


def duels_left(steps: Iterable[Step]) -> int:
    """How many duels would settle every tie."""
    groups = [list(group) for _, group in groupby(ranked(steps), key=lambda step: step.felt)]
    settled = [sum(step.tie_rank is not None for step in group) for group in groups]
    return sum(len(group) - max(1, placed) for group, placed in zip(groups, settled, strict=True))


def settle(steps: Iterable[Step], duel: Duel, *, newcomer_harder: bool) -> dict[int, int]:
    """The tie ranks, by step id, that hold after a duel: the newcomer lands midway on its side of the opponent."""
    tied = [step for step in ranked(steps) if step.intimidation == duel.opponent.intimidation]
    order = [step.id for step in tied if step.tie_rank is not None] or [duel.opponent.id]
    middle = order.index(duel.opponent.id)
    place = (middle + 1 + len(order)) // 2 if newcomer_harder else middle // 2
    order.insert(place, duel.newcomer.id)
    return {step_id: rank for rank, step_id in enumerate(order)}


def bands(steps: Iterable[Step]) -> tuple[Band, ...]:
    """The levels of the ladder: three to five, about five steps each, as even as the ratings allow.

    Steps of one intimidation stay together, so whoever gives fewer than three different ratings has fewer levels.
    """
    groups = [tuple(group) for _, group in groupby(ranked(steps), key=lambda step: step.felt)]
    if not groups:
        return ()
    wanted = sum(map(len, groups)) // STEPS_PER_LEVEL
    levels = min(len(groups), max(FEWEST_LEVELS, min(MOST_LEVELS, wanted)))
    partitions = (
        [sum(groups[start:end], ()) for start, end in pairwise((0, *cuts, len(groups)))]
        for cuts in combinations(range(1, len(groups)), levels - 1)
    )
    evenest = min(partitions, key=lambda parts: sum(len(part) ** 2 for part in parts))
    return tuple(Band(number, part) for number, part in enumerate(evenest, start=1))


def level_at(intimidation: int, levels: Sequence[Band]) -> int:
    """The number of the level that an intimidation belongs to: the first that reaches so high, else the last."""
    return next((band.number for band in levels if intimidation <= band.high), len(levels))


def standing(step: Step, levels: Sequence[Band], level: int) -> Standing:
    """Where a step stands when `level` is in work. What is not rated yet lies ahead."""
    if step.done:
        return Standing.DONE
    if step.intimidation is not None and level_at(step.intimidation, levels) <= level:
        return Standing.IN_REACH
    return Standing.AHEAD
