"""The card at the end of a reflection: in one look what was predicted, what came, and what has moved."""

from bot.turn import Turn
from coaching.scripts.prediction import Prediction
from coaching.scripts.reflection import Reflection
from coaching.vocabulary import Outcome
from prompts.own_words import quoted


def compared(turn: Turn, expected: Prediction, told: Reflection) -> str:
    """The prediction against what was told, a line for each part of it that is known."""
    lines = [_feared(turn, expected), _happened(turn, told), _next_time(turn, expected, told), _chance(turn, expected)]
    return "\n".join(line for line in lines if line)


def _feared(turn: Turn, expected: Prediction) -> str:
    if not expected.names_a_fear:
        return ""
    fear, likelihood = expected.feared, expected.fear_likelihood
    known = "both" if fear and likelihood is not None else "fear" if fear else "likelihood"
    said = quoted(turn.words, fear) if fear else ""
    return turn.words("summary-feared", known=known, fear=said, likelihood=likelihood or 0)


def _happened(turn: Turn, told: Reflection) -> str:
    if told.feared_happened is None:
        return ""
    return turn.words("summary-happened", share=told.feared_happened)


def _next_time(turn: Turn, expected: Prediction, told: Reflection) -> str:
    """What they think of the same ask tomorrow, and which way that has moved."""
    before, after = expected.fear_likelihood, told.fear_likelihood_after
    if after is None:
        return ""
    if before is None:
        return turn.words("summary-next", after=after)
    moved = "same" if after == before else "less" if after < before else "more"
    return turn.words(f"summary-next-{moved}", before=before, after=after)


def _chance(turn: Turn, expected: Prediction) -> str:
    if expected.chance_of_yes is None:
        return ""
    return turn.words("summary-chance", chance=expected.chance_of_yes)


def other_side(turn: Turn, told: Reflection, variant: int) -> str:
    """A sentence for the one who was asked, by what came of it: another one each time, a single one where the no hurt."""
    if told.again_after_no:
        return turn.words("empathy-again")
    if told.outcome is Outcome.NO and (told.was_unkind or told.was_too_much):
        return turn.words("empathy-hurt")
    return turn.words(f"empathy-{told.outcome}", variant=variant)
