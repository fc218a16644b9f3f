"""What conversations about the ladder and about goals come to: what is written down, and what the person hears of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bot import goal_view, ladder_view, rungs
from bot.bounds import admitted, modes_of
from bot.keyboard import Rows
from bot.turn import Turn, do
from coaching.likeness import nearest
from coaching.scripts import ConversationKind
from coaching.scripts.goals import GoalDropped, NewGoal
from coaching.scripts.ladder import NearStep, OwnStep, OwnWords, Ratings, StepChange
from coaching.scripts.weighing import Order, Rerating, Weights
from storage import goals, ladder

Kept = Ratings | Weights | Order
Told = Kept | OwnWords | NearStep | OwnStep | StepChange | Rerating | NewGoal | GoalDropped


class Following(NamedTuple):
    """A conversation that goes on where another has ended."""

    kind: ConversationKind
    arguments: Mapping[str, Any]


def keep(turn: Turn, kept: Kept) -> None:
    """Write down what a conversation about several steps has told so far."""
    match kept:
        case Ratings():
            ladder.rate_steps(turn.connection, turn.person.id, kept.intimidation)
        case Weights():
            ladder.weigh_steps(turn.connection, turn.person.id, kept.meaning)
        case Order():
            ladder.settle_ties(turn.connection, turn.person.id, kept.tie_ranks)


def file(turn: Turn, told: Told) -> Following | None:
    """Write down what was told and answer to it, or go on with what is to be asked next."""
    match told:
        case Ratings() | Weights() | Order():
            keep(turn, told)
            turn.say(*_after(turn, told))
        case OwnWords():
            return _look_up(turn, told)
        case NearStep():
            _put_near(turn, told)
        case OwnStep():
            _put_own(turn, told)
        case StepChange():
            _change(turn, told)
        case Rerating():
            _rerate(turn, told)
        case NewGoal():
            goal_view.add(turn, told)
        case GoalDropped():
            goals.drop_goal(turn.connection, turn.person.id, told.goal_id)
            turn.say(*goal_view.view(turn, lead=turn.words("goal-dropped")))
    return None


def _after(turn: Turn, told: Kept) -> tuple[str, Rows]:
    match told:
        case Ratings():
            return ladder_view.after_rating(turn)
        case Weights():
            return ladder_view.after_weighing(turn, told=bool(told.meaning))
        case _:
            return ladder_view.after_duels(turn, told=bool(told.tie_ranks))


def _look_up(turn: Turn, told: OwnWords) -> Following:
    """What the catalogue has that comes near, before it is asked where the step belongs."""
    near = [(each.id, each.ask) for each in nearest(told.words, admitted(turn))]
    return Following(ConversationKind.PLACE_STEP, {"words": told.words, "near": near, "youth": modes_of(turn).youth})


def _put_near(turn: Turn, told: NearStep) -> None:
    step_id = rungs.put_challenge(turn, turn.catalogue[told.challenge_id])
    if step_id is None:
        turn.say(turn.words("ladder-full", most=rungs.MOST))
        return
    _rate(turn, step_id, told.intimidation, told.meaning)
    turn.say(*ladder_view.after_change(turn, _placed(turn, step_id)))


def _put_own(turn: Turn, told: OwnStep) -> None:
    rungs.make_room(turn)
    step_id = ladder.add_own_step(
        turn.connection,
        turn.person.id,
        told.ask,
        told.domain,
        told.intimidation,
        asked=told.asked,
        meaning=told.meaning,
    )
    turn.say(*ladder_view.after_change(turn, _placed(turn, step_id)))


def _placed(turn: Turn, step_id: int) -> str:
    """Where a step stands now, or that it is kept aside."""
    if rungs.find_step(turn, step_id):
        return ladder_view.place_of(turn, step_id)
    return turn.words("ladder-kept_aside", mode="youth" if modes_of(turn).youth else "any")


def _change(turn: Turn, change: StepChange) -> None:
    if change.removed:
        ladder.remove_step(turn.connection, turn.person.id, change.step_id, turn.now)
    if change.own_words is not None:
        ladder.reword_step(turn.connection, turn.person.id, change.step_id, change.own_words)
    _rate(turn, change.step_id, change.intimidation, change.meaning)
    text = turn.words("ladder-removed" if change.removed else "ladder-changed")
    turn.say(*ladder_view.after_change(turn, text))


def _rerate(turn: Turn, told: Rerating) -> None:
    _rate(turn, told.step_id, told.now, None)
    now = told.before if told.now is None else told.now
    text = turn.words("rerated", change=_movement(told), before=told.before, now=now)
    turn.say(text, [[do(turn, "menu-ladder", "ladder")]])


def _movement(told: Rerating) -> str:
    if told.now is None:
        return "left"
    if told.now == told.before:
        return "same"
    return "less" if told.now < told.before else "more"


def _rate(turn: Turn, step_id: int, intimidation: int | None, meaning: int | None) -> None:
    if intimidation is not None:
        ladder.rate_steps(turn.connection, turn.person.id, {step_id: intimidation})
    if meaning is not None:
        ladder.weigh_steps(turn.connection, turn.person.id, {step_id: meaning})
