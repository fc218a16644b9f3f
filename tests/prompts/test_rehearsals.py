"""The scenes of the rehearsal room: one for every ask, each answer in two versions or more, and none that would hurt.

What no test can judge was read by people; what can be held, is held here.
"""

import re
from collections import Counter
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from coaching.rehearsal import ANYWHERE, DIAL, Reaction, find_scene
from coaching.vocabulary import AskedPerson, Medium
from prompts import rehearsals
from prompts.catalogue import load_catalogue
from prompts.rehearsals import FEWEST_BEATS, LONGEST_BEAT, MOST_BEATS, Entry, load_scenes

SCENES = list(load_scenes().values())
FEWEST = 40
PHRASE = 6
CATALOGUE = list(load_catalogue().values())
SETTINGS = {each.setting for each in CATALOGUE}
WRITTEN = {Medium.WRITING, Medium.ONLINE}

VARIANTS = {
    (scene.id, reaction, number): beats
    for scene in SCENES
    for reaction, variants in scene.reactions.items()
    for number, beats in enumerate(variants)
}
BEATS = [(where, beat) for where, beats in VARIANTS.items() for beat in beats]

CRUEL = re.compile(
    r"\b(idiot\w*|stupid\w*|loser\w*|pathetic|freak\w*|creep\w*|weird\w*|ugly|fat|crazy|moron\w*|dumb|disgust\w*|hate[sd]?"
    r"|shut up|get lost|go away|fuck\w*|shit\w*|damn\w*|hell|threat\w*|hit|hits|push(es|ed)?|shov\w*|grab\w*|slap\w*|kick\w*"
    r"|spit(s|ting)?|kill\w*|hurt\w*|kiss\w*|hug(s|ged)?|film(s|ed|ing)?|record(s|ed|ing)?|police|security|sue|mock\w*|sneer\w*"
    r"|humiliat\w*|ridiculous|jeer\w*|point(s|ed|ing)? at you)\b",
    re.IGNORECASE,
)
"""Nobody in a rehearsal insults, threatens, touches, films or mocks."""

MARKS = re.compile(r"[<>&{}*_#\"—–]|\s{2}")
"""No markup, no straight quotes, no dashes that stand in for a full stop."""

PUNCTUATED = re.compile(r".*([.!?…:]”?|”)")


def test_there_are_enough_and_each_answers_in_every_way_at_least_twice() -> None:
    assert len(SCENES) >= FEWEST
    assert all(set(scene.reactions) == set(DIAL) for scene in SCENES)
    assert min(len(variants) for scene in SCENES for variants in scene.reactions.values()) >= 2


@pytest.mark.parametrize("medium", Medium)
def test_every_ask_finds_a_scene_also_one_of_which_nothing_is_known(medium: Medium) -> None:
    for setting, asked in product([*SETTINGS, None], [*AskedPerson, None]):
        assert find_scene(SCENES, setting, asked, medium).fit(setting, asked, medium) > 0


def test_every_entry_of_the_catalogue_finds_one_in_its_medium_for_the_person_or_the_place() -> None:
    found = {each.id: find_scene(SCENES, each.setting, each.asked, each.medium) for each in CATALOGUE}
    assert all(each.medium in found[each.id].media for each in CATALOGUE)


def test_every_setting_is_one_that_the_catalogue_knows() -> None:
    assert {setting for scene in SCENES for setting in scene.settings} <= {*SETTINGS, ANYWHERE}


def test_what_is_written_is_not_spoken() -> None:
    assert {scene.id for scene in SCENES if scene.written and not scene.media <= WRITTEN} == set()
    assert {scene.id for scene in SCENES if Medium.WRITING in scene.media and not scene.written} == set()


def test_an_answer_has_two_to_four_beats_each_short_and_a_whole_sentence() -> None:
    assert {where for where, beats in VARIANTS.items() if not FEWEST_BEATS <= len(beats) <= MOST_BEATS} == set()
    assert [beat for _, beat in BEATS if not 2 <= len(beat) <= LONGEST_BEAT] == []
    written = {scene.id for scene in SCENES if scene.written}
    assert [beat for where, beat in BEATS if where[0] not in written and not PUNCTUATED.fullmatch(beat)] == []


