"""The plan in the chat: what a person committed to, and the ways to change it."""

from datetime import datetime

from bot.keyboard import Rows
from bot.turn import Turn, do
from coaching.commitment import local
from coaching.streak import WEEK, monday
from coaching.zones import city_label
from prompts.dates import spoken_date, spoken_days, spoken_moment, spoken_time
from storage import plans, weeks


def show(turn: Turn, *, lead: str = "") -> None:
    """Say what the plan is, with a button for each part of it."""
    plan = plans.find_plan(turn.connection, turn.person.id)
    if plan is None:
        turn.say(turn.words("plan-none"))
        return
    parts = [
        lead,
        turn.words(
            "plan",
            time=spoken_time(plan.local_time),
            days=spoken_days(turn.words, plan.weekdays),
            number=plan.weekly_number,
            place=city_label(turn.zone),
            clock=spoken_time(turn.local_now.time()),
        ),
        _weeks_apart(turn, plan.weekly_number),
        turn.words("plan-cue", cue=plan.cue) if plan.cue else "",
    ]
    rows = [
        [do(turn, "plan-change-time", "plan_time"), do(turn, "plan-change-weekdays", "plan_weekdays")],
        [do(turn, "plan-change-number", "plan_number"), do(turn, "plan-change-cue", "plan_cue")],
        [do(turn, "plan-change-zone", "plan_zone"), do(turn, "plan-change-pause", "pause")],
    ]
    if turn.person.paused_at(turn.now):
        text, end = paused(turn)
        parts.append(text)
        rows[-1:] = [[do(turn, "plan-change-zone", "plan_zone")], *end]
    rows.append([do(turn, "menu-programme", "programme")])
    turn.say("\n\n".join(part for part in parts if part), rows)


def _weeks_apart(turn: Turn, weekly_number: int) -> str:
    """This week's number and the next one's, where they differ from the plan's."""
    numbers, this = weeks.load_week_numbers(turn.connection, turn.person.id), monday(turn.today)
    apart = {"this": numbers.get(this, weekly_number), "next": numbers.get(this + WEEK, weekly_number)}
    lines = [turn.words("plan-week", which=which, number=n) for which, n in apart.items() if n != weekly_number]
    return "\n".join(lines)


def paused(turn: Turn) -> tuple[str, Rows]:
    """That the person is on a pause, until when, and the button that ends it."""
    return turn.words("plan-paused", until=pause_end(turn)), paused_rows(turn)


def pause_end(turn: Turn) -> str:
    """The day on which the pause is over, or that it is open."""
    until = turn.person.paused_until
    return spoken_date(turn.words, local(until, turn.zone).date()) if until else "open"


def paused_rows(turn: Turn) -> Rows:
    """What stands under the news of a pause."""
    return [[do(turn, "pause-end", "unpause")]]


def spoken(turn: Turn, at: datetime | None) -> str:
    """When the coach writes next, such as `tomorrow at 12:30`."""
    return spoken_moment(turn.words, local(at, turn.zone), turn.local_now) if at else turn.words.plain("when-later")
