"""The buttons of the way to help."""

from bot import conversations, rest, support
from bot.turn import Turn


def take_tap(turn: Turn, name: str, argument: str, message_id: int) -> bool:
    """Do what stands behind one of them. False where the button is none of these. Nobody has to have agreed to anything."""
    match name:
        case support.SAFE:
            turn.change_buttons(message_id, [])
        case "support_need":
            turn.change_buttons(message_id, [])
            support.need(turn)
        case "support_countries":
            turn.change(message_id, *support.countries(turn))
        case "support_card":
            turn.change(message_id, *support.card(turn))
        case "support_back":
            if not conversations.ask_again(turn, lead=turn.words("back-to-question")):
                turn.toast = turn.words.plain("stale-toast")
        case "support_in":
            turn.change(message_id, *support.card(turn, argument))
        case "support_rest":
            support.begin(turn)
            turn.change(message_id, *support.card(turn))
        case "support_go_on":
            turn.change_buttons(message_id, [])
            _go_on(turn)
        case _:
            return False
    return True


def _go_on(turn: Turn) -> None:
    """The quiet ends, and the question that was open comes back. A second tap has had its effect."""
    if rest.is_quiet(turn):
        support.go_on(turn)
        conversations.ask_again(turn, lead=turn.words("back-to-question"))
