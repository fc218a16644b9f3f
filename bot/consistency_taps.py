"""The buttons that belong to keeping at it: reserve days, closed gaps, the strength, and next week's number."""

from collections.abc import Sequence
from datetime import date

from bot import reserves, review, streaks
from bot.turn import Turn


def take_tap(turn: Turn, name: str, numbers: Sequence[int], message_id: int) -> bool:
    """Do what the button says. False where it is none of these, or speaks of a day that there is not."""
    match name, list(numbers):
        case "strength", _:
            turn.say(streaks.explanation(turn))
        case "reserve", [number] if _is_day(number):
            reserves.take(turn, date.fromordinal(number), message_id)
        case "close_gap", [number] if _is_day(number):
            reserves.close_gap(turn, date.fromordinal(number))
            turn.change_buttons(message_id, streaks.after_filing(turn))
        case "week", [number, aim] if _is_day(number):
            review.take_number(turn, date.fromordinal(number), aim, message_id)
        case _:
            return False
    return True


def _is_day(number: int) -> bool:
    return date.min.toordinal() <= number <= date.max.toordinal()
