"""The same day on PostgreSQL: whoever runs the coach there gets the same coach."""

from datetime import UTC, datetime
from pathlib import Path

from tests.household import living_in
from tests.storage.places import own_database
from tests.stories.ways import begin, tell


async def test_a_day_on_postgresql_is_the_same_day(tmp_path: Path) -> None:
    with own_database() as url:
        async with living_in(tmp_path, url=url) as house:
            ada, ben = await house.person("Ada"), await house.person("Ben")
            await begin(ada)
            await begin(ben)
            assert "heard a no" in (await tell(ada)).text
            await house.restart()
            await house.until(datetime(2026, 3, 3, 11, 31, tzinfo=UTC))
            assert "Warm-up 2 of 3" in (await ada.last()).text
            assert "Warm-up 1 of 3" in (await ben.last()).text
            assert "1 day" in (await ada.say("/streak")).text
