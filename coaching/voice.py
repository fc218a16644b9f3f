"""A voice note as an answer: a reference to Telegram's file and how long it is. The sound itself is never fetched."""

import re
from dataclasses import dataclass

_STORED = re.compile(r"voice:([A-Za-z0-9_-]{1,256}):([0-9]{1,6})")


@dataclass(frozen=True, slots=True)
class VoiceNote:
    """Something that was said instead of typed. `file_id` is Telegram's name for it, good for sending it again."""

    file_id: str
    seconds: int

    @property
    def stored(self) -> str:
        """The form in which it stands where else words would."""
        return f"voice:{self.file_id}:{self.seconds}"


def read_voice(stored: str | None) -> VoiceNote | None:
    """The voice note behind a stored answer, or None where that is words."""
    found = _STORED.fullmatch(stored or "")
    return VoiceNote(found[1], int(found[2])) if found else None
