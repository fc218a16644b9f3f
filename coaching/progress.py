"""A look back: what `coaching.learning` measures, put side by side as before and after, early and late, then and now.

Every result carries `n`, the number of asks that it stands on.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import fmean
from typing import TypeVar

from coaching.attempt import Attempt, asks
from coaching.learning import Calibration, DomainChange, domain_changes, summarise
from coaching.vocabulary import LifeDomain

T = TypeVar("T")

LEAST_FOR_HALVES = 6
LEAST_FOR_UPTAKE = 3

CLOSE_GUESSES = 0.10
COIN, NEAR_THE_COIN = 0.25, 0.02
"""The Brier score of whoever says 50 % each time, and how far from it a score is told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """How likely what was feared seemed before asking and afterwards, 0 to 100, averaged over the same `n` asks."""

    n: int
    before: float
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """In how many of `n` asks what was feared did not happen, happened in part, and happened."""

    n: int
    not_at_all: int
    partly: int
    fully: int


class Uptake(StrEnum):
    """How much of a surprise went into what is expected next: the learning rate in words."""

    NONE = "none"
    LITTLE = "little"
    QUARTER = "quarter"
    HALF = "half"
    MOST = "most"
    ALL = "all"
    BEYOND = "beyond"


class Tendency(StrEnum):
    """What came beside what was guessed, told apart only where the interval allows it."""

    MORE = "more"
    FEWER = "fewer"
    UNCLEAR = "unclear"


class Closeness(StrEnum):
    """How close each guess came, measured against saying 50 % every time."""

    CLOSE = "close"
    BETTER = "better"
    EVEN = "even"
    WORSE = "worse"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThenAndNow:
    """The domains rated at the first occasion and the latest, with the asks made between the two days."""

    n: int
    then: date
    now: date
    domains: tuple[DomainChange, ...]


def expectation(history: Iterable[Attempt]) -> Expectation | None:
    """E_pre and E_post over the asks that have both, so that their difference is the mean EC. None where none has."""
    pairs = [
        (ask.fear_likelihood, ask.fear_likelihood_after)
        for ask in asks(history)
        if ask.fear_likelihood is not None and ask.fear_likelihood_after is not None
    ]
    if not pairs:
        return None
    before, after = zip(*pairs, strict=True)
    return Expectation(n=len(pairs), before=fmean(before), after=fmean(after))


def happened(history: Iterable[Attempt]) -> Happened | None:
    """What came of what was feared; None where it was never told."""
    told = [ask.feared_happened for ask in asks(history) if ask.feared_happened is not None]
    if not told:
        return None
    return Happened(
        n=len(told),
        not_at_all=told.count(0),
        partly=sum(0 < share < 100 for share in told),  # noqa: PLR2004 - a percentage
        fully=told.count(100),
    )


def uptake(history: Iterable[Attempt]) -> tuple[Uptake, int] | None:
    """The mean learning rate in words and the asks that it stands on; None under three, which could say anything."""
    rate = summarise(history).rate
    if rate is None or rate.n < LEAST_FOR_UPTAKE:
        return None
    return _in_words(rate.value), rate.n


def _in_words(rate: float) -> Uptake:
    """The nearest of none, a quarter, a half, three quarters and all, with a little below and more than all above."""
    upper = (0.05, 0.2, 0.375, 0.625, 0.875, 1.1)
    return next((word for word, edge in zip(Uptake, upper, strict=False) if rate <= edge), Uptake.BEYOND)


def tendency(card: Calibration) -> Tendency:
    """Whether the mean guess lies outside the 95 % interval around what came."""
    if card.expected < card.low:
        return Tendency.MORE
    return Tendency.FEWER if card.expected > card.high else Tendency.UNCLEAR


def closeness(card: Calibration) -> Closeness:
    """The Brier score in words: 0 is right every time, 0.25 is what 50 % every time would give."""
    if card.brier <= CLOSE_GUESSES:
        return Closeness.CLOSE
    if abs(card.brier - COIN) <= NEAR_THE_COIN:
        return Closeness.EVEN
    return Closeness.BETTER if card.brier < COIN else Closeness.WORSE


def over_time(history: Iterable[Attempt], told: Callable[[Attempt], T | None]) -> tuple[Sequence[T], ...]:
    """What was told, oldest first: the earlier half and the later one, all in one where that is too little to part.

    The later half has the odd one. Asks of which it was not told are left out; nothing told gives nothing.
    """
    values = [value for ask in asks(history) if (value := told(ask)) is not None]
    if len(values) < LEAST_FOR_HALVES:
        return (values,) if values else ()
    middle = len(values) // 2
    return values[:middle], values[middle:]


def then_and_now(
    rated: Sequence[tuple[date, Mapping[LifeDomain, int]]], history: Iterable[Attempt]
) -> ThenAndNow | None:
    """The first and the latest of the occasions, given oldest first. None until a domain was rated at both."""
    if len(rated) < 2:  # noqa: PLR2004 - then and now
        return None
    (then, before), (now, after) = rated[0], rated[-1]
    between = [ask for ask in asks(history) if then <= ask.on <= now]
    domains = domain_changes(before, after, between)
    return ThenAndNow(n=len(between), then=then, now=now, domains=domains) if domains else None
