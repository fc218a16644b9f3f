"""The ladder in the chat: where the person stands on it, all of it, and the ways into changing it."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from bot import rest, rungs
from bot.history import history_of
from bot.keyboard import Rows
from bot.turn import Turn, do
from coaching.ladder import Band, Standing, Step, bands, duels_left, level_at, ranked, standing
from coaching.level import level_in_work
from storage import offers

SHOWN, BELOW = 9, 2
"""How many steps the short view shows, and how many of these lie below the level in work."""

WHOLE = 12
"""A ladder of so few rated steps is shown whole at once."""


class _Ladder:
    """The rated steps as they stand today."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.steps = rungs.steps_as_rated(turn)
        self.rated = ranked(self.steps)
        self.levels: Sequence[Band] = bands(self.steps)
        self.level = level_in_work(history_of(turn), self.levels)

    def standing(self, step: Step) -> Standing:
        return standing(step, self.levels, self.level)

    def shown(self) -> range:
        """The places of the steps around the level in work; all of a short ladder."""
        if len(self.rated) <= WHOLE:
            return range(len(self.rated))
        here = next(i for i, step in enumerate(self.rated) if level_at(step.felt, self.levels) >= self.level)
        start = max(0, min(here - BELOW, len(self.rated) - SHOWN))
        return range(start, start + SHOWN)

    def line(self, place: int) -> str:
        step = self.rated[place]
        mark = self.turn.words.plain(f"ladder-mark-{self.standing(step)}")
        return self.turn.words("ladder-step", number=place + 1, mark=mark, ask=step.ask, rating=step.felt)

    def summary(self) -> str:
        counts = Counter(self.standing(step) for step in self.rated)
        return self.turn.words(
            "ladder-summary",
            done=counts[Standing.DONE],
            in_reach=counts[Standing.IN_REACH],
            ahead=counts[Standing.AHEAD],
        )


def view(turn: Turn) -> tuple[str, Rows]:
    """The steps around the level in work, from the gentlest up, and what can be done with the ladder."""
    on_it = _Ladder(turn)
    if not on_it.rated:
        return _joined(turn.words("ladder-empty"), _tail(on_it)), _buttons(on_it)
    shown = on_it.shown()
    lines = [
        turn.words("ladder-gentler", count=shown.start) if shown.start else "",
        *map(on_it.line, shown),
        turn.words("ladder-harder", count=len(on_it.rated) - shown.stop) if shown.stop < len(on_it.rated) else "",
    ]
    body = "\n".join(line for line in lines if line)
    text = _joined(_head(on_it), body, turn.words("ladder-legend"), _tail(on_it))
    return text, _buttons(on_it, see_all=len(shown) < len(on_it.rated))


def whole(turn: Turn) -> tuple[str, Rows]:
    """Every rated step, level by level."""
    on_it = _Ladder(turn)
    if not on_it.rated:
        return view(turn)
    places = groupby(range(len(on_it.rated)), key=lambda place: level_at(on_it.rated[place].felt, on_it.levels))
    parts = [
        "\n".join([turn.words("ladder-level", level=level, here=_here(level, on_it)), *map(on_it.line, each)])
        for level, each in places
    ]
    return _joined(_head(on_it), *parts, turn.words("ladder-legend"), _tail(on_it)), _buttons(on_it)


def after_rating(turn: Turn) -> tuple[str, Rows]:
    """What is said after a sitting: how far the ladder has come, and the ways on."""
    steps = rungs.steps_as_rated(turn)
    rated = sum(step.intimidation is not None for step in steps)
    text = turn.words("ladder-rated", rated=rated, total=len(steps))
    if rated == len(steps):
        text = f"{text}\n{turn.words('ladder-all-rated')}"
    weigh = [[do(turn, "ladder-weigh-these", "weigh")]] if rungs.unweighed(turn) else []
    return text, [*weigh, *_rate_row(turn, steps), [do(turn, "menu-ladder", "ladder")]]


def after_weighing(turn: Turn, *, told: bool) -> tuple[str, Rows]:
    steps = rungs.steps_as_rated(turn)
    text = turn.words("ladder-weighed" if told else "ladder-left")
    return text, [*_rate_row(turn, steps), [do(turn, "menu-ladder", "ladder"), do(turn, "menu-goals", "goals")]]


def after_duels(turn: Turn, *, told: bool) -> tuple[str, Rows]:
    more = [do(turn, "ladder-duels", "duels")] if rungs.ties(turn) else []
    return turn.words("ladder-settled" if told else "ladder-left"), [[*more, do(turn, "menu-ladder", "ladder")]]


def after_change(turn: Turn, text: str) -> tuple[str, Rows]:
    return text, [[do(turn, "menu-ladder", "ladder"), do(turn, "ladder-add", "own_step")]]


def rerate_row(turn: Turn, offer_id: int | None) -> Rows:
    """The way to say how a step feels after it was asked at full size."""
    offer = offers.find_offer(turn.connection, turn.person.id, offer_id) if offer_id else None
    if offer is None or offer.smaller or rungs.find_step(turn, offer.step_id) is None:
        return []
    return [[do(turn, "rerate-offer", f"rerate:{offer.step_id}")]]


def rate_more(turn: Turn) -> tuple[str, Rows]:
    """That a few more ratings would help, and the way to give them; nothing where enough are there, or in the quiet."""
    if rest.is_quiet(turn) or (few := rungs.few_rated(turn)) is None:
        return "", []
    rated, of = few
    rate = do(turn, "ladder-rate", "rate", count=min(rungs.SITTING, of - rated))
    return turn.words("ladder-few", rated=rated, of=of), [[rate]]


def place_of(turn: Turn, step_id: int) -> str:
    """That a step is on the ladder now, and where."""
    rated = ranked(rungs.steps_as_rated(turn))
    place = next((number for number, step in enumerate(rated, 1) if step.id == step_id), len(rated))
    return turn.words("ladder-added", place=place, of=len(rated))


def _head(on_it: _Ladder) -> str:
    return f"{on_it.turn.words('ladder-title')}\n{on_it.summary()}"


def _here(level: int, on_it: _Ladder) -> str:
    return "yes" if level == on_it.level else "no"


def _tail(on_it: _Ladder) -> str:
    steps, words = on_it.steps, on_it.turn.words
    notes = [
        words("ladder-open", count=len(steps) - len(on_it.rated)),
        words("ladder-resting", count=rungs.resting(on_it.turn)),
        words("ladder-size", missing=max(0, rungs.FEWEST - len(steps)), full=rungs.FEWEST),
    ]
    return "\n".join(note for note in notes if note.strip())


def _buttons(on_it: _Ladder, *, see_all: bool = False) -> Rows:
    turn = on_it.turn
    change = [do(turn, "ladder-change", "change_step")] if on_it.steps else []
    truer = [do(turn, "ladder-duels", "duels")] if duels_left(on_it.rated) else []
    truer += [do(turn, "ladder-weigh", "weigh")] if rungs.unweighed(turn) else []
    rows = [
        [do(turn, "ladder-all", "ladder_all", count=len(on_it.rated))] if see_all else [],
        *_rate_row(turn, on_it.steps),
        [do(turn, "ladder-add", "own_step"), *change],
        truer,
        [do(turn, "ladder-rehearse", "rehearse_pick")] if on_it.steps else [],
    ]
    return [row for row in rows if row]


def _rate_row(turn: Turn, steps: Sequence[Step]) -> Rows:
    waiting = min(rungs.SITTING, sum(step.intimidation is None for step in steps))
    return [[do(turn, "ladder-rate", "rate", count=waiting)]] if waiting else []


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part.strip())
