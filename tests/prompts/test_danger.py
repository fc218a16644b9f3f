"""Words of danger are found however they are spelt, and what people ordinarily write of their asks is left alone.

The lines in tests/prompts/danger were made up for this. Those of the `held_out` files were written before there was a
list; their figures are held apart. Those `in_other_words` were written after it, to get past it, and it has learned from
them since. All were written by the hand that wrote the list, so they flatter it.
"""

import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.danger import Danger, find_danger

LINES = Path(__file__).parent / "danger"
README = Path(__file__).parents[2] / "README.md"
FEWEST_FOUND, MOST_FALSE_ALARMS = 0.99, 0.02
FEWEST_IN_OTHER_WORDS = 0.95


def lines(name: str) -> list[str]:
    return LINES.joinpath(f"{name}.txt").read_text("utf-8").splitlines()


def found(name: str, *dangers: Danger) -> list[str]:
    return [each for each in lines(name) if find_danger(each) in dangers]


def share(name: str, *dangers: Danger) -> str:
    return f"{len(found(name, *dangers))} of {len(lines(name))}"


def test_there_are_as_many_lines_as_the_figures_need() -> None:
    for kind, fewest in (("explicit", 400), ("ordinary", 600), ("oblique", 100)):
        every = [*lines(kind), *lines(f"{kind}_held_out")]
        assert len(set(every)) == len(every) >= fewest
        assert len(lines(f"{kind}_held_out")) >= len(every) / 4


@pytest.mark.parametrize("name", ["explicit", "explicit_held_out"])
def test_plain_words_of_danger_are_found(name: str) -> None:
    assert len(found(name, Danger.PLAIN)) >= FEWEST_FOUND * len(lines(name)), share(name, Danger.PLAIN)


def test_plain_words_in_other_words_are_found() -> None:
    name = "explicit_in_other_words"
    assert len(found(name, Danger.PLAIN)) >= FEWEST_IN_OTHER_WORDS * len(lines(name)), share(name, Danger.PLAIN)


@pytest.mark.parametrize("name", ["ordinary", "ordinary_held_out", "ordinary_in_other_words"])
def test_ordinary_notes_are_left_alone(name: str) -> None:
    assert len(found(name, *Danger)) <= MOST_FALSE_ALARMS * len(lines(name)), found(name, *Danger)


def test_readme_says_what_was_measured() -> None:
    """Has the list changed? Then README wants these figures, the low ones too."""
    figures = {
        "explicit": share("explicit", Danger.PLAIN),
        "explicit, held out": share("explicit_held_out", Danger.PLAIN),
        "ordinary": share("ordinary", *Danger),
        "ordinary, held out": share("ordinary_held_out", *Danger),
        "explicit, in other words": share("explicit_in_other_words", Danger.PLAIN),
        "ordinary, in other words": share("ordinary_in_other_words", *Danger),
        "oblique": share("oblique", *Danger),
        "oblique, held out": share("oblique_held_out", *Danger),
    }
    print(figures)  # noqa: T201 - whoever changes the list reads them here
    readme = README.read_text("utf-8")
    assert [
        f"| {kind} | {figure} |" for kind, figure in figures.items() if f"| {kind} | {figure} |" not in readme
    ] == []


def test_it_finds_words_in_a_text_of_any_length() -> None:
    padding = "It was a long day at work and I asked for nothing. " * 40
    assert find_danger(f"{padding}I want to kill myself. {padding}") is Danger.PLAIN


@pytest.mark.parametrize(
    "said",
    [
        "I'm not suicidal, just tired",
        "I don't want to die",
        "her brother committed suicide",
        "my friend killed himself last year",
        "I wanted to die last night",
        "I can't do this anymore",
        "better off without me",
    ],
)
def test_what_may_mean_either_is_asked_about(said: str) -> None:
    assert find_danger(said) is Danger.AMBIGUOUS


@pytest.mark.parametrize(
    "said",
    [
        "my husband beats me",
        "my boyfriend hit me last night",
        "he threatened to kill me",
        "I was raped",
        "I don't feel safe at home",
        "I'm scared he will hurt me",
        "my ex is stalking me",
        "they hit me at school",
        "the boys hit me",
        "kids at school hit me",
        "a boy in my class punched me",
        "they beat me up",
        "i get bullied every day",
        "they bully me",
    ],
)
def test_danger_from_another_person_is_told_apart(said: str) -> None:
    assert find_danger(said) is Danger.FROM_OTHERS


@pytest.mark.parametrize(
    "said",
    [
        "I swallowed a whole bottle of tylenol",
        "I've decided to die",
        "I have the pills in my hand",
        "I'm gonna end myself",
        "goodbye everyone, i'm ending it",
        "i want to disappear forever",
    ],
)
def test_families_of_plain_words_are_found(said: str) -> None:
    assert find_danger(said) is Danger.PLAIN


