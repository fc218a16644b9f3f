"""Rating, adding, rewording and removing the steps of a ladder."""

from collections.abc import Sequence
from functools import partial

import pytest

from coaching.questions import Unacceptable
from coaching.scripts.ladder import (
    OWN_STEP_LIMIT,
    WHOM,
    NearStep,
    OwnStep,
    OwnWords,
    Ratings,
    StepChange,
    change_step,
    own_step,
    place_step,
    sitting,
)
from coaching.vocabulary import AskedPerson, LifeDomain
from tests.coaching.driving import asked_after, result_of

THREE = partial(sitting, scenarios=[(11, "Ask for the time."), (12, "Ask for a seat."), (13, "Ask for a loan.")])
STEPS = [(11, "Ask for the time.", False), (21, "Ask Aunt May for her recipe.", True)]
CHANGE = partial(change_step, steps=STEPS)
DIFFERENT = partial(place_step, words="Ask for quiet.", near=[])
ALIKE = partial(
    place_step, words="Ask for quiet.", near=[("ev-hush", "Ask for a hush."), ("ev-noise", "Ask for less noise.")]
)


def test_a_sitting_takes_one_tap_a_step() -> None:
    assert result_of(THREE, "0", "4", "10") == Ratings({11: 0, 12: 4, 13: 10})


def test_what_was_rated_is_kept_when_a_person_leaves_half_way() -> None:
    assert asked_after(THREE).kept is None
    assert asked_after(THREE, "0").kept == Ratings({11: 0})
    assert asked_after(THREE, "0", "4").kept == Ratings({11: 0, 12: 4})


def test_a_sitting_says_how_far_it_has_come() -> None:
    assert asked_after(THREE, "0").question.words == {"scenario": "Ask for a seat.", "number": 2, "of": 3}


def test_a_step_of_their_own_begins_with_its_words() -> None:
    assert result_of(own_step, "Ask my neighbour for quiet") == OwnWords("Ask my neighbour for quiet")


def test_a_step_of_their_own_gets_a_domain_whom_it_asks_a_rating_and_a_weight() -> None:
    assert result_of(DIFFERENT, "everyday", "neighbour", "6", "8") == OwnStep(
        ask="Ask for quiet.",
        domain=LifeDomain.EVERYDAY,
        asked=AskedPerson.NEIGHBOUR,
        intimidation=6,
        meaning=8,
    )
    assert result_of(DIFFERENT, "social", None, "6", None) == OwnStep(
        ask="Ask for quiet.", domain=LifeDomain.SOCIAL, intimidation=6
    )


def test_an_entry_that_says_the_same_takes_the_place_of_their_words() -> None:
    assert result_of(ALIKE, "2", "4", "9") == NearStep(challenge_id="ev-noise", intimidation=4, meaning=9)
    assert asked_after(ALIKE, "2").question.words["scenario"] == "Ask for less noise."


def test_words_that_only_come_near_an_entry_stay_their_own() -> None:
    assert result_of(ALIKE, "mine", "social", None, "6", None).ask == "Ask for quiet."  # type: ignore[union-attr]


@pytest.mark.parametrize("domain", LifeDomain)
def test_in_every_part_of_life_there_is_someone_to_ask(domain: LifeDomain) -> None:
    assert result_of(DIFFERENT, domain, WHOM[domain][0], "5", None)


def test_a_step_of_their_own_is_rated_under_its_own_words() -> None:
    assert asked_after(DIFFERENT, "social", "friend").question.words["scenario"] == "Ask for quiet."


def test_a_step_of_their_own_is_one_short_sentence() -> None:
    with pytest.raises(Unacceptable, match="text_long"):
        asked_after(own_step, "x" * (OWN_STEP_LIMIT + 1))


@pytest.mark.parametrize(
    ("said", "change"),
    [
        (["1", "rate", "3"], StepChange(step_id=11, intimidation=3)),
        (["1", "weigh", "9"], StepChange(step_id=11, meaning=9)),
        (["1", "remove"], StepChange(step_id=11, removed=True)),
        (["2", "rate", "0"], StepChange(step_id=21, intimidation=0)),
        (["2", "reword", "Ask May how she bakes"], StepChange(step_id=21, own_words="Ask May how she bakes")),
        (["2", "remove"], StepChange(step_id=21, removed=True)),
    ],
)
def test_a_step_can_be_rated_or_weighed_anew_reworded_or_taken_off(said: Sequence[str], change: StepChange) -> None:
    assert result_of(CHANGE, *said) == change


def test_the_words_of_the_catalogue_are_not_for_changing() -> None:
    with pytest.raises(Unacceptable, match="choice"):
        asked_after(CHANGE, "1", "reword")


def test_a_step_that_is_not_there_cannot_be_picked() -> None:
    with pytest.raises(Unacceptable, match="scale"):
        asked_after(CHANGE, "3")
