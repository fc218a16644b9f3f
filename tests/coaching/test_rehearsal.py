"""The rehearsal room's rules: which scene fits, which answer comes next, and that none comes twice in the same words."""

from collections import defaultdict
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.rehearsal import (
    ANYWHERE,
    CALM,
    DIAL,
    TENSE,
    TOO_MUCH,
    Reaction,
    Scene,
    find_scene,
    gentler,
    suggested,
    variant,
)
from coaching.vocabulary import AskedPerson, Medium

REACTIONS = st.sampled_from(DIAL)
PEAKS = st.integers(0, 100)


def a_scene(
    name: str, settings: Sequence[str], *asked: AskedPerson, media: Sequence[Medium] = (Medium.IN_PERSON,)
) -> Scene:
    return Scene(
        id=name,
        settings=frozenset(settings),
        asked=frozenset(asked),
        media=frozenset(media),
        written=False,
        picture="You stand there.",
        reactions=dict.fromkeys(DIAL, (("One.", "Two."), ("Three.", "Four."))),
    )


SCENES = [
    a_scene("someone", [ANYWHERE]),
    a_scene("in the café", ["cafe"]),
    a_scene("a friend", [ANYWHERE], AskedPerson.FRIEND),
    a_scene("a friend in the café", ["cafe"], AskedPerson.FRIEND),
    a_scene("a friend on the phone", [ANYWHERE], AskedPerson.FRIEND, media=[Medium.PHONE]),
]


@pytest.mark.parametrize(
    ("setting", "asked", "medium", "found"),
    [
        ("cafe", AskedPerson.FRIEND, Medium.IN_PERSON, "a friend in the café"),
        ("park", AskedPerson.FRIEND, Medium.IN_PERSON, "a friend"),
        ("cafe", AskedPerson.STRANGER, Medium.IN_PERSON, "in the café"),
        ("park", AskedPerson.STRANGER, Medium.IN_PERSON, "someone"),
        (None, None, Medium.IN_PERSON, "someone"),
        (None, AskedPerson.FRIEND, Medium.IN_PERSON, "a friend"),
        ("phone_line", AskedPerson.FRIEND, Medium.PHONE, "a friend on the phone"),
    ],
)
def test_the_scene_is_that_of_the_person_first_and_then_of_the_place(
    setting: str | None, asked: AskedPerson | None, medium: Medium, found: str
) -> None:
    assert find_scene(SCENES, setting, asked, medium).id == found


def test_the_dial_runs_from_a_warm_yes_to_a_laugh_and_softens_one_by_one() -> None:
    assert [gentler(each) for each in DIAL] == [None, *DIAL[:-1]]


def test_the_first_answer_is_a_kind_no_and_a_warm_yes_for_whoever_goes_gently() -> None:
    assert suggested(None, None) is Reaction.KIND_NO
    assert suggested(None, None, gentle=True) is Reaction.WARM_YES


@pytest.mark.parametrize(
    ("peak", "usually", "gently"),
    [
        (0, Reaction.LONG_SILENCE, Reaction.LONG_SILENCE),
        (CALM // 2, Reaction.LONG_SILENCE, Reaction.LONG_SILENCE),
        (CALM // 2 + 1, Reaction.LONG_SILENCE, Reaction.CURT_NO),
        (CALM, Reaction.LONG_SILENCE, Reaction.CURT_NO),
        (CALM + 1, Reaction.CURT_NO, Reaction.CURT_NO),
        (TENSE - 1, Reaction.CURT_NO, Reaction.CURT_NO),
        (TENSE, Reaction.KIND_NO, Reaction.KIND_NO),
        (TOO_MUCH - 1, Reaction.KIND_NO, Reaction.KIND_NO),
        (TOO_MUCH, Reaction.WARM_YES, Reaction.WARM_YES),
        (None, Reaction.CURT_NO, Reaction.CURT_NO),
    ],
)
def test_after_a_curt_no_the_tension_says_what_comes_next(
    peak: int | None, usually: Reaction, gently: Reaction
) -> None:
    assert suggested(Reaction.CURT_NO, peak) is usually
    assert suggested(Reaction.CURT_NO, peak, gentle=True) is gently


@given(REACTIONS, PEAKS)
def test_nothing_is_suggested_more_than_one_harder_and_less_tension_never_means_something_softer(
    last: Reaction, peak: int
) -> None:
    here = DIAL.index(last)
    place = DIAL.index(suggested(last, peak))
    assert place <= here + 1
    assert place <= DIAL.index(suggested(last, max(0, peak - 1)))
    assert DIAL.index(suggested(last, peak, gentle=True)) <= place
    if peak >= TENSE:
        assert place < here or last is Reaction.WARM_YES


@given(st.lists(st.tuples(st.sampled_from("ab"), REACTIONS), max_size=60), st.integers(2, 4))
def test_in_one_scene_an_answer_never_comes_twice_running_in_the_same_words(
    rehearsals: list[tuple[str, Reaction]], variants: int
) -> None:
    written = [(f"Version {number}.", "Done.") for number in range(variants)]
    heard: dict[tuple[str, Reaction], list[tuple[str, ...]]] = defaultdict(list)
    for each in rehearsals:
        beats = variant(written, len(heard[each]))
        assert heard[each][-1:] != [beats]
        heard[each].append(beats)
    assert all(set(said) == set(written) for said in heard.values() if len(said) >= variants)
