"""Two hundred synthetic people practise for ninety days and hold the policy to its numbers. With -s the table is shown."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

import pytest

from coaching.attempt import asks
from coaching.choice import Choice
from coaching.ladder import Step, bands
from coaching.learning import comfort_zone
from coaching.level import level_in_work
from coaching.limits import NO_LIMITS, expected_tension
from coaching.policy import BASELINE_ASKS, HARD_DAY_TENSION, Reason
from prompts.catalogue import load_catalogue
from tests.coaching.people import TEMPERAMENTS, Person, Temperament, Turn, a_person, live

NOT_UP_TO_THE_POLICY = {Reason.BASELINE, Reason.HARD_DAY, Reason.GENTLER, Reason.SMALLER_NEXT, Reason.EASIEST}
"""What the person's day decides, not the shares."""

ABOVE_BY_RIGHT = {Reason.BASELINE, Reason.HARDER, Reason.STEPPING_UP, Reason.EASIEST}


@dataclass(frozen=True, slots=True)
class Life:
    """A person after their ninety days."""

    person: Person
    turns: Sequence[Turn]

    @property
    def temperament(self) -> Temperament:
        return self.person.temperament

    def usual(self) -> Iterator[Turn]:
        """The turns on which the shares of the policy can show: a level below exists, and no special day."""
        for turn in self.turns:
            if turn.choice.in_work > 1 and turn.choice.reason not in NOT_UP_TO_THE_POLICY:
                yield turn


@pytest.fixture(
    scope="module",
    params=[pytest.param(6, id="60 people"), pytest.param(20, id="200 people", marks=pytest.mark.long)],
)
def lives(request: pytest.FixtureRequest) -> list[Life]:
    catalogue = list(load_catalogue().values())
    people = [
        a_person(temperament, catalogue, Random(f"{temperament.name} {number}"))
        for temperament in TEMPERAMENTS
        for number in range(request.param)
    ]
    found = [Life(person, tuple(live(person))) for person in people]
    sys.stdout.write("\n" + table(found) + "\n")
    return found


def share(turns: Sequence[Turn], holds: Callable[[Turn], bool]) -> float:
    return sum(map(holds, turns)) / len(turns)


def shares_of_levels(turns: Sequence[Turn]) -> tuple[float, float, float, float]:
    """At the level in work, one below, further below, above."""
    return (
        share(turns, lambda turn: turn.choice.level == turn.choice.in_work),
        share(turns, lambda turn: turn.choice.level == turn.choice.in_work - 1),
        share(turns, lambda turn: turn.choice.level < turn.choice.in_work - 1),
        share(turns, lambda turn: turn.choice.level > turn.choice.in_work),
    )


def usual_turns(lives: Sequence[Life]) -> list[Turn]:
    return [turn for life in lives for turn in life.usual()]


def planned_noes(lives: Sequence[Life]) -> float:
    """Their share in all turns after the baseline, hard days and the days after them among these."""
    turns = [turn for life in lives for turn in life.turns if not turn.choice.baseline]
    return share(turns, lambda turn: turn.choice.step.planned_no)


def by_temperament(lives: Sequence[Life]) -> dict[str, list[Life]]:
    return {
        temperament.name: [life for life in lives if life.temperament is temperament] for temperament in TEMPERAMENTS
    }


def test_the_levels_come_in_their_shares(lives: list[Life]) -> None:
    at, below, lower, above = shares_of_levels(usual_turns(lives))
    assert 0.62 <= at <= 0.75
    assert 0.15 <= below <= 0.25
    assert lower <= 0.08
    assert above <= 0.12


def test_no_temperament_is_far_from_the_shares(lives: list[Life]) -> None:
    for name, group in by_temperament(lives).items():
        at, below, lower, above = shares_of_levels(usual_turns(group))
        assert 0.5 <= at <= 0.8, name
        assert 0.1 <= below <= 0.3, name
        assert lower <= 0.2, name
        assert above <= 0.2, name


def test_a_level_above_comes_by_a_tap_and_not_otherwise(lives: list[Life]) -> None:
    for life in lives:
        for turn in life.turns:
            choice = turn.choice
            assert choice.level <= choice.in_work or choice.reason in ABOVE_BY_RIGHT or _is_mild_on_a_hard_day(choice)


def test_about_one_in_five_is_built_to_be_declined_and_none_in_the_gentle_mode(lives: list[Life]) -> None:
    groups = by_temperament(lives)
    assert planned_noes(groups.pop("gentle")) == 0
    assert 0.15 <= planned_noes([life for group in groups.values() for life in group]) <= 0.22
    for name, group in groups.items():
        assert 0.11 <= planned_noes(group) <= 0.25, name


def test_after_two_that_hardly_mattered_one_comes_that_does_wherever_there_is_one(lives: list[Life]) -> None:
    due = [turn for turn in usual_turns(lives) if _slight_run(turn) and turn.choice.reason is not Reason.HARDER]
    could = [turn for turn in due if any(_meaningful_in_reach(turn, step) for step in turn.ladder)]
    assert len(could) > 100
    assert all((turn.choice.step.meaning or 0) >= 6 for turn in could)


