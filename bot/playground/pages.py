"""The page, with the headers that keep it to itself."""

from pathlib import Path
from typing import ClassVar

from tornado.web import StaticFileHandler

from bot.playground.guard import GuardedHandler

FOLDER = Path(__file__).parent / "page"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class PageHandler(GuardedHandler, StaticFileHandler):
    """The files of the page; the one address that a link elsewhere may lead to."""

    is_linkable: ClassVar[bool] = True

    def set_extra_headers(self, path: str) -> None:  # noqa: ARG002 - tornado's signature
        self.set_header("Cache-Control", "no-cache")
        self.set_header("Content-Security-Policy", _POLICY)
        self.set_header("Referrer-Policy", "no-referrer")
