"""Many writers at once lose nothing: neither threads of one process, nor two processes' connections."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

from storage import people
from storage.database import Database
from tests.storage.lives import a_person
from tests.storage.places import RING

WRITERS, TIMES = 8, 200


def test_eight_writers_who_read_change_and_write_back_200_times_each_lose_nothing(database: Database) -> None:
    """Two instances with four writers each: the second gets past the lock of the one instance only on another host."""
    with database.begin() as transaction:
        ada = a_person(transaction, "0")

    def count_up(instance: Database) -> None:
        for _ in range(TIMES):
            with instance.begin() as transaction:
                found = people.find_person(transaction, ada.telegram_id)
                assert found is not None
                people.set_name(transaction, ada.id, str(int(found.name or "") + 1))

    url = database.engine.url.render_as_string(hide_password=False)
    with ExitStack() as opened, ThreadPoolExecutor(WRITERS) as threads:
        second = opened.enter_context(closing(Database(url, RING)))
        list(threads.map(count_up, [database, second] * (WRITERS // 2)))
    with database.begin() as transaction:
        assert people.get_person(transaction, ada.id).name == str(WRITERS * TIMES)
