"""Buttons that come back forged never make one that Telegram would refuse."""

from types import SimpleNamespace
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from bot.buttons import MOST_BYTES
from bot.keyboard import Card
from coaching.questions import Weekdays
from coaching.scripts import ConversationKind
from prompts.words import words_for

OPEN = SimpleNamespace(question=Weekdays("weekdays"), answers=(), optional=False, closing=False)
SUPPORTS = "d:support"
CONVERSATION = SimpleNamespace(id=10**9, version=10**3, kind=ConversationKind.PLAN_WEEKDAYS)


@given(st.text(max_size=MOST_BYTES))
def test_toggled_days_hold_days_alone_whatever_the_tapped_button_held(forged: str) -> None:
    card = Card(words_for("en"), cast("Any", CONVERSATION), cast("Any", OPEN), cast("Any", None))
    shown = [data for row in card.toggled(forged) for _, data in row if data != SUPPORTS]
    assert all(set(data.rsplit(":", 1)[1]) <= set("0123456") for data in shown)
    assert all(len(data.encode()) <= MOST_BYTES for data in shown)
