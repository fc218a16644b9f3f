"""The Bot object that sends, and the application that routes what comes in."""

import os

from httpx_aiohttp import AiohttpTransport
from telegram import Bot
from telegram.request import HTTPXRequest

PLAYGROUND_TOKEN = "1000000001:playground-needs-no-secret"  # noqa: S105 - it opens nothing but the page on this machine


def build_bot(token: str, api_url: str) -> Bot:
    """A bot that talks over aiohttp, which answers about twice as fast here as httpx's own transport."""
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    request = HTTPXRequest(
        connection_pool_size=64, connect_timeout=10, read_timeout=20, httpx_kwargs={"transport": AiohttpTransport()}
    )
    return Bot(token, base_url=f"{api_url}/bot", base_file_url=f"{api_url}/file/bot", request=request)
