"""What the bot sends arrives as Telegram would deliver it, and what Telegram refuses is refused in its words."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from tests.bot.playground.clock import StillClock
from tests.bot.playground.echo_bot import picture
from tests.bot.playground.sides import TOKEN, BotSide, PersonSide

_ONE_BUTTON = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


def _button(**facts: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[facts]]}


async def test_a_text_arrives_with_its_entities_and_buttons(bot: BotSide, ada: PersonSide) -> None:
    sent = await bot.call(
        "sendMessage", chat_id=ada.id, text="👋 <b>Hi</b>", parse_mode="HTML", reply_markup=_ONE_BUTTON
    )
    assert sent["text"] == "👋 Hi"
    assert sent["entities"] == [{"type": "bold", "offset": 3, "length": 2}]
    assert sent["chat"] == {"id": ada.id, "first_name": "Ada", "type": "private"}
    assert (await ada.chat())["messages"] == [sent | {"from_bot": True}]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("", "Bad Request: message text is empty"),
        (" \n ", "Bad Request: text must be non-empty"),
        ("x" * 4097, "Bad Request: message is too long"),
        ("👋" * 2049, "Bad Request: message is too long"),
        ("<b>x", "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("é<h1>x</h1>", 'Bad Request: can\'t parse entities: Unsupported start tag "h1" at byte offset 2'),
    ],
)
async def test_texts_that_telegram_refuses(bot: BotSide, ada: PersonSide, text: str, description: str) -> None:
    assert await bot.refusal("sendMessage", chat_id=ada.id, text=text, parse_mode="HTML") == (400, description)


async def test_the_length_counts_after_the_entities_are_parsed(bot: BotSide, ada: PersonSide) -> None:
    sent = await bot.call("sendMessage", chat_id=ada.id, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert len(sent["text"]) == 4096


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (_button(text="x", callback_data="ü" * 33), "BUTTON_DATA_INVALID"),
        (
            _button(text="x", callback_data=""),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (_button(callback_data="x"), "can't parse inline keyboard button: Can't find field \"text\""),
        (_button(text="x", url="javascript:x"), "inline keyboard button URL 'javascript:x' is invalid: Wrong HTTP URL"),
        (_button(text="x", callback_data=7), "BUTTON_DATA_INVALID"),
        (_button(text="x", copy_text="y"), "BUTTON_COPY_TEXT_INVALID"),
        (_button(text=" ", callback_data="x"), "can't parse inline keyboard button: Button text must be non-empty"),
        ([], "object expected as reply markup"),
    ],
)
async def test_buttons_that_telegram_refuses(bot: BotSide, ada: PersonSide, markup: Any, reason: str) -> None:
    refusal = await bot.refusal("sendMessage", chat_id=ada.id, text="x", reply_markup=markup)
    assert refusal == (400, f"Bad Request: {reason}")


async def test_sixty_four_bytes_of_callback_data_are_fine(bot: BotSide, ada: PersonSide) -> None:
    sent = await bot.call(
        "sendMessage", chat_id=ada.id, text="x", reply_markup=_button(text="x", callback_data="ü" * 32)
    )
    assert sent["reply_markup"] == _button(text="x", callback_data="ü" * 32)


async def test_a_chat_that_nobody_has_is_not_found(bot: BotSide) -> None:
    assert await bot.refusal("sendMessage", chat_id=1, text="x") == (400, "Bad Request: chat not found")
    assert await bot.refusal("sendMessage", text="x") == (400, "Bad Request: chat_id is empty")


async def test_who_blocked_the_bot_gets_nothing_until_they_unblock(bot: BotSide, ada: PersonSide) -> None:
    await ada.act("block")
    refused = (403, "Forbidden: bot was blocked by the user")
    assert await bot.refusal("sendMessage", chat_id=ada.id, text="x") == refused
    await ada.act("unblock")
    await bot.call("sendMessage", chat_id=ada.id, text="x")


async def test_a_photo_is_uploaded_once_and_sent_again_by_its_id(
    bot: BotSide,
    ada: PersonSide,
    client: httpx.AsyncClient,
) -> None:
    content = picture()
    sent = await bot.call(
        "sendPhoto", {"photo": ("x.jpg", content)}, chat_id=ada.id, caption="<i>Week</i>", parse_mode="HTML"
    )
    photo = sent["photo"][-1]
    assert (photo["width"], photo["height"], photo["file_size"]) == (960, 720, len(content))
    assert sent["caption_entities"] == [{"type": "italic", "offset": 0, "length": 4}]
    again = await bot.call("sendPhoto", chat_id=ada.id, photo=photo["file_id"])
    assert again["photo"] == sent["photo"]
    path = (await bot.call("getFile", file_id=photo["file_id"]))["file_path"]
    assert (await client.get(f"/file/bot{TOKEN}/{path}")).content == content
    assert (await client.get(f"/file/bot1:wrong/{path}")).status_code == 401


async def test_documents_and_voice_notes_keep_name_and_length(bot: BotSide, ada: PersonSide) -> None:
    upload = {"document": ("naïve.csv", b"a;b", "text/csv")}
    document = (await bot.call("sendDocument", upload, chat_id=ada.id))["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == ("naïve.csv", "text/csv", 3)
    voice = (await bot.call("sendVoice", {"voice": ("v.ogg", b"OggS")}, chat_id=ada.id, duration=7))["voice"]
    assert voice["duration"] == 7


async def test_files_that_telegram_refuses(bot: BotSide, ada: PersonSide) -> None:
    async def refused(method: str, files: Any = None, **values: Any) -> str:
        return (await bot.refusal(method, files, chat_id=ada.id, **values))[1].removeprefix("Bad Request: ")

    document = (await bot.call("sendDocument", {"document": ("a.txt", b"x")}, chat_id=ada.id))["document"]
    assert await refused("sendPhoto", {"photo": ("a.jpg", b"no picture")}) == "IMAGE_PROCESS_FAILED"
    assert await refused("sendDocument", {"document": ("a.txt", b"")}) == "file must be non-empty"
    assert await refused("sendPhoto", photo="unknown") == "wrong file identifier/HTTP URL specified"
    assert await refused("sendPhoto", photo=document["file_id"]) == "can't use file of type Document as Photo"
    assert await refused("sendPhoto") == "there is no photo in the request"
    assert await refused("getFile", file_id="x") == "wrong file_id or the file is temporarily unavailable"
    upload = {"photo": ("x.jpg", picture())}
    assert await refused("sendPhoto", upload, caption="x" * 1025) == "message caption is too long"


async def test_uploads_end_at_twenty_megabytes(bot: BotSide, ada: PersonSide) -> None:
    await bot.call("sendDocument", {"document": ("a.bin", bytes(19 << 20))}, chat_id=ada.id)
    try:
        answer = await bot.answer("sendDocument", {"document": ("a.bin", bytes(21 << 20))}, chat_id=ada.id)
    except httpx.TransportError:
        return
    assert answer.status_code in {400, 413}


async def test_typing_shows_until_a_message_comes(bot: BotSide, ada: PersonSide) -> None:
    await bot.call("sendChatAction", chat_id=ada.id, action="typing")
    assert (await ada.chat())["typing"]
    await bot.call("sendMessage", chat_id=ada.id, text="x")
    assert not (await ada.chat())["typing"]
    assert (await bot.refusal("sendChatAction", chat_id=ada.id, action="dance"))[0] == 400


async def test_a_reply_quotes_the_message_it_replies_to(bot: BotSide, ada: PersonSide) -> None:
    said = await ada.say("hello")
    sent = await bot.call("sendMessage", chat_id=ada.id, text="x", reply_parameters={"message_id": said["message_id"]})
    assert sent["reply_to_message"]["text"] == "hello"
    refusal = await bot.refusal("sendMessage", chat_id=ada.id, text="x", reply_parameters={"message_id": 1})
    assert refusal == (400, "Bad Request: message to be replied not found")


async def test_the_command_menu_is_shown_in_the_persons_language(bot: BotSide, ada: PersonSide) -> None:
    english, german = [{"command": "today", "description": "Today"}], [{"command": "heute", "description": "Heute"}]
    await bot.call("setMyCommands", commands=english)
    await bot.call("setMyCommands", commands=german, language_code="de")
    assert (await ada.chat())["commands"] == english
    assert await bot.call("getMyCommands", language_code="de") == german
    await bot.call("setMyCommands", commands=german, language_code="en", scope={"type": "all_private_chats"})
    assert (await ada.chat())["commands"] == german
    refusal = await bot.refusal("setMyCommands", commands=[{"command": "No!", "description": "x"}])
    assert refusal == (400, "Bad Request: BOT_COMMAND_INVALID")


async def test_names_are_those_of_telegram(bot: BotSide, client: httpx.AsyncClient) -> None:
    assert (await bot.call("getMe"))["id"] == 424242
    assert (await client.get(f"/bot{TOKEN}/GETME")).status_code == 200
    assert await bot.refusal("getMany") == (404, "Not Found")
    wrong = await client.post("/bot424242:wrong/getMe")
    assert wrong.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_json_bodies_and_text_that_is_not_utf8(ada: PersonSide, client: httpx.AsyncClient) -> None:
    path = f"/bot{TOKEN}/sendMessage"
    markup = _button(text="x", callback_data="y")
    answer = await client.post(path, json={"chat_id": ada.id, "text": "x", "reply_markup": markup})
    assert answer.json()["result"]["reply_markup"] == markup
    assert (await client.post(path, json=[1])).status_code == 400
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    broken = await client.post(path, content=f"chat_id={ada.id}&text=%ff".encode(), headers=form)
    assert broken.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


async def test_an_edit_replaces_text_and_buttons_in_place(bot: BotSide, ada: PersonSide, clock: StillClock) -> None:
    sent = await bot.call("sendMessage", chat_id=ada.id, text="one", reply_markup=_ONE_BUTTON)
    clock.advance(timedelta(minutes=1))
    place = {"chat_id": ada.id, "message_id": sent["message_id"]}
    edited = await bot.call("editMessageText", **place, text="two")
    assert edited["text"] == "two"
    assert edited["edit_date"] == sent["date"] + 60
    assert "reply_markup" not in edited
    assert (await bot.call("editMessageReplyMarkup", **place, reply_markup=_ONE_BUTTON))["text"] == "two"
    assert [message["text"] for message in (await ada.chat())["messages"]] == ["two"]


async def test_edits_that_telegram_refuses(bot: BotSide, ada: PersonSide) -> None:
    async def refused(method: str, **values: Any) -> str:
        return (await bot.refusal(method, chat_id=ada.id, **values))[1].removeprefix("Bad Request: ")

    sent = await bot.call("sendMessage", chat_id=ada.id, text="one", reply_markup=_ONE_BUTTON)
    said = await ada.say("mine")
    ours, theirs = sent["message_id"], said["message_id"]
    same = "message is not modified: specified new message content and reply markup are exactly the same"
    assert (await refused("editMessageText", message_id=ours, text="one", reply_markup=_ONE_BUTTON)).startswith(same)
    assert (await refused("editMessageReplyMarkup", message_id=ours, reply_markup=_ONE_BUTTON)).startswith(same)
    assert await refused("editMessageText", message_id=1, text="x") == "message to edit not found"
    assert await refused("editMessageText", message_id=theirs, text="x") == "message can't be edited"
    assert await refused("editMessageText", message_id=ours, text="") == "message text is empty"
    assert await refused("editMessageCaption", message_id=ours) == "there is no caption in the message to edit"
    assert (await bot.refusal("editMessageText", text="x"))[1] == "Bad Request: message identifier is not specified"


async def test_captions_and_media_can_be_edited(bot: BotSide, ada: PersonSide) -> None:
    sent = await bot.call("sendPhoto", {"photo": ("x.jpg", picture())}, chat_id=ada.id, caption="one")
    place = {"chat_id": ada.id, "message_id": sent["message_id"]}
    assert (await bot.call("editMessageCaption", **place, caption="two"))["photo"] == sent["photo"]
    refusal = await bot.refusal("editMessageText", **place, text="x")
    assert refusal == (400, "Bad Request: there is no text in the message to edit")
    media = {"type": "photo", "media": "attach://new", "caption": "<b>three</b>", "parse_mode": "HTML"}
    edited = await bot.call("editMessageMedia", {"new": ("y.jpg", picture())}, **place, media=media)
    assert edited["caption"] == "three"
    assert edited["photo"] != sent["photo"]


async def test_messages_are_deleted_within_two_days(bot: BotSide, ada: PersonSide, clock: StillClock) -> None:
    sent = await bot.call("sendMessage", chat_id=ada.id, text="one")
    said = await ada.say("mine")
    assert await bot.call("deleteMessage", chat_id=ada.id, message_id=sent["message_id"])
    chat = await ada.chat()
    assert chat["deleted"] == [sent["message_id"]]
    assert [message["text"] for message in chat["messages"]] == ["mine"]
    again = await bot.refusal("deleteMessage", chat_id=ada.id, message_id=sent["message_id"])
    assert again == (400, "Bad Request: message to delete not found")
    clock.advance(timedelta(hours=49))
    late = await bot.refusal("deleteMessage", chat_id=ada.id, message_id=said["message_id"])
    assert late == (400, "Bad Request: message can't be deleted for everyone")
