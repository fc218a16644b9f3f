"""Saying things at their time. The database holds every due instant; one APScheduler job wakes at the earliest."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from bot import calendar, commands, day, rest, retention, review, silence, support, watching
from bot.clock import Clock
from bot.logs import get_log, kind_of, where
from bot.store import Store
from bot.turn import MakeTurn, Turn
from coaching.commitment import Due, Lateness, lateness
from coaching.consistency import Voice
from storage import outbox, people, reminders
from storage.database import Transaction, is_busy_or_full
from storage.outbox import Outgoing
from storage.preferences import load_preferences
from storage.reminders import Reminder, ReminderKind, ReminderState

BATCH = 200
PAUSE_AFTER_TROUBLE = 5.0
LONGEST_SLEEP = timedelta(minutes=1)

T = TypeVar("T")

log = get_log()


@dataclass(frozen=True, slots=True)
class Rung:
    """What a batch of due reminders led to."""

    outgoing: Sequence[Outgoing]
    more: bool


class Reminders:
    """The bell: rings for everything that is due, then sleeps until the next instant that the database knows."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        make_turn: MakeTurn,
        send: Callable[[Sequence[Outgoing]], None],
        sweep: Callable[[datetime], Awaitable[None]],
    ) -> None:
        """`sweep` is called whenever the bell rings."""
        self._store = store
        self._clock = clock
        self._make_turn = make_turn
        self._send = send
        self._sweep = sweep
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._ringing = asyncio.Lock()
        self._had_trouble = False
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._scheduler.start()
        self.wake()

    async def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=5)

    @property
    def is_idle(self) -> bool:
        return not self._tasks

    def wake(self) -> None:
        """Look again at what is due: after a change in anyone's calendar, or of the clock."""
        task = asyncio.get_running_loop().create_task(self._ring())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _ring(self) -> None:
        async with self._ringing:
            await self._sweep(self._clock.now())
            try:
                if self._had_trouble:
                    self._send(await self._store.load_outbox())
                    self._had_trouble = False
                while (rung := await self._store.run(self._say_due, self._clock.now())).outgoing or rung.more:
                    self._send(rung.outgoing)
                due_at = await self._store.earliest_due()
            except Exception as error:  # noqa: BLE001 - a database in trouble: the reminders stay due
                log.error("reminders_failed", error=kind_of(error), where=where(error))
                self._had_trouble = True
                asyncio.get_running_loop().call_later(PAUSE_AFTER_TROUBLE, self.wake)
                return
            self._sleep_until(due_at)

    def _sleep_until(self, due_at: datetime | None) -> None:
        """One job, at the instant of the machine's clock at which ours will show `due_at`, or sooner.

        A machine that was suspended, or whose clock was set, is noticed within `LONGEST_SLEEP`; so is a new day on which
        nothing is due to anyone.
        """
        away = LONGEST_SLEEP if due_at is None else min(due_at - self._clock.now(), LONGEST_SLEEP)
        self._scheduler.add_job(
            self._wake_from_sleep,
            DateTrigger(datetime.now(UTC) + away),
            id="earliest",
            replace_existing=True,
            misfire_grace_time=None,
        )

    async def _wake_from_sleep(self) -> None:
        self.wake()

    def _say_due(self, transaction: Transaction, now: datetime) -> Rung:
        due = reminders.claim_due(transaction, now, BATCH)
        outgoing: list[Outgoing] = []
        for reminder in due:
            outgoing += self._say_one(transaction, reminder, now)
        return Rung(outgoing, more=len(due) == BATCH)

    def _say_one(self, transaction: Transaction, reminder: Reminder, now: datetime) -> list[Outgoing]:
        """Say one reminder. One that cannot be said is dropped, and the person's next one is planned all the same."""
        said = _tried(transaction, lambda: self._said(transaction, reminder, now))
        if said is None:
            reminders.settle(transaction, reminder, ReminderState.DROPPED)
            _tried(transaction, lambda: calendar.plan_after(self._turn_for(transaction, reminder, now), reminder))
        return said or []

    def _said(self, transaction: Transaction, reminder: Reminder, now: datetime) -> list[Outgoing]:
        turn = self._turn_for(transaction, reminder, now)
        _say(turn, reminder)
        return outbox.add(transaction, turn.drafts, now)

    def _turn_for(self, transaction: Transaction, reminder: Reminder, now: datetime) -> Turn:
        return self._make_turn(transaction, people.get_person(transaction, reminder.person_id), now)


def _tried(transaction: Transaction, work: Callable[[], T]) -> T | None:
    """What a piece of work for one person gives; None, and nothing of it is kept, where it fails."""
    try:
        with transaction.begin_nested():
            return work()
    except Exception as error:
        if is_busy_or_full(error):
            raise
        log.error("reminder_failed", error=kind_of(error), where=where(error))
        return None


def _say(turn: Turn, reminder: Reminder) -> None:
    said = _is_wanted(turn, reminder)
    reminders.settle(turn.connection, reminder, ReminderState.SAID if said else ReminderState.DROPPED)
    if said:
        _SAY[reminder.kind](turn, reminder)
    calendar.plan_after(turn, reminder)


def _prompt(turn: Turn, reminder: Reminder) -> None:
    if rest.is_quiet(turn):
        support.ask_after(turn)
        return
    if silence.voice_for(turn, reminder.nominal_date) is Voice.GENTLY:
        silence.say_gently(turn, reminder.nominal_date)
        return
    watching.look(turn)
    if rest.back_on(turn) is None:
        commands.today(turn)
        calendar.plan_nudge(turn, reminder)


_SAY: Mapping[ReminderKind, Callable[[Turn, Reminder], None]] = {
    ReminderKind.PROMPT: _prompt,
    ReminderKind.NUDGE: lambda turn, _: day.nudge(turn),
    ReminderKind.REVIEW: lambda turn, reminder: review.say(turn, reminder.nominal_date),
    ReminderKind.RETENTION: lambda turn, _: retention.ask(turn),
}


def _is_wanted(turn: Turn, reminder: Reminder) -> bool:
    """Whether it still is the time for it: not in a pause or a rest, not too late, and not where its kind has nothing to say.

    Someone who needs quiet hears nothing of any kind, but for one question how they are, once a day of it is over.
    """
    if reminder.kind is ReminderKind.RETENTION:
        return retention.is_wanted(turn, reminder)
    if turn.person.paused_at(turn.now) or turn.person.blocked_at is not None or retention.awaits_answer(turn):
        return False
    hours = load_preferences(turn.connection, turn.person.id).quiet
    if lateness(Due(reminder.nominal_date, reminder.due_at), turn.now, turn.zone, hours) is Lateness.DROP:
        return False
    if rest.is_quiet(turn):
        return reminder.kind is ReminderKind.PROMPT and support.is_time_to_ask_after(turn)
    if rest.back_on(turn):
        return False
    if reminder.kind is ReminderKind.REVIEW:
        return review.is_wanted(turn, reminder.nominal_date)
    if reminder.kind is ReminderKind.NUDGE and review.is_at_hand(turn, reminder.nominal_date):
        return False
    if calendar.is_over(turn, reminder.nominal_date):
        return False
    return silence.voice_for(turn, reminder.nominal_date) is not Voice.NOT_AT_ALL
