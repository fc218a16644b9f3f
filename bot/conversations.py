"""Carrying a conversation on: open one, take an answer, go back, stop, and show the question that is open."""

from collections.abc import Callable, Mapping
from typing import Any

from bot import day, predictions
from bot.bounds import modes_of
from bot.filing import file_kept, file_result
from bot.keyboard import Card, can_be_left, stored_label, typed_option
from bot.turn import Turn, do
from coaching.questions import OwnAsk, Question, Text, Unacceptable
from coaching.script import Answer, Asked, Done, answered, replay, without_last
from coaching.scripts import SCRIPTS, ConversationKind
from coaching.voice import VoiceNote
from prompts.kindness import broken_rule
from storage import conversations as store
from storage.conversations import Conversation


def begin(turn: Turn, kind: ConversationKind, arguments: Mapping[str, Any], *, lead: str = "") -> None:
    """Open a conversation and ask its first question. One of the same kind that is still open gives way to it."""
    earlier = store.find_open_of_kind(turn.connection, turn.person.id, kind)
    if earlier is not None:
        store.close(turn.connection, turn.person.id, earlier.id)
        _put_away(turn, earlier)
    conversation = store.open_conversation(turn.connection, turn.person.id, kind, arguments, turn.now)
    show(turn, conversation, standing(conversation), lead=lead)


def standing(conversation: Conversation) -> Asked[Any] | Done[Any]:
    """Where the script of a conversation stands."""
    return replay(SCRIPTS[conversation.kind](**conversation.arguments), conversation.answers)


def show(
    turn: Turn,
    conversation: Conversation,
    asked: Asked[Any] | Done[Any],
    *,
    lead: str = "",
    instead_of: int | None = None,
) -> None:
    """Ask the open question, under what is to be said before it. Only its newest message keeps buttons."""
    if isinstance(asked, Done):
        _end(turn, conversation, asked)
        return
    if instead_of is None:
        _put_away(turn, conversation)
    card = Card(turn.words, conversation, asked, turn.now)
    before = [lead, *(turn.words(notice.key, **notice.words) for notice in asked.notices)]
    after = predictions.reminder(turn, conversation, asked.question)
    text = "\n\n".join(part for part in (*before, card.text(), after) if part)
    turn.show(text, card.rows(), conversation.id, conversation.version, instead_of=instead_of)


def ask_again(turn: Turn, *, lead: str = "") -> bool:
    """Show the open question once more. False when there is none."""
    conversation = store.find_open(turn.connection, turn.person.id)
    if conversation is None:
        return False
    show(turn, conversation, standing(conversation), lead=lead)
    return True


def take_typed(turn: Turn, conversation: Conversation, typed: str) -> None:
    """Take what was typed as the answer to the open question, or say what is expected instead."""
    _take(turn, conversation, lambda question: _read(turn, question, typed))


def take_heard(turn: Turn, conversation: Conversation, note: VoiceNote) -> None:
    """Take a voice note as the answer to the open question where that wants words."""
    _take(turn, conversation, lambda question: question.hear(note))


def _read(turn: Turn, question: Question[Any], typed: str) -> str:
    if isinstance(question, OwnAsk) and (rule := broken_rule(typed, young=modes_of(turn).youth)):
        raise Unacceptable("unkind", rule=rule)
    return question.read(typed_option(turn.words, question, typed), turn.now)


def _take(turn: Turn, conversation: Conversation, stored_form: Callable[[Question[Any]], str]) -> None:
    asked = standing(conversation)
    if isinstance(asked, Done):
        _end(turn, conversation, asked)
        return
    if not _was_shown(turn, conversation):
        show(turn, conversation, asked, lead=turn.words("unacceptable-too_early"))
        return
    try:
        answers = answered(asked, stored_form(asked.question))
    except Unacceptable as refusal:
        show(turn, conversation, asked, lead=turn.words(f"unacceptable-{refusal.reason}", **refusal.args_for_words))
        return
    _go_on(turn, conversation, answers)


def take_tapped(
    turn: Turn, conversation: Conversation, stored: str | None, message_id: int, *, and_the_rest: bool = False
) -> None:
    """Take a button of the open question as its answer; the next question takes the place of its message."""
    asked = standing(conversation)
    if isinstance(asked, Done):
        _end(turn, conversation, asked)
        return
    try:
        carried = stored if stored is None else asked.question.tapped(stored)
        answers = answered(asked, carried, and_the_rest=and_the_rest)
    except Unacceptable as refusal:
        show(turn, conversation, asked, lead=turn.words(f"unacceptable-{refusal.reason}", **refusal.args_for_words))
        return
    label = stored_label(turn.words, asked.question, stored)
    is_newest = conversation.shown_message_id in {None, message_id}
    _go_on(turn, conversation, answers, instead_of=message_id if is_newest else None, label=label)


