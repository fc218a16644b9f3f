"""The scenes of the rehearsal room: YAML files that a writer can edit, checked on the way in."""

from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter

from coaching.rehearsal import Beats, Reaction, Scene
from coaching.vocabulary import AskedPerson, Medium
from prompts.catalogue import Slug

HERE = Path(__file__).parent
FEWEST_BEATS, MOST_BEATS = 2, 4
LONGEST_BEAT = 160


def _beats(written: str) -> str:
    """A variant is written as one text, a beat a line."""
    beats = as_beats(written)
    if not FEWEST_BEATS <= len(beats) <= MOST_BEATS:
        raise ValueError(f"an answer has {FEWEST_BEATS} to {MOST_BEATS} beats, a line each, not {len(beats)}")
    if any(len(beat) > LONGEST_BEAT for beat in beats):
        raise ValueError(f"a beat has {LONGEST_BEAT} characters at most")
    return written


def as_beats(written: str) -> Beats:
    return tuple(line.strip() for line in written.strip().splitlines())


Variants = Annotated[list[Annotated[str, AfterValidator(_beats)]], Field(min_length=2)]


class Entry(BaseModel):
    """One scene as it is written in a file. Unknown fields are refused, and no answer may be missing."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
    settings: Annotated[list[Slug], Field(min_length=1)]
    asked: list[AskedPerson]
    media: Annotated[list[Medium], Field(min_length=1)]
    written: bool
    picture: Annotated[str, Field(min_length=40, max_length=300)]
    warm_yes: Variants
    kind_no: Variants
    curt_no: Variants
    long_silence: Variants
    laugh_in_the_group: Variants

    def as_scene(self) -> Scene:
        return Scene(
            id=self.id,
            settings=frozenset(self.settings),
            asked=frozenset(self.asked),
            media=frozenset(self.media),
            written=self.written,
            picture=self.picture,
            reactions={each: tuple(map(as_beats, getattr(self, each))) for each in Reaction},
        )


_ENTRIES = TypeAdapter(list[Entry])


@cache
def load_scenes(language: str = "en") -> dict[str, Scene]:
    """Every scene of a language by its id, in the order of the files: `rehearsals/*.yaml`."""
    scenes: dict[str, Scene] = {}
    for path in sorted((HERE / language / "rehearsals").glob("*.yaml")):
        for entry in _ENTRIES.validate_python(yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)):
            if entry.id in scenes:
                raise ValueError(f"{path.name}: the id {entry.id} stands twice")
            scenes[entry.id] = entry.as_scene()
    return scenes
