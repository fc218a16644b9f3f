"""What a week's theme proposes for the ladder: a number to tap for each ask, or one for all."""

from collections.abc import Sequence
from random import Random

from bot import paths, rungs
from bot.bounds import admitted
from bot.keyboard import Rows
from bot.turn import Turn, do
from coaching.challenge import Challenge
from coaching.programmes import propose


def view(turn: Turn, stint_id: int, week: int) -> tuple[str, Rows] | None:
    """The proposals for a week of the person's path; None where there is no such week."""
    theme = paths.find_theme(turn, stint_id, week)
    if theme is None:
        return None
    proposed = _proposed(turn, stint_id, week)
    if not proposed:
        return turn.words("theme-none"), []
    rated = {step.challenge.id: step.intimidation for step in rungs.steps_as_rated(turn) if step.challenge}
    lines = [
        turn.words("theme-line", number=number, ask=each.ask, state="on" if each.id in rated else "off")
        for number, each in enumerate(proposed, 1)
    ]
    put = [
        do(turn, "theme-put", f"theme_put:{stint_id}:{week}:{number}", number=number)
        for number, each in enumerate(proposed, 1)
        if each.id not in rated
    ]
    unrated = sum(each.id in rated and rated[each.id] is None for each in proposed)
    rows = [
        [do(turn, "theme-put-all", f"theme_put:{stint_id}:{week}:0")] if len(put) > 1 else [],
        put,
        [do(turn, "theme-rate", f"theme_rate:{stint_id}:{week}", count=unrated)] if unrated else [],
        [do(turn, "theme-back", "programme"), do(turn, "menu-ladder", "ladder")],
    ]
    lead = turn.words("theme-title" if put else "theme-all-on", theme=theme.name)
    return "\n\n".join([lead, "\n".join(lines)]), [row for row in rows if row]


def put(turn: Turn, stint_id: int, week: int, number: int) -> bool:
    """One of the proposals goes on the ladder, or all of them where the number is 0. False where there is none such."""
    proposed = _proposed(turn, stint_id, week)
    chosen = proposed[number - 1 : number] if number else proposed
    keep = {each.id for each in proposed}
    for each in chosen:
        if rungs.put_challenge(turn, each, keep=keep) is None:
            turn.toast = turn.words.plain("theme-ladder-full")
            break
    return bool(chosen)


def unrated(turn: Turn, stint_id: int, week: int) -> list[tuple[int, str]]:
    """The proposals that are on the ladder and wait for a rating."""
    proposed = {each.id for each in _proposed(turn, stint_id, week)}
    waiting = [step for step in rungs.steps_as_rated(turn) if step.intimidation is None and step.challenge]
    return [(step.id, step.ask) for step in waiting if step.challenge and step.challenge.id in proposed]


def _proposed(turn: Turn, stint_id: int, week: int) -> Sequence[Challenge]:
    """The same ones each time for a person and a week."""
    theme = paths.find_theme(turn, stint_id, week)
    chance = Random(f"theme {turn.person.telegram_id} {stint_id} {week}")
    return propose(theme, admitted(turn), chance) if theme else ()
