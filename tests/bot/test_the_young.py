"""Someone of 13 to 17 comes across no love, no dating and no strangers, wherever they go."""

import re
from collections.abc import Iterator

import pytest

from bot.commands import COMMANDS
from tests.desk import Desk, Visitor
from tests.kills.walks import BASELINE, Say, Tap

NOT_FOR_THE_YOUNG = re.compile(
    r"\b(?:love(?! poems)|dating|on a date|for a date|ask someone out|strangers?|partner|romantic|kiss)\b",
    re.IGNORECASE,
)

YOUNG = (
    BASELINE[0],
    Tap("I am 13 to 17, none fits"),
    Tap("Yes, they agreed"),
    *map(Tap, ("7", "5")),
    *BASELINE[5:],
)
SAID_OF_EVERYONE = {"/science", "/privacy", "/export"}
"""What studies found and what is kept is the same for everyone, and so is what a file holds."""


@pytest.fixture(scope="module")
def young(desk: Desk) -> Visitor:
    young = desk.person("Mia")
    young.do(*YOUNG)
    return young


@pytest.fixture(autouse=True)
def nothing_lasts(desk: Desk, young: Visitor) -> Iterator[None]:
    with desk.undone():
        yield


def shown_to(young: Visitor) -> str:
    return "\n".join(text + "\n" + "\n".join(label for label, _ in each) for text, each in young.chat.messages.values())


def found_in(young: Visitor) -> list[str]:
    return [line for line in shown_to(young).splitlines() if NOT_FOR_THE_YOUNG.search(line)]


@pytest.mark.parametrize("command", sorted({f"/{name}" for name in COMMANDS} - SAID_OF_EVERYONE))
def test_no_command_and_no_button_below_it_speaks_of_love_or_strangers(
    desk: Desk, young: Visitor, command: str
) -> None:
    young.chat.messages.clear()
    young.say(command)
    assert found_in(young) == []
    for message_id, (_, buttons) in list(young.chat.messages.items()):
        for label, data in buttons:
            with desk.undone():
                young.press(message_id, data)
                assert found_in(young) == [], label


def test_a_goal_of_theirs_belongs_to_no_love_life(young: Visitor) -> None:
    young.do(Say("/goals"), Tap("Add a goal"), Say("ask my teacher for help"))
    assert "Friends and family" in shown_to(young)
    assert "Dating and love" not in shown_to(young)


def test_a_path_that_is_not_for_them_cannot_be_picked_by_a_forged_button_either(young: Visitor) -> None:
    young.do(Say("/programme"))
    young.press(max(young.chat.messages), "d:path:meeting_people")
    assert "Meeting people" not in shown_to(young)


@pytest.mark.parametrize(("command", "button"), [("/goals", "Add a goal"), ("/ladder", "Add my own")])
def test_what_they_type_themselves_stays_with_people_around_them(young: Visitor, command: str, button: str) -> None:
    young.do(Say(command), Tap(button))
    [*_, refused] = young.say("Ask a stranger on the street at night for his number")
    assert "In the youth mode I stay with people around you" in refused.payload["text"]
    [*_, taken] = young.say("Ask grandpa whether I may ride his old bike to the lake")
    assert "youth mode" not in taken.payload["text"]
