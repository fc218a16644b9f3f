"""The person's own best sentence comes back before a hard ask, and never one that would hurt."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.attempt import Attribution
from coaching.remember import LONGEST, Lesson, recall
from coaching.vocabulary import Emotion, LifeDomain, Outcome
from tests.coaching.factories import an_attempt


def a_lesson(words: str = "A no is short.", **said: Any) -> Lesson:
    return Lesson(an_attempt(**said), words)


def recalled(*lessons: Lesson, but: int | None = None) -> Lesson | None:
    return recall(lessons, domain=LifeDomain.SOCIAL, intimidation=7, but=but)


def test_without_a_lesson_nothing_comes_back() -> None:
    assert recalled() is None


def test_of_equal_lessons_the_one_that_moved_most_comes_back() -> None:
    less = a_lesson(fear_likelihood=80, fear_likelihood_after=70)
    more = a_lesson(fear_likelihood=80, fear_likelihood_after=20)
    assert recalled(more, less) == more


def test_a_lesson_of_the_same_domain_comes_before_another() -> None:
    here, elsewhere = a_lesson(domain=LifeDomain.SOCIAL), a_lesson(domain=LifeDomain.ROMANTIC)
    assert recalled(here, elsewhere) == here


def test_a_lesson_of_a_like_intimidation_comes_before_another() -> None:
    near, far = a_lesson(intimidation=5), a_lesson(intimidation=4)
    assert recalled(near, far) == near


def test_of_lessons_alike_in_all_the_newest_comes_back() -> None:
    old, new = a_lesson(), a_lesson()
    assert recalled(new, old) == new


def test_the_same_sentence_does_not_come_twice_running() -> None:
    best, other = a_lesson(domain=LifeDomain.SOCIAL), a_lesson()
    assert recalled(best, other, but=best.attempt.id) == other
    assert recalled(best, but=best.attempt.id) is None


@pytest.mark.parametrize(
    "said",
    [
        {"outcome": Outcome.NOT_ASKED},
        {"emotion": 9, "emotion_word": Emotion.ASHAMED},
        {"outcome": Outcome.NO, "attribution": Attribution.ABOUT_ME},
        {"self_attack": True},
        {"fear_likelihood": 40, "fear_likelihood_after": 60},
        {"words": "voice:abc:12"},
        {"words": "x" * (LONGEST + 1)},
    ],
)
def test_what_would_hurt_or_cannot_be_read_in_a_breath_does_not_come_back(said: dict[str, Any]) -> None:
    assert recalled(a_lesson(**said)) is None


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "domain": st.sampled_from(LifeDomain),
                "intimidation": st.integers(0, 10),
                "outcome": st.sampled_from(Outcome),
                "fear_likelihood": st.none() | st.integers(0, 100),
                "fear_likelihood_after": st.none() | st.integers(0, 100),
            }
        )
    )
)
def test_leaving_out_what_came_last_gives_another_or_none_and_order_does_not_matter(said: list[dict[str, Any]]) -> None:
    lessons = [a_lesson(**each) for each in said]
    first = recalled(*lessons)
    assert recalled(*reversed(lessons)) == first
    if first is not None:
        assert first in lessons
        assert recalled(*lessons, but=first.attempt.id) != first
