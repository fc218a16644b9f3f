"""A desk to test at: the coach's turns on real updates, without a server between, for tests that need thousands of them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet
from telegram import Update

from bot.clock import MovableClock
from bot.house import House
from bot.inbox import received
from bot.incoming import from_update
from storage import inbox, outbox
from storage.cipher import Cipher
from storage.keyring import Keyring
from storage.outbox import Delivered, Draft
from tests.household import FIRST_ID, MONDAY_MORNING, NO_HURRY, TOKEN
from tests.kills.walks import Act, Say
from tests.ready_database import ready_database

GROUP = -1_002_000_000_001

Buttons = list[tuple[str, str]]


@dataclass
class Chat:
    """What is to be seen in a chat: each message's text and buttons, by its id, in the order in which they last changed."""

    messages: dict[int, tuple[str, Buttons]] = field(default_factory=dict)

    def take(self, draft: Draft, message_id: int) -> None:
        before = self.messages.pop(message_id, ("", []))
        buttons = [(label, data) for row in draft.payload["buttons"] for label, data in row]
        self.messages[message_id] = draft.payload.get("text", before[0]), buttons

    def find(self, label: str) -> tuple[int, str]:
        """The newest message that has a button with this label, or beginning with it, and the data behind it."""
        for message_id in sorted(self.messages, reverse=True):
            buttons = self.messages[message_id][1]
            for each, data in buttons:
                if each == label or not label or each.startswith(f"{label} "):
                    return message_id, data
        raise AssertionError(f"no button {label!r}; the last message is {list(self.messages.values())[-1:]}")


class Desk:
    """One database, one transaction that is never committed, and the turns of the whole house in it."""

    def __init__(self, folder: Path, keys: type[Keyring] = Keyring) -> None:
        self.clock = MovableClock(start=MONDAY_MORNING, running=False)
        keyring = keys(folder / "keys" / "people.db", Cipher([Fernet.generate_key().decode()]))
        self.database = ready_database(f"sqlite:///{folder}/desk.db", keyring)
        self.house = House(self.database, self.clock, TOKEN, "http://127.0.0.1:9", NO_HURRY)
        self.chats: dict[int, Chat] = {}
        self._update_ids, self._message_ids = count(1), count(1)
        self._people = count(FIRST_ID)

    def open(self) -> None:
        self.transaction = self.database.engine.connect()
        self._begun = self.transaction.begin()

    def close(self) -> None:
        self._begun.rollback()
        self.transaction.close()
        self.database.close()

    def person(self, name: str) -> "Visitor":
        return Visitor(self, next(self._people), name)

    @contextmanager
    def undone(self) -> Iterator[None]:
        """What happens in the block has not happened after it."""
        chats = {chat_id: Chat(dict(chat.messages)) for chat_id, chat in self.chats.items()}
        nested = self.transaction.begin_nested()
        try:
            yield
        finally:
            nested.rollback()
            self.chats = chats

    def take(self, **part: Any) -> Sequence[Draft]:
        """One update of Telegram's, all that it leads to, and what was said, which arrives at once."""
        raw = {"update_id": next(self._update_ids), **part}
        arrived = received(raw)
        incoming = from_update(Update.de_json(raw, None))
        assert arrived is not None
        assert incoming is not None
        now = self.clock.now()
        inbox.receive(self.transaction, [arrived], now)
        committed = self.house.turns.take(self.transaction, incoming, now)
        assert committed is not None
        delivered = []
        for outgoing in committed.outgoing:
            message_id = outgoing.draft.payload.get("edit") or next(self._message_ids)
            self.chats.setdefault(outgoing.draft.chat_id, Chat()).take(outgoing.draft, message_id)
            delivered.append(Delivered(outgoing, message_id))
        outbox.mark_delivered(self.transaction, delivered)
        return [each.draft for each in committed.outgoing]

    def new_message_id(self) -> int:
        return next(self._message_ids)


@dataclass(frozen=True)
class Visitor:
    """Someone at the desk."""

    desk: Desk
    id: int
    name: str

    @property
    def chat(self) -> Chat:
        return self.desk.chats.setdefault(self.id, Chat())

    def do(self, *acts: Act) -> Sequence[Draft]:
        """Act on what the chat shows, one act after the other. Gives what was said to the last."""
        said: Sequence[Draft] = []
        for act in acts:
            said = self.say(act.text) if isinstance(act, Say) else self.press(*self.chat.find(act.label))
        return said

    def say(self, text: str, *, in_group: bool = False) -> Sequence[Draft]:
        return self.desk.take(message={**self._message(in_group=in_group), "from": self._user(), "text": text})

    def press(self, message_id: int, data: str, *, in_group: bool = False) -> Sequence[Draft]:
        message = {**self._message(in_group=in_group), "message_id": message_id, "text": "A message of the coach"}
        tap = {"id": "1", "chat_instance": "1", "from": self._user(), "message": message, "data": data}
        return self.desk.take(callback_query=tap)

    def _user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "en"}

    def _message(self, *, in_group: bool) -> dict[str, Any]:
        chat = {"id": GROUP, "type": "supergroup", "title": "Us"} if in_group else {"id": self.id, "type": "private"}
        return {
            "message_id": self.desk.new_message_id(),
            "date": int(self.desk.clock.now().timestamp()),
            "chat": chat,
        }
