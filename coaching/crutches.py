"""Crutches: small things that make asking feel safer and keep its lesson out (safety behaviours, Craske et al. 2014)."""

from collections.abc import Mapping
from enum import StrEnum

from coaching.vocabulary import Medium


class Crutch(StrEnum):
    """One thing that can be left at home when asking."""

    SORRY_FIRST = "sorry_first"
    EXCUSE = "excuse"
    JOKE = "joke"
    HEADPHONES = "headphones"
    LOOKING_AWAY = "looking_away"
    HURRY = "hurry"
    READING_OUT = "reading_out"
    SOFTENERS = "softeners"
    REREADING = "rereading"
    TAKING_BACK = "taking_back"


_BY_MEDIUM: Mapping[Medium, tuple[Crutch, ...]] = {
    Medium.IN_PERSON: (Crutch.SORRY_FIRST, Crutch.EXCUSE, Crutch.HEADPHONES, Crutch.LOOKING_AWAY),
    Medium.PHONE: (Crutch.SORRY_FIRST, Crutch.EXCUSE, Crutch.HURRY, Crutch.READING_OUT),
    Medium.WRITING: (Crutch.SORRY_FIRST, Crutch.EXCUSE, Crutch.SOFTENERS, Crutch.REREADING),
    Medium.ONLINE: (Crutch.EXCUSE, Crutch.JOKE, Crutch.SOFTENERS, Crutch.TAKING_BACK),
}

_ANYWHERE = (Crutch.SORRY_FIRST, Crutch.EXCUSE, Crutch.JOKE, Crutch.HURRY)


def crutches_for(medium: Medium | None) -> tuple[Crutch, ...]:
    """Four that people use in this medium; ones for anywhere where the medium is not known."""
    return _ANYWHERE if medium is None else _BY_MEDIUM[medium]
