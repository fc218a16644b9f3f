"""A conversation is nothing but its answers: a script run over them again stands where it stood."""

import inspect
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coaching.questions import Choice, Scale, Text, Unacceptable
from coaching.script import Answer, Asked, Done, Notice, answered, ask, invite, keep, replay, tell, without_last
from tests.coaching.driving import BEGINNINGS, THAT_IS_ALL, Begin, Tap, asked_after, drive, result_of, some_answers

TEA = Answer("drink", "tea")


async def breakfast() -> dict[str, Any]:
    """A conversation with everything in it."""
    told: dict[str, Any] = {"drink": await ask(Choice("drink", ("tea", "coffee")))}
    await keep(dict(told))
    await tell("noted", drink=told["drink"])
    told["sugar"] = await invite(Scale("sugar", 0, 3))
    told["milk"] = await invite(Choice("milk", ("yes", "no")), closing=True)
    await keep(dict(told))
    told["bread"] = await ask(Choice("bread", ("white", "brown")))
    told["wish"] = await invite(Text("wish"))
    await tell("enjoy")
    return told


def key_after(*answers: Answer) -> str:
    standing = replay(breakfast(), answers)
    assert isinstance(standing, Asked)
    return standing.question.key


def test_a_fresh_script_stands_at_its_first_question_with_nothing_answered() -> None:
    standing = asked_after(breakfast)
    assert (standing.question.key, standing.answers, standing.kept) == ("drink", (), None)


def test_a_script_runs_over_its_answers_to_the_first_question_that_has_none() -> None:
    assert key_after(TEA) == "sugar"
    assert key_after(TEA, Answer("sugar", "2")) == "milk"


def test_a_script_that_has_all_its_answers_is_done_with_its_result() -> None:
    told = {"drink": "tea", "sugar": 2, "milk": "no", "bread": "white", "wish": "An egg"}
    assert result_of(breakfast, "tea", "2", "no", "white", "An egg") == told


def test_answers_after_the_end_are_let_go() -> None:
    complete = drive(breakfast, "tea", "2", "no", "white", None)
    assert replay(breakfast(), (*complete.answers, Answer("more", "7"))) == complete


@pytest.mark.parametrize(
    "unfit",
    [
        pytest.param(Answer("honey", "2"), id="under a key that is asked no more"),
        pytest.param(Answer("milk", "yes"), id="under the key of a later question"),
        pytest.param(Answer("sugar", "9"), id="one that the question takes no more"),
        pytest.param(Answer("sugar", "two"), id="one that means nothing"),
    ],
)
def test_an_answer_that_does_not_fit_ends_the_replay_there(unfit: Answer) -> None:
    standing = replay(breakfast(), (TEA, unfit, Answer("milk", "no")))
    assert isinstance(standing, Asked)
    assert standing.question.key == "sugar"
    assert standing.answers == (TEA,)
    assert standing.kept == {"drink": "tea"}


def test_a_stored_skip_of_a_question_that_has_to_be_answered_ends_the_replay_there() -> None:
    assert key_after(Answer("drink", None)) == "drink"


def test_a_skip_gives_none_where_it_is_allowed() -> None:
    told = result_of(breakfast, "tea", None, None, "white", None)
    assert told == {"drink": "tea", "sugar": None, "milk": None, "bread": "white", "wish": None}


def test_a_question_that_has_to_be_answered_cannot_be_skipped() -> None:
    with pytest.raises(Unacceptable) as refusal:
        answered(asked_after(breakfast), None)
    assert refusal.value.reason == "not_skippable"


def test_an_answer_is_checked_before_it_is_added() -> None:
    with pytest.raises(Unacceptable):
        answered(asked_after(breakfast), "beer")


def test_that_is_all_skips_the_optional_questions_and_never_one_that_has_to_be_answered() -> None:
    assert asked_after(breakfast, "tea", None, THAT_IS_ALL).question.key == "bread"
    told = result_of(breakfast, "tea", "1", THAT_IS_ALL, "brown")
    assert told == {"drink": "tea", "sugar": 1, "milk": None, "bread": "brown", "wish": None}


