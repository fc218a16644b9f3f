"""A short plain message may ask for what a command does; a story never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import COMMANDS
from prompts.intents import HEAVY, _patterns, find_intent


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("what's my streak?", "streak"),
        ("What’s my STREAK", "streak"),
        ("How am I doing?", "progress"),
        ("show my progress", "progress"),
        ("Progress", "progress"),
        ("how far have I come?", "progress"),
        ("am I getting better", "progress"),
        ("today's challenge please", "today"),
        ("Give me a challenge", "today"),
        ("I did it!", "log"),
        ("I asked!", "log"),
        ("show me my ladder", "ladder"),
        ("change my time", "plan"),
        ("please stop writing", "pause"),
        ("I'd like to take a break", "pause"),
        ("what do you keep of my data?", "privacy"),
        ("Please delete my data", "erase"),
        ("Please export my data", "export"),
        ("Can I have a copy of all my data?", "export"),
        ("send me my data", "export"),
        ("download my journal", "export"),
        ("erase everything about me", "erase"),
        ("help", "help"),
        ("how does this work?", "help"),
        ("I need help now", "support"),
        ("is there a helpline", "support"),
        ("I asked and I feel awful", "log"),
        ("go away", "pause"),
        ("leave me alone", "pause"),
        ("I feel awful", "heavy"),
        ("I hate myself", "heavy"),
        ("nobody ever wants to talk to me", "heavy"),
        ("I feel so ashamed of myself.", "heavy"),
    ],
)
def test_a_plain_wish_is_understood(said: str, command: str) -> None:
    assert find_intent(said) == command


@pytest.mark.parametrize(
    "said",
    [
        "",
        "7",
        "hm",
        "They said yes",
        "planned",
        "helpful",
        "unpaused",
        "streaky",
        "I basked in it",
        "he told me to go away",
        "I feel good",
        "12:30",
        "🙂",
    ],
)
def test_other_words_ask_for_nothing_not_even_with_a_command_inside_a_word(said: str) -> None:
    assert find_intent(said) is None


def test_someone_in_need_is_heard_before_anything_else() -> None:
    assert find_intent("emergency, help, pause my streak") == "support"


def test_a_long_message_tells_something_and_asks_for_no_command() -> None:
    assert find_intent(f"{'so ' * 17}my streak") == "streak"
    assert find_intent(f"{'so ' * 18}my streak") is None


def test_every_intent_is_a_command_or_a_feeling() -> None:
    assert _patterns("en").keys() <= {HEAVY, *COMMANDS}


@given(st.text())
def test_anything_may_be_said(said: str) -> None:
    assert find_intent(said) in {None, HEAVY, *COMMANDS}


@pytest.mark.parametrize("said", ["I need help asking my boss", "no streak of luck there", "he said pause, then yes"])
def test_a_single_word_in_a_sentence_asks_for_nothing(said: str) -> None:
    assert find_intent(said) is None
