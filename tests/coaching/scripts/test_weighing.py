"""What matters, which of two is the harder, and how a step feels by now."""

from functools import partial

from coaching.script import Asked
from coaching.scripts.weighing import MOST_DUELS, Order, Rerating, Weights, duels, rerate, weigh
from tests.coaching.driving import THAT_IS_ALL, asked_after, drive, result_of

THREE = [(11, "Ask for the time."), (12, "Ask for a seat."), (13, "Ask for a loan.")]
WEIGH = partial(weigh, scenarios=THREE)
TIED = partial(duels, steps=[(number, scenario, "everyday", 4, None) for number, scenario in THREE])
AGAIN = partial(rerate, step_id=11, scenario="Ask for the time.", before=6)


def test_each_step_may_be_weighed_or_skipped_and_all_that_are_left_too() -> None:
    assert result_of(WEIGH, "3", None, "10") == Weights({11: 3, 13: 10})
    assert result_of(WEIGH, "3", THAT_IS_ALL) == Weights({11: 3})


def test_weights_are_kept_as_they_are_told() -> None:
    assert asked_after(WEIGH, None).kept is None
    assert asked_after(WEIGH, "3", None).kept == Weights({11: 3})


def test_duels_put_what_was_tied_in_order() -> None:
    said: list[str] = []
    while isinstance(standing := drive(TIED, *said), Asked):
        words = standing.question.words
        said.append("first" if words["first"] < words["second"] else "second")
    order = result_of(TIED, *said)
    by_rank = sorted(order.tie_ranks, key=order.tie_ranks.__getitem__)
    assert by_rank == [11, 12, 13]
    assert len(said) <= MOST_DUELS


def test_a_pair_that_is_skipped_stays_tied() -> None:
    assert result_of(TIED, THAT_IS_ALL) == Order({})


def test_where_nothing_is_tied_nothing_is_asked() -> None:
    apart = [(number, scenario, "everyday", number, None) for number, scenario in THREE]
    assert result_of(partial(duels, steps=apart)) == Order({})


def test_a_step_is_rated_again_in_one_tap_or_left() -> None:
    assert result_of(AGAIN, "4") == Rerating(11, 6, 4)
    assert result_of(AGAIN, None) == Rerating(11, 6, None)
