"""What stands behind a button: 64 bytes at most, and never trusted when it comes back."""

from dataclasses import dataclass
from enum import StrEnum

MOST_BYTES = 64


class Press(StrEnum):
    """What a tap does. The first five belong to a question, `DO` to a message without one."""

    ANSWER = "a"
    SKIP = "s"
    FINISH = "f"
    BACK = "b"
    TOGGLE = "w"
    DO = "d"


@dataclass(frozen=True, slots=True)
class Tap:
    """A button that was tapped. For a question: which conversation and version it was made for."""

    press: Press
    value: str = ""
    conversation_id: int = 0
    version: int = 0

    def data(self) -> str:
        """The text that Telegram carries for us."""
        parts = (
            (self.press, self.value)
            if self.press is Press.DO
            else (self.press, self.conversation_id, self.version, self.value)
        )
        data = ":".join(str(part) for part in parts)
        if len(data.encode()) > MOST_BYTES:
            raise ValueError("a button holds 64 bytes at most")
        return data


def read_tap(data: str) -> Tap | None:
    """The tap behind `data`, or None where it is nothing that we ever put behind a button."""
    press, _, rest = data.partition(":")
    if press not in set(Press) or len(data.encode("utf-8", "replace")) > MOST_BYTES:
        return None
    if press == Press.DO:
        return Tap(Press.DO, rest)
    conversation_id, _, rest = rest.partition(":")
    version, _, value = rest.partition(":")
    if not (is_small_number(conversation_id) and is_small_number(version)):
        return None
    return Tap(Press(press), value, int(conversation_id), int(version))


def is_small_number(text: str) -> bool:
    """Whether a text can be an id of ours."""
    return text.isascii() and text.isdigit() and len(text) <= 15  # noqa: PLR2004
