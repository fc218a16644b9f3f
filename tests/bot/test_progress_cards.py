"""The cards of a look back read well whatever there is to look back on: little, nothing but one kind, or a lot."""

import re
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import progress_cards, progress_times
from bot.playground.markup import parse_html
from bot.turn import Turn
from coaching.attempt import Attempt, Attribution, asks
from coaching.vocabulary import Emotion, Outcome, ReplyKind
from prompts.bars import EMPTY, FULL
from prompts.words import words_for
from tests.coaching.factories import an_attempt

TURN = cast("Turn", SimpleNamespace(words=words_for("en")))
CARDS = (progress_cards.before, progress_cards.answers, progress_cards.guess, progress_times.felt)
NARROW = 32
"""Characters that fit a line on a phone of the smaller kind."""

percent = st.integers(0, 100)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


attempts = st.builds(
    an_attempt,
    outcome=st.sampled_from(Outcome),
    baseline=st.booleans(),
    planned_no=st.booleans(),
    fear_likelihood=maybe(percent),
    chance_of_yes=maybe(percent),
    feared_happened=maybe(st.sampled_from([0, 50, 100])),
    fear_likelihood_after=maybe(percent),
    reply_kind=maybe(st.sampled_from(ReplyKind)),
    emotion=maybe(st.integers(1, 10)),
    emotion_word=maybe(st.sampled_from(Emotion)),
    attribution=maybe(st.sampled_from(Attribution)),
)
histories = st.lists(attempts, min_size=1, max_size=12).filter(asks)


def card(of: Any, history: list[Attempt]) -> str:
    text, _ = parse_html("\n\n".join(of(TURN, history)))
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("of", CARDS)
@settings(max_examples=40)
@given(history=histories)
def test_a_card_of_anything_is_short_and_without_gaps_and_its_bars_fit_a_phone(of: Any, history: list[Attempt]) -> None:
    text = card(of, history)
    assert 0 < len(text) < 1200
    assert "\n\n\n" not in text
    assert not re.search(r"\bnan\b|None|\b0 of\b|-\d|\b(over|in|the|for) 0\b", text)
    bars = [line for line in text.split("\n") if FULL in line or EMPTY in line]
    assert all(line[0] in FULL + EMPTY and len(line) <= NARROW for line in bars)


@settings(max_examples=40)
@given(histories)
def test_the_numbers_of_the_answers_add_up_to_the_asks(history: list[Attempt]) -> None:
    first, *_ = card(progress_cards.answers, history).split("\n\n")
    counts = [int(line.split()[1]) for line in first.split("\n") if line[0] in FULL + EMPTY]
    assert sum(counts) == len(asks(history))


def test_one_ask_of_one_kind_reads_like_a_sentence() -> None:
    only_yes = card(progress_cards.answers, [an_attempt(outcome=Outcome.YES)])
    assert "What came of your 1 ask:\n▰▰▰▰▰▰▰▰▰▰ 1 yes" in only_yes
    assert "No “no” has come yet." in only_yes
    only_no = card(progress_cards.answers, [an_attempt(outcome=Outcome.NO, reply_kind=ReplyKind.AMBIGUOUS)])
    assert "No “yes” has come yet." in only_no
    assert "for the 1 you described:\n▰▰▰▰▰▰▰▰▰▰ 1 hard to tell" in only_no


def test_asks_that_were_built_to_be_declined_are_said_to_be() -> None:
    history = [an_attempt(outcome=Outcome.NO, planned_no=True), an_attempt()]
    assert "1 of them was built to be declined." in card(progress_cards.answers, history)
    assert "built" not in card(progress_cards.answers, [an_attempt()])


def test_warm_ups_are_said_to_be_without_a_prediction_and_skipped_ones_to_be_fine() -> None:
    assert "Your first 3 asks are warm-ups" in card(progress_cards.before, [an_attempt(baseline=True)])
    skipped = card(progress_cards.before, [an_attempt(baseline=True), an_attempt()])
    assert "Skipping them is fine, too." in skipped


def feared(before: int, occurred: int, after: int) -> Attempt:
    return an_attempt(fear_likelihood=before, feared_happened=occurred, fear_likelihood_after=after)


