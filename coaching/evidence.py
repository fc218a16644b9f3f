"""What the product may say about its own practice: each claim with its grade. The words and sources stand in prompts."""

from collections.abc import Mapping
from enum import StrEnum


class Grade(StrEnum):
    """How well a claim stands, as far as we could check."""

    SUPPORTED = "supported"
    CONTESTED = "contested"
    NOT_FOUND = "not_found"
    FALSE = "false"


CLAIMS: Mapping[str, Grade] = {
    "saying_yes": Grade.SUPPORTED,
    "strangers": Grade.SUPPORTED,
    "expectation": Grade.SUPPORTED,
    "fear_need_not_fall": Grade.SUPPORTED,
    "variety": Grade.SUPPORTED,
    "order": Grade.SUPPORTED,
    "when_then": Grade.SUPPORTED,
    "reserve_days": Grade.SUPPORTED,
    "coming_back": Grade.SUPPORTED,
    "same_as_pain": Grade.CONTESTED,
    "getting_used": Grade.CONTESTED,
    "founder": Grade.FALSE,
    "habit_days": Grade.FALSE,
    "own_trial": Grade.NOT_FOUND,
    "six_months": Grade.NOT_FOUND,
    "duke": Grade.NOT_FOUND,
    "brain_change": Grade.NOT_FOUND,
    "figures": Grade.NOT_FOUND,
    "five_to_seven": Grade.NOT_FOUND,
}
"""The claims in the order in which they are shown, by the name of their words."""


def graded(*grades: Grade) -> list[str]:
    """The claims with one of these grades."""
    return [claim for claim, grade in CLAIMS.items() if grade in grades]
