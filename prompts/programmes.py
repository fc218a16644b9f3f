"""The programmes: one YAML file a language that a writer can edit, checked on the way in."""

from functools import cache
from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from coaching.programmes import Programme, Theme
from coaching.vocabulary import AskedPerson, LifeDomain
from prompts.catalogue import Slug

HERE = Path(__file__).parent

Name = Annotated[str, Field(min_length=3, max_length=24)]


class Week(BaseModel):
    """The theme of a week as it is written in a file. Unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Name
    text: Annotated[str, Field(min_length=60, max_length=220)]
    domains: frozenset[LifeDomain] = frozenset()
    asked: frozenset[AskedPerson] = frozenset()
    tags: frozenset[Slug] = frozenset()
    settings: frozenset[Slug] = frozenset()
    entries: frozenset[str] = frozenset()


class Entry(BaseModel):
    """A programme as it is written in a file: days with weeks, or a number of asks."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=20)]
    name: Name
    sentence: Annotated[str, Field(min_length=30, max_length=160)]
    days: Annotated[int, Field(ge=28, le=35)] | None = None
    asks: Annotated[int, Field(ge=10)] | None = None
    weeks: Annotated[list[Week], Field(max_length=5)] = []
    youth_safe: bool = True

    @model_validator(mode="after")
    def _days_with_weeks_or_asks(self) -> Self:
        if (self.days is None) == (self.asks is None) or bool(self.days) != bool(self.weeks):
            raise ValueError(f"{self.id}: a programme has days with weeks, or a number of asks")
        return self

    def as_programme(self) -> Programme:
        weeks = tuple(Theme(**dict(week)) for week in self.weeks)
        return Programme(**dict(self) | {"weeks": weeks})


_PROGRAMMES = TypeAdapter(list[Entry])


@cache
def load_programmes(language: str = "en") -> dict[str, Programme]:
    """Every programme of a language by its id, in the order of the file."""
    text = (HERE / language / "programmes.yaml").read_text("utf-8")
    found = [each.as_programme() for each in _PROGRAMMES.validate_python(yaml.load(text, Loader=yaml.CSafeLoader))]
    programmes = {each.id: each for each in found}
    if len(programmes) < len(found):
        raise ValueError("an id of a programme stands twice")
    return programmes
