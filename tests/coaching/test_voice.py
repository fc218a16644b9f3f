"""A voice note stands where words would, as a reference that nobody can type."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.questions import Scale, Text, Unacceptable
from coaching.ready import TextOr
from coaching.voice import VoiceNote, read_voice

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
NOTE = VoiceNote("AwACAgIAAxkBAAI-x_9", 12)
FILE_IDS = st.text(st.sampled_from("abcXYZ019_-"), min_size=1, max_size=256)


@given(FILE_IDS, st.integers(0, 999_999))
def test_what_is_stored_reads_back_as_the_same_voice_note(file_id: str, seconds: int) -> None:
    note = VoiceNote(file_id, seconds)
    assert read_voice(note.stored) == note


@pytest.mark.parametrize(
    "words", [None, "", "voice", "voice::3", "voice:a b:3", "voice:abc:-3", "voice:abc:3 ", "abc:3"]
)
def test_anything_else_is_words(words: str | None) -> None:
    assert read_voice(words) is None


@pytest.mark.parametrize("question", [Text("learned"), Text("learned", limit=5), TextOr("feared", ("same",), limit=5)])
def test_a_question_that_asks_for_words_takes_a_voice_note_however_short_the_words_have_to_be(question: Text) -> None:
    assert question.hear(NOTE) == NOTE.stored
    assert question.value(NOTE.stored) == NOTE.stored


def test_a_question_whose_answer_is_read_in_lists_takes_none() -> None:
    with pytest.raises(Unacceptable) as refusal:
        Text("own_step", spoken=False).hear(NOTE)
    assert refusal.value.reason == "text_spoken"


def test_a_question_that_asks_for_no_words_takes_none() -> None:
    with pytest.raises(Unacceptable) as refusal:
        Scale("emotion", 1, 10).hear(NOTE)
    assert refusal.value.reason == "not_text"


@pytest.mark.parametrize("typed", [NOTE.stored, f"  {NOTE.stored}\n"])
def test_nobody_can_type_a_voice_note(typed: str) -> None:
    with pytest.raises(Unacceptable) as refusal:
        Text("learned").read(typed, NOW)
    assert refusal.value.reason == "text_empty"