def test_before_and_after_hold_what_was_expected_against_what_came() -> None:
    text = card(progress_cards.before, [feared(80, 0, 40), feared(60, 50, 55), feared(46, 0, 19)])
    assert "on average over 3 asks:\n▰▰▰▰▰▰▱▱▱▱ 62 % before asking\n▰▰▰▰▱▱▱▱▱▱ 38 % afterwards" in text
    assert "in 3 asks:\n▰▰▰▰▰▰▰▱▱▱ 2 did not happen\n▰▰▰▱▱▱▱▱▱▱ 1 in part\n\n" in text
    assert "On average over 3 asks it turned out 45 of 100 points better than you had expected." in text
    assert "about half of that went into what you expect next (3 asks)" in text


@pytest.mark.parametrize(
    ("ask", "said"), [(feared(20, 100, 60), "80 of 100 points worse than"), (feared(50, 50, 50), "just as you had")]
)
def test_what_turned_out_worse_or_just_so_is_said_as_plainly(ask: Attempt, said: str) -> None:
    assert f"In 1 ask it turned out {said}" in card(progress_cards.before, [ask])


def guessed(chance: int, outcome: Outcome) -> Attempt:
    return an_attempt(chance_of_yes=chance, outcome=outcome)


def test_guesses_are_hidden_under_five_with_a_sentence_that_says_so() -> None:
    few = [guessed(20, Outcome.YES)] * 4
    text = card(progress_cards.guess, few)
    assert "So far there are 4 asks" in text
    assert "From 5 on" in text
    assert "%" not in text
    assert "20 % you expected" in card(progress_cards.guess, [*few, guessed(20, Outcome.NO)])


def test_a_pessimist_is_shown_guess_truth_range_and_what_is_known() -> None:
    text = card(progress_cards.guess, [guessed(20, Outcome.YES)] * 6 + [guessed(20, Outcome.NO)] * 2)
    for said in (
        "over 8 asks with a guess:\n▰▰▱▱▱▱▱▱▱▱ 20 % you expected\n▰▰▰▰▰▰▰▰▱▱ 75 % came",
        "from 41 to 93 % (95 % interval). What you expected lies below that",
        "saying 50 % each time would have come closer than your guesses did",
        "by about half (Bohns 2016)",
        "does not prove that the other person was comfortable",
    ):
        assert said in text


def test_feelings_of_a_few_asks_stand_together_and_of_more_early_against_late() -> None:
    few = [an_attempt(emotion=7, emotion_word=Emotion.NERVOUS), an_attempt(emotion=4)]
    text = card(progress_times.felt, few)
    assert "on average:\n▰▰▰▰▰▰▱▱▱▱ 5.5 over 2 asks" in text
    assert "In 1 ask: Nervous 1" in text
    late = [an_attempt(emotion=2, emotion_word=each) for each in (*[Emotion.RELIEVED] * 3, Emotion.PROUD)]
    text = card(progress_times.felt, [*few, an_attempt(emotion=9, emotion_word=Emotion.HURT), *late])
    assert "▰▰▰▰▰▰▰▱▱▱ 6.7 in the first 3\n▰▰▱▱▱▱▱▱▱▱ 2.0 in the last 4" in text
    assert "First 3: Nervous 1, Hurt 1, Relieved 1\nLast 3: Relieved 2, Proud 1" in text


def test_one_strength_is_no_average() -> None:
    assert "from 1 to 10:\n▰▰▰▰▱▱▱▱▱▱ 4 in 1 ask" in card(progress_times.felt, [an_attempt(emotion=4)])


def test_a_line_names_four_words_and_counts_the_rest() -> None:
    told = (Emotion.PROUD, Emotion.SAD, Emotion.SAD, Emotion.CALM, Emotion.NUMB)
    text = card(progress_times.felt, [an_attempt(emotion_word=each) for each in told])
    assert "In 5 asks: Sad 2, Proud 1, Calm 1, Numb 1\n" in text
    many = [an_attempt(emotion_word=each) for each in list(Emotion)[:12]]
    assert "2 more" in card(progress_times.felt, many)


def test_nothing_told_of_feelings_says_what_could_be() -> None:
    assert "All of it can be skipped." in card(progress_times.felt, [an_attempt()])
