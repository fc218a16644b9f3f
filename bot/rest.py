"""Rest that the pattern watch or a need of quiet has put in place: how long it lasts, what is said instead of an ask."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.bounds import bounds
from bot.keyboard import Rows, support_button
from bot.turn import Turn, do
from coaching import easing
from coaching.patterns import WATCHED, PastFiring, Pattern
from prompts.dates import spoken_date
from storage import attempts, firings, offers, support


def told(turn: Turn) -> Sequence[PastFiring]:
    """What the watch has told the person so far."""
    return [each.past for each in firings.load_firings(turn.connection, turn.person.id)]


def was_told_lately(turn: Turn, pattern: Pattern) -> bool:
    """Whether the watch told of a pattern in the days that it looks at, disputed or not."""
    return any(firing.pattern is pattern and firing.on > turn.today - WATCHED for firing in told(turn))


def back_on(turn: Turn) -> date | None:
    """The day on which asks come again; None where nothing rests."""
    rest = easing.find_rest(told(turn), turn.today)
    return None if rest is None else rest.last + timedelta(days=1)


def in_place_of_an_ask(turn: Turn) -> str:
    """What is said where an ask would be, while there is to be none today; empty where there may be one."""
    if is_quiet(turn):
        return turn.words("support-lead")
    day = back_on(turn)
    if day is not None:
        return turn.words("rest-on", date=spoken_date(turn.words, day))
    return turn.words("rest-enough") if bounds(turn).one_a_day and _asked_today(turn) else ""


def is_quiet(turn: Turn) -> bool:
    """Whether the person needs quiet, since plain words or a wish for it, and until they tap that they go on."""
    return support.load_state(turn.connection, turn.person.id).lasts


def ways_on(turn: Turn) -> Rows:
    """The buttons under what is said in the place of an ask."""
    go_on = [do(turn, "support-go_on", "support_go_on")] if is_quiet(turn) else []
    return [[support_button(turn.words), *go_on]]


def welcome_back(turn: Turn) -> str:
    """A gentle word at the first ask after a pause of the programme; empty at any other."""
    over = [pause.last for pause in easing.pauses(told(turn)) if pause.last < turn.today]
    last = offers.find_last_offer(turn.connection, turn.person.id)
    return turn.words("rest-over") if over and (last is None or last.on <= max(over)) else ""


def _asked_today(turn: Turn) -> bool:
    return turn.today in dict(attempts.count_per_day(turn.connection, turn.person.id))
