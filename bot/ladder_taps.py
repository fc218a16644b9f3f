"""The buttons of the ladder and of goals: conversations that they open, and what they do at once."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot import conversations, goal_view, ladder_view, rungs, streaks
from bot.bounds import modes_of
from bot.turn import Turn
from coaching.goals import MOST_GOALS
from coaching.scripts import ConversationKind
from storage import goals

Arguments = Mapping[str, Any] | None


def take_tap(turn: Turn, name: str, numbers: Sequence[int], message_id: int) -> bool:
    """Do what the button says. False where it is none of these, or speaks of something that is not there."""
    match name, list(numbers):
        case "ladder_all", _:
            turn.change(message_id, *ladder_view.whole(turn))
        case "near", [goal_id, number]:
            goal_view.put_near(turn, goal_id, number, message_id)
        case "rate_near", [goal_id]:
            _open(turn, ConversationKind.SITTING, _scenarios(goal_view.unrated_near(turn, goal_id)))
        case "rerate", [step_id]:
            return _rerate(turn, step_id, message_id)
        case _ if name in _OPENS:
            kind, arguments = _OPENS[name]
            _open(turn, kind, arguments(turn))
        case _:
            return False
    return True


def _open(turn: Turn, kind: ConversationKind, arguments: Arguments) -> None:
    """Begin a conversation. What had nothing to ask about has said so, or the ladder shows why."""
    if arguments is not None:
        conversations.begin(turn, kind, arguments)
    elif not turn.drafts:
        turn.say(*ladder_view.view(turn))


def _rerate(turn: Turn, step_id: int, message_id: int) -> bool:
    step = rungs.find_step(turn, step_id)
    if step is None or step.intimidation is None:
        return False
    turn.change_buttons(message_id, streaks.after_filing(turn))
    arguments = {"step_id": step.id, "scenario": step.ask, "before": step.felt}
    conversations.begin(turn, ConversationKind.RERATING, arguments)
    return True


def _scenarios(waiting: Sequence[tuple[int, str]]) -> Arguments:
    return {"scenarios": waiting} if waiting else None


def _rate(turn: Turn) -> Arguments:
    return _scenarios(rungs.unrated(turn))


def _weigh(turn: Turn) -> Arguments:
    return _scenarios(rungs.unweighed(turn))


def _duels(turn: Turn) -> Arguments:
    return {"steps": rungs.for_duels(turn)} if rungs.ties(turn) else None


def _own_step(turn: Turn) -> Arguments:
    if rungs.has_room(turn):
        return {}
    turn.say(turn.words("ladder-full", most=rungs.MOST))
    return None


def _change_step(turn: Turn) -> Arguments:
    steps = rungs.in_shown_order(turn)
    return {"steps": [(step.id, step.ask, step.challenge is None) for step in steps]} if steps else None


def _new_goal(turn: Turn) -> Arguments:
    if len(goals.load_goals(turn.connection, turn.person.id)) < MOST_GOALS:
        return {"youth": modes_of(turn).youth}
    turn.say(turn.words("goals-full", most=MOST_GOALS))
    return None


def _drop_goal(turn: Turn) -> Arguments:
    named = goals.load_goals(turn.connection, turn.person.id)
    if named:
        return {"goals": [(goal.id, goal.words) for goal in named]}
    turn.say(*goal_view.view(turn))
    return None


_OPENS: Mapping[str, tuple[ConversationKind, Callable[[Turn], Arguments]]] = {
    "rate": (ConversationKind.SITTING, _rate),
    "weigh": (ConversationKind.WEIGHING, _weigh),
    "duels": (ConversationKind.DUELS, _duels),
    "own_step": (ConversationKind.OWN_STEP, _own_step),
    "change_step": (ConversationKind.CHANGE_STEP, _change_step),
    "new_goal": (ConversationKind.NEW_GOAL, _new_goal),
    "drop_goal": (ConversationKind.DROP_GOAL, _drop_goal),
}
