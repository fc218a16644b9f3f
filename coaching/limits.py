"""What Care takes out of the choice: modes that a person is in, and rests that the pattern watch put in place."""

from dataclasses import dataclass

from coaching.challenge import Challenge
from coaching.ladder import Step
from coaching.vocabulary import AskedPerson, LifeDomain

GENTLE_CEILING = 50
NO_CEILING = 100

_COSTLY = 2
_TENSION_PER_POINT = 10
_SMALLER_SHARE = 0.5

YOUTH_MAY_ASK = frozenset(
    {
        AskedPerson.FRIEND,
        AskedPerson.ACQUAINTANCE,
        AskedPerson.FAMILY,
        AskedPerson.TEACHER,
        AskedPerson.SHOP_STAFF,
        AskedPerson.SERVICE_STAFF,
        AskedPerson.GROUP,
    }
)
"""Whom someone of 13 to 17 may ask, in entries of the catalogue and in steps of their own alike.

Peers, family, school, shops and services, and groups: a class, a club or an audience has others around who see what is
said. Not colleagues and officials, who meet them as adults with adults, nor neighbours and strangers, nor anyone dated.
"""


def domains_of(*, youth: bool) -> tuple[LifeDomain, ...]:
    """The parts of life that there are for a person. Dating and love is none for the young."""
    return tuple(each for each in LifeDomain if not (youth and each is LifeDomain.ROMANTIC))


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on the choice. `gentle`, `youth` and `harmony` are modes, `left_out` the domains that a person does not
    practise in; the rest comes and goes.

    `cooperative` wants the next asks easy to say yes to, `meaningful` wants them to matter. `max_tension` is a ceiling on
    expected tension, 0 to 100. `one_a_day` is for whoever offers challenges: it says nothing about which.
    """

    gentle: bool = False
    youth: bool = False
    harmony: bool = False
    left_out: frozenset[LifeDomain] = frozenset()
    no_romantic: bool = False
    no_costly: bool = False
    no_planned_no: bool = False
    no_step_up: bool = False
    cooperative: bool = False
    meaningful: bool = False
    one_a_day: bool = False
    max_tension: int = NO_CEILING

    @property
    def ceiling(self) -> int:
        """The highest expected tension of a challenge: 50 at most in the gentle mode."""
        return min(self.max_tension, GENTLE_CEILING) if self.gentle else self.max_tension

    def admit(self, challenge: Challenge) -> bool:
        """Whether an entry of the catalogue may be offered, or proposed for a ladder, whatever its tension."""
        if challenge.domain in self.left_out or (self.no_romantic and challenge.domain is LifeDomain.ROMANTIC):
            return False
        if self.no_costly and challenge.cost >= _COSTLY:
            return False
        if challenge.planned_no and (self.gentle or self.no_planned_no):
            return False
        if self.youth and not (challenge.youth_safe and challenge.asked in YOUTH_MAY_ASK):
            return False
        return challenge.harmony_safe or not self.harmony

    def allow(self, step: Step) -> bool:
        """As `admit`; a step of one's own is held to its part of life and, for the young, to whom it asks."""
        if step.challenge is not None:
            return self.admit(step.challenge)
        if step.domain in self.left_out:
            return False
        if step.domain is LifeDomain.ROMANTIC and (self.no_romantic or self.youth):
            return False
        return step.own_asked in YOUTH_MAY_ASK or not self.youth


NO_LIMITS = Limits()


def expected_tension(step: Step, *, smaller: bool = False) -> float:
    """The tension to expect, 0 to 100: ten times the intimidation, and half of it for a smaller variant."""
    return step.felt * _TENSION_PER_POINT * (_SMALLER_SHARE if smaller else 1)
