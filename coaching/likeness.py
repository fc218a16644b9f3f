"""Which entries of the catalogue come nearest to a fear that a person typed, whatever the typing was like."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache
from math import log

from coaching.challenge import Challenge

_SAME_WORD = 0.8
"""From this likeness (difflib's ratio) on, two words count as one word in two spellings."""

_SHORT = 3
"""Words up to this length must be spelt right: nearly every short word is one letter from another."""

_SAME_MEANING = 0.7
_NEAR_ENOUGH, _NEAR_THE_BEST = 0.4, 0.75

_TELLING_NOTHING = """
a about afraid all am an and any anything are as ask at back be because been but by can come could do does dont fear
for from get go had has have he her him his how i if im in into is it its just like make me my need new no not nothing
of off on one or our out really say scared she so some somebody someone something speak tell than that the their them
then they thing think this to too up us very want was we were what when where whether which who will with would you
your
"""

_SAME_IN_THE_CATALOGUE = """
boss manager, supervisor manager, salary raise, pay raise, coworker colleague, professor teacher, lecturer teacher,
mum family, mom family, dad family, mother family, father family, parent family, sister family, brother family,
crush dating, flirt dating, girl dating, guy dating, girlfriend partner, boyfriend partner, wife partner,
husband partner, call phone, complain advocacy, complaint advocacy, refund advocacy, discount negotiation,
haggle negotiation, overtime limits, refuse limits, presentation visibility, directions way, superior manager,
rise raise, noise music, noisy music, loud music, quiet music, criticism feedback, review feedback, praise compliment
"""
"""What people say, and the word of the catalogue for it."""


def nearest(text: str, challenges: Iterable[Challenge], limit: int = 3) -> tuple[Challenge, ...]:
    """Up to `limit` challenges that share the telling words of `text`, the nearest first; none where none is near.

    A challenge's likeness is the share of the typed words that it holds, each weighed by its rarity in the catalogue,
    log(1 + N / n), and by how like the spelling is. Words that the whole catalogue lacks weigh half of the rarest.
    """
    held = {challenge: _held(challenge) for challenge in challenges}
    commonness = Counter(word for words in held.values() for word in words)
    readings = [_readings(word, commonness) for word in sorted(_words(text))]
    weights = [_weight(reading, commonness, len(held)) for reading in readings]

    def likeness(words: Mapping[str, float]) -> float:
        found = (max((like * words.get(word, 0) for word, like in reading.items()), default=0) for reading in readings)
        return sum(weight * like for weight, like in zip(weights, found, strict=True)) / sum(weights)

    scores = {challenge: likeness(words) for challenge, words in held.items()} if any(readings) else {}
    enough = max(_NEAR_ENOUGH, _NEAR_THE_BEST * max(scores.values(), default=0))
    near = [challenge for challenge, score in scores.items() if score >= enough]
    return tuple(sorted(near, key=lambda challenge: (-scores[challenge], len(held[challenge])))[:limit])


def _weight(reading: Mapping[str, float], commonness: Counter[str], size: int) -> float:
    rarities = [like * log(1 + size / commonness[word]) for word, like in reading.items()]
    return max(rarities, default=log(1 + size) / 2)


@cache
def _held(challenge: Challenge) -> Mapping[str, float]:
    """The words that a challenge holds, and at a little less what these are another word for."""
    words = _words(" ".join((challenge.ask, challenge.setting, challenge.asked, *challenge.goals)))
    meant = {_SYNONYMS[word]: _SAME_MEANING for word in words if word in _SYNONYMS}
    return meant | dict.fromkeys(words, 1.0)


def _words(text: str) -> frozenset[str]:
    """The stems of a text's telling words, without case, accents and apostrophes."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in folded if not unicodedata.combining(c) and c not in "'\N{RIGHT SINGLE QUOTATION MARK}")
    return frozenset(map(_stem, re.findall(r"[^\W_]+", letters))) - _PLAIN


def _stem(word: str) -> str:
    """An English word without its commonest endings. Coarse, and the same on both sides."""
    return re.sub(r"(?<=\w{3})(ings?|ed|es|s|e)$", "", word)


def _readings(word: str, known: Counter[str]) -> dict[str, float]:
    """The words of the catalogue that a typed word may stand for, with their likeness from 0.8 to 1.

    A word that the catalogue knows, or has another word for, is taken as it stands; any other may be misspelt.
    """
    exact = {other: 1.0 for other in (word, _SYNONYMS.get(word, word)) if other in known}
    if exact or len(word) <= _SHORT:
        return exact
    matcher = SequenceMatcher(b=word, autojunk=False)
    readings: dict[str, float] = {}
    for other in known.keys() | _SYNONYMS.keys() | _PLAIN:
        matcher.set_seq1(other)
        if (like := _likeness(matcher)) >= _SAME_WORD:
            meant = other if other in known else _SYNONYMS.get(other, other)
            readings[meant] = max(like, readings.get(meant, 0))
    best = max(readings, key=lambda other: readings[other], default=None)
    return {} if best in _PLAIN else {other: like for other, like in readings.items() if other in known}


def _likeness(matcher: SequenceMatcher[str]) -> float:
    """Difflib's ratio, save that the same letters in another order are the same word; 0 where it cannot reach 0.8."""
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < _SAME_WORD:
        return 0
    same_letters = matcher.quick_ratio() == 1
    return max(matcher.ratio(), _SAME_WORD if same_letters else 0)


_PLAIN = frozenset(map(_stem, _TELLING_NOTHING.split()))
_SYNONYMS = {_stem(said): _stem(written) for said, written in map(str.split, _SAME_IN_THE_CATALOGUE.split(","))}
