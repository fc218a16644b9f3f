"""The pattern watch in the chat: a card says what was seen, why it matters and what changes. One a day at most."""

from datetime import timedelta

from bot import calendar, rest
from bot.history import history_of
from bot.keyboard import Button, Rows, support_button
from bot.turn import Turn, do
from coaching.easing import find_pause
from coaching.patterns import GRAVE, Firing, Pattern, to_tell
from prompts.dates import spoken_date, spoken_dates
from storage import attempts, firings, plans
from storage.firings import ToldFiring
from storage.plans import PauseSpan

_WITH_SUPPORT = GRAVE | {Pattern.NUMB}


def look(turn: Turn) -> None:
    """Tell of the gravest pattern that has not been told yet: once a day, and to nobody who needs support now."""
    if rest.is_quiet(turn):
        return
    seen = to_tell(history_of(turn), turn.today, rest.told(turn))
    if seen is not None:
        firing = firings.add_firing(turn.connection, turn.person.id, seen, on=turn.today, now=turn.now)
        _begin_rest(turn)
        turn.say(_card(turn, firing), _buttons(turn, firing))


def tell_more(turn: Turn, firing_id: int, message_id: int) -> bool:
    """Another view on what was seen. False where nothing of the kind was told."""
    firing = firings.find_firing(turn.connection, turn.person.id, firing_id)
    if firing is None:
        return False
    turn.change_buttons(message_id, [] if firing.disputed else [[_not_it(turn, firing)]])
    help_at_hand = [[support_button(turn.words)]] if firing.seen.pattern in _WITH_SUPPORT else []
    turn.say(turn.words(f"pattern-more-{firing.seen.pattern}"), help_at_hand)
    return True


def dispute(turn: Turn, firing_id: int, message_id: int) -> bool:
    """The person knows better: what was changed is changed back. False where nothing of the kind was told."""
    firing = firings.find_firing(turn.connection, turn.person.id, firing_id)
    if firing is None:
        return False
    turn.change_buttons(message_id, [])
    if firing.disputed:
        return True
    rested = rest.back_on(turn) is not None
    firings.dispute_firing(turn.connection, turn.person.id, firing.id, turn.now)
    if rested and rest.back_on(turn) is None:
        if not turn.person.paused_at(turn.now):
            plans.end_pause(turn.connection, turn.person.id, turn.today)
        calendar.plan_next_prompt(turn)
    turn.say(turn.words("pattern-disputed"), [[do(turn, "menu-today", "today")]])
    return True


def _begin_rest(turn: Turn) -> None:
    """Days of rest count as a pause, and the next prompt comes after them. A pause of the person's own stays theirs."""
    day = rest.back_on(turn)
    if day is None or turn.person.paused_at(turn.now):
        return
    plans.begin_pause(turn.connection, turn.person.id, PauseSpan(turn.today, day))
    calendar.plan_next_prompt(turn)


def _card(turn: Turn, firing: ToldFiring) -> str:
    pattern = firing.seen.pattern
    parts = [
        turn.words("pattern-title"),
        _what_was_seen(turn, firing.seen),
        turn.words(f"pattern-why-{pattern}"),
        turn.words(f"pattern-now-{pattern}"),
    ]
    pause = find_pause(rest.told(turn), turn.today)
    if pause and pattern in GRAVE:
        parts.append(turn.words("pattern-pause", date=spoken_date(turn.words, pause.last + timedelta(days=1))))
    return "\n\n".join(parts)


def _what_was_seen(turn: Turn, seen: Firing) -> str:
    """The sign in the person's own numbers and dates."""
    filed = attempts.load_attempts(turn.connection, turn.person.id)
    days = sorted({each.on for each in filed if each.id in seen.attempts})
    return turn.words(
        f"pattern-seen-{seen.sign}", count=seen.count, of=seen.of or 0, days=spoken_dates(turn.words, days)
    )


def _buttons(turn: Turn, firing: ToldFiring) -> Rows:
    more = do(turn, "pattern-more", f"seen_more:{firing.id}")
    return [[_not_it(turn, firing), more]]


def _not_it(turn: Turn, firing: ToldFiring) -> Button:
    return do(turn, "pattern-not_it", f"seen_not:{firing.id}")
