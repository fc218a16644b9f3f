"""Days that were spared, each once."""

from storage import reserves
from storage.database import Transaction
from storage.reserves import Spared
from tests.storage.lives import DAY, TODAY, a_person


def test_a_day_is_spared_once_and_stays_as_it_was(transaction: Transaction) -> None:
    ada = a_person(transaction)
    assert reserves.load_spared_days(transaction, ada.id) == {}
    reserves.spare_day(transaction, ada.id, TODAY, Spared.RESERVE)
    reserves.spare_day(transaction, ada.id, TODAY, Spared.REPAIRED)
    reserves.spare_day(transaction, ada.id, TODAY + DAY, Spared.REPAIRED)
    assert reserves.load_spared_days(transaction, ada.id) == {TODAY: Spared.RESERVE, TODAY + DAY: Spared.REPAIRED}
