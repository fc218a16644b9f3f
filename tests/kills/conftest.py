"""A household whose coach can be moved into a process and killed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.kills.process import MovingHousehold, moving_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[MovingHousehold]:
    async with moving_house(tmp_path) as household:
        yield household
