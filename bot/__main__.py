"""`python -m bot`: the coach on Telegram with a token, in the playground without one.

`python -m bot rekey` seals everything with new keys; `python -m bot import FILE` reads in what /export has sent.
"""

import asyncio
import signal
import sqlite3
import sys
import zoneinfo
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import ExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.clock import MovableClock, SystemClock
from bot.house import House
from bot.logs import get_log, kind_of, set_up_logs
from bot.pace import Pace
from bot.playground.server import Playground
from bot.poller import ALLOWED_UPDATES, SomeoneElsePolls
from bot.settings import BadSetting, Settings, read_settings
from bot.telegram_bot import PLAYGROUND_TOKEN
from bot.webhook import PATH, Webhook
from storage import erasure, inbox, rekey
from storage.cipher import WrongKey
from storage.database import AlreadyRunning, BadDatabaseUrl, Database
from storage.importing import NotImported, read_in

PLAYGROUND_PACE = Pace(per_second=1000, per_chat=50, burst=50)
LONGEST_STOP = 11.0
LONGEST_PAUSE = 30.0

log = get_log()


def main() -> int:
    """Run until stopped. A start that cannot be is explained in one sentence, with exit code 2."""
    zoneinfo.reset_tzpath(())  # the zones of the pinned tzdata, not those of whatever machine this is
    try:
        work = _asked_for(sys.argv[1:])
        settings = read_settings()
        set_up_logs(settings.log_level)
        work(settings, _open(settings))
    except (BadSetting, AlreadyRunning, SomeoneElsePolls) as error:
        print(error, file=sys.stderr)  # noqa: T201 - this is for whoever starts it
        return 2
    return 0


def _asked_for(arguments: Sequence[str]) -> Callable[[Settings, Database], None]:
    """What the command line asks for."""
    match arguments:
        case []:
            return lambda settings, database: asyncio.run(_run(settings, database))
        case ["rekey"]:
            return _rekey
        case ["import", file]:
            return partial(_import, Path(file))
    raise BadSetting("Use `python -m bot` to run the coach, `python -m bot rekey`, or `python -m bot import FILE`.")


def _open(settings: Settings) -> Database:
    """The database, held by this process alone, at its newest schema, with keys that open it."""
    try:
        with ExitStack() as opened:
            database = Database(settings.database_url, settings.keyring)
            opened.callback(database.close)
            database.hold()
            database.migrate()
            database.check_key()
            _check_people_keys(database)
            opened.pop_all()
    except BadDatabaseUrl as error:
        raise BadSetting(f"DATABASE_URL: {error}") from error
    except WrongKey as error:
        name = "JOURNAL_KEYS" if settings.journal_keys else "JOURNAL_KEY_FILE"
        raise BadSetting(f"{name}: {error}") from error
    except (AlreadyRunning, BadSetting):
        raise
    except Exception as error:
        raise BadSetting(f"DATABASE_URL: the database cannot be opened ({kind_of(error)})") from error
    return database


def _check_people_keys(database: Database) -> None:
    try:
        erasure.check_keys(database)
    except WrongKey as error:
        raise BadSetting(f"PERSON_KEYS_FILE: {error}") from error


def _rekey(settings: Settings, database: Database) -> None:
    """Seal everything anew; closing the database brings the old seals out of its log."""
    try:
        rekey.give_everyone_a_key(database)
        count = rekey.rotate(database, settings.cipher)
        print(f"{count} keys and rows are sealed with the first key now.")  # noqa: T201 - its result
    except WrongKey as error:
        raise BadSetting(f"JOURNAL_KEYS: {error}; nothing of that table was changed") from error
    finally:
        database.close()


def _import(file: Path, _settings: Settings, database: Database) -> None:
    """Read an export in; closing the database brings it from its log into its file."""
    try:
        count = read_in(database, file.read_bytes(), datetime.now(UTC))
        print(f"One person was read in, with {count} rows.")  # noqa: T201 - its result
    except OSError as error:
        raise BadSetting(f"{file} cannot be read ({kind_of(error)}); nothing was changed") from error
    except NotImported as error:
        raise BadSetting(f"{file} was not read in: {error}. Nothing was changed") from error
    finally:
        database.close()


async def _run(settings: Settings, database: Database) -> None:
    """Live until a signal comes, or until asking for updates turns out to be someone else's business."""
    live = _in_playground if settings.is_playground else _on_telegram
    living = asyncio.create_task(live(settings, database))
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, living.cancel)
    with suppress(asyncio.CancelledError):
        await living


async def _on_telegram(settings: Settings, database: Database) -> None:
    pace = Pace(per_second=settings.sends_per_second)
    house = House(database, SystemClock(), settings.telegram_token, settings.telegram_api_url, pace)
    async with _at_home(house, database):
        if settings.webhook_url:
            await _listen(house, settings)
        else:
            await _when_reached(house.bot.delete_webhook)
            await house.poller().run()


async def _in_playground(settings: Settings, database: Database) -> None:
    """The same coach, with a page on this machine in the place of Telegram and a clock that can be moved on."""
    clock = MovableClock(start=_not_before_the_last_visit(database))
    playground = Playground(clock, token=PLAYGROUND_TOKEN, port=settings.playground_port)
    try:
        await playground.start()
    except OSError as error:
        raise BadSetting(f"PLAYGROUND_PORT: port {settings.playground_port} is taken; choose another, or 0") from error
    house = House(database, clock, PLAYGROUND_TOKEN, playground.url, PLAYGROUND_PACE)
    playground.next_reminder = house.store.earliest_due
    clock.watch(house.reminders.wake)
    try:
        async with _at_home(house, database):
            print(f"The playground is open: {playground.url}", flush=True)  # noqa: T201 - what a newcomer looks for
            await house.poller().run()
    finally:
        await playground.stop()


@asynccontextmanager
async def _at_home(house: House, database: Database) -> AsyncIterator[None]:
    """From the house's start to its stop, which is not put off by whatever hangs."""
    await _when_reached(house.start)
    log.info("running", version=sqlite3.sqlite_version if database.is_sqlite else None)
    try:
        yield
    finally:
        log.info("stopping")
        await asyncio.wait({asyncio.ensure_future(house.stop())}, timeout=LONGEST_STOP)


async def _listen(house: House, settings: Settings) -> None:
    """Be told of updates, until cancelled."""
    webhook = Webhook(house.inbox, settings.webhook_secret, settings.webhook_listen)
    try:
        webhook.start()
    except OSError as error:
        raise BadSetting(f"WEBHOOK_LISTEN: {settings.webhook_listen} cannot be listened on") from error
    address = settings.webhook_url + PATH
    announce = partial(
        house.bot.set_webhook,
        address,
        secret_token=settings.webhook_secret,
        allowed_updates=ALLOWED_UPDATES,
        max_connections=1,
    )
    try:
        await _when_reached(announce)
        await asyncio.Event().wait()
    except BadRequest:
        raise BadSetting("WEBHOOK_URL: Telegram does not accept this address") from None
    finally:
        await webhook.stop()


async def _when_reached(call: Callable[[], Awaitable[object]]) -> None:
    """Make this first call as soon as Telegram can be reached, however long that takes."""
    pause = 1.0
    while True:
        try:
            await call()
        except InvalidToken:  # its text holds the token
            raise BadSetting("TELEGRAM_TOKEN: the server at TELEGRAM_API_URL does not know this token") from None
        except BadRequest:
            raise
        except TelegramError as error:
            log.warning("telegram_out_of_reach", error=kind_of(error), seconds=pause)
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, 2 * pause)
        else:
            return


def _not_before_the_last_visit(database: Database) -> datetime:
    """The playground's clock may have been moved on before the last stop: it never goes back behind what was done then."""
    with database.begin() as transaction:
        last = inbox.last_received(transaction)
    present = datetime.now(UTC)
    return present if last is None else max(present, last)


if __name__ == "__main__":
    sys.exit(main())
