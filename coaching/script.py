"""Conversations as coroutines that are replayed: a script asks, the answers so far are its only state.

A script does no I/O. To go on, it is run from its beginning over the stored answers up to the first question that has
none. A stored answer under another key, or one that the question no longer accepts, ends the replay there.
"""

from collections.abc import Coroutine, Generator, Mapping, Sequence
from dataclasses import dataclass
from types import coroutine
from typing import Any, Generic, TypeVar

from coaching.questions import Question, Unacceptable

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said to the question under `key`. `stored` is None for a skip; `and_the_rest` skips what may follow too."""

    key: str
    stored: str | None
    and_the_rest: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence that a script says without asking anything."""

    key: str
    words: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked(Generic[R]):
    """The script waits for an answer. `kept` is what it has told so far that is worth filing; `answers` those it took."""

    question: Question[Any]
    optional: bool
    closing: bool
    notices: tuple[Notice, ...]
    kept: Any
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """The script has ended with a result."""

    result: R
    notices: tuple[Notice, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class _Request:
    question: Question[Any]
    optional: bool = False
    closing: bool = False


@dataclass(frozen=True, slots=True)
class _Keep:
    value: Any


@coroutine
def _yield(item: Any) -> Generator[Any, Any, Any]:
    return (yield item)


async def ask(question: Question[T]) -> T:
    """The answer to a question that has to be answered."""
    answer: T = await _yield(_Request(question))
    return answer


async def invite(question: Question[T], *, closing: bool = False) -> T | None:
    """The answer to a question that may be skipped, None if it was. `closing`: all that follows may be skipped at once."""
    answer: T | None = await _yield(_Request(question, optional=True, closing=closing))
    return answer


async def tell(key: str, **words: Any) -> None:
    """Say a sentence before the next question."""
    await _yield(Notice(key, words))


async def keep(value: Any) -> None:
    """What has been told so far is worth filing, even if the person leaves here. Said again with more, it replaces."""
    await _yield(_Keep(value))


def replay(script: Coroutine[Any, Any, R], answers: Sequence[Answer]) -> Asked[R] | Done[R]:
    """Run a fresh `script` over `answers` and tell where it stands. Notices before the last answer are not repeated."""
    run = _Run()
    try:
        request = run.forward(script, None)
        for answer in answers:
            if answer.key != request.question.key:
                break
            try:
                value = _meaning(request, answer.stored)
            except Unacceptable:
                break
            run.took(answer)
            request = run.forward(script, value)
        return Asked(
            question=request.question,
            optional=request.optional,
            closing=request.closing,
            notices=tuple(run.notices),
            kept=run.kept,
            answers=tuple(run.answers),
        )
    except StopIteration as end:
        return Done(end.value, tuple(run.notices), tuple(run.answers))
    finally:
        script.close()


class _Run:
    """The bookkeeping of one replay."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self.answers: list[Answer] = []
        self.kept: Any = None
        self._skipping = False

    def forward(self, script: Coroutine[Any, Any, Any], value: Any) -> _Request:
        """Run on to the next question that is to be asked."""
        item = script.send(value)
        while True:
            match item:
                case Notice():
                    self.notices.append(item)
                    item = script.send(None)
                case _Keep(kept):
                    self.kept = kept
                    item = script.send(None)
                case _Request(optional=True) if self._skipping:
                    item = script.send(None)
                case _:
                    request: _Request = item
                    return request

    def took(self, answer: Answer) -> None:
        self.answers.append(answer)
        self.notices.clear()
        self._skipping = self._skipping or answer.and_the_rest


def _meaning(request: _Request | Asked[Any], stored: str | None) -> Any:
    """What an answer says to the question that waits for one: None for a skip, where it may be skipped."""
    if stored is not None:
        return request.question.value(stored)
    if not request.optional:
        raise Unacceptable("not_skippable")
    return None


def answered(asked: Asked[Any], stored: str | None, *, and_the_rest: bool = False) -> tuple[Answer, ...]:
    """The answers with one more, or `Unacceptable` where the open question cannot take it."""
    _meaning(asked, stored)
    return (*asked.answers, Answer(asked.question.key, stored, and_the_rest and asked.closing))


def without_last(asked: Asked[Any]) -> tuple[Answer, ...]:
    """The answers without the last that was given. A skip of many is undone as the one tap it was."""
    return asked.answers[:-1]
