"""The methods by which the bot changes what it sent: text, caption, media, buttons, and deleting it."""

from bot.playground.chats import Chat, Entry
from bot.playground.keyboard import inline_keyboard
from bot.playground.params import Params
from bot.playground.refusals import bad_request
from bot.playground.sending import addressed_chat, caption_content, media_content, text_content
from bot.playground.text import JSON
from bot.playground.world import World

_MEDIA = ("photo", "document", "voice")
_WORDS = ("text", "entities", "caption", "caption_entities", "has_media_spoiler")
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_SECONDS_TO_DELETE = 48 * 60 * 60


def edit_message_text(world: World, params: Params) -> JSON:
    chat, entry = _own_message(world, params)
    content = text_content(params)
    if "text" not in entry.message:
        raise bad_request("there is no text in the message to edit")
    return _replace(world, chat, entry, content | inline_keyboard(params))


def edit_message_caption(world: World, params: Params) -> JSON:
    chat, entry = _own_message(world, params)
    media = {key: entry.message[key] for key in _MEDIA if key in entry.message}
    if not media:
        raise bad_request("there is no caption in the message to edit")
    return _replace(world, chat, entry, media | caption_content(params) | inline_keyboard(params))


def edit_message_media(world: World, params: Params) -> JSON:
    chat, entry = _own_message(world, params)
    media = params.nested("media")
    kind = media.text("type")
    if kind not in {"photo", "document"}:
        raise bad_request(f"can't parse InputMedia: type \"{kind}\" can't be edited in")
    return _replace(world, chat, entry, media_content(world, media, kind, "media") | inline_keyboard(params))


def edit_message_reply_markup(world: World, params: Params) -> JSON:
    chat, entry = _own_message(world, params)
    content = {key: entry.message[key] for key in (*_MEDIA, *_WORDS) if key in entry.message}
    return _replace(world, chat, entry, content | inline_keyboard(params))


def delete_message(world: World, params: Params) -> bool:
    """Deletes a message, in a private chat also the person's, that is less than 48 hours old."""
    chat = addressed_chat(world, params)
    entry = chat.find(params.integer("message_id"))
    if not entry:
        raise bad_request("message to delete not found")
    if not entry.from_bot and chat.id < 0:
        raise bad_request("message can't be deleted")
    if world.unix_time() - entry.message["date"] > _SECONDS_TO_DELETE:
        raise bad_request("message can't be deleted for everyone")
    chat.delete(entry.message["message_id"])
    return True


def _own_message(world: World, params: Params) -> tuple[Chat, Entry]:
    if not params.text("chat_id") and not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    chat = addressed_chat(world, params)
    entry = chat.find(params.integer("message_id"))
    if not entry:
        raise bad_request("message to edit not found")
    if not entry.from_bot:
        raise bad_request("message can't be edited")
    return chat, entry


def _replace(world: World, chat: Chat, entry: Entry, content: JSON) -> JSON:
    changing = {*_MEDIA, *_WORDS, "reply_markup"}
    if content == {key: value for key, value in entry.message.items() if key in changing}:
        raise bad_request(_NOT_MODIFIED)
    kept = {key: value for key, value in entry.message.items() if key not in changing}
    message = kept | {"edit_date": world.unix_time()} | content
    chat.put(message, from_bot=True)
    return message
