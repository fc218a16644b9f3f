"""Conversations about the journal: putting one answer of an entry right, and looking for words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from coaching.attempt import Attribution
from coaching.questions import Choice, Question, Scale, Text
from coaching.ready import TextOr, ready
from coaching.script import invite
from coaching.scripts.prediction import PERCENT_TAPS
from coaching.scripts.reflection import AFTER_NO, COMFORT, HAPPENED, HOSTILE, Reflection
from coaching.vocabulary import Emotion, Outcome, ReplyKind, SelfTalk

SEARCH_LIMIT = 100
REMOVE = "remove"

WORDS = ("story", "what_asked", "how_asked", "their_answer", "learned")
"""The parts of an entry that are told in words, or in a voice note."""

_RATINGS: Mapping[str, Question[Any]] = {
    "outcome": Choice("outcome", tuple(Outcome), words={"challenge": "", "own": "yes"}),
    "reply_kind": Choice("reply_kind", tuple(ReplyKind)),
    "again_after_no": Choice("after_no", tuple(AFTER_NO)),
    "emotion": Scale("emotion", 1, 10),
    "emotion_word": Choice("emotion_word", tuple(Emotion)),
    "self_talk": Choice("self_talk", tuple(SelfTalk)),
    "feared_happened": Choice("feared_happened", tuple(HAPPENED)),
    "fear_likelihood_after": Scale("fear_likelihood_after", 0, 100, taps=PERCENT_TAPS),
    "attribution": Choice("attribution", tuple(Attribution)),
    "others_comfort": Choice("others_comfort", tuple(COMFORT)),
    "replayed": Scale("replayed", 0, 10),
}
"""The parts that are one tap, with the question of the reflection that they answer."""

_MEANINGS: Mapping[str, Callable[[Any], Any]] = {
    "outcome": Outcome,
    "reply_kind": ReplyKind,
    "again_after_no": AFTER_NO.__getitem__,
    "emotion_word": Emotion,
    "self_talk": SelfTalk,
    "attribution": Attribution,
    "feared_happened": HAPPENED.__getitem__,
    "others_comfort": COMFORT.__getitem__,
}

PARTS = (*_RATINGS, *WORDS)


@dataclass(frozen=True, slots=True)
class EntryEdit:
    """Another answer in the place of one that an entry holds, as its question gives it; None where all is left as it was."""

    entry_id: int
    part: str = ""
    answer: Any = None

    @property
    def changes_something(self) -> bool:
        return self.answer is not None

    def applied(self, told: Reflection) -> Reflection:
        """What was told, with this answer. The manner of a no, and what came after it, go with the no."""
        if not self.changes_something:
            return told
        if self.part in WORDS:
            answer = None if self.answer == ready(REMOVE) else self.answer
        else:
            answer = _MEANINGS.get(self.part, int)(self.answer)
        changed: dict[str, Any] = {self.part: answer}
        if self.part == "others_comfort":
            changed["other_hostile"] = self.answer == HOSTILE
        told = replace(told, **changed)
        return told if told.outcome is Outcome.NO else replace(told, reply_kind=None, again_after_no=None)


@dataclass(frozen=True, slots=True)
class JournalSearch:
    """Words to look for in the journal; none for the whole of it."""

    words: str


async def edit_entry(*, entry_id: int, parts: Sequence[str]) -> EntryEdit:
    """`parts` are those that this entry has, or might have."""
    part = await invite(Choice("entry_part", tuple(parts)))
    if part is None:
        return EntryEdit(entry_id)
    question = _RATINGS.get(part) or TextOr("new_words", (REMOVE,), words={"part": part})
    return EntryEdit(entry_id, part, await invite(question))


async def search_journal() -> JournalSearch:
    return JournalSearch(await invite(Text("search_for", limit=SEARCH_LIMIT, spoken=False)) or "")


def parts_of(told: Reflection, *, named_a_fear: bool) -> list[str]:
    """What can be put right in an entry: all that it holds, and what belongs to an ask like it."""
    usual = {"outcome"}
    if told.did_ask:
        usual |= {"emotion", "emotion_word", "what_asked", "learned"}
    if told.did_ask and named_a_fear:
        usual |= {"feared_happened", "fear_likelihood_after"}
    if told.outcome is Outcome.NO:
        usual |= {"reply_kind", "again_after_no"}
    if told.other_hostile:
        usual.add("others_comfort")
    return [part for part in PARTS if part in usual or getattr(told, part) is not None]
