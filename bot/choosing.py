"""Choosing an ask and putting it on offer, with the numbers that explain the choice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from bot import paths, rest, rungs
from bot.bounds import bounds
from bot.history import history_of
from bot.paths import Path
from bot.turn import Turn
from coaching.attempt import Attempt
from coaching.choice import Choice, NothingToOffer, choose_challenge, lowered_number, mostly_slight
from coaching.goals import Goal, goal_behind, weighed
from coaching.ladder import Step
from coaching.patterns import Pattern
from coaching.policy import Reason, Today, Wish
from coaching.streak import monday
from storage import goals, offers, plans, weeks
from storage.offers import Offer, OfferState

SAID_AGAIN_AFTER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Sight:
    """What there is to choose from, read once: `rated` as the person rated it, `aside` what they put aside today."""

    turn: Turn
    rated: Sequence[Step]
    goals: Sequence[Goal]
    history: Sequence[Attempt]
    aside: frozenset[int]
    path: Path | None

    def step(self, step_id: int) -> Step:
        return next(step for step in self.rated if step.id == step_id)

    def choose(self, wish: Wish, aside: frozenset[int] = frozenset(), *, instead_of: int | None = None) -> Choice:
        """The step of the day, or `NothingToOffer`."""
        person = self.turn.person
        chance = Random(f"{person.telegram_id} {offers.count_offers(self.turn.connection, person.id)}")
        today = Today(
            on=self.turn.today,
            wish=wish,
            declined=self.aside | aside,
            instead_of=instead_of,
            theme=self.path.theme if self.path else None,
        )
        steps = [weighed(step, self.goals) for step in self.rated]
        return choose_challenge(steps, self.history, chance, today=today, limits=bounds(self.turn))


def new_offer(turn: Turn) -> Offer | None:
    """Today's ask by the policy; None where no rated step is left to choose."""
    sight = _look(turn)
    try:
        return _put(sight, sight.choose(Wish.USUAL))
    except NothingToOffer:
        return None


def another(turn: Turn, offer: Offer) -> Offer | None:
    """Something else; None, and the ask stays, where the ladder has no other. What was small stays small."""
    sight = _look(turn)
    wish = Wish.SMALLER if offer.smaller else Wish.USUAL
    try:
        return _put(sight, sight.choose(wish, frozenset({offer.step_id})), instead_of=offer)
    except NothingToOffer:
        return None


def harder(turn: Turn, offer: Offer) -> Offer | None:
    """Something harder than this; None, and the ask stays, where nothing harder is in reach."""
    sight = _look(turn)
    here = sight.step(offer.step_id).felt
    no_harder = {step.id for step in sight.rated if step.intimidation is None or step.felt <= here}
    try:
        choice = sight.choose(Wish.HARDER, frozenset(no_harder))
    except NothingToOffer:
        return None
    return _put(sight, choice, instead_of=offer) if choice.reason is Reason.HARDER else None


def smaller(turn: Turn, offer: Offer | None = None) -> Offer | None:
    """The least that counts, for a hard day: of the step that was on offer, where that makes it mild."""
    sight = _look(turn)
    step = None if offer is None else sight.step(offer.step_id)
    aside = frozenset({step.id}) if step and step.challenge is None else frozenset[int]()
    try:
        choice = sight.choose(Wish.SMALLER, aside, instead_of=step.id if step else None)
    except NothingToOffer:
        return None
    return _put(sight, choice, instead_of=offer)


def this_one(turn: Turn, step_id: int, offer: Offer | None) -> Offer | None:
    """The step that the person asks for, also where they put it aside today; None where the policy has it out of reach."""
    sight = replace(_look(turn), aside=frozenset())
    others = frozenset(step.id for step in sight.rated if step.id != step_id)
    try:
        return _put(sight, sight.choose(Wish.USUAL, others), instead_of=offer)
    except NothingToOffer:
        return None


def _look(turn: Turn) -> _Sight:
    return _Sight(
        turn=turn,
        rated=rungs.steps_as_rated(turn),
        goals=goals.load_goals(turn.connection, turn.person.id),
        history=history_of(turn),
        aside=offers.swapped_steps(turn.connection, turn.person.id, turn.today),
        path=paths.find_path(turn),
    )


def _put(sight: _Sight, choice: Choice, *, instead_of: Offer | None = None) -> Offer:
    """Put a choice on offer. What it takes the place of is put aside for today."""
    turn = sight.turn
    if instead_of is not None:
        offers.set_offer(turn.connection, turn.person.id, instead_of.id, OfferState.SWAPPED)
    return offers.add_offer(
        turn.connection,
        turn.person.id,
        step_id=choice.step.id,
        on=turn.today,
        now=turn.now,
        smaller=choice.smaller,
        reason=choice.reason,
        numbers=_numbers(sight, choice),
    )


def _numbers(sight: _Sight, choice: Choice) -> dict[str, int]:
    """What the choice stands on, as it was at that moment. What is not known is left out."""
    return {
        "rating": choice.step.felt,
        "level": choice.level,
        "in_work": choice.in_work,
        "levels": choice.levels,
        "asked_before": choice.asked_before,
        "since": choice.since or 0,
        "invites": int(choice.invites_harder),
        **({"path": sight.path.stint.id, "theme": sight.path.week} if sight.path and choice.themed else {}),
        **_meaning(sight, choice.step),
        **_slight(sight),
        **(_lower_the_week(sight) if choice.lowers_plan else {}),
    }


def _meaning(sight: _Sight, step: Step) -> dict[str, int]:
    """How much the step matters, whether the person said so themselves, and the goal that it comes close to."""
    if step.meaning is None:
        return {}
    goal = goal_behind(step, sight.goals)
    said = sight.step(step.id).meaning is not None
    return {"meaning": step.meaning, "said": int(said), "goal": goal.id if goal else 0}


def _slight(sight: _Sight) -> dict[str, int]:
    """That the last asks hardly mattered: on one day in seven at most, and not once the pattern watch has told of it."""
    slight = mostly_slight(sight.history)
    turn = sight.turn
    earlier = offers.load_offers_since(
        turn.connection, turn.person.id, turn.today - SAID_AGAIN_AFTER + timedelta(days=1)
    )
    said = any(offer.on < turn.today and offer.numbers.get("slight") for offer in earlier)
    return {"slight": slight} if slight and not (said or rest.was_told_lately(turn, Pattern.ONLY_SAFE)) else {}


def _lower_the_week(sight: _Sight) -> dict[str, int]:
    """One smaller ask more than two in a week: the week aims for less, so that the plan fits it."""
    turn = sight.turn
    plan = plans.find_plan(turn.connection, turn.person.id)
    if plan is None:
        return {}
    week = monday(turn.today)
    aim = weeks.load_week_numbers(turn.connection, turn.person.id).get(week, plan.weekly_number)
    number = lowered_number(max(aim, plan.weekly_number), sight.history, turn.today)
    if number >= aim:
        return {}
    weeks.set_week_number(turn.connection, turn.person.id, week, number)
    return {"week": number}
