"""Being told of updates: each is committed to the inbox before Telegram hears 200."""

import hmac
import json

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.inbox import Inbox
from bot.logs import get_log, kind_of

LARGEST_BODY = 1024 * 1024
PATH = "/telegram"

log = get_log()


class _Door(RequestHandler):
    """Lets in what carries the secret, stores it, and says so."""

    def initialize(self, inbox: Inbox, secret: bytes) -> None:
        self._inbox = inbox
        self._secret = secret

    async def post(self) -> None:
        shown = self.request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(shown.encode("utf-8", "surrogateescape"), self._secret):
            self.set_status(401)
            return
        try:
            update = json.loads(self.request.body)
        except (ValueError, RecursionError):
            self.set_status(400)
            return
        try:
            await self._inbox.take([update])
        except Exception as error:  # noqa: BLE001 - not stored: Telegram keeps it and comes again
            log.warning("updates_not_stored", error=kind_of(error))
            self.set_status(503)


class Webhook:
    """An HTTP server for Telegram's calls, to stand behind a proxy that speaks TLS."""

    def __init__(self, inbox: Inbox, secret: str, listen: str) -> None:
        host, _, port = listen.rpartition(":")
        self._address = host, int(port)
        application = Application(
            [(PATH, _Door, {"inbox": inbox, "secret": secret.encode()})], log_function=lambda _handler: None
        )
        self._server = HTTPServer(application, max_body_size=LARGEST_BODY, max_buffer_size=LARGEST_BODY)

    def start(self) -> None:
        host, port = self._address
        self._server.listen(port, host)

    async def stop(self) -> None:
        self._server.stop()
        await self._server.close_all_connections()
