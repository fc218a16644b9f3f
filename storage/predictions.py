"""What people expected of an ask before they made it."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from coaching.scripts.prediction import Prediction
from storage.tables import PredictionRow
from storage.upsert import put


def save_prediction(
    connection: Connection, person_id: int, offer_id: int, prediction: Prediction, now: datetime
) -> None:
    """Write what was predicted so far. Predicted again for the same offer, it replaces what was there."""
    row = {"offer_id": offer_id, "person_id": person_id, "predicted_at": now, "told": asdict(prediction)}
    put(connection, PredictionRow, ["offer_id"], row)


def find_prediction(connection: Connection, person_id: int, offer_id: int) -> Prediction | None:
    """What was expected of this offer; None where nothing was."""
    return _first(connection, _of(person_id).where(PredictionRow.offer_id == offer_id))


def find_last_prediction(connection: Connection, person_id: int) -> Prediction | None:
    """The prediction that the person made last, of whatever offer."""
    newest = _of(person_id).order_by(PredictionRow.predicted_at.desc(), PredictionRow.offer_id.desc())
    return _first(connection, newest.limit(1))


def _of(person_id: int) -> Select[dict[str, Any]]:
    return select(PredictionRow.told).where(PredictionRow.person_id == person_id)


def _first(connection: Connection, found: Select[dict[str, Any]]) -> Prediction | None:
    told = connection.scalar(found)
    return None if told is None else Prediction(**told)
