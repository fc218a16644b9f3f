"""Why it is this ask: one short line on the card, and the person's own numbers behind a tap."""

from bot import paths
from bot.turn import Turn
from coaching.policy import Reason
from storage import goals
from storage.offers import Offer


def line(turn: Turn, offer: Offer) -> str:
    """The reason in one line, with what else is to be known today."""
    numbers = offer.numbers
    parts = [turn.words(f"why-{offer.reason}")]
    if numbers.get("slight"):
        parts.append(turn.words("why-slight", count=numbers["slight"]))
    if numbers.get("invites"):
        parts.append(turn.words("why-invites"))
    if numbers.get("week"):
        parts.append(turn.words("why-week", number=numbers["week"]))
    return "\n".join(parts)


def explanation(turn: Turn, offer: Offer) -> str:
    """The choice in the numbers that it was made by."""
    numbers = offer.numbers
    parts = [
        turn.words(f"explain-{_reason(offer)}", **numbers),
        _theme(turn, offer),
        _meaning(turn, offer),
        turn.words("explain-asked", times=numbers["asked_before"]),
    ]
    return "\n".join([turn.words("explain-title"), *(part for part in parts if part)])


def _reason(offer: Offer) -> str:
    """A level below is only spoken of where the step does lie below."""
    at_level = offer.numbers["level"] == offer.numbers["in_work"]
    return Reason.IN_WORK if offer.reason == Reason.KEEPING_UP and at_level else offer.reason


def _theme(turn: Turn, offer: Offer) -> str:
    """The theme of the week, where it has tipped the balance."""
    theme = paths.find_theme(turn, offer.numbers.get("path", 0), offer.numbers.get("theme", 0))
    return turn.words("explain-theme", theme=theme.name) if theme else ""


def _meaning(turn: Turn, offer: Offer) -> str:
    """What makes it matter: the person's own word, a goal of theirs, or the part of life that a goal lies in."""
    numbers = offer.numbers
    if numbers.get("said"):
        return turn.words("explain-meaning", meaning=numbers["meaning"])
    goal = goals.find_goal(turn.connection, turn.person.id, numbers.get("goal", 0))
    if goal:
        return turn.words("explain-goal", goal=goal.words)
    return turn.words("explain-valued") if numbers.get("meaning") else ""
