"""Under every message that has buttons stands the way to help, from before consent to the end of each conversation."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.keyboard import SUPPORT, with_support
from coaching.scripts import ConversationKind
from prompts.words import words_for
from storage.outbox import Draft
from tests.desk import Desk, Visitor
from tests.kills.walks import BASELINE, WALKS, Act

WAY = f"d:{SUPPORT}"


@pytest.mark.parametrize("kind", ConversationKind)
def test_every_card_of_a_walk_has_the_way_to_help(desk: Desk, kind: ConversationKind) -> None:
    walk = WALKS[kind]
    with desk.undone():
        visitor = desk.person("Ada")
        if kind is not ConversationKind.BASELINE:
            _walk(visitor, BASELINE)
        if walk.begun_yesterday:
            desk.clock.advance(timedelta(days=1))
        assert _walk(visitor, [*walk.before, *walk.acts]) > 0


def test_every_card_before_consent_has_it(desk: Desk) -> None:
    with desk.undone():
        visitor = desk.person("Ada")
        for said in ("/start", "/help", "/science", "/today", "hello"):
            _check(visitor.say(said))


def test_it_stands_there_once_and_not_under_its_own_cards_or_where_there_is_nothing_to_tap() -> None:
    words = words_for("en")
    assert with_support(words, []) == []
    for rows in ([[("Help", WAY)]], [[("Another country", f"{WAY}_countries")]]):
        assert with_support(words, rows) == rows
    assert with_support(words, [[("On", "d:on")]]) == [[("On", "d:on")], [("♡ Support", WAY)]]


def test_in_a_group_words_of_danger_are_met_every_time_and_not_repeated(desk: Desk) -> None:
    with desk.undone():
        visitor = desk.person("Ada")
        visitor.say("/start", in_group=True)
        assert visitor.say("hello", in_group=True) == []
        for _ in range(2):
            (draft,) = visitor.say("I want to kill myself", in_group=True)
            assert "findahelpline.com" in draft.payload["text"]
            assert "kill" not in draft.payload["text"]


def _walk(visitor: Visitor, acts: Sequence[Act]) -> int:
    return sum(_check(visitor.do(act)) for act in acts)


def _check(drafts: Sequence[Draft]) -> int:
    """How many of these have buttons. Each of them leads to help by exactly one."""
    cards = [[data for row in draft.payload["buttons"] for _, data in row] for draft in drafts]
    cards = [each for each in cards if each]
    assert [each for each in cards if each.count(WAY) != 1] == []
    return len(cards)
