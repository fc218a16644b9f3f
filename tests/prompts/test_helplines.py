"""Every number that someone in need is given has an operator's address behind it, and was checked not long ago."""

import re
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files

import pytest

from prompts.helplines import Helpline, country_of, load_countries

LONGEST_UNCHECKED = timedelta(days=180)
LINES = [(each.name, line) for each in load_countries().values() for line in each.lines]


@pytest.mark.parametrize(("country", "line"), LINES)
def test_no_number_was_checked_too_long_ago(country: str, line: Helpline) -> None:
    """The one test that reads the real date: it is meant to fail one day.

    Then compare each number with what its operator says of it at `source`, and only after that change `checked`.
    """
    today = datetime.now(UTC).date()
    assert line.checked <= today + timedelta(days=1)
    assert today - line.checked <= LONGEST_UNCHECKED, f"{line.name}, {country}: see {line.source}"


@pytest.mark.parametrize(("country", "line"), LINES)
def test_every_line_has_a_name_a_number_a_date_and_its_operators_address(country: str, line: Helpline) -> None:
    assert line.name.strip()
    assert re.fullmatch(r"\*?[0-9][0-9 -]{1,15}", line.number)
    assert line.text is None or re.fullmatch(r"[0-9][0-9 -]{1,15}", line.text)
    assert isinstance(line.checked, date)
    assert line.source.startswith("https://")


def test_every_country_has_a_code_an_emergency_number_and_a_line() -> None:
    rows = files("tzdata").joinpath("zoneinfo").joinpath("iso3166.tab").read_text("utf-8").splitlines()
    known = {row.split("\t")[0] for row in rows if not row.startswith("#")}
    for code, country in load_countries().items():
        assert code == country.code
        assert code in known
        assert re.fullmatch(r"[0-9]{3}", country.emergency)
        assert country.lines
    names = [each.name for each in load_countries().values()]
    assert names == sorted(set(names))


@pytest.mark.parametrize(
    ("zone", "language", "code"),
    [
        ("Europe/Berlin", "en", "DE"),
        ("Europe/Zurich", "de", "CH"),
        ("Asia/Calcutta", "en", "IN"),
        ("US/Eastern", "en", "US"),
        ("America/Sao_Paulo", "pt-br", "BR"),
        ("Europe/London", "en-US", "GB"),
        (None, "en-GB", "GB"),
        (None, "pt_BR", "BR"),
        ("UTC", "en-nz", "NZ"),
    ],
)
def test_the_country_is_that_of_the_zone_else_of_the_language(zone: str | None, language: str, code: str) -> None:
    country = country_of(zone, language)
    assert country is not None
    assert country.code == code


@pytest.mark.parametrize(
    ("zone", "language"),
    [("Europe/Kyiv", "de-DE"), (None, "de"), (None, "zh-hans"), ("Nowhere/At_All", ""), ("UTC", "en")],
)
def test_no_country_is_guessed(zone: str | None, language: str) -> None:
    assert country_of(zone, language) is None
