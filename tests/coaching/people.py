"""Synthetic people of different temperaments, who live through ninety days of practice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from random import Random

from coaching.attempt import Attempt
from coaching.challenge import Challenge
from coaching.choice import Choice, NothingToOffer, choose_challenge
from coaching.ladder import Step, propose_ladder
from coaching.limits import NO_LIMITS, Limits
from coaching.policy import Today, Wish
from coaching.vocabulary import Emotion, LifeDomain, LikelyAnswer, Outcome
from tests.coaching.factories import MONDAY

DAYS = 90
SITTING = 5
CHANCE_OF_YES = {LikelyAnswer.YES: 0.85, LikelyAnswer.MIXED: 0.5, LikelyAnswer.NO: 0.12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Temperament:
    """How someone takes to the practice. All but the limits are chances or shares from 0 to 1."""

    name: str
    attends: float = 0.75
    balks: float = 0.08
    learns: float = 0.6
    peaks: float = 0.02
    slight: float = 0.4
    rerates: float = 0.5
    skips: float = 0.1
    hard_days: float = 0.04
    accepts_harder: float = 0.6
    wants_harder: float = 0.05
    swaps: float = 0.1
    limits: Limits = NO_LIMITS


TEMPERAMENTS = (
    Temperament(name="steady"),
    Temperament(name="bold", balks=0.01, wants_harder=0.3, accepts_harder=1, attends=0.95),
    Temperament(name="anxious", balks=0.2, peaks=0.1, learns=0.3, accepts_harder=0.1, hard_days=0.15),
    Temperament(name="avoidant", balks=0.45, attends=0.4, hard_days=0.2),
    Temperament(name="unmoved", learns=0, rerates=0),
    Temperament(name="wordless", skips=1, rerates=0),
    Temperament(name="stormy", peaks=0.25),
    Temperament(name="playful", slight=0.8, swaps=0.3),
    Temperament(name="earnest", slight=0.05, rerates=1, learns=0.9),
    Temperament(name="gentle", balks=0.15, peaks=0.05, limits=Limits(gentle=True)),
)


@dataclass(slots=True)
class Person:
    """Someone on their way: a ladder rated five steps a sitting, and all that they were offered and did."""

    temperament: Temperament
    rng: Random
    unrated: list[Challenge]
    ladder: list[Step] = field(default_factory=list)
    history: list[Attempt] = field(default_factory=list)

    def rate_a_sitting(self) -> None:
        for challenge in self.unrated[:SITTING]:
            self.ladder.append(
                Step(
                    id=len(self.ladder),
                    ask=challenge.ask,
                    domain=challenge.domain,
                    challenge=challenge,
                    intimidation=bounded(round(self.rng.gauss(challenge.difficulty, 1.5)), 0, 10),
                    meaning=self._meaning(),
                )
            )
        del self.unrated[:SITTING]

    def _meaning(self) -> int:
        return self.rng.randint(0, 3) if self.rng.random() < self.temperament.slight else self.rng.randint(4, 10)

    def wish(self) -> Wish:
        draw = self.rng.random()
        if draw < self.temperament.hard_days:
            return Wish.SMALLER
        return Wish.HARDER if draw < self.temperament.hard_days + self.temperament.wants_harder else Wish.USUAL

    def attempt(self, choice: Choice, today: Today) -> Attempt:
        """What comes of a challenge for this person."""
        step, rng, temperament = choice.step, self.rng, self.temperament
        assert step.challenge is not None
        balked = rng.random() < temperament.balks * (0.5 + step.felt / 10) * (0.3 if choice.smaller else 1)
        yes = rng.random() < CHANCE_OF_YES[step.challenge.likely]
        likely = bounded(20 + 6 * step.felt + rng.randint(-15, 15), 0, 100)
        told = not (choice.baseline or balked or rng.random() < temperament.skips)
        return Attempt(
            id=len(self.history),
            at=datetime.combine(today.on, time(12), UTC),
            on=today.on,
            outcome=Outcome.NOT_ASKED if balked else Outcome.YES if yes else Outcome.NO,
            step_id=step.id,
            challenge_id=step.challenge.id,
            domain=step.domain,
            setting=step.setting,
            asked_person=step.asked_person,
            intimidation=step.intimidation,
            meaning=step.meaning,
            planned_no=step.planned_no,
            gives=step.gives,
            smaller=choice.smaller,
            baseline=choice.baseline,
            emotion=9 if rng.random() < temperament.peaks * step.felt / 5 else rng.randint(2, 7),
            emotion_word=rng.choice([Emotion.NERVOUS, Emotion.ASHAMED]),
            fear_likelihood=likely if told else None,
            feared_happened=0 if told else None,
            fear_likelihood_after=round(likely * (1 - temperament.learns * rng.random())) if told else None,
        )

    def take_in(self, attempt: Attempt) -> None:
        """Remember the attempt and, at times, rate its step lower than before."""
        self.history.append(attempt)
        step = self.ladder[attempt.step_id or 0]
        if attempt.did_ask:
            step = replace(step, done=step.done + 1)
        if attempt.did_ask and self.rng.random() < self.temperament.rerates:
            step = step.rated(bounded(step.felt - self.rng.randint(0, 2), 0, 10))
        self.ladder[step.id] = step


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One day's offer in the end taken, with what was known before it and what came of it."""

    ladder: Sequence[Step]
    before: Sequence[Attempt]
    today: Today
    choice: Choice
    attempt: Attempt


def a_person(temperament: Temperament, catalogue: Sequence[Challenge], rng: Random) -> Person:
    sensitivity = {domain: rng.choice([None, *range(1, 11)]) for domain in LifeDomain}
    return Person(temperament, rng, list(propose_ladder(catalogue, sensitivity, rng)))


def live(person: Person, days: int = DAYS) -> Iterator[Turn]:
    """The turns of so many days. The ladder is rated over the first days on which the person comes."""
    for day in range(days):
        if person.rng.random() > person.temperament.attends:
            continue
        person.rate_a_sitting()
        today = Today(on=MONDAY + timedelta(days=day), wish=person.wish())
        try:
            today, choice = _settle_on(person, today)
        except NothingToOffer:
            continue
        turn = Turn(
            ladder=tuple(person.ladder),
            before=tuple(person.history),
            today=today,
            choice=choice,
            attempt=person.attempt(choice, today),
        )
        person.take_in(turn.attempt)
        yield turn


def _settle_on(person: Person, today: Today) -> tuple[Today, Choice]:
    """What the person takes in the end: at times after a swap, or after the tap for a harder one."""
    choice = _offer(person, today)
    if person.rng.random() < person.temperament.swaps:
        today = replace(today, declined=frozenset({choice.step.id}))
        choice = _offer(person, today)
    if choice.invites_harder and person.rng.random() < person.temperament.accepts_harder:
        today = replace(today, wish=Wish.HARDER)
        choice = _offer(person, today)
    return today, choice


def _offer(person: Person, today: Today) -> Choice:
    return choose_challenge(person.ladder, person.history, person.rng, today=today, limits=person.temperament.limits)


def bounded(value: int, low: int, high: int) -> int:
    return max(low, min(high, value))
