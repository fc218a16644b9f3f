"""What was written is sent: in order, not too early, not twice without need, and never lost."""

import asyncio
import random
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any, Literal

import pytest
from httpx_aiohttp import AiohttpTransport
from structlog.testing import capture_logs
from telegram import Bot
from telegram.request import HTTPXRequest

import bot.outbox
from bot.clock import MovableClock
from bot.delivery import Document
from bot.outbox import Outbox
from bot.pace import Pace
from bot.playground.faults import HANG, Fault
from bot.playground.server import Playground
from storage.outbox import Delivered, Draft, Outgoing, Urgency
from tests.household import NO_HURRY, TOKEN

impatient = pytest.mark.parametrize("patience", [0.3])
"""For a test in which calls hang: seconds after which they are given up. Elsewhere a busy machine may take its time."""


class Ledger:
    """The outbox's book: what it has said of each message, and as often as wished a database that is full."""

    def __init__(self) -> None:
        self.delivered_ids: list[int] = []
        self.shown: dict[int, int | None] = {}
        self.failed_ids: list[int] = []
        self.unwanted_chats: list[int] = []
        self.moves: list[tuple[int, int]] = []
        self.refusals = 0

    async def delivered(self, delivered: Sequence[Delivered]) -> None:
        self._refuse()
        self.delivered_ids += [each.outgoing.id for each in delivered]
        self.shown |= {each.outgoing.id: each.message_id for each in delivered}

    async def failed(self, outgoing: Outgoing) -> None:
        self._refuse()
        self.failed_ids.append(outgoing.id)

    async def unwanted(self, outgoing: Outgoing) -> int:
        self._refuse()
        self.unwanted_chats.append(outgoing.draft.chat_id)
        return 1_000_000

    async def moved(self, old: int, new: int) -> None:
        self._refuse()
        self.moves.append((old, new))

    def _refuse(self) -> None:
        if self.refusals:
            self.refusals -= 1
            raise OSError("the disk is full")


class PostOffice:
    """An outbox before a playground, with people to send to and a look at what has arrived."""

    def __init__(self, playground: Playground, bot: Bot, pace: Pace) -> None:
        self.world = playground.world
        self.ledger = Ledger()
        self.documents: dict[str, Callable[[], Document | str | None]] = {}
        self.outbox = Outbox(bot, self.ledger, pace, self._make)
        self._ids = iter(range(1, 1_000_000))

    async def _make(self, _chat_id: int, what: str) -> Document | str | None:
        return self.documents[what]()

    def people(self, count: int) -> list[int]:
        return [self.world.add_person(f"Person {number}", "en")["id"] for number in range(count)]

    def letter(self, chat_id: int, text: str, *, urgency: Urgency = Urgency.REPLY, **more: Any) -> Outgoing:
        payload = {"text": text, "buttons": [], **more}
        return Outgoing(next(self._ids), Draft(chat_id=chat_id, payload=payload, urgency=urgency))

    def letters(self, crowd: Sequence[int], count: int) -> list[Outgoing]:
        """So many for each, numbered, one for everyone before the second for anyone."""
        return [self.letter(person, f"letter {number}") for number in range(count) for person in crowd]

    async def deliver(self, letters: Sequence[Outgoing]) -> None:
        self.outbox.put(letters)
        await self.idle()

    async def idle(self) -> None:
        async with asyncio.timeout(60):
            while not self.outbox.is_idle:
                await asyncio.sleep(0.001)

    def arrived(self, chat_id: int) -> list[str]:
        return [message["text"] for message in self.world.chats[chat_id].news(0)["messages"]]

    def sends(self) -> list[dict[str, Any]]:
        return [call for call in self.world.calls.after(0)["calls"] if call["method"] == "sendMessage"]

    def strike(self, choose: Callable[[], Fault | None]) -> None:
        """Have `choose` say for each message that is sent which failure it meets."""
        self.world.faults.strike = lambda method, chat_id: choose() if method == "sendmessage" else None  # type: ignore[method-assign]  # noqa: ARG005


@pytest.fixture
def pace() -> Pace:
    return NO_HURRY


@pytest.fixture
def patience() -> float:
    return 30.0


