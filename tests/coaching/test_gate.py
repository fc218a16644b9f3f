"""When the gate is asked again, and what an answer to it makes of the modes."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from coaching.gate import is_due
from coaching.scripts.gate import GateAnswer, gate_again
from tests.coaching.driving import asked_after, buttons, result_of

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "due"),
    [
        (None, True),
        (timedelta(0), False),
        (timedelta(days=90, microseconds=-1), False),
        (timedelta(days=90), True),
        (timedelta(days=900), True),
    ],
)
def test_the_gate_is_asked_once_and_again_after_ninety_days(ago: timedelta | None, *, due: bool) -> None:
    assert is_due(None if ago is None else NOW - ago, NOW) is due


@pytest.mark.parametrize(
    ("known", "gentle", "youth", "said", "answer"),
    [
        (False, False, False, "none", GateAnswer(gentle=False, youth=False)),
        (False, False, False, "fits", GateAnswer(gentle=True, youth=False)),
        (True, False, False, "same", GateAnswer(gentle=False, youth=False)),
        (True, False, False, "fits", GateAnswer(gentle=True, youth=False)),
        (True, True, False, "same", GateAnswer(gentle=True, youth=False)),
        (True, True, False, "none", GateAnswer(gentle=False, youth=False)),
        (True, False, True, "same", GateAnswer(gentle=False, youth=True)),
        (True, True, True, "grown_up", GateAnswer(gentle=True, youth=False)),
        (True, False, True, "fits", GateAnswer(gentle=True, youth=True)),
        (False, False, False, ("young", "agreed"), GateAnswer(gentle=False, youth=True)),
        (True, True, False, ("young", "not_yet", "agreed"), GateAnswer(gentle=True, youth=True)),
    ],
)
def test_one_tap_says_what_has_changed_and_a_guardian_agrees_to_the_youth_mode(
    said: str | tuple[str, ...], answer: GateAnswer, *, known: bool, gentle: bool, youth: bool
) -> None:
    assert (
        result_of(
            partial(gate_again, known=known, gentle=gentle, youth=youth), *([said] if isinstance(said, str) else said)
        )
        == answer
    )


@pytest.mark.parametrize("youth", [False, True])
@pytest.mark.parametrize("gentle", [False, True])
def test_that_nothing_has_changed_can_always_be_said_first(*, gentle: bool, youth: bool) -> None:
    asked = asked_after(partial(gate_again, known=True, gentle=gentle, youth=youth))
    assert buttons(asked.question)[0] == "same"
    assert ("grown_up" in buttons(asked.question)) is youth
    assert ("young" in buttons(asked.question)) is not youth
