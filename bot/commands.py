"""What each command does. A command that asks nothing returns the person to the question they were at."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot import (
    beforehand,
    buddies,
    calendar,
    conversations,
    day,
    export,
    gate,
    goal_view,
    invitations,
    journal,
    ladder_view,
    plan_view,
    programme_view,
    progress,
    rehearsal_taps,
    rest,
    rungs,
    science,
    settings_view,
    streaks,
    telling,
)
from bot import support as help_at_hand
from bot.keyboard import Rows, support_button
from bot.turn import Turn, do
from coaching.scripts import ConversationKind
from coaching.search import search_words
from coaching.zones import likely_offsets
from storage import conversations as store
from storage import plans

COMMANDS_IN_MENU = (
    "today",
    "log",
    "streak",
    "progress",
    "rehearse",
    "ladder",
    "goals",
    "programme",
    "journal",
    "plan",
    "buddy",
    "settings",
    "pause",
    "back",
    "cancel",
    "science",
    "privacy",
    "export",
    "erase",
    "support",
    "help",
    "start",
)


def start(turn: Turn) -> None:
    """Begin, or go on wherever the person is. Whoever comes with an invitation is asked about that, once they practise."""
    token = invitations.token_in(turn.incoming)
    if token and turn.person.consented_at is not None:
        invitations.receive(turn, token)
        conversations.ask_again(turn, lead=turn.words("back-to-question"))
        return
    lead = invitations.keep(turn, token) if token else ""
    if store.find_open(turn.connection, turn.person.id):
        conversations.ask_again(turn, lead=lead)
    elif turn.person.consented_at is None:
        begin_baseline(turn, lead=lead)
    else:
        turn.say(turn.words("hello-again", name=turn.name), menu(turn))


def begin_baseline(turn: Turn, *, lead: str = "") -> None:
    arguments = {
        "likely_offsets": offsets_for(turn),
        "opened_at": turn.now.isoformat(),
        "scenarios": rungs.first_scenarios(turn),
        "name": turn.name,
        "language": turn.person.language,
    }
    conversations.begin(turn, ConversationKind.BASELINE, arguments, lead=lead)


def today(turn: Turn) -> None:
    """The ask of the day, behind the gate where that is due. Who needs quiet gets none."""
    if rest.is_quiet(turn):
        return
    if gate.stands_before_the_ask(turn):
        conversations.begin(turn, ConversationKind.GATE_AGAIN, gate.arguments(turn))
    else:
        beforehand.say(turn)
        day.put_challenge(turn)


def log(turn: Turn, story: str | None = None) -> None:
    telling.begin(turn, story)


def streak(turn: Turn) -> None:
    turn.say(*streaks.view(turn))


def rehearse(turn: Turn) -> None:
    rehearsal_taps.open_room(turn)


def progress_(turn: Turn) -> None:
    turn.say(*progress.view(turn))


def ladder(turn: Turn) -> None:
    turn.say(*ladder_view.view(turn))


def goals(turn: Turn) -> None:
    turn.say(*goal_view.view(turn))


def programme(turn: Turn) -> None:
    turn.say(*programme_view.view(turn))


def journal_(turn: Turn) -> None:
    """The newest entries, or those that hold the words behind the command."""
    said = turn.incoming.after_command if turn.incoming else ""
    turn.say(*journal.view(turn, query=search_words(said)))


def plan(turn: Turn) -> None:
    plan_view.show(turn)


def buddy(turn: Turn) -> None:
    buddies.show(turn)


def settings(turn: Turn) -> None:
    turn.say(*settings_view.view(turn))


def pause(turn: Turn) -> None:
    if turn.person.paused_at(turn.now):
        turn.say(*plan_view.paused(turn))
        return
    offset = turn.local_now.utcoffset() or timedelta()
    arguments = {"today": turn.today.isoformat(), "offset_minutes": int(offset.total_seconds() // 60)}
    conversations.begin(turn, ConversationKind.PAUSE, arguments)


def cancel(turn: Turn) -> None:
    conversations.stop(turn)


def back(turn: Turn) -> None:
    conversations.go_back(turn)


def help_(turn: Turn) -> None:
    turn.say(turn.words("help"), [[support_button(turn.words)]])


def science_(turn: Turn) -> None:
    turn.say(*science.view(turn))


def privacy(turn: Turn) -> None:
    turn.say(turn.words("privacy"))


def export_(turn: Turn) -> None:
    export.ask_for(turn)


def erase(turn: Turn) -> None:
    """Ask, once, whether everything is to be erased."""
    conversations.begin(turn, ConversationKind.ERASING, {})


def support(turn: Turn) -> None:
    turn.say(*help_at_hand.card(turn))


BEFORE_CONSENT: Mapping[str, Callable[[Turn], None]] = {
    "start": start,
    "cancel": cancel,
    "back": back,
    "help": help_,
    "science": science_,
    "privacy": privacy,
    "export": export_,
    "erase": erase,
    "support": support,
}
"""What anyone may ask for, also before they have said that they want to begin."""

COMMANDS: Mapping[str, Callable[[Turn], None]] = {
    **BEFORE_CONSENT,
    "today": today,
    "log": log,
    "streak": streak,
    "progress": progress_,
    "rehearse": rehearse,
    "ladder": ladder,
    "goals": goals,
    "programme": programme,
    "journal": journal_,
    "plan": plan,
    "buddy": buddy,
    "settings": settings,
    "pause": pause,
}

_LEAVE_THE_QUESTION_TO = frozenset({"start", "cancel", "back", "support"})
"""Commands that say themselves what becomes of the open question, or have a button that leads back to it."""


def run(turn: Turn, name: str) -> None:
    """Do what the command says, then return to the question that it came in the middle of."""
    known = COMMANDS if turn.person.consented_at else BEFORE_CONSENT
    if name != "support":
        help_at_hand.lead(turn)
    if name in known:
        known[name](turn)
    elif name in COMMANDS:
        _first_things_first(turn)
        return
    else:
        turn.say(turn.words("unknown-command"))
    if name not in _LEAVE_THE_QUESTION_TO and not any(draft.conversation_id for draft in turn.drafts):
        conversations.ask_again(turn, lead=turn.words("back-to-question"))


def menu(turn: Turn) -> Rows:
    """The ways on from where nothing is open."""
    names = ("today", "log", "streak", "ladder", "plan", "help")
    buttons = [do(turn, f"menu-{name}", name) for name in names]
    return [buttons[:2], buttons[2:4], [*buttons[4:], support_button(turn.words)]]


def offsets_for(turn: Turn) -> list[int]:
    """The offsets from UTC, in minutes, that someone who speaks the person's language most likely lives at."""
    likely = likely_offsets(turn.now, turn.person.language)
    return [int(offset.total_seconds() // 60) for offset in likely]


def unpause(turn: Turn) -> None:
    """Go on before the pause is over. A second tap, once it was ended today, has had its effect."""
    if not turn.person.paused_at(turn.now):
        if not any(pause.ended_on == turn.today for pause in plans.load_pauses(turn.connection, turn.person.id)):
            turn.say(turn.words("pause-not"))
        return
    turn.say(turn.words("pause-ended", when=plan_view.spoken(turn, calendar.end_pause(turn))))


def _first_things_first(turn: Turn) -> None:
    """What needs a plan has to wait until there is one: back to the question that leads there, or to the beginning."""
    if not conversations.ask_again(turn, lead=turn.words("first-things-first")):
        turn.say(turn.words("not-consented"))
