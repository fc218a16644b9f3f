"""The Bot object that sends, and the application that routes what comes in."""

import os
import ssl
from functools import cache

import httpx
from httpx_aiohttp import AiohttpTransport
from telegram import Bot
from telegram.request import HTTPXRequest

PLAYGROUND_TOKEN = "1000000001:playground-needs-no-secret"  # noqa: S105 - it opens nothing but the page on this machine


@cache
def _certificates() -> ssl.SSLContext:
    """Whom to trust, read once: it costs more than all else about a connection."""
    return httpx.create_ssl_context()


def transport() -> AiohttpTransport:
    """The way to Telegram: aiohttp, which answers about twice as fast here as httpx's own transport."""
    return AiohttpTransport(verify=_certificates())


def build_bot(token: str, api_url: str) -> Bot:
    """A bot that sends. It is never asked for updates; the request that it would have for that is the same one."""
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    request = HTTPXRequest(
        connection_pool_size=64, connect_timeout=10, read_timeout=20, httpx_kwargs={"transport": transport()}
    )
    return Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=request,
        get_updates_request=request,
    )


def address_of(bot: Bot) -> str:
    """Where a bot that has introduced itself is found on Telegram; empty for one that is nowhere but here."""
    return f"https://t.me/{bot.username}" if bot.username else ""
