"""Crutches to leave at home fit the way in which an ask is made."""

import pytest

from coaching.crutches import Crutch, crutches_for
from coaching.vocabulary import Medium


@pytest.mark.parametrize("medium", [None, *Medium])
def test_there_are_four_different_ones_for_every_medium_and_for_none(medium: Medium | None) -> None:
    assert len(set(crutches_for(medium))) == 4


def test_every_crutch_belongs_to_some_medium() -> None:
    assert {crutch for medium in (None, *Medium) for crutch in crutches_for(medium)} == set(Crutch)


@pytest.mark.parametrize("medium", [Medium.PHONE, Medium.WRITING, Medium.ONLINE])
def test_where_nobody_sees_one_there_is_nothing_to_look_away_from(medium: Medium) -> None:
    assert not {Crutch.HEADPHONES, Crutch.LOOKING_AWAY} & set(crutches_for(medium))