@pytest.mark.parametrize(
    "said",
    [
        "the smell hit me at the door",
        "they beat me at cards",
        "the boys hit me up for lunch",
        "I bullied myself into asking",
        "I took an aspirin and went",
        "they beat me to it",
    ],
)
def test_the_same_words_of_something_else_are_left_alone(said: str) -> None:
    assert find_danger(said) is None


@pytest.mark.parametrize("said", ["he beats me and I want to die", "I can't go on, I will kill myself"])
def test_the_gravest_counts(said: str) -> None:
    assert find_danger(said) is Danger.PLAIN


_DISGUISES = (
    str.upper,
    str.title,
    lambda text: text.replace(" ", "\n"),
    "\u200b".join,
    " ".join,
    lambda text: text.translate(str.maketrans("aeio", "\u0430\u0435\u0456\u043e")),
    lambda text: text.translate(str.maketrans("aeio", "\u03b1\u03b5\u03b9\u03bf")),
    lambda text: "".join(chr(ord(each) + 0xFEE0) if each.isalpha() else each for each in text),
    lambda text: text.replace("i", "1").replace("e", "3").replace("o", "0"),
    lambda text: text.replace("l", "llll"),
    lambda text: "".join(f"{each}\u0301" for each in text),
)


@pytest.mark.parametrize("disguise", _DISGUISES)
@pytest.mark.parametrize(
    "said", ["kill myself", "suicidal thoughts", "end my life", "better off dead", "hurt myself again"]
)
def test_no_disguise_of_letters_hides_it(said: str, disguise: object) -> None:
    assert callable(disguise)
    assert find_danger(f"and then: {disguise(said)}") is Danger.PLAIN


_ODDLY: Mapping[str, Callable[[str], str]] = {
    "apostrophes": lambda text: text.replace("'", "\u02bc"),
    "no apostrophes": lambda text: text.replace("'", ""),
    "spaces": lambda text: text.replace(" ", "  \u00a0 "),
    "lines": lambda text: text.replace(" ", "\n"),
    "look-alikes": lambda text: text.translate(str.maketrans("aeiopc", "\u0430\u0435\u0456\u043e\u0440\u0441")),
    "wide": lambda text: "".join(
        chr(ord(each) + 0xFEE0) if each.isalpha() and each.isascii() else each for each in text
    ),
    "accents": lambda text: "".join(f"{each}\u0301" if each.isalpha() else each for each in text),
    "leet": lambda text: re.sub(r"[eo]", lambda each: {"e": "3", "o": "0"}[each[0]], text),
    "a typo": lambda text: text.replace("myself", "mysefl").replace("suicide", "suicde").replace("hurting", "hurtng"),
}


@pytest.mark.parametrize("oddly", _ODDLY)
def test_the_corpus_is_found_however_oddly_it_is_written(oddly: str) -> None:
    """Every eighth line, each in the same disguise. Leet may make a number of a short word: a few of those are lost."""
    sample = lines("explicit")[::8]
    assert len(sample) >= 40
    disguised = [_ODDLY[oddly](each.casefold()) for each in sample]
    missed = [each for each in disguised if find_danger(each) is not Danger.PLAIN]
    assert len(missed) <= 0.05 * len(sample), missed


@given(st.text(), st.text())
def test_whatever_stands_around_it_it_is_found(before: str, after: str) -> None:
    assert find_danger(f"{before}\n\n i want to kill myself \n\n{after}") is Danger.PLAIN


@given(st.text(max_size=4096))
def test_anything_may_be_said(said: str) -> None:
    assert find_danger(said) in {None, *Danger}


_SHAPES = {
    "a note": "I asked whether I could have a free refill and she said no, politely. ",
    "words of the list": "kill me want to be so dead no life end cut it alive ",
    "digits": "1!k 4@$ ",
    "letters apart": "k i l l ",
    "one letter": "i ",
    "stretched": "sssuuuiiicccxxx ",
    "other alphabets": "\u043d\u0435\u0442 \u03bf\u03c7\u03b9 ",
}


@pytest.mark.parametrize("shape", _SHAPES)
def test_the_longest_message_is_looked_through_in_no_time(shape: str) -> None:
    """The bound is wide, for a busy machine: an ordinary note of 4,096 characters takes about half a millisecond."""
    text = (_SHAPES[shape] * 4096)[:4096]
    assert min(_seconds(text) for _ in range(5)) < 0.05


def _seconds(text: str) -> float:
    began = time.thread_time()
    find_danger(text)
    return time.thread_time() - began
