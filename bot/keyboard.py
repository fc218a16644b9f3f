"""Questions as a person sees them: their sentence and the buttons under it."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.buttons import Press, Tap
from coaching.questions import Choice, ClockNow, Question, Scale, TimeOfDay, Weekdays, ZoneChoice
from coaching.ready import READ_ON, Line, TextOr, ready
from coaching.script import Asked
from coaching.scripts import ConversationKind
from coaching.zones import city_label, zones_at
from prompts.words import Words
from storage.conversations import Conversation

Button = tuple[str, str]
"""A label and the data behind it."""

Rows = list[list[Button]]

EVERY_DAY = "0123456"

SUPPORT = "support"
"""What the button of the way to help does. The buttons on the cards behind it begin with the same word."""

SHORT_LABEL, MIDDLING_LABEL = 12, 20


class Card:
    """The buttons of the question that is open in a conversation."""

    def __init__(self, words: Words, conversation: Conversation, asked: Asked[Any], now: datetime) -> None:
        self._words = words
        self._conversation = conversation
        self._asked = asked
        self._now = now

    def text(self) -> str:
        """The question's sentence, as HTML."""
        return self._words(self._asked.question.topic, **self._asked.question.words).strip()

    def rows(self) -> Rows:
        return [*self._answers(self._asked.question), *self._around()]

    def toggled(self, days: str) -> Rows:
        """The rows of a weekday question with these days chosen. What is no day, in a forged button, is let go."""
        return [*self._weekday_rows("".join(sorted(set(days) & set(EVERY_DAY)))), *self._around()]

    def _answers(self, question: Question[Any]) -> Rows:
        match question:
            case Choice() | TextOr():
                labels = {each: option_label(self._words, question, each) for each in question.options}
                return in_rows([self._answer(label, _stored(question, each)) for each, label in labels.items()])
            case Line():
                return [[self._answer(self._words.plain("line-on"), READ_ON)]]
            case Scale():
                numbers = question.numbers
                width = 7 if len(numbers) > 11 else -(-len(numbers) // (2 if len(numbers) > 7 else 1))  # noqa: PLR2004
                return _cut([self._answer(self._number(question, each), str(each)) for each in numbers], width)
            case TimeOfDay():
                return _cut([self._answer(each, each) for each in question.suggestions], 3)
            case ClockNow():
                return _cut(
                    [
                        self._answer(self._clock_label(each, question.language), question.on_button(each, self._now))
                        for each in question.likely
                    ],
                    2,
                )
            case ZoneChoice():
                return _cut([self._answer(city_label(each), each) for each in question.options], 2)
            case Weekdays():
                return self._weekday_rows(question.chosen)
            case _:
                return []

    def _number(self, question: Scale, number: int) -> str:
        return self._words.plain("scale-suggested", number=number) if number == question.suggested else str(number)

    def _clock_label(self, minutes: int, language: str) -> str:
        offset = timedelta(minutes=minutes)
        zones = zones_at(offset, self._now, language)
        clock = f"{self._now + offset:%H:%M}"
        return f"{clock} · {city_label(zones[0])}" if zones else clock

    def _weekday_rows(self, days: str) -> Rows:
        names = [self._words.plain(f"weekdays-{day}") for day in range(7)]
        toggles = [
            (f"✓ {name}" if str(day) in days else name, self._tap(Press.TOGGLE, _flipped(days, str(day))))
            for day, name in enumerate(names)
        ]
        every = (self._words.plain("weekdays-every"), self._tap(Press.ANSWER, EVERY_DAY))
        done = [(self._words.plain("weekdays-done"), self._tap(Press.ANSWER, days))] if days else []
        return [toggles[:4], toggles[4:], [every, *done]]

    def _around(self) -> Rows:
        """What stands under every question: the ways back and on, and to help, which nobody has to agree to anything for."""
        row = []
        if self._asked.answers or can_be_left(self._conversation):
            row.append((self._words.plain("nav-back"), self._tap(Press.BACK)))
        if self._asked.optional and not isinstance(self._asked.question, Line):
            row.append((self._words.plain("nav-skip"), self._tap(Press.SKIP)))
        rows = [[*row, support_button(self._words)]]
        if self._asked.closing:
            finish = "nav-finish" if self._asked.answers else "nav-skip_all"
            rows.append([(self._words.plain(finish), self._tap(Press.FINISH))])
        return rows

    def _answer(self, label: str, stored: str) -> Button:
        return label, self._tap(Press.ANSWER, stored)

    def _tap(self, press: Press, value: str = "") -> str:
        return Tap(press, value, self._conversation.id, self._conversation.version).data()


def can_be_left(conversation: Conversation) -> bool:
    """Whether somewhere lies behind it. What everything else needs can be rested from, but not done without."""
    return conversation.kind is not ConversationKind.BASELINE


def support_button(words: Words) -> Button:
    """The way to help. It stands under every message that has buttons; /support, or what was typed instead, works too."""
    return words.plain("support-button"), Tap(Press.DO, SUPPORT).data()


def with_support(words: Words, rows: Rows) -> Rows:
    """The rows with the way to help as the last, unless one of them leads there already or there is none."""
    leads = Tap(Press.DO, SUPPORT).data()
    if not rows or any(data.startswith(leads) for row in rows for _, data in row):
        return rows
    return [*rows, [support_button(words)]]


def option_label(words: Words, question: Choice | TextOr, option: str) -> str:
    is_its_own_label = isinstance(question, Choice) and question.plain
    return option if is_its_own_label else words.plain(f"{question.topic}-{option}")


def stored_label(words: Words, question: Question[Any], stored: str | None) -> str | None:
    """How an answer reads on the button that gave it; None for answers that speak for themselves or are not shown."""
    match question:
        case Choice() if stored is not None:
            return option_label(words, question, stored)
        case Scale() | TimeOfDay() if stored is not None:
            return stored
        case ZoneChoice() if stored is not None:
            return city_label(stored)
        case _:
            return None


def typed_option(words: Words, question: Question[Any], typed: str) -> str:
    """The stored form of the option whose label was typed instead of tapped, else what was typed."""
    match question:
        case Choice() | TextOr():
            labels = {option_label(words, question, each): _stored(question, each) for each in question.options}
        case Line():
            labels = {words.plain("line-on"): READ_ON}
        case _:
            return typed
    wanted = typed.strip().casefold()
    return next((stored for label, stored in labels.items() if label.casefold() == wanted), typed)


def _stored(question: Choice | TextOr, option: str) -> str:
    return ready(option) if isinstance(question, TextOr) else option


def in_rows(buttons: Sequence[Button]) -> Rows:
    """As many side by side as their labels leave readable on a phone."""
    longest = max((len(label) for label, _ in buttons), default=0)
    return _cut(buttons, 3 if longest <= SHORT_LABEL and len(buttons) > 4 else 2 if longest <= MIDDLING_LABEL else 1)  # noqa: PLR2004


def _cut(buttons: Sequence[Button], width: int) -> Rows:
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def _flipped(days: str, day: str) -> str:
    chosen: Iterable[str] = set(days) ^ {day}
    return "".join(sorted(chosen))