def test_no_beat_of_more_than_a_word_stands_twice() -> None:
    counts = Counter(beat.casefold() for _, beat in BEATS if " " in beat)
    assert [beat for beat, count in counts.items() if count > 1] == []


def test_no_two_beats_begin_or_end_with_the_same_phrase() -> None:
    spoken = [re.findall(r"\w+", beat.casefold()) for _, beat in BEATS]
    longer = [words for words in spoken if len(words) >= PHRASE]
    for part in (slice(None, PHRASE), slice(-PHRASE, None)):
        counts = Counter(tuple(words[part]) for words in longer)
        assert [phrase for phrase, count in counts.items() if count > 1] == []


def test_no_picture_stands_twice_and_each_speaks_to_the_person() -> None:
    pictures = {scene.id: scene.picture for scene in SCENES}
    assert len(set(pictures.values())) == len(pictures)
    assert [name for name, picture in pictures.items() if not re.search(r"\byou", picture, re.IGNORECASE)] == []


def test_nobody_insults_threatens_touches_or_mocks() -> None:
    texts = [(scene.id, scene.picture) for scene in SCENES] + [(str(where), beat) for where, beat in BEATS]
    assert [(where, found[0]) for where, text in texts for found in CRUEL.finditer(text)] == []


def test_there_is_no_markup_and_quotes_are_closed() -> None:
    texts = [scene.picture for scene in SCENES] + [beat for _, beat in BEATS]
    assert [text for text in texts if MARKS.search(text)] == []
    assert [text for text in texts if text.count("“") != text.count("”")] == []


def test_a_warm_yes_laughs_at_nobody_and_a_laugh_is_heard() -> None:
    laughs = re.compile(r"laugh|giggl|snort|chuckl|grin|haha|smiley|laughter|titter|guffaw|snicker|lol", re.IGNORECASE)
    without = [
        where
        for where, beats in VARIANTS.items()
        if where[1] is Reaction.LAUGH_IN_THE_GROUP and not laughs.search(" ".join(beats))
    ]
    assert without == []


def test_an_id_that_stands_twice_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsals, "HERE", tmp_path)
    folder = tmp_path / "xx" / "rehearsals"
    folder.mkdir(parents=True)
    for name in ("one", "two"):
        (folder / f"{name}.yaml").write_text(yaml.safe_dump([a_scene()]))
    with pytest.raises(ValueError, match="the id corner stands twice"):
        load_scenes("xx")


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "A Corner"},
        {"asked": ["boss"]},
        {"media": []},
        {"settings": []},
        {"picture": "You."},
        {"kind_no": ["One.\nTwo."]},
        {"kind_no": ["One.", "One.\nTwo."]},
        {"kind_no": ["One.\nTwo.", "1.\n2.\n3.\n4.\n5."]},
        {"kind_no": ["One.\nTwo.", f"{'x' * 161}\nTwo."]},
        {"colour": "green"},
    ],
)
def test_a_scene_that_is_not_well_formed_is_refused(wrong: dict[str, Any]) -> None:
    Entry(**a_scene())
    with pytest.raises(ValidationError):
        Entry(**a_scene() | wrong)


def test_a_scene_that_lacks_an_answer_is_refused() -> None:
    with pytest.raises(ValidationError):
        Entry(**{name: value for name, value in a_scene().items() if name != "long_silence"})


def a_scene() -> dict[str, Any]:
    """A scene as it stands in a file."""
    return {
        "id": "corner",
        "settings": ["street"],
        "asked": ["stranger"],
        "media": ["in_person"],
        "written": False,
        "picture": "You stand at the corner, and they have just looked up.",
        **{str(each): ["One.\nTwo.", "Three.\nFour.\nFive."] for each in DIAL},
    }
