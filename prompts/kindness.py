"""Whether an ask in a person's own words can be kind to the one who is asked: by the rules that the catalogue keeps, too.

It is a list of words: it finds what is said plainly, and misses much. The person decides about the rest.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from prompts.folding import latin

HERE = Path(__file__).parent
_NO_WORD = re.compile(r"[^a-z0-9]+")

_Groups = Sequence[re.Pattern[str]]
"""A text breaks a rule where one phrase of each group stands in it."""


class Rule(StrEnum):
    """What an ask must not do to the one who is asked, or lead the young to. The first that is broken is told."""

    INTIMATE = "intimate"
    HARM = "harm"
    CRUEL = "cruel"
    FILMING = "filming"
    ON_DUTY = "on_duty"
    POWER = "power"
    INSISTING = "insisting"
    COSTLY = "costly"
    YOUNG = "young"


def broken_rule(text: str, language: str = "en", *, young: bool = False) -> Rule | None:
    """The rule that an ask plainly breaks, or None. Only the `young` are held to the last."""
    plain = f" {_NO_WORD.sub(' ', latin(text))} "
    rules = _load(language)
    held = [rule for rule in Rule if young or rule is not Rule.YOUNG]
    return next(
        (rule for rule in held if any(all(group.search(plain) for group in each) for each in rules[rule])), None
    )


@cache
def _load(language: str) -> Mapping[Rule, Sequence[_Groups]]:
    path = HERE / language / "kindness.yaml"
    read: Mapping[str, Sequence[Sequence[Sequence[str]]]] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return {rule: [[_any_of(group) for group in entry] for entry in read[rule]] for rule in Rule}


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(" (?:" + "|".join(map(re.escape, phrases)) + ") ")
