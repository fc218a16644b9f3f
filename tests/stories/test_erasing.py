"""Erasing: one question, everything gone, nobody brought back, and a new beginning for whoever wants one."""

import asyncio
import shutil
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from storage import erasure, tombstones
from storage.database import Database
from tests.household import Household, TestPerson, living_in
from tests.stories.traces import content_of, rows_of
from tests.stories.ways import begin, tell


async def test_everything_of_a_person_is_gone_from_the_files_and_the_others_have_all_of_theirs(
    house: Household, ada: TestPerson
) -> None:
    ben = await house.person("Ben", "de")
    for person in (ada, ben):
        await begin(person)
        await tell(person)
    key_id = house.keyring().find(ada.id)
    assert key_id is not None
    assert key_id in content_of(house)
    asked = await ada.say("/erase")
    assert "Erase everything?" in asked.text
    assert "Telegram keeps this chat" in asked.text
    said = await ada.tap("Erase everything")
    assert said.text.startswith("It is gone.")
    assert (said.id, said.buttons) == (asked.id, [])
    assert key_id not in content_of(house)
    assert rows_of(house, ada.id) == set()
    assert "people" in rows_of(house, ben.id)
    assert "1 day" in (await ben.say("/streak")).text


async def test_who_keeps_it_loses_nothing(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    before = rows_of(house, ada.id)
    await ada.say("/erase")
    assert (await ada.tap("Keep it")).text == "Nothing was erased. Everything is as it was."
    assert before <= rows_of(house, ada.id)


async def test_before_consent_and_in_the_middle_of_a_question(house: Household, ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.say("/erase")
    assert (await ada.tap("Erase everything")).text.startswith("It is gone.")
    assert rows_of(house, ada.id) == set()


async def test_on_a_pause(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/pause")
    await ada.tap("3 days")
    await ada.say("/erase")
    assert (await ada.tap("Erase everything")).text.startswith("It is gone.")
    assert rows_of(house, ada.id) == set()
    before = len(await ada.texts())
    await house.later(timedelta(days=10))
    assert len(await ada.texts()) == before


async def test_old_buttons_and_edits_do_not_bring_anyone_back_and_start_is_a_new_beginning(
    house: Household, ada: TestPerson
) -> None:
    said = await ada.write("/start")
    first = await ada.last()
    await ada.say("/erase")
    asked = await ada.last()
    await ada.tap("Erase everything")
    await ada.press(asked.id, asked.data("Erase everything"))
    await ada.press(first.id, first.buttons[0][1])
    assert "no longer have" in (await ada.last()).text
    await ada.edit(said, "something else")
    await ada.block()
    await ada.unblock()
    assert rows_of(house, ada.id) == set()
    for _ in range(2):
        await house.later(timedelta(days=1))
    assert house.keyring().find(ada.id) is None, "what came since then leaves no key either"
    await begin(ada)
    await house.restart()
    assert "people" in rows_of(house, ada.id)
    assert (await ada.say("/today")).buttons


async def test_an_older_copy_of_the_database_is_unreadable_and_whoever_it_brings_back_is_erased_at_the_start(
    house: Household, ada: TestPerson, tmp_path: Path
) -> None:
    ben = await house.person("Ben", "de")
    for person in (ada, ben):
        await begin(person)
        await tell(person)
    await house.close()
    shutil.copytree(tmp_path / "house", tmp_path / "copy")
    await house.open()
    await house.later(timedelta(minutes=5))
    await ada.say("/erase")
    await ada.tap("Erase everything")
    await house.close()
    shutil.rmtree(tmp_path / "house")
    shutil.copytree(tmp_path / "copy", tmp_path / "house")
    assert "attempts" in rows_of(house, ada.id)
    before = len((await ada.chat())["messages"])
    await house.open()
    await house.settle()
    assert rows_of(house, ada.id) == set()
    assert "attempts" in rows_of(house, ben.id)
    assert len((await ada.chat())["messages"]) == before, "there is nothing to say to someone who is gone"


@pytest.mark.parametrize("step", ["begin", "_delete_rows", "bury_key", "scrub"])
async def test_cut_short_at_any_step_it_is_completed_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    async with living_in(tmp_path) as house:
        ada = await house.person("Ada")
        await ada.say("/start")
        await ada.say("/erase")
        asked = await ada.last()
        owner = {"_delete_rows": erasure, "scrub": Database}.get(step, tombstones)
        with monkeypatch.context() as broken:
            failed: list[object] = []
            broken.setattr(owner, step, partial(_fail, failed))
            broken.setattr("bot.erasing.LONGEST_PAUSE", 0.01)
            await ada.touch(asked.id, asked.data("Erase everything"))
            while not failed:
                await asyncio.sleep(0.005)
            await house.close()
        await house.open()
        assert (await ada.last()).text.startswith("It is gone.")
        assert rows_of(house, ada.id) == set()
        assert house.keyring().find(ada.id) is None


def _fail(failed: list[object], *given: object) -> None:
    failed.append(given)
    raise OSError("the disk is full")
