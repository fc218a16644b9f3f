"""Every command and every button does its work for the one it was shown to, and gives nobody what is another's."""

import re
from collections.abc import Callable, Sequence
from random import Random

import pytest

from bot.buttons import Press, read_tap
from bot.commands import COMMANDS
from storage import conversations, people
from storage.outbox import Draft
from storage.people import Person
from tests.bot.befriending import befriend, begun, invite
from tests.bot.telegram_takes import assert_telegram_takes
from tests.desk import GROUP, Desk, Visitor
from tests.kills.walks import BASELINE, Say, Tap
from tests.storage.test_whose_rows import rows_of

DEPTH = 3
"""How many taps after a command buttons are looked for. What stands behind them is then at most one tap more."""

FORGED, FORGED_IN_ALL = 300, 10_000
ODD = "\0\u202e🦊:;&<'\"%-+٣ \ud83d"

Check = Callable[[int, str], None]
"""What has to hold of a button, given its message and what stands behind it."""


@pytest.fixture(scope="module")
def ada(desk: Desk) -> Visitor:
    return _with_a_life(desk.person("Canary Ada"))


@pytest.fixture(scope="module")
def friends(desk: Desk, ada: Visitor) -> tuple[Visitor, Visitor]:
    """A buddy of Ada's, and someone whose invitation waits for her answer."""
    bea, cy = begun(desk.person("Bea")), begun(desk.person("Cy"))
    befriend(ada, bea)
    ada.say(invite(cy))
    return bea, cy


@pytest.fixture(scope="module")
def ben(desk: Desk) -> Visitor:
    return _with_a_life(desk.person("Canary Ben"))


def test_every_button_works_for_its_owner_and_for_nobody_else(
    desk: Desk, ada: Visitor, ben: Visitor, friends: tuple[Visitor, Visitor]
) -> None:
    stranger, seen = desk.person("Canary Stranger"), set[str]()

    def check(message_id: int, data: str) -> None:
        hers = rows_of(desk.transaction, _person(ada).id)
        for other in (ben, stranger):
            with desk.undone():
                _assert_said_to(other, other.press(message_id, data))
                assert rows_of(desk.transaction, _person(ada).id) == hers, data
        with desk.undone():
            _assert_referred(ada.press(message_id, data, in_group=True))
            assert rows_of(desk.transaction, _person(ada).id) == hers, data
        with desk.undone():
            people.set_blocked(desk.transaction, ada.id, desk.clock.now())
            _assert_said_to(ada, ada.press(message_id, data), *friends)
            assert _person(ada).blocked_at is None
        with desk.undone():
            _assert_said_to(ada, ada.press(message_id, data), *friends)

    for command in COMMANDS:
        with desk.undone():
            _look_for_buttons(ada, ada.say(f"/{command}"), seen, check, depth=DEPTH)
    assert len(seen) > 50
    assert {f"d:buddy_{verb}" for verb in ("wave:1", "gone:1", "invite:1", "yes:1", "no:1", "part")} <= seen


@pytest.mark.usefixtures("friends")
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_works_for_whoever_gives_it_and_says_nothing_of_others(
    desk: Desk, ada: Visitor, ben: Visitor, command: str
) -> None:
    hers = rows_of(desk.transaction, _person(ada).id)
    for other in (ben, desk.person("Canary Stranger")):
        with desk.undone():
            drafts = other.say(f"/{command}")
            assert any("text" in draft.payload for draft in drafts)
            _assert_said_to(other, drafts)
            assert rows_of(desk.transaction, _person(ada).id) == hers
    with desk.undone():
        _assert_referred(ada.say(f"/{command}", in_group=True))
        assert rows_of(desk.transaction, _person(ada).id) == hers
    with desk.undone():
        people.set_blocked(desk.transaction, ada.id, desk.clock.now())
        _assert_said_to(ada, ada.say(f"/{command}"))
        assert _person(ada).blocked_at is None


@pytest.mark.usefixtures("friends")
def test_forged_buttons_break_nothing_and_show_nothing_of_others(desk: Desk, ada: Visitor, ben: Visitor) -> None:
    _forge(desk, ada, ben, FORGED)


@pytest.mark.usefixtures("friends")
@pytest.mark.long
def test_ten_thousand_forged_buttons_break_nothing_and_show_nothing_of_others(
    desk: Desk, ada: Visitor, ben: Visitor
) -> None:
    _forge(desk, ada, ben, FORGED_IN_ALL)


