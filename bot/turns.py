"""What one update leads to, in one transaction: whom it is from, the turn, and what is left to do after the commit."""

from dataclasses import dataclass
from datetime import datetime

from bot import calendar, silence
from bot.erasing import Farewell
from bot.incoming import Incoming, Shape
from bot.routes import respond
from bot.turn import Turn
from prompts.catalogue import load_catalogue
from prompts.danger import find_danger
from prompts.words import words_for
from storage import groups, inbox, outbox, people
from storage.database import Transaction
from storage.outbox import Draft, Outgoing, Urgency
from storage.people import Person

_NO_BEGINNING = frozenset({Shape.TAP, Shape.EDITED, Shape.LEFT, Shape.CAME_BACK})
"""What someone whom we do not know can do without becoming someone whom we know."""


@dataclass(frozen=True, slots=True)
class Committed:
    """What a turn left behind once it was committed."""

    outgoing: list[Outgoing]
    toast: str | None
    calendar_changed: bool
    farewell: Farewell | None = None


class Turns:
    """Makes the turns. `address` is where the coach is found on Telegram, empty where it has none."""

    def __init__(self) -> None:
        self.address = ""

    def make(self, transaction: Transaction, person: Person, now: datetime, incoming: Incoming | None = None) -> Turn:
        """A turn for someone, begun by what they sent or by nobody's message."""
        words = words_for(person.language)
        return Turn(
            connection=transaction,
            person=person,
            now=now,
            words=words,
            catalogue=load_catalogue(words.language),
            incoming=incoming,
            address=self.address,
            urgency=Urgency.REPLY if incoming else Urgency.REMINDER,
        )

    def take(self, transaction: Transaction, incoming: Incoming, now: datetime) -> Committed | None:
        """Everything that an update leads to, in one transaction. None when it had been handled before."""
        if not inbox.finish(transaction, incoming.update_id):
            return None
        if incoming.shape is Shape.IN_GROUP:
            return Committed(_refuse_group(transaction, incoming, now), None, calendar_changed=False)
        person = people.find_person(transaction, incoming.telegram_id)
        if person is None and _begins_nothing(incoming):
            return Committed(_answer_stranger(transaction, incoming, now), None, calendar_changed=False)
        person = person or people.add_person(
            transaction, telegram_id=incoming.telegram_id, name=incoming.name, language=incoming.language, now=now
        )
        turn = self.make(transaction, person, now, incoming)
        _welcome_back(turn, incoming)
        respond(turn, incoming)
        if turn.leaves:
            farewell = Farewell(incoming.telegram_id, turn.parting or turn.words("erased"), _tapped(incoming))
            return Committed([], turn.toast, turn.calendar_changed, farewell)
        outgoing = outbox.add(transaction, turn.drafts, now)
        return Committed(outgoing, turn.toast, turn.calendar_changed)


def _refuse_group(transaction: Transaction, incoming: Incoming, now: datetime) -> list[Outgoing]:
    """Say once that we talk in private; and each time where people can help, when someone's words may mean danger."""
    words, is_new = words_for(incoming.language), groups.is_new_group(transaction, incoming.chat_id)
    is_danger = find_danger(incoming.written, words.language) is not None
    if not is_danger and not is_new:
        return []
    text = words("support-group" if is_danger else "group-private")
    draft = Draft(chat_id=incoming.chat_id, payload={"text": text, "buttons": []})
    return outbox.add(transaction, [draft], now)


def _answer_stranger(transaction: Transaction, incoming: Incoming, now: datetime) -> list[Outgoing]:
    """A button from before someone was erased does not bring them back."""
    inbox.forget_whose(transaction, incoming.update_id)
    if incoming.shape is not Shape.TAP:
        return []
    words = words_for(incoming.language)
    draft = Draft(chat_id=incoming.chat_id, payload={"text": words("stranger"), "buttons": []})
    return outbox.add(transaction, [draft], now)


def _begins_nothing(incoming: Incoming) -> bool:
    """Whether it comes from before. Words of danger are met, whoever writes them and however."""
    return (
        incoming.shape in _NO_BEGINNING and find_danger(incoming.written, words_for(incoming.language).language) is None
    )


def _tapped(incoming: Incoming) -> int | None:
    """The message whose button was tapped."""
    return incoming.message_id if incoming.shape is Shape.TAP else None


def _welcome_back(turn: Turn, incoming: Incoming) -> None:
    """Note that they were heard, keep the name fresh, and write again to someone who had blocked us and now writes to us."""
    if incoming.shape is not Shape.LEFT:
        silence.note_heard(turn)
    if incoming.name and incoming.name != turn.person.name:
        people.set_name(turn.connection, turn.person.id, incoming.name)
        turn.refresh()
    if turn.person.blocked_at is not None and incoming.shape is not Shape.LEFT:
        people.set_blocked(turn.connection, turn.person.telegram_id, None)
        turn.refresh()
        calendar.plan_next_prompt(turn)
