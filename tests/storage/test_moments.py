"""Instants are kept to the microsecond and in order; a time without a zone is refused."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert, select
from sqlalchemy.exc import StatementError

from storage.database import Transaction
from storage.moments import Instant, NaiveDatetime
from storage.tables import InboxRow, PersonRow

DIALECT = create_engine("sqlite://").dialect
ZONES: list[tzinfo] = [
    UTC,
    timezone(timedelta(hours=-12)),
    ZoneInfo("Europe/Berlin"),
    ZoneInfo("America/New_York"),
    ZoneInfo("Pacific/Apia"),
    ZoneInfo("Asia/Kathmandu"),
]
AWARE = st.datetimes(
    min_value=datetime(2, 1, 1),  # noqa: DTZ001 - hypothesis gives it a zone
    max_value=datetime(9998, 12, 31),  # noqa: DTZ001 - as above
    timezones=st.sampled_from(ZONES),
)


def stored(moment: datetime) -> int:
    number = Instant().process_bind_param(moment, DIALECT)
    assert number is not None
    return number


@settings(deadline=None)
@given(AWARE)
def test_an_instant_comes_back_to_the_microsecond_in_utc(moment: datetime) -> None:
    back = Instant().process_result_value(stored(moment), DIALECT)
    assert back is not None
    assert back == moment.astimezone(UTC)
    assert back.tzinfo is UTC
    assert back.microsecond == moment.microsecond


@settings(deadline=None)
@given(AWARE, AWARE)
def test_the_earlier_instant_is_the_smaller_number(one: datetime, other: datetime) -> None:
    assert (stored(one) < stored(other)) is (one.astimezone(UTC) < other.astimezone(UTC))


def test_the_two_hours_of_a_fold_night_are_an_hour_apart() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert stored(first.replace(fold=1)) - stored(first) == 3_600_000_000


def test_the_epoch_is_nought_and_before_it_is_negative() -> None:
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    assert stored(epoch) == 0
    assert stored(epoch - timedelta(microseconds=1)) == -1


@settings(deadline=None)
@given(st.datetimes())
def test_a_naive_datetime_is_refused(moment: datetime) -> None:
    with pytest.raises(NaiveDatetime):
        stored(moment)


class NoOffset(tzinfo):
    """A zone that does not know its offset: Python calls a datetime in it naive."""

    def utcoffset(self, _moment: datetime | None) -> None:
        return None

    dst = tzname = utcoffset


def test_a_datetime_in_a_zone_without_an_offset_is_naive_too() -> None:
    with pytest.raises(NaiveDatetime):
        stored(datetime(2026, 3, 2, tzinfo=NoOffset()))


def test_no_instant_stays_none() -> None:
    assert Instant().process_bind_param(None, DIALECT) is None
    assert Instant().process_result_value(None, DIALECT) is None


def test_the_database_keeps_microseconds_and_order(transaction: Transaction) -> None:
    base = datetime(2026, 3, 2, 12, tzinfo=UTC)
    moments = [base + timedelta(microseconds=number) for number in (3, -1, 999_999, 0, 1)]
    row = {"lane": 1, "body": None, "state": "done", "attempts": 0}
    rows = [row | {"update_id": number, "received_at": moment} for number, moment in enumerate(moments)]
    transaction.execute(insert(InboxRow), rows)
    kept = transaction.scalars(select(InboxRow.received_at).order_by(InboxRow.received_at)).all()
    assert kept == sorted(moments)


def test_the_database_never_sees_a_naive_datetime(transaction: Transaction) -> None:
    naive = datetime(2026, 3, 2, 12)  # noqa: DTZ001 - that is the point
    with pytest.raises(StatementError) as refused:
        transaction.execute(insert(PersonRow).values(telegram_id=1, language="en", created_at=naive))
    assert isinstance(refused.value.orig, NaiveDatetime)
    assert transaction.scalar(select(PersonRow.id)) is None
