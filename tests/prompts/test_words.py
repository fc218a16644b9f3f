"""Every word that the code asks for is there and used, reads without a gap, and is safe whatever is put into it."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any, cast

import pytest
from fluent.syntax import ast
from hypothesis import example, given
from hypothesis import strategies as st

from bot import commands
from bot.playground.markup import parse_html
from bot.playground.text import utf16_length
from bot.progress import CARDS
from bot.science import GROUPS
from bot.streaks import IN_THE_LEGEND
from bot.turn import Turn
from coaching.consistency import Reserve
from coaching.crutches import Crutch
from coaching.evidence import CLAIMS, Grade
from coaching.ladder import Standing
from coaching.patterns import Pattern, Sign
from coaching.policy import Reason
from coaching.progress import Closeness, Tendency, Uptake
from coaching.questions import Choice
from coaching.ready import TextOr
from coaching.script import Asked
from coaching.scripts import SCRIPTS
from coaching.scripts.journal import PARTS
from coaching.scripts.journal import WORDS as WORDS_OF_AN_ENTRY
from coaching.scripts.prediction import HARMONY_FEARS, SAME
from coaching.scripts.reflection import HAPPENED
from coaching.streak import Mark
from coaching.vocabulary import LifeDomain, Outcome, ReplyKind
from prompts.words import MissingWords, Words, words_for
from storage.archive import tables_of_a_person
from tests.coaching.driving import ARGUMENTS, BEGINNINGS, standings
from tests.prompts.messages import entries, messages
from tests.prompts.sayings import entries_of, refusals, returned_by, sayings

WORDS = words_for("en")
TELEGRAMS_LIMIT, LIMIT_OF_A_TOAST = 4096, 200
FENCES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

KNOWN_LATER = {
    "self._asked.question.topic": "the topics of the questions, driven below",
    "notice.key": "what a script tells, found where it tells it",
}
"""Keys of which the code does not show what they may be, and where they are looked at instead."""


class Overheard(Words):
    """Words that remember what they were asked for."""

    def __init__(self) -> None:
        super().__init__("en")
        self.keys: set[str] = set()

    def plain(self, key: str, /, **values: Any) -> str:
        self.keys.add(key)
        return super().plain(key, **values)


def in_the_menu() -> set[str]:
    overheard = Overheard()
    commands.menu(cast("Turn", SimpleNamespace(words=overheard)))
    return overheard.keys


ASKED = [each.question for begin in BEGINNINGS for each in standings(begin) if isinstance(each, Asked)]
"""The questions of every conversation."""


def options() -> set[str]:
    """The labels of all that can be tapped as an answer, but for those that are their own labels."""
    labelled = [each for each in ASKED if isinstance(each, TextOr) or (isinstance(each, Choice) and not each.plain)]
    return {f"{question.topic}-{option}" for question in labelled for option in question.options}


TIMES = ("all", "first", "last")

FAMILIES: Mapping[str, set[str]] = {
    "menu-{}": in_the_menu(),
    "command-{}": {f"command-{name}" for name in commands.COMMANDS_IN_MENU},
    "unacceptable-{}": {f"unacceptable-{reason}" for reason in refusals()},
    "why-{}": {f"why-{reason}" for reason in Reason},
    "explain-{}": {f"explain-{reason}" for reason in Reason},
    "ladder-mark-{}": {f"ladder-mark-{standing}" for standing in Standing},
    "filed-{}": {f"filed-{outcome}" for outcome in Outcome},
    "empathy-{}": {f"empathy-{outcome}" for outcome in Outcome if outcome is not Outcome.NOT_ASKED},
    "domain-{}": {f"domain-{domain}" for domain in LifeDomain},
    "feared-{}": {f"feared-{fear}" for fear in (SAME, *HARMONY_FEARS)},
    "crutch-{}": {f"crutch-{crutch}" for crutch in Crutch},
    "mark-{}": {f"mark-{mark}" for mark in Mark},
    "legend-{}": {f"legend-{mark}" for mark in IN_THE_LEGEND},
    "support-heavy-{}": {f"support-heavy-{way}" for way in ("smaller", "rehearse", "pause", "tell")},
    "reserve-{}": {f"reserve-{answer}" for answer in Reserve},
    "streak-sentence-{}": {f"streak-sentence-{mood}" for mood in returned_by("bot/streaks.py", "_mood")},
    "journal-told-{}": {f"journal-told-{part}" for part in WORDS_OF_AN_ENTRY},
    "entry_part-{}": {f"entry_part-{part}" for part in PARTS},
    "outcome-{}": {f"outcome-{outcome}" for outcome in Outcome},
    "pattern-seen-{}": {f"pattern-seen-{sign}" for sign in Sign},
    "pattern-why-{}": {f"pattern-why-{pattern}" for pattern in Pattern},
    "pattern-now-{}": {f"pattern-now-{pattern}" for pattern in Pattern},
    "pattern-more-{}": {f"pattern-more-{pattern}" for pattern in Pattern},
    "science-open-{}": {f"science-open-{group}" for group in GROUPS},
    "science-title-{}": {f"science-title-{group}" for group in GROUPS},
    "science-grade-{}": {f"science-grade-{grade}" for grade in Grade},
    "science-claim-{}": {f"science-claim-{claim}" for claim in CLAIMS},
    "science-source-{}": {f"science-source-{claim}" for claim in CLAIMS},
    "progress-open-{}": {f"progress-open-{card}" for card in CARDS},
    "progress-{}-title": {f"progress-{card}-title" for card in CARDS},
    "progress-uptake-{}": {f"progress-uptake-{uptake}" for uptake in Uptake},
    "progress-before-happened-{}": {f"progress-before-happened-{what}" for what in HAPPENED},
    "progress-answers-{}": {f"progress-answers-{outcome}" for outcome in Outcome if outcome is not Outcome.NOT_ASKED},
    "progress-answers-manner-{}": {f"progress-answers-manner-{kind}" for kind in ReplyKind},
    "progress-tendency-{}": {f"progress-tendency-{tendency}" for tendency in Tendency},
    "progress-closeness-{}": {f"progress-closeness-{closeness}" for closeness in Closeness},
    "progress-felt-strength-{}": {f"progress-felt-strength-{time}" for time in TIMES},
    "progress-felt-{}": {f"progress-felt-{time}" for time in TIMES},
    "day-name-{}": {f"day-name-{day}" for day in range(7)},
    "weekdays-{}": {f"weekdays-{day}" for day in range(7)},
    "month-{}": {f"month-{month}" for month in range(1, 13)},
    "rehearsed-close-{}": {f"rehearsed-close-{how}" for how in returned_by("bot/rehearsing.py", "_close")},
    "export-part-{}": {f"export-part-{table.name}" for table in tables_of_a_person()},
    "{}-{}": options(),
}
"""The keys that are put together when the code runs, by the text that they are put together from."""

TOPICS: Mapping[str, frozenset[str]] = {each.topic: frozenset(each.words) for each in ASKED}
LITERALS = {key for each in sayings() for key in each.keys if "{}" not in key}
USED = LITERALS | TOPICS.keys() | set().union(*FAMILIES.values())


def spoken_of(key: str) -> set[str]:
    """The values that a message speaks of; none where it is missing, which another test says."""
    return messages()[key].variables if key in messages() else set()


def written_out(template: str) -> set[str]:
    """The keys that a text in the code stands for."""
    return FAMILIES.get(template, set()) if "{}" in template else {template}


def test_the_files_hold_messages_and_comments_and_nothing_that_cannot_be_read() -> None:
    assert {type(entry) for entry in entries()} <= {ast.Message, ast.Comment, ast.GroupComment, ast.ResourceComment}


def test_no_key_stands_twice() -> None:
    keys = [entry.id.name for entry in entries() if isinstance(entry, ast.Message)]
    assert sorted(keys) == sorted(set(keys))


def test_every_kind_of_conversation_is_driven_here() -> None:
    assert ARGUMENTS.keys() == SCRIPTS.keys()


def test_every_key_that_is_known_only_later_is_looked_at_here() -> None:
    assert {each.asks for each in sayings() if not each.keys} == KNOWN_LATER.keys()
    assert {key for each in sayings() for key in each.keys if "{}" in key} == FAMILIES.keys()


def test_every_key_that_the_code_asks_for_has_words() -> None:
    assert sorted(USED - messages().keys()) == []


def test_no_words_are_left_over() -> None:
    assert sorted(messages().keys() - USED) == []


def test_every_message_is_given_the_values_that_it_speaks_of() -> None:
    short = {
        (each.where, key): spoken_of(key) - each.given
        for each in sayings()
        if each.given is not None
        for template in each.keys
        for key in written_out(template)
        if spoken_of(key) - each.given
    }
    assert short == {}


def test_every_question_is_given_the_values_that_it_speaks_of() -> None:
    assert {topic: spoken_of(topic) - given for topic, given in TOPICS.items() if spoken_of(topic) - given} == {}


def test_every_refusal_is_given_the_values_that_it_speaks_of() -> None:
    keys = {reason: spoken_of(f"unacceptable-{reason}") - given for reason, given in refusals().items()}
    assert {reason for reason, missing in keys.items() if missing} == set()


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_for_an_ask_is_explained_with_the_numbers_that_every_choice_has(reason: Reason) -> None:
    assert spoken_of(f"explain-{reason}") <= entries_of("bot/choosing.py", "_numbers")


@pytest.mark.parametrize("key", messages())
def test_every_message_reads_in_every_way_as_html_that_telegram_takes_and_is_not_too_long(key: str) -> None:
    for values in messages()[key].samples():
        text, _ = parse_html(WORDS(key, **values))
        assert utf16_length(text) <= TELEGRAMS_LIMIT
        assert WORDS.plain(key, **values) is not None


PLAIN_KEYS = {key for each in sayings() if each.plainly for template in each.keys for key in written_out(template)}


@pytest.mark.parametrize("key", sorted(PLAIN_KEYS))
def test_what_stands_on_buttons_and_toasts_has_no_markup_and_is_short(key: str) -> None:
    said = WORDS.plain(key, **dict.fromkeys(spoken_of(key), 2))
    assert not set(said) & set("<>&")
    assert 0 < utf16_length(said) <= LIMIT_OF_A_TOAST


OPEN_MESSAGES = sorted(key for key, message in messages().items() if message.variables)


@given(st.sampled_from(OPEN_MESSAGES), st.text(min_size=1))
@example("hello-again", "<b>Eve</b>")
@example("hello-again", "</b><a href='tg://user?id=1'>Eve</a>")
@example("baseline-done", "</b>")
@example("rate", "&lt;b&gt; &#60;i&#62;")
def test_nothing_that_is_put_in_becomes_markup(key: str, put_in: str) -> None:
    _, plain = parse_html(WORDS(key, **dict.fromkeys(spoken_of(key), "x")))
    _, entities = parse_html(WORDS(key, **dict.fromkeys(spoken_of(key), put_in)))
    assert [each["type"] for each in entities] == [each["type"] for each in plain]


@given(st.text())
@example("<script>&amp;</script>")
def test_what_is_put_in_reads_as_it_was_written(name: str) -> None:
    text, _ = parse_html(WORDS("hello-again", name=name))
    kept = "".join(each for each in name if each not in FENCES)
    assert text.replace("\u2068", "").replace("\u2069", "") == WORDS("hello-again", name="*").replace("*", kept)


@pytest.mark.parametrize("name", ["עדה", "آدا", "Ada עדה"])
def test_a_name_that_runs_right_to_left_is_fenced_off(name: str) -> None:
    assert f"\u2068{name}\u2069" in WORDS("hello-again", name=name)


def test_a_name_that_runs_left_to_right_stands_as_it_is() -> None:
    assert not set(WORDS("hello-again", name="Zoë 田中")) & set(FENCES)


@given(st.text(st.sampled_from([*FENCES, "a", "א"])))
@example("\u2069\u202e")
def test_no_name_can_turn_what_stands_around_it(name: str) -> None:
    said = [each for each in WORDS("hello-again", name=name) if each in FENCES]
    assert said in ([], ["\u2068", "\u2069"])


@pytest.mark.parametrize("say", [WORDS, WORDS.plain])
def test_a_key_without_words_fails_loudly(say: Any) -> None:
    with pytest.raises(MissingWords, match="no words for no-such-key"):
        say("no-such-key")


@pytest.mark.parametrize("say", [WORDS, WORDS.plain])
@pytest.mark.parametrize("key", OPEN_MESSAGES)
def test_a_value_that_is_missing_fails_loudly(say: Any, key: str) -> None:
    with pytest.raises(MissingWords, match=key):
        say(key)


@pytest.mark.parametrize("language", ["en", "en-GB", "EN", "de", "pt-br", "", "..", "../en", "__pycache__", "x" * 5000])
def test_a_language_that_we_do_not_speak_gets_english(language: str) -> None:
    assert words_for(language) is WORDS


def test_a_value_of_any_length_is_put_in_whole_and_safe_and_nobody_forges_its_place() -> None:
    long = "&" * 1_900
    said = WORDS("plan-cue", cue=long)
    assert said.endswith("&amp;" * 1_900)
    assert WORDS("which_step", steps=long).startswith("&amp;" * 1_900)
    forged = "\N{NULL}number\N{NULL}"
    assert forged in WORDS("ladder-step", mark=forged, number="1", ask=long, rating="2")
