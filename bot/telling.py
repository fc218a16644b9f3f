"""Telling of an ask: which one it was, and of which day, before the reflection on it begins."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from bot import conversations, day, predictions, rest
from bot.history import history_of
from bot.practice import practice_of
from bot.turn import Turn
from coaching.consistency import is_yesterday_open
from coaching.easing import shortens
from coaching.scripts import ConversationKind
from coaching.scripts.reflection import KIND_SETS, wonders_about_replaying
from coaching.streak import DAY
from storage import conversations as store
from storage.offers import Offer

JUST_NOW = timedelta(minutes=1)
"""How long after a question a tap on the button that led to it is taken for a second tap."""


def begin(turn: Turn, story: str | None = None) -> None:
    """Reflect on an ask, of yesterday where that day is still open and the person says so."""
    practice = practice_of(turn)
    if practice is None or not is_yesterday_open(practice, turn.today):
        begin_today(turn, story)
        return
    predictions.leave(turn)
    days = {"today": turn.today, "yesterday": turn.today - DAY}
    arguments = {name: _arguments(turn, on, story) for name, on in days.items()}
    conversations.begin(turn, ConversationKind.DAY_TOLD, arguments)


def begin_today(turn: Turn, story: str | None = None) -> None:
    """Reflect on today's offer, or on an ask that was never proposed."""
    predictions.leave(turn)
    conversations.begin(turn, ConversationKind.REFLECTION, _arguments(turn, turn.today, story))


def tell_of(turn: Turn, offer: Offer) -> None:
    """Reflect on an offer of today, or come back to the reflection on it. A second tap has had its effect."""
    reflection = store.find_open_of_kind(turn.connection, turn.person.id, ConversationKind.REFLECTION)
    if reflection is None or reflection.arguments.get("offer_id") != offer.id:
        begin_today(turn)
    elif turn.now - reflection.asked_at > JUST_NOW:
        store.turn_to(turn.connection, reflection, turn.now)
        conversations.ask_again(turn)


def _arguments(turn: Turn, on: date, story: str | None) -> Mapping[str, Any]:
    on_offer = day.ask_on_offer(turn, on)
    expected = predictions.of_offer(turn, on_offer[0]) if on_offer else None
    asked = day.asked_count(turn)
    return {
        "challenge": on_offer[1] if on_offer else None,
        "offer_id": on_offer[0].id if on_offer else None,
        "on": on.isoformat(),
        "story": story,
        "baseline": asked < day.WARM_UPS,
        "predicted": asdict(expected) if expected else None,
        "with_replayed": wonders_about_replaying(history_of(turn)),
        "brief": shortens(rest.told(turn), turn.today),
        "kind_set": asked % KIND_SETS + 1,
    }
