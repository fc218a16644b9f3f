"""A look back in the chat: what a person's own asks show in one look, and the cards behind it, one in place of another."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bot import progress_cards, progress_times, rungs
from bot.history import history_of
from bot.keyboard import Rows, in_rows
from bot.turn import Turn, do
from coaching.attempt import Attempt, asks
from coaching.ladder import bands
from coaching.learning import comfort_zone
from coaching.progress import expectation
from prompts.bars import bar

CARDS: Mapping[str, Callable[[Turn, Sequence[Attempt]], Iterator[str]]] = {
    "before": progress_cards.before,
    "answers": progress_cards.answers,
    "guess": progress_cards.guess,
    "felt": progress_times.felt,
    "then": progress_times.then,
}
"""The cards behind the first one, in their order."""

WITHOUT_ASKS = frozenset({"then"})
"""The cards that have something to say before anything was asked."""


def view(turn: Turn) -> tuple[str, Rows]:
    """How far the person has come, in one look."""
    history = history_of(turn)
    made = asks(history)
    if not made:
        rows = [[do(turn, "menu-today", "today")], *_ways(turn, WITHOUT_ASKS)]
        return _joined([turn.words("progress-title"), turn.words("progress-none"), _not_asked(turn, history)]), rows
    parts = [
        turn.words("progress-title"),
        turn.words("progress-asks", asks=len(made)),
        _level(turn, history),
        _learned(turn, history),
        turn.words("progress-honest"),
    ]
    return _joined(parts), _ways(turn, CARDS)


def take_tap(turn: Turn, name: str, message_id: int) -> bool:
    """Turn to another of the cards. False where the button is none of these."""
    card = name.removeprefix("progress_")
    if card == name or card not in {"top", *CARDS}:
        return False
    history = history_of(turn)
    if card == "top" or not (asks(history) or card in WITHOUT_ASKS):
        turn.change(message_id, *view(turn))
        return True
    parts = [turn.words(f"progress-{card}-title"), *CARDS[card](turn, history)]
    others = [each for each in CARDS if each != card] if asks(history) else []
    turn.change(message_id, _joined(parts), [*_ways(turn, others), [do(turn, "progress-top", "progress_top")]])
    return True


def _level(turn: Turn, history: Sequence[Attempt]) -> str:
    """The highest level asked at; empty where no step of the ladder was asked at full size."""
    zone = comfort_zone(history, bands(rungs.steps_as_rated(turn)))
    if not zone.level:
        return ""
    reached = bar(zone.level / zone.levels, zone.levels)
    return turn.words("progress-level", bar=reached, level=zone.level, levels=zone.levels, asks=zone.n)


def _learned(turn: Turn, history: Sequence[Attempt]) -> str:
    foreseen = expectation(history)
    if foreseen is None:
        return progress_cards.nothing_expected(turn, history)
    return _joined([progress_cards.expected(turn, foreseen), progress_cards.taken_in(turn, history)])


def _not_asked(turn: Turn, history: Sequence[Attempt]) -> str:
    return turn.words("progress-not_asked", count=len(history))


def _ways(turn: Turn, cards: Iterable[str]) -> Rows:
    return in_rows([do(turn, f"progress-open-{card}", f"progress_{card}") for card in cards])


def _joined(parts: Sequence[str]) -> str:
    return "\n\n".join(part for part in parts if part)
