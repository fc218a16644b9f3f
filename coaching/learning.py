"""What attempts taught: predictions against what came, how well a yes is foreseen, and how far the person has come.

Every result carries `n`, the number of attempts (or items) that it stands on. The formulas are those of method.md,
"Learning": expectancy violation and change as Pittig et al. (2023) and Craske et al. (2014) use them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean
from typing import Generic, TypeVar

from coaching.attempt import Attempt, asks
from coaching.ladder import Band, level_at
from coaching.vocabulary import LifeDomain, Outcome, ReplyKind

T = TypeVar("T")

LEAST_VIOLATION_FOR_RATE = 10
RATE_LIMITS = (-1.0, 2.0)
SURPRISE, STILL_UNMOVED = 20, 10
"""From a violation of 20 on, a change under 10 asks for one question that lets the surprise sink in."""

LEAST_FOR_CALIBRATION = 5
Z_95 = 1.959964

ARSQ_ITEMS = 9
ARSQ_RELIABLE_CHANGE = 5.10


@dataclass(frozen=True, slots=True)
class Mean:
    """An average over `n` attempts, or over the `n` items of a questionnaire."""

    value: float
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """The averages of EV, EC and LR over those of `n` asks that have them; None where none has."""

    n: int
    violation: Mean | None
    change: Mean | None
    rate: Mean | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TooFew:
    """A number that is not shown yet: it stands on `n` attempts and needs `needed`."""

    n: int
    needed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How well a yes was foreseen. All shares from 0 to 1; a `bias` above 0 is more yeses than were expected."""

    n: int
    expected: float
    happened: float
    bias: float
    brier: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ComfortZone:
    """The highest level asked at (0: none yet), out of `levels`, and in how many of the asks that was."""

    n: int
    level: int
    levels: int


