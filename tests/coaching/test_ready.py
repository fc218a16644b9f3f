"""Ready answers beside one's own words, and lines that are only read."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.questions import Unacceptable
from coaching.ready import Line, TextOr, ready, ready_name

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
CRUTCH = TextOr("crutch", ("headphones", "joke"), limit=10)


@given(st.text(min_size=1))
def test_a_ready_answer_is_known_by_its_name(option: str) -> None:
    assert ready_name(ready(option)) == option


@pytest.mark.parametrize("stored", [None, "", "headphones", "a #joke"])
def test_words_are_no_ready_answer(stored: str | None) -> None:
    assert ready_name(stored) is None


def test_a_ready_answer_is_taken_even_where_it_is_longer_than_words_may_be() -> None:
    assert CRUTCH.value(ready("headphones")) == "#headphones"


@pytest.mark.parametrize(("forged", "reason"), [("#" + "x" * 10, "text_long"), ("#", "text_empty")])
def test_one_that_is_not_on_offer_is_read_like_any_words(forged: str, reason: str) -> None:
    assert CRUTCH.value("#my hat") == "#my hat"
    with pytest.raises(Unacceptable) as refusal:
        CRUTCH.value(forged)
    assert refusal.value.reason == reason


def test_own_words_are_taken_as_they_were_typed() -> None:
    assert CRUTCH.read("  my hat ", NOW) == "my hat"


def test_a_line_is_read_and_takes_nothing_but_its_tap() -> None:
    line = Line("kind_lines")
    assert line.value("on") == "on"
    for said in ("", "off", "thank you"):
        with pytest.raises(Unacceptable) as refusal:
            line.read(said, NOW)
        assert refusal.value.reason == "choice"