@pytest.fixture
async def post(pace: Pace, patience: float, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[PostOffice]:
    monkeypatch.setattr(bot.outbox, "SECOND_TRY_AFTER", 0.05)
    monkeypatch.setattr(bot.outbox, "LONGEST_BACKOFF", 0.05)
    monkeypatch.setattr(bot.outbox, "PAUSE_AFTER_TROUBLE", 0.02)
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    playground = Playground(MovableClock(), token=TOKEN)
    await playground.start()
    request = HTTPXRequest(
        connection_pool_size=64, read_timeout=patience, httpx_kwargs={"transport": AiohttpTransport()}
    )
    async with Bot(TOKEN, base_url=f"{playground.url}/bot", request=request) as telegram:
        office = PostOffice(playground, telegram, pace)
        office.outbox.start()
        yield office
        await office.outbox.stop()
    await playground.stop()


async def test_order_is_kept_in_each_chat(post: PostOffice) -> None:
    crowd = post.people(20)
    letters = post.letters(crowd, 10)
    await post.deliver(letters)
    assert [post.arrived(person) for person in crowd] == [[f"letter {number}" for number in range(10)]] * 20
    assert sorted(post.ledger.delivered_ids) == [each.id for each in letters]


async def test_replies_go_before_reminders(post: PostOffice) -> None:
    [ada] = post.people(1)
    reminders = [post.letter(ada, f"reminder {number}", urgency=Urgency.REMINDER) for number in range(5)]
    replies = [post.letter(ada, f"reply {number}") for number in range(5)]
    await post.deliver([*reminders, *replies])
    assert post.arrived(ada) == [each.draft.payload["text"] for each in [*replies, *reminders]]


@pytest.mark.parametrize("pace", [Pace(per_second=50, per_chat=1000, burst=1000)])
async def test_someone_who_waits_for_a_reply_goes_before_everyones_reminders(post: PostOffice) -> None:
    """120 reminders are due when one person writes: theirs is the next message that goes out."""
    *crowd, ada = post.people(121)
    post.outbox.put([post.letter(person, "reminder", urgency=Urgency.REMINDER) for person in crowd])
    await until(lambda: len(post.sends()) >= 60)
    post.outbox.put([post.letter(ada, "reply")])
    await post.idle()
    position = [call["chat_id"] for call in post.sends()].index(ada)
    assert 60 <= position < 100


@pytest.mark.parametrize("pace", [Pace(per_second=200, per_chat=20, burst=3)])
async def test_no_chat_and_not_all_chats_together_get_more_than_the_pace_allows(post: PostOffice, pace: Pace) -> None:
    crowd = post.people(40)
    await post.deliver(post.letters(crowd, 8))
    times = defaultdict(list)
    for call in post.sends():
        times[call["chat_id"]].append(call["monotonic"])
        times[0].append(call["monotonic"])
    slack = 2
    for chat_id, moments in times.items():
        rate, burst = (pace.per_second, pace.per_second) if chat_id == 0 else (pace.per_chat, pace.burst)
        for first, start in enumerate(moments):
            for last, end in enumerate(moments[first:], first):
                assert last - first + 1 <= burst + rate * (end - start) + slack + (30 if chat_id == 0 else 0)


async def test_with_429_on_a_fifth_of_the_sends_none_goes_early_and_none_is_lost(post: PostOffice) -> None:
    chance = random.Random(5)
    crowd = post.people(25)
    retry_after = 0.2
    post.strike(lambda: _too_many(retry_after) if chance.random() < 0.2 else None)
    await post.deliver(post.letters(crowd, 10))
    assert [post.arrived(person) for person in crowd] == [[f"letter {number}" for number in range(10)]] * 25
    assert sum(call["status"] == 429 for call in post.sends()) > 40
    assert _early(post.sends(), retry_after) == []


async def test_a_429_as_telegram_gives_it_is_waited_out_in_whole_seconds(post: PostOffice) -> None:
    [ada] = post.people(1)
    post.world.faults.add(Fault("sendMessage", 429, times=1, retry_after=1))
    await post.deliver(post.letters([ada], 3))
    refused, *others = post.sends()
    assert others[0]["monotonic"] - refused["monotonic"] >= 1
    assert post.arrived(ada) == ["letter 0", "letter 1", "letter 2"]


async def test_a_person_who_does_not_want_it_gets_one_attempt_and_the_others_theirs(post: PostOffice) -> None:
    ada, ben = post.people(2)
    post.world.chats[ada].blocked = True
    await post.deliver(post.letters([ada, ben], 10))
    assert [call["status"] for call in post.sends() if call["chat_id"] == ada] == [403]
    assert post.ledger.unwanted_chats == [ada]
    assert len(post.arrived(ben)) == 10


@pytest.mark.parametrize("status", [401, 404, 500, 502, 503, 504])
async def test_a_telegram_in_trouble_loses_nothing_and_doubles_nothing(post: PostOffice, status: int) -> None:
    chance = random.Random(status)
    crowd = post.people(10)
    post.strike(lambda: Fault("sendMessage", status, times=1) if chance.random() < 0.3 else None)
    await post.deliver(post.letters(crowd, 10))
    assert [post.arrived(person) for person in crowd] == [[f"letter {number}" for number in range(10)]] * 10
    assert post.ledger.failed_ids == []


@impatient
async def test_what_hangs_before_it_takes_effect_is_sent_once(post: PostOffice) -> None:
    crowd = post.people(5)
    post.world.faults.add(Fault("sendMessage", HANG, times=5))
    await post.deliver(post.letters(crowd, 3))
    assert [post.arrived(person) for person in crowd] == [["letter 0", "letter 1", "letter 2"]] * 5


@impatient
@pytest.mark.parametrize("status", [HANG, 502])
async def test_what_was_taken_and_not_confirmed_doubles_once_and_keeps_its_place(
    post: PostOffice, status: Literal["hang"] | int
) -> None:
    crowd = post.people(5)
    post.world.faults.add(Fault("sendMessage", status, times=5, after_effect=True))
    await post.deliver(post.letters(crowd, 3))
    assert [post.arrived(person) for person in crowd] == [["letter 0", "letter 0", "letter 1", "letter 2"]] * 5


@impatient
async def test_what_hangs_twice_is_not_sent_a_third_time(post: PostOffice) -> None:
    [ada] = post.people(1)
    post.world.faults.add(Fault("sendMessage", HANG, times=2, after_effect=True))
    await post.deliver(post.letters([ada], 2))
    assert post.arrived(ada) == ["letter 0", "letter 0", "letter 1"]
    assert len(post.ledger.failed_ids) == 1


@impatient
async def test_each_message_has_a_second_try_of_its_own(post: PostOffice) -> None:
    [ada] = post.people(1)
    reminder, reply = post.letter(ada, "reminder", urgency=Urgency.REMINDER), post.letter(ada, "reply")
    for letter in (reminder, reply):
        post.world.faults.add(Fault("sendMessage", HANG, times=1))
        post.outbox.put([letter])
        await until(lambda: not post.world.faults._faults)
    await post.idle()
    assert post.arrived(ada) == ["reply", "reminder"]
    assert post.ledger.failed_ids == []


@impatient
async def test_what_is_forgotten_while_it_is_on_its_way_holds_nothing_up(post: PostOffice) -> None:
    [ada] = post.people(1)
    post.world.faults.add(Fault("sendMessage", HANG, times=1))
    post.outbox.put([post.letter(ada, "forgotten")])
    await until(lambda: not post.world.faults._faults)
    post.outbox.forget(ada)
    assert post.outbox.is_idle
    with capture_logs() as lines:
        await post.deliver([post.letter(ada, "new")])
    assert post.arrived(ada) == ["new"]
    assert lines == []


@pytest.mark.parametrize("status", [400, 403])
async def test_nothing_is_kept_of_a_chat_to_which_nothing_is_due(
    post: PostOffice, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.outbox, "REMEMBER_CHAT_FOR", 0.01)
    crowd = post.people(3)
    post.world.faults.add(Fault("sendMessage", status, times=2))
    await post.deliver(post.letters(crowd, 1))
    await until(lambda: not post.outbox._lanes)


@impatient
async def test_an_edit_that_hangs_is_made_again_until_it_holds(post: PostOffice) -> None:
    [ada] = post.people(1)
    first = post.letter(ada, "before")
    await post.deliver([first])
    post.world.faults.add(Fault("editMessageText", HANG, times=2, after_effect=True))
    await post.deliver([post.letter(ada, "after", edit=post.ledger.shown[first.id])])
    assert post.arrived(ada) == ["after"]


async def test_an_edit_of_a_message_that_is_gone_is_sent_anew(post: PostOffice) -> None:
    [ada] = post.people(1)
    first = post.letter(ada, "before")
    await post.deliver([first])
    gone = post.ledger.shown[first.id] or 0
    post.world.chats[ada].delete(gone)
    second = post.letter(ada, "after", edit=gone)
    await post.deliver([second, post.letter(ada, "behind")])
    assert post.arrived(ada) == ["after", "behind"]
    assert post.ledger.shown[second.id] not in {None, gone}


async def test_an_edit_that_changes_nothing_is_done_already(post: PostOffice) -> None:
    [ada] = post.people(1)
    first = post.letter(ada, "the same")
    await post.deliver([first])
    shown = post.ledger.shown[first.id]
    again = post.letter(ada, "the same", edit=shown)
    await post.deliver([again])
    assert post.arrived(ada) == ["the same"]
    assert post.ledger.shown[again.id] == shown


@pytest.mark.parametrize("is_gone", [True, False])
async def test_buttons_that_cannot_be_changed_any_more_hold_nothing_up(post: PostOffice, *, is_gone: bool) -> None:
    [ada] = post.people(1)
    first = post.letter(ada, "a question")
    await post.deliver([first])
    message_id = post.ledger.shown[first.id] or 0
    if is_gone:
        post.world.chats[ada].delete(message_id)
    buttons = Outgoing(99_999, Draft(chat_id=ada, payload={"buttons": [], "edit": message_id}))
    await post.deliver([buttons, post.letter(ada, "behind")])
    assert post.arrived(ada)[-1] == "behind"
    assert 99_999 in post.ledger.delivered_ids


@pytest.mark.parametrize("edited", [False, True])
async def test_markup_that_telegram_cannot_read_goes_out_as_plain_text(post: PostOffice, *, edited: bool) -> None:
    [ada] = post.people(1)
    first = post.letter(ada, "before")
    await post.deliver([first])
    edit: dict[str, Any] = {"edit": post.ledger.shown[first.id]} if edited else {}
    await post.deliver([post.letter(ada, "<b>Bread</b> &amp; <i>butter", **edit)])
    assert post.arrived(ada)[-1] == "Bread & butter"
    assert len(post.arrived(ada)) == (1 if edited else 2)


async def test_a_message_that_telegram_will_never_take_is_noted_and_the_others_go_on(post: PostOffice) -> None:
    [ada] = post.people(1)
    letters = [post.letter(ada, "first"), post.letter(ada, ""), post.letter(ada, "x" * 5000), post.letter(ada, "last")]
    await post.deliver(letters)
    assert post.arrived(ada) == ["first", "last"]
    assert post.ledger.failed_ids == [letters[1].id, letters[2].id]


async def test_a_message_that_cannot_even_be_built_is_noted_and_the_others_go_on(post: PostOffice) -> None:
    [ada] = post.people(1)
    broken = Outgoing(99_999, Draft(chat_id=ada, payload={"text": "no buttons key"}))
    await post.deliver([broken, post.letter(ada, "last")])
    assert post.arrived(ada) == ["last"]
    assert post.ledger.failed_ids == [99_999]


async def test_a_book_that_cannot_be_written_is_written_later_and_nothing_goes_twice(post: PostOffice) -> None:
    ada, ben = post.people(2)
    post.ledger.refusals = 5
    await post.deliver(post.letters([ada], 3))
    assert post.arrived(ada) == ["letter 0", "letter 1", "letter 2"]
    assert len(post.ledger.delivered_ids) == 3
    post.ledger.refusals = 2
    await post.deliver([post.letter(ben, ""), post.letter(ben, "behind")])
    assert post.arrived(ben) == ["behind"]
    assert len(post.ledger.failed_ids) == 1


async def test_what_is_not_sent_at_a_stop_is_neither_sent_nor_marked(post: PostOffice) -> None:
    """What is on its way ends well and is marked; the rest stays for the next start."""
    crowd = post.people(10)
    post.outbox.put(post.letters(crowd, 50))
    await until(lambda: len(post.sends()) > 40)
    await post.outbox.stop()
    arrived = sum(len(post.arrived(person)) for person in crowd)
    assert 40 < arrived < 500
    assert arrived == len(post.ledger.delivered_ids)


async def test_a_stop_does_not_wait_for_a_call_that_hangs(post: PostOffice) -> None:
    [ada] = post.people(1)
    post.world.faults.add(Fault("sendMessage", HANG, times=1))
    post.outbox.put(post.letters([ada], 1))
    await until(lambda: not post.world.faults._faults)
    await asyncio.wait_for(post.outbox.stop(grace=0.05), 1)
    assert post.ledger.delivered_ids == []


def _too_many(retry_after: float) -> Fault:
    return Fault("sendMessage", 429, times=1, retry_after=retry_after)  # type: ignore[arg-type]  # finer than Telegram's


def _early(calls: Sequence[dict[str, Any]], retry_after: float) -> list[dict[str, Any]]:
    """Calls to a chat that came before the time that Telegram had named for it."""
    open_again: dict[int, float] = {}
    early = []
    for call in calls:
        if call["monotonic"] < open_again.get(call["chat_id"], 0):
            early.append(call)
        if call["status"] == 429:
            open_again[call["chat_id"]] = call["monotonic"] + retry_after
    return early


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not holds():
            await asyncio.sleep(0.001)
