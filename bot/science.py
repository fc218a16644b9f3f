"""What is known about this practice, in the chat: each claim with its grade and its source."""

from collections.abc import Mapping

from bot.keyboard import Rows
from bot.turn import Turn, do
from coaching.evidence import CLAIMS, Grade, graded

GROUPS: Mapping[str, tuple[Grade, ...]] = {
    "supported": (Grade.SUPPORTED,),
    "contested": (Grade.CONTESTED,),
    "unfounded": (Grade.FALSE, Grade.NOT_FOUND),
}
"""The cards behind the first one, with the grades on each."""


def view(turn: Turn) -> tuple[str, Rows]:
    """What this is and is not, in a few lines."""
    return turn.words("science"), [[do(turn, f"science-open-{group}", f"science_{group}")] for group in GROUPS]


def take_tap(turn: Turn, name: str, message_id: int) -> bool:
    """Turn to another of the cards. False where the button is none of these."""
    card = name.removeprefix("science_")
    if card == name or card not in {"top", *GROUPS}:
        return False
    turn.change(message_id, *(view(turn) if card == "top" else _group(turn, card)))
    return True


def _group(turn: Turn, group: str) -> tuple[str, Rows]:
    claims = [_claim(turn, claim) for claim in graded(*GROUPS[group])]
    text = "\n\n".join([turn.words(f"science-title-{group}"), *claims])
    others = [[do(turn, f"science-open-{each}", f"science_{each}")] for each in GROUPS if each != group]
    return text, [*others, [do(turn, "science-top", "science_top")]]


def _claim(turn: Turn, claim: str) -> str:
    """The claim, how well it stands, and where that comes from."""
    words = turn.words
    grade = words.plain(f"science-grade-{CLAIMS[claim]}")
    source = words.plain(f"science-source-{claim}")
    return f"{words(f'science-claim-{claim}')}\n{words('science-stands', grade=grade, source=source)}"
