"""From one coach to another: what /export sent is read in by `python -m bot import`, and practice goes on there."""

from tests.kills.process import MovingHousehold
from tests.stories.ways import begin, tell


async def test_whoever_takes_their_export_along_goes_on_elsewhere(house: MovingHousehold) -> None:
    ada = await house.person("Ada")
    await begin(ada)
    await tell(ada)
    archive = house.folder / "coach.zip"
    archive.write_bytes(await ada.download(await ada.say("/export")))
    await house.close()
    house.url = f"sqlite:///{house.folder}/elsewhere/coach.db"
    house.keys_file = house.folder / "elsewhere-keys" / "people.db"
    reading = house.new_process("import.log", "-m", "bot", "import", str(archive))
    await reading.start()
    assert await reading.ended() == 0, reading.output()
    assert reading.output().startswith("One person was read in, with ")
    again = house.new_process("again.log", "-m", "bot", "import", str(archive))
    await again.start()
    assert await again.ended() == 2
    assert "this person is here already" in again.output()
    astray = house.new_process("astray.log", "-m", "bot", "import")
    await astray.start()
    assert await astray.ended() == 2
    assert "import FILE" in astray.output()
    await house.open()
    assert "1 day in a row" in (await ada.say("/streak")).text
    assert "They said no" in (await ada.say("/journal")).text
    assert "I'll do it" in (await ada.say("/today")).labels
    await tell(ada, outcome="They said yes")
    assert "You have asked twice so far" in (await ada.say("/progress")).text
