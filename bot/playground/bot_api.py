"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import asyncio
import hmac
import inspect
import json
import math
from http import HTTPStatus
from typing import Any

from tornado.web import HTTPError

from bot.playground.faults import HANG, Fault
from bot.playground.guard import GuardedHandler
from bot.playground.methods import METHODS
from bot.playground.params import Params, Upload, as_texts
from bot.playground.refusals import Refusal, bad_request


class _BotHandler(GuardedHandler):
    def check_token(self, token: str) -> None:
        if not hmac.compare_digest(token.encode(), self.settings["token"].encode()):
            raise Refusal(401, "Unauthorized")

    def refuse(self, refusal: Refusal) -> None:
        body = {"ok": False, "error_code": refusal.status, "description": refusal.description}
        parameters = {"parameters": refusal.parameters} if refusal.parameters else {}
        self.finish_json(refusal.status, body | parameters)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        error = kwargs.get("exc_info", (None, None))[1]
        reason = error.log_message if isinstance(error, HTTPError) else None
        phrase = HTTPStatus(status_code).phrase
        self.refuse(Refusal(status_code, f"{phrase}: {reason}" if reason else phrase))


class MethodHandler(_BotHandler):
    """One call of a method, which may be struck by a fault before or after it takes effect."""

    def initialize(self) -> None:
        self._closed = False

    async def get(self, token: str, method: str) -> None:
        await self._call(token, method)

    async def post(self, token: str, method: str) -> None:
        await self._call(token, method)

    def on_connection_close(self) -> None:
        self._closed = True
        self.world.hangs.ring()

    async def _call(self, token: str, method: str) -> None:
        chat_id, status = None, HTTPStatus.OK.value
        try:
            self.check_token(token)
            params = self._params()
            chat_id = params.integer("chat_id") or None
            self.finish_json(status, {"ok": True, "result": await self._outcome(method.lower(), params, chat_id)})
        except Refusal as refusal:
            status = refusal.status
            self.refuse(refusal)
        except _HungUpError:
            status = 0
            self.refuse(Refusal(502, "Bad Gateway"))
        except UnicodeError:
            status = HTTPStatus.BAD_REQUEST.value
            self.refuse(bad_request("strings must be encoded in UTF-8"))
        self.world.calls.add(method, self.world.clock.now().isoformat(), chat_id, status)

    async def _outcome(self, method: str, params: Params, chat_id: int | None) -> Any:
        if method not in METHODS:
            raise Refusal(404, "Not Found")
        self.world.bot_seen_at = asyncio.get_running_loop().time()
        fault = self.world.faults.strike(method, chat_id)
        if fault and not fault.after_effect:
            await self._fail(fault)
        result = METHODS[method](self.world, params)
        if inspect.isawaitable(result):
            result = await result
        if fault:
            await self._fail(fault)
        return result

    async def _fail(self, fault: Fault) -> None:
        if fault.status == HANG:
            await self.world.hangs.wait_until(lambda: self._closed, math.inf)
            raise _HungUpError
        raise fault.refusal()

    def _params(self) -> Params:
        values = {name: value[-1].decode() for name, value in self.request.query_arguments.items()}
        if self.request.headers.get("Content-Type", "").startswith("application/json"):
            return Params(values | self._json_values())
        values |= {name: value[-1].decode() for name, value in self.request.body_arguments.items()}
        uploads = {
            name: Upload(files[-1]["filename"], files[-1]["content_type"], files[-1]["body"])
            for name, files in self.request.files.items()
        }
        return Params(values, uploads)

    def _json_values(self) -> dict[str, str]:
        try:
            body = json.loads(self.request.body or b"{}")
        except (ValueError, RecursionError) as error:
            raise bad_request("can't parse JSON object") from error
        if not isinstance(body, dict):
            raise bad_request("expected an Object")
        return as_texts(body)


class _HungUpError(Exception):
    """A call hung until its caller gave up or the playground was stopped; what is still said reaches nobody."""


class FileHandler(_BotHandler):
    """The content of a file, at the path that getFile gave."""

    def get(self, token: str, path: str) -> None:
        try:
            self.check_token(token)
        except Refusal as refusal:
            self.refuse(refusal)
            return
        if not (stored := self.world.files.find_at(path)):
            self.refuse(Refusal(404, "Not Found"))
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(stored.upload.content)


class UnknownHandler(_BotHandler):
    """Every other address."""

    def prepare(self) -> None:
        super().prepare()
        self.refuse(Refusal(404, "Not Found"))
