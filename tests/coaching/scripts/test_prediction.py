"""What is asked before an attempt: five taps at most, one for the same as last time, and none for whoever would not."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.questions import Text, Unacceptable
from coaching.ready import TextOr
from coaching.script import Asked, Done, answered, replay
from coaching.scripts.prediction import NOTHING_PREDICTED, PERCENT_TAPS, Prediction, prediction
from coaching.vocabulary import Mood
from tests.coaching.driving import THAT_IS_ALL, asked_after, buttons, drive, result_of

FIRST = partial(prediction, crutches=["sorry_first", "headphones"], offer_id=3)
LAST = Prediction(
    feared="They laugh", fear_likelihood=70, fear_badness=50, chance_of_yes=20, tension=60, crutch="#headphones"
)
AGAIN = partial(prediction, crutches=["sorry_first"], last=asdict(LAST), last_in_words="“They laugh”, 70 % likely")


def test_everything_can_be_told() -> None:
    told = result_of(FIRST, "They laugh", "70", "50", "20", "60", "#headphones")
    assert told == LAST


def test_the_same_as_last_time_is_the_whole_prediction_in_one_tap() -> None:
    assert result_of(AGAIN, "#same") == LAST


@pytest.mark.parametrize(("tension", "asked"), [("79", "crutch"), ("80", "mood"), ("100", "mood")])
def test_who_is_tense_is_asked_for_their_mood_in_the_place_of_a_crutch(tension: str, asked: str) -> None:
    assert asked_after(FIRST, "They laugh", "70", "50", "20", tension).question.key == asked


@pytest.mark.parametrize("mood", [None, *Mood])
def test_to_a_low_mood_the_smaller_ask_is_pointed_out(mood: Mood | None) -> None:
    done = drive(FIRST, "They laugh", "70", "50", "20", "80", mood)
    assert isinstance(done, Done)
    assert done.result == replace(LAST, tension=80, crutch=None, mood=mood)
    assert [notice.key for notice in done.notices] == (["mood-was-low"] if mood is Mood.LOW else [])


def test_the_mood_of_last_time_is_not_taken_for_that_of_today() -> None:
    tense = replace(LAST, tension=90, mood=Mood.LOW)
    again = partial(prediction, crutches=[], last=asdict(tense), last_in_words="They laugh")
    assert asked_after(again, "#same").question.key == "mood"
    assert result_of(again, "#same", "so_so") == replace(tense, mood=Mood.SO_SO)


def test_the_first_time_there_is_no_last_one_to_take_again() -> None:
    question = asked_after(FIRST).question
    assert isinstance(question, TextOr)
    assert question.options == ()
    assert asked_after(FIRST, "#same").question.key == "fear_likelihood"


def test_other_words_than_last_time_are_asked_about_from_the_beginning() -> None:
    told = result_of(AGAIN, "They sigh", "30", "10", "50", "20", None)
    assert told == Prediction(feared="They sigh", fear_likelihood=30, fear_badness=10, chance_of_yes=50, tension=20)


def test_without_a_fear_in_words_nothing_is_asked_about_how_bad_it_would_be() -> None:
    assert asked_after(FIRST, None).question.words == {"fear": "none"}
    assert asked_after(FIRST, None, "40").question.key == "chance_of_yes"
    assert asked_after(FIRST, "They laugh", "40").question.key == "fear_badness"


@pytest.mark.parametrize("told", range(6))
def test_skip_all_of_it_ends_it_wherever_it_is_tapped_with_what_was_told(told: int) -> None:
    said = ["They laugh", "70", "50", "20", "60"][:told]
    names = list(asdict(LAST))[:told]
    expected = Prediction(**{name: getattr(LAST, name) for name in names})
    assert result_of(FIRST, *said, THAT_IS_ALL) == expected


def test_what_was_told_is_kept_and_nothing_where_nothing_was() -> None:
    assert asked_after(FIRST, "They laugh", "70").kept == Prediction(feared="They laugh", fear_likelihood=70)
    assert asked_after(FIRST, None, None, None).kept is None
    assert result_of(FIRST, None, None, None, None, None) == NOTHING_PREDICTED


@given(st.data())
def test_it_never_takes_more_than_five_taps(data: st.DataObject) -> None:
    arguments: Mapping[str, Any] = data.draw(st.sampled_from([FIRST.keywords, AGAIN.keywords]))
    standing = replay(prediction(**arguments), ())
    taps = 0
    while isinstance(standing, Asked):
        ways: list[str | None] = [*buttons(standing.question), None]
        if isinstance(standing.question, Text):
            ways.append("In my own words.")
        said = data.draw(st.sampled_from(ways))
        taps += said != "In my own words."
        standing = replay(prediction(**arguments), answered(standing, said))
    assert taps <= 5


@pytest.mark.parametrize("number", ["0", "33", "100"])
def test_any_number_may_be_typed_where_only_some_have_a_button(number: str) -> None:
    assert buttons(asked_after(FIRST, "They laugh").question) == [str(each) for each in PERCENT_TAPS]
    assert result_of(FIRST, "They laugh", number, THAT_IS_ALL).fear_likelihood == int(number)


@pytest.mark.parametrize("number", ["-1", "101", "half"])
def test_a_number_beyond_the_scale_is_refused(number: str) -> None:
    with pytest.raises(Unacceptable):
        drive(FIRST, "They laugh", number)


@pytest.mark.parametrize(
    ("told", "names_one"),
    [
        (Prediction(feared="They laugh"), True),
        (Prediction(fear_likelihood=0), True),
        (Prediction(chance_of_yes=20, tension=60, crutch="#joke"), False),
    ],
)
def test_a_fear_is_named_in_words_or_by_how_likely_it_is(told: Prediction, *, names_one: bool) -> None:
    assert told.names_a_fear is names_one
