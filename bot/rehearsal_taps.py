"""The doors of the rehearsal room: which ask to imagine, and where to go from there."""

from collections.abc import Sequence

from bot import choosing, conversations, day, predictions, rehearsing, rest, rungs
from bot.turn import Turn, do
from coaching.scripts import ConversationKind


def open_room(turn: Turn) -> None:
    """Ask what is to be rehearsed: the ask of today where there is one, or a step of the ladder."""
    on_offer = day.ask_on_offer(turn)
    if on_offer is None:
        _pick(turn)
        return
    offer, ask = on_offer
    today = do(turn, "rehearse-today", f"rehearse_step:{offer.step_id}")
    turn.say(turn.words("rehearse-which", ask=ask), [[today, do(turn, "rehearse-ladder", "rehearse_pick")]])


def take_tap(turn: Turn, name: str, numbers: Sequence[int], message_id: int) -> bool:
    """Do what the button says. False where it is none of these, or speaks of a step that is not there any more."""
    match name, list(numbers):
        case "rehearse_pick", _:
            _pick(turn)
        case "rehearse_enough", _:
            turn.change_buttons(message_id, [])
            turn.toast = turn.words.plain("rehearsed-enough-toast")
        case "rehearse_step", [step_id]:
            return _rehearse(turn, step_id)
        case "rehearse_real", [step_id]:
            turn.change_buttons(message_id, [])
            _make_it_real(turn, step_id)
        case _:
            return False
    return True


def _pick(turn: Turn) -> None:
    steps = rungs.in_shown_order(turn)
    if not steps:
        turn.say(turn.words("rehearse-no-steps"))
        return
    arguments = {"steps": [step.id for step in steps], "scenarios": [step.ask for step in steps]}
    conversations.begin(turn, ConversationKind.PICK_REHEARSAL, arguments)


def _rehearse(turn: Turn, step_id: int) -> bool:
    step = rungs.find_step(turn, step_id)
    if step is None:
        return False
    conversations.begin(turn, ConversationKind.REHEARSAL, rehearsing.arguments(turn, step))
    return True


def _make_it_real(turn: Turn, step_id: int) -> None:
    """Put the real ask before the person: this one where the policy has it in reach today, else today's."""
    offer = day.current_offer(turn)
    if rest.is_quiet(turn):
        day.put_challenge(turn)
    elif offer is None or offer.step_id != step_id:
        predictions.leave(turn)
        out_of_reach = choosing.this_one(turn, step_id, offer) is None
        day.put_challenge(turn, lead=turn.words("rehearse-not-in-reach") if out_of_reach else "")
    else:
        day.put_challenge(turn)
