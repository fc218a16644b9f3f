"""Own asks are held to the rules on the one who is asked: what plainly breaks them is found, what is fine is let be.

The held-out lines were written by someone who had not seen the list, and the list was not changed because of them.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.catalogue import load_catalogue
from prompts.kindness import Rule, broken_rule

README = Path(__file__).parents[2] / "README.md"
RECALL, FALSE_REFUSALS = 0.9, 0.03


def lines(name: str) -> list[str]:
    return (Path(__file__).parent / "kindness" / f"{name}.txt").read_text("utf-8").splitlines()


UNKIND, FINE, HELD_OUT_UNKIND, HELD_OUT_FINE = map(lines, ("unkind", "fine", "held_out_unkind", "held_out_fine"))


def test_most_of_what_breaks_a_rule_is_found() -> None:
    missed = [line for line in UNKIND if broken_rule(line) is None]
    assert len(UNKIND) >= 60
    assert len(missed) <= (1 - RECALL) * len(UNKIND), missed


def test_hardly_anything_fine_is_refused() -> None:
    refused = {line: rule for line in FINE if (rule := broken_rule(line))}
    assert len(FINE) >= 60
    assert len(refused) <= FALSE_REFUSALS * len(FINE), refused


def test_the_readme_says_how_much_of_the_held_out_lines_is_found() -> None:
    found, refused = (sum(broken_rule(line) is not None for line in held) for held in (HELD_OUT_UNKIND, HELD_OUT_FINE))
    said = (
        f"finds {found} of {len(HELD_OUT_UNKIND)} unkind asks and refuses {refused} of {len(HELD_OUT_FINE)} fine ones"
    )
    assert said in " ".join(README.read_text("utf-8").split())


def test_the_catalogue_itself_is_let_be() -> None:
    asks = [each.ask for each in load_catalogue("en").values()]
    refused = {ask: rule for ask in asks if (rule := broken_rule(ask))}
    assert len(refused) <= FALSE_REFUSALS * len(asks), refused


@pytest.mark.parametrize(
    "line",
    [
        "Ask a stranger on the street at night for his number",
        "Ask a stranger for a date",
        "Ask a girl from another school out",
        "Ask someone in a bar for a beer",
        "Ask my crush for a kiss",
    ],
)
def test_the_young_stay_with_people_around_them(line: str) -> None:
    assert broken_rule(line, young=True) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Ask grandpa whether I may ride his old bike to the lake",
        "Ask my teacher to explain the homework once more",
        "Ask in the shop whether they have it in another colour",
        "Ask my friend to come to the cinema",
        "Ask the school librarian which book she likes best",
    ],
)
def test_nothing_else_is_kept_from_the_young(line: str) -> None:
    assert broken_rule(line, young=True) is None


@pytest.mark.parametrize(
    "line",
    [
        "Ask my subordinate out",
        "Take pictures of strangers without telling them",
        "Ask a stranger for 50 bucks",
        "Ask the receptionist whether he has a girlfriend",
    ],
)
def test_what_was_once_missed_is_found(line: str) -> None:
    assert broken_rule(line) not in {None, Rule.YOUNG}


@pytest.mark.parametrize("rule", sorted(set(Rule) - {Rule.YOUNG}))
def test_every_rule_is_found_by_some_line(rule: Rule) -> None:
    assert any(broken_rule(line) is rule for line in UNKIND)


@given(st.text(st.characters(exclude_categories=()), max_size=400))
def test_any_text_can_be_looked_through(text: str) -> None:
    assert broken_rule(text) in {None, *Rule}


def test_capitals_accents_and_apostrophes_hide_nothing() -> None:
    assert broken_rule("ASK THE WAÍTRESS FOR HER NUMBER!") is Rule.ON_DUTY
    assert broken_rule("I won’t take no from the bank") is Rule.INSISTING
