"""Questions with something ready in them: answers to tap beside one's own words, and lines that are only read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from coaching.questions import Question, Text, Unacceptable

READ_ON = "on"


@dataclass(frozen=True, kw_only=True)
class TextOr(Text):
    """Words of the person's own, or one of a few ready answers, each a tap, stored as `#` and its name."""

    options: Sequence[str] = field(kw_only=False)

    def value(self, stored: str) -> str:
        if ready_name(stored) in self.options:
            return stored
        return super().value(stored)

    def tapped(self, carried: str) -> str:
        return carried if ready_name(carried) in self.options else super().tapped(carried)


def ready(option: str) -> str:
    """The stored form of a ready answer."""
    return f"#{option}"


def ready_name(stored: str | None) -> str | None:
    """The name of a ready answer, or None where the answer cannot be one."""
    return stored[1:] if stored and stored.startswith("#") else None


@dataclass(frozen=True, kw_only=True)
class Line(Question[str]):
    """A sentence to read. Its one tap asks for what comes next."""

    def read(self, typed: str, now: datetime) -> str:  # noqa: ARG002
        return self.value(typed.strip().casefold())

    def value(self, stored: str) -> str:
        if stored != READ_ON:
            raise Unacceptable("choice")
        return stored
