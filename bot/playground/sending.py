"""The methods by which the bot sends: texts, photos, documents, voice notes, chat actions."""

import asyncio

from bot.playground.chats import TYPING_SECONDS, Chat
from bot.playground.files import as_message_field
from bot.playground.keyboard import inline_keyboard
from bot.playground.params import Params
from bot.playground.refusals import Refusal, bad_request
from bot.playground.text import JSON
from bot.playground.world import World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def addressed_chat(world: World, params: Params) -> Chat:
    """The chat that a call means, as long as the bot may write in it."""
    if not params.text("chat_id"):
        raise bad_request("chat_id is empty")
    if not (chat := world.chats.get(params.integer("chat_id"))):
        raise bad_request("chat not found")
    if chat.blocked:
        raise Refusal(403, "Forbidden: bot was blocked by the user")
    return chat


def text_content(params: Params) -> JSON:
    """The text and entities of a call, refused where they are empty or too long."""
    formatted = params.formatted("text", limit=LONGEST_TEXT, too_long="message is too long")
    if not formatted.text:
        raise bad_request("message text is empty" if not params.text("text") else "text must be non-empty")
    return formatted.fields("text", "entities")


def caption_content(params: Params) -> JSON:
    formatted = params.formatted("caption", limit=LONGEST_CAPTION, too_long="message caption is too long")
    return formatted.fields("caption", "caption_entities")


def media_content(world: World, params: Params, kind: str, source: str = "") -> JSON:
    """The file of a call, in the field `source` or in the one called like its kind, and its caption."""
    facts = {"duration": params.integer("duration")} if kind == "voice" else {}
    stored = world.files.take(kind, params.file(source or kind), facts)
    spoiler = {"has_media_spoiler": True} if params.flag("has_spoiler") else {}
    return as_message_field(stored) | caption_content(params) | spoiler


def send_message(world: World, params: Params) -> JSON:
    return _send(world, params, text_content(params))


def send_photo(world: World, params: Params) -> JSON:
    return _send(world, params, media_content(world, params, "photo"))


def send_document(world: World, params: Params) -> JSON:
    return _send(world, params, media_content(world, params, "document"))


def send_voice(world: World, params: Params) -> JSON:
    return _send(world, params, media_content(world, params, "voice"))


def send_chat_action(world: World, params: Params) -> bool:
    chat = addressed_chat(world, params)
    if params.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.typing_until = asyncio.get_running_loop().time() + TYPING_SECONDS
    chat.touch()
    return True


def _send(world: World, params: Params, content: JSON) -> JSON:
    chat = addressed_chat(world, params)
    protection = {"has_protected_content": True} if params.flag("protect_content") else {}
    reply = _reply(chat, params)
    return world.add_message(chat, world.bot, reply | content | protection | inline_keyboard(params))


def _reply(chat: Chat, params: Params) -> JSON:
    """The message that is replied to, in `reply_parameters` or in the older `reply_to_message_id`."""
    wish = params.nested("reply_parameters")
    message_id = wish.integer("message_id") or params.integer("reply_to_message_id")
    if not message_id:
        return {}
    if entry := chat.find(message_id):
        return {"reply_to_message": quoted(entry.message)}
    if wish.flag("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def quoted(message: JSON) -> JSON:
    """A message as another one carries it: without the one that it replies to itself."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}
