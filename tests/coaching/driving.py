"""Scripts driven from outside: conversations with made-up arguments, and answers that fit whatever they ask."""

from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from enum import Enum
from functools import partial
from itertools import product
from random import Random
from typing import Any, TypeVar

from coaching.crutches import Crutch
from coaching.questions import Choice, ClockNow, Day, Question, Scale, Text, TimeOfDay, Weekdays, ZoneChoice
from coaching.ready import READ_ON, Line, TextOr, ready
from coaching.rehearsal import Reaction
from coaching.script import Asked, Done, answered, replay
from coaching.scripts import SCRIPTS, ConversationKind
from coaching.scripts.journal import PARTS
from coaching.scripts.prediction import HARMONY_FEARS

R = TypeVar("R")

Begin = Callable[[], Coroutine[Any, Any, R]]
"""Gives a fresh script, as often as it is called."""


class Tap(Enum):
    """A button that is no answer."""

    THAT_IS_ALL = "nav-finish"


THAT_IS_ALL = Tap.THAT_IS_ALL

SCENARIOS = [[11, "Ask for the time."], [12, "Ask for a seat."], [13, "Ask for a loan."], [14, "Ask for it back."]]
_CLOCK = {"likely_offsets": [60, 0, -300], "opened_at": "2026-03-02T08:00:00+00:00", "language": "de"}

ARGUMENTS: Mapping[ConversationKind, Sequence[Mapping[str, Any]]] = {
    ConversationKind.BASELINE: [{"name": "Ada", "scenarios": SCENARIOS, **_CLOCK}],
    ConversationKind.GATE_AGAIN: [
        {"known": known, "gentle": gentle, "youth": youth, "wished": youth}
        for known, gentle, youth in product((False, True), repeat=3)
        if known or not (gentle or youth)
    ],
    ConversationKind.SITTING: [{"scenarios": SCENARIOS}],
    ConversationKind.OWN_STEP: [{}],
    ConversationKind.PLACE_STEP: [
        {"words": "Ask for it.", "near": []},
        {"words": "Ask for it.", "near": [], "youth": True},
        {
            "words": "Ask for it.",
            "near": [["ev-time", "Ask for time."], ["ev-seat", "A seat."], ["ev-loan", "A loan."]],
        },
    ],
    ConversationKind.CHANGE_STEP: [
        {"steps": [[11, "Ask for the time.", False]]},
        {"steps": [[21, "Ask Aunt May for her recipe.", True]]},
    ],
    ConversationKind.WEIGHING: [{"scenarios": SCENARIOS}],
    ConversationKind.DUELS: [{"steps": [[number, scenario, "everyday", 4, None] for number, scenario in SCENARIOS]}],
    ConversationKind.RERATING: [{"step_id": 11, "scenario": "Ask for the time.", "before": 6}],
    ConversationKind.ERASING: [{}],
    ConversationKind.NEW_GOAL: [{}],
    ConversationKind.DROP_GOAL: [{"goals": [[1, "A raise"], [2, "More rest"]]}],
    ConversationKind.PREDICTION: [
        {"crutches": [*map(str, Crutch)], "fears": [*HARMONY_FEARS]},
        {"crutches": [], "last": {"feared": "They laugh."}, "last_in_words": "They laugh."},
    ],
    ConversationKind.DAY_TOLD: [{"today": {"challenge": "Ask for the time."}, "yesterday": {"challenge": None}}],
    ConversationKind.REFLECTION: [
        {
            "challenge": "Ask for the time.",
            "offer_id": 1,
            "predicted": {"feared": "They laugh.", "fear_likelihood": 90},
        },
        {"challenge": "Ask for the time.", "offer_id": 1, "with_replayed": True},
        {"baseline": True},
        {"story": "I asked and they laughed."},
    ],
    ConversationKind.PICK_REHEARSAL: [{"steps": [11, 12], "scenarios": ["Ask for the time.", "Ask for a seat."]}],
    ConversationKind.REHEARSAL: [
        {
            "scenario": "Ask for the time.",
            "imagined": "You ask. They look at their wrist.",
            "picture": "They stand at the corner and look up.",
            "lines": {each: [f"{each} 1", f"{each} 2"] for each in Reaction},
            "suggested": "kind_no",
            "scene": "corner",
            "step_id": 11,
        },
        {
            "scenario": "Ask by letter.",
            "picture": "The letter lies on the table.",
            "lines": {each: [f"{each} 1", f"{each} 2", f"{each} 3"] for each in Reaction},
            "suggested": "warm_yes",
            "written": True,
        },
    ],
    ConversationKind.EDIT_ENTRY: [{"entry_id": 1, "parts": [*PARTS]}],
    ConversationKind.SEARCH_JOURNAL: [{}],
    ConversationKind.MEASURING: [
        {"occasion": "day_30", "domains": ["professional", "social", "romantic"], "situations": False},
        {"occasion": "baseline", "domains": [], "situations": True},
    ],
    ConversationKind.PAUSE: [{"today": "2026-03-02", "offset_minutes": 60}],
    ConversationKind.PLAN_ZONE: [_CLOCK],
    ConversationKind.PLAN_TIME: [{}],
    ConversationKind.PLAN_WEEKDAYS: [{"weekdays": [5, 6]}],
    ConversationKind.PLAN_NUMBER: [{"weekdays": [0, 2, 4]}],
    ConversationKind.PLAN_CUE: [{}],
    ConversationKind.CALLED: [{}],
    ConversationKind.QUIET_HOURS: [{}],
}
"""What each kind of conversation may be given, as it comes back out of the database: lists, never tuples."""

