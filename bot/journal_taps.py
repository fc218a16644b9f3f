"""The buttons of the journal. What they carry is checked: the entry is this person's, the words fit a search."""

from bot import conversations, journal, voice
from bot.buttons import is_small_number
from bot.keyboard import Rows
from bot.turn import Turn
from coaching.scripts import ConversationKind
from coaching.scripts.journal import WORDS, parts_of
from coaching.search import search_words
from storage import journal as store


def take_tap(turn: Turn, name: str, argument: str, message_id: int) -> bool:
    """Do what the button says. False where it is none of these, or speaks of something that is not there."""
    first, _, rest = argument.partition(":")
    if name == "search_journal":
        conversations.begin(turn, ConversationKind.SEARCH_JOURNAL, {})
        return True
    if not is_small_number(first):
        return False
    number = int(first)
    match name:
        case "entries":
            turn.change(message_id, *journal.view(turn, page=number, query=search_words(rest)))
            return True
        case "play":
            return _play(turn, number, rest)
        case "edit_entry":
            return _edit(turn, number)
        case "entry" | "drop" | "dropped":
            return _on_an_entry(turn, name, number, rest, message_id)
        case _:
            return False


def _on_an_entry(turn: Turn, name: str, entry_id: int, place: str, message_id: int) -> bool:
    """Open an entry, ask whether it shall go, or let it go. `place` is where in the list the person was."""
    page, _, words = place.partition(":")
    at, query = int(page) if is_small_number(page) else 0, search_words(words)
    shown: tuple[str, Rows] | None
    if name == "entry":
        shown = journal.entry(turn, entry_id, page=at, query=query)
    elif name == "drop":
        shown = journal.confirm_deletion(turn, entry_id, page=at, query=query)
    elif store.find_entry(turn.connection, turn.person.id, entry_id) is None:
        shown = None
    else:
        store.delete_entry(turn.connection, turn.person.id, entry_id)
        shown = journal.view(turn, page=at, query=query, lead=turn.words("journal-deleted"))
    if shown is not None:
        turn.change(message_id, *shown)
    return shown is not None


def _edit(turn: Turn, entry_id: int) -> bool:
    found = store.find_entry(turn.connection, turn.person.id, entry_id)
    if found is None:
        return False
    told, predicted = found.attempt.told, found.attempt.predicted
    parts = parts_of(told, named_a_fear=bool(predicted and predicted.names_a_fear))
    conversations.begin(turn, ConversationKind.EDIT_ENTRY, {"entry_id": entry_id, "parts": parts})
    return True


def _play(turn: Turn, entry_id: int, place: str) -> bool:
    found = store.find_entry(turn.connection, turn.person.id, entry_id)
    if found is None or not is_small_number(place) or int(place) >= len(WORDS):
        return False
    return voice.play(turn, getattr(found.attempt.told, WORDS[int(place)]))
