"""Goals in the chat: naming them, and putting what comes close to one on the ladder."""

from bot import rungs
from bot.bounds import admitted, modes_of
from bot.keyboard import Rows
from bot.turn import Turn, do
from coaching.challenge import Challenge
from coaching.goals import CLOSE_TO_A_GOAL, MOST_GOALS, Goal
from coaching.likeness import nearest
from coaching.scripts.goals import NewGoal
from storage import goals, ladder


def view(turn: Turn, *, lead: str = "") -> tuple[str, Rows]:
    """The person's goals, and what can be done with them."""
    named = goals.load_goals(turn.connection, turn.person.id)
    lines = [
        turn.words("goals-line", number=number, words=goal.words, domain=turn.words.plain(f"domain-{goal.domain}"))
        for number, goal in enumerate(named, 1)
    ]
    parts = [lead, "\n".join([turn.words("goals-title"), *lines])]
    parts.append(turn.words("goals-use") if named else turn.words("goals-none", most=MOST_GOALS))
    drop = [do(turn, "goals-drop", "drop_goal")] if named else []
    return "\n\n".join(part for part in parts if part), [[do(turn, "goals-add", "new_goal"), *drop]]


def add(turn: Turn, told: NewGoal) -> None:
    """Keep a goal, and propose what comes close to it."""
    near = nearest(told.words, admitted(turn))
    goal = goals.add_goal(
        turn.connection, turn.person.id, told.words, told.domain, [each.id for each in near], turn.now
    )
    text, rows = _proposals(turn, goal)
    turn.say(f"{turn.words('goal-added', goal=goal.words)}\n\n{text}", rows)


def put_near(turn: Turn, goal_id: int, number: int, message_id: int) -> None:
    """One of the proposals goes on the ladder, as a step that matters."""
    goal = goals.find_goal(turn.connection, turn.person.id, goal_id)
    near = _near(turn, goal) if goal else []
    if goal is None or not 1 <= number <= len(near):
        turn.change_buttons(message_id, [])
        turn.toast = turn.words.plain("goal-gone")
        return
    step_id = rungs.put_challenge(turn, near[number - 1])
    if step_id is None:
        turn.toast = turn.words.plain("goal-ladder-full")
        return
    step = rungs.find_step(turn, step_id)
    if step and step.meaning is None:
        ladder.weigh_steps(turn.connection, turn.person.id, {step_id: CLOSE_TO_A_GOAL})
    turn.change(message_id, *_proposals(turn, goal))


def unrated_near(turn: Turn, goal_id: int) -> list[tuple[int, str]]:
    """What comes close to a goal, is on the ladder and waits for a rating."""
    goal = goals.find_goal(turn.connection, turn.person.id, goal_id)
    near = {each.id for each in _near(turn, goal)} if goal else set[str]()
    waiting = [step for step in rungs.steps_as_rated(turn) if step.intimidation is None and step.challenge]
    return [(step.id, step.ask) for step in waiting if step.challenge and step.challenge.id in near]


def _near(turn: Turn, goal: Goal) -> list[Challenge]:
    modes = modes_of(turn)
    near = [turn.catalogue[each] for each in goal.near if each in turn.catalogue]
    return list(filter(modes.admit, near))


def _proposals(turn: Turn, goal: Goal) -> tuple[str, Rows]:
    """What comes close to a goal: a number to tap for each that is not on the ladder yet."""
    near = _near(turn, goal)
    if not near:
        return turn.words("goal-near-none"), [[do(turn, "ladder-add", "own_step"), do(turn, "goals-add", "new_goal")]]
    on_it = {step.challenge.id: step for step in rungs.steps_as_rated(turn) if step.challenge}
    lines = [
        turn.words("goal-near-line", number=number, ask=each.ask, state="on" if each.id in on_it else "off")
        for number, each in enumerate(near, 1)
    ]
    put = [
        do(turn, "goal-put", f"near:{goal.id}:{number}", number=number)
        for number, each in enumerate(near, 1)
        if each.id not in on_it
    ]
    unrated = sum(each.id in on_it and on_it[each.id].intimidation is None for each in near)
    rows = [
        put,
        [do(turn, "goal-rate", f"rate_near:{goal.id}", count=unrated)] if unrated else [],
        [do(turn, "goals-add", "new_goal"), do(turn, "menu-ladder", "ladder")],
    ]
    return "\n\n".join([turn.words("goal-near"), "\n".join(lines)]), [row for row in rows if row]