def toggle_days(turn: Turn, conversation: Conversation, days: str, message_id: int) -> None:
    """Show the weekday buttons with other days chosen. Nothing is answered yet."""
    asked = standing(conversation)
    if isinstance(asked, Asked):
        turn.change_buttons(message_id, Card(turn.words, conversation, asked, turn.now).toggled(days))


def go_back(turn: Turn, *, instead_of: int | None = None) -> None:
    """Ask the question before the open one again. Before the first one lies whatever led there."""
    conversation = store.find_open(turn.connection, turn.person.id)
    if conversation is None:
        turn.say(turn.words("back-none"))
        return
    asked = standing(conversation)
    if isinstance(asked, Asked) and not asked.answers and can_be_left(conversation):
        stop(turn)
        return
    if isinstance(asked, Done) or not asked.answers:
        show(turn, conversation, asked, lead=turn.words("back-nothing"))
        return
    earlier = store.save_answers(turn.connection, conversation, without_last(asked), turn.now)
    show(turn, earlier, standing(earlier), instead_of=instead_of)


def stop(turn: Turn) -> None:
    """Leave the open conversation and return to the one underneath. The very first can be rested from, but not lost."""
    conversation = store.find_open(turn.connection, turn.person.id)
    if conversation is None:
        turn.say(turn.words("cancel-none"), [[do(turn, "menu-pause", "pause")]])
        return
    if not can_be_left(conversation):
        turn.say(turn.words("cancel-baseline"))
        return
    asked = standing(conversation)
    if isinstance(asked, Asked) and asked.kept is not None:
        file_kept(turn, conversation, asked.kept)
    store.close(turn.connection, turn.person.id, conversation.id)
    _put_away(turn, conversation)
    turn.say(turn.words("cancelled" if asked.answers else "left-words" if _holds_words(conversation) else "left"))
    _return_to_the_ask(turn, conversation)
    ask_again(turn, lead=turn.words("back-to-question"))


def _go_on(
    turn: Turn,
    conversation: Conversation,
    answers: tuple[Answer, ...],
    *,
    instead_of: int | None = None,
    label: str | None = None,
) -> None:
    moved = store.save_answers(turn.connection, conversation, answers, turn.now)
    asked = standing(moved)
    if isinstance(asked, Done):
        _end(turn, moved, asked, instead_of=instead_of)
        return
    if asked.kept is not None:
        file_kept(turn, moved, asked.kept)
    lead = turn.words("answered", answer=label) if label else ""
    show(turn, moved, asked, lead=lead, instead_of=instead_of)


def _end(turn: Turn, conversation: Conversation, done: Done[Any], *, instead_of: int | None = None) -> None:
    store.close(turn.connection, turn.person.id, conversation.id)
    if instead_of is None:
        _put_away(turn, conversation)
    else:
        turn.change_buttons(instead_of, [])
    for notice in done.notices:
        turn.say(turn.words(notice.key, **notice.words))
    before = len(turn.drafts)
    following = file_result(turn, conversation, done.result)
    if following is not None:
        begin(turn, following.kind, following.arguments)
    if not any(draft.conversation_id for draft in turn.drafts[before:]):
        ask_again(turn, lead=turn.words("back-to-question"))


def _holds_words(conversation: Conversation) -> bool:
    """Whether something that the person wrote led into it, which goes with it."""
    given = conversation.arguments
    told = given.get("today", given) if conversation.kind is ConversationKind.DAY_TOLD else given
    return bool(told.get("story") or given.get("words"))


def _return_to_the_ask(turn: Turn, conversation: Conversation) -> None:
    """The card of an ask lost its buttons to what began there: it comes again, while nothing was told of the ask."""
    is_about_it = conversation.kind in {ConversationKind.REFLECTION, ConversationKind.DAY_TOLD}
    if conversation.kind is ConversationKind.PREDICTION or (is_about_it and day.ask_on_offer(turn)):
        day.put_challenge(turn)


def _put_away(turn: Turn, conversation: Conversation) -> None:
    """Take the buttons from the message that last showed a question of this conversation."""
    if conversation.shown_message_id is not None:
        turn.change_buttons(conversation.shown_message_id, [])


def _was_shown(turn: Turn, conversation: Conversation) -> bool:
    """Whether the person can have had the open question before them when they wrote."""
    written = turn.incoming.message_id if turn.incoming else 0
    return conversation.is_shown and written > (conversation.first_shown_message_id or 0)


def takes_words(conversation: Conversation) -> bool:
    """Whether the open question wants words of the person's own, whatever they may resemble."""
    asked = standing(conversation)
    return isinstance(asked, Asked) and isinstance(asked.question, Text)
