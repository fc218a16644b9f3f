"""The cards of a look back that hold what was expected against what came: before and after, yes and no, guess and truth."""

from collections.abc import Iterator, Sequence

from bot.turn import Turn
from coaching.attempt import Attempt, asks
from coaching.learning import Calibration, TooFew, calibrate, summarise, tally_outcomes, tally_replies
from coaching.policy import BASELINE_ASKS
from coaching.progress import Expectation, Happened, closeness, expectation, happened, tendency, uptake
from coaching.vocabulary import Outcome, ReplyKind
from prompts.bars import bar


def expected(turn: Turn, expected: Expectation) -> str:
    """How likely what is feared seemed before asking and afterwards."""
    words = turn.words
    lines = [
        words("progress-expected", asks=expected.n),
        words("progress-expected-before", bar=bar(expected.before / 100), percent=round(expected.before)),
        words("progress-expected-after", bar=bar(expected.after / 100), percent=round(expected.after)),
    ]
    return "\n".join(lines)


def nothing_expected(turn: Turn, history: Sequence[Attempt]) -> str:
    """Why there is nothing to say of expectations, and when there will be."""
    warming = "yes" if all(ask.baseline for ask in asks(history)) else "no"
    return turn.words("progress-expected-none", warming=warming, warm_ups=BASELINE_ASKS)


def taken_in(turn: Turn, history: Sequence[Attempt]) -> str:
    """How much of the surprises went into what is expected; empty while they are too few."""
    found = uptake(history)
    return turn.words(f"progress-uptake-{found[0]}", asks=found[1]) if found else ""


def before(turn: Turn, history: Sequence[Attempt]) -> Iterator[str]:
    """What was expected against what came, and what that moved."""
    foreseen, came = expectation(history), happened(history)
    if foreseen is None and came is None:
        yield nothing_expected(turn, history)
        return
    if foreseen is not None:
        yield expected(turn, foreseen)
    if came is not None:
        yield _happened(turn, came)
    yield from (said for said in (_surprise(turn, history), taken_in(turn, history)) if said)
    yield turn.words("progress-before-meaning")


def _happened(turn: Turn, came: Happened) -> str:
    counts = {"no": came.not_at_all, "partly": came.partly, "yes": came.fully}
    lines = [
        turn.words(f"progress-before-happened-{what}", bar=bar(count / came.n), count=count)
        for what, count in counts.items()
        if count
    ]
    return "\n".join([turn.words("progress-before-happened", asks=came.n), *lines])


def _surprise(turn: Turn, history: Sequence[Attempt]) -> str:
    violation = summarise(history).violation
    if violation is None:
        return ""
    points = round(violation.value)
    than = "better" if points > 0 else "worse" if points < 0 else "same"
    return turn.words("progress-before-surprise", asks=violation.n, than=than, points=abs(points))


def answers(turn: Turn, history: Sequence[Attempt]) -> Iterator[str]:
    """What came of the asks, and the manner of the noes."""
    made = asks(history)
    counts = dict(tally_outcomes(made).counts)
    came = [
        turn.words(f"progress-answers-{outcome}", bar=bar(counts[outcome] / len(made)), count=counts[outcome])
        for outcome in Outcome
        if outcome in counts
    ]
    planned = turn.words("progress-answers-planned", count=sum(ask.planned_no for ask in made))
    yield "\n".join([turn.words("progress-answers-came", asks=len(made)), *came, *([planned] if planned else [])])
    if manner := _manner(turn, made):
        yield manner
    if Outcome.YES not in counts:
        yield turn.words("progress-answers-never_yes")
    else:
        yield turn.words("progress-answers-mixed" if Outcome.NO in counts else "progress-answers-only_yes")


def _manner(turn: Turn, made: Sequence[Attempt]) -> str:
    told = tally_replies(made)
    counts = dict(told.counts)
    lines = [
        turn.words(f"progress-answers-manner-{kind}", bar=bar(counts[kind] / told.n), count=counts[kind])
        for kind in ReplyKind
        if kind in counts
    ]
    return "\n".join([turn.words("progress-answers-manner", noes=told.n), *lines]) if told.n else ""


def guess(turn: Turn, history: Sequence[Attempt]) -> Iterator[str]:
    """How often a yes was expected and how often it came."""
    card = calibrate(history)
    if isinstance(card, TooFew):
        yield turn.words("progress-guess-few", asks=card.n, needed=card.needed)
        return
    yield _guessed(turn, card)
    interval = turn.words("progress-guess-interval", low=round(100 * card.low), high=round(100 * card.high))
    yield f"{interval} {turn.words(f'progress-tendency-{tendency(card)}', asks=card.n)}"
    yield turn.words(f"progress-closeness-{closeness(card)}")
    yield turn.words("progress-guess-known")


def _guessed(turn: Turn, card: Calibration) -> str:
    words = turn.words
    lines = [
        words("progress-guess-over", asks=card.n),
        words("progress-guess-expected", bar=bar(card.expected), percent=round(100 * card.expected)),
        words("progress-guess-came", bar=bar(card.happened), percent=round(100 * card.happened)),
    ]
    return "\n".join(lines)
