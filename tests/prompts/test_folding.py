"""A folded message is plain words: nothing that looks like a letter, and nothing that cannot be seen, hides one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.folding import Spelling, fold, is_one_edit_away, latin

WORDS = st.text(st.sampled_from("abcd"), min_size=2, max_size=8)
SPELLING = Spelling(
    known={"kill", "die", "off", "of", "suicide", "myself"},
    variants={"kll": "kill", "mylife": "my life"},
    long=["suicide", "myself"],
    spared={"suicides", "himself"},
)


@pytest.mark.parametrize(
    ("said", "folded"),
    [
        ("I don\u2019t, really!", "i dont really ."),
        ("K\u0130LL", "kill"),
        ("k1ll ki11 k!ll k|ll", "kill kill kill kill"),
        ("kkkilllll", "kill"),
        ("d i e", "die"),
        ("d.i.e then d-i-e", "die then die"),
        ("d\u200bi\u200be", "die"),
        ("\u0501\u0456\u0435", "die"),
        ("\uff44\uff49\uff45", "die"),
        ("d\u0301i\u0301e", "die"),
        ("kll mylife", "kill my life"),
        ("sucide suicidee siucide suicode", "suicide suicide suicide suicide"),
        ("suicides himself", "suicides himself"),
        ("of off", "of off"),
        ("2 nite no!yes", "2 nite no yes"),
        ("One. Two\nthree", "one . two three"),
        ("", ""),
    ],
)
def test_a_text_folds_to_plain_words(said: str, folded: str) -> None:
    assert fold(said, SPELLING) == folded


@given(st.text())
def test_anything_folds_to_words_with_one_space_between_them(said: str) -> None:
    folded = fold(said, SPELLING)
    assert folded.isascii()
    assert "  " not in folded
    assert folded == folded.strip().lower()


@given(st.text(st.characters(codec="ascii")))
def test_what_is_plain_folds_the_same_with_invisible_signs_between(said: str) -> None:
    assert latin("\u200d".join(said)) == latin(said)


@given(WORDS, st.data())
def test_one_edit_is_found_and_undone(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdx"))
    for edited in (
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
        word[:place] + letter + word[place + 1 :],
        word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
    ):
        assert is_one_edit_away(word, edited)
        assert is_one_edit_away(edited, word)


@given(WORDS, WORDS)
def test_more_than_one_edit_is_too_many(word: str, other: str) -> None:
    alphabet = "abcd"
    near = {word[:i] + word[i + 1 :] for i in range(len(word))}
    near |= {word[:i] + c + word[i:] for i in range(len(word) + 1) for c in alphabet}
    near |= {word[:i] + c + word[i + 1 :] for i in range(len(word)) for c in alphabet}
    near |= {word[:i] + word[i : i + 2][::-1] + word[i + 2 :] for i in range(len(word) - 1)}
    assert is_one_edit_away(word, other) is (other in near)
