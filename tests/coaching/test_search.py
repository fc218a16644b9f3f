"""Words are found whatever their case and accents, if every one of them occurs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.search import MOST_BYTES, holds, search_words

TOLD = ["Asked at the Café for a discount.", None, "Ærlig talt: NEIN"]


@pytest.mark.parametrize("typed", ["cafe", "CAFÉ discount", "disc", "nein café", "a discount!", "  asked,  at "])
def test_words_are_found_in_any_case_with_or_without_accents_and_inside_others(typed: str) -> None:
    assert holds(search_words(typed), TOLD)


@pytest.mark.parametrize("typed", ["tea", "cafe tea", "discounts"])
def test_every_word_has_to_occur(typed: str) -> None:
    assert not holds(search_words(typed), TOLD)


@pytest.mark.parametrize("typed", ["", "!?", "  ", "🙂", "___"])
def test_what_holds_no_word_looks_for_nothing(typed: str) -> None:
    assert search_words(typed) == ""


@given(st.text())
def test_what_is_looked_for_fits_behind_a_button_and_reads_the_same_when_it_comes_back(typed: str) -> None:
    words = search_words(typed)
    assert len(words.encode()) <= MOST_BYTES
    assert ":" not in words
    assert search_words(words) == words


@given(st.text())
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    assert holds(search_words(text), [text])
