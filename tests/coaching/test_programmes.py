"""Paths of weeks and of asks: days, weeks, counts, and what a theme proposes."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from coaching.programmes import (
    Programme,
    Stint,
    Theme,
    asks_on,
    day_of,
    last_day,
    milestone,
    propose,
    run_of,
)
from coaching.streak import Pause
from coaching.vocabulary import AskedPerson, LifeDomain
from prompts.catalogue import load_catalogue
from prompts.programmes import load_programmes
from tests.coaching.factories import a_challenge

DAY = timedelta(days=1)
MONDAY = date(2026, 3, 2)
A_WEEK = Theme(name="A week", text="")
PATH = Programme(id="path", name="", sentence="", days=30, weeks=(A_WEEK,) * 4)


def on_path(began: int = 0, ended: int | None = None, programme: str = "path", *, finished: bool = False) -> Stint:
    """A stint from and to so many days after the Monday."""
    last = None if ended is None else MONDAY + ended * DAY
    return Stint(id=began, programme=programme, began_on=MONDAY + began * DAY, ended_on=last, finished=finished)


def test_the_first_day_is_day_one_and_weeks_turn_every_seven_days() -> None:
    assert day_of([on_path()], MONDAY, []) == 1
    assert [PATH.week_of(day) for day in (1, 7, 8, 14, 15, 21, 22, 28, 30, 99)] == [1, 1, 2, 2, 3, 3, 4, 4, 4, 4]


@given(st.integers(0, 200), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 30)), max_size=4))
def test_a_day_is_counted_once_and_never_on_a_pause(today: int, pauses: list[tuple[int, int]]) -> None:
    rests = [Pause(MONDAY + first * DAY, MONDAY + (first + length) * DAY) for first, length in pauses]
    dates = [MONDAY + number * DAY for number in range(today + 1)]
    active = [each for each in dates if not any(each in rest for rest in rests)]
    assert day_of([on_path()], MONDAY + today * DAY, rests) == max(1, len(active))
    end = last_day([on_path()], MONDAY + today * DAY, rests, 30)
    assert end == (active[29] if len(active) >= 30 else None)


@given(st.lists(st.booleans(), min_size=1, max_size=20), st.integers(0, 40))
def test_the_day_of_a_path_never_goes_back(pausing: list[bool], more: int) -> None:
    rests = [Pause(MONDAY + number * DAY, MONDAY + number * DAY) for number, rest in enumerate(pausing) if rest]
    days = [day_of([on_path()], MONDAY + number * DAY, rests) for number in range(len(pausing) + more)]
    assert all(later - earlier in {0, 1} for earlier, later in pairwise(days))


def test_a_path_that_was_left_goes_on_within_thirty_days_and_a_count_always_does() -> None:
    soon, late = [on_path(0, 9), on_path(39)], [on_path(0, 9), on_path(40)]
    assert run_of(soon, counts=False) == soon
    assert run_of(late, counts=False) == late[1:]
    assert run_of(late, counts=True) == late
    assert day_of(soon, MONDAY + 39 * DAY, []) == 11


def test_what_was_finished_begins_anew_and_other_paths_in_between_do_not_matter() -> None:
    finished = [on_path(0, 29, finished=True), on_path(30)]
    assert run_of(finished, counts=False) == finished[1:]
    assert run_of(finished, counts=True) == finished[1:]
    between = [on_path(0, 3), on_path(3, 8, "other"), on_path(8)]
    assert run_of(between, counts=False) == [between[0], between[2]]
    assert run_of([], counts=True) == []


@given(st.dictionaries(st.integers(0, 50), st.integers(1, 5)))
def test_an_ask_counts_once_whenever_it_was_made_on_the_path(made: dict[int, int]) -> None:
    run = [on_path(0, 10), on_path(10, 10), on_path(20)]
    per_day = {MONDAY + number * DAY: times for number, times in made.items()}
    assert asks_on(run, per_day) == sum(times for number, times in made.items() if number <= 10 or number >= 20)


@given(st.integers(0, 200))
def test_a_milestone_is_reached_and_never_ahead(asks: int) -> None:
    assert milestone(asks) <= asks
    assert milestone(asks) in {0, 10, 25, 50, 75, 100}
    assert milestone(asks) <= milestone(asks + 1)


def test_a_theme_fits_what_passes_all_that_is_said_and_what_is_named() -> None:
    theme = Theme(
        name="",
        text="",
        domains=frozenset({LifeDomain.SOCIAL}),
        asked=frozenset({AskedPerson.FRIEND}),
        tags=frozenset({"family"}),
        settings=frozenset({"home"}),
        entries=frozenset({"named"}),
    )
    fitting = {"domain": LifeDomain.SOCIAL, "asked": AskedPerson.FRIEND}
    assert theme.fits(a_challenge(**fitting, goals=("family",)))
    assert theme.fits(a_challenge(**fitting, setting="home"))
    assert theme.fits(a_challenge(id="named"))
    assert not theme.fits(a_challenge(**fitting))
    assert not theme.fits(a_challenge(**{**fitting, "domain": LifeDomain.EVERYDAY}, setting="home"))
    assert not theme.fits(a_challenge(**{**fitting, "asked": AskedPerson.FAMILY}, setting="home"))
    assert not A_WEEK.fits(a_challenge())


@given(st.sampled_from([week for each in load_programmes().values() for week in each.weeks]), st.integers())
def test_a_theme_proposes_three_to_five_that_fit_from_easy_to_hard(week: Theme, seed: int) -> None:
    catalogue = list(load_catalogue().values())
    proposed = propose(week, catalogue, Random(seed))
    assert 3 <= len(proposed) <= 5
    assert all(week.fits(each) and not each.planned_no for each in proposed)
    assert [each.difficulty for each in proposed] == sorted(each.difficulty for each in proposed)
    assert len({(each.setting, each.asked) for each in proposed}) == len(proposed)
    assert propose(week, catalogue, Random(seed)) == proposed
    assert propose(week, [], Random(seed)) == ()
