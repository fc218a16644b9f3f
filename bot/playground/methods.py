"""The methods of the Bot API that the playground has, by their names in small letters."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.playground import editing, sending
from bot.playground.params import Params
from bot.playground.refusals import Refusal, bad_request
from bot.playground.text import JSON, utf16_length
from bot.playground.webhook import Target
from bot.playground.world import World

_TAP_LIVES = timedelta(seconds=150)
_LONGEST_ANSWER = 200


def get_me(world: World, _: Params) -> JSON:
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return world.bot | abilities


async def get_updates(world: World, params: Params) -> list[Any]:
    """The only method that waits: a long poll of up to `timeout` seconds."""
    if world.webhook.target:
        raise Refusal(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    world.updates.allow(_allowed_updates(params))
    return await world.updates.poll(params.integer("offset"), params.integer("limit", 100), params.integer("timeout"))


def set_webhook(world: World, params: Params) -> bool:
    """Sets where updates go; an empty url removes it."""
    if not params.text("url"):
        return delete_webhook(world, params)
    target = Target(params.text("url"), params.text("secret_token"))
    world.updates.allow(_allowed_updates(params))
    _drop_pending(world, params)
    world.webhook.set(target)
    return True


def delete_webhook(world: World, params: Params) -> bool:
    world.webhook.remove()
    _drop_pending(world, params)
    return True


def get_webhook_info(world: World, _: Params) -> JSON:
    return world.webhook.info()


def answer_callback_query(world: World, params: Params) -> bool:
    tap = world.taps.get(params.text("callback_query_id"))
    if not tap or world.clock.now() - tap.at > _TAP_LIVES:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if utf16_length(params.text("text")) > _LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if tap.is_answered:
        return True
    tap.is_answered = True
    places = {tap.person_id, tap.chat.id} if tap.chat.id < 0 else {tap.person_id}
    for chat in (world.chats[place] for place in places):
        chat.answer(params.text("callback_query_id"), params.text("text"), show_alert=params.flag("show_alert"))
    return True


def set_my_commands(world: World, params: Params) -> bool:
    world.menu.set(params)
    world.touch_all()
    return True


def delete_my_commands(world: World, params: Params) -> bool:
    world.menu.delete(params)
    world.touch_all()
    return True


def get_my_commands(world: World, params: Params) -> list[JSON]:
    return world.menu.get(params)


def get_file(world: World, params: Params) -> JSON:
    if not (stored := world.files.find(params.text("file_id"))):
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    return stored.reference() | {"file_path": stored.path}


def _allowed_updates(params: Params) -> list[str] | None:
    kinds = params.json("allowed_updates")
    return [str(kind) for kind in kinds] if isinstance(kinds, list) else None


def _drop_pending(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.pending.clear()


METHODS: dict[str, Callable[[World, Params], Any]] = {
    "getme": get_me,
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendvoice": sending.send_voice,
    "sendchataction": sending.send_chat_action,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagemedia": editing.edit_message_media,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "deletemessage": editing.delete_message,
    "answercallbackquery": answer_callback_query,
    "setmycommands": set_my_commands,
    "deletemycommands": delete_my_commands,
    "getmycommands": get_my_commands,
    "getfile": get_file,
}
