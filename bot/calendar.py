"""Keeping a person's reminders in step with their plan."""

from datetime import date, datetime, time, timedelta

from bot import rest
from bot.turn import Turn
from coaching.commitment import Commitment, QuietHours, instant_of, next_due, nudge_due
from coaching.review import review_due
from coaching.support import time_to_ask_after
from storage import attempts, offers, people, plans, reminders, support
from storage.offers import OfferState
from storage.plans import Plan
from storage.preferences import load_preferences
from storage.reminders import Reminder, ReminderKind

DAYS_IN_WEEK, DAY = 7, timedelta(days=1)


def commitment_of(plan: Plan, zone: str) -> Commitment:
    return Commitment(local_time=plan.local_time, weekdays=plan.weekdays, weekly_number=plan.weekly_number, zone=zone)


def plan_next_prompt(turn: Turn, *, after: datetime | None = None, moved: bool = False) -> datetime | None:
    """Put the person's next prompt and review into the calendar, in the place of those that waited. Gives the prompt's.

    It is the first after `after`, which is now unless said otherwise: an instant that has passed is a catch-up. A day
    that was told of, or left, has none. Someone who has `moved` to another zone gets no two within twelve hours. Someone
    who needs quiet gets none for a day, then one question how they are, with a plan or without one, and none after that.
    """
    reminders.cancel_waiting(turn.connection, turn.person.id, [ReminderKind.PROMPT, ReminderKind.REVIEW])
    turn.calendar_changed = True
    silent_until = _silent_until(turn, after or turn.now)
    if silent_until is None or turn.person.blocked_at is not None:
        return None
    plan, wanted = plans.find_plan(turn.connection, turn.person.id), load_preferences(turn.connection, turn.person.id)
    state = support.load_state(turn.connection, turn.person.id)
    is_agreed = plan is not None and turn.person.consented_at is not None
    if plan is not None and is_agreed and wanted.reviews:
        _plan_review(turn, commitment_of(plan, turn.zone), silent_until, wanted.quiet)
    if state.asked_after:
        return None
    if state.quiet_until is not None:
        commitment = _to_ask_after(turn.zone, state.quiet_until, wanted.quiet)
        silent_until = max(silent_until, _just_before(state.quiet_until))
    elif plan is None or not is_agreed or not wanted.prompts:
        return None
    else:
        commitment = commitment_of(plan, turn.zone)
        silent_until = max(silent_until, _just_before(instant_of(_asks_from(turn), time.min, turn.zone)))
    last = reminders.last_said(turn.connection, turn.person.id, ReminderKind.PROMPT)
    due = next_due(
        commitment,
        silent_until,
        last_nominal=last.nominal_date if last else None,
        last_at=last.due_at if last and moved else None,
    )
    reminders.plan_reminder(turn.connection, Reminder(turn.person.id, ReminderKind.PROMPT, due.nominal_date, due.at))
    return due.at


def plan_nudge(turn: Turn, prompt: Reminder) -> None:
    """One nudge later the same day, where there is room for one and it is wanted."""
    wanted = load_preferences(turn.connection, turn.person.id)
    at = nudge_due(max(prompt.due_at, turn.now), turn.zone, wanted.quiet)
    if at is not None and wanted.nudges:
        reminders.plan_reminder(
            turn.connection, Reminder(prompt.person_id, ReminderKind.NUDGE, prompt.nominal_date, at)
        )
        turn.calendar_changed = True


def is_over(turn: Turn, day: date) -> bool:
    """Whether a day needs no ask any more: the person told of it, or left its last ask for another day."""
    if attempts.has_reported(turn.connection, turn.person.id, day):
        return True
    offer = offers.find_last_offer(turn.connection, turn.person.id)
    return offer is not None and offer.on == day and offer.state is OfferState.NOT_TODAY


def end_pause(turn: Turn) -> datetime | None:
    """The person goes on: reminders run again from now."""
    people.set_pause(turn.connection, turn.person.id, None, None)
    plans.end_pause(turn.connection, turn.person.id, turn.today)
    turn.refresh()
    return plan_next_prompt(turn)


def plan_after(turn: Turn, said: Reminder) -> None:
    """What follows a reminder whose time has come. One that was missed today, while we were down, is made up for."""
    if said.kind in {ReminderKind.PROMPT, ReminderKind.REVIEW}:
        midnight = instant_of(turn.today, time.min, turn.zone)
        plan_next_prompt(turn, after=max(said.due_at, _just_before(midnight)))


def _asks_from(turn: Turn) -> date:
    """The first day on which an ask may come: not one that is over, and none within a rest."""
    return rest.back_on(turn) or (turn.today + DAY if is_over(turn, turn.today) else turn.today)


def _plan_review(turn: Turn, commitment: Commitment, after: datetime, hours: QuietHours) -> None:
    last = reminders.last_said(turn.connection, turn.person.id, ReminderKind.REVIEW)
    due = review_due(commitment, after, hours, last_nominal=last.nominal_date if last else None)
    reminders.plan_reminder(turn.connection, Reminder(turn.person.id, ReminderKind.REVIEW, due.nominal_date, due.at))


def _to_ask_after(zone: str, quiet_until: datetime, hours: QuietHours) -> Commitment:
    """Any day at the time of day at which the quiet ends."""
    at, every_day = time_to_ask_after(quiet_until, zone, hours), frozenset(range(DAYS_IN_WEEK))
    return Commitment(local_time=at, weekdays=every_day, weekly_number=DAYS_IN_WEEK, zone=zone)


def _silent_until(turn: Turn, after: datetime) -> datetime | None:
    """The instant after which the person wants to hear from us; None while a pause has no end."""
    if not turn.person.paused_at(turn.now):
        return after
    if turn.person.paused_until is None:
        return None
    return _just_before(turn.person.paused_until)


def _just_before(instant: datetime) -> datetime:
    return instant - timedelta(microseconds=1)
