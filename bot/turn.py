"""A turn: what the coach does for one person in one transaction, and what it says to them when that is committed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.buttons import Press, Tap
from bot.incoming import Incoming
from bot.keyboard import Button, Rows, with_support
from bot.pieces import pieces
from coaching.challenge import Challenge
from prompts.words import Words, words_for
from storage.database import Transaction
from storage.outbox import Draft, Urgency
from storage.people import Person, get_person
from storage.preferences import load_preferences


@dataclass(kw_only=True)
class Turn:
    """Everything that a piece of work for one person needs. What it says goes to the outbox with the commit.

    `address` is where the coach is found on Telegram, empty where it has none. `silent`: what is said makes no sound.
    `leaves`: the person is to be erased right after it, and hears `parting` then, or that they are erased.
    """

    connection: Transaction
    person: Person
    now: datetime
    words: Words
    catalogue: Mapping[str, Challenge]
    urgency: Urgency = Urgency.REPLY
    incoming: Incoming | None = None
    address: str = ""
    silent: bool = False
    drafts: list[Draft] = field(default_factory=list)
    toast: str | None = None
    calendar_changed: bool = False
    leaves: bool = False
    parting: str = ""

    @property
    def zone(self) -> str:
        return self.person.zone or "UTC"

    @property
    def today(self) -> date:
        """The date on the person's own calendar."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    @property
    def local_now(self) -> datetime:
        return self.now.astimezone(ZoneInfo(self.zone))

    @property
    def name(self) -> str:
        """What the person wants to be called; empty where neither they nor Telegram say."""
        return load_preferences(self.connection, self.person.id).called or self.person.name or ""

    def refresh(self) -> None:
        """Read the person again, after something about them was changed."""
        self.person = get_person(self.connection, self.person.id)

    def beside(self, person: Person) -> "Turn":
        """A turn for somebody else in the same transaction. What it says goes to them, after replies and silently."""
        words, urgency = words_for(person.language), Urgency.REMINDER
        return replace(self, person=person, words=words, urgency=urgency, incoming=None, silent=True)

    def say(self, text: str, buttons: Rows | None = None) -> None:
        """Send a message of its own."""
        self._write(text, buttons or [])

    def play(self, file_id: str, *, instead: str) -> None:
        """Send a voice note again that Telegram has, or what is to be said `instead` once it has it no more."""
        self._draft({"voice": file_id, "text": instead, "buttons": []})

    def hand_over(self, document: str) -> None:
        """Send a document, which is made when it is sent."""
        self._draft({"document": document, "buttons": []})

    def change(self, message_id: int, text: str, buttons: Rows | None = None) -> None:
        """Put another text and other buttons in the place of a message."""
        self._write(text, buttons or [], instead_of=message_id)

    def change_buttons(self, message_id: int, buttons: Rows) -> None:
        """Put other buttons under a message and leave its text."""
        self._draft({"buttons": with_support(self.words, buttons), "edit": message_id})

    def show(self, text: str, buttons: Rows, conversation_id: int, version: int, *, instead_of: int | None) -> None:
        """Ask a question, in the place of the message `instead_of` where there is one."""
        self._write(text, buttons, instead_of=instead_of, conversation_id=conversation_id, version=version)

    def _write(self, text: str, buttons: Rows, *, instead_of: int | None = None, **question: int) -> None:
        """A text that one message cannot hold goes out in several; under the last stand the buttons and the way to help."""
        edit = {} if instead_of is None else {"edit": instead_of}
        *before, last = pieces(text)
        for piece in before:
            self._draft({"text": piece, "buttons": []} | edit)
            edit = {}
        self._draft({"text": last, "buttons": with_support(self.words, buttons)} | edit, **question)

    def _draft(self, payload: dict[str, Any], **question: int) -> None:
        chat_id = self.incoming.chat_id if self.incoming else self.person.telegram_id
        payload |= {"silent": True} if self.silent else {}
        self.drafts.append(Draft(chat_id=chat_id, payload=payload, urgency=self.urgency, **question))


def do(turn: Turn, label: str, verb: str, **values: object) -> Button:
    """A button that does something whenever it is tapped."""
    return turn.words.plain(label, **values), Tap(Press.DO, verb).data()


MakeTurn = Callable[[Transaction, Person, datetime], Turn]
"""How a turn is made that nobody's message has begun."""
