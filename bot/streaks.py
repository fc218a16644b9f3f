"""The streak in the chat: numbers that a miss does not spoil, and five weeks at a glance."""

from datetime import date

from bot import ladder_view, reserves
from bot.keyboard import Rows
from bot.practice import practice_of
from bot.turn import Turn, do
from coaching.consistency import days_away, strength_now
from coaching.streak import WEEK, Mark, Practice, Streak, streak, strength, week_count
from prompts.dates import spoken_day_past

IN_THE_LEGEND = (Mark.DONE, Mark.MORE, Mark.MISSED, Mark.RESERVE, Mark.REPAIRED, Mark.PAUSED, Mark.TODAY_OPEN)
"""The marks that are explained where they are shown; the rest are days without anything."""

A_MONTH = 30


def view(turn: Turn) -> tuple[str, Rows]:
    """The streak as it is shown on request."""
    practice = practice_of(turn)
    ask = [[do(turn, "menu-today", "today")]]
    now = streak(practice, turn.today) if practice else None
    if practice is None or now is None or now.last_attempt is None:
        return turn.words("streak-none"), ask
    parts = [
        f"{turn.words('streak-title')}\n{_numbers(turn, practice, now, now.last_attempt)}",
        f"{_calendar(turn, now)}\n{turn.words('streak-legend', marks=_legend(turn, now))}",
        turn.words(f"streak-sentence-{_mood(now)}"),
    ]
    return "\n\n".join(parts), [*ask, [do(turn, "strength-open", "strength")]]


def explanation(turn: Turn) -> str:
    """What the two numbers of the week and the strength say, with the person's own in them."""
    practice = practice_of(turn)
    if practice is None:
        return turn.words("streak-none")
    count, number = week_count(practice, turn.today, turn.today), practice.plan_on(turn.today).weekly_number
    share, month = (round(100 * strength([Mark.DONE] * days, number)) for days in (1, A_MONTH))
    return turn.words(
        "strength-meaning",
        done=count.done,
        planned=count.planned,
        strength=strength_now(practice, turn.today),
        number=number,
        share=share,
        month=month,
    )


def coming_back(turn: Turn) -> str:
    """What is said first of all to someone whose ask of today follows a miss; empty for everyone else."""
    practice = practice_of(turn)
    days = days_away(practice, turn.today) if practice else 0
    if not days:
        return ""
    size = "day" if days == 1 else "weeks" if days >= WEEK.days else "days"
    return turn.words(f"back-{size}", days=days)


def one_line(turn: Turn) -> str:
    """The streak as it is said after an attempt was told."""
    practice = practice_of(turn)
    if practice is None:
        return ""
    now = streak(practice, turn.today)
    return turn.words(
        "streak-note",
        streak=turn.words.plain("streak-days-plain", days=now.current_days),
        done=now.this_week.done,
        planned=now.this_week.planned,
    )


def after_filing(turn: Turn) -> Rows:
    """The ways on from an ask that was told: closing a gap where it can be, the streak, the ladder, more ratings."""
    gap = reserves.gap_to_close(turn)
    when = spoken_day_past(turn.words, gap, turn.today) if gap else ""
    close = [[do(turn, "gap-offer", f"close_gap:{gap.toordinal()}", when=when)]] if gap else []
    _, rate = ladder_view.rate_more(turn)
    ways = [do(turn, "menu-streak", "streak"), do(turn, "menu-ladder", "ladder")]
    return [*close, ways, *rate]


def _numbers(turn: Turn, practice: Practice, now: Streak, last: date) -> str:
    return "\n".join(
        (
            turn.words("streak-days", days=now.current_days),
            turn.words("streak-longest", days=now.longest_days),
            turn.words("streak-week", done=now.this_week.done, planned=now.this_week.planned),
            turn.words("strength-line", strength=strength_now(practice, turn.today)),
            turn.words("streak-weeks", weeks=now.weeks_kept),
            turn.words("streak-last", when=spoken_day_past(turn.words, last, turn.today)),
        )
    )


def _calendar(turn: Turn, now: Streak) -> str:
    """Five weeks, Monday to Sunday, the present one last."""
    return "\n".join("".join(turn.words.plain(f"mark-{mark}") for mark in week) for week in now.marks)


def _legend(turn: Turn, now: Streak) -> str:
    """What the marks of the five weeks mean, those that are there."""
    shown = {mark for week in now.marks for mark in week}
    return " · ".join(turn.words.plain(f"legend-{mark}") for mark in IN_THE_LEGEND if mark in shown)


def _mood(now: Streak) -> str:
    if now.coming_back:
        return "back"
    if now.this_week.was_kept:
        return "kept"
    return "going" if now.current_days or not now.this_week.planned else "gap"
