"""One ask, made or not."""

from datetime import datetime

import pytest

from coaching.attempt import asks
from coaching.vocabulary import Emotion, Outcome
from tests.coaching.factories import a_step, an_attempt, own_step


def test_an_attempt_is_dated_by_an_aware_datetime() -> None:
    with pytest.raises(ValueError, match="aware"):
        an_attempt(at=datetime(2026, 3, 2, 12))  # noqa: DTZ001


def test_every_outcome_but_one_is_an_ask() -> None:
    history = [an_attempt(outcome=outcome) for outcome in Outcome]
    assert {attempt.outcome for attempt in asks(history)} == set(Outcome) - {Outcome.NOT_ASKED}


@pytest.mark.parametrize(
    ("emotion", "word", "too_much"),
    [
        (8, Emotion.ASHAMED, False),
        (9, Emotion.ASHAMED, True),
        (10, None, True),
        (10, Emotion.PROUD, False),
        (None, Emotion.ASHAMED, False),
    ],
)
def test_a_feeling_is_too_much_from_nine_on_unless_it_is_pleasant(
    emotion: int | None, word: Emotion | None, *, too_much: bool
) -> None:
    assert an_attempt(emotion=emotion, emotion_word=word).was_too_much is too_much


def test_an_attempt_at_a_step_shares_its_place_person_and_ask() -> None:
    for step in (a_step(), own_step()):
        assert an_attempt(step=step).place_person_ask == step.place_person_ask
