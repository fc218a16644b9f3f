"""What a person told is quoted as they told it: typed, tapped or spoken."""

import pytest

from coaching.crutches import Crutch
from coaching.ready import ready
from coaching.voice import VoiceNote
from prompts.own_words import in_words, quoted, spoken_crutch
from prompts.words import words_for

WORDS = words_for("en")


def test_typed_words_stand_as_they_are_and_in_quotation_marks_inside_a_sentence() -> None:
    assert in_words(WORDS, "They <laugh>") == "They <laugh>"
    assert quoted(WORDS, "They <laugh>") == "“They <laugh>”"


@pytest.mark.parametrize(("seconds", "length"), [(0, "0:00"), (3, "0:03"), (75, "1:15"), (3600, "60:00")])
def test_a_voice_note_stands_by_its_length_and_without_quotation_marks(seconds: int, length: str) -> None:
    told = VoiceNote("AwAC", seconds).stored
    assert in_words(WORDS, told) == quoted(WORDS, told) == f"a voice note ({length})"


@pytest.mark.parametrize("crutch", Crutch)
def test_a_crutch_that_was_tapped_reads_like_its_button(crutch: Crutch) -> None:
    assert spoken_crutch(WORDS, ready(crutch)) == WORDS.plain(f"crutch-{crutch}")


@pytest.mark.parametrize("told", ["my hat", "#my hat", "#unknown", "crutch"])
def test_a_crutch_in_own_words_is_quoted(told: str) -> None:
    assert spoken_crutch(WORDS, told) == f"“{told}”"
