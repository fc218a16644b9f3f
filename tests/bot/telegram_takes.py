"""What Telegram would say to what the coach sends: the limits and the markup that its Bot API refuses."""

from collections.abc import Iterable

from bot.buttons import MOST_BYTES
from bot.pieces import MOST
from bot.playground.markup import parse_html
from bot.playground.text import utf16_length
from storage.outbox import Draft


def assert_telegram_takes(drafts: Iterable[Draft]) -> None:
    """Every text is well-formed, not empty and not too long; every button holds what a button can hold."""
    for draft in drafts:
        if "text" in draft.payload:
            shown, _ = parse_html(draft.payload["text"])
            assert shown.strip()
            assert utf16_length(shown) <= MOST
        for row in draft.payload["buttons"]:
            for label, data in row:
                assert label.strip()
                assert len(data.encode()) <= MOST_BYTES
