"""A typed fear finds the entries of the catalogue that come near it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.challenge import Challenge
from coaching.likeness import nearest
from coaching.vocabulary import AskedPerson
from prompts.catalogue import load_catalogue
from tests.coaching.factories import a_challenge

RAISE = a_challenge(ask="Ask your manager for a raise.", setting="office", asked=AskedPerson.SUPERIOR)
DRILL = a_challenge(ask="Ask a neighbour to lend you a drill.", setting="stairwell", asked=AskedPerson.NEIGHBOUR)
COFFEE = a_challenge(ask="Invite an old friend for a coffee.", setting="cafe", asked=AskedPerson.FRIEND)
SOME = [RAISE, DRILL, COFFEE]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ask for a raise", RAISE),
        ("Asking for a RASIE!!", RAISE),
        ("talk to my boss about salery", RAISE),
        ("I'm scared of borrowing something from my nieghbor", DRILL),
        ("inviting friends", COFFEE),
        ("go to the café with someone", COFFEE),
    ],
)
def test_a_fear_is_found_in_other_forms_with_typos_and_in_everyday_words(typed: str, found: Challenge) -> None:
    assert nearest(typed, SOME)[:1] == (found,)


@pytest.mark.parametrize("typed", ["", "?!", "xyzzy", "ask someone for something", "🙈"])
def test_what_tells_nothing_finds_nothing(typed: str) -> None:
    assert nearest(typed, SOME) == ()


def test_no_more_than_the_limit_come_back_and_none_from_an_empty_catalogue() -> None:
    neighbours = [a_challenge(ask="Ask a neighbour for an egg.") for _ in range(5)]
    assert len(nearest("neighbour", neighbours)) == 3
    assert len(nearest("neighbour", neighbours, limit=1)) == 1
    assert nearest("neighbour", []) == ()


@given(st.text(max_size=300))
def test_anything_at_all_may_be_typed(typed: str) -> None:
    assert set(nearest(typed, SOME)) <= set(SOME)


def test_an_entry_of_the_catalogue_finds_itself_even_with_a_typo_in_each_long_word() -> None:
    catalogue = list(load_catalogue().values())
    sample = catalogue[::10]
    lost = [entry.id for entry in sample if entry not in nearest(with_typos(entry.ask), catalogue)]
    assert not lost


def with_typos(text: str) -> str:
    """The third and fourth letter of each word from seven letters on change places."""
    return " ".join(word[:2] + word[3] + word[2] + word[4:] if len(word) > 6 else word for word in text.split())


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ask my boss for a pay rise", "Ask your manager for a raise"),
        ("talk to my neighbour about the noise", "evening music reaches you"),
        ("complain about a cold meal", "If your meal comes cold or wrong"),
        ("borow a drill", "could borrow a drill"),
    ],
)
def test_the_catalogue_answers_to_what_people_type(typed: str, found: str) -> None:
    [first, *_] = nearest(typed, load_catalogue().values())
    assert found in first.ask


def test_a_word_that_the_catalogue_knows_is_not_taken_for_another_one() -> None:
    praise = a_challenge(ask="Praise a shop to its owner.", setting="shop")
    assert nearest("raise", [RAISE, praise]) == (RAISE,)


def test_what_is_mostly_about_something_else_is_not_near() -> None:
    assert nearest("fix the heating before the neighbour complains to the council", [DRILL, COFFEE]) == ()
