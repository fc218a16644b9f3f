"""Updates are stored before they are confirmed, handled once, and forgotten when they can no longer come again."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from storage import inbox
from storage.database import Database, Transaction
from storage.inbox import MOST_STARTS, Received
from storage.tables import InboxRow
from tests.storage.lives import DAY, NOW

ADA, BEN = 7_000_000_001, 7_000_000_002


def an_update(number: int = 1, lane: int = ADA, body: str = '{"text":"hello"}') -> Received:
    return Received(number, lane, body)


def state_of(transaction: Transaction, number: int = 1) -> tuple[str, str | None]:
    row = transaction.execute(select(InboxRow.state, InboxRow.body).where(InboxRow.update_id == number)).one()
    return row.state, row.body


def start(transaction: Transaction, number: int) -> bool:
    """A run finds what is left and begins with this update, unless it has been set aside."""
    left = {each.update_id: each for each in inbox.load_waiting(transaction)}
    return number in left and inbox.begin(transaction, left[number])


def waiting(transaction: Transaction) -> list[int]:
    return [each.update_id for each in inbox.load_waiting(transaction)]


def test_what_is_received_comes_back_whole_and_in_order(transaction: Transaction) -> None:
    updates = [an_update(5_000_000_003), an_update(5_000_000_001, BEN, "{}"), an_update(5_000_000_002)]
    assert inbox.receive(transaction, updates, NOW) == updates
    left = inbox.load_waiting(transaction)
    assert [each.update_id for each in left] == [5_000_000_001, 5_000_000_002, 5_000_000_003]
    assert left[0] == replace(updates[1], begun=0)


def test_nothing_received_is_nothing_stored(transaction: Transaction) -> None:
    assert inbox.receive(transaction, [], NOW) == []
    assert waiting(transaction) == []


def test_an_update_received_twice_is_stored_once(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update()], NOW)
    inbox.receive(transaction, [an_update(body="another"), an_update(2)], NOW + DAY)
    assert [each.body for each in inbox.load_waiting(transaction)] == [an_update().body, an_update(2).body]


def test_an_update_that_is_twice_in_one_batch_is_stored_once(transaction: Transaction) -> None:
    assert inbox.receive(transaction, [an_update(), an_update()], NOW) == [an_update()]
    assert waiting(transaction) == [1]


def test_an_update_that_was_stored_but_not_handled_is_given_out_again(transaction: Transaction) -> None:
    """The commit may have come through though its caller saw an error."""
    inbox.receive(transaction, [an_update()], NOW)
    assert inbox.receive(transaction, [an_update(), an_update(2)], NOW) == [an_update(), an_update(2)]


def test_a_handled_update_that_comes_again_is_not_handled_again(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update()], NOW)
    inbox.finish(transaction, 1)
    assert inbox.receive(transaction, [an_update()], NOW) == []
    assert waiting(transaction) == []


def test_several_who_receive_the_same_updates_at_once_finish_each_only_once(database: Database) -> None:
    updates = [an_update(number) for number in range(50)]

    def receive_and_finish(_who: int) -> int:
        with database.begin() as transaction:
            inbox.receive(transaction, updates, NOW)
        finished = 0
        for each in updates:
            with database.begin() as transaction:
                finished += inbox.finish(transaction, each.update_id)
        return finished

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(receive_and_finish, range(4))) == len(updates)


def test_finish_is_true_once_and_leaves_nothing_to_read(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update(), an_update(2)], NOW)
    assert [inbox.finish(transaction, 1), inbox.finish(transaction, 1)] == [True, False]
    assert state_of(transaction) == ("done", None)
    assert waiting(transaction) == [2]


def test_an_update_that_was_never_received_cannot_be_finished(transaction: Transaction) -> None:
    assert not inbox.finish(transaction, 1)


def test_the_third_failure_sets_an_update_aside_with_its_body(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update(), an_update(2)], NOW)
    assert [inbox.note_failure(transaction, 1) for _ in range(3)] == [False, False, True]
    assert state_of(transaction) == ("aside", an_update().body)
    assert not inbox.finish(transaction, 1)
    assert waiting(transaction) == [2]


def test_a_handled_update_is_not_set_aside_by_late_failures(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update()], NOW)
    inbox.finish(transaction, 1)
    assert not any(inbox.note_failure(transaction, 1) for _ in range(5))
    assert state_of(transaction) == ("done", None)


def test_an_update_that_ended_four_runs_is_set_aside_at_the_fifth_start(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update()], NOW)
    assert [start(transaction, 1) for _ in range(MOST_STARTS)] == [True] * 4 + [False]
    assert state_of(transaction) == ("aside", an_update().body)


def test_an_update_that_only_waited_while_others_ended_the_run_is_never_lost(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update(), an_update(2)], NOW)
    for _ in range(2 * MOST_STARTS):
        start(transaction, 1)
    assert waiting(transaction) == [2]
    assert start(transaction, 2)


def test_to_begin_twice_in_one_run_counts_once(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update()], NOW)
    [left] = inbox.load_waiting(transaction)
    assert all(inbox.begin(transaction, left) for _ in range(2 * MOST_STARTS))
    assert inbox.load_waiting(transaction) == [replace(left, begun=1)]


def test_to_begin_with_a_handled_update_changes_nothing(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update()], NOW)
    left = replace(an_update(), begun=MOST_STARTS)
    inbox.finish(transaction, 1)
    assert not inbox.begin(transaction, left)
    assert state_of(transaction) == ("done", None)


def test_what_is_set_aside_is_kept_and_not_tried_again(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update()], NOW)
    inbox.set_aside(transaction, 1)
    assert waiting(transaction) == []
    assert state_of(transaction) == ("aside", an_update().body)
    assert inbox.receive(transaction, [an_update()], NOW) == []


def test_the_last_received_is_the_latest_of_all(transaction: Transaction) -> None:
    assert inbox.last_received(transaction) is None
    inbox.receive(transaction, [an_update()], NOW + DAY)
    inbox.receive(transaction, [an_update(2)], NOW)
    assert inbox.last_received(transaction) == NOW + DAY


@pytest.mark.parametrize(
    ("age", "is_new_again"), [(2 * DAY, False), (3 * DAY, False), (3 * DAY + timedelta(microseconds=1), True)]
)
def test_ids_are_remembered_for_three_days(transaction: Transaction, age: timedelta, is_new_again: bool) -> None:  # noqa: FBT001
    inbox.receive(transaction, [an_update()], NOW)
    inbox.finish(transaction, 1)
    inbox.forget_old(transaction, NOW + age)
    assert bool(inbox.receive(transaction, [an_update()], NOW + age)) is is_new_again


def test_what_was_set_aside_is_kept_for_a_month(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update()], NOW)
    inbox.set_aside(transaction, 1)
    inbox.forget_old(transaction, NOW + 30 * DAY)
    assert state_of(transaction) == ("aside", an_update().body)
    inbox.forget_old(transaction, NOW + 30 * DAY + datetime.resolution)
    assert transaction.scalar(select(InboxRow.update_id)) is None


def test_a_person_has_been_heard_since_when_something_of_theirs_came_in_later(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update()], NOW)
    inbox.finish(transaction, 1)
    assert inbox.has_heard(transaction, ADA, since=NOW - datetime.resolution)
    assert not inbox.has_heard(transaction, ADA, since=NOW)
    assert not inbox.has_heard(transaction, BEN, since=NOW - DAY)


def test_what_is_not_handled_yet_is_never_forgotten(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update()], NOW)
    inbox.forget_old(transaction, NOW + 365 * DAY)
    assert waiting(transaction) == [1]


def test_what_waits_and_what_was_set_aside_is_held_and_what_was_handled_is_not(transaction: Transaction) -> None:
    inbox.receive(transaction, [an_update(), an_update(2, BEN)], NOW)
    assert inbox.holds_any(transaction, ADA)
    inbox.finish(transaction, 1)
    assert not inbox.holds_any(transaction, ADA)
    inbox.set_aside(transaction, 2)
    assert inbox.holds_any(transaction, BEN)
