"""One answer of an entry is put right; the others stay."""

from dataclasses import fields, replace
from functools import partial
from typing import Any

import pytest

from coaching.attempt import Attribution
from coaching.scripts.journal import PARTS, WORDS, EntryEdit, JournalSearch, edit_entry, parts_of, search_journal
from coaching.scripts.reflection import Reflection
from coaching.vocabulary import Emotion, Outcome, ReplyKind
from tests.coaching.driving import asked_after, result_of

EDIT = partial(edit_entry, entry_id=7, parts=[*PARTS])
A_NO = Reflection(outcome=Outcome.NO, emotion=6, reply_kind=ReplyKind.RESPECTFUL, learned="it is short")


@pytest.mark.parametrize(
    ("part", "answer", "meaning"),
    [
        ("reply_kind", "dismissive", ReplyKind.DISMISSIVE),
        ("emotion", "2", 2),
        ("emotion_word", "proud", Emotion.PROUD),
        ("feared_happened", "partly", 50),
        ("fear_likelihood_after", "15", 15),
        ("attribution", "both", Attribution.BOTH),
        ("others_comfort", "glad", 9),
        ("others_comfort", "unsure", None),
        ("replayed", "0", 0),
        *((part, "Other words.", "Other words.") for part in WORDS),
        *((part, "#remove", None) for part in WORDS),
    ],
)
def test_an_answer_takes_the_place_of_the_old_one_and_nothing_else_changes(
    part: str, answer: str, meaning: Any
) -> None:
    edit = result_of(EDIT, part, answer)
    assert edit.entry_id == 7
    assert edit.applied(A_NO) == replace(A_NO, **{part: meaning})


def test_the_manner_of_a_no_goes_with_the_no() -> None:
    now = result_of(EDIT, "outcome", "yes").applied(A_NO)
    assert now == replace(A_NO, outcome=Outcome.YES, reply_kind=None)


@pytest.mark.parametrize("said", [(None,), ("learned", None), ("emotion", None)])
def test_what_is_skipped_stays_as_it_was(said: tuple[str | None, ...]) -> None:
    edit = result_of(EDIT, *said)
    assert not edit.changes_something
    assert edit.applied(A_NO) == A_NO


def test_only_parts_that_the_entry_may_have_are_offered() -> None:
    assert asked_after(partial(edit_entry, entry_id=7, parts=["outcome"])).question.options == ("outcome",)  # type: ignore[attr-defined]


def test_everything_that_was_told_can_be_put_right() -> None:
    told = {each.name for each in fields(Reflection)} - {"comforted", "other_hostile"}
    assert set(PARTS) == told


def test_what_belongs_to_an_ask_like_it_can_be_added_and_what_was_told_changed() -> None:
    assert parts_of(Reflection(outcome=Outcome.NOT_ASKED), named_a_fear=True) == ["outcome"]
    assert parts_of(Reflection(outcome=Outcome.NOT_ASKED, story="no"), named_a_fear=False) == ["outcome", "story"]
    usual = ["outcome", "emotion", "emotion_word", "what_asked", "learned"]
    assert parts_of(Reflection(outcome=Outcome.YES), named_a_fear=False) == usual
    assert "reply_kind" in parts_of(A_NO, named_a_fear=False)
    assert {"feared_happened", "fear_likelihood_after"} < set(parts_of(A_NO, named_a_fear=True))


def test_a_search_is_one_question_and_skipping_it_looks_for_nothing() -> None:
    assert result_of(search_journal, "coffee") == JournalSearch("coffee")
    assert result_of(search_journal, None) == JournalSearch("")


def test_an_edit_of_nothing_names_its_entry() -> None:
    assert result_of(EDIT, None) == EntryEdit(7)
