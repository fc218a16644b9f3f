"""What people do reaches the bot as Telegram would tell it, and comes back to them in their chat."""

import asyncio
import time
from datetime import timedelta
from typing import Any

import httpx
import pytest

from tests.bot.playground.clock import StillClock
from tests.bot.playground.sides import BotSide, NewPerson, PersonSide

_LATE = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")


async def test_a_newcomer_has_an_empty_chat_of_their_own(ada: PersonSide, client: httpx.AsyncClient) -> None:
    chat = await ada.chat()
    assert (chat["messages"], chat["blocked"], chat["typing"], chat["commands"]) == ([], False, False, [])
    known = (await client.get("/playground/people")).json()
    assert [person["first_name"] for person in known["people"]] == ["Ada"]
    assert known["bot"]["first_name"] == "Rejection Coach"


async def test_a_command_carries_its_entity(ada: PersonSide, bot: BotSide) -> None:
    said = await ada.say("  /start 👋 now, then /help ")
    assert said["text"] == "/start 👋 now, then /help"
    assert [(entity["offset"], entity["length"]) for entity in said["entities"]] == [(0, 6), (20, 5)]
    assert (await bot.updates())[0]["message"] == said
    assert said["from"] == {"id": ada.id, "is_bot": False, "first_name": "Ada", "language_code": "en"}


@pytest.mark.parametrize("text", ["1/2", "http://x.org/start", "a/b/c", "and/or"])
async def test_a_stroke_inside_a_word_is_no_command(ada: PersonSide, text: str) -> None:
    entities = (await ada.say(text)).get("entities", [])
    assert "bot_command" not in [entity["type"] for entity in entities]


async def test_a_long_text_is_sent_in_pieces(ada: PersonSide, bot: BotSide) -> None:
    last = await ada.say("x" * 5000)
    texts = [update["message"]["text"] for update in await bot.updates()]
    assert [len(text) for text in texts] == [4096, 904]
    assert last["text"] == texts[1]


async def test_control_characters_and_halves_of_characters(ada: PersonSide) -> None:
    assert (await ada.say("a\x00b\r\u202ec"))["text"] == "a bc"
    half = await ada._client.post(f"/playground/people/{ada.id}/messages", content=b'{"text": "\\ud83d"}')
    assert half.status_code == 400
    assert (await ada.answer("messages", {"text": " "})).status_code == 400


@pytest.mark.parametrize("kind", ["sticker", "photo", "voice", "document"])
async def test_a_file_from_a_person_can_be_fetched(
    kind: str,
    ada: PersonSide,
    bot: BotSide,
    client: httpx.AsyncClient,
) -> None:
    content: Any = (await ada.send(**{kind: True}))[kind]
    file = content[-1] if kind == "photo" else content
    assert (await bot.call("getFile", file_id=file["file_id"]))["file_size"] == file["file_size"] > 0
    shown = await client.get(f"/playground/files/{file['file_id']}")
    assert len(shown.content) == file["file_size"]
    assert shown.headers["Content-Disposition"].startswith("attachment" if kind == "document" else "inline")
    assert "sandbox" in shown.headers["Content-Security-Policy"]


async def test_captions_places_forwards_and_replies(ada: PersonSide) -> None:
    assert (await ada.send(photo=True, caption="My week"))["caption"] == "My week"
    assert "latitude" in (await ada.send(location=True))["location"]
    first = await ada.say("one", forwarded=True)
    assert first["forward_origin"]["sender_user"]["id"] == ada.id
    reply = await ada.say("two", reply_to=first["message_id"])
    assert reply["reply_to_message"]["text"] == "one"
    assert (await ada.answer("messages", {"text": "x", "reply_to": 1})).status_code == 404
    assert (await ada.answer("messages", {"dance": True})).status_code == 400


async def test_a_person_edits_only_texts_of_their_own(ada: PersonSide, bot: BotSide, new_person: NewPerson) -> None:
    said = await ada.say("one")
    place = {"message_id": said["message_id"], "text": "two"}
    edited = await ada.act("edits", place)
    assert edited["edit_date"] >= said["date"]
    updates = await bot.updates()
    assert [update.get("edited_message", {}).get("text") for update in updates] == [None, "two"]
    grace = await new_person("Grace")
    assert (await grace.answer("edits", place)).status_code == 409
    sent = await bot.call("sendMessage", chat_id=ada.id, text="x")
    assert (await ada.answer("edits", {"message_id": sent["message_id"], "text": "x"})).status_code == 409
    assert (await ada.answer("edits", {"message_id": 1, "text": "x"})).status_code == 404


async def test_a_tap_is_answered_to_the_one_who_tapped(ada: PersonSide, bot: BotSide, new_person: NewPerson) -> None:
    grace = await new_person("Grace")
    sent = await bot.call("sendMessage", chat_id=ada.id, text="x")
    query_id = await grace.tap(sent["message_id"], "forged")
    query = (await bot.updates())[0]["callback_query"]
    assert (query["id"], query["from"]["id"], query["data"]) == (query_id, grace.id, "forged")
    assert query["message"] == sent
    assert await bot.call("answerCallbackQuery", callback_query_id=query_id, text="No.", show_alert="true")
    answer = {"callback_query_id": query_id, "text": "No.", "show_alert": True}
    assert (await grace.chat())["callback_answers"] == [answer]
    assert (await ada.chat())["callback_answers"] == []
    assert (await ada.answer("taps", {"message_id": 1, "data": "x"})).status_code == 404


