"""After an attempt: two taps are a complete log, everything else is an invitation.

A full one takes twelve taps and two typed texts: the taps come first, the most useful of them foremost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from coaching.attempt import PEAK, Attempt, Attribution, asks, felt_badly
from coaching.learning import is_unmoved
from coaching.patterns import OFTEN_REPLAYED
from coaching.questions import Choice, Scale, Text
from coaching.ready import Line, TextOr, ready
from coaching.script import ask, invite, keep, tell
from coaching.scripts.prediction import NOTHING_PREDICTED, PERCENT_TAPS, Prediction
from coaching.vocabulary import Emotion, Outcome, ReplyKind, SelfTalk

STRONG = 7
"""From this strength on (of 10) an unpleasant feeling is met with kindness."""

HAPPENED: Mapping[str, int] = {"no": 0, "partly": 50, "yes": 100}

HOSTILE = "hostile"

COMFORT: Mapping[str, int | None] = {
    "glad": 9,
    "fine": 7,
    "awkward": 4,
    "uncomfortable": 2,
    HOSTILE: None,
    "unsure": None,
}
"""How it was for the other person, 1 to 10, by the words that stand for it. Hostility says nothing of their comfort."""

AFTER_NO: Mapping[str, bool] = {"left": False, "again": True}
"""Whether the person asked again, by what they did after a no."""

KIND_SETS = 3
"""How many versions there are of the kind lines, so that they do not wear out."""

IN_DETAIL = "detail"
REPLAYED_EVERY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """What a person tells of an attempt. None where they did not ask, skipped it, or were not asked.

    `emotion` and `others_comfort` are 1 to 10, `replayed` 0 to 10, `feared_happened` 0, 50 or 100 and
    `fear_likelihood_after` 0 to 100. `other_hostile`: that is how the other seemed. `comforted`: the kind lines were read.
    """

    outcome: Outcome
    emotion: int | None = None
    reply_kind: ReplyKind | None = None
    again_after_no: bool | None = None
    emotion_word: Emotion | None = None
    self_talk: SelfTalk | None = None
    feared_happened: int | None = None
    fear_likelihood_after: int | None = None
    attribution: Attribution | None = None
    others_comfort: int | None = None
    other_hostile: bool = False
    replayed: int | None = None
    comforted: bool = False
    story: str | None = None
    what_asked: str | None = None
    how_asked: str | None = None
    their_answer: str | None = None
    learned: str | None = None

    @property
    def did_ask(self) -> bool:
        return self.outcome is not Outcome.NOT_ASKED

    @property
    def was_hard(self) -> bool:
        """Whether a kind word is due: a strong feeling that was not a pleasant one, or a dismissive no."""
        return felt_badly(self.emotion, self.emotion_word, STRONG) or self.reply_kind is ReplyKind.DISMISSIVE

    @property
    def was_unkind(self) -> bool:
        """Whether the other dismissed them or seemed hostile."""
        return self.reply_kind is ReplyKind.DISMISSIVE or self.other_hostile

    @property
    def was_too_much(self) -> bool:
        """Whether the strongest feeling was a peak, and not a pleasant one."""
        return felt_badly(self.emotion, self.emotion_word, PEAK)


async def reflection(  # noqa: PLR0913 - each is stored with the conversation under its own name
    *,
    challenge: str | None = None,
    story: str | None = None,
    offer_id: int | None = None,  # noqa: ARG001
    on: str | None = None,  # noqa: ARG001
    baseline: bool = False,
    predicted: Mapping[str, Any] | None = None,
    with_replayed: bool = False,
    brief: bool = False,
    kind_set: int = 1,
) -> Reflection:
    """`challenge` is the ask that was on offer, None for one of the person's own; `story` what they told unasked.

    A `baseline` attempt is only told, without technique. `predicted` is what was expected of the ask; `with_replayed`
    asks also how much it was replayed; `brief` asks for less; `kind_set` numbers the kind lines. `offer_id` and the date
    `on` are what it will be filed under.
    """
    words = {"challenge": challenge or "", "own": "no" if challenge else "yes"}
    outcome = Outcome(await ask(Choice("outcome", tuple(Outcome), words=words)))
    if outcome is Outcome.NOT_ASKED:
        return Reflection(outcome=outcome, story=story)
    told = Reflection(outcome=outcome, emotion=await ask(Scale("emotion", 1, 10)), story=story)
    await keep(told)
    await tell("log-complete")
    told = await _manner(told)
    if baseline:
        return await _lesson(await _what_was_said(await _feeling(told)))
    expected = Prediction(**predicted) if predicted else NOTHING_PREDICTED
    told = await _comparison(told, expected)
    told = await _kindness(await _self_talk(await _feeling(told)), kind_set)
    if not brief:
        told = await _attribution(told)
    if not _was_unmoved(told, expected):
        told = await _lesson(told)
    told = await _others_side(told)
    if not brief:
        told = await _what_was_said(told)
    return await _replaying(told) if with_replayed else told


def wonders_about_replaying(history: Sequence[Attempt]) -> bool:
    """Whether to ask how much the coming attempt was replayed: every third time, and after one that was, a lot."""
    made = asks(history)
    last = made[-1].replayed if made else None
    return len(made) % REPLAYED_EVERY == REPLAYED_EVERY - 1 or (last is not None and last >= OFTEN_REPLAYED)


async def _manner(told: Reflection) -> Reflection:
    if told.outcome is not Outcome.NO:
        return told
    kind = await invite(Choice("reply_kind", tuple(ReplyKind)), closing=True)
    told = await _noted(told, reply_kind=kind and ReplyKind(kind))
    then = await invite(Choice("after_no", tuple(AFTER_NO)), closing=True)
    return await _noted(told, again_after_no=AFTER_NO[then] if then else None)


async def _comparison(told: Reflection, expected: Prediction) -> Reflection:
    """What was feared against what came, and one more question where a clear surprise has moved nothing."""
    if not expected.names_a_fear:
        return told
    happened = await invite(Choice("feared_happened", tuple(HAPPENED)), closing=True)
    told = await _noted(told, feared_happened=HAPPENED[happened] if happened else None)
    after = await invite(Scale("fear_likelihood_after", 0, 100, taps=PERCENT_TAPS), closing=True)
    told = await _noted(told, fear_likelihood_after=after)
    if not _was_unmoved(told, expected):
        return told
    numbers = {"before": expected.fear_likelihood, "after": after, "happened": told.feared_happened}
    return await _noted(told, learned=await invite(Text("consolidation", words=numbers), closing=True))


def _was_unmoved(told: Reflection, expected: Prediction) -> bool:
    return is_unmoved(expected.fear_likelihood, told.feared_happened, told.fear_likelihood_after)


async def _feeling(told: Reflection) -> Reflection:
    word = await invite(Choice("emotion_word", tuple(Emotion)), closing=True)
    return await _noted(told, emotion_word=word and Emotion(word))


async def _self_talk(told: Reflection) -> Reflection:
    if not told.was_too_much:
        return told
    talk = await invite(Choice("self_talk", tuple(SelfTalk)), closing=True)
    return await _noted(told, self_talk=talk and SelfTalk(talk))


async def _kindness(told: Reflection, kind_set: int) -> Reflection:
    """Self-compassion in three lines, after Neff (2003): kind to oneself, others feel this too, and what now."""
    if not told.was_hard:
        return told
    was_read = await invite(Line("kind_lines", words={"set": kind_set}), closing=True)
    return await _noted(told, comforted=True) if was_read else told


async def _attribution(told: Reflection) -> Reflection:
    about = await invite(Choice("attribution", tuple(Attribution)), closing=True)
    return await _noted(told, attribution=about and Attribution(about))


async def _lesson(told: Reflection) -> Reflection:
    return await _noted(told, learned=await invite(Text("learned"), closing=True))


async def _others_side(told: Reflection) -> Reflection:
    """How it was for the one who was asked, as far as that can be seen."""
    if told.outcome is Outcome.NO_ANSWER:
        return told
    felt = await invite(Choice("others_comfort", tuple(COMFORT)), closing=True)
    return await _noted(told, others_comfort=COMFORT[felt] if felt else None, other_hostile=felt == HOSTILE)


async def _what_was_said(told: Reflection) -> Reflection:
    """The ask, its manner and the answer in one text, or in three where someone wants to tell more."""
    if told.story is not None:
        return told
    said = await invite(TextOr("what_asked", (IN_DETAIL,)), closing=True)
    if said != ready(IN_DETAIL):
        return await _noted(told, what_asked=said)
    told = await _noted(told, what_asked=await invite(Text("what_exactly"), closing=True))
    told = await _noted(told, how_asked=await invite(Text("how_asked"), closing=True))
    return await _noted(told, their_answer=await invite(Text("their_answer"), closing=True))


async def _replaying(told: Reflection) -> Reflection:
    return await _noted(told, replayed=await invite(Scale("replayed", 0, 10), closing=True))


async def _noted(told: Reflection, **more: Any) -> Reflection:
    """What was told with one thing more, kept even if the person leaves here."""
    told = replace(told, **more)
    await keep(told)
    return told
