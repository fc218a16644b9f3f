"""Someone who does not answer: noticed by their last words, and written to gently, once a week."""

from datetime import date

from bot.turn import Turn, do
from coaching.commitment import local
from coaching.consistency import SILENT_AFTER, Voice, voice
from storage import people, reminders
from storage.reminders import ReminderKind


def note_heard(turn: Turn) -> None:
    """The person wrote or tapped something: kept once for each of their days."""
    if local(turn.person.heard_at, turn.zone).date() != turn.today:
        people.set_heard(turn.connection, turn.person.id, turn.now)
        turn.refresh()


def voice_for(turn: Turn, day: date) -> Voice:
    """How to speak to the person when an ask is due on a day."""
    return voice(_unanswered(turn, day), day)


def say_gently(turn: Turn, day: date) -> None:
    """That there is no need to answer, in the place of the ask of the day."""
    times = len(_unanswered(turn, day)) - SILENT_AFTER
    turn.say(turn.words("silence", times=times), [[do(turn, "silence-small", "smaller_now")]])


def _unanswered(turn: Turn, day: date) -> list[date]:
    """The days before a day on which something was said, and nothing has been heard since the day before them."""
    heard_on = local(turn.person.heard_at, turn.zone).date()
    said = reminders.said_dates(turn.connection, turn.person.id, ReminderKind.PROMPT, after=heard_on)
    return [each for each in said if each < day]
