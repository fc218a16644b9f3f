"""Measuring where one stands: the ratings of the start again, and the nine situations of the A-RSQ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coaching.learning import ARSQ_ITEMS
from coaching.measuring import Occasion
from coaching.questions import Scale
from coaching.script import ask, invite, keep
from coaching.vocabulary import LifeDomain


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured at an occasion. `ratings` lacks the domains that were skipped; `situations` is all nine or none.

    A situation is a pair: how concerned one would be, and how much one expects to be accepted, each 1 to 6.
    """

    occasion: Occasion
    ratings: Mapping[LifeDomain, int]
    situations: tuple[tuple[int, int], ...] = ()


async def measuring(*, occasion: str, domains: Sequence[str], situations: bool) -> Measured:
    """The ratings of these domains, and all nine situations where they are wanted: a score needs each of them."""
    ratings: dict[LifeDomain, int] = {}
    for domain in domains:
        rating = await invite(Scale(f"sensitivity_now_{domain}", 1, 10))
        if rating is not None:
            ratings[LifeDomain(domain)] = rating
            await keep(Measured(occasion=Occasion(occasion), ratings=dict(ratings)))
    answers = [await _situation(number) for number in range(1, ARSQ_ITEMS + 1)] if situations else []
    return Measured(occasion=Occasion(occasion), ratings=ratings, situations=tuple(answers))


async def _situation(number: int) -> tuple[int, int]:
    words = {"number": number}
    concern = await ask(Scale(f"arsq_concern#{number}", 1, 6, words=words))
    return concern, await ask(Scale(f"arsq_acceptance#{number}", 1, 6, words=words))
