"""The streak in the chat: numbers that a miss does not spoil, and five weeks at a glance."""

from datetime import date, timedelta

from bot.day import do
from bot.keyboard import Rows
from bot.turn import Turn
from coaching.streak import Pause, Plan, Practice, Streak, streak
from prompts.dates import spoken_day_past
from storage import attempts, plans, weeks


def view(turn: Turn) -> tuple[str, Rows]:
    """The streak as it is shown on request."""
    now = _streak(turn)
    ask = [[do(turn, "menu-today", "today")]]
    if now is None or now.last_attempt is None:
        return turn.words("streak-none"), ask
    parts = [
        f"{turn.words('streak-title')}\n{_numbers(turn, now, now.last_attempt)}",
        f"{_calendar(turn, now)}\n{turn.words('streak-legend')}",
        turn.words(f"streak-sentence-{_mood(now)}"),
    ]
    return "\n\n".join(parts), ask


def one_line(turn: Turn) -> str:
    """The streak as it is said after an attempt was told."""
    now = _streak(turn)
    if now is None:
        return ""
    return turn.words(
        "streak-note",
        streak=turn.words.plain("streak-days-plain", days=now.current_days),
        done=now.this_week.done,
        planned=now.this_week.planned,
    )


def after_filing(turn: Turn) -> Rows:
    return [[do(turn, "menu-streak", "streak"), do(turn, "menu-ladder", "ladder")]]


def _streak(turn: Turn) -> Streak | None:
    """The person's streak as it stands today; None before they have committed to anything."""
    kept = plans.load_plans(turn.connection, turn.person.id)
    if not kept:
        return None
    practice = Practice(
        plans=tuple(Plan(since=each.since, weekdays=each.weekdays, weekly_number=each.weekly_number) for each in kept),
        attempts=dict(attempts.count_per_day(turn.connection, turn.person.id)),
        pauses=tuple(
            Pause(span.began_on, span.ended_on - timedelta(days=1) if span.ended_on else None)
            for span in plans.load_pauses(turn.connection, turn.person.id)
        ),
        lowered=weeks.load_week_numbers(turn.connection, turn.person.id),
    )
    return streak(practice, turn.today)


def _numbers(turn: Turn, now: Streak, last: date) -> str:
    return "\n".join(
        (
            turn.words("streak-days", days=now.current_days),
            turn.words("streak-longest", days=now.longest_days),
            turn.words("streak-week", done=now.this_week.done, planned=now.this_week.planned),
            turn.words("streak-weeks", weeks=now.weeks_kept),
            turn.words("streak-last", when=spoken_day_past(turn.words, last, turn.today)),
        )
    )


def _calendar(turn: Turn, now: Streak) -> str:
    """Five weeks, Monday to Sunday, the present one last."""
    return "\n".join("".join(turn.words.plain(f"mark-{mark}") for mark in week) for week in now.marks)


def _mood(now: Streak) -> str:
    if now.coming_back:
        return "back"
    if now.this_week.done >= now.this_week.planned:
        return "kept"
    return "going" if now.current_days else "gap"
