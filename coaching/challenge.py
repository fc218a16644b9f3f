"""A challenge: one thing to ask for, small or large, and what keeps it kind for the one who is asked."""

from dataclasses import dataclass

from coaching.vocabulary import AskedPerson, LifeDomain, LikelyAnswer, Medium, Stakes


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """An entry of the catalogue. `difficulty` runs 1 to 10, `cost` (to the one asked) 0 to 3."""

    id: str
    ask: str
    domain: LifeDomain
    setting: str
    asked: AskedPerson
    medium: Medium
    difficulty: int
    stakes: Stakes
    likely: LikelyAnswer
    cost: int
    smaller: str
    kind: str
    exit: str
    not_when: tuple[str, ...]
    goals: tuple[str, ...]
    rehearsal: str
    youth_safe: bool
    harmony_safe: bool
    planned_no: bool
    gives: bool

    @property
    def place_person_ask(self) -> tuple[str, AskedPerson, str]:
        """What must not come twice running, so that practice varies."""
        return self.setting, self.asked, self.id
