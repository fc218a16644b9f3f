"""Before an attempt: what is feared and how likely it seems, so that it can be held against what comes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from coaching.attempt import HIGH_TENSION
from coaching.questions import Choice, Scale
from coaching.ready import TextOr, ready
from coaching.script import invite, keep, tell
from coaching.vocabulary import Mood

FEAR_LIMIT, CRUTCH_LIMIT = 200, 100
PERCENT_TAPS = (0, 10, 25, 50, 75, 90, 100)
SAME = "same"
DAUNTING_TENSION = 90
HARMONY_FEARS = ("burden",)
"""What is feared where asking for oneself takes from others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """What a person expects of an ask, None where they skipped it. All numbers are 0 to 100.

    `feared` is in their words; `crutch` as well, or the name of an authored one. `mood` is asked of the tense alone.
    """

    feared: str | None = None
    fear_likelihood: int | None = None
    fear_badness: int | None = None
    chance_of_yes: int | None = None
    tension: int | None = None
    crutch: str | None = None
    mood: Mood | None = None

    @property
    def names_a_fear(self) -> bool:
        """Whether there is something that can be said to have happened or not."""
        return self.feared is not None or self.fear_likelihood is not None

    @property
    def is_daunting(self) -> bool:
        """Whether the ask seems so hard that a gentler way is worth a thought."""
        return self.tension is not None and self.tension >= DAUNTING_TENSION


NOTHING_PREDICTED = Prediction()


async def prediction(
    *,
    crutches: Sequence[str],
    fears: Sequence[str] = (),
    last: Mapping[str, Any] | None = None,
    last_in_words: str | None = None,
    offer_id: int | None = None,  # noqa: ARG001
) -> Prediction:
    """Five taps at most, or one: `last` is the prediction before this one, `last_in_words` how it is quoted.

    `fears` are offered to tap. Without a fear nothing is asked about how bad it would be. Who is tense is asked for
    their mood, and not for a crutch to leave at home: enough is asked of them already. `offer_id` says what it will be
    filed under.
    """
    options = (*([SAME] if last else []), *fears)
    feared = await invite(
        TextOr("feared", options, limit=FEAR_LIMIT, words={"last": last_in_words or "none"}), closing=True
    )
    if last and feared == ready(SAME):
        return await _mood(await _noted(Prediction(**last), mood=None))
    told = await _noted(NOTHING_PREDICTED, feared=feared)
    told = await _noted(
        told, fear_likelihood=await _percent("fear_likelihood", fear="none" if feared is None else "said")
    )
    if feared is not None:
        told = await _noted(told, fear_badness=await _percent("fear_badness"))
    told = await _noted(told, chance_of_yes=await _percent("chance_of_yes"))
    told = await _noted(told, tension=await _percent("tension"))
    if _is_tense(told):
        return await _mood(told)
    return replace(told, crutch=await invite(TextOr("crutch", crutches, limit=CRUTCH_LIMIT), closing=True))


def _is_tense(told: Prediction) -> bool:
    return told.tension is not None and told.tension >= HIGH_TENSION


async def _mood(told: Prediction) -> Prediction:
    """With the mood of someone who is tense. To a low one the smaller ask is pointed out."""
    if not _is_tense(told):
        return told
    mood = await invite(Choice("mood", tuple(Mood)), closing=True)
    if mood == Mood.LOW:
        await tell("mood-was-low")
    return await _noted(told, mood=mood and Mood(mood))


async def _percent(key: str, **words: Any) -> int | None:
    return await invite(Scale(key, 0, 100, taps=PERCENT_TAPS, words=words), closing=True)


async def _noted(told: Prediction, **more: Any) -> Prediction:
    """What was told with one thing more, kept even if the person leaves here."""
    told = replace(told, **more)
    if told != NOTHING_PREDICTED:
        await keep(told)
    return told
