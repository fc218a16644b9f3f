"""Whatever a person types, and wherever they do, nothing breaks, nothing is lost, and nobody else sees it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversations import takes_words
from coaching.scripts import ConversationKind
from storage import conversations, people
from storage.conversations import Conversation
from tests.bot.telegram_takes import assert_telegram_takes
from tests.desk import Desk, Visitor
from tests.kills.walks import BASELINE, WALKS, Act, Say, Tap

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

PLACES: Mapping[str, Sequence[Act]] = {
    "before_anything": (),
    "before_consent": BASELINE[:1],
    "at_a_choice": BASELINE[:2],
    "at_a_clock_time": BASELINE[:6],
    "between_asks": BASELINE,
    "at_an_ask": (*BASELINE, Say("/today")),
    "on_a_pause": (*BASELINE, Say("/pause"), Tap("3 days")),
}
"""Where nobody wants words, and they may come all the same."""

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


@pytest.fixture(scope="module")
def elsewhere(desk: Desk) -> Mapping[str, Visitor]:
    """Somebody in each place where no words are wanted."""
    return {place: _at(desk, place) for place in PLACES}


@QUICK
@given(data=st.data(), text=TEXTS)
def test_any_text_is_met_where_none_is_wanted(elsewhere: Mapping[str, Visitor], data: st.DataObject, text: str) -> None:
    _type(elsewhere[data.draw(st.sampled_from(sorted(PLACES)))], text)


@pytest.mark.long
@pytest.mark.parametrize("place", PLACES)
def test_ten_thousand_texts_where_none_is_wanted(desk: Desk, place: str) -> None:
    THOROUGH(given(st.just(_at(desk, place)), TEXTS)(_type))()


@pytest.mark.long
@pytest.mark.parametrize("kind", ConversationKind)
def test_ten_thousand_texts_at_every_question_that_wants_words(desk: Desk, kind: ConversationKind) -> None:
    for visitor in list(_at_words(desk, kind)):
        THOROUGH(given(st.just(visitor), TEXTS)(_type))()


def _type(visitor: Visitor, text: str) -> None:
    """Type it, see that it was taken or answered, and undo it."""
    desk = visitor.desk
    before = _open_question(visitor)
    with desk.undone():
        drafts = visitor.say(text)
        assert any("text" in draft.payload for draft in drafts)
        assert {draft.chat_id for draft in drafts} == {visitor.id}
        assert_telegram_takes(drafts)
        if before is not None:
            after = conversations.find_by_id(desk.transaction, before.person_id, before.id)
            assert after is None or after.answers[: len(before.answers)] == before.answers


def _at(desk: Desk, place: str) -> Visitor:
    visitor = desk.person("Ada")
    visitor.do(*PLACES[place])
    return visitor


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
    question = _open_question(visitor)
    return question is not None and takes_words(question)


def _open_question(visitor: Visitor) -> Conversation | None:
    person = people.find_person(visitor.desk.transaction, visitor.id)
    return conversations.find_open(visitor.desk.transaction, person.id) if person else None
