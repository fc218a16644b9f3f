"""What a key for each person costs a turn, beside one journal key for everyone, in the same run."""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest

from coaching.scripts import ConversationKind
from storage.keyring import Keyring
from tests.desk import Desk, Visitor
from tests.kills.walks import BASELINE, WALKS, Act, Say

pytestmark = pytest.mark.benchmark

PEOPLE = 16
REFLECTED = [*WALKS[ConversationKind.REFLECTION].before, *WALKS[ConversationKind.REFLECTION].acts]
READ: Sequence[Act] = (Say("/journal"),)


class OneKey(Keyring):
    """Everything is sealed with the journal key, whosever it is."""

    def make(self, *telegram_ids: int) -> None:
        """Nobody gets a key."""

    def seal_for(self, _telegram_id: int, text: str) -> str:
        return self.seal(text)


class Measured:
    """A desk, and the milliseconds that each turn at it took: of CPU, and for joining also those of waiting for the disk."""

    def __init__(self, folder: Path, keys: type[Keyring]) -> None:
        self.desk = Desk(folder, keys)
        self.joining: list[float] = []
        self.writing: list[float] = []
        self.reading: list[float] = []
        self.unwrapping: list[float] = []

    def live_through_a_day(self, name: str) -> None:
        """Someone joins, tells how an ask went to its end, and reads it, also when their key is no longer at hand."""
        person = self.desk.person(name)
        self.joining += _taken(person, BASELINE[:1], time.perf_counter)
        person.do(*BASELINE[1:])
        self.writing += _taken(person, REFLECTED)
        self.reading += _taken(person, READ)
        self.desk.database.keyring.forget(person.id)
        self.unwrapping += _taken(person, READ)


def test_a_key_for_each_person_beside_one_for_all(tmp_path: Path) -> None:
    with _desks(tmp_path) as (one, each):
        for number in range(PEOPLE):
            for desk in (one, each)[:: 1 if number % 2 else -1]:
                desk.live_through_a_day(f"Person {number}")
    print(f"\n{'median ms a turn':28}{'one key':>10}{'own keys':>10}{'ratio':>8}")  # noqa: T201 - the table is the result
    for name in ("joining", "writing", "reading", "unwrapping"):
        plain, own = (statistics.median(getattr(desk, name)) for desk in (one, each))
        print(f"{name:28}{plain:10.2f}{own:10.2f}{own / plain:8.2f}")  # noqa: T201 - as above


@contextmanager
def _desks(folder: Path) -> Iterator[tuple[Measured, Measured]]:
    desks = Measured(folder / "one", OneKey), Measured(folder / "each", Keyring)
    for each in desks:
        each.desk.open()
    yield desks
    for each in desks:
        each.desk.close()


def _taken(person: Visitor, acts: Sequence[Act], clock: Callable[[], float] = time.process_time) -> list[float]:
    """The milliseconds of each of these turns, of CPU where the clock is no other."""
    moments = [clock()]
    for act in acts:
        person.do(act)
        moments.append(clock())
    return [1000 * (after - before) for before, after in pairwise(moments)]
