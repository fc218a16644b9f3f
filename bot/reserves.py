"""Reserve days and closed gaps in the chat: what can be spent or closed, and what is said to someone who does."""

from datetime import date

from bot.practice import practice_of
from bot.turn import Turn
from coaching.consistency import Reserve, closes_gap, reserve
from coaching.streak import repairable, reserves_left
from storage import reserves
from storage.reserves import Spared


def left_for_today(turn: Turn) -> int:
    """The reserve days of this week that could be spent on today; 0 also where today needs none."""
    practice = practice_of(turn)
    if practice is None or reserve(practice, turn.today, turn.today) is not Reserve.SPENT:
        return 0
    return reserves_left(practice, turn.today)


def gap_to_close(turn: Turn) -> date | None:
    """The missed day that an attempt of today can close."""
    practice = practice_of(turn)
    return repairable(practice, turn.today) if practice and practice.made(turn.today) else None


def take(turn: Turn, day: date, message_id: int) -> None:
    """Put the day that a button was made for in reserve, or say why not."""
    practice = practice_of(turn)
    if practice is None:
        return
    answer = reserve(practice, day, turn.today)
    left = reserves_left(practice, turn.today)
    if answer is Reserve.SPENT:
        reserves.spare_day(turn.connection, turn.person.id, day, Spared.RESERVE)
        left -= 1
    turn.change_buttons(message_id, [])
    turn.say(turn.words(f"reserve-{answer}", left=left))


def close_gap(turn: Turn, missed: date) -> None:
    """Close the gap that a button was made for, or say that there is none to close."""
    practice = practice_of(turn)
    if practice is None or not closes_gap(practice, missed):
        turn.say(turn.words("gap-gone"))
        return
    reserves.spare_day(turn.connection, turn.person.id, missed, Spared.REPAIRED)
    turn.say(turn.words("gap-closed"))
