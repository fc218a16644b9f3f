"""An imagined ask: every step is rated, what is too much is met with care, and one may leave at any moment."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.ready import Line, ready
from coaching.rehearsal import DIAL, TOO_MUCH, Reaction
from coaching.script import Asked, answered, replay
from coaching.scripts.prediction import PERCENT_TAPS
from coaching.scripts.rehearsal import Rehearsal, StepToRehearse, pick_step, rehearsal
from tests.coaching.driving import THAT_IS_ALL, asked_after, buttons, drive, result_of, some_answers

BEATS = 3
ROOM = partial(
    rehearsal,
    scenario="Ask for the time.",
    picture="They look up.",
    lines={each: [f"{each} {number}" for number in range(BEATS)] for each in DIAL},
    suggested="kind_no",
)
TO_THE_ASK = ("curt_no", None, "50")
TO_THE_LAST_BEAT = (*TO_THE_ASK, "#aloud", "60", "70", "40")


def test_everything_can_be_told() -> None:
    told = result_of(
        ROOM,
        *("curt_no", "They sigh", "75", "50", "What time is it?", "60", "70", "40", "kind", "20"),
        *("answer", "Sorry, what time is it?", "It is short"),
    )
    assert told == Rehearsal(
        reactions=(Reaction.CURT_NO,),
        feared="They sigh",
        fear_likelihood=75,
        tensions=(50, 60, 70, 40, 20),
        said="What time is it?",
        move="kind",
        hardest="answer",
        would_say="Sorry, what time is it?",
        learned="It is short",
    )


def test_the_answer_comes_beat_by_beat_and_each_is_rated_in_one_tap() -> None:
    for place in range(BEATS):
        question = asked_after(ROOM, *TO_THE_ASK, "#aloud", *["60"] * place).question
        assert question.words["beat"] == f"curt_no {place}"
        assert question.words["before"] == ("\n".join(f"curt_no {each}" for each in range(place)) or "none")
        assert list(buttons(question)) == [str(each) for each in PERCENT_TAPS]


def test_an_ask_in_writing_is_not_said_out_loud() -> None:
    spoken, written = ROOM, partial(ROOM, written=True)
    assert list(buttons(asked_after(spoken, *TO_THE_ASK).question)) == [ready("aloud"), ready("in_mind")]
    assert list(buttons(asked_after(written, *TO_THE_ASK).question)) == [ready("in_mind")]


@pytest.mark.parametrize("ratings", range(1, BEATS + 1))
def test_it_can_be_left_at_any_moment_with_all_that_was_told(ratings: int) -> None:
    said = ("curt_no", None, "50", "#aloud", "60", "70", "40")[: ratings + 3]
    told = result_of(ROOM, *said, THAT_IS_ALL)
    assert told.tensions == tuple(int(each) for each in said[2:] if each and each.isdigit())
    assert told == asked_after(ROOM, *said).kept


def test_whoever_leaves_at_the_scene_has_not_begun() -> None:
    told = result_of(ROOM, "curt_no", None, THAT_IS_ALL)
    assert not told.has_begun
    assert asked_after(ROOM, "curt_no", "They sigh", "75").kept is None


def test_it_counts_from_the_ask_on() -> None:
    assert not result_of(ROOM, *TO_THE_ASK, THAT_IS_ALL).came_to_the_ask
    assert result_of(ROOM, *TO_THE_ASK, "#in_mind", THAT_IS_ALL).came_to_the_ask
    assert result_of(ROOM, *TO_THE_ASK, None, "10", THAT_IS_ALL).came_to_the_ask


@pytest.mark.parametrize("before", [TO_THE_ASK[:2], (*TO_THE_ASK, "#aloud"), (*TO_THE_ASK, "#aloud", "60")])
@pytest.mark.parametrize("tension", [TOO_MUCH, 100])
def test_what_is_too_much_is_met_with_care_before_anything_else(before: tuple[str | None, ...], tension: int) -> None:
    question = asked_after(ROOM, *before, str(tension)).question
    assert question.topic == "rehearse_much"
    assert list(buttons(question)) == ["softer", "ground", "stop", "on"]


@pytest.mark.parametrize("before", [TO_THE_ASK[:2], (*TO_THE_ASK, "#aloud")])
def test_just_below_it_goes_on(before: tuple[str | None, ...]) -> None:
    assert asked_after(ROOM, *before, str(TOO_MUCH - 1)).question.topic != "rehearse_much"


def test_a_softer_answer_begins_with_its_first_beat() -> None:
    standing = asked_after(ROOM, *TO_THE_ASK, "#aloud", "60", "95", "softer")
    assert standing.question.words["beat"] == "kind_no 0"
    assert [(each.key, each.words) for each in standing.notices] == [("rehearse-softer", {"reaction": "kind_no"})]
    assert standing.kept.reactions == (Reaction.CURT_NO, Reaction.KIND_NO)


def test_a_softer_answer_chosen_before_the_ask_is_the_one_that_comes() -> None:
    standing = asked_after(ROOM, "curt_no", None, "100", "softer", "#aloud")
    assert standing.question.words["beat"] == "kind_no 0"


def test_below_a_warm_yes_nothing_is_softer() -> None:
    assert list(buttons(asked_after(ROOM, "warm_yes", None, "100").question)) == ["ground", "stop", "on"]
    assert list(buttons(asked_after(ROOM, "warm_yes", None, "100", "ground", "on").question)) == ["stop", "on"]


def test_on_solid_ground_one_may_still_choose() -> None:
    on_the_ground = asked_after(ROOM, *TO_THE_ASK, "#aloud", "100", "ground")
    assert isinstance(on_the_ground.question, Line)
    assert list(buttons(asked_after(ROOM, *TO_THE_ASK, "#aloud", "100", "ground", "on").question)) == [
        "softer",
        "stop",
        "on",
    ]
    assert asked_after(ROOM, *TO_THE_ASK, "#aloud", "100", "ground", "on", "on").question.words["beat"] == "curt_no 1"


@pytest.mark.parametrize("way", [("stop",), ("ground", "on", "stop")])
@pytest.mark.parametrize("before", [TO_THE_ASK[:2], (*TO_THE_ASK, "#aloud"), TO_THE_LAST_BEAT[:-1]])
def test_stop_ends_it_there_and_nothing_more_is_asked(before: tuple[str | None, ...], way: tuple[str, ...]) -> None:
    told = result_of(ROOM, *before, "90", *way)
    assert told.stopped
    assert told.tensions[-1] == 90


def test_whoever_leaves_at_too_much_is_brought_to_solid_ground_first() -> None:
    assert isinstance(asked_after(ROOM, *TO_THE_LAST_BEAT, "thank", "90").question, Line)
    assert asked_after(ROOM, *TO_THE_LAST_BEAT, "thank", "90", "on").question.key == "rehearse_hardest"
    assert asked_after(ROOM, *TO_THE_LAST_BEAT, "thank", "75").question.key == "rehearse_hardest"


@given(st.data())
def test_it_comes_to_an_end_on_every_way_and_asks_nothing_twice(data: st.DataObject) -> None:
    standing = replay(ROOM(), ())
    keys = []
    while isinstance(standing, Asked):
        keys.append(standing.question.key)
        ways: list[str | None] = [*some_answers(standing.question), *([None] if standing.optional else [])]
        answers = answered(standing, data.draw(st.sampled_from(ways)))
        standing = replay(ROOM(), answers)
    assert len(set(keys)) == len(keys)
    assert standing.result.reactions == tuple(sorted(standing.result.reactions, key=DIAL.index, reverse=True))


def test_a_step_is_picked_by_the_number_under_which_it_was_shown() -> None:
    assert result_of(partial(pick_step, steps=[31, 7, 12]), "2") == StepToRehearse(7)


def test_no_beat_is_asked_for_that_is_not_written() -> None:
    two = partial(ROOM, lines={each: ["One.", "Two."] for each in DIAL})
    assert isinstance(drive(two, *TO_THE_ASK, "#aloud", "10", "10"), Asked)
    assert asked_after(two, *TO_THE_ASK, "#aloud", "10", "10").question.key == "rehearse_move"
