"""The policy of the choice: a table of rules, of which the first that has candidates decides."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random

from coaching.attempt import Attempt, asks
from coaching.ladder import Band, Step, level_at
from coaching.limits import Limits, expected_tension
from coaching.programmes import Theme
from coaching.vocabulary import LikelyAnswer, Outcome

BASELINE_ASKS = 3
HIGH_MEANING, SLIGHT_RUN = 6, 2
PLANNED_NO_CYCLES = (4, 5, 6)
GIVING_DAYS, GIVING_AFTER = 7, 2
HARD_DAY_TENSION = 20

_FEW = 3


class Wish(StrEnum):
    """What the person asked for today."""

    USUAL = "usual"
    SMALLER = "smaller"
    HARDER = "harder"


class Reason(StrEnum):
    """Why a step was chosen: the rule that decided."""

    HARD_DAY = "hard_day"
    BASELINE = "baseline"
    HARDER = "harder"
    GENTLER = "gentler"
    SMALLER_NEXT = "smaller_next"
    COOPERATIVE = "cooperative"
    MEANINGFUL = "meaningful"
    PLANNED_NO = "planned_no"
    GIVING = "giving"
    IN_WORK = "in_work"
    KEEPING_UP = "keeping_up"
    STEPPING_UP = "stepping_up"
    EASIEST = "easiest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The local date, what the person wishes, and the steps put aside today ("something else").

    `instead_of` is the step under which something smaller was asked for. `theme` is what the person's path is about now.
    """

    on: date
    wish: Wish = Wish.USUAL
    declined: frozenset[int] = frozenset()
    instead_of: int | None = None
    theme: Theme | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the rules look at. `open` are the steps that may come today, least intimidating first.

    `in_work` is the person's level, `reached` the highest they asked at, `drawn` the one that chance wants today.
    """

    history: Sequence[Attempt]
    today: Today
    limits: Limits
    levels: Sequence[Band]
    in_work: int
    reached: int
    drawn: int
    open: Sequence[Step]
    rng: Random

    def level(self, step: Step) -> int:
        return level_at(step.felt, self.levels)

    def reach(self, wanted: Callable[[Step], bool], above: int = 0) -> list[Step]:
        """The wanted steps under the ceiling, up to the level in work or to so many levels above it."""
        mild = [step for step in self.open if expected_tension(step) <= self.limits.ceiling]
        return [step for step in mild if self.level(step) <= self.in_work + above and wanted(step)]

    def nearest(self, wanted: Callable[[Step], bool], level: int | None = None) -> list[Step]:
        """The wanted steps in reach that lie nearest to a level, by default the one in work."""
        found = self.reach(wanted)
        levels = {self.level(step) for step in found}
        aim = level or self.in_work
        nearest = min(levels, key=lambda level: (abs(level - aim), level), default=0)
        return [step for step in found if self.level(step) == nearest]

    def since(self, kind: Callable[[Attempt], bool]) -> int:
        """The attempts made after the last one of a kind, all of them where there is none."""
        return next((ago for ago, past in enumerate(reversed(self.history)) if kind(past)), len(self.history))


def in_baseline(scene: Scene) -> bool:
    return len(asks(scene.history)) < BASELINE_ASKS


def _ordinary(step: Step) -> bool:
    """Asks built to be declined come when their turn is, and not otherwise."""
    return not step.planned_no


def _hard_day(scene: Scene) -> list[Step]:
    """What is mild today: the step that stood there before, else one in reach, else any; the least where none is."""
    if scene.today.wish is not Wish.SMALLER:
        return []
    ordinary = [step for step in scene.open if _ordinary(step)]
    same = [step for step in ordinary if step.id == scene.today.instead_of and step.challenge]
    in_reach = scene.reach(_ordinary)
    return next(filter(None, (list(filter(_is_mild, steps)) for steps in (same, in_reach, ordinary))), in_reach[:1])


def _is_mild(step: Step) -> bool:
    return expected_tension(step, smaller=step.challenge is not None) <= HARD_DAY_TENSION


def _baseline(scene: Scene) -> list[Step]:
    return scene.reach(_ordinary, above=1)[:_FEW] if in_baseline(scene) else []


def _harder(scene: Scene) -> list[Step]:
    """One level up, but never two above the highest asked at: there, the level in work is hard enough."""
    if scene.today.wish is not Wish.HARDER or scene.limits.no_step_up:
        return []
    steps = [step for step in scene.reach(_ordinary, above=1) if scene.level(step) <= scene.reached + 1]
    hardest = max(map(scene.level, steps), default=0)
    return [step for step in steps if scene.level(step) == hardest]


def _gentler(scene: Scene) -> list[Step]:
    """After a peak: something less intimidating than what brought it."""
    return _below_the_last(scene) if _was_too_much(scene) else []


def _smaller_after_a_peak(scene: Scene) -> list[Step]:
    """Where what brought the peak was the least intimidating already."""
    return _small_variants(scene, scene.open) if _was_too_much(scene) else []


def _was_too_much(scene: Scene) -> bool:
    return bool(scene.history) and scene.history[-1].was_too_much


def _smaller_next(scene: Scene) -> list[Step]:
    """After "I couldn't": something less intimidating than what was not asked, where it is known what that was."""
    last = scene.history[-1] if scene.history else None
    not_asked = last is not None and last.outcome is Outcome.NOT_ASKED and last.intimidation is not None
    return _below_the_last(scene) if not_asked else []


def _below_the_last(scene: Scene) -> list[Step]:
    bound = scene.history[-1].intimidation
    return scene.nearest(lambda step: _ordinary(step) and (bound is None or step.felt < bound))


def _cooperative(scene: Scene) -> list[Step]:
    def easy_to_grant(step: Step) -> bool:
        return step.gives or (step.challenge is not None and step.challenge.likely is LikelyAnswer.YES)

    return scene.nearest(easy_to_grant) if scene.limits.cooperative else []


def _meaningful(scene: Scene) -> list[Step]:
    """After two asks that hardly mattered, one that does; also where the limits want asks that matter."""
    slight = [past for past in asks(scene.history)[-SLIGHT_RUN:] if past.was_slight]
    if len(slight) < SLIGHT_RUN and not scene.limits.meaningful:
        return []
    return scene.nearest(lambda step: _ordinary(step) and (step.meaning or 0) >= HIGH_MEANING)


def _planned_no(scene: Scene) -> list[Step]:
    """Every fourth, fifth or sixth time, each as often: one in five on average, and not to be foreseen."""
    cycle = scene.since(_was_planned_no) + 1
    still = [length for length in PLANNED_NO_CYCLES if length >= cycle]
    due = not still or scene.rng.random() < still.count(cycle) / len(still)
    return scene.nearest(lambda step: step.planned_no) if due else []


def _giving(scene: Scene) -> list[Step]:
    """Once a week something that gives instead of asking, among at least three: so also for who aims for three."""
    week = [past for past in scene.history if scene.today.on - past.on < timedelta(days=GIVING_DAYS)]
    due = len(week) >= GIVING_AFTER and not any(past.gives for past in week)
    return scene.nearest(lambda step: _ordinary(step) and step.gives) if due else []


def _in_work(scene: Scene) -> list[Step]:
    return [step for step in scene.nearest(_ordinary, scene.drawn) if scene.level(step) == scene.in_work]


def _keeping_up(scene: Scene) -> list[Step]:
    return scene.nearest(_ordinary, scene.drawn) or scene.nearest(lambda _: True)


def _stepping_up(scene: Scene) -> list[Step]:
    """Where the last ask was all that is in reach, and not too much: the least intimidating of the next level."""
    if scene.limits.no_step_up or scene.today.declined or _was_too_much(scene):
        return []
    return scene.reach(lambda _: True, above=1)[:1]


def _easiest(scene: Scene) -> list[Step]:
    """Where nothing else is under the ceiling: the least whose smaller variant is."""
    return _small_variants(scene, [step for step in scene.open if expected_tension(step) > scene.limits.ceiling])


def _small_variants(scene: Scene, steps: Sequence[Step]) -> list[Step]:
    small = [step for step in steps if step.challenge]
    return [step for step in small if expected_tension(step, smaller=True) <= scene.limits.ceiling][:_FEW]


def _was_planned_no(past: Attempt) -> bool:
    return past.planned_no


def was_meaningful(past: Attempt) -> bool:
    return past.meaning is not None and past.meaning >= HIGH_MEANING


def _gave(past: Attempt) -> bool:
    return past.gives


RULES: tuple[tuple[Reason, Callable[[Scene], list[Step]]], ...] = (
    (Reason.HARD_DAY, _hard_day),
    (Reason.GENTLER, _gentler),
    (Reason.EASIEST, _smaller_after_a_peak),
    (Reason.BASELINE, _baseline),
    (Reason.HARDER, _harder),
    (Reason.SMALLER_NEXT, _smaller_next),
    (Reason.COOPERATIVE, _cooperative),
    (Reason.MEANINGFUL, _meaningful),
    (Reason.PLANNED_NO, _planned_no),
    (Reason.GIVING, _giving),
    (Reason.IN_WORK, _in_work),
    (Reason.KEEPING_UP, _keeping_up),
    (Reason.STEPPING_UP, _stepping_up),
    (Reason.EASIEST, _easiest),
)

KINDS: Mapping[Reason, Callable[[Attempt], bool]] = {
    Reason.MEANINGFUL: was_meaningful,
    Reason.PLANNED_NO: _was_planned_no,
    Reason.GIVING: _gave,
}
