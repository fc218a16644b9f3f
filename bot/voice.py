"""Voice notes in the chat: kept as a reference to Telegram's file, and sent again from there."""

from bot.turn import Turn
from coaching.voice import read_voice


def play(turn: Turn, told: str | None) -> bool:
    """Send a voice note that a person told something in. False where it was told in words."""
    note = read_voice(told)
    if note is None:
        return False
    turn.play(note.file_id, instead=turn.words("voice-gone"))
    return True
