"""Making the archive: what stands in its place when it cannot be made, and how long a long life takes."""

import time
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot import export
from bot.delivery import Document
from bot.export import EXPORT, Exporter
from storage import predictions
from storage.archive import SealedBelongings, find_belongings
from tests.household import Household, TestPerson
from tests.storage.lives import A_FEAR, NOW, a_life, an_offer, tell
from tests.stories.ways import begin

ENTRIES, SECONDS = 5_000, 60


async def test_one_that_has_grown_too_large_is_explained(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "LARGEST", 100)
    said = await ada.say("/export")
    assert said.text.startswith("Your file has grown larger than Telegram lets me send.")


async def test_one_that_cannot_be_made_is_said_so_and_the_log_holds_no_word(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begin(ada)
    monkeypatch.setattr(SealedBelongings, "opened", _fail_with(ValueError("secret words")))
    with capture_logs() as logs:
        said = await ada.say("/export")
    assert said.text.startswith("I could not make your file this time.")
    [line] = [each for each in logs if each["event"] == "export_not_made"]
    assert line["error"] == "ValueError"
    assert "secret" not in str(logs)


async def test_while_the_database_is_busy_it_waits(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.outbox.PAUSE_AFTER_TROUBLE", 0.02)
    await begin(ada)
    busy = [OperationalError("", {}, Exception("database is locked"))] * 3

    def find(*given: Any) -> Any:
        if busy:
            raise busy.pop()
        return find_belongings(*given)

    monkeypatch.setattr(export, "find_belongings", find)
    assert (await ada.say("/export")).document
    assert busy == []


async def test_who_is_gone_by_then_is_sent_nothing(house: Household, ada: TestPerson) -> None:
    assert await Exporter(house.house.store, house.clock).make(ada.id, EXPORT) is None


@pytest.mark.long
async def test_a_life_of_five_thousand_entries_takes_less_than_a_minute(house: Household) -> None:
    store = house.house.store
    telegram_id = await store.run(_a_long_life)
    began = time.monotonic()
    made = await Exporter(store, house.clock).make(telegram_id, EXPORT)
    seconds = time.monotonic() - began
    print(f"{ENTRIES} entries in {seconds:.1f} s")  # noqa: T201 - the measure that README tells
    assert isinstance(made, Document)
    assert len(made.content) > 100_000
    assert seconds < SECONDS


def _a_long_life(transaction: Any) -> int:
    life = a_life(transaction)
    for _ in range(ENTRIES):
        offer = an_offer(transaction, life.person, life.step_id)
        predictions.save_prediction(transaction, life.person.id, offer.id, A_FEAR, NOW)
        tell(transaction, life.person, offer=offer)
    return life.person.telegram_id


def _fail_with(error: Exception) -> Any:
    def fail(*_given: object) -> None:
        raise error

    return fail
