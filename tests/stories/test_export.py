"""A copy of it all: asked for in any state, all of one's own and nothing of others, made anew when it did not get there."""

import asyncio
import io
import json
from typing import Any
from zipfile import ZipFile

import pytest

from bot.playground.faults import Fault
from tests.household import Household, Shown, TestPerson
from tests.stories.ways import after_the_warm_ups, begin, predict, tell


async def read(person: TestPerson, shown: Shown) -> dict[str, str]:
    """The files in the archive that a message brought."""
    with ZipFile(io.BytesIO(await person.download(shown))) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


async def tables(person: TestPerson, shown: Shown) -> dict[str, list[Any]]:
    return dict(json.loads((await read(person, shown))["coach.json"])["tables"])


async def test_all_that_one_has_told_and_nothing_of_anyone_else(house: Household, ada: TestPerson) -> None:
    ben = await house.person("Ben", "de")
    await begin(ben, cue="By the secret canal")
    await after_the_warm_ups(house, ada)
    await predict(ada, fear="=1+1, they laugh")
    await tell(ada)
    sent = await ada.say("/export")
    assert (await ada.texts())[-2].startswith("I am packing")
    assert sent.document["file_name"] == "coach-2026-03-05.zip"
    assert "README.txt" in sent.caption
    files = await read(ada, sent)
    assert [*files] == ["README.txt", "coach.json", "attempts.csv", "ladder.csv", "rehearsals.csv", "measures.csv"]
    assert "attempts (4): what you told me" in files["README.txt"]
    assert '"\'=1+1, they laugh"' in files["attempts.csv"]
    assert '"feared": "=1+1, they laugh"' in files["coach.json"]
    assert "I have had lunch" in files["coach.json"]
    assert not any("canal" in each or "Ben" in each for each in files.values())


async def test_before_anything_has_begun_in_the_middle_of_a_question_on_a_pause_and_in_need(
    house: Household, ada: TestPerson
) -> None:
    sent = await ada.say("/export")
    assert [row["name"] for row in (await tables(ada, sent))["people"]] == ["Ada"]
    asked = await ada.say("/start")
    back = await ada.say("/export")
    assert asked.text in back.text, "the question is there again"
    assert (await ada.from_coach())[-2].document
    await begin(ada)
    await ada.say("/pause")
    await ada.tap("3 days")
    assert (await ada.say("Please export my data")).document
    await ada.say("I want to kill myself")
    sent = await ada.say("/export")
    assert (await tables(ada, sent))["support_states"]


async def test_asked_for_twice_it_comes_once_and_again_when_it_is_asked_for_later(
    house: Household, ada: TestPerson
) -> None:
    house.playground.world.faults.add(Fault(method="senddocument", status=429, times=1))
    await ada.write("/export")
    await ada.write("/export")
    await house.settle()
    shown = await ada.from_coach()
    assert len([each for each in shown if each.document]) == 1
    assert shown[-1].text == "Your file is on its way already. It can take a minute."
    assert (await ada.say("/export")).document


async def test_what_was_not_sent_when_the_coach_stopped_is_made_anew_and_lay_nowhere(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begin(ada)
    house.playground.world.faults.add(Fault(method="senddocument", status=500, times=1000))
    monkeypatch.setattr("bot.outbox.LONGEST_BACKOFF", 0.05)
    await ada.write("/export")
    while not await house.calls("sendDocument"):
        await asyncio.sleep(0.01)
    await house.close()
    assert b"PK\x03\x04" not in b"".join(each.read_bytes() for each in house.folder.rglob("*") if each.is_file())
    house.playground.world.faults.clear()
    await house.open()
    sent = await ada.last()
    assert len((await tables(ada, sent))["domain_ratings"]) == 3


async def test_it_is_offered_before_everything_is_erased_and_in_the_settings(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    assert "/export" in (await ada.say("/settings")).text
    assert "/export" in (await ada.say("/privacy")).text
    asked = await ada.say("/erase")
    assert "/export" in asked.text
    back = await ada.say("/export")
    assert "Erase everything?" in back.text
    assert (await ada.from_coach())[-2].document
    assert (await ada.tap("Erase everything")).text.startswith("It is gone.")