def _slight_run(turn: Turn) -> bool:
    last = asks(turn.before)[-2:]
    return len(last) == 2 and all(attempt.meaning is not None and attempt.meaning <= 3 for attempt in last)


def _meaningful_in_reach(turn: Turn, step: Step) -> bool:
    if step.planned_no or (step.meaning or 0) < 6 or step.id in turn.today.declined:
        return False
    levels = bands(turn.ladder)
    not_just_had = step.place_person_ask != turn.before[-1].place_person_ask
    return not_just_had and step.felt <= min(50, levels[turn.choice.in_work - 1].high)


def test_no_place_person_and_ask_comes_twice_running(lives: list[Life]) -> None:
    for life in lives:
        for before, after in pairwise(life.person.history):
            assert before.place_person_ask != after.place_person_ask


def test_nobody_is_stuck_for_ten_asks_at_one_level_while_succeeding(lives: list[Life]) -> None:
    assert max(_longest_stay(life) for life in lives) < 10


def _is_mild_on_a_hard_day(choice: Choice) -> bool:
    """On a hard day what is mild counts, at whatever level the whole of it stands."""
    tension = expected_tension(choice.step, smaller=choice.smaller)
    return choice.reason is Reason.HARD_DAY and tension <= HARD_DAY_TENSION


def _longest_stay(life: Life) -> int:
    """The most full asks in a row, none of them too much, that left the person at one level below the top."""
    longest = stay = 0
    for turn, following in pairwise(life.turns):
        stayed = turn.choice.in_work == following.choice.in_work < following.choice.levels
        went_well = turn.attempt.did_ask and not turn.attempt.was_too_much
        stay = stay + (not turn.attempt.smaller) if stayed and went_well else 0
        longest = max(longest, stay)
    return longest


def test_nobody_is_thrown_two_levels_up(lives: list[Life]) -> None:
    """On the ladder as it stands that day: no attempt moves a level by two, no offer lies two above what was asked."""
    for life in lives:
        if life.temperament.limits is not NO_LIMITS:
            continue
        for turn in life.turns[BASELINE_ASKS:]:
            levels = bands(turn.ladder)
            assert turn.choice.in_work - level_in_work(turn.before[:-1], levels) in {-1, 0, 1}
            assert turn.choice.level <= turn.choice.in_work + 1
            assert turn.choice.baseline or turn.choice.level <= comfort_zone(turn.before, levels).level + 1


def test_new_ratings_move_the_number_of_a_level_by_two_in_one_turn_of_a_thousand_at_most(lives: list[Life]) -> None:
    """Levels are cut anew from every rating, so the same practice may lie on a level of another number."""
    moves = [
        following.choice.in_work - turn.choice.in_work for life in lives for turn, following in pairwise(life.turns)
    ]
    assert sum(abs(move) > 1 for move in moves) <= len(moves) / 1000


def test_nearly_everyone_who_asks_gets_past_the_first_level(lives: list[Life]) -> None:
    past = [max(turn.choice.in_work for turn in life.turns) > 1 for life in lives]
    assert sum(past) >= 0.97 * len(lives)


def test_contexts_rotate(lives: list[Life]) -> None:
    """The next place is another one nearly always, and over ninety days most of the ladder is used."""
    moves = [pair for life in lives for pair in pairwise(life.person.history)]
    assert sum(before.setting != after.setting for before, after in moves) >= 0.93 * len(moves)
    steady = next(life for life in lives if life.temperament.name == "steady")
    assert len({turn.choice.step.id for turn in steady.turns}) >= 15


def test_three_in_four_weeks_of_practice_hold_something_that_gives(lives: list[Life]) -> None:
    weeks: dict[tuple[int, int], Counter[bool]] = {}
    for number, life in enumerate(lives):
        for turn in life.turns:
            week = number, turn.today.on.isocalendar().week
            weeks.setdefault(week, Counter())[turn.choice.step.gives] += 1
    full = [gives for gives in weeks.values() if gives.total() >= 4]
    assert sum(gives[True] > 0 for gives in full) >= 0.75 * len(full)


def table(lives: Sequence[Life]) -> str:
    lines = [
        "temperament  turns  at L  L-1  lower  L+1  planned no  gives  meaningful  twice running  longest stay  last L"
    ]
    lines += [_row(name, group) for name, group in by_temperament(lives).items()]
    return "\n".join([*lines, _row("all", lives)])


def _row(name: str, lives: Sequence[Life]) -> str:
    usual = usual_turns(lives)
    at, below, lower, above = shares_of_levels(usual)
    twice = sum(
        before.place_person_ask == after.place_person_ask
        for life in lives
        for before, after in pairwise(life.person.history)
    )
    turns = sum(len(life.turns) for life in lives) / len(lives)
    last = sum(life.turns[-1].choice.in_work for life in lives) / len(lives)
    return (
        f"{name:<11}  {turns:5.0f}  {at:4.0%}  {below:3.0%}  {lower:5.0%}  {above:3.0%}"
        f"  {planned_noes(lives):10.0%}"
        f"  {share(usual, lambda turn: turn.choice.step.gives):5.0%}"
        f"  {share(usual, lambda turn: (turn.choice.step.meaning or 0) >= 6):10.0%}"
        f"  {twice:13}  {max(map(_longest_stay, lives)):12}  {last:6.1f}"
    )
