"""The catalogue of challenges: YAML files that a writer can edit, checked on the way in."""

from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from coaching.challenge import Challenge
from coaching.vocabulary import AskedPerson, LifeDomain, LikelyAnswer, Medium, Stakes

HERE = Path(__file__).parent

Line = Annotated[str, Field(min_length=8, max_length=220)]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]


class Entry(BaseModel):
    """One challenge as it is written in a file. Unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
    ask: Annotated[str, Field(min_length=15, max_length=160)]
    setting: Slug
    asked: AskedPerson
    medium: Medium
    difficulty: Annotated[int, Field(ge=1, le=10)]
    stakes: Stakes
    likely: LikelyAnswer
    cost: Annotated[int, Field(ge=0, le=3)]
    smaller: Line
    kind: Line
    exit: Annotated[str, Field(min_length=8, max_length=120)]
    not_when: Annotated[list[Line], Field(min_length=1, max_length=4)]
    goals: Annotated[list[Slug], Field(min_length=1, max_length=4)]
    rehearsal: Annotated[str, Field(min_length=40, max_length=400)]
    youth_safe: bool
    harmony_safe: bool
    planned_no: bool
    gives: bool

    def as_challenge(self, domain: LifeDomain) -> Challenge:
        fields = self.model_dump() | {"domain": domain}
        return Challenge(**fields | {"not_when": tuple(self.not_when), "goals": tuple(self.goals)})


_ENTRIES = TypeAdapter(list[Entry])


@cache
def load_catalogue(language: str = "en") -> dict[str, Challenge]:
    """Every challenge of a language by its id, in the order of the files: one file a domain, `challenges/<domain>.yaml`."""
    catalogue: dict[str, Challenge] = {}
    for domain in LifeDomain:
        path = HERE / language / "challenges" / f"{domain}.yaml"
        for entry in _ENTRIES.validate_python(yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)):
            if entry.id in catalogue:
                raise ValueError(f"{path.name}: the id {entry.id} stands twice")
            catalogue[entry.id] = entry.as_challenge(domain)
    return catalogue
