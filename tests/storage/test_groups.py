"""A group is told once that the coach talks in private."""

from storage import groups
from storage.database import Transaction


def test_a_group_is_new_only_once(transaction: Transaction) -> None:
    seen = [groups.is_new_group(transaction, chat) for chat in (-1_002_000_000_001, -1_002_000_000_001, -7, -7)]
    assert seen == [True, False, True, False]
