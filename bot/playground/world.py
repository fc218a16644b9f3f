"""The world that the bot and the people share, kept in memory: chats, messages, taps, files, updates."""

import itertools
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.playground.calls import Calls
from bot.playground.chats import Chat
from bot.playground.commands import CommandMenu
from bot.playground.faults import Faults
from bot.playground.files import Files
from bot.playground.text import JSON
from bot.playground.updates import UpdateQueue
from bot.playground.waiting import Bell
from bot.playground.webhook import Webhook


class PlaygroundClock(Protocol):
    """The clock that the bot lives by and that the page can move on."""

    def now(self) -> datetime: ...

    def advance(self, by: timedelta) -> None: ...


@dataclass
class Tap:
    """A tap on a button that the bot has to answer."""

    person_id: int
    chat: Chat
    at: datetime
    is_answered: bool = False


_PEOPLE_APART = 100_000_000


class World:
    """Everything there is. Ids start at the time, so a world begun later does not repeat them.

    The ids of chats lie apart from those of messages and updates: one taken for another finds nothing.
    """

    def __init__(self, clock: PlaygroundClock, bot: JSON) -> None:
        self.began_at = time.time()
        beginning = int(self.began_at)
        self.clock = clock
        self.bot = bot
        self.people: dict[int, JSON] = {}
        self.chats: dict[int, Chat] = {}
        self.taps: dict[str, Tap] = {}
        self.menu = CommandMenu()
        self.files = Files()
        self.faults = Faults()
        self.calls = Calls()
        self.updates = UpdateQueue(beginning)
        self.webhook = Webhook(self.updates)
        self.bot_seen_at = float("-inf")
        self.hangs = Bell()
        self.bell = Bell()
        self.sequence = 0
        self._message_ids = itertools.count(beginning)
        self._chat_ids = itertools.count(beginning + _PEOPLE_APART)
        self._tap_ids = itertools.count(beginning << 32)
        self._chat_of_message: dict[int, Chat] = {}

    def close(self) -> None:
        """Ends every wait: long polls, pages that watch a chat, calls that hang."""
        self.updates.bell.silence()
        self.hangs.silence()
        self.bell.silence()
        for chat in self.chats.values():
            chat.bell.silence()

    def count_change(self) -> int:
        """The number of a change; whoever watches the whole world is woken."""
        self.sequence += 1
        self.bell.ring()
        return self.sequence

    def unix_time(self) -> int:
        return int(self.clock.now().timestamp())

    def add_person(self, first_name: str, language_code: str) -> JSON:
        """A newcomer with an empty private chat, whose id is theirs."""
        person_id = next(self._chat_ids)
        person = {"id": person_id, "is_bot": False, "first_name": first_name, "language_code": language_code}
        self.people[person_id] = person
        self._add_chat({"id": person_id, "first_name": first_name, "type": "private"}, [person_id])
        return person

    def add_group(self, title: str, members: list[int]) -> Chat:
        return self._add_chat({"id": -next(self._chat_ids), "title": title, "type": "group"}, members)

    def _add_chat(self, facts: JSON, members: list[int]) -> Chat:
        chat = Chat(facts["id"], facts, members, self.count_change)
        self.chats[chat.id] = chat
        chat.touch()
        return chat

    def add_message(self, chat: Chat, sender: JSON, content: JSON) -> JSON:
        """Puts a message by `sender` into the chat and returns it as Telegram's JSON."""
        message_id = next(self._message_ids)
        head = {"message_id": message_id, "from": sender, "chat": chat.facts, "date": self.unix_time()}
        message = head | content
        self._chat_of_message[message_id] = chat
        chat.put(message, from_bot=sender is self.bot)
        return message

    def find_chat_of(self, message_id: int) -> Chat | None:
        """The chat that a message is or was in."""
        return self._chat_of_message.get(message_id)

    def add_tap(self, person_id: int, chat: Chat) -> str:
        tap_id = str(next(self._tap_ids))
        self.taps[tap_id] = Tap(person_id, chat, self.clock.now())
        return tap_id

    def touch_all(self) -> None:
        """Lets every page know of a change that is not in one chat."""
        for chat in self.chats.values():
            chat.touch()
