"""A whole house for each test, and Ada, who lives in it; and a desk for all tests of a file that only need turns."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.desk import Desk
from tests.household import Household, TestPerson, living_in


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Household]:
    async with living_in(tmp_path) as household:
        yield household


@pytest.fixture
async def ada(house: Household) -> TestPerson:
    return await house.person("Ada", "de")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.open()
    yield desk
    desk.close()
