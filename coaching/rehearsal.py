"""The rehearsal room: scenes in which an ask is imagined, five answers to practise with, and which comes next.

Imagined exposure goes by the same steps as a real one, graded by the answer that comes. It is practice, not an attempt.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coaching.vocabulary import AskedPerson, Medium

ANYWHERE = "anywhere"
GENTLE_REHEARSALS = 2
TOO_MUCH = 90
"""From this tension on (of 100) something softer is offered, and nothing goes on without a tap that says so."""

CALM, TENSE = 40, 70
"""Up to the first a harder answer may come next, from the second on a gentler one. A choice of ours."""


class Reaction(StrEnum):
    """How an ask is answered, from the gentlest on. Stored, so a value never changes without a migration."""

    WARM_YES = "warm_yes"
    KIND_NO = "kind_no"
    CURT_NO = "curt_no"
    LONG_SILENCE = "long_silence"
    LAUGH_IN_THE_GROUP = "laugh_in_the_group"


DIAL = tuple(Reaction)

Beats = tuple[str, ...]
"""What happens after the ask, one moment after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A place in which an ask is imagined, for the settings, people and media that it fits, and what may follow the ask.

    `settings` may hold `ANYWHERE`; `asked` is empty where it fits anyone. Each reaction has two variants or more.
    """

    id: str
    settings: frozenset[str]
    asked: frozenset[AskedPerson]
    media: frozenset[Medium]
    written: bool
    picture: str
    reactions: Mapping[Reaction, tuple[Beats, ...]]

    def fit(self, setting: str | None, asked: AskedPerson | None, medium: Medium) -> int:
        """How closely the scene fits an ask, 0 where it does not. Whom one asks weighs more than where."""
        in_place = setting in self.settings
        if medium not in self.media or not (in_place or ANYWHERE in self.settings):
            return 0
        if self.asked and asked not in self.asked:
            return 0
        return 1 + in_place + 2 * bool(self.asked)


def find_scene(
    scenes: Iterable[Scene], setting: str | None, asked: AskedPerson | None, medium: Medium = Medium.IN_PERSON
) -> Scene:
    """The scene that fits an ask best, the first of those that fit alike."""
    return max(scenes, key=lambda scene: scene.fit(setting, asked, medium))


def gentler(reaction: Reaction) -> Reaction | None:
    """The next softer answer; None below a warm yes."""
    place = DIAL.index(reaction)
    return DIAL[place - 1] if place else None


def suggested(last: Reaction | None, peak: int | None, *, gentle: bool = False) -> Reaction:
    """The answer to practise with next, by the highest tension of the last rehearsal, which ended with `last`.

    The first is a kind no, or a warm yes for whoever goes gently. What was calm goes one harder, what was tense one
    gentler, what was too much two.
    """
    if last is None:
        return Reaction.WARM_YES if gentle else Reaction.KIND_NO
    place = DIAL.index(last)
    return DIAL[max(0, min(len(DIAL) - 1, place + _step(peak, gentle=gentle)))]


def variant(variants: Sequence[Beats], heard: int) -> Beats:
    """The variant for someone who has heard this scene answer in this way `heard` times: another than the last time."""
    return variants[heard % len(variants)]


def _step(peak: int | None, *, gentle: bool) -> int:
    if peak is None:
        return 0
    if peak >= TOO_MUCH:
        return -2
    if peak >= TENSE:
        return -1
    return 1 if peak <= CALM // 2 or (peak <= CALM and not gentle) else 0


def rehearsals_first(done: int) -> int:
    """How many rehearsals are still to come before the first ask of someone who goes gently."""
    return max(0, GENTLE_REHEARSALS - done)
