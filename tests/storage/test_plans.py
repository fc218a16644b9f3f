"""What people committed to, their pauses, and their ratings of themselves."""

from dataclasses import replace
from datetime import time, timedelta
from itertools import combinations

import pytest

from coaching.vocabulary import LifeDomain
from storage import plans
from storage.database import Transaction
from storage.people import Person
from storage.plans import PauseSpan, Rated
from tests.storage.lives import A_PLAN, DAY, NOW, TODAY, a_person
from tests.storage.places import on_sqlite

WEEK = timedelta(days=7)


@pytest.fixture
def ada(transaction: Transaction) -> Person:
    return a_person(transaction)


def test_a_plan_comes_back_as_it_was_saved(transaction: Transaction, ada: Person) -> None:
    assert plans.find_plan(transaction, ada.id) is None
    plans.save_plan(transaction, ada.id, A_PLAN)
    assert plans.find_plan(transaction, ada.id) == A_PLAN


def test_the_plan_that_holds_is_the_latest_and_the_earlier_ones_stay(transaction: Transaction, ada: Person) -> None:
    later, earlier = replace(A_PLAN, weekly_number=7, since=TODAY + WEEK), replace(A_PLAN, since=TODAY - WEEK)
    for each in (A_PLAN, later, earlier):
        plans.save_plan(transaction, ada.id, each)
    assert plans.load_plans(transaction, ada.id) == [earlier, A_PLAN, later]
    assert plans.find_plan(transaction, ada.id) == later


def test_a_plan_made_on_the_same_date_takes_the_place_of_the_first(transaction: Transaction, ada: Person) -> None:
    plans.save_plan(transaction, ada.id, A_PLAN)
    other = replace(A_PLAN, local_time=time(23, 59), weekdays=frozenset({6}), weekly_number=7, cue=None)
    plans.save_plan(transaction, ada.id, other)
    assert plans.load_plans(transaction, ada.id) == [other]


@on_sqlite
def test_every_set_of_weekdays_comes_back_the_same(transaction: Transaction, ada: Person) -> None:
    sets = [frozenset(days) for number in range(1, 8) for days in combinations(range(7), number)]
    assert len(sets) == 127
    for each in sets:
        plans.save_plan(transaction, ada.id, replace(A_PLAN, weekdays=each))
        found = plans.find_plan(transaction, ada.id)
        assert found is not None
        assert found.weekdays == each


def test_a_pause_without_an_end_lasts_until_it_is_ended(transaction: Transaction, ada: Person) -> None:
    plans.begin_pause(transaction, ada.id, PauseSpan(TODAY, None))
    assert plans.load_pauses(transaction, ada.id) == [PauseSpan(TODAY, None)]
    plans.end_pause(transaction, ada.id, TODAY + DAY)
    plans.end_pause(transaction, ada.id, TODAY + WEEK)
    assert plans.load_pauses(transaction, ada.id) == [PauseSpan(TODAY, TODAY + DAY)]


def test_a_pause_can_be_ended_before_its_time(transaction: Transaction, ada: Person) -> None:
    plans.begin_pause(transaction, ada.id, PauseSpan(TODAY, TODAY + WEEK))
    plans.end_pause(transaction, ada.id, TODAY + 2 * DAY)
    assert plans.load_pauses(transaction, ada.id) == [PauseSpan(TODAY, TODAY + 2 * DAY)]


def test_a_pause_that_is_over_stays_as_it_was(transaction: Transaction, ada: Person) -> None:
    plans.begin_pause(transaction, ada.id, PauseSpan(TODAY - WEEK, TODAY - DAY))
    plans.end_pause(transaction, ada.id, TODAY)
    assert plans.load_pauses(transaction, ada.id) == [PauseSpan(TODAY - WEEK, TODAY - DAY)]


@pytest.mark.parametrize("end", [None, TODAY + WEEK])
def test_a_new_pause_ends_the_one_before_where_it_begins(transaction: Transaction, ada: Person, end: object) -> None:
    plans.begin_pause(transaction, ada.id, PauseSpan(TODAY - WEEK, TODAY - 2 * DAY))
    plans.begin_pause(transaction, ada.id, PauseSpan(TODAY - DAY, end))  # type: ignore[arg-type]
    plans.begin_pause(transaction, ada.id, PauseSpan(TODAY, TODAY + DAY))
    assert plans.load_pauses(transaction, ada.id) == [
        PauseSpan(TODAY - WEEK, TODAY - 2 * DAY),
        PauseSpan(TODAY - DAY, TODAY),
        PauseSpan(TODAY, TODAY + DAY),
    ]


def test_ratings_are_kept_by_occasion(transaction: Transaction, ada: Person) -> None:
    start = {LifeDomain.PROFESSIONAL: 9, LifeDomain.SOCIAL: 4, LifeDomain.ROMANTIC: 10}
    plans.save_ratings(transaction, ada.id, "start", start, NOW)
    plans.save_ratings(transaction, ada.id, "day-30", {LifeDomain.SOCIAL: 3}, NOW + 30 * DAY)
    assert plans.load_ratings(transaction, ada.id, "start") == start
    assert plans.load_ratings(transaction, ada.id, "day-30") == {LifeDomain.SOCIAL: 3}
    assert plans.load_ratings(transaction, ada.id, "day-90") == {}


def test_a_rating_given_again_replaces_the_one_of_its_domain(transaction: Transaction, ada: Person) -> None:
    plans.save_ratings(transaction, ada.id, "start", {LifeDomain.SOCIAL: 4, LifeDomain.ROMANTIC: 10}, NOW)
    plans.save_ratings(transaction, ada.id, "start", {LifeDomain.SOCIAL: 5}, NOW)
    assert plans.load_ratings(transaction, ada.id, "start") == {LifeDomain.SOCIAL: 5, LifeDomain.ROMANTIC: 10}


def test_all_occasions_come_in_the_order_in_which_they_were_rated(transaction: Transaction, ada: Person) -> None:
    assert plans.load_all_ratings(transaction, ada.id) == []
    plans.save_ratings(transaction, ada.id, "day_30", {LifeDomain.SOCIAL: 3}, NOW + 30 * DAY)
    plans.save_ratings(transaction, ada.id, "baseline", {LifeDomain.SOCIAL: 4, LifeDomain.ROMANTIC: 10}, NOW)
    assert plans.load_all_ratings(transaction, ada.id) == [
        Rated("baseline", NOW, {LifeDomain.SOCIAL: 4, LifeDomain.ROMANTIC: 10}),
        Rated("day_30", NOW + 30 * DAY, {LifeDomain.SOCIAL: 3}),
    ]


def test_an_occasion_that_was_rated_bit_by_bit_is_one(transaction: Transaction, ada: Person) -> None:
    plans.save_ratings(transaction, ada.id, "baseline", {LifeDomain.SOCIAL: 4}, NOW)
    plans.save_ratings(transaction, ada.id, "day_30", {LifeDomain.SOCIAL: 3}, NOW + 30 * DAY)
    plans.save_ratings(transaction, ada.id, "baseline", {LifeDomain.ROMANTIC: 10}, NOW + 40 * DAY)
    [first, second] = plans.load_all_ratings(transaction, ada.id)
    assert (first.occasion, first.rated_at, second.occasion) == ("baseline", NOW, "day_30")
    assert first.ratings == {LifeDomain.SOCIAL: 4, LifeDomain.ROMANTIC: 10}