async def test_a_tap_on_a_deleted_message_names_what_is_gone(ada: PersonSide, bot: BotSide) -> None:
    sent = await bot.call("sendMessage", chat_id=ada.id, text="x")
    await bot.call("deleteMessage", chat_id=ada.id, message_id=sent["message_id"])
    await ada.tap(sent["message_id"], "x")
    message = (await bot.updates())[0]["callback_query"]["message"]
    assert message == {"chat": sent["chat"], "message_id": sent["message_id"], "date": 0}


async def test_a_tap_lives_for_150_seconds(ada: PersonSide, bot: BotSide, clock: StillClock) -> None:
    sent = await bot.call("sendMessage", chat_id=ada.id, text="x")
    first, second = await ada.tap(sent["message_id"], "x"), await ada.tap(sent["message_id"], "x")
    clock.advance(timedelta(seconds=150))
    await bot.call("answerCallbackQuery", callback_query_id=first)
    assert await bot.call("answerCallbackQuery", callback_query_id=first)
    assert await bot.refusal("answerCallbackQuery", callback_query_id=second, text="x" * 201) == (
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    )
    clock.advance(timedelta(seconds=1))
    assert await bot.refusal("answerCallbackQuery", callback_query_id=second) == _LATE
    assert await bot.refusal("answerCallbackQuery", callback_query_id="none") == _LATE


async def test_blocking_is_told_once_and_writing_unblocks(ada: PersonSide, bot: BotSide) -> None:
    await ada.act("block")
    await ada.act("block")
    await ada.say("back again")
    updates = await bot.updates()
    statuses = [update["my_chat_member"]["new_chat_member"]["status"] for update in updates[:2]]
    assert statuses == ["kicked", "member"]
    assert updates[2]["message"]["text"] == "back again"
    assert len(updates) == 3


async def test_a_group_hears_all_its_members(ada: PersonSide, bot: BotSide, new_person: NewPerson) -> None:
    grace, eve = await new_person("Grace"), await new_person("Eve")
    made = await ada._client.post("/playground/groups", json={"title": "Club", "members": [ada.id, grace.id]})
    group_id = made.json()["id"]
    assert group_id < 0
    said = await grace.say("hello all", group=group_id)
    assert said["chat"] == {"id": group_id, "title": "Club", "type": "group"}
    await bot.call("sendMessage", chat_id=group_id, text="I talk in private.")
    chat = (await ada._client.get(f"/playground/groups/{group_id}/chat")).json()
    assert [message.get("text") for message in chat["messages"]] == [None, "hello all", "I talk in private."]
    updates = await bot.updates()
    assert updates[0]["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert updates[1]["message"]["group_chat_created"]
    assert (await eve.answer("messages", {"text": "x", "group": group_id})).status_code == 409
    assert (await eve.answer("messages", {"text": "x", "group": -1})).status_code == 404
    assert (await ada._client.post("/playground/groups", json={"title": "x", "members": []})).status_code == 400


async def test_a_chat_gives_only_what_changed(ada: PersonSide, bot: BotSide) -> None:
    first = await ada.say("one")
    sequence = (await ada.chat())["sequence"]
    assert (await ada.chat(sequence))["messages"] == []
    sent = await bot.call("sendMessage", chat_id=ada.id, text="two")
    await ada.act("edits", {"message_id": first["message_id"], "text": "one!"})
    news = await ada.chat(sequence)
    assert [message["message_id"] for message in news["messages"]] == [first["message_id"], sent["message_id"]]
    assert news["sequence"] > sequence


async def test_a_chat_waits_until_something_is_new(ada: PersonSide, bot: BotSide, new_person: NewPerson) -> None:
    grace = await new_person("Grace")
    sequence = (await ada.chat())["sequence"]
    waiting = asyncio.create_task(ada.chat(sequence, wait=20))
    await grace.say("not for Ada")
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await bot.call("sendMessage", chat_id=ada.id, text="for Ada")
    assert (await asyncio.wait_for(waiting, 2))["messages"][0]["text"] == "for Ada"
    started = time.monotonic()
    assert (await ada.chat((await ada.chat())["sequence"], wait=0.2))["messages"] == []
    assert time.monotonic() - started > 0.15


async def test_the_page_hears_of_all_chats_at_once(ada: PersonSide, client: httpx.AsyncClient) -> None:
    news = (await client.get("/playground/news", params={"after": -1})).json()
    assert list(news["chats"]) == [str(ada.id)]
    assert news["clock"]["now"].startswith("2026-03-02T09:00:00")
    waiting = asyncio.create_task(client.get("/playground/news", params={"after": news["sequence"], "wait": 20}))
    await asyncio.sleep(0.05)
    await ada.say("hello")
    later = (await asyncio.wait_for(waiting, 2)).json()
    assert later["chats"][str(ada.id)]["messages"][0]["text"] == "hello"
    assert later["world"] == news["world"]


async def test_people_who_are_not_here(client: httpx.AsyncClient) -> None:
    for path in ("messages", "edits", "taps", "block", "unblock"):
        assert (await PersonSide(client, 1).answer(path, {"text": "x"})).status_code == 404
    assert (await client.get("/playground/people/1/chat")).json() == {"error": "There is no such chat."}
    assert (await client.post("/playground/people", json={"first_name": " "})).status_code == 400
    assert (await client.post("/playground/people", content=b"{")).json() == {"error": "The body is not JSON."}
    assert (await client.post("/playground/people", json={})).json()["first_name"] == "Person 1"
