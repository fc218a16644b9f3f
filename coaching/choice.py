"""The challenge of the day: which step of the ladder comes next, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from coaching.attempt import Attempt, asks
from coaching.ladder import Step, bands, ranked
from coaching.learning import comfort_zone
from coaching.level import level_in_work
from coaching.limits import NO_LIMITS, Limits, expected_tension
from coaching.patterns import SLIGHT, SLIGHT_OF
from coaching.policy import KINDS, RULES, Reason, Scene, Today, in_baseline
from coaching.programmes import Theme

SHARE_AT, SHARE_BELOW, SHARE_ABOVE = 70, 20, 10
HARD_DAYS_A_WEEK = 2

_RECENT = 3
_THEME = 4
"""What a step of the week's theme weighs against another, among those that the rule leaves."""

_SMALLER = frozenset({Reason.EASIEST, Reason.HARD_DAY})
_NEVER_INVITING = frozenset(
    {Reason.EASIEST, Reason.HARD_DAY, Reason.BASELINE, Reason.HARDER, Reason.GENTLER, Reason.SMALLER_NEXT}
)


class NothingToOffer(LookupError):
    """No rated step is in reach, within the limits and not put aside today: more steps have to be rated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The step to offer, with the reason and its numbers.

    `level` is the step's, `in_work` the person's, both out of `levels`. `asked_before` counts this step's asks, `since`
    the attempts after the last one of the kind that the reason speaks of. `invites_harder`: one level up may be offered
    too, behind a tap. `lowers_plan`: one smaller ask too many this week, so the week's number goes down by one.
    `themed`: it belongs to the theme of the person's path, and not all that could have come did.
    """

    step: Step
    reason: Reason
    level: int
    in_work: int
    levels: int
    asked_before: int
    since: int | None = None
    smaller: bool = False
    baseline: bool = False
    invites_harder: bool = False
    lowers_plan: bool = False
    themed: bool = False


def choose_challenge(
    ladder: Sequence[Step], history: Sequence[Attempt], rng: Random, *, today: Today, limits: Limits = NO_LIMITS
) -> Choice:
    """The step of the day by the first rule that has one, or `NothingToOffer`. `history` runs oldest first.

    Never the same place x person x ask as in the last attempt, and never above the level in work without a tap, except
    where nothing else is left within one level.
    """
    scene = _look(ladder, history, rng, today, limits)
    for reason, rule in RULES:
        if candidates := rule(scene):
            fitting = [_fits(today.theme, step) for step in candidates]
            weights = [
                _freshness(step, history) * (_THEME if fits else 1)
                for step, fits in zip(candidates, fitting, strict=True)
            ]
            step = rng.choices(candidates, weights)[0]
            return _chosen(scene, reason, step, themed=_fits(today.theme, step) and not all(fitting))
    raise NothingToOffer


def lowered_number(weekly_number: int, history: Sequence[Attempt], on: date) -> int:
    """What a week aims for once a smaller ask joins those made in it: one less for each above two, and one at least."""
    above = _smaller_this_week(history, on) + 1 - HARD_DAYS_A_WEEK
    return max(1, weekly_number - max(0, above))


def mostly_slight(history: Sequence[Attempt]) -> int:
    """How many of the last ten asks hardly mattered, where it is eight or more; 0 where it is not."""
    last = [past for past in asks(history) if past.meaning is not None][-SLIGHT_OF:]
    slight = sum(past.was_slight for past in last)
    return slight if len(last) == SLIGHT_OF and slight >= SLIGHT else 0


def _look(ladder: Sequence[Step], history: Sequence[Attempt], rng: Random, today: Today, limits: Limits) -> Scene:
    """What is open today. Levels are cut from what the limits leave, so that each can be practised."""
    allowed = [step for step in ranked(ladder) if limits.allow(step)]
    levels = bands([step for step in allowed if expected_tension(step) <= limits.ceiling] or allowed)
    reached = comfort_zone(history, levels).level
    in_work = level_in_work(history, levels)
    if limits.no_step_up:
        in_work = min(in_work, max(reached, 1))
    rising = in_work < len(levels) and in_work <= reached and not (limits.gentle or limits.no_step_up)
    last = history[-1].place_person_ask if history else None
    return Scene(
        history=history,
        today=today,
        limits=limits,
        levels=levels,
        in_work=in_work,
        reached=reached,
        drawn=_draw(in_work, rng, rising=rising),
        open=[step for step in allowed if step.id not in today.declined and step.place_person_ask != last],
        rng=rng,
    )


def _draw(in_work: int, rng: Random, *, rising: bool) -> int:
    """Today's level: 70 % the one in work, 20 % the one below, 10 % the one above, which only invites."""
    shares = SHARE_AT, SHARE_BELOW if in_work > 1 else 0, SHARE_ABOVE if rising else 0
    return in_work + rng.choices((0, -1, 1), shares)[0]


def _chosen(scene: Scene, reason: Reason, step: Step, *, themed: bool) -> Choice:
    kind = KINDS.get(reason)
    return Choice(
        step=step,
        reason=reason,
        level=scene.level(step),
        in_work=scene.in_work,
        levels=len(scene.levels),
        asked_before=_times_asked(step, scene.history),
        since=scene.since(kind) if kind else None,
        smaller=reason in _SMALLER and step.challenge is not None,
        baseline=in_baseline(scene),
        invites_harder=scene.drawn > scene.in_work and reason not in _NEVER_INVITING,
        lowers_plan=reason is Reason.HARD_DAY and _smaller_this_week(scene.history, scene.today.on) >= HARD_DAYS_A_WEEK,
        themed=themed,
    )


def _fits(theme: Theme | None, step: Step) -> bool:
    """Whether a step belongs to the theme. One of the person's own never says so."""
    return theme is not None and step.challenge is not None and theme.fits(step.challenge)


def _freshness(step: Step, history: Sequence[Attempt]) -> float:
    """The weight of a candidate: less for what was asked often, and for a place, person or domain just had.

    Variation keeps fear from coming back (Rowe & Craske 1998), strict order gains nothing (Scheveneels 2019).
    """
    weight = 1 / (1 + _times_asked(step, history))
    if step.setting in {past.setting for past in history[-_RECENT:]}:
        weight /= 4
    if history and history[-1].asked_person == step.asked_person:
        weight /= 2
    if history and history[-1].domain is step.domain:
        weight /= 2
    return weight


def _times_asked(step: Step, history: Sequence[Attempt]) -> int:
    return sum(past.place_person_ask == step.place_person_ask for past in asks(history))


def _smaller_this_week(history: Sequence[Attempt], on: date) -> int:
    monday = on - timedelta(days=on.weekday())
    return sum(past.smaller and monday <= past.on <= on for past in asks(history))
