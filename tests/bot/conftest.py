"""A whole house for each test, and Ada, who lives in it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.household import Household, TestPerson, living_in


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Household]:
    async with living_in(tmp_path) as household:
        yield household


@pytest.fixture
async def ada(house: Household) -> TestPerson:
    return await house.person("Ada", "de")
