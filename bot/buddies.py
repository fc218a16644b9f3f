"""Practice buddies in the chat. Nothing of anyone's practice is sent to a buddy: they come and look."""

from collections.abc import Callable, Mapping

from bot import invitations, unasked
from bot.buddy_card import called, is_for_adults_alone, part_sure, view, what_they_see
from bot.buttons import is_small_number
from bot.keyboard import Rows
from bot.turn import Turn, do
from coaching.buddies import has_waved
from storage import buddies as store
from storage.buddies import Buddy


def show(turn: Turn) -> None:
    """The buddies, and every invitation that waits for an answer."""
    turn.say(*view(turn))
    if not is_for_adults_alone(turn):
        invitations.ask_waiting(turn)


def take_tap(turn: Turn, name: str, argument: str, message_id: int) -> bool:
    """Do what stands behind one of the buttons here. False where it is none, or is about somebody who is no buddy."""
    if name in _CARDS:
        turn.change(message_id, *_CARDS[name](turn))
        return True
    if name not in _WITH_A_BUDDY or not is_small_number(argument):
        return False
    buddy = store.find_buddy(turn.connection, turn.person.id, int(argument))
    if buddy is not None:
        _WITH_A_BUDDY[name](turn, buddy, message_id)
    return buddy is not None


def _wave(turn: Turn, buddy: Buddy, message_id: int) -> None:
    """Wave, once a day. Where the other is not to be written to now it only stands on their card."""
    said = "buddies-waved_today" if has_waved(buddy.waved_on, turn.today) else "buddies-waved"
    if said == "buddies-waved":
        store.note_wave(turn.connection, turn.person.id, buddy.id, turn.today)
        if (theirs := unasked.turn_of(turn, buddy.id)) is not None:
            _bring_wave(theirs, turn.person.id, called(theirs, turn.name))
    turn.change(message_id, *view(turn, lead=turn.words(said, name=called(turn, buddy.name))))


def _bring_wave(theirs: Turn, waved_by: int, name: str) -> None:
    """Say it, with a way to wave back where they have not waved yet today."""
    friend = store.find_buddy(theirs.connection, theirs.person.id, waved_by)
    is_first = friend is not None and not has_waved(friend.waved_on, theirs.today)
    back = [[do(theirs, "buddies-wave_back", f"buddy_wave:{waved_by}")]] if is_first else []
    theirs.say(theirs.words("buddies-wave_arrives", name=name), back)


def _part(turn: Turn, buddy: Buddy, message_id: int) -> None:
    """It ends for both. Only the one who ended it is told."""
    store.part(turn.connection, turn.person.id, buddy.id)
    turn.change(message_id, *view(turn, lead=turn.words("buddies-parted", name=called(turn, buddy.name))))


_CARDS: Mapping[str, Callable[[Turn], tuple[str, Rows]]] = {
    "buddy_back": view,
    "buddy_sees": what_they_see,
    "buddy_part": part_sure,
}

_WITH_A_BUDDY: Mapping[str, Callable[[Turn, Buddy, int], None]] = {
    "buddy_wave": _wave,
    "buddy_gone": _part,
}
