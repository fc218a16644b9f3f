"""A sentence of the person's own, brought back on the card of a hard ask."""

from datetime import timedelta

from bot.history import lessons_of
from bot.turn import Turn
from coaching.ladder import Step
from coaching.remember import HARD, Lesson, recall
from storage import offers
from storage.offers import Offer

NOT_AGAIN_WITHIN = timedelta(days=90)
"""How far back the last sentence that came is looked for."""


def line(turn: Turn, offer: Offer, step: Step) -> str:
    """What they once took from an ask like it; empty before a mild one, and where nothing fits. It stays for an offer."""
    if offer.smaller or step.felt < HARD:
        return ""
    lesson = _chosen(turn, offer, step)
    if lesson is None:
        return ""
    if offer.numbers.get("recalled") != lesson.attempt.id:
        offers.note_on_offer(turn.connection, turn.person.id, offer.id, {"recalled": lesson.attempt.id})
    return turn.words("today-recalled", sentence=lesson.words)


def _chosen(turn: Turn, offer: Offer, step: Step) -> Lesson | None:
    lessons = lessons_of(turn)
    here = next((each for each in lessons if each.attempt.id == offer.numbers.get("recalled")), None)
    return here or recall(lessons, domain=step.domain, intimidation=step.felt, but=_last(turn, offer))


def _last(turn: Turn, offer: Offer) -> int | None:
    """The attempt whose sentence came last, on another offer."""
    recent = offers.load_offers_since(turn.connection, turn.person.id, turn.today - NOT_AGAIN_WITHIN)
    said = [each.numbers["recalled"] for each in recent if each.id < offer.id and "recalled" in each.numbers]
    return said[-1] if said else None
