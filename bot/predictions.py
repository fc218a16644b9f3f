"""What a person expects of an ask, in the chat: asked for before, on the card while they go, quoted afterwards."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot import rungs
from bot.bounds import modes_of
from bot.turn import Turn
from coaching.crutches import crutches_for
from coaching.questions import Question
from coaching.ready import Line
from coaching.scripts import ConversationKind
from coaching.scripts.prediction import HARMONY_FEARS, Prediction
from prompts.own_words import quoted, spoken_crutch
from storage import conversations, offers, predictions
from storage.conversations import Conversation
from storage.offers import Offer


def arguments(turn: Turn, offer: Offer) -> Mapping[str, Any]:
    """What the script that asks for a prediction is given."""
    challenge = next((step.challenge for step in rungs.steps_of(turn) if step.id == offer.step_id), None)
    last = predictions.find_last_prediction(turn.connection, turn.person.id)
    return {
        "crutches": crutches_for(challenge.medium if challenge else None),
        "fears": HARMONY_FEARS if modes_of(turn).harmony else (),
        "last": asdict(last) if last else None,
        "last_in_words": (in_short(turn, last) or turn.words.plain("predicted-without-fear")) if last else None,
        "offer_id": offer.id,
    }


def file(turn: Turn, conversation: Conversation, told: Prediction) -> None:
    """Write down what was predicted so far. Of an offer that is gone, or without a word or number, nothing is."""
    offer = offers.find_offer(turn.connection, turn.person.id, conversation.arguments["offer_id"])
    if offer is not None and told != Prediction():
        predictions.save_prediction(turn.connection, turn.person.id, offer.id, told, turn.now)


def of_offer(turn: Turn, offer: Offer) -> Prediction | None:
    return predictions.find_prediction(turn.connection, turn.person.id, offer.id)


def leave(turn: Turn) -> None:
    """Stop asking for a prediction, once its ask is over or another has taken its place. What was told is filed."""
    waiting = conversations.find_open_of_kind(turn.connection, turn.person.id, ConversationKind.PREDICTION)
    if waiting is not None:
        conversations.close(turn.connection, turn.person.id, waiting.id)


def in_short(turn: Turn, told: Prediction) -> str:
    """The fear and how likely it seemed, as part of a sentence; empty where neither was told."""
    fear, likelihood = told.feared and quoted(turn.words, told.feared), told.fear_likelihood
    if likelihood is None:
        return fear or ""
    if fear is None:
        return turn.words.plain("predicted-likely-unnamed", likelihood=likelihood)
    return turn.words.plain("predicted-likely", fear=fear, likelihood=likelihood)


def reminder(turn: Turn, conversation: Conversation, question: Question[Any]) -> str:
    """The line under every question about an attempt that says what was feared before it; kind lines stand alone."""
    told = None if isinstance(question, Line) else conversation.arguments.get("predicted")
    short = in_short(turn, Prediction(**told)) if told else ""
    return turn.words("predicted-before", short=short) if short else ""


def on_card(turn: Turn, told: Prediction) -> str:
    """What was predicted, line by line, for the card of the ask that a person is about to make."""
    words = turn.words
    lines = [words("predicted-title")]
    if short := in_short(turn, told):
        lines.append(words("predicted-fear", short=short))
    if told.fear_badness is not None:
        lines.append(words("predicted-badness", badness=told.fear_badness))
    if told.chance_of_yes is not None:
        lines.append(words("predicted-chance", chance=told.chance_of_yes))
    if told.tension is not None:
        lines.append(words("predicted-tension", tension=told.tension))
    if told.crutch:
        lines.append(words("predicted-crutch", crutch=spoken_crutch(words, told.crutch)))
    return "\n".join(lines)
