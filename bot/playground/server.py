"""The playground: one HTTP server on this machine for the bot, the people and the tests."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from bot.playground import bot_api, controls, pages, person_side
from bot.playground.text import JSON
from bot.playground.waiting import InFlight
from bot.playground.world import PlaygroundClock, World

__all__ = ["Playground", "PlaygroundClock"]

_LARGEST_BODY = 20 * 1024 * 1024
_NAME = "Rejection Coach"


class Playground:
    """A Bot API server for one bot, and the people who write to it, on 127.0.0.1.

    The Bot API is at `<url>/bot<token>/<method>`, the page at `<url>`, the person side under `<url>/playground/`.
    """

    def __init__(
        self,
        clock: PlaygroundClock,
        *,
        token: str,
        port: int = 0,
        next_reminder: Callable[[], Awaitable[datetime | None]] | None = None,
    ) -> None:
        self.next_reminder = next_reminder
        self.world = World(clock, _bot(token))
        self._token = token
        self._port = port
        self._server: HTTPServer | None = None
        self._in_flight = InFlight()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def start(self) -> None:
        """Listens on 127.0.0.1; port 0 picks a free one, which `url` then names. OSError where the port is taken."""
        sockets = bind_sockets(self._port, "127.0.0.1")
        self._port = sockets[0].getsockname()[1]
        self._server = HTTPServer(self._application(), max_body_size=_LARGEST_BODY, max_buffer_size=_LARGEST_BODY)
        self._server.add_sockets(sockets)

    async def stop(self) -> None:
        """Stops listening and ends all that waits: long polls, watching pages, hanging calls, the webhook."""
        if not self._server:
            return
        server, self._server = self._server, None
        server.stop()
        await self.world.webhook.stop()
        self.world.close()
        await self._in_flight.wait_for_none()
        await server.close_all_connections()

    def _application(self) -> Application:
        person, group = r"/playground/people/(\d{1,18})", r"/playground/groups/(-\d{1,18})"
        routes = [
            (r"/bot([^/]+)/([^/]+)", bot_api.MethodHandler),
            (r"/file/bot([^/]+)/(.+)", bot_api.FileHandler),
            (r"/playground/people", person_side.PeopleHandler),
            (rf"{person}/messages", person_side.MessagesHandler),
            (rf"{person}/edits", person_side.EditsHandler),
            (rf"{person}/taps", person_side.TapsHandler),
            (rf"{person}/(block|unblock)", person_side.BlockHandler),
            (rf"{person}/chat", person_side.ChatHandler),
            (r"/playground/groups", person_side.GroupsHandler),
            (rf"{group}/chat", person_side.ChatHandler),
            (r"/playground/clock", controls.ClockHandler),
            (r"/playground/news", controls.NewsHandler),
            (r"/playground/updates", controls.UpdatesHandler),
            (r"/playground/faults", controls.FaultsHandler),
            (r"/playground/calls", controls.CallsHandler),
            (r"/playground/files/([\w-]+)", controls.FileViewHandler),
        ]
        page = {"path": str(pages.FOLDER), "default_filename": "index.html"}
        return Application(
            [*routes, (r"/((?:[\w-]+\.[a-z0-9]+)?)", pages.PageHandler, page)],
            default_handler_class=bot_api.UnknownHandler,
            log_function=_keep_quiet,
            playground=self,
            world=self.world,
            token=self._token,
            port=self._port,
            in_flight=self._in_flight,
        )


def _bot(token: str) -> JSON:
    """The bot as Telegram shows it; its id is the number that a token begins with. No link leads here, so it has no name
    for one.
    """
    number = token.partition(":")[0]
    if not number.isdecimal():
        raise ValueError("A bot token begins with the bot's number and a colon.")
    return {"id": int(number), "is_bot": True, "first_name": _NAME}


def _keep_quiet(_: object) -> None:
    """No request is logged: its address has the token in it."""