def test_that_is_all_is_a_plain_skip_where_the_question_does_not_offer_it() -> None:
    assert answered(asked_after(breakfast, "tea"), None, and_the_rest=True)[-1] == Answer("sugar", None)


def test_going_back_undoes_that_is_all_as_the_one_tap_it_was() -> None:
    standing = asked_after(breakfast, "tea", "1", THAT_IS_ALL)
    assert replay(breakfast(), without_last(standing)) == asked_after(breakfast, "tea", "1")


def test_going_back_from_the_first_question_stays_there() -> None:
    standing = asked_after(breakfast)
    assert replay(breakfast(), without_last(standing)) == standing


def test_a_notice_stands_before_the_next_question_and_is_not_repeated_after_it() -> None:
    assert asked_after(breakfast, "tea").notices == (Notice("noted", {"drink": "tea"}),)
    assert asked_after(breakfast, "tea", "1").notices == ()


def test_a_notice_at_the_end_comes_with_the_result() -> None:
    assert drive(breakfast, "tea", "1", "no", "white", "Jam").notices == (Notice("enjoy", {}),)


def test_what_is_kept_later_replaces_what_was_kept_before() -> None:
    assert asked_after(breakfast, "tea").kept == {"drink": "tea"}
    assert asked_after(breakfast, "tea", "1", "no").kept == {"drink": "tea", "sugar": 1, "milk": "no"}


@pytest.mark.parametrize("answers", [(), (TEA,), drive(breakfast, "tea", "1", THAT_IS_ALL, "brown").answers])
def test_a_script_is_closed_wherever_it_stands(answers: Sequence[Answer]) -> None:
    script = breakfast()
    replay(script, answers)
    assert inspect.getcoroutinestate(script) == inspect.CORO_CLOSED


async def burnt() -> None:
    await ask(Choice("drink", ("tea", "coffee")))
    raise ZeroDivisionError


def test_what_a_script_raises_comes_out_and_the_script_is_closed() -> None:
    script = burnt()
    with pytest.raises(ZeroDivisionError):
        replay(script, (TEA,))
    assert inspect.getcoroutinestate(script) == inspect.CORO_CLOSED


@dataclass(frozen=True)
class Held:
    """A whole conversation: the questions in their order, and what was said to each."""

    begin: Begin[Any]
    questions: Sequence[Asked[Any]]
    done: Done[Any]


@st.composite
def conversations(draw: st.DrawFn) -> Held:
    """Any of the coach's own conversations, held to its end in any way, skips included."""
    begin = draw(st.sampled_from([breakfast, *BEGINNINGS]))
    questions: list[Asked[Any]] = []
    standing = drive(begin)
    while isinstance(standing, Asked):
        questions.append(standing)
        ways: list[str | Tap | None] = [*some_answers(standing.question)]
        ways += [None] * standing.optional + [THAT_IS_ALL] * standing.closing
        said = draw(st.sampled_from(ways))
        stored = None if isinstance(said, Tap) else said
        standing = replay(begin(), answered(standing, stored, and_the_rest=said is THAT_IS_ALL))
    return Held(begin, questions, standing)


@settings(max_examples=60)
@given(conversations())
def test_any_part_of_the_answers_leads_to_the_question_that_came_next(held: Held) -> None:
    for number, asked in enumerate(held.questions):
        assert replay(held.begin(), held.done.answers[:number]) == asked
    assert replay(held.begin(), held.done.answers) == held.done


@settings(max_examples=60)
@given(conversations())
def test_back_after_an_answer_is_as_if_it_had_not_been_given(held: Held) -> None:
    for asked, following in zip(held.questions, held.questions[1:], strict=False):
        assert without_last(following) == asked.answers
        assert replay(held.begin(), without_last(following)) == asked
