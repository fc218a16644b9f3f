"""The handler beneath all others: only this machine's own page and programs get in."""

import json
import logging
from types import TracebackType
from typing import Any, ClassVar

from tornado.web import HTTPError, RequestHandler

from bot.playground.refusals import Impossible
from bot.playground.world import World

_LOG = logging.getLogger(__name__)
_OWN_SITE = {None, "same-origin", "none"}


class GuardedHandler(RequestHandler):
    """Refuses a foreign Host (a name bound to this machine) and a foreign Origin (another site's script) with 403.

    A browser also tells where a request without an Origin comes from, such as another site's image; only a handler
    that `is_linkable` may be reached so. Nothing here writes a request's line to the log, for it has the token in it.
    """

    is_linkable: ClassVar[bool] = False

    @property
    def world(self) -> World:
        world: World = self.settings["world"]
        return world

    def prepare(self) -> None:
        self.settings["in_flight"].begin(self)
        hosts = {f"{name}:{self.settings['port']}" for name in ("127.0.0.1", "localhost")}
        headers = self.request.headers
        if self.request.host not in hosts:
            raise HTTPError(403, "This Host is not the playground's.")
        if "Origin" in headers and headers["Origin"] not in {f"http://{host}" for host in hosts}:
            raise HTTPError(403, "This Origin is not the playground's.")
        if not self.is_linkable and headers.get("Sec-Fetch-Site") not in _OWN_SITE:
            raise HTTPError(403, "Another site cannot use the playground.")

    def on_finish(self) -> None:
        self.settings["in_flight"].end(self)

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def finish_json(self, status: int, body: Any) -> None:
        """Answers with JSON, whatever its shape."""
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body))

    def log_exception(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        if typ and value and not isinstance(value, (HTTPError, Impossible)):
            _LOG.error("playground_request_failed", exc_info=(typ, value, tb))
