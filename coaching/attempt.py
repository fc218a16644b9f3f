"""An attempt: one ask, made or not, with what was feared before it and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coaching.vocabulary import AskedPerson, Emotion, LifeDomain, Outcome, ReplyKind


class Attribution(StrEnum):
    """What the answer was about, as the person sees it."""

    ABOUT_ME = "about_me"
    SITUATION = "situation"
    BOTH = "both"
    UNSURE = "unsure"


PLEASANT = frozenset(
    {
        Emotion.RELIEVED,
        Emotion.PROUD,
        Emotion.CALM,
        Emotion.AMUSED,
        Emotion.CURIOUS,
        Emotion.GRATEFUL,
        Emotion.CONNECTED,
        Emotion.HOPEFUL,
    }
)
"""Feelings that may be strong without having been too much."""

PEAK = 9
"""From this strength on (of 10) a feeling is a peak: the next day is a gentler one."""

HIGH_TENSION = 80
"""From this tension on (of 100) it matters in which mood someone asks."""


LOW_MEANING = 3
"""Up to here (of 10) an ask hardly matters to whoever makes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One ask as it was logged. `None` is what the person skipped or was never asked; histories run oldest first.

    Likelihoods and tension are 0 to 100, strength of feeling and comfort 1 to 10, meaning, intimidation and replaying
    0 to 10. What a step was (its intimidation, meaning, marks) is kept as it was on that day.
    """

    id: int
    at: datetime
    on: date
    outcome: Outcome
    step_id: int | None = None
    challenge_id: str | None = None
    domain: LifeDomain | None = None
    setting: str | None = None
    asked_person: AskedPerson | None = None
    intimidation: int | None = None
    meaning: int | None = None
    planned_no: bool = False
    smaller: bool = False
    gives: bool = False
    baseline: bool = False

    fear_likelihood: int | None = None
    fear_badness: int | None = None
    chance_of_yes: int | None = None
    tension: int | None = None
    low_mood: bool = False

    reply_kind: ReplyKind | None = None
    emotion: int | None = None
    emotion_word: Emotion | None = None
    attribution: Attribution | None = None
    feared_happened: int | None = None
    fear_likelihood_after: int | None = None
    others_comfort: int | None = None
    replayed: int | None = None
    self_attack: bool = False
    again_after_no: bool = False
    other_hostile: bool = False

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("an attempt is dated by an aware datetime")

    @property
    def did_ask(self) -> bool:
        return self.outcome is not Outcome.NOT_ASKED

    @property
    def was_too_much(self) -> bool:
        """Whether the strongest feeling was a peak, and not a pleasant one."""
        return felt_badly(self.emotion, self.emotion_word, PEAK)

    @property
    def was_slight(self) -> bool:
        """Whether it hardly mattered; one whose meaning was never told did not."""
        return self.meaning is not None and self.meaning <= LOW_MEANING

    @property
    def place_person_ask(self) -> tuple[str | None, AskedPerson | None, str]:
        """What must not come twice running, comparable with a step's."""
        return self.setting, self.asked_person, self.challenge_id or f"step {self.step_id}"


def felt_badly(emotion: int | None, word: Emotion | None, strength: int) -> bool:
    """Whether a feeling had this strength or more, and was not a pleasant one."""
    return emotion is not None and emotion >= strength and word not in PLEASANT


def asks(history: Iterable[Attempt]) -> list[Attempt]:
    """The attempts in which the person did ask, in their order."""
    return [attempt for attempt in history if attempt.did_ask]
