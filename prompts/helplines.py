"""Where people can help, by country: numbers with the day on which each was checked, from a file that a writer can edit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpline:
    """One line. `text` is the number for text messages, if there is one; `always` means day and night."""

    name: str
    number: str
    text: str | None = None
    always: bool = False
    source: str
    checked: date


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166-1 code, with its emergency number and its lines."""

    code: str
    name: str
    emergency: str
    lines: tuple[Helpline, ...]

    @property
    def checked(self) -> date:
        """The day on which the least recently checked of its lines was checked."""
        return min(each.checked for each in self.lines)


@cache
def load_countries() -> Mapping[str, Country]:
    """The countries of which we know lines, by code, in the order of their names."""
    listed: dict[str, Any] = yaml.load((HERE / "helplines.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    countries = [
        Country(str(code), entry["name"], entry["emergency"], tuple(Helpline(**line) for line in entry["lines"]))
        for code, entry in listed.items()
    ]
    return {each.code: each for each in sorted(countries, key=lambda country: country.name)}


def country_of(zone: str | None, language: str) -> Country | None:
    """The country that a person most likely is in: that of their zone, else the region of their language."""
    in_zone = _country_codes().get(zone or "")
    if in_zone is not None:
        return load_countries().get(in_zone)
    _, *regions = re.split("[-_]", language)
    return load_countries().get(regions[-1].upper()) if regions else None


@cache
def _country_codes() -> Mapping[str, str]:
    """The country of every zone that lies in one, by the tables of tzdata, and of the former names of such a zone."""
    tables = files("tzdata").joinpath("zoneinfo")
    rows = [line.split("\t") for line in _lines(tables.joinpath("zone.tab").read_text("utf-8"))]
    codes = {zone: code for code, _, zone, *_ in rows}
    links = [line.split() for line in _lines(tables.joinpath("tzdata.zi").read_text("utf-8")) if line.startswith("L ")]
    return {former: codes[zone] for _, zone, former in links if zone in codes} | codes


def _lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line and not line.startswith("#")]
