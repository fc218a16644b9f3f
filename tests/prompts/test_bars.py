"""Bars of text: always of one width, and empty or full only where that is the whole truth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.bars import EMPTY, FULL, bar

shares = st.floats(0, 1)
widths = st.integers(2, 12)


@pytest.mark.parametrize(
    ("share", "shown"), [(0, "▱▱▱▱▱"), (0.01, "▰▱▱▱▱"), (0.6, "▰▰▰▱▱"), (0.99, "▰▰▰▰▱"), (1, "▰▰▰▰▰")]
)
def test_a_bar_shows_its_share(share: float, shown: str) -> None:
    assert bar(share, 5) == shown


def test_a_share_of_something_that_has_one_part_is_whole() -> None:
    assert bar(1, 1) == "▰"


@given(shares, widths)
def test_a_bar_has_its_width_and_is_empty_or_full_only_for_nothing_or_all(share: float, width: int) -> None:
    shown = bar(share, width)
    assert len(shown) == width
    assert shown == FULL * shown.count(FULL) + EMPTY * shown.count(EMPTY)
    assert (FULL not in shown) is (share == 0)
    assert (EMPTY not in shown) is (share == 1)


@given(shares, shares, widths)
def test_more_never_looks_like_less(one: float, other: float, width: int) -> None:
    less, more = sorted((one, other))
    assert bar(less, width).count(FULL) <= bar(more, width).count(FULL)


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_what_is_no_share_has_no_bar(share: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        bar(share)
