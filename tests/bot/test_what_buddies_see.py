"""Whatever happens in someone's practice, a buddy is told their name and the days on which they asked, and nothing else.

Each run is some days of somebody's life by chance. Every message that reaches their buddy is held, word for word, to
what may be in it.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.playground.markup import parse_html
from coaching.buddies import Sharing
from storage import attempts
from tests.bot.befriending import befriend, begun, person_of, texts
from tests.desk import Desk, Visitor
from tests.kills.walks import Say, Tap

RUNS, RUNS_IN_ALL = 25, 5_000
ACTS = 7
DAY = timedelta(days=1)
CANARY = "Canary"
WAVE = "Ada waves to you. It only says hello, and needs no answer."


@pytest.fixture(scope="module")
def pair(desk: Desk) -> tuple[Visitor, Visitor]:
    ada, ben = begun(desk.person("Ada")), begun(desk.person("Ben"))
    befriend(ada, ben)
    return ada, ben


def test_a_buddy_is_told_nothing_private(pair: tuple[Visitor, Visitor]) -> None:
    told = sum(_live(*pair, Random(run)) for run in range(RUNS))
    assert told > RUNS, "there was something to look at"


@pytest.mark.long
def test_a_buddy_is_told_nothing_private_in_five_thousand_lives(pair: tuple[Visitor, Visitor]) -> None:
    assert sum(_live(*pair, Random(run)) for run in range(RUNS_IN_ALL)) > RUNS_IN_ALL


def _live(ada: Visitor, ben: Visitor, chance: Random) -> int:
    """Some days of Ada's, of which Ben comes to see what he may. Gives how many messages he has had."""
    desk, began = ada.desk, ada.desk.clock.now()
    with desk.undone():
        sharing, told = chance.choice(list(Sharing)), 0
        ada.say("/settings")
        ada.press(ada.chat.find("Buddies see:")[0], f"d:set:sharing:{sharing}")
        for _ in range(ACTS):
            desk.clock.advance(timedelta(hours=chance.randrange(72)))
            before = dict(ben.chat.messages)
            chance.choice(ACTING)(ada, chance)
            reached = [parse_html(text)[0] for at, (text, _) in ben.chat.messages.items() if at not in before]
            assert set(reached) <= {WAVE}
            if chance.random() < 0.5:
                [card] = texts(ben.say("/buddy"))
                assert _without_waves(card) == _allowed(ada, ben, sharing)
                reached.append(card)
            told += len(reached)
    desk.clock.advance(began - desk.clock.now())
    return told


def _allowed(ada: Visitor, ben: Visitor, sharing: Sharing) -> str:
    """The whole of Ben's card, from Ada's name, the days on which she asked, and the number of her plan."""
    if sharing is Sharing.NOTHING:
        return "Your practice buddies\n\nAda keeps it to themselves for now."
    today = ada.desk.clock.now().astimezone(ZoneInfo(person_of(ben).zone or "UTC")).date()
    week = [today - n * DAY for n in reversed(range(today.weekday() + 1))]
    asked = _asked(ada)
    line = "Ada: " + " ".join("✓" if day in asked else "·" for day in week)
    line += ", asked today" if today in asked else ""
    if sharing is Sharing.WEEK:
        line += f", {sum(asked.get(day, 0) for day in week)} of 5 this week"
    return f"Your practice buddies\n\n{line}\n\nMonday to today. ✓ asked, · not."


def _asked(ada: Visitor) -> Mapping[date, int]:
    return dict(attempts.count_per_day(ada.desk.transaction, person_of(ada).id))


def _without_waves(card: str) -> str:
    return card.replace("\nAda waved to you.", "")


def _tap(visitor: Visitor, *labels: str) -> None:
    """Tap these one after the other, as far as they are on the newest message with buttons."""
    for label in labels:
        newest = next(buttons for _, buttons in reversed(list(visitor.chat.messages.values())) if buttons)
        if any(each == label or each.startswith(f"{label} ") for each, _ in newest):
            visitor.do(Tap(label))


def _tell(ada: Visitor, chance: Random) -> None:
    ada.say("/log")
    outcome = chance.choice(["They said yes", "They said no", "No answer", "I did not ask"])
    _tap(ada, chance.choice(["Today", "Yesterday"]), outcome, str(chance.randint(1, 10)))
    for _ in range(chance.randrange(3)):
        ada.say(f"{CANARY} of a story")
        _tap(ada, chance.choice(["Skip", "Ashamed", "Dismissive", "About me", "Fully"]))
    _tap(ada, "That's all, save it")


def _need_help(ada: Visitor, _: Random) -> None:
    ada.say(f"{CANARY}: I want to kill myself")


def _go_on(ada: Visitor, _: Random) -> None:
    ada.do(Say("/support"))
    _tap(ada, "I want to go on")


def _pause(ada: Visitor, chance: Random) -> None:
    ada.do(Say("/pause"))
    _tap(ada, chance.choice(["3 days", "A week", "Go on now"]))


def _rest(ada: Visitor, chance: Random) -> None:
    ada.do(Say("/today"))
    _tap(ada, chance.choice(["Not today", "Something smaller", "I'll do it"]), "Put today in reserve")


def _write(ada: Visitor, chance: Random) -> None:
    ways = {"/plan": "Cue and place", "/goals": "Add a goal", "/ladder": "Add my own"}
    command = chance.choice(list(ways))
    ada.do(Say(command))
    _tap(ada, ways[command])
    ada.say(f"{CANARY} of my own")
    ada.say("/cancel")


def _go_gently(ada: Visitor, _: Random) -> None:
    ada.do(Say("/settings"))
    _tap(ada, "Gentle mode: off")


def _wave(ada: Visitor, _: Random) -> None:
    ada.do(Say("/buddy"))
    _tap(ada, "Wave to Ben")


ACTING: tuple[Callable[[Visitor, Random], None], ...] = (
    _tell,
    _tell,
    _tell,
    _need_help,
    _go_on,
    _pause,
    _rest,
    _write,
    _go_gently,
    _wave,
)
