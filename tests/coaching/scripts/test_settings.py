"""The settings that take more than one tap."""

from datetime import time

import pytest

from coaching.commitment import QuietHours
from coaching.questions import Unacceptable
from coaching.scripts.settings import NAME_LIMIT, NameChange, called, quiet_hours
from tests.coaching.driving import result_of


@pytest.mark.parametrize(
    ("said", "name"), [("Countess", "Countess"), ("Ada\nL.  B.", "Ada L. B."), ("#from_telegram", None), ("עדה", "עדה")]
)
def test_a_name_is_one_line_or_the_one_from_telegram(said: str, name: str | None) -> None:
    assert result_of(called, said) == NameChange(name)


@pytest.mark.parametrize("said", ["", "...", "x" * (NAME_LIMIT + 1)])
def test_a_name_has_letters_and_fits_a_line(said: str) -> None:
    with pytest.raises(Unacceptable):
        result_of(called, said)


def test_quiet_hours_may_cross_midnight_or_begin_with_it() -> None:
    assert result_of(quiet_hours, "23:00", "07:00") == QuietHours(time(23), time(7))
    assert result_of(quiet_hours, "00:00", "06:00") == QuietHours(time(0), time(6))
