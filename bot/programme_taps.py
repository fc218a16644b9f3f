"""The buttons of programmes and of measuring. What they carry is checked: the path and the occasion are the person's own."""

from bot import conversations, measuring, programme_view, theme_asks
from bot.buttons import is_small_number
from bot.turn import Turn
from coaching.measuring import Occasion
from coaching.scripts import ConversationKind
from storage import measures


def take_tap(turn: Turn, name: str, argument: str, message_id: int) -> bool:
    """Do what the button says. False where it is none of these, or speaks of something that is not there."""
    numbers = [int(each) for each in argument.split(":") if is_small_number(each)]
    match name, numbers:
        case "path", _:
            return programme_view.begin(turn, argument)
        case "change_path", _:
            turn.change(message_id, *programme_view.choices(turn))
        case "choose_freely", _:
            turn.change_buttons(message_id, [])
            programme_view.choose_freely(turn)
        case "leave_path", [stint_id]:
            return programme_view.leave(turn, stint_id)
        case "theme", [stint_id, week]:
            return _propose(turn, stint_id, week)
        case "theme_put", [stint_id, week, number]:
            return _put(turn, stint_id, week, number, message_id)
        case "theme_rate", [stint_id, week]:
            return _rate(turn, stint_id, week)
        case "measure" | "measure_later" | "measure_skip" | "arsq", _:
            return _measure(turn, name, argument, message_id)
        case _:
            return False
    return True


def _propose(turn: Turn, stint_id: int, week: int) -> bool:
    shown = theme_asks.view(turn, stint_id, week)
    if shown is not None:
        turn.say(*shown)
    return shown is not None


def _put(turn: Turn, stint_id: int, week: int, number: int, message_id: int) -> bool:
    if not theme_asks.put(turn, stint_id, week, number):
        return False
    shown = theme_asks.view(turn, stint_id, week)
    if shown is not None:
        turn.change(message_id, *shown)
    return True


def _rate(turn: Turn, stint_id: int, week: int) -> bool:
    waiting = theme_asks.unrated(turn, stint_id, week)
    if waiting:
        conversations.begin(turn, ConversationKind.SITTING, {"scenarios": waiting})
    return bool(waiting)


def _measure(turn: Turn, name: str, argument: str, message_id: int) -> bool:
    """Measure now, put it off, or leave it out. An occasion that is over, or was settled, is none any more."""
    occasion = measuring.occasion_of(turn)
    if argument != occasion:
        return False
    if name == "arsq":
        return _fill_in(turn, occasion)
    if occasion is Occasion.START or measures.find_invited(turn.connection, turn.person.id, occasion).settled:
        return False
    match name:
        case "measure":
            turn.change_buttons(message_id, [])
            domains = measuring.rated_domains(turn)
            conversations.begin(
                turn, ConversationKind.MEASURING, {"occasion": occasion, "domains": domains, "situations": False}
            )
        case "measure_later":
            turn.change(message_id, turn.words("measure-put-off"))
        case _:
            measuring.settle(turn, occasion)
            turn.change(message_id, turn.words("measure-left-out"))
    return True


def _fill_in(turn: Turn, occasion: Occasion) -> bool:
    if not measuring.may_fill_in(turn):
        return False
    arguments = {"occasion": occasion, "domains": [], "situations": True}
    conversations.begin(turn, ConversationKind.MEASURING, arguments, lead=turn.words("arsq-intro"))
    return True
