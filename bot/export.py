"""Handing a person all that is theirs: one archive, made when it is sent, and kept nowhere."""

import asyncio
import io
from datetime import datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.delivery import Document
from bot.logs import get_log, kind_of, where
from bot.sheets import sheets
from bot.store import Store
from bot.turn import Turn
from prompts.catalogue import load_catalogue
from prompts.words import Words, words_for
from storage import outbox
from storage.archive import JSON_NAME, Belongings, SealedBelongings, as_json, find_belongings
from storage.database import is_busy_or_full

EXPORT = "export"
LARGEST = 49 * 1000 * 1000
"""Bytes that an archive may have: Telegram takes 50 MB from a bot."""

log = get_log()


def ask_for(turn: Turn) -> None:
    """Put the archive on its way, unless it is already."""
    if outbox.has_waiting(turn.connection, turn.person.telegram_id, EXPORT):
        turn.say(turn.words("export-on_its_way"))
        return
    turn.say(turn.words("export-coming"))
    turn.hand_over(EXPORT)


class Exporter:
    """Makes the archives that the outbox sends."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def make(self, telegram_id: int, _what: str) -> Document | str | None:
        """The archive of this person, or what to say in its place; None where there is no such person any more."""
        words = words_for("en")
        try:
            sealed = await self._store.run(find_belongings, telegram_id)
            if sealed is None:
                return None
            words = words_for(sealed.person["language"])
            return await asyncio.to_thread(_packed, sealed, words, self._clock.now())
        except Exception as error:
            if is_busy_or_full(error):
                raise
            log.error("export_not_made", error=kind_of(error), where=where(error))
            return words("export-failed")


def _packed(sealed: SealedBelongings, words: Words, now: datetime) -> Document | str:
    local = now.astimezone(ZoneInfo(sealed.person["zone"] or "UTC"))
    content = pack(sealed.opened(), words, local)
    if len(content) > LARGEST:
        return words("export-too_large")
    return Document(f"coach-{local:%Y-%m-%d}.zip", content, words("export-here"))


def pack(belongings: Belongings, words: Words, now: datetime) -> bytes:
    """The zip: what each part is, everything without a loss, and sheets to look at."""
    files = {
        "README.txt": _readme(belongings, words, now),
        JSON_NAME: as_json(belongings, now),
        **sheets(belongings, words, load_catalogue(words.language)),
    }
    archive = io.BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as packed:
        for name, text in files.items():
            info = ZipInfo(name, now.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            packed.writestr(info, text.encode("utf-8-sig" if name.endswith(".csv") else "utf-8", "replace"))
    return archive.getvalue()


def _readme(belongings: Belongings, words: Words, now: datetime) -> str:
    parts = [f"{name} ({len(rows)}): {words(f'export-part-{name}')}" for name, rows in belongings.tables.items()]
    opening = words("export-readme", date=f"{now:%Y-%m-%d}", schema=belongings.schema)
    return "\n\n".join((opening, "\n".join(parts), words("export-readme-end"), ""))
