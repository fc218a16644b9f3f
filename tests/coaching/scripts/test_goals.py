"""Naming a goal, and letting one go."""

from functools import partial

import pytest

from coaching.questions import Unacceptable
from coaching.scripts.goals import GOAL_LIMIT, GoalDropped, NewGoal, drop_goal, new_goal
from coaching.vocabulary import LifeDomain
from tests.coaching.driving import asked_after, result_of

DROP = partial(drop_goal, goals=[(7, "A raise"), (9, "More rest")])


def test_a_goal_has_words_and_a_part_of_life() -> None:
    assert result_of(new_goal, "A raise", "professional") == NewGoal(words="A raise", domain=LifeDomain.PROFESSIONAL)


def test_a_goal_is_short() -> None:
    with pytest.raises(Unacceptable, match="text_long"):
        asked_after(new_goal, "x" * (GOAL_LIMIT + 1))


def test_a_goal_is_let_go_by_its_number_in_the_list() -> None:
    assert asked_after(DROP).question.words == {"goals": "1. A raise\n2. More rest"}
    assert result_of(DROP, "2") == GoalDropped(9)
