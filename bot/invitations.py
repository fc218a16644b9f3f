"""Invitations in the chat: one is made to be forwarded, opens once with its token, and is answered with yes or no."""

import secrets
from datetime import datetime

from bot import unasked
from bot.buddy_card import called, is_for_adults_alone, view
from bot.buttons import is_small_number
from bot.incoming import Incoming
from bot.turn import Turn, do
from coaching.buddies import INVITATION_LASTS, MOST_BUDDIES, MOST_INVITATIONS
from coaching.commitment import local
from prompts.dates import spoken_date
from storage import invitations as store
from storage.buddies import load_buddies, make_pair
from storage.invitations import Invitation

TOKEN_BYTES = 16
MARK = "b_"
"""What stands before the token in what /start brings along."""


def token_in(incoming: Incoming | None) -> str:
    """The token that a person comes with; empty where they come without one."""
    brought = incoming.after_command if incoming else ""
    return brought.removeprefix(MARK) if brought.startswith(MARK) else ""


def receive(turn: Turn, token: str) -> None:
    """Put an invitation before someone who practises already, or say why it is not for them."""
    found = store.find_invitation(turn.connection, token, turn.now)
    if found is None or (refused := _refusal(turn, found)):
        turn.say(turn.words("invitation-closed") if found is None else refused)
        return
    store.keep_opened(turn.connection, turn.person.id, found.id)
    _ask(turn, found)


def keep(turn: Turn, token: str) -> str:
    """Let an invitation wait until a newcomer has begun. Gives what they are told of that."""
    found = store.find_invitation(turn.connection, token, turn.now)
    if found is None:
        return turn.words("invitation-closed")
    store.keep_opened(turn.connection, turn.person.id, found.id)
    return turn.words("invitation-waits")


def ask_waiting(turn: Turn) -> None:
    """Put every invitation before the person that waits for their answer. To the young it is declined, kindly."""
    refusals: list[str] = []
    for each in store.load_opened(turn.connection, turn.person.id, turn.now):
        if refused := _refusal(turn, each):
            store.put_aside(turn.connection, turn.person.id, each.id)
            refusals.append(refused)
        else:
            _ask(turn, each)
    for refused in dict.fromkeys(refusals):
        turn.say(refused)


def take_tap(turn: Turn, name: str, argument: str, message_id: int) -> bool:
    """Do what stands behind a button of an invitation. False where it is none, or was never shown to this person."""
    if name == "buddy_withdraw":
        store.withdraw_own(turn.connection, turn.person.id)
        turn.change(message_id, *view(turn, lead=turn.words("invitation-withdrawn")))
        return True
    if name not in {"buddy_invite", "buddy_yes", "buddy_no"} or not is_small_number(argument):
        return False
    if name == "buddy_invite":
        _invite(turn, int(argument), message_id)
        return True
    found = store.find_opened(turn.connection, turn.person.id, int(argument), turn.now)
    if found is None:
        turn.change(message_id, turn.words("invitation-closed"))
    elif name == "buddy_yes":
        _accept(turn, found, message_id)
    else:
        store.put_aside(turn.connection, turn.person.id, found.id)
        turn.change(message_id, turn.words("invitation-declined", name=called(turn, found.inviter)))
    return True


def _invite(turn: Turn, count: int, message_id: int) -> None:
    """One more invitation, and its text to forward. Where there are not so many as the button says it had its effect."""
    is_open = len(store.load_own(turn.connection, turn.person.id, turn.now))
    buddies = len(load_buddies(turn.connection, turn.person.id))
    if count != is_open or is_open >= MOST_INVITATIONS or buddies >= MOST_BUDDIES or is_for_adults_alone(turn):
        turn.change(message_id, *view(turn))
        return
    token, until = secrets.token_hex(TOKEN_BYTES), turn.now + INVITATION_LASTS
    store.add_invitation(turn.connection, turn.person.id, token, until)
    turn.say(turn.words("invitation-made", date=_date(turn, until)))
    turn.say(_letter(turn, token))


def _letter(turn: Turn, token: str) -> str:
    """What is forwarded: with a link where the coach has an address, else with what is to be typed."""
    name = called(turn, turn.name)
    if turn.address:
        return turn.words("invitation-letter", name=name, link=f"{turn.address}?start={MARK}{token}")
    return turn.words("invitation-letter-typed", name=name, command=f"/start {MARK}{token}")


def _accept(turn: Turn, found: Invitation, message_id: int) -> None:
    if refused := _refusal(turn, found):
        turn.change(message_id, refused)
        return
    if not store.use_up(turn.connection, turn.person.id, found.id):
        turn.change(message_id, turn.words("invitation-closed"))
        return
    make_pair(turn.connection, turn.person.id, found.inviter_id, turn.today)
    turn.change(message_id, turn.words("invitation-accepted", name=called(turn, found.inviter)))
    if (theirs := unasked.turn_of(turn, found.inviter_id)) is not None:
        theirs.say(theirs.words("invitation-was_accepted", name=called(theirs, turn.name)))


def _refusal(turn: Turn, found: Invitation) -> str:
    """Why this person cannot say yes to it; empty where they can. One whose sender has no room reads as closed."""
    words = turn.words
    if is_for_adults_alone(turn):
        return words("buddies-youth")
    if found.inviter_id == turn.person.id:
        return words("invitation-own")
    mine = load_buddies(turn.connection, turn.person.id)
    if found.inviter_id in {each.id for each in mine}:
        return words("invitation-already", name=called(turn, found.inviter))
    if len(load_buddies(turn.connection, found.inviter_id)) >= MOST_BUDDIES:
        return words("invitation-closed")
    return words("invitation-too_many", date=_date(turn, found.expires_at)) if len(mine) >= MOST_BUDDIES else ""


def _ask(turn: Turn, found: Invitation) -> None:
    yes, no = do(turn, "invitation-yes", f"buddy_yes:{found.id}"), do(turn, "invitation-no", f"buddy_no:{found.id}")
    turn.say(turn.words("invitation-asks", name=called(turn, found.inviter)), [[yes, no]])


def _date(turn: Turn, at: datetime) -> str:
    return spoken_date(turn.words, local(at, turn.zone).date())
