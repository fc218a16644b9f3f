"""What people do: write, edit, tap, block and unblock the bot, make a group. Each act becomes an update."""

from pathlib import Path

from bot.playground.chats import Chat
from bot.playground.files import as_message_field
from bot.playground.params import Upload
from bot.playground.refusals import Impossible, Refusal
from bot.playground.text import JSON, FormattedText, clean, finish, utf16_pieces
from bot.playground.world import World

LONGEST_TEXT = 4096
_PAGE = Path(__file__).parent / "page"
_NOTES = b"Asked at the bakery whether they had day-old bread. They laughed, and then they gave me two.\n"
_SAMPLES: dict[str, tuple[str, str, JSON]] = {
    "sticker": ("sticker.webp", "image/webp", {"type": "regular", "width": 512, "height": 512, "emoji": "👋"}),
    "photo": ("photo.jpg", "image/jpeg", {"width": 960, "height": 720}),
    "voice": ("voice.ogg", "audio/ogg", {"duration": 3, "mime_type": "audio/ogg"}),
}
_STILL = {"is_animated": False, "is_video": False}


def say(world: World, person: JSON, chat: Chat, content: JSON) -> JSON:
    """Puts a person's message into a chat and in the bot's queue; who had blocked the bot unblocks it by writing."""
    if person["id"] not in chat.members:
        raise Impossible(409, "Only members write in a group.")
    if chat.blocked:
        unblock(world, person)
    message = world.add_message(chat, person, content)
    world.updates.put("message", message)
    return message


def write(world: World, person: JSON, chat: Chat, text: str, extra: JSON) -> JSON:
    """Says a text, in pieces where it is longer than one message, as the apps do; returns the last of them."""
    formatted = _typed(text)
    *first, last = utf16_pieces(formatted.text, LONGEST_TEXT)
    for piece in first:
        say(world, person, chat, finish(piece, []).fields("text", "entities") | extra)
    return say(world, person, chat, finish(last, []).fields("text", "entities") | extra)


def _typed(text: str) -> FormattedText:
    try:
        formatted = finish(clean(text), [])
    except Refusal as refusal:
        raise Impossible(400, "The text is not Unicode: it has half a surrogate pair.") from refusal
    if not formatted.text:
        raise Impossible(400, "An empty text cannot be sent.")
    return formatted


def sample(world: World, kind: str, caption: str) -> JSON:
    """The content of a message with a file that is at hand: a sticker, a photo, a voice note or a document."""
    if kind == "document":
        upload = Upload("notes.txt", "text/plain", _NOTES)
        facts: JSON = {"file_name": upload.name, "mime_type": upload.content_type}
    else:
        name, content_type, facts = _SAMPLES[kind]
        upload = Upload(name, content_type, (_PAGE / name).read_bytes())
    stored = world.files.add(kind, upload, facts | (_STILL if kind == "sticker" else {}))
    words = _typed(caption).fields("caption", "caption_entities") if caption else {}
    return as_message_field(stored) | words


def edit(world: World, person: JSON, message_id: int, text: str) -> JSON:
    """Rewrites a text that the person sent."""
    chat = world.find_chat_of(message_id)
    entry = chat.find(message_id) if chat else None
    if not chat or not entry:
        raise Impossible(404, "There is no such message.")
    if entry.message["from"] != person or "text" not in entry.message:
        raise Impossible(409, "A person edits only texts of their own.")
    rest = {key: value for key, value in entry.message.items() if key not in {"text", "entities"}}
    message = rest | {"edit_date": world.unix_time()} | _typed(text).fields("text", "entities")
    chat.put(message, from_bot=False)
    world.updates.put("edited_message", message)
    return message


def tap(world: World, person: JSON, message_id: int, data: str) -> str:
    """Taps a button; any data can be sent and any message named, for a forged client can do that too."""
    if not (chat := world.find_chat_of(message_id)):
        raise Impossible(404, "There is no such message.")
    entry = chat.find(message_id)
    gone = {"chat": chat.facts, "message_id": message_id, "date": 0}
    query_id = world.add_tap(person["id"], chat)
    query = {
        "id": query_id,
        "from": person,
        "message": entry.message if entry else gone,
        "chat_instance": str(chat.id),
        "data": data,
    }
    world.updates.put("callback_query", query)
    return query_id


def block(world: World, person: JSON) -> None:
    _change_membership(world, person, blocked=True)


def unblock(world: World, person: JSON) -> None:
    _change_membership(world, person, blocked=False)


def _change_membership(world: World, person: JSON, *, blocked: bool) -> None:
    chat = world.chats[person["id"]]
    if chat.blocked is blocked:
        return
    chat.blocked = blocked
    chat.touch()
    member, kicked = {"user": world.bot, "status": "member"}, {"user": world.bot, "status": "kicked", "until_date": 0}
    old, new = (member, kicked) if blocked else (kicked, member)
    _tell_membership(world, chat, person, old, new)


def make_group(world: World, title: str, members: list[int]) -> Chat:
    """A group that its first member made and put the bot into."""
    chat = world.add_group(title, members)
    maker = world.people[members[0]]
    left, member = {"user": world.bot, "status": "left"}, {"user": world.bot, "status": "member"}
    _tell_membership(world, chat, maker, left, member)
    say(world, maker, chat, {"group_chat_created": True})
    return chat


def _tell_membership(world: World, chat: Chat, person: JSON, old: JSON, new: JSON) -> None:
    change = {"chat": chat.facts, "from": person, "date": world.unix_time()}
    world.updates.put("my_chat_member", change | {"old_chat_member": old, "new_chat_member": new})
