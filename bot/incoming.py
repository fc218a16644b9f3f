"""What came in, as plain values: the last place that looks into a Telegram update."""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from telegram import Chat, Message, Update, Voice

from coaching.voice import VoiceNote, read_voice

_HALVES = re.compile("[\ud800-\udfff]")


class Shape(Enum):
    """What kind of thing a person sent."""

    TEXT = auto()
    COMMAND = auto()
    TAP = auto()
    VOICE = auto()
    NOT_TEXT = auto()
    EDITED = auto()
    LEFT = auto()
    CAME_BACK = auto()
    IN_GROUP = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One update of one person. `text` is what they wrote, what stands behind the button they tapped, or a stored voice.

    `written` is all that they wrote in it, in whatever form: a text, a new version of one, the words under a picture.
    """

    update_id: int
    shape: Shape
    telegram_id: int
    chat_id: int
    name: str
    language: str
    message_id: int
    text: str = ""
    written: str = ""
    callback_id: str | None = None

    @property
    def command(self) -> str:
        """The name of the command, without its slash, its address and what follows."""
        return self.text[1:].split(maxsplit=1)[0].split("@", 1)[0].casefold() if len(self.text) > 1 else ""

    @property
    def after_command(self) -> str:
        """What was written behind a command; empty where there was none."""
        _, _, rest = " ".join(self.text.split()).partition(" ")
        return rest if self.shape is Shape.COMMAND else ""


def from_update(update: Update) -> Incoming | None:
    """The update as plain values, or None where it is nothing that we act on."""
    person, chat = update.effective_user, update.effective_chat
    if person is None or chat is None or person.is_bot:
        return None
    message = update.effective_message
    shape, text = _shape(update, chat)
    return Incoming(
        update_id=update.update_id,
        shape=shape,
        telegram_id=person.id,
        chat_id=chat.id,
        name=clean(person.first_name)[:64],
        language=(person.language_code or "en")[:12],
        message_id=message.message_id if message else 0,
        text=clean(text),
        written=clean(_written(update.message or update.edited_message)),
        callback_id=update.callback_query.id if update.callback_query else None,
    )


def clean(text: str) -> str:
    """The text without what no database or message can hold: NUL and halves of characters."""
    return _HALVES.sub("\ufffd", text.replace("\0", ""))


def _shape(update: Update, chat: Chat) -> tuple[Shape, str]:
    if update.my_chat_member and chat.type == Chat.PRIVATE:
        gone = update.my_chat_member.new_chat_member.status in {"kicked", "left"}
        return (Shape.LEFT if gone else Shape.CAME_BACK), ""
    if chat.type != Chat.PRIVATE:
        return Shape.IN_GROUP, ""
    if update.callback_query:
        return Shape.TAP, update.callback_query.data or ""
    if update.edited_message:
        return Shape.EDITED, ""
    message = update.message
    if message is not None and message.voice is not None:
        return _voice(message.voice)
    if message is None or message.text is None:
        return Shape.NOT_TEXT, ""
    return (Shape.COMMAND if _is_command(message) else Shape.TEXT), message.text


def _written(message: Message | None) -> str:
    if message is None:
        return ""
    poll = [message.poll.question, *(each.text for each in message.poll.options)] if message.poll else []
    return "\n".join(part for part in (message.text, message.caption, *poll) if part)


def _voice(voice: Voice) -> tuple[Shape, str]:
    """A reference to the voice note; one that we could not read back is like any other thing that is no text."""
    seconds = voice.duration
    length = int(seconds.total_seconds() if isinstance(seconds, timedelta) else seconds)
    stored = VoiceNote(voice.file_id, length).stored
    return (Shape.VOICE, stored) if read_voice(stored) else (Shape.NOT_TEXT, "")


def _is_command(message: Message) -> bool:
    return bool(message.text and re.match(r"/[A-Za-z0-9_]+", message.text))
