"""What is said about the evidence: every claim has a grade and a source, and none is proof that this works."""

from types import SimpleNamespace
from typing import cast

import pytest

from bot import science
from bot.playground.markup import parse_html
from bot.playground.text import utf16_length
from bot.turn import Turn
from coaching.evidence import CLAIMS, Grade, graded
from prompts.words import words_for

WORDS = words_for("en")


class Reader:
    """Someone who turns from card to card."""

    def __init__(self) -> None:
        self.text = ""
        self.turn = cast("Turn", SimpleNamespace(words=WORDS, change=self.read))

    def read(self, _message_id: int, text: str, _buttons: object) -> None:
        self.text = text


@pytest.mark.parametrize("claim", CLAIMS)
def test_every_claim_has_words_a_grade_and_a_source(claim: str) -> None:
    assert WORDS(f"science-claim-{claim}")
    assert WORDS(f"science-grade-{CLAIMS[claim]}")
    assert WORDS(f"science-source-{claim}")


def test_what_is_said_to_have_support_names_a_study_with_its_authors() -> None:
    for claim in graded(Grade.SUPPORTED, Grade.CONTESTED):
        source = WORDS(f"science-source-{claim}")
        assert any(character.isdigit() for character in source) or source == "Gollwitzer and Sheeran."


@pytest.mark.parametrize("group", science.GROUPS)
def test_each_card_holds_its_claims_with_grade_and_source_in_one_message(group: str) -> None:
    reader = Reader()
    assert science.take_tap(reader.turn, f"science_{group}", 1)
    text, _ = parse_html(reader.text)
    assert utf16_length(text) < 4096
    for claim in graded(*science.GROUPS[group]):
        said = f"{WORDS(f'science-claim-{claim}')}\n<i>{WORDS(f'science-grade-{CLAIMS[claim]}')}. "
        assert f"{said}{WORDS(f'science-source-{claim}')}</i>" in reader.text


def test_every_claim_stands_on_exactly_one_card() -> None:
    shown = [claim for grades in science.GROUPS.values() for claim in graded(*grades)]
    assert sorted(shown) == sorted(CLAIMS)


def test_the_first_card_promises_nothing() -> None:
    first, _ = science.view(Reader().turn)
    assert "may help" in first
    assert "not a treatment" in first


@pytest.mark.parametrize("name", ["science", "science_", "science_nonsense", "entries"])
def test_a_forged_card_is_none(name: str) -> None:
    assert not science.take_tap(Reader().turn, name, 1)
