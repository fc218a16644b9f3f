"""The inline keyboard of a message, checked as Telegram checks it."""

from bot.playground.params import Params
from bot.playground.refusals import Refusal, bad_request
from bot.playground.text import JSON

_MOST_CALLBACK_BYTES = 64
_MOST_COPIED = 256
_LINKS = ("http://", "https://", "tg://")
_ACTIONS = ("callback_data", "url", "copy_text")
_KEPT = ("text", *_ACTIONS, "style")


def inline_keyboard(params: Params) -> JSON:
    """`{"reply_markup": ...}` as it stands in a message, or nothing where the call brought no buttons."""
    markup = params.json("reply_markup")
    if markup is None:
        return {}
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("the playground shows inline keyboards only")
    checked = [[_button(button) for button in row] for row in rows if row]
    return {"reply_markup": {"inline_keyboard": checked}} if checked else {}


def _button(button: object) -> JSON:
    if not isinstance(button, dict):
        raise _unreadable("expected an Object")
    if not isinstance(button.get("text"), str):
        raise _unreadable('Can\'t find field "text"' if "text" not in button else 'Field "text" must be of type String')
    if not button["text"].strip():
        raise _unreadable("Button text must be non-empty")
    if not any(button.get(action) for action in _ACTIONS):
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    _check_action(button)
    return {key: button[key] for key in _KEPT if button.get(key)}


def _check_action(button: JSON) -> None:
    data, url, copied = (button.get(action) for action in _ACTIONS)
    if data and not (isinstance(data, str) and len(data.encode()) <= _MOST_CALLBACK_BYTES):
        raise bad_request("BUTTON_DATA_INVALID")
    if url and not str(url).startswith(_LINKS):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    if copied and not (isinstance(copied, dict) and 0 < len(str(copied.get("text", ""))) <= _MOST_COPIED):
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _unreadable(reason: str) -> Refusal:
    return bad_request(f"can't parse inline keyboard button: {reason}")
