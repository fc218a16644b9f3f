"""The pattern watch: signs in the last fourteen days that practice is turning against someone.

The thresholds are those of method.md, "Care". A firing says why in the person's own numbers and can be disputed; each
pattern fires again only on attempts made after its last firing.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from coaching.attempt import HIGH_TENSION, PEAK, Attempt
from coaching.vocabulary import Outcome, ReplyKind

WATCHED = timedelta(days=14)

MOST_A_DAY = 3
SLIGHT, SLIGHT_OF = 8, 10
UNEASY = 3
NUMB_EMOTION, NUMB_MEANING = 1, 7
OFTEN_REPLAYED = 7


class Pattern(StrEnum):
    """A way in which practice can turn bad."""

    CALLOUS = "callous"
    ADVERSARIAL = "adversarial"
    SELF_PUNISHING = "self_punishing"
    CHASING_NOES = "chasing_noes"
    NUMB = "numb"
    ONLY_SAFE = "only_safe"
    RUMINATION = "rumination"


GRAVE = frozenset({Pattern.CALLOUS, Pattern.SELF_PUNISHING})


class Sign(StrEnum):
    """What was seen: each pattern has one sign or more."""

    ASKED_AGAIN = "asked_again"
    OTHERS_UNEASY = "others_uneasy"
    HOSTILE_THOUGH_POLITE = "hostile_though_polite"
    MANY_A_DAY = "many_a_day"
    HARD_IN_LOW_MOOD = "hard_in_low_mood"
    PEAK_WITH_SELF_ATTACK = "peak_with_self_attack"
    MOSTLY_PLANNED_NOES = "mostly_planned_noes"
    NOTHING_FELT = "nothing_felt"
    LITTLE_AT_STAKE = "little_at_stake"
    REPLAYED = "replayed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Firing:
    """A pattern seen now: the sign came `count` times (of the last `of`, where it looks at so many), `enough` fire it.

    `attempts` are the ids of the attempts that show it.
    """

    pattern: Pattern
    sign: Sign
    count: int
    enough: int
    of: int | None
    attempts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastFiring:
    """A pattern that was told to the person, when, and whether they disputed it."""

    pattern: Pattern
    at: datetime
    on: date
    disputed: bool = False


def watch(history: Sequence[Attempt], today: date, past: Sequence[PastFiring] = ()) -> tuple[Firing, ...]:
    """The patterns to be seen in the fourteen days up to today, each by its first sign in the order of the table."""
    recent = [attempt for attempt in history if today - WATCHED < attempt.on <= today]
    found: dict[Pattern, Firing] = {}
    for rule in _RULES:
        told = max((firing.at for firing in past if firing.pattern is rule.pattern), default=None)
        firing = rule.check([attempt for attempt in recent if told is None or attempt.at > told])
        if firing:
            found.setdefault(rule.pattern, firing)
    return tuple(found.values())


def to_tell(history: Sequence[Attempt], today: date, past: Sequence[PastFiring]) -> Firing | None:
    """What to tell the person of now: the gravest pattern that is to be seen, and one a day at most."""
    if any(firing.on == today for firing in past):
        return None
    return min(watch(history, today, past), key=lambda firing: firing.pattern not in GRAVE, default=None)


@dataclass(frozen=True, slots=True)
class _Rule:
    """`shown` picks what shows the sign among the attempts that are `relevant`, the last `of` of them where given."""

    pattern: Pattern
    sign: Sign
    shown: Callable[[Sequence[Attempt]], list[Attempt]]
    _: KW_ONLY
    enough: int
    of: int | None = None
    relevant: Callable[[Attempt], bool] = lambda attempt: attempt.did_ask

    def check(self, attempts: Iterable[Attempt]) -> Firing | None:
        relevant = [attempt for attempt in attempts if self.relevant(attempt)]
        shown = self.shown(relevant[-self.of :] if self.of else relevant)
        if len(shown) < self.enough:
            return None
        ids = tuple(attempt.id for attempt in shown)
        return Firing(
            pattern=self.pattern, sign=self.sign, count=len(ids), enough=self.enough, of=self.of, attempts=ids
        )


def _each(shows: Callable[[Attempt], bool]) -> Callable[[Sequence[Attempt]], list[Attempt]]:
    return lambda attempts: [attempt for attempt in attempts if shows(attempt)]


def _first_too_many(attempts: Sequence[Attempt]) -> list[Attempt]:
    """The fourth ask of each day that has one."""
    in_order = sorted(attempts, key=lambda attempt: attempt.on)
    days = (list(day) for _, day in groupby(in_order, key=lambda attempt: attempt.on))
    return [day[MOST_A_DAY] for day in days if len(day) > MOST_A_DAY]


def _uneasy(attempt: Attempt) -> bool:
    return attempt.others_comfort is not None and attempt.others_comfort <= UNEASY


def was_gentle(attempt: Attempt) -> bool:
    """Whether nothing says that the other person was pressed, or uneasy."""
    return not (attempt.again_after_no or _uneasy(attempt))


def _hostile_though_polite(attempt: Attempt) -> bool:
    """Silence is ambiguous; a no whose manner was not told speaks neither way."""
    polite = attempt.outcome is not Outcome.NO or attempt.reply_kind in {ReplyKind.RESPECTFUL, ReplyKind.AMBIGUOUS}
    return attempt.other_hostile and polite


def _hard_in_low_mood(attempt: Attempt) -> bool:
    return attempt.low_mood and attempt.tension is not None and attempt.tension >= HIGH_TENSION


def _peak_with_self_attack(attempt: Attempt) -> bool:
    return attempt.self_attack and attempt.emotion is not None and attempt.emotion >= PEAK


def _nothing_felt(attempt: Attempt) -> bool:
    if attempt.emotion is None or attempt.meaning is None:
        return False
    return attempt.emotion <= NUMB_EMOTION and attempt.meaning >= NUMB_MEANING


def _often_replayed(attempt: Attempt) -> bool:
    return attempt.replayed is not None and attempt.replayed >= OFTEN_REPLAYED


def _asked_and_told_comfort(attempt: Attempt) -> bool:
    return attempt.did_ask and attempt.others_comfort is not None


def _asked_and_rated_meaning(attempt: Attempt) -> bool:
    return attempt.did_ask and attempt.meaning is not None


def _made_or_not(_: Attempt) -> bool:
    return True


_RULES = (
    _Rule(Pattern.CALLOUS, Sign.ASKED_AGAIN, _each(lambda attempt: attempt.again_after_no), enough=2),
    _Rule(Pattern.CALLOUS, Sign.OTHERS_UNEASY, _each(_uneasy), enough=3, of=5, relevant=_asked_and_told_comfort),
    _Rule(Pattern.ADVERSARIAL, Sign.HOSTILE_THOUGH_POLITE, _each(_hostile_though_polite), enough=3, of=5),
    _Rule(Pattern.SELF_PUNISHING, Sign.MANY_A_DAY, _first_too_many, enough=2),
    _Rule(Pattern.SELF_PUNISHING, Sign.HARD_IN_LOW_MOOD, _each(_hard_in_low_mood), enough=1, relevant=_made_or_not),
    _Rule(Pattern.SELF_PUNISHING, Sign.PEAK_WITH_SELF_ATTACK, _each(_peak_with_self_attack), enough=3, of=5),
    _Rule(Pattern.CHASING_NOES, Sign.MOSTLY_PLANNED_NOES, _each(lambda attempt: attempt.planned_no), enough=4, of=5),
    _Rule(Pattern.NUMB, Sign.NOTHING_FELT, _each(_nothing_felt), enough=7),
    _Rule(
        Pattern.ONLY_SAFE,
        Sign.LITTLE_AT_STAKE,
        _each(lambda attempt: attempt.was_slight),
        enough=SLIGHT,
        of=SLIGHT_OF,
        relevant=_asked_and_rated_meaning,
    ),
    _Rule(Pattern.RUMINATION, Sign.REPLAYED, _each(_often_replayed), enough=2, relevant=_made_or_not),
)
"""The table. Chasing noes has no number in method.md: the coach itself never plans more than two noes in five."""
