"""Failures on demand: the next calls of a method fail as Telegram's do, or never come back."""

from dataclasses import dataclass
from typing import Literal

from bot.playground.refusals import Refusal

HANG: Literal["hang"] = "hang"
_DESCRIPTIONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass
class Fault:
    """Fails the next `times` calls of `method` ("*": any) to `chat_id` (None: any chat or none)."""

    method: str
    status: int | Literal["hang"]
    times: int
    retry_after: int = 1
    after_effect: bool = False
    chat_id: int | None = None
    description: str = ""

    def matches(self, method: str, chat_id: int | None) -> bool:
        return self.method.lower() in ("*", method) and self.chat_id in (None, chat_id)

    def refusal(self) -> Refusal:
        """The answer that the caller gets; a hanging call has none."""
        if self.status == HANG:
            raise ValueError("A hanging call is not answered.")
        if self.status == 429:  # noqa: PLR2004 - Too Many Requests
            description = f"Too Many Requests: retry after {self.retry_after}"
            return Refusal(429, self.description or description, {"retry_after": self.retry_after})
        return Refusal(self.status, self.description or _DESCRIPTIONS.get(self.status, "Internal Server Error"))


class Faults:
    """The failures that are still to come, the first that matches first."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._faults.append(fault)

    def clear(self) -> None:
        self._faults.clear()

    def strike(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that hits this call, if any; it has one time less afterwards."""
        for fault in self._faults:
            if fault.matches(method, chat_id):
                fault.times -= 1
                if fault.times <= 0:
                    self._faults.remove(fault)
                return fault
        return None