@dataclass(frozen=True, slots=True)
class Tally(Generic[T]):
    """How often each value came in `n` attempts that have one, the most frequent first."""

    n: int
    counts: tuple[tuple[T, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainChange:
    """The sensitivity of a domain (1 to 10) at two times, and the asks made in it."""

    n: int
    domain: LifeDomain
    before: int
    after: int
    change: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArsqChange:
    """The move between two A-RSQ scores of `n` items each. Under 5.10 points it is no change one can be sure of."""

    n: int
    change: float
    reliable: bool


def expectancy_violation(attempt: Attempt) -> int | None:
    """EV = E_pre - occurred, -100 to 100: how much less of what was feared came than was expected."""
    if not attempt.did_ask or attempt.fear_likelihood is None or attempt.feared_happened is None:
        return None
    return attempt.fear_likelihood - attempt.feared_happened


def expectancy_change(attempt: Attempt) -> int | None:
    """EC = E_pre - E_post, -100 to 100: how much less likely what was feared seems for the same ask tomorrow."""
    if not attempt.did_ask or attempt.fear_likelihood is None or attempt.fear_likelihood_after is None:
        return None
    return attempt.fear_likelihood - attempt.fear_likelihood_after


def learning_rate(attempt: Attempt) -> float | None:
    """LR = EC / EV clipped to -1..2, and only from EV 10 on: the share of the surprise that was taken in."""
    violation, change = expectancy_violation(attempt), expectancy_change(attempt)
    if violation is None or change is None or violation < LEAST_VIOLATION_FOR_RATE:
        return None
    lowest, highest = RATE_LIMITS
    return max(lowest, min(highest, change / violation))


def is_unmoved(before: int | None, occurred: int | None, after: int | None) -> bool:
    """Whether a clear surprise (EV >= 20) has hardly moved the expectation (EC < 10). False where a number is missing."""
    if before is None or occurred is None or after is None:
        return False
    return before - occurred >= SURPRISE and before - after < STILL_UNMOVED


def summarise(history: Iterable[Attempt]) -> Learning:
    """EV, EC and LR averaged over the attempts that have them."""
    made = asks(history)
    return Learning(
        n=len(made),
        violation=_mean(map(expectancy_violation, made)),
        change=_mean(map(expectancy_change, made)),
        rate=_mean(map(learning_rate, made)),
    )


def _mean(values: Iterable[float | None]) -> Mean | None:
    known = [value for value in values if value is not None]
    return Mean(fmean(known), len(known)) if known else None


def calibrate(history: Iterable[Attempt]) -> Calibration | TooFew:
    """Bias = mean(yes) - mean(p_yes) and Brier = mean((p_yes - yes)^2), from five asks on. Only a plain yes is one."""
    pairs = [(a.chance_of_yes / 100, a.outcome is Outcome.YES) for a in asks(history) if a.chance_of_yes is not None]
    n = len(pairs)
    if n < LEAST_FOR_CALIBRATION:
        return TooFew(n=n, needed=LEAST_FOR_CALIBRATION)
    expected, happened = fmean(chance for chance, _ in pairs), fmean(yes for _, yes in pairs)
    brier = fmean((chance - yes) ** 2 for chance, yes in pairs)
    low, high = wilson(sum(yes for _, yes in pairs), n)
    return Calibration(
        n=n, expected=expected, happened=happened, bias=happened - expected, brier=brier, low=low, high=high
    )


def wilson(successes: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927): (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)."""
    share, z2 = successes / n, Z_95**2
    middle = share + z2 / (2 * n)
    reach = Z_95 * sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return max(0.0, (middle - reach) / (1 + z2 / n)), min(1.0, (middle + reach) / (1 + z2 / n))


def comfort_zone(history: Iterable[Attempt], levels: Sequence[Band]) -> ComfortZone:
    """The highest level asked at. A smaller variant is practice, but no measure of its step's level."""
    reached = [
        level_at(attempt.intimidation, levels)
        for attempt in asks(history)
        if attempt.intimidation is not None and not attempt.smaller
    ]
    highest = max(reached, default=0)
    return ComfortZone(n=reached.count(highest), level=highest, levels=len(levels))


def tally_outcomes(history: Iterable[Attempt]) -> Tally[Outcome]:
    """What was answered: yes, no, something else, nothing."""
    return _tally(attempt.outcome for attempt in asks(history))


def tally_replies(history: Iterable[Attempt]) -> Tally[ReplyKind]:
    """In which manner the noes came."""
    return _tally(attempt.reply_kind for attempt in asks(history) if attempt.outcome is Outcome.NO)


def _tally(values: Iterable[T | None]) -> Tally[T]:
    counts = Counter(value for value in values if value is not None)
    return Tally(counts.total(), tuple(counts.most_common()))


def domain_changes(
    before: Mapping[LifeDomain, int | None], after: Mapping[LifeDomain, int | None], history: Iterable[Attempt]
) -> tuple[DomainChange, ...]:
    """The domains rated both times, then and now; a change below 0 is less fear of a no."""
    made = Counter(attempt.domain for attempt in asks(history))
    return tuple(
        DomainChange(n=made[domain], domain=domain, before=then, after=now, change=now - then)
        for domain in LifeDomain
        if (then := before.get(domain)) is not None and (now := after.get(domain)) is not None
    )


def arsq_score(answers: Sequence[tuple[int, int]]) -> Mean:
    """The A-RSQ score, 1 to 36: the mean over nine situations of concern x (7 - acceptance), both from 1 to 6.

    Items and scoring: Berenson et al. (2009), Columbia University.
    """
    if len(answers) != ARSQ_ITEMS:
        raise ValueError(f"the A-RSQ has {ARSQ_ITEMS} situations, not {len(answers)}")
    return Mean(fmean(concern * (7 - acceptance) for concern, acceptance in answers), ARSQ_ITEMS)


def arsq_change(before: float, after: float) -> ArsqChange:
    """The change between two scores; below 0 is less sensitive. Reliable from 5.10 points on, either way."""
    change = round(after - before, 6)
    return ArsqChange(n=ARSQ_ITEMS, change=change, reliable=abs(change) >= ARSQ_RELIABLE_CHANGE)
