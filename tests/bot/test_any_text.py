"""Whatever a person types where their own words are wanted, nothing breaks, nothing is lost, and nobody else sees it."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversations import takes_words
from coaching.scripts import ConversationKind
from storage import conversations, people
from tests.bot.telegram_takes import assert_telegram_takes
from tests.desk import Desk, Visitor
from tests.kills.walks import BASELINE, WALKS

ANY = st.characters(exclude_categories=())
"""Every code point there is, halves of characters included."""

TRICKY = (
    "\0\t\n\r\x1b\u200b\u200d\u200f\u202a\u202e\u2066\u2069\ufeff\ufffe\ud83d\ude00<>&\"'/{}$%\\" + "٣𝟗אبé́ﷺ🦊👨‍👩‍👧🏳️‍🌈"
)
MARKUP = [
    "<b>",
    "</b>",
    "<a href='tg://user?id=1'>",
    "&lt;",
    "&#0;",
    "<script>",
    "{ $name }",
    "{0}",
    "%s",
    "/log",
    "@all",
]

TEXTS = st.one_of(
    st.text(ANY, max_size=60),
    st.text(TRICKY, max_size=40),
    st.lists(st.sampled_from(MARKUP) | st.text(max_size=8), max_size=8).map("".join),
    st.builds(
        lambda start, unit, length: (start + unit * 4100)[: length // len(unit.encode("utf-16-le")) * 2],
        st.text(max_size=5),
        st.sampled_from(["a", "🦊", "<", "&", "\u202e", "é", " a"]),
        st.integers(4090, 4100),
    ),
).filter(bool)

QUICK = settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
THOROUGH = settings(max_examples=10_000, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def at_their_first_words(desk: Desk) -> Mapping[ConversationKind, Visitor]:
    """Somebody in each kind of conversation that wants words, at the first question that does."""
    return {kind: visitor for kind in ConversationKind for visitor in islice(_at_words(desk, kind), 1)}


def test_there_are_words_to_be_typed_in_many_conversations(
    at_their_first_words: Mapping[ConversationKind, Visitor],
) -> None:
    assert at_their_first_words.keys() >= {
        ConversationKind.BASELINE,
        ConversationKind.OWN_STEP,
        ConversationKind.NEW_GOAL,
        ConversationKind.PREDICTION,
        ConversationKind.REFLECTION,
    }


@QUICK
@given(data=st.data(), text=TEXTS)
def test_any_text_is_taken_or_asked_again(
    at_their_first_words: Mapping[ConversationKind, Visitor], data: st.DataObject, text: str
) -> None:
    _type(at_their_first_words[data.draw(st.sampled_from(sorted(at_their_first_words)))], text)


@pytest.mark.long
@pytest.mark.parametrize("kind", ConversationKind)
def test_ten_thousand_texts_at_every_question_that_wants_words(desk: Desk, kind: ConversationKind) -> None:
    for visitor in list(_at_words(desk, kind)):
        THOROUGH(given(st.just(visitor), TEXTS)(_type))()


def _type(visitor: Visitor, text: str) -> None:
    """Type it, see that it was taken or answered, and undo it."""
    desk, person_id = visitor.desk, _person_id(visitor)
    before = conversations.find_open(desk.transaction, person_id)
    assert before is not None
    with desk.undone():
        drafts = visitor.say(text)
        assert any("text" in draft.payload for draft in drafts)
        assert {draft.chat_id for draft in drafts} == {visitor.id}
        assert_telegram_takes(drafts)
        after = conversations.find_by_id(desk.transaction, person_id, before.id)
        assert after is None or after.answers[: len(before.answers)] == before.answers


def _at_words(desk: Desk, kind: ConversationKind) -> Iterator[Visitor]:
    """Somebody at each question of a conversation that wants words."""
    acts = WALKS[kind].acts
    visitor = _about_to_walk(desk, kind)
    for steps, act in enumerate(acts):
        if _wants_words(visitor):
            yield visitor
            visitor = _about_to_walk(desk, kind)
            visitor.do(*acts[:steps])
        visitor.do(act)


def _about_to_walk(desk: Desk, kind: ConversationKind) -> Visitor:
    visitor = desk.person("Ada")
    if kind is not ConversationKind.BASELINE:
        visitor.do(*BASELINE)
    if WALKS[kind].begun_yesterday:
        desk.clock.advance(timedelta(days=1))
    visitor.do(*WALKS[kind].before)
    return visitor


def _wants_words(visitor: Visitor) -> bool:
    person = people.find_person(visitor.desk.transaction, visitor.id)
    open_now = conversations.find_open(visitor.desk.transaction, person.id) if person else None
    return open_now is not None and takes_words(open_now)


def _person_id(visitor: Visitor) -> int:
    person = people.find_person(visitor.desk.transaction, visitor.id)
    assert person is not None
    return person.id
