"""Many writers at once lose nothing: neither threads of one process, nor two processes' connections."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, suppress

from sqlalchemy.exc import OperationalError

from storage import people
from storage.database import Database
from tests.storage.lives import a_person
from tests.storage.places import RING

WRITERS, TIMES = 8, 200


def test_eight_writers_who_read_change_and_write_back_200_times_each_lose_nothing(database: Database) -> None:
    """Two instances with four writers each: the second gets past the lock of the one instance only on another host.

    SQLite does not keep a queue. One of them can miss its turn for the five seconds that it waits, and then comes again.
    """
    with database.begin() as transaction:
        ada = a_person(transaction, "0")

    def count_up(instance: Database) -> None:
        left = TIMES
        while left:
            with suppress(OperationalError):
                _count_one_up(instance, ada.telegram_id)
                left -= 1

    url = database.engine.url.render_as_string(hide_password=False)
    with ExitStack() as opened, ThreadPoolExecutor(WRITERS) as threads:
        second = opened.enter_context(closing(Database(url, RING)))
        list(threads.map(count_up, [database, second] * (WRITERS // 2)))
    with database.begin() as transaction:
        assert people.get_person(transaction, ada.id).name == str(WRITERS * TIMES)


def _count_one_up(instance: Database, telegram_id: int) -> None:
    with instance.begin() as transaction:
        found = people.find_person(transaction, telegram_id)
        assert found is not None
        people.set_name(transaction, found.id, str(int(found.name or "") + 1))
