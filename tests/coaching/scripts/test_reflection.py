"""What a person tells of an attempt: two taps are a whole log, and all that follows is an invitation."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.attempt import PLEASANT, Attempt, Attribution
from coaching.learning import is_unmoved
from coaching.questions import Scale, Text
from coaching.script import Asked, answered, replay
from coaching.scripts.reflection import AFTER_NO, COMFORT, Reflection, reflection, wonders_about_replaying
from coaching.vocabulary import Emotion, Outcome, ReplyKind, SelfTalk
from tests.coaching.driving import THAT_IS_ALL, Begin, asked_after, buttons, drive, result_of
from tests.coaching.factories import an_attempt

EXPECTED = {"feared": "They laugh", "fear_likelihood": 70, "chance_of_yes": 20}
PREDICTED = partial(reflection, challenge="Ask for the time.", offer_id=3, predicted=EXPECTED)
FULLEST = partial(PREDICTED, with_replayed=True)
OWN = partial(reflection)
WARM_UP = partial(reflection, challenge="Ask for the time.", offer_id=3, baseline=True)
WITH_STORY = partial(reflection, story="I asked and they laughed.")
BEGINNINGS: Sequence[Begin[Reflection]] = [FULLEST, PREDICTED, OWN, WARM_UP, WITH_STORY]

ON = "on"


def keys(begin: Begin[Reflection], *said: str | None) -> list[str]:
    """What was asked on the way, and what is asked now."""
    standing = drive(begin, *said)
    now = [standing.question.key] if isinstance(standing, Asked) else []
    return [*(answer.key for answer in standing.answers), *now]


@pytest.mark.parametrize("begin", BEGINNINGS)
@pytest.mark.parametrize("outcome", [each for each in Outcome if each is not Outcome.NOT_ASKED])
def test_two_answers_are_a_complete_log(begin: Begin[Reflection], outcome: Outcome) -> None:
    standing = asked_after(begin, outcome, "5")
    assert standing.kept == Reflection(outcome=outcome, emotion=5, story=standing.kept.story)
    assert [notice.key for notice in standing.notices] == ["log-complete"]
    assert standing.closing


def test_one_answer_is_a_complete_log_where_nothing_was_asked() -> None:
    told = result_of(PREDICTED, "not_asked")
    assert told == Reflection(outcome=Outcome.NOT_ASKED)
    assert not told.did_ask


def test_one_answer_keeps_nothing_yet() -> None:
    assert asked_after(OWN, "yes").kept is None


def test_everything_can_be_told() -> None:
    said = [
        "no",
        "9",
        "dismissive",
        "left",
        "no",
        "30",
        "hurt",
        "brave",
        ON,
        "both",
        "It passes",
        "awkward",
        "A pen.",
        "4",
    ]
    told = result_of(FULLEST, *said)
    assert told == Reflection(
        outcome=Outcome.NO,
        emotion=9,
        reply_kind=ReplyKind.DISMISSIVE,
        again_after_no=False,
        feared_happened=0,
        fear_likelihood_after=30,
        emotion_word=Emotion.HURT,
        self_talk=SelfTalk.BRAVE,
        comforted=True,
        attribution=Attribution.BOTH,
        learned="It passes",
        others_comfort=4,
        what_asked="A pen.",
        replayed=4,
    )
    assert told.did_ask


@given(st.data())
def test_a_full_reflection_takes_twelve_taps_and_two_typed_texts_at_most(data: st.DataObject) -> None:
    begin = data.draw(st.sampled_from(BEGINNINGS))
    standing = replay(begin(), ())
    taps = texts = 0
    while isinstance(standing, Asked):
        is_text = isinstance(standing.question, Text)
        said = "In my own words." if is_text else data.draw(st.sampled_from(buttons(standing.question)))
        taps, texts = taps + (not is_text), texts + is_text
        standing = replay(begin(), answered(standing, said))
    assert taps <= 12
    assert texts <= 2


def test_a_warm_up_is_only_told_without_technique() -> None:
    assert keys(WARM_UP, "no", "9", "dismissive", "left", "hurt", "The time", "It passes") == [
        "outcome",
        "emotion",
        "reply_kind",
        "after_no",
        "emotion_word",
        "what_asked",
        "learned",
    ]


@pytest.mark.parametrize("outcome", [Outcome.YES, Outcome.OTHER_OFFER, Outcome.NO_ANSWER])
def test_only_a_no_is_asked_about_its_manner_and_what_came_after_it(outcome: Outcome) -> None:
    assert keys(OWN, "no", "5", None)[-2:] == ["reply_kind", "after_no"]
    assert asked_after(OWN, outcome, "5").question.key == "emotion_word"


@pytest.mark.parametrize(
    "expected", [None, {"chance_of_yes": 20}, {"tension": 60, "crutch": "#joke"}], ids=["none", "chance", "tension"]
)
def test_nothing_is_compared_where_no_fear_was_named(expected: dict[str, int] | None) -> None:
    assert asked_after(partial(reflection, predicted=expected), "yes", "5").question.key == "emotion_word"


@pytest.mark.parametrize(("said", "share"), [("no", 0), ("partly", 50), ("yes", 100)])
def test_what_was_feared_happened_not_at_all_in_part_or_in_full(said: str, share: int) -> None:
    assert asked_after(PREDICTED, "yes", "5", said).kept.feared_happened == share


@given(st.sampled_from(["no", "partly", "yes"]), st.integers(0, 100), st.integers(0, 100))
def test_a_clear_surprise_that_has_moved_nothing_is_asked_about_in_the_place_of_the_lesson(
    happened: str, before: int, after: int
) -> None:
    begin = partial(reflection, predicted={"feared": "They laugh", "fear_likelihood": before})
    told = asked_after(begin, "yes", "5", happened, str(after))
    unmoved = is_unmoved(before, told.kept.feared_happened, after)
    assert (told.question.key == "consolidation") is unmoved
    rest = ["calm", "both", "It passes", "fine", "A pen"]
    everything = ["It did not come", *rest[:2], *rest[3:]] if unmoved else rest
    result = result_of(begin, "yes", "5", happened, str(after), *everything)
    assert result.learned == ("It did not come" if unmoved else "It passes")


def test_a_surprise_that_was_skipped_is_not_asked_about_twice() -> None:
    asked = keys(PREDICTED, "yes", "5", "no", "70", None, "calm", "both", "fine", None)
    assert "consolidation" in asked
    assert "learned" not in asked


HARD = [("no", "7", "respectful", "sad"), ("no", "2", "dismissive", "calm"), ("yes", "10", None, "afraid")]
BEARABLE = [("no", "6", "respectful", "sad"), ("yes", "9", None, "proud"), ("no", "1", "ambiguous", None)]


def feeling(told: tuple[str, str, str | None, str | None]) -> list[str | None]:
    outcome, emotion, kind, word = told
    return [outcome, emotion, *([kind, None] if outcome == "no" else []), word]


@pytest.mark.parametrize("told", HARD)
def test_a_strong_unpleasant_feeling_or_a_dismissive_no_is_met_with_kind_lines(
    told: tuple[str, str, str | None, str | None],
) -> None:
    said = [*feeling(told), *([None] if told[1] == "10" else []), ON]
    assert keys(OWN, *said)[-2:] == ["kind_lines", "attribution"]
    assert asked_after(OWN, *said).kept.comforted


@pytest.mark.parametrize("told", BEARABLE)
def test_kind_lines_do_not_come_every_time(told: tuple[str, str, str | None, str | None]) -> None:
    assert asked_after(OWN, *feeling(told)).question.key == "attribution"
    assert not asked_after(OWN, *feeling(told)).kept.was_hard


def test_a_dismissive_no_and_a_hostile_one_were_unkind() -> None:
    kinds = {kind: Reflection(outcome=Outcome.NO, reply_kind=kind).was_unkind for kind in ReplyKind}
    assert [kind for kind, unkind in kinds.items() if unkind] == [ReplyKind.DISMISSIVE]
    assert Reflection(outcome=Outcome.NO, other_hostile=True).was_unkind


@given(st.integers(1, 10), st.sampled_from([None, *Emotion]), st.sampled_from([None, *ReplyKind]))
def test_it_was_hard_from_seven_on_unless_it_was_pleasant_and_after_a_dismissive_no(
    emotion: int, word: Emotion | None, kind: ReplyKind | None
) -> None:
    told = Reflection(outcome=Outcome.NO, emotion=emotion, emotion_word=word, reply_kind=kind)
    assert told.was_hard == (kind == "dismissive" or (emotion >= 7 and word not in PLEASANT))


def test_where_no_answer_came_nobody_is_wondered_about() -> None:
    assert "others_comfort" not in keys(OWN, "no_answer", "3", "calm", "situation", "It passes", "A letter")
    assert "others_comfort" in keys(OWN, "yes", "3", "calm", "situation", "It passes", "fine")


@pytest.mark.parametrize(("said", "again"), AFTER_NO.items())
def test_after_a_no_it_is_asked_whether_they_left_it_there(said: str, *, again: bool) -> None:
    assert asked_after(OWN, "no", "5", "respectful", said).kept.again_after_no is again
    assert asked_after(OWN, "no", "5", "respectful", None).kept.again_after_no is None


@pytest.mark.parametrize(
    ("emotion", "word", "asks"), [("8", "sad", False), ("9", "sad", True), ("10", None, True), ("10", "proud", False)]
)
def test_after_a_peak_that_was_not_pleasant_it_is_asked_what_they_tell_themselves(
    emotion: str, word: str | None, *, asks: bool
) -> None:
    assert (asked_after(OWN, "yes", emotion, word).question.key == "self_talk") is asks


def test_hostility_is_a_way_in_which_the_other_may_seem_and_says_nothing_of_their_comfort() -> None:
    told = asked_after(OWN, "yes", "3", "calm", "both", "It passes", "hostile").kept
    assert (told.other_hostile, told.others_comfort) == (True, None)


@pytest.mark.parametrize(("said", "comfort"), COMFORT.items())
def test_how_it_was_for_the_other_person_is_a_number_from_1_to_10_or_unknown(said: str, comfort: int | None) -> None:
    assert asked_after(OWN, "yes", "3", "calm", "both", "It passes", said).kept.others_comfort == comfort
    assert comfort is None or 1 <= comfort <= 10


def test_in_more_detail_asks_for_the_three_parts_one_by_one() -> None:
    said = ["yes", "3", "calm", "both", "It passes", "fine", "#detail"]
    assert result_of(OWN, *said, "A pen", "By the door", "Sure") == replace(
        result_of(OWN, *said, None, None, None), what_asked="A pen", how_asked="By the door", their_answer="Sure"
    )


def test_what_was_told_unasked_is_not_asked_for_again() -> None:
    told = result_of(WITH_STORY, "yes", "2", "amused", "both", "They are nice", "glad")
    assert told.story == "I asked and they laughed."
    assert told.learned == "They are nice"
    assert told.what_asked is None
    assert result_of(WITH_STORY, "not_asked").story == "I asked and they laughed."


def test_replaying_is_asked_about_only_where_that_is_wanted() -> None:
    said = ["yes", "2", "no", "30", "amused", "both", "They are nice", "glad", "A pen"]
    assert result_of(PREDICTED, *said).replayed is None
    question = asked_after(FULLEST, *said).question
    assert isinstance(question, Scale)
    assert (question.key, question.low, question.high) == ("replayed", 0, 10)


def test_replaying_is_wondered_about_every_third_time_and_after_one_that_was_replayed_a_lot() -> None:
    history: list[Attempt] = []
    wondered = []
    for number in range(9):
        wondered.append(wonders_about_replaying(history))
        history.append(an_attempt(number + 1))
    assert wondered == [False, False, True] * 3
    assert not wonders_about_replaying([an_attempt(1, replayed=6)])
    assert wonders_about_replaying([an_attempt(1, replayed=7)])
    assert not wonders_about_replaying([an_attempt(1, replayed=9), an_attempt(2, replayed=2), *history[:2]])


def test_each_question_after_the_second_can_be_skipped() -> None:
    told = result_of(FULLEST, "no", "5", *[None] * 10)
    assert told == Reflection(outcome=Outcome.NO, emotion=5)


@pytest.mark.parametrize("begin", BEGINNINGS)
def test_that_is_all_ends_it_wherever_it_is_tapped_with_all_that_was_told(begin: Begin[Reflection]) -> None:
    standing = drive(begin, "no", "8")
    said: list[str] = ["no", "8"]
    while isinstance(standing, Asked):
        assert result_of(begin, *said, THAT_IS_ALL) == standing.kept
        said.append("Words." if isinstance(standing.question, Text) else buttons(standing.question)[-1])
        standing = drive(begin, *said)


def test_an_ask_on_offer_is_named_and_one_of_their_own_is_not() -> None:
    assert asked_after(PREDICTED).question.words == {"challenge": "Ask for the time.", "own": "no"}
    assert asked_after(OWN).question.words == {"challenge": "", "own": "yes"}
