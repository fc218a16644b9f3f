"""The settings in the chat: one card that says what holds, and changes in its place as it is tapped."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot import beforehand, calendar, day, gate, known, plan_view, rungs
from bot.keyboard import Button, Rows, in_rows
from bot.turn import Turn, do
from coaching.buddies import Sharing
from coaching.commitment import QuietHours
from coaching.gate import Modes
from coaching.limits import domains_of
from coaching.scripts.gate import GateAnswer
from coaching.scripts.settings import NameChange
from coaching.vocabulary import LifeDomain
from coaching.zones import city_label
from prompts.dates import spoken_date, spoken_days, spoken_time
from storage import modes, plans, reminders
from storage.conversations import Conversation
from storage.preferences import Preferences, load_preferences, save_preferences
from storage.reminders import ReminderKind


def view(turn: Turn, *, lead: str = "") -> tuple[str, Rows]:
    """Everything that is set, each with its present value, and a button for each that can be changed here."""
    wanted = load_preferences(turn.connection, turn.person.id)
    passed = modes.load_gate(turn.connection, turn.person.id)
    parts = [lead, turn.words("settings-title"), _yourself(turn), _reminders(turn, wanted), _modes(turn, passed.modes)]
    parts.append(turn.words("settings-domains", domains=_domain_names(turn, passed.modes, wanted)))
    if not passed.modes.youth:
        parts.append(turn.words("settings-sharing", sharing=wanted.sharing))
    if passed.answered_at:
        on = spoken_date(turn.words, passed.answered_at.astimezone(turn.local_now.tzinfo).date())
        parts.append(turn.words("settings-gate", date=on))
    parts.append(turn.words("settings-elsewhere"))
    return "\n\n".join(part for part in parts if part), _buttons(turn, wanted, passed.modes)


def take_tap(turn: Turn, name: str, argument: str, message_id: int) -> bool:
    """Set what the button says: the same however often it is tapped. False where it is none of these."""
    if name in _CARDS:
        turn.change(message_id, *_CARDS[name](turn))
        return True
    what, _, value = argument.partition(":")
    is_switch = value in {"0", "1"}
    if name != "set" or not (_switch(turn, what, on=value == "1") if is_switch else _share(turn, what, value)):
        return False
    turn.change(message_id, *view(turn))
    return True


def _switch(turn: Turn, what: str, *, on: bool) -> bool:
    """Set what is on or off. False where there is no such thing."""
    if what in _MODES:
        gate.set_modes(turn, _MODES[what](modes.load_gate(turn.connection, turn.person.id).modes, on))
    elif what in _HEARD_OF:
        _hear_of(turn, what, on=on)
    elif what in set(LifeDomain):
        _practise_in(turn, LifeDomain(what), on=on)
    else:
        return False
    return True


def _share(turn: Turn, what: str, value: str) -> bool:
    """Let buddies see this much of the week. False where the button says something else."""
    if what != "sharing" or value not in set(Sharing):
        return False
    wanted = load_preferences(turn.connection, turn.person.id)
    save_preferences(turn.connection, turn.person.id, replace(wanted, sharing=Sharing(value)))
    return True


def file(turn: Turn, conversation: Conversation, told: GateAnswer | NameChange | QuietHours) -> None:
    """Keep what took a conversation. The gate, where it stood before an ask, opens the way to it."""
    wanted = load_preferences(turn.connection, turn.person.id)
    match told:
        case GateAnswer():
            gate.pass_again(turn, told)
        case NameChange():
            save_preferences(turn.connection, turn.person.id, replace(wanted, called=told.called))
        case QuietHours():
            save_preferences(turn.connection, turn.person.id, replace(wanted, quiet=told))
    if conversation.arguments.get("wished", True):
        turn.say(*view(turn, lead=turn.words("settings-changed")))
    else:
        beforehand.say(turn)
        day.put_challenge(turn)


_CARDS: Mapping[str, Callable[[Turn], tuple[str, Rows]]] = {"known": known.view, "settings_card": view}

_MODES: Mapping[str, Callable[[Modes, bool], Modes]] = {
    "gentle": lambda now, on: replace(now, gentle=on),
    "harmony": lambda now, on: replace(now, harmony=on),
}

_HEARD_OF: Mapping[str, Callable[[Preferences, bool], Preferences]] = {
    "prompts": lambda now, on: replace(now, prompts=on),
    "nudges": lambda now, on: replace(now, nudges=on),
    "reviews": lambda now, on: replace(now, reviews=on),
}


def _hear_of(turn: Turn, what: str, *, on: bool) -> None:
    """Speak up of this or not; what waits in the calendar follows."""
    wanted = load_preferences(turn.connection, turn.person.id)
    save_preferences(turn.connection, turn.person.id, _HEARD_OF[what](wanted, on))
    if what == "nudges" and not on:
        reminders.cancel_waiting(turn.connection, turn.person.id, [ReminderKind.NUDGE])
    calendar.plan_next_prompt(turn)


def _practise_in(turn: Turn, domain: LifeDomain, *, on: bool) -> None:
    """Practise in a part of life or leave it out, but for the last one."""
    wanted = load_preferences(turn.connection, turn.person.id)
    left_out = wanted.left_out - {domain} if on else wanted.left_out | {domain}
    if not set(_domains(modes.load_gate(turn.connection, turn.person.id).modes)) - left_out:
        turn.toast = turn.words.plain("settings-one_domain")
        return
    save_preferences(turn.connection, turn.person.id, replace(wanted, left_out=left_out))
    rungs.fit(turn)


def _domains(now: Modes) -> Sequence[LifeDomain]:
    """The parts of life to choose from. Of love there is too little for the young to practise in that alone."""
    return domains_of(youth=now.youth)


def _domain_names(turn: Turn, now: Modes, wanted: Preferences) -> str:
    return ", ".join(turn.words.plain(f"domain-{domain}") for domain in _domains(now) if domain not in wanted.left_out)


def _yourself(turn: Turn) -> str:
    return turn.words("settings-yourself", name=turn.name or "-", place=city_label(turn.zone))


def _reminders(turn: Turn, wanted: Preferences) -> str:
    plan = plans.find_plan(turn.connection, turn.person.id)
    spoken = turn.words(
        "settings-reminders",
        prompts=_on(wanted.prompts and plan is not None),
        time=spoken_time(plan.local_time) if plan else "",
        days=spoken_days(turn.words, plan.weekdays) if plan else "",
        nudges=_on(wanted.nudges),
        reviews=_on(wanted.reviews),
        start=spoken_time(wanted.quiet.start),
        end=spoken_time(wanted.quiet.end),
    )
    if not turn.person.paused_at(turn.now):
        return spoken
    return f"{turn.words('settings-paused', until=plan_view.pause_end(turn))}\n{spoken}"


def _modes(turn: Turn, now: Modes) -> str:
    lines = [
        turn.words("settings-gentle", on=_on(now.gentle)),
        turn.words("settings-harmony", on=_on(now.harmony)),
        turn.words("settings-youth") if now.youth else "",
        turn.words("ladder-resting", count=rungs.resting(turn)),
    ]
    return "\n".join(line for line in lines if line.strip())


def _buttons(turn: Turn, wanted: Preferences, now: Modes) -> Rows:
    def flip(label: str, what: str, *, on: bool) -> Button:
        return do(turn, label, f"set:{what}:{int(not on)}", on=_on(on))

    def domain(each: LifeDomain) -> Button:
        on = each not in wanted.left_out
        name = turn.words.plain(f"domain-{each}")
        return do(turn, "settings-button-domain", f"set:{each}:{int(not on)}", on=_on(on), domain=name)

    return [
        [do(turn, "settings-button-name", "set_name"), do(turn, "settings-button-quiet", "set_quiet")],
        [
            flip("settings-button-prompts", "prompts", on=wanted.prompts),
            flip("settings-button-nudges", "nudges", on=wanted.nudges),
        ],
        [flip("settings-button-reviews", "reviews", on=wanted.reviews)],
        [
            flip("settings-button-gentle", "gentle", on=now.gentle),
            flip("settings-button-harmony", "harmony", on=now.harmony),
        ],
        *in_rows([domain(each) for each in _domains(now)]),
        *_sharing_rows(turn, wanted, now),
        [do(turn, "settings-button-gate", "gate"), do(turn, "menu-plan", "plan")],
        [do(turn, "settings-button-known", "known")],
    ]


def _sharing_rows(turn: Turn, wanted: Preferences, now: Modes) -> Rows:
    """What buddies see, with the next of the three behind the button. The young have no buddies."""
    following = f"set:sharing:{wanted.sharing.following}"
    return [] if now.youth else [[do(turn, "settings-button-sharing", following, sharing=wanted.sharing)]]


def _on(value: bool) -> str:  # noqa: FBT001 - the value that a sentence says
    return "on" if value else "off"