def _forge(desk: Desk, ada: Visitor, ben: Visitor, times: int) -> None:
    """Ben taps what was made up from buttons that Ada has seen, one after the other, in whatever state that leaves him."""
    seen: dict[str, int] = {}
    with desk.undone():
        for command in COMMANDS:
            _look_for_buttons(ada, ada.say(f"/{command}"), set(), lambda at, data: seen.update({data: at}), depth=1)
        chance, hers = Random(times), rows_of(desk.transaction, _person(ada).id)
        for _ in range(times):
            made_from, message_id = chance.choice(list(seen.items()))
            _assert_said_to(ben, ben.press(message_id, _mutated(made_from, chance)))
        assert rows_of(desk.transaction, _person(ada).id) == hers


def _mutated(data: str, chance: Random) -> str:
    """Other numbers, other words, a piece less, something odd in between; or nothing that ever was a button."""
    at = chance.randrange(len(data) + 1)
    match chance.randrange(7):
        case 0:
            return re.sub(r"\d+", lambda _: str(chance.choice([0, 1, 2, 3, 5, 7, 10**14, 10**15, 10**30])), data)
        case 1:
            return data[:at]
        case 2:
            return data[:at] + chance.choice(ODD) + data[at:]
        case 3:
            return ":".join(chance.sample(parts := data.split(":"), len(parts)))
        case 4:
            return chance.choice(["a", "s", "f", "b", "w", "d", "x", ""]) + data[1:]
        case 5:
            return data + ":" + data
        case _:
            return "".join(chance.choice("abdfsw:0123456789" + ODD) for _ in range(chance.randrange(64)))


def _look_for_buttons(owner: Visitor, drafts: Sequence[Draft], seen: set[str], check: Check, *, depth: int) -> None:
    """Check each button that was not met before, where it was met, and then what is behind it."""
    chat = owner.chat
    for data in [data for draft in drafts for row in draft.payload["buttons"] for _, data in row]:
        if (shape := _shape(owner, data)) in seen:
            continue
        seen.add(shape)
        message_id = next(
            each for each, (_, buttons) in chat.messages.items() if any(data == behind for _, behind in buttons)
        )
        check(message_id, data)
        if depth > 1:
            with owner.desk.undone():
                _look_for_buttons(owner, owner.press(message_id, data), seen, check, depth=depth - 1)


def _shape(owner: Visitor, data: str) -> str:
    """What kind of button it is, whatever its numbers: the same in every conversation of a kind."""
    tap = read_tap(data)
    assert tap is not None
    value = re.sub(r"\d+", "1", tap.value)
    if tap.press is Press.DO:
        return f"{tap.press}:{value}"
    conversation = conversations.find_by_id(owner.desk.transaction, _person(owner).id, tap.conversation_id)
    assert conversation is not None
    return f"{conversation.kind}:{tap.version}:{tap.press}:{value}"


def _with_a_life(visitor: Visitor) -> Visitor:
    """A few days at the coach, told in words that are nobody else's."""
    words = visitor.name
    visitor.do(*BASELINE)
    visitor.do(Say("/plan"), Tap("Cue and place"), Say(f"{words} at lunch"))
    visitor.do(Say("/goals"), Tap("Add a goal"), Say(f"{words} asks for a raise"), Tap("Work and studies"))
    visitor.do(Say("/ladder"), Tap("Add my own"), Say(f"{words} asks for a discount"))
    visitor.do(*map(Tap, ("Everyday life", "A stranger", "6", "9")))
    for number in range(3):
        visitor.do(Say("/log"), *map(Tap, ("They said no", "4", "Skip", "Skip")))
        visitor.do(Say(f"{words} asked {number}"), Say(f"{words} learned {number}"))
    visitor.do(Say("/today"), Tap("I'll do it"), Say(f"{words} fears this"), *map(Tap, ("75", "50", "25", "90")), Tap())
    return visitor


def _person(visitor: Visitor) -> Person:
    found = people.find_person(visitor.desk.transaction, visitor.id)
    assert found is not None
    return found


def _assert_said_to(visitor: Visitor, drafts: Sequence[Draft], *friends: Visitor) -> None:
    """All of it in their own chat, or a friend's, in a form that Telegram takes, and with nobody's words but theirs."""
    assert {draft.chat_id for draft in drafts} <= {visitor.id, *(each.id for each in friends)}
    assert_telegram_takes(drafts)
    said = " ".join(str(draft.payload) for draft in drafts)
    assert not set(re.findall(r"Canary \w+", said)) - {visitor.name}


def _assert_referred(drafts: Sequence[Draft]) -> None:
    """At most one sentence to a group: that the coach talks in private."""
    assert [draft.chat_id for draft in drafts] in ([], [GROUP])
    assert not any("Canary" in str(draft.payload) or draft.payload["buttons"] for draft in drafts)
