"""People who talk to the coach without end, each acting again as soon as they are answered, and who keep count."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.buttons import Press, Tap, read_tap
from storage import attempts, ladder, people
from storage.database import Database, Transaction
from storage.people import Person
from tests.household import Shown, TestPerson
from tests.kills.process import PATIENCE, MovingHousehold
from tests.kills.walks import BASELINE, do

TOO_EARLY = "You wrote that before"
RATED_AT_FIRST = Counter((1, 2, 3, 4, 5))
_ON_ITS_WAY = """
    SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting' AND lane = ?)
         + (SELECT count(*) FROM outbox WHERE state = 'waiting' AND chat_id = ?)
"""


class Talker:
    """One person; what they have told and rated; how many messages a coach that is never killed would have sent."""

    def __init__(self, house: MovingHousehold, person: TestPerson, seed: str) -> None:
        self.person = person
        self.acts = 0
        self.logs = 0
        self.told: list[tuple[int, str]] = []
        self.ratings = RATED_AT_FIRST.copy()
        self.due = 0
        self.asked_again = 0
        self._house = house
        self._chance = random.Random(seed)
        self._seen: dict[int, Shown] = {}
        self._sequence = 0

    async def talk(self, enough: asyncio.Event) -> None:
        """Tell of one attempt after the other, and now and then rate what waits on the ladder."""
        self.due = await self.count_messages()
        while not enough.is_set():
            await self._tell_of_an_attempt()
            if self._chance.random() < 0.3:
                await self._rate_five()

    async def leave(self, after: int, has_tapped: Callable[[], None]) -> bool:
        """Tell of so many attempts, begin with one more, and be erased. True where the question has become the farewell."""
        for _ in range(after):
            await self._tell_of_an_attempt()
        await self._tap(await self._open("/log"), "yes")
        question = await self._open("/erase")
        asked = await self._asked(question)
        await self._touch(asked, Tap(Press.ANSWER, "erase", question.conversation_id, question.version).data())
        has_tapped()
        return (await self._see(lambda shown: shown.text.startswith("It is gone."))).id == asked.id

    async def count_messages(self) -> int:
        """How many messages the coach has sent to this person."""
        await self._look(wait=0)
        return len(self._seen)

    async def _tell_of_an_attempt(self) -> None:
        """By command, tap, typed number and typed words: all but the words that carry the canary may be skipped."""
        self.logs += 1
        emotion, words = self._chance.randint(1, 6), f"canary {self.person.id} {self.logs}"
        tap = await self._open("/log")
        tap = await self._tap(tap, "yes")
        if self._chance.random() < 0.5:
            tap = await self._tap(tap, str(emotion))
        else:
            tap = await self._type(tap, str(emotion))
        while "what did you ask" not in (await self._asked(tap)).text.casefold():
            tap = await self._tap(tap, "", press=Press.SKIP)
        newest = self._newest()
        tap = await self._type(tap, words, end="d:streak")
        if not self._has_ended(newest, "d:streak"):
            await self._end(tap, "", "d:streak", press=Press.FINISH)
        self.told.append((emotion, words))

    async def _rate_five(self) -> None:
        newest = self._newest()
        await self._say("/ladder")
        view = await self._see(lambda shown: shown.id > newest and _has(shown, "d:own_step"))
        if not _has(view, "d:rate"):
            return
        ratings = [str(self._chance.randint(0, 10)) for _ in range(5)]
        tap = await self._open("d:rate", view)
        for rating in ratings[:-1]:
            tap = await self._tap(tap, rating)
        await self._end(tap, ratings[-1], "d:ladder")
        self.ratings.update(map(int, ratings))

    async def _open(self, how: str, on: Shown | None = None) -> Tap:
        """Begin a conversation by a command or a button, and see its first question."""
        latest = max((_question(shown).conversation_id for shown in self._seen.values()), default=0)
        if on is None:
            await self._say(how)
        else:
            await self._touch(on, how)
            self.due += 1
        return _question(await self._see(lambda shown: _question(shown).conversation_id > latest))

    async def _tap(self, at: Tap, value: str, *, press: Press = Press.ANSWER) -> Tap:
        """Tap an answer, and see the next question in the place of this one."""
        await self._answer(at, value, press)
        return await self._question_after(at)

    async def _end(self, at: Tap, value: str, button: str, *, press: Press = Press.ANSWER) -> None:
        """Tap the last answer, and see the message with this button that ends the conversation."""
        newest = self._newest()
        await self._answer(at, value, press)
        self.due += 1
        await self._see(lambda shown: shown.id > newest and _has(shown, button))

    async def _type(self, at: Tap, text: str, *, end: str = "") -> Tap:
        """Type an answer, again if it is said to have come too early, and see the next question or the end."""
        async with asyncio.timeout(5 * PATIENCE):
            while (await self._reply_to(await self._say(text), at, end)).text.startswith(TOO_EARLY):
                self.asked_again += 1
                await self._quiet()
        return _next(at)

    async def _quiet(self) -> None:
        """Wait until nothing more is on its way: a reply that comes twice after a kill is no reply to what I type next."""
        while self._house.rows(_ON_ITS_WAY, self.person.id, self.person.id) != [(0,)]:
            await asyncio.sleep(0.05)

    async def _reply_to(self, mine: int, at: Tap, end: str) -> Shown:
        """The next question; or what was sent after my message and ends the conversation, or refuses what I typed."""
        return await self._see(
            lambda shown: (
                _question(shown) == _next(at)
                or (shown.id > mine and (shown.text.startswith(TOO_EARLY) or _has(shown, end)))
            )
        )

    def _has_ended(self, newest: int, button: str) -> bool:
        return any(shown.id > newest and _has(shown, button) for shown in self._seen.values())

    async def _question_after(self, at: Tap) -> Tap:
        await self._see(lambda shown: _question(shown) == _next(at))
        return _next(at)

    async def _answer(self, at: Tap, value: str, press: Press) -> None:
        shown = await self._asked(at)
        await self._touch(shown, Tap(press, value, at.conversation_id, at.version).data())

    async def _asked(self, at: Tap) -> Shown:
        return await self._see(lambda shown: _question(shown) == at)

    async def _say(self, text: str) -> int:
        """Send a message, to which one comes back. Gives its id."""
        self.acts += 1
        self.due += 1
        return await self.person.write(text)

    async def _touch(self, shown: Shown, data: str) -> None:
        self.acts += 1
        await self.person.touch(shown.id, data)

    def _newest(self) -> int:
        return max(self._seen, default=0)

    async def _see(self, is_it: Callable[[Shown], bool]) -> Shown:
        """The newest message of the coach that is what we wait for."""
        async with asyncio.timeout(5 * PATIENCE):
            while True:
                for message_id in sorted(self._seen, reverse=True):
                    if is_it(self._seen[message_id]):
                        return self._seen[message_id]
                await self._look(wait=30)

    async def _look(self, wait: float) -> None:
        """Take in what is new in the chat, waiting for it if need be."""
        parameters = {"after": self._sequence, "wait": wait}
        news = (await self._house.http.get(f"people/{self.person.id}/chat", params=parameters)).json()
        self._sequence = news["sequence"]
        self._seen |= {each["message_id"]: Shown(each) for each in news["messages"] if each["from_bot"]}


def _question(shown: Shown) -> Tap:
    """Which question a message asks: its conversation and version; both 0 where it asks none."""
    for _, data in shown.buttons:
        tap = read_tap(data)
        if tap is not None and tap.press is not Press.DO:
            return Tap(Press.ANSWER, "", tap.conversation_id, tap.version)
    return Tap(Press.ANSWER)


def _next(at: Tap) -> Tap:
    return Tap(Press.ANSWER, "", at.conversation_id, at.version + 1)


def _has(shown: Shown, data: str) -> bool:
    return any(each == data for _, each in shown.buttons)


@dataclass(frozen=True)
class Account:
    """What came of it all, over all talkers."""

    updates: int
    attempts: int
    doubled: int
    asked_again: int

    def __str__(self) -> str:
        return (
            f"{self.updates} updates, {self.attempts} attempts told, {self.doubled} messages came twice, "
            f"{self.asked_again} answers asked for again"
        )


async def meet(house: MovingHousehold, count: int, seed: int) -> Sequence[Talker]:
    """So many people, their first minutes behind them, and the coach in its process."""
    crowd = [await house.person(f"Talker {number}") for number in range(count)]
    for act in BASELINE:
        await asyncio.gather(*(do(person, act) for person in crowd))
        await house.settle()
    await house.hand_over()
    return [Talker(house, person, f"{seed} {number}") for number, person in enumerate(crowd)]


@asynccontextmanager
async def talking(house: MovingHousehold, count: int, seed: int) -> AsyncIterator[Sequence[Talker]]:
    """So many people who talk to the coach until the block ends.

    The coach has to be running when it does: they stop where they have been answered.
    """
    talkers, enough = await meet(house, count, seed), asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        for talker in talkers:
            tasks.create_task(talker.talk(enough))
        yield talkers
        enough.set()


def assert_told(transaction: Transaction, talker: Talker) -> Person:
    """Check that all that someone has told of is there, once and in its order."""
    person = people.find_person(transaction, talker.person.id)
    assert person is not None
    filed = attempts.load_attempts(transaction, person.id)
    assert [(each.told.emotion, each.told.what_asked) for each in filed] == talker.told
    return person


async def settled_account(house: MovingHousehold, talkers: Sequence[Talker]) -> Account:
    """Check that everything that was said had its effect exactly once, and count what came more than once."""
    await house.settle()
    assert house.process is not None
    assert await house.process.terminate() == 0
    acts = len(BASELINE) * len(talkers) + sum(talker.acts for talker in talkers)
    assert house.rows("SELECT state, count(*) FROM inbox GROUP BY state") == [("done", acts)]
    assert house.rows("SELECT count(*) FROM outbox") == [(0,)]
    database = Database(house.url, house.keyring())
    with database.begin() as transaction:
        for talker in talkers:
            person = assert_told(transaction, talker)
            rated = [step.intimidation for step in ladder.load_steps(transaction, person.id)]
            assert Counter(rating for rating in rated if rating is not None) == talker.ratings
    database.close()
    opened = house.rows("SELECT count(*) FROM conversations WHERE kind = 'reflection' GROUP BY person_id")
    assert Counter(number for (number,) in opened) == Counter(talker.logs for talker in talkers)
    doubled = [await talker.count_messages() - talker.due for talker in talkers]
    assert min(doubled) >= 0
    return Account(
        updates=acts,
        attempts=sum(len(talker.told) for talker in talkers),
        doubled=sum(doubled),
        asked_again=sum(talker.asked_again for talker in talkers),
    )