BEGINNINGS: Sequence[Begin[Any]] = [
    partial(SCRIPTS[kind], **arguments) for kind, each in ARGUMENTS.items() for arguments in each
]


def drive(begin: Begin[R], *said: str | Tap | None) -> Asked[R] | Done[R]:
    """Give the answers one by one, each to the question that is open then. Where the script stands after the last."""
    standing = replay(begin(), ())
    for each in said:
        assert isinstance(standing, Asked), f"nothing is asked any more, so {each!r} answers nothing"
        all_of_it = each is THAT_IS_ALL
        answers = answered(standing, None if isinstance(each, Tap) else each, and_the_rest=all_of_it)
        standing = replay(begin(), answers)
        assert standing.answers == answers
    return standing


def asked_after(begin: Begin[R], *said: str | Tap | None) -> Asked[R]:
    """The question that is open after these answers."""
    standing = drive(begin, *said)
    assert isinstance(standing, Asked), f"it is over: {standing}"
    return standing


def result_of(begin: Begin[R], *said: str | Tap | None) -> R:
    """What a script comes to with exactly these answers."""
    standing = drive(begin, *said)
    assert isinstance(standing, Done), f"{standing.question.key} is still open"
    return standing.result


def buttons(question: Question[Any]) -> Sequence[str]:
    """The answers that a person can tap."""
    match question:
        case Choice() | ZoneChoice():
            return question.options
        case TextOr():
            return [ready(option) for option in question.options]
        case Line():
            return [READ_ON]
        case Scale():
            return [str(number) for number in question.numbers]
        case TimeOfDay():
            return question.suggestions
        case ClockNow():
            return [f"{minutes:+d}" for minutes in question.likely]
        case Weekdays():
            return ["01234", "0123456"]
        case _:
            return []


def some_answers(question: Question[Any]) -> Sequence[str]:
    """Answers that lead down every way that goes on from here."""
    match question:
        case Scale():
            return [str(question.low), str(question.high)]
        case TimeOfDay():
            return ["12:30", "07:00 19:00"]
        case ClockNow():
            return ["+60", "Europe/Berlin"]
        case Day():
            return ["2026-03-24"]
        case Text():
            return [*buttons(question), "In my own words."]
        case _:
            return buttons(question)


def standings(begin: Begin[R], ways: int = 200) -> Iterator[Asked[R] | Done[R]]:
    """The places that a conversation comes to on so many ways through it, the same ones at each call."""
    rng = Random(ways)
    for _ in range(ways):
        standing = replay(begin(), ())
        while isinstance(standing, Asked):
            yield standing
            standing = replay(begin(), answered(standing, rng.choice(some_answers(standing.question))))
        yield standing
