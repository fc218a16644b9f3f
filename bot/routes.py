"""Where a turn begins: by what came in, to what the coach does about it."""

from dataclasses import replace

from bot import calendar, commands, conversations, day, support
from bot.incoming import Incoming, Shape
from bot.taps import take_tap
from bot.turn import Turn
from coaching.support import Held
from coaching.voice import read_voice
from prompts.intents import HEAVY, find_intent
from storage import conversations as store
from storage import people, reminders

WORDS_OF_A_STORY = 5
"""A message of fewer words asks for something, or greets; it does not tell of an attempt."""


def respond(turn: Turn, incoming: Incoming) -> None:
    """Do what the person's message, tap or other sign asks for, once it was looked through for danger."""
    if support.meets(turn, incoming):
        return
    held = support.frees(turn, incoming)
    if held is not None:
        _take_up(turn, incoming, held)
    elif not support.rests(turn, incoming, was_held=False):
        _route(turn, incoming)


def _take_up(turn: Turn, incoming: Incoming, held: Held) -> None:
    """Take what was held back for what it was. It answers the question that it was written at, and no other."""
    conversation = store.find_open(turn.connection, turn.person.id)
    shape = Shape[held.shape]
    if shape is not Shape.COMMAND and held.place != support.place(turn):
        if not conversations.ask_again(turn, lead=turn.words("support-not_used")):
            turn.say(turn.words("support-not_used"), commands.menu(turn))
    elif conversation is not None and shape is Shape.TEXT and not conversations.takes_words(conversation):
        conversations.ask_again(turn, lead=turn.words("back-to-question"))
    else:
        turn.incoming = replace(incoming, shape=shape, text=held.text, message_id=held.message_id)
        if not support.rests(turn, turn.incoming, was_held=True):
            _route(turn, turn.incoming)


def _route(turn: Turn, incoming: Incoming) -> None:
    match incoming.shape:
        case Shape.COMMAND:
            commands.run(turn, incoming.command)
        case Shape.TAP:
            take_tap(turn, incoming.text, incoming.message_id)
        case Shape.TEXT:
            _hear(turn, incoming.text)
        case Shape.VOICE:
            _listen(turn, incoming.text)
        case Shape.EDITED:
            _ask_again_or(turn, "unacceptable-edited")
        case Shape.NOT_TEXT:
            _ask_again_or(turn, "unacceptable-not_text")
        case Shape.LEFT:
            people.set_blocked(turn.connection, turn.person.telegram_id, turn.now)
            reminders.cancel_waiting(turn.connection, turn.person.id)
        case _:
            calendar.plan_next_prompt(turn)


def _hear(turn: Turn, text: str) -> None:
    """A message in words: the answer to an open question, a plain wish, or what came of today's ask."""
    conversation = store.find_open(turn.connection, turn.person.id)
    wish = find_intent(text)
    if conversation is not None and (wish is None or conversations.takes_words(conversation)):
        conversations.take_typed(turn, conversation, text)
    elif wish == HEAVY:
        support.hear(turn)
    elif turn.person.consented_at is None and wish is None:
        commands.start(turn)
    elif wish in {None, "log"} and len(text.split()) >= WORDS_OF_A_STORY and day.current_offer(turn):
        commands.log(turn, story=text)
    elif wish is not None:
        commands.run(turn, wish)
    else:
        turn.say(turn.words("nothing-open"), commands.menu(turn))


def _listen(turn: Turn, stored: str) -> None:
    """A voice note: the answer to an open question that wants words, and nothing else."""
    conversation, note = store.find_open(turn.connection, turn.person.id), read_voice(stored)
    if conversation is None or note is None:
        _ask_again_or(turn, "unacceptable-not_text")
    else:
        conversations.take_heard(turn, conversation, note)


def _ask_again_or(turn: Turn, key: str) -> None:
    """Say why this could not be used, and put the open question back in sight."""
    if conversations.ask_again(turn, lead=turn.words(key)):
        return
    if turn.person.consented_at is None:
        commands.start(turn)
    elif key == "unacceptable-not_text":
        turn.say(turn.words("not-text-idle"), commands.menu(turn))
