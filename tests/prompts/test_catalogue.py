"""The challenges: whole and well formed, and each something a decent person would ask.

The rules on the person asked are those of the method. What no test can judge was read by people; what can be held, is
held here. Where a word or a pairing is fine in its place, that place stands below with its reason.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from coaching.vocabulary import AskedPerson, LifeDomain, LikelyAnswer
from prompts import catalogue
from prompts.catalogue import Entry, load_catalogue

CATALOGUE = load_catalogue()
EVERY = list(CATALOGUE.values())
FEWEST, FEWEST_OF_EACH = 300, 8

PREFIXES = {
    LifeDomain.EVERYDAY: "ev-",
    LifeDomain.PROFESSIONAL: "pro-",
    LifeDomain.SOCIAL: "soc-",
    LifeDomain.ROMANTIC: "rom-",
}
STAFF = {AskedPerson.SHOP_STAFF, AskedPerson.SERVICE_STAFF, AskedPerson.OFFICIAL}
NOT_FREE_TO_LEAVE = {
    AskedPerson.SUPERIOR,
    AskedPerson.COLLEAGUE,
    AskedPerson.TEACHER,
    AskedPerson.PROFESSIONAL_CONTACT,
}
HARDLY_KNOWN = {AskedPerson.STRANGER, AskedPerson.MATCH, AskedPerson.DATE}
AT_WORK = {
    *("office", "meeting", "team_chat", "canteen", "reception", "coworking_space", "conference", "job_interview"),
    *("workshop", "campus", "class", "gym", "doctors_office", "hairdresser"),
}

A_SERVICE_AND_NO_MORE: Mapping[str, str] = {
    "rom-florist-second-date": "asks for advice on flowers",
    "rom-quiet-table-call": "books a table",
    "rom-bookseller-love-poems": "asks for a book",
    "rom-window-seats": "asks about two seats",
    "rom-candle-please": "asks for a candle",
    "rom-singles-organiser": "asks how an evening works",
}
"""Entries about love in which staff are asked for what they are there for, and never for themselves."""

LOADED_WORDS = re.compile(
    r"\b(film(s|ed|ing)?|record(s|ed|ing)?|videos?|photo\w*|prank\w*|pretend\w*|lie[ds]?|lying|fake\w*|trick\w*"
    r"|secret\w*|dare[ds]?|bet|touch\w*|kiss\w*|hug\w*|naked|undress\w*|sex\w*|bod(y|ies)|drunk\w*|money|cash|beg(s|ged)?"
    r"|discount\w*|steal\w*|cheat\w*|insist\w*|demand\w*|clients?|pupils?|patients?|subordinates?|employees?|trainees?"
    r"|tenants?|child|children|kids?)\b",
    re.IGNORECASE,
)
FINE_HERE: Mapping[tuple[str, str], str] = {
    ("ev-film-poster", "film"): "one that is shown",
    ("ev-film-running-time", "film"): "one that is shown",
    ("ev-projection-room", "film"): "one that is shown",
    ("rom-love-story-friend", "film"): "one that is seen",
    ("rom-partner-show-me-film", "film"): "one that is seen",
    ("soc-film-worth-rewatching", "film"): "one that is seen",
    ("ev-one-item-queue", "cash"): "a way to pay",
    ("ev-offer-group-photo", "photo"): "with their own phone, at their wish",
    ("ev-payment-plan", "money"): "one's own debt to a company",
    ("ev-time-to-speak", "recorded"): "an announcement to listen to",
    ("pro-hear-me-well", "video"): "a call that is on anyhow",
    ("pro-own-mistake", "touches"): "what a mistake has to do with",
    ("pro-printouts-along", "lying"): "a page in a tray",
    ("pro-the-post", "dared"): "of oneself",
    ("rom-childhood-photos", "photo"): "shown to each other",
    ("rom-studio-portrait", "photo"): "of the couple",
    ("rom-ten-minute-video", "video"): "a call that both agree to",
    ("rom-three-photos", "photos"): "of oneself",
    ("rom-voice-message", "Record"): "one's own voice",
    ("rom-shared-money", "money"): "what a couple shares",
    ("soc-afternoon-with-a-sibling", "children"): "long ago",
    ("soc-drifted-apart", "touch"): "lost touch",
    ("soc-money-still-open", "money"): "one's own, lent to a friend",
    ("soc-photo-from-our-day", "photo"): "taken long since",
    ("soc-sorry-to-a-grown-child", "child"): "a grown one",
    ("soc-who-is-in-the-photo", "photo"): "an old one of the family",
}


A_SENTENCE = re.compile(r"[A-Z][^.!?]*\.")


def loaded_words() -> set[tuple[str, str]]:
    """Each place in an ask, or in its smaller variant, where a word stands that has no place in most."""
    return {(each.id, found[0]) for each in EVERY for found in LOADED_WORDS.finditer(f"{each.ask} {each.smaller}")}


def near_duplicates(texts: Mapping[str, str], ratio: float) -> Iterator[tuple[str, str]]:
    """The pairs whose texts are alike, by difflib."""
    matcher = SequenceMatcher(autojunk=False)
    for number, (one, text) in enumerate(texts.items()):
        matcher.set_seq2(text)
        for other in list(texts)[:number]:
            matcher.set_seq1(texts[other])
            if matcher.real_quick_ratio() > ratio and matcher.quick_ratio() > ratio and matcher.ratio() > ratio:
                yield other, one


def test_there_are_enough_of_each_difficulty_in_each_domain() -> None:
    counts = Counter((each.domain, each.difficulty) for each in EVERY)
    assert len(EVERY) >= FEWEST
    assert [each for each in product(LifeDomain, range(1, 11)) if counts[each] < FEWEST_OF_EACH] == []


def test_an_id_tells_its_domain_and_stands_once() -> None:
    assert [each.id for each in EVERY if not each.id.startswith(PREFIXES[each.domain])] == []
    assert all(key == each.id for key, each in CATALOGUE.items())


def test_an_id_that_stands_twice_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "HERE", tmp_path)
    folder = tmp_path / "xx" / "challenges"
    folder.mkdir(parents=True)
    for domain in LifeDomain:
        (folder / f"{domain}.yaml").write_text(yaml.safe_dump([an_entry()]))
    with pytest.raises(ValueError, match="the id ev-twice stands twice"):
        load_catalogue("xx")


@pytest.mark.parametrize(
    "wrong",
    [
        {"difficulty": 11},
        {"difficulty": 0},
        {"cost": 4},
        {"asked": "boss"},
        {"ask": "Ask."},
        {"kind": ""},
        {"id": "Ev One"},
    ],
)
def test_an_entry_that_is_not_well_formed_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Entry(**an_entry() | wrong)


def test_a_field_that_is_not_known_or_not_there_is_refused() -> None:
    with pytest.raises(ValidationError):
        Entry(**an_entry() | {"colour": "green"})
    with pytest.raises(ValidationError):
        Entry(**{name: value for name, value in an_entry().items() if name != "exit"})


def test_an_ask_is_one_sentence() -> None:
    assert [each.id for each in EVERY if not A_SENTENCE.fullmatch(each.ask)] == []


def test_no_ask_comes_again_in_nearly_the_same_words() -> None:
    assert list(near_duplicates({each.id: each.ask for each in EVERY}, 0.8)) == []


@pytest.mark.parametrize("field", ["ask", "smaller", "kind", "exit", "rehearsal"])
def test_every_text_is_written_for_its_own_ask(field: str) -> None:
    counts = Counter(getattr(each, field).strip().casefold() for each in EVERY)
    assert [text for text, count in counts.items() if count > 1 or not text] == []


def test_the_texts_of_an_entry_say_different_things() -> None:
    assert [each.id for each in EVERY if len({each.ask, each.smaller, each.kind, each.exit, each.rehearsal}) < 5] == []


def test_every_text_is_whole_sentences_without_markup() -> None:
    texts = {(each.id, text) for each in EVERY for text in (each.smaller, each.kind, each.exit, each.rehearsal)}
    texts |= {(each.id, text) for each in EVERY for text in each.not_when}
    assert {
        each for each in texts if not re.fullmatch(r"[^<>&]*[.!?][\"\N{RIGHT DOUBLE QUOTATION MARK}]?", each[1])
    } == set()


def test_what_is_built_to_be_declined_is_cheap_for_the_one_asked_and_usually_declined() -> None:
    planned = [each for each in EVERY if each.planned_no]
    assert planned
    assert [each.id for each in planned if each.cost > 1 or each.likely is not LikelyAnswer.NO] == []


def test_staff_and_officials_are_not_held_up() -> None:
    assert [each.id for each in EVERY if each.asked in STAFF and each.cost > 1] == []


def test_a_stranger_is_asked_for_a_moment_at_most() -> None:
    assert [each.id for each in EVERY if each.asked is AskedPerson.STRANGER and each.cost > 1] == []


def test_nothing_romantic_is_asked_at_work_or_of_someone_who_is_not_free_to_leave() -> None:
    romantic = [each for each in EVERY if each.domain is LifeDomain.ROMANTIC]
    assert [each.id for each in romantic if each.asked in NOT_FREE_TO_LEAVE or each.setting in AT_WORK] == []


def test_about_love_staff_are_asked_for_a_service_and_never_for_themselves() -> None:
    asks_staff = {each.id for each in EVERY if each.domain is LifeDomain.ROMANTIC and each.asked in STAFF}
    assert asks_staff == A_SERVICE_AND_NO_MORE.keys()


def test_dates_and_matches_are_asked_in_the_romantic_domain_alone() -> None:
    known_by_dating = {AskedPerson.MATCH, AskedPerson.DATE}
    assert [each.id for each in EVERY if each.asked in known_by_dating and each.domain is not LifeDomain.ROMANTIC] == []


def test_what_is_safe_for_the_young_asks_no_stranger_and_nobody_whom_one_dates() -> None:
    not_for_the_young = HARDLY_KNOWN | {AskedPerson.PARTNER}
    assert [each.id for each in EVERY if each.youth_safe and each.asked in not_for_the_young] == []


def test_a_loaded_word_stands_only_where_it_means_no_harm() -> None:
    assert loaded_words() - FINE_HERE.keys() == set()


def test_no_permission_for_a_word_outlives_it() -> None:
    assert FINE_HERE.keys() - loaded_words() == set()


def an_entry() -> dict[str, Any]:
    """An entry as it stands in a file."""
    return {
        "id": "ev-twice",
        "ask": "Ask someone what time it is.",
        "setting": "street",
        "asked": "stranger",
        "medium": "in_person",
        "difficulty": 1,
        "stakes": "low",
        "likely": "yes",
        "cost": 0,
        "smaller": "Say hello to someone.",
        "kind": "Let them walk on.",
        "exit": "No worries if not.",
        "not_when": ["Not at night."],
        "goals": ["courage"],
        "rehearsal": "You stand there. You ask. They smile and say a number.",
        "youth_safe": False,
        "harmony_safe": True,
        "planned_no": False,
        "gives": False,
    }
