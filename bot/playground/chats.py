"""A chat: its messages in the order of their last change, and what else a person sees in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.playground.text import JSON
from bot.playground.waiting import Bell

TYPING_SECONDS = 5.0


@dataclass(frozen=True)
class Entry:
    """A message as Telegram's JSON, never changed in place, and when it last changed."""

    message: JSON
    from_bot: bool
    changed: int


@dataclass(frozen=True)
class CallbackAnswer:
    """What the bot said to a tap."""

    callback_query_id: str
    text: str
    show_alert: bool
    changed: int


@dataclass
class Chat:
    """A private chat or a group. Every change has a number from `count`, so that a page can ask for what is new."""

    id: int
    facts: JSON
    members: list[int]
    count: Callable[[], int]
    blocked: bool = False
    typing_until: float = 0.0
    changed: int = 0
    bell: Bell = field(default_factory=Bell)
    _entries: dict[int, Entry] = field(default_factory=dict)
    _deleted: dict[int, int] = field(default_factory=dict)
    _answers: list[CallbackAnswer] = field(default_factory=list)

    def find(self, message_id: int) -> Entry | None:
        return self._entries.get(message_id)

    def was_deleted(self, message_id: int) -> bool:
        return message_id in self._deleted

    def put(self, message: JSON, *, from_bot: bool) -> None:
        """Adds a message, or replaces the one with its id."""
        self._entries.pop(message["message_id"], None)
        if from_bot:
            self.typing_until = 0.0
        self._entries[message["message_id"]] = Entry(message, from_bot, self.touch())

    def delete(self, message_id: int) -> None:
        del self._entries[message_id]
        self._deleted[message_id] = self.touch()

    def answer(self, query_id: str, text: str, *, show_alert: bool) -> None:
        self._answers.append(CallbackAnswer(query_id, text, show_alert, self.touch()))

    def touch(self) -> int:
        """Counts a change and wakes whoever looks at this chat."""
        self.changed = self.count()
        self.bell.ring()
        return self.changed

    def news(self, after: int) -> dict[str, Any]:
        """Messages, deletions and answers that came or changed after `after`."""
        messages = sorted(self._changed_after(after), key=lambda message: message["message_id"])
        answers = [answer for answer in self._answers if answer.changed > after]
        return {
            "messages": messages,
            "deleted": [message_id for message_id, changed in self._deleted.items() if changed > after],
            "callback_answers": [
                {"callback_query_id": answer.callback_query_id, "text": answer.text, "show_alert": answer.show_alert}
                for answer in answers
            ],
        }

    def _changed_after(self, after: int) -> Iterator[JSON]:
        for entry in reversed(self._entries.values()):
            if entry.changed <= after:
                return
            yield {**entry.message, "from_bot": entry.from_bot}
