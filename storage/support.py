"""Whether a person needs quiet. Everyone has a row, and all are of one length, also where a message is held back."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from coaching.support import NOTHING_THE_MATTER, Held, SupportState
from storage.remembered import remembered
from storage.tables import SupportStateRow
from storage.upsert import put

BLOCK = 2048
"""What is sealed is filled up to a multiple of so many characters. Few messages are longer than the first of them."""


@remembered
def load_state(connection: Connection, person_id: int) -> SupportState:
    """Where the person stands. Someone whom we see for the first time gets their row here.

    A row of an earlier version, which was shorter, is brought to the length of the others.
    """
    written = connection.scalar(select(SupportStateRow.sealed).where(SupportStateRow.person_id == person_id))
    state = NOTHING_THE_MATTER if written is None else _read(json.loads(written))
    if written is None or len(written) < BLOCK:
        save_state(connection, person_id, state)
    return state


def save_state(connection: Connection, person_id: int, state: SupportState) -> None:
    put(connection, SupportStateRow, ["person_id"], {"person_id": person_id, "sealed": _written(state)})


def _written(state: SupportState) -> str:
    held = state.held and [state.held.shape, state.held.text, state.held.message_id, *state.held.place]
    since = state.since and state.since.isoformat()
    text = json.dumps({"since": since, "asked_after": state.asked_after, "held": held})
    return text.ljust(-(-len(text) // BLOCK) * BLOCK)


def _read(written: Mapping[str, Any]) -> SupportState:
    since, held = written["since"], written["held"]
    return SupportState(
        since=datetime.fromisoformat(since) if since else None,
        asked_after=written["asked_after"],
        held=Held(*held) if held else None,
    )
