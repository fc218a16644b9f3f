"""The first conversation: the gate, the baseline questionnaire, the commitment, and the first five steps of the ladder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from coaching.gate import Modes
from coaching.limits import domains_of
from coaching.questions import Scale
from coaching.script import invite
from coaching.scripts.gate import Declined, settle_gate
from coaching.scripts.ladder import rate_steps
from coaching.scripts.plan import settle_cue, settle_number, settle_time, settle_weekdays, settle_zone
from coaching.vocabulary import RATED_DOMAINS, LifeDomain


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """Where a person begins. `ratings` lacks the domains that were skipped; `intimidation` is by step id."""

    ratings: Mapping[LifeDomain, int]
    zone: str
    local_time: time
    weekdays: frozenset[int]
    weekly_number: int
    cue: str | None
    intimidation: Mapping[int, int]
    modes: Modes


async def baseline(
    *, name: str, language: str, likely_offsets: Sequence[int], opened_at: str, scenarios: Sequence[tuple[int, str]]
) -> Baseline | Declined:
    """The young are not asked about love. `opened_at` is ISO; `scenarios` are (step id, ask), low to middling."""
    modes = await settle_gate(name)
    if isinstance(modes, Declined):
        return modes
    rated = [domain for domain in RATED_DOMAINS if domain in domains_of(youth=modes.youth)]
    ratings = {domain: await invite(Scale(f"sensitivity_{domain}", 1, 10)) for domain in rated}
    zone = await settle_zone(likely_offsets, datetime.fromisoformat(opened_at), language)
    local_time = await settle_time()
    weekdays = await settle_weekdays()
    weekly_number = await settle_number(weekdays)
    cue = await settle_cue()
    return Baseline(
        ratings={domain: rating for domain, rating in ratings.items() if rating is not None},
        zone=zone,
        local_time=local_time,
        weekdays=weekdays,
        weekly_number=weekly_number,
        cue=cue,
        intimidation=await rate_steps(scenarios),
        modes=modes,
    )
