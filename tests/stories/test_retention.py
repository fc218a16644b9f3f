"""Two years without a word: one question by day, all kept for any sign of life, all gone thirty days later without one."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from bot import retention
from storage import people, tombstones
from storage.database import Transaction
from tests.household import Household, Shown, TestPerson
from tests.stories.traces import content_of, rows_of
from tests.stories.ways import begin, tell

DAY = timedelta(days=1)
LAST_DAY = datetime(2028, 3, 2, 22, 59, tzinfo=UTC)
"""The end of the last day on which it is kept without a question: it all begins on 2 March 2026 in Berlin."""

ASKED = datetime(2028, 3, 3, 10, tzinfo=UTC)
QUESTION = "Shall I keep what you told me?"


async def silent_until(house: Household, moment: datetime) -> None:
    """Let the time pass, with the look at what is due that a coach that runs takes at the beginning of a day."""
    await house.until(moment.replace(hour=0, minute=1))
    await house.until(moment)


async def agree(house: Household, person: TestPerson) -> Shown:
    """Someone in Berlin who has agreed to begin, without all the questions after that. Gives the first of them."""
    shown = await person.say("/start")
    await house.house.store.run(_agree, person.id, house.clock.now())
    return shown


async def down_for(house: Household, time: timedelta) -> None:
    """The coach is not there while the time passes."""
    await house.close()
    house.clock._base += time
    await house.open()
    await house.settle()


async def asked(house: Household, person: TestPerson) -> None:
    """Two years later, at the question."""
    await silent_until(house, ASKED)
    assert (await person.last()).text.startswith(QUESTION)


async def questions(person: TestPerson) -> int:
    return sum(text.startswith(QUESTION) for text in await person.texts())


async def test_without_an_answer_everything_is_gone_after_thirty_days_and_the_others_keep_theirs(
    house: Household, ada: TestPerson
) -> None:
    ben = await house.person("Ben", "de")
    await begin(ada)
    await tell(ada)
    await agree(house, ben)
    key_id = house.keyring().find(ada.id) or ""
    await silent_until(house, LAST_DAY)
    assert await questions(ada) == await questions(ben) == 0
    await ben.say("hello")
    await house.until(ASKED - timedelta(minutes=1))
    assert await questions(ada) == 0, "nothing arrives at night"
    await house.until(ASKED)
    shown = await ada.last()
    assert "until Sunday, 2 April" in shown.text
    assert shown.choices == ["Keep it", "Erase it"]
    assert await questions(ben) == 0
    before = await ada.texts()
    await house.until(ASKED + timedelta(hours=1, minutes=30))
    await silent_until(house, LAST_DAY + 31 * DAY)
    assert "attempts" in rows_of(house, ada.id)
    assert key_id in content_of(house)
    await house.until(datetime(2028, 4, 3, 0, 1, tzinfo=UTC))
    assert rows_of(house, ada.id) == set()
    assert key_id not in content_of(house)
    assert house.keyring().find(ada.id) is None
    await silent_until(house, LAST_DAY + 60 * DAY)
    assert await ada.texts() == before, "nothing else is said once it was asked, nor when all is gone"
    assert "conversations" in rows_of(house, ben.id)
    assert "no longer have" in (await ada.tap("Keep it", on=shown)).text
    assert rows_of(house, ada.id) == set()


async def test_one_tap_keeps_it_for_another_two_years(house: Household, ada: TestPerson) -> None:
    await agree(house, ada)
    await asked(house, ada)
    assert (await ada.tap("Keep it")).text.startswith("It stays, all of it.")
    await silent_until(house, datetime(2030, 3, 3, 22, 59, tzinfo=UTC))
    assert await questions(ada) == 1
    await silent_until(house, datetime(2030, 3, 4, 10, tzinfo=UTC))
    assert await questions(ada) == 2
    assert "people" in rows_of(house, ada.id)


@pytest.mark.parametrize("sign", ["hello", "tap"])
async def test_any_word_or_tap_keeps_it(house: Household, ada: TestPerson, sign: str) -> None:
    card = await agree(house, ada)
    await asked(house, ada)
    await house.later(29 * DAY)
    await (ada.say("hello") if sign == "hello" else ada.tap(card.labels[0], on=card))
    await silent_until(house, ASKED + 200 * DAY)
    assert await questions(ada) == 1
    assert "people" in rows_of(house, ada.id)


async def test_words_that_came_but_were_not_handled_keep_it_as_long_as_they_are_kept(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    await agree(house, ada)
    await asked(house, ada)
    await house.later(29 * DAY)
    with monkeypatch.context() as broken:
        broken.setattr("bot.turns.respond", _fail)
        broken.setattr("bot.inbox.PAUSE_BEFORE_RETRY", 0.01)
        await ada.say("I am still here")
    await house.later(2 * DAY)
    assert "people" in rows_of(house, ada.id)
    await ada.say("and now?")
    await house.later(40 * DAY)
    assert "people" in rows_of(house, ada.id)


async def test_erase_it_leads_to_the_one_question_before_erasing(house: Household, ada: TestPerson) -> None:
    await agree(house, ada)
    await asked(house, ada)
    assert "Erase everything?" in (await ada.tap("Erase it")).text
    assert (await ada.tap("Erase everything")).text.startswith("It is gone.")
    assert rows_of(house, ada.id) == set()


async def test_on_a_pause_it_is_asked_all_the_same(house: Household, ada: TestPerson) -> None:
    await agree(house, ada)
    await ada.say("/pause")
    await ada.tap("Until I say so")
    await asked(house, ada)


@pytest.mark.parametrize("why", ["never agreed", "blocked", "needs quiet"])
async def test_whoever_cannot_be_asked_is_erased_without_a_word(house: Household, ada: TestPerson, why: str) -> None:
    if why == "never agreed":
        await ada.say("/start")
    else:
        await agree(house, ada)
    if why == "blocked":
        await ada.block()
    if why == "needs quiet":
        await ada.say("I want to kill myself")
        await house.later(2 * DAY)
        assert "how" in (await ada.last()).text
    before = await ada.texts()
    await silent_until(house, LAST_DAY + 30 * DAY)
    assert "people" in rows_of(house, ada.id)
    await house.later(timedelta(hours=2))
    assert rows_of(house, ada.id) == set()
    assert house.keyring().find(ada.id) is None
    assert await ada.texts() == before


@pytest.mark.parametrize(("status", "description"), [(403, ""), (400, "Bad Request: chat not found")])
async def test_whose_question_is_refused_is_erased_thirty_days_later(
    house: Household, ada: TestPerson, status: int, description: str
) -> None:
    await agree(house, ada)
    await silent_until(house, ASKED - timedelta(minutes=1))
    before = await ada.texts()
    fault = {"method": "sendMessage", "status": status, "description": description}
    await house.post("faults", fault)
    await house.until(ASKED)
    await silent_until(house, LAST_DAY + 31 * DAY)
    assert "people" in rows_of(house, ada.id)
    await house.later(timedelta(hours=2))
    assert rows_of(house, ada.id) == set()
    assert await ada.texts() == before


async def test_a_question_that_was_missed_comes_by_day_and_leaves_the_full_time_to_answer(
    house: Household, ada: TestPerson
) -> None:
    """The coach was down when it was due, and comes up again in the night a month later."""
    await agree(house, ada)
    await silent_until(house, ASKED - timedelta(minutes=1))
    await down_for(house, 30 * DAY + timedelta(hours=12))
    await house.later(timedelta(hours=2))
    assert await questions(ada) == 0
    await house.later(timedelta(hours=9, minutes=30))
    assert await questions(ada) == 1
    await silent_until(house, house.clock.now() + 30 * DAY)
    assert "people" in rows_of(house, ada.id)
    await house.later(DAY)
    assert rows_of(house, ada.id) == set()


async def test_nobody_is_erased_before_it_is_known_what_they_wrote_while_the_coach_was_down(
    house: Household, ada: TestPerson
) -> None:
    await agree(house, ada)
    await asked(house, ada)
    await house.later(29 * DAY)
    await house.close()
    house.clock._base += 2 * DAY
    await ada.write("I am still here")
    await house.open()
    await house.later(DAY)
    assert "people" in rows_of(house, ada.id)


@pytest.mark.parametrize("restarts", [True, False])
async def test_cut_short_between_the_key_and_the_rows_it_is_completed(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch, *, restarts: bool
) -> None:
    await agree(house, ada)
    await asked(house, ada)
    before = await ada.texts()
    with monkeypatch.context() as broken:
        broken.setattr(tombstones, "bury", partial(_bury_and_fail, broken, tombstones.bury))
        await house.later(31 * DAY)
    assert house.keyring().find(ada.id) is None
    assert "people" in rows_of(house, ada.id)
    if restarts:
        await house.restart()
    await house.later(DAY)
    assert rows_of(house, ada.id) == set()
    assert await ada.texts() == before


async def test_one_who_cannot_be_seen_to_keeps_nobody_else_waiting(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = await house.person("Ben", "de")
    for person in (ada, ben):
        await agree(house, person)
    see_to = retention.see_to
    with monkeypatch.context() as broken:
        broken.setattr(retention, "see_to", lambda turn: _fail() if turn.person.telegram_id == ada.id else see_to(turn))
        await silent_until(house, ASKED)
    assert (await questions(ada), await questions(ben)) == (0, 1)
    await silent_until(house, ASKED + DAY)
    assert await questions(ada) == 1


def _agree(transaction: Transaction, telegram_id: int, now: datetime) -> None:
    person = people.find_person(transaction, telegram_id)
    assert person is not None
    people.set_zone(transaction, person.id, "Europe/Berlin")
    people.record_consent(transaction, person.id, now)


def _bury_and_fail(broken: pytest.MonkeyPatch, bury: Callable[..., None], *given: object) -> None:
    bury(*given)
    broken.setattr("storage.erasure.complete", _fail)
    raise ZeroDivisionError


def _fail(*_given: object) -> None:
    raise ZeroDivisionError
