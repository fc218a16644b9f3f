"""What the coach notices, what it changes then, and that the person has the last word."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

from bot import watching
from bot.bounds import bounds
from bot.history import history_of
from bot.turn import Turn
from coaching.limits import NO_LIMITS, Limits
from coaching.patterns import Pattern
from coaching.scripts import ConversationKind
from coaching.scripts.reflection import Reflection
from coaching.vocabulary import Outcome
from storage import attempts, conversations, firings, offers, people, plans
from storage.database import Transaction
from tests.household import Household, Shown, TestPerson
from tests.stories.ways import after_the_warm_ups, begin, tell

T = TypeVar("T")

DAY = timedelta(days=1)
TO_THE_NEXT_PROMPT = DAY + timedelta(hours=4)
NOTICED = "Something I noticed"


async def as_seen(house: Household, person: TestPerson, look: Callable[[Turn], T]) -> T:
    """What the coach does or sees for a person in a turn of its own."""

    def work(transaction: Transaction) -> T:
        found = people.find_person(transaction, person.id)
        assert found is not None
        return look(house.house.turns.make(transaction, found, house.clock.now()))

    return await house.house.store.run(work)


async def asks_again(person: TestPerson) -> Shown:
    """A no, and a second ask after it."""
    if "Yesterday" in (await person.say("/log")).labels:
        await person.tap("Today")
    for label in ("They said no", "4", "Respectful", "I asked again", "That's all, save it"):
        await person.tap(label)
    return await person.last()


async def told(house: Household, person: TestPerson, *said: dict[str, Any]) -> None:
    """Attempts that were told today, the watch not having looked yet."""

    def file(turn: Turn) -> None:
        for each in said:
            talk = conversations.open_conversation(
                turn.connection, turn.person.id, ConversationKind.REFLECTION, {}, turn.now
            )
            conversations.close(turn.connection, turn.person.id, talk.id)
            ordinary: dict[str, Any] = {"outcome": Outcome.YES, "emotion": 4}
            attempts.file_attempt(
                turn.connection,
                turn.person.id,
                talk.id,
                Reflection(**ordinary | each),
                offer=None,
                on=turn.today,
                now=turn.now,
                baseline=False,
            )

    await as_seen(house, person, file)


async def patterns_told(house: Household, person: TestPerson) -> list[Pattern]:
    def load(turn: Turn) -> list[Pattern]:
        return [each.seen.pattern for each in firings.load_firings(turn.connection, turn.person.id)]

    return await as_seen(house, person, load)


async def noticed(person: TestPerson) -> list[Shown]:
    return [each for each in await person.from_coach() if NOTICED in each.text]


async def test_asking_again_twice_is_told_in_the_persons_own_numbers_and_disputed_in_one_tap(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    told_once = (await asks_again(ada)).text
    assert NOTICED not in told_once
    assert "Being asked twice can press on someone" in told_once
    await house.later(7 * DAY)
    card = await asks_again(ada)
    assert "asked again after a “no” 2 times: 2 and 9 March" in card.text
    assert "What changes now: asks about romance" in card.text
    assert card.labels == ["That's not it", "Tell me more", "♡ Support"]
    assert await as_seen(house, ada, bounds) == Limits(no_romantic=True, no_costly=True)
    shown = await ada.tap("Tell me more")
    assert "From the other side" in shown.text
    shown = await ada.tap("That's not it")
    assert "nothing changes" in shown.text
    assert await as_seen(house, ada, bounds) == NO_LIMITS
    await ada.press(card.id, card.data("That's not it"))
    assert [each.text for each in await ada.from_coach()].count(shown.text) == 1
    await house.later(DAY)
    await tell(ada)
    assert len(await noticed(ada)) == 1


async def test_the_second_grave_sign_in_thirty_days_pauses_the_programme_and_locks_nobody_out(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    for _ in range(3):
        await asks_again(ada)
        await house.later(DAY)
    card = await asks_again(ada)
    assert "the programme pauses for three days, and I will be back on Sunday, 8 March" in card.text
    assert "a doctor, a therapist or a counsellor" in card.text
    assert "There is no ask for you now" in (await ada.say("/today")).text
    before = len(await ada.texts())
    await house.later(2 * DAY + timedelta(hours=5))
    assert len(await ada.texts()) == before
    for command, expected in (("/journal", "Your journal"), ("/support", "reach a person now"), ("/log", "your ask")):
        assert expected in (await ada.say(command)).text
    await ada.say("/cancel")
    await house.later(DAY)
    shown = await ada.last()
    assert "Good to have you back" in shown.text
    assert "Today's ask" in shown.text or "Warm-up" in shown.text
    assert "Good to have you back" not in (await ada.say("/today")).text


async def test_a_pause_that_is_disputed_is_over_at_once(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    for _ in range(3):
        await asks_again(ada)
        await house.later(DAY)
    await asks_again(ada)
    await ada.tap("That's not it")
    assert "There is no ask for you now" not in (await ada.say("/today")).text
    await house.later(DAY)
    assert "I'll do it" in (await ada.last()).labels


async def test_to_dispute_a_pause_leaves_one_of_the_persons_own(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    for _ in range(3):
        await asks_again(ada)
        await house.later(DAY)
    card = await asks_again(ada)
    await ada.say("/pause")
    await ada.tap("A week")
    await ada.press(card.id, card.data("That's not it"))

    def pauses(turn: Turn) -> list[plans.PauseSpan]:
        return list(plans.load_pauses(turn.connection, turn.person.id))

    today = house.clock.now().date()
    assert plans.PauseSpan(today, today + 7 * DAY) in await as_seen(house, ada, pauses)


async def test_a_hard_ask_in_a_low_mood_leads_to_a_day_of_rest_and_then_to_one_ask_a_day(
    house: Household, ada: TestPerson
) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    await ada.say("They will laugh")
    for answer in ("75", "50", "25", "90"):
        shown = await ada.tap(answer)
    assert "how is your mood today" in shown.text
    shown = await ada.tap("Low")
    assert any("On a low day you owe nobody" in text for text in await ada.texts())
    assert "Something smaller" in shown.labels
    card = await tell(ada)
    assert "a tension of 80 or more on a day when your mood was low" in card.text
    assert "♡ Support" in card.labels
    assert "There is no ask for you now" in (await ada.say("/today")).text
    await house.later(DAY)
    assert "There is no ask for you now" in (await ada.say("/today")).text
    await house.later(DAY)
    assert "I'll do it" in (await ada.say("/today")).labels
    await tell(ada)
    assert "That's enough for today" in (await ada.say("/today")).text
    await house.later(DAY)
    assert "I'll do it" in (await ada.say("/today")).labels


async def test_after_two_that_were_replayed_a_lot_less_is_asked(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await told(house, ada, {"replayed": 8}, {"replayed": 7})
    await house.later(TO_THE_NEXT_PROMPT)
    [card] = await noticed(ada)
    assert "you replayed 2 asks at 7 of 10 or more: 5 March" in card.text
    await ada.say("/log")
    for answer in ("They said yes", "3", "Calm"):
        await ada.tap(answer)
    await ada.say("That it went by")
    assert "how much have you been replaying it" in (await ada.tap("Fine with it")).text
    assert "in a row" in (await ada.tap("1")).text


async def test_of_several_patterns_one_a_day_is_told_the_grave_ones_first(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    sign = {"outcome": Outcome.NO, "again_after_no": True, "replayed": 9}
    await told(house, ada, sign, sign)
    await as_seen(house, ada, watching.look)
    await as_seen(house, ada, watching.look)
    assert await patterns_told(house, ada) == [Pattern.CALLOUS]
    await house.later(TO_THE_NEXT_PROMPT)
    assert await patterns_told(house, ada) == [Pattern.CALLOUS, Pattern.RUMINATION]


async def test_a_button_of_a_sign_that_is_not_theirs_tells_nothing(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await asks_again(ada)
    card = await asks_again(ada)
    ben = await house.person("Ben")
    first = await begin(ben)
    for label in ("That's not it", "Tell me more"):
        await ben.press(first.id, card.data(label))
    assert not any("From the other side" in text or "nothing changes" in text for text in await ben.texts())
    assert (await as_seen(house, ada, bounds)).no_romantic


async def test_what_seemed_hostile_is_known_to_the_watch_and_read_in_the_journal(
    house: Household, ada: TestPerson
) -> None:
    await after_the_warm_ups(house, ada)
    await ada.say("/log")
    for answer in ("They said yes", "3", "Calm", "Both", "Skip", "They seemed hostile", "That's all, save it"):
        await ada.tap(answer)
    last = (await as_seen(house, ada, history_of))[-1]
    assert (last.other_hostile, last.others_comfort) == (True, None)
    await ada.say("/journal")
    assert "The other person: They seemed hostile" in (await ada.tap("1")).text


async def test_the_day_after_a_peak_is_a_gentler_one(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.say("/ladder")
    await ada.tap("Rate 5 more")
    for _ in range(5):
        await ada.tap("0")
    await tell(ada, emotion="9")
    peak = (await as_seen(house, ada, history_of))[-1]
    await house.later(DAY)
    shown = await ada.say("/today")
    assert "Gentler than the last one" in shown.text
    offer = await as_seen(house, ada, lambda turn: offers.find_last_offer(turn.connection, turn.person.id))
    assert offer is not None
    assert offer.numbers["rating"] < (peak.intimidation or 0)
