"""The tables are all that a benchmark prints."""

import pytest

from bot.logs import set_up_logs


@pytest.fixture(autouse=True, scope="session")
def _quiet() -> None:
    set_up_logs("WARNING")
