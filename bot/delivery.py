"""One message to Telegram, with the ways around the refusals that do not mean no."""

import html
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from storage.outbox import Draft

UPLOAD_TIMEOUT = 120.0

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Document:
    """A file with what is said under it."""

    name: str
    content: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class _Text:
    """What is shown in a chat. `plain`: without its markup, which Telegram could not read."""

    chat_id: int
    html: str
    markup: InlineKeyboardMarkup | None = None
    silent: bool = False
    plain: bool = False


Make = Callable[[int, str], Awaitable[Document | str | None]]
"""Makes the document of this name for a chat, or says what is to be said instead; None where nothing is."""


async def deliver(bot: Bot, draft: Draft) -> int | None:
    """Send or edit as the draft says and give the id of the message that now shows it.

    A message that cannot be edited any more is sent anew, markup that Telegram cannot read goes out as plain text, and
    an edit that would change nothing is done already. A voice note that is gone gives way to its text.
    """
    payload = draft.payload
    markup = _markup(payload["buttons"])
    edited: int | None = payload.get("edit")
    if "voice" in payload:
        return await _play(bot, draft.chat_id, payload["voice"], payload["text"])
    if "text" not in payload:
        return await _change_buttons(bot, draft.chat_id, edited, markup)
    return await _show(bot, _Text(draft.chat_id, payload["text"], markup, silent=payload.get("silent", False)), edited)


async def hand_over(bot: Bot, chat_id: int, made: Document | str | None) -> int | None:
    """Send what was made, or say what is to be said instead."""
    match made:
        case None:
            return None
        case str():
            return await _show(bot, _Text(chat_id, made))
    sent = await bot.send_document(
        chat_id,
        made.content,
        filename=made.name,
        caption=made.caption,
        parse_mode=ParseMode.HTML,
        write_timeout=UPLOAD_TIMEOUT,
        read_timeout=UPLOAD_TIMEOUT,
    )
    return sent.message_id


async def _play(bot: Bot, chat_id: int, file_id: str, instead: str) -> int:
    try:
        return (await bot.send_voice(chat_id, file_id)).message_id
    except BadRequest:
        return await _show(bot, _Text(chat_id, instead))


async def _show(bot: Bot, what: _Text, edited: int | None = None) -> int:
    try:
        return await _put(bot, what, edited)
    except BadRequest as refusal:
        reason = refusal.message.casefold()
        if edited is not None and "not modified" in reason:
            return edited
        if "can't parse" in reason and not what.plain:
            return await _show(bot, replace(what, plain=True), edited)
        if edited is None or "message" not in reason:
            raise
        return await _show(bot, what)


async def _put(bot: Bot, what: _Text, edited: int | None) -> int:
    text = html.unescape(_TAG.sub("", what.html)) if what.plain else what.html
    shown: dict[str, Any] = {"chat_id": what.chat_id, "text": text, "reply_markup": what.markup}
    shown |= {} if what.plain else {"parse_mode": ParseMode.HTML}
    if edited is None:
        shown |= {"disable_notification": True} if what.silent else {}
        return (await bot.send_message(**shown)).message_id
    message = await bot.edit_message_text(message_id=edited, **shown)
    return message.message_id if isinstance(message, Message) else edited


async def _change_buttons(bot: Bot, chat_id: int, message_id: Any, markup: InlineKeyboardMarkup | None) -> int | None:
    try:
        await bot.edit_message_reply_markup(chat_id=chat_id, message_id=message_id, reply_markup=markup)
    except BadRequest:
        return None
    return int(message_id)


def _markup(rows: list[list[list[str]]]) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )
