"""The wiring: one place builds everything and hands each part what it needs."""

import asyncio
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from telegram import BotCommand, Update
from telegram.error import TelegramError
from telegram.ext import Application, CallbackContext

from bot.clock import Clock
from bot.coach_handler import CoachHandler
from bot.commands import COMMANDS_IN_MENU
from bot.erasing import Eraser
from bot.export import Exporter
from bot.inbox import Inbox
from bot.incoming import Incoming
from bot.logs import get_log, kind_of
from bot.outbox import Outbox
from bot.pace import Pace
from bot.poller import Poller
from bot.reminders import Reminders
from bot.store import Note, Store
from bot.sweep import Sweep
from bot.telegram_bot import address_of, build_bot
from bot.turns import Turns
from prompts.catalogue import load_catalogue
from prompts.danger import load_danger
from prompts.rehearsals import load_scenes
from prompts.words import words_for
from storage import outbox, rekey
from storage.database import Database
from storage.outbox import Draft

WAIT_FOR_OWN_REPLY = 2.0
WAIT_FOR_LOOSE_ENDS = 1.0
MOST_UNSENT = 20

log = get_log()


@dataclass
class _Handling:
    """What became of the update that this task is handling."""

    note: Note | None = None
    done: bool = False
    error: Exception | None = None


_handling: ContextVar[_Handling] = ContextVar("handling")


class House:
    """The whole coach but for where its updates come from."""

    def __init__(self, database: Database, clock: Clock, token: str, api_url: str, pace: Pace) -> None:
        self._clock = clock
        self._token, self._api_url = token, api_url
        self.bot = build_bot(token, api_url)
        self.turns = Turns()
        self.store = Store(database, clock)
        self.outbox = Outbox(self.bot, self.store, pace, Exporter(self.store, clock).make)
        self.inbox = Inbox(self.store, self.bot, self._handle, self._until_answered, self._apologize)
        self.eraser = Eraser(self.store, self.outbox, self.bot, clock)
        sweep = Sweep(self.store, self.outbox, self.eraser, clock, self.turns.make)
        self.reminders = Reminders(self.store, clock, self.turns.make, self.outbox.put, sweep)
        self._application = self._build_application()
        self._loose_ends: set[asyncio.Task[Any]] = set()

    async def start(self) -> None:
        """Go on where the last run stopped. What it ended with is handled before anything else is begun.

        What is read from files is read first of all, so that nobody has to wait for it.
        """
        await self._application.initialize()
        self.turns.address = address_of(self.bot)
        language = words_for("en").language
        for load in (load_catalogue, load_scenes, load_danger):
            load(language)
        leaving = await self.eraser.settle()
        await self.store.work(rekey.give_everyone_a_key)
        self.outbox.put(await self.store.load_outbox())
        await self.inbox.resume(await self.store.load_inbox())
        self.outbox.start()
        self.reminders.start()
        self._later(self._announce_commands())
        for farewell in leaving:
            self._later(self.eraser.see_off(farewell))

    async def stop(self) -> None:
        """Finish what is in hand; what is not waits in the database."""
        self.eraser.stop()
        await self.inbox.stop()
        await self.reminders.stop()
        await self.outbox.stop()
        if self._loose_ends:
            await asyncio.wait(self._loose_ends, timeout=WAIT_FOR_LOOSE_ENDS)
        for task in self._loose_ends:
            task.cancel()
        await asyncio.gather(*self._loose_ends, return_exceptions=True)
        await self._application.shutdown()
        self.store.close()

    def poller(self) -> Poller:
        return Poller(self.inbox, self._token, self._api_url)

    @property
    def is_idle(self) -> bool:
        """Whether everything that came in has been handled and answered."""
        parts = (self.inbox, self.outbox, self.reminders)
        return not self._loose_ends and all(part.is_idle for part in parts)

    def _build_application(self) -> Application[Any, Any, Any, Any, Any, Any]:
        application = Application.builder().bot(self.bot).updater(None).build()
        application.add_handler(CoachHandler(self._take))
        application.add_error_handler(_note_error)
        return application

    async def _handle(self, update: Update, note: Note | None) -> bool:
        """Route one update. True when a turn was committed for it; raises what its handler raised."""
        handling = _Handling(note)
        _handling.set(handling)
        await self._application.process_update(update)
        if handling.error is not None:
            raise handling.error
        return handling.done

    async def _until_answered(self, update: Update) -> None:
        """Let what was last said in a chat get there, before what is written next is read as an answer to it.

        Commands and taps need not wait for that, but where a chat has much to be told already it is told that first.
        """
        message, chat = update.message, update.effective_chat
        is_answer = message is not None and (message.voice is not None or not (message.text or "/").startswith("/"))
        if chat is not None and (is_answer or self.outbox.count_unsettled(chat.id) > MOST_UNSENT):
            await self.outbox.settled(chat.id, WAIT_FOR_OWN_REPLY)

    async def _take(self, incoming: Incoming) -> None:
        """One turn: commit it, send what it says, and answer the tap."""
        handling = _handling.get()
        committed = await self.store.run_noted(handling.note, self.turns.take, incoming, self._clock.now())
        handling.done = True
        if incoming.callback_id is not None:
            self._later(self._answer_tap(incoming.callback_id, committed.toast if committed else None))
        if committed is None:
            self.outbox.put(await self.store.load_outbox())
            return
        self.outbox.put(committed.outgoing)
        if committed.farewell is not None and await self.eraser.erase(committed.farewell):
            self._later(self.eraser.see_off(committed.farewell))
        if committed.calendar_changed:
            self.reminders.wake()

    async def _apologize(self, update: Update, key: str) -> None:
        """Say why a message was not used."""
        if update.callback_query is not None:
            await self._answer_tap(update.callback_query.id, None)
        chat, person = update.effective_chat, update.effective_user
        if chat is None or person is None:
            return
        words = words_for(person.language_code or "en")
        draft = Draft(chat_id=chat.id, payload={"text": words(key), "buttons": []})
        self.outbox.put(await self.store.run(outbox.add, [draft], self._clock.now()))

    async def _answer_tap(self, callback_id: str, toast: str | None) -> None:
        """Stop the button's spinner. A tap that is too old for that has had its effect all the same."""
        try:
            await self.bot.answer_callback_query(callback_id, text=toast)
        except TelegramError as error:
            log.info("tap_not_answered", error=kind_of(error))

    async def _announce_commands(self) -> None:
        words = words_for("en")
        menu = [BotCommand(name, words.plain(f"command-{name}")) for name in COMMANDS_IN_MENU]
        try:
            await self.bot.set_my_commands(menu)
        except TelegramError as error:
            log.warning("commands_not_announced", error=kind_of(error))

    def _later(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._loose_ends.add(task)
        task.add_done_callback(self._loose_ends.discard)


async def _note_error(_update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """python-telegram-bot swallows what a handler raises; keep it for whoever handles the update."""
    if isinstance(context.error, Exception):
        _handling.get().error = context.error
