"""What people do, over HTTP: JSON under `/playground/people` and `/playground/groups`."""

import asyncio
from http import HTTPStatus
from typing import Any

from tornado.web import HTTPError

from bot.playground import people
from bot.playground.body import Body
from bot.playground.chats import Chat
from bot.playground.guard import GuardedHandler
from bot.playground.refusals import Impossible
from bot.playground.sending import quoted
from bot.playground.text import JSON
from bot.playground.world import World

LONGEST_WAIT = 60.0
_ONLINE_SECONDS = 60.0
_SAMPLES = ("sticker", "photo", "voice", "document")
_PLACE = {"latitude": 52.5163, "longitude": 13.3777}


class PersonSideHandler(GuardedHandler):
    """Answers in JSON; what cannot be done gets `{"error": sentence}`."""

    def body(self) -> Body:
        return Body.parse(self.request.body)

    def person(self, person_id: str) -> JSON:
        if not (person := self.world.people.get(int(person_id))):
            raise Impossible(404, "There is no such person.")
        return person

    def number(self, name: str) -> float:
        try:
            return float(self.get_query_argument(name, "0"))
        except ValueError as error:
            raise Impossible(400, f"{name} has to be a number.") from error

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        error = kwargs.get("exc_info", (None, None))[1]
        if isinstance(error, Impossible):
            self.finish_json(error.status, {"error": error.sentence})
        else:
            reason = error.log_message if isinstance(error, HTTPError) else None
            self.finish_json(status_code, {"error": reason or HTTPStatus(status_code).phrase})


class PeopleHandler(PersonSideHandler):
    def get(self) -> None:
        groups = [{"id": chat.id, "title": chat.facts["title"], "members": chat.members} for chat in self._groups()]
        self.finish_json(200, {"people": list(self.world.people.values()), "groups": groups, "bot": self.world.bot})

    def post(self) -> None:
        body = self.body()
        name = body.text("first_name", f"Person {len(self.world.people) + 1}").strip()
        if not name:
            raise Impossible(400, "A person needs a name.")
        self.finish_json(200, self.world.add_person(name, body.text("language_code", "en")))

    def _groups(self) -> list[Chat]:
        return [chat for chat in self.world.chats.values() if chat.id < 0]


class MessagesHandler(PersonSideHandler):
    def post(self, person_id: str) -> None:
        person, body = self.person(person_id), self.body()
        chat = self._chat(body, person)
        if "text" in body:
            message = people.write(self.world, person, chat, body.text("text"), self._setting(body, chat, person))
        else:
            message = people.say(self.world, person, chat, self._content(body))
        self.finish_json(200, message)

    def _chat(self, body: Body, person: JSON) -> Chat:
        if not (chat := self.world.chats.get(body.integer("group", person["id"]))):
            raise Impossible(404, "There is no such group.")
        return chat

    def _setting(self, body: Body, chat: Chat, person: JSON) -> JSON:
        """What goes with a text: where it was forwarded from, or which message it replies to."""
        if body.flag("forwarded"):
            origin = {"type": "user", "date": self.world.unix_time(), "sender_user": person}
            return {"forward_origin": origin}
        if "reply_to" not in body:
            return {}
        if not (entry := chat.find(body.integer("reply_to"))):
            raise Impossible(404, "There is no such message to reply to.")
        return {"reply_to_message": quoted(entry.message)}

    def _content(self, body: Body) -> JSON:
        if body.flag("location"):
            return {"location": _PLACE}
        kind = next((kind for kind in _SAMPLES if body.flag(kind)), None)
        if not kind:
            raise Impossible(400, "A message is a text, a sticker, a photo, a voice note, a document or a location.")
        return people.sample(self.world, kind, body.text("caption", ""))


class EditsHandler(PersonSideHandler):
    def post(self, person_id: str) -> None:
        person, body = self.person(person_id), self.body()
        self.finish_json(200, people.edit(self.world, person, body.integer("message_id"), body.text("text")))


class TapsHandler(PersonSideHandler):
    def post(self, person_id: str) -> None:
        person, body = self.person(person_id), self.body()
        query_id = people.tap(self.world, person, body.integer("message_id"), body.text("data"))
        self.finish_json(200, {"callback_query_id": query_id})


class BlockHandler(PersonSideHandler):
    def post(self, person_id: str, act: str) -> None:
        person = self.person(person_id)
        if act == "block":
            people.block(self.world, person)
        else:
            people.unblock(self.world, person)
        self.finish_json(200, {"blocked": act == "block"})


class GroupsHandler(PersonSideHandler):
    def post(self) -> None:
        body = self.body()
        members = body.integers("members")
        if not members or not all(member in self.world.people for member in members):
            raise Impossible(400, "A group needs members, and all of them have to be people here.")
        self.finish_json(200, people.make_group(self.world, body.text("title"), members).facts)


class ChatHandler(PersonSideHandler):
    """What is new in a chat since `after`; waits up to `wait` seconds until something is."""

    async def get(self, chat_id: str) -> None:
        if not (chat := self.world.chats.get(int(chat_id))):
            raise Impossible(404, "There is no such chat.")
        after = int(self.number("after"))
        await chat.bell.wait_until(lambda: chat.changed > after, min(self.number("wait"), LONGEST_WAIT))
        self.finish_json(200, {"sequence": self.world.sequence, **chat_view(self.world, chat, after)})


def chat_view(world: World, chat: Chat, after: int) -> JSON:
    """What a person sees in a chat, of its messages those that came or changed after `after`."""
    now = asyncio.get_running_loop().time()
    person = world.people.get(chat.id)
    scope = "all_private_chats" if person else "all_group_chats"
    return {
        **chat.news(after),
        "typing": chat.typing_until > now,
        "commands": world.menu.shown(scope, person["language_code"] if person else ""),
        "blocked": chat.blocked,
        "online": bool(world.webhook.target) or now - world.bot_seen_at < _ONLINE_SECONDS,
    }
