"""The way to help: what is said to someone who may be in danger, and the quiet time after it.

Every message is looked through before anything else is done with it. Plain words get a fixed card, others a question.
"""

from bot import calendar, plan_view, rest
from bot.buttons import Press, Tap
from bot.incoming import Incoming, Shape
from bot.keyboard import Button, Rows, in_rows, support_button
from bot.turn import Turn, do
from coaching.support import Held, SupportState
from prompts.danger import Danger, find_danger
from prompts.helplines import Country, Helpline, country_of, load_countries
from prompts.intents import HEAVY, find_intent
from storage import conversations as store
from storage import support
from storage.reminders import ReminderKind, cancel_waiting

SAFE = "support_safe"
"""The button that says that it was meant differently."""


def meets(turn: Turn, incoming: Incoming) -> bool:
    """Whether the message speaks of danger and has been met. It is then neither stored as an answer nor acted on."""
    match find_danger(incoming.written, turn.words.language):
        case Danger.PLAIN:
            need(turn)
        case None:
            return False
        case danger:
            _wonder(turn, incoming, danger)
    return True


def need(turn: Turn) -> None:
    """Quiet begins, and the card says where people are."""
    begin(turn)
    turn.say(*card(turn))


def begin(turn: Turn) -> None:
    """Quiet begins: no ask and no reminder from here on."""
    _save(turn, _state(turn).opened(turn.now))
    cancel_waiting(turn.connection, turn.person.id, [ReminderKind.NUDGE])
    calendar.plan_next_prompt(turn)


def go_on(turn: Turn) -> None:
    """The quiet ends: by the person's own tap, and by nothing else."""
    _save(turn, SupportState())
    at = calendar.plan_next_prompt(turn)
    if at is None:
        turn.say(turn.words("support-gone_on-as_before"))
    else:
        turn.say(turn.words("support-gone_on", when=plan_view.spoken(turn, at)))


def frees(turn: Turn, incoming: Incoming) -> Held | None:
    """The message that was held back, once the person has said that it was meant differently."""
    if not _says_safe(turn, incoming) or (held := _state(turn).held) is None:
        return None
    _save(turn, _state(turn).holding(None))
    if incoming.shape is Shape.TAP:
        turn.change(incoming.message_id, turn.words("support-heard"))
    return held


def place(turn: Turn) -> tuple[int | None, int | None]:
    """The open question, as what is held back remembers it: its conversation and the version of that."""
    conversation = store.find_open(turn.connection, turn.person.id)
    return (conversation.id, conversation.version) if conversation else (None, None)


def rests(turn: Turn, incoming: Incoming, *, was_held: bool) -> bool:
    """Whether it was met with a few words instead of a question or an ask, for the quiet lasts.

    What answers a question that the person has come to since then is taken, and so is what was held back, as the answer
    that it was, and so are commands and buttons.
    """
    if incoming.shape not in {Shape.TEXT, Shape.VOICE, Shape.NOT_TEXT, Shape.EDITED}:
        return False
    if (since := _state(turn).since) is None:
        return False
    conversation = store.find_open(turn.connection, turn.person.id)
    if conversation is not None and (was_held or conversation.asked_at > since):
        return False
    if conversation is None and incoming.shape is Shape.TEXT and find_intent(incoming.text) not in {None, "log", HEAVY}:
        return False
    turn.say(_short(turn), rest.ways_on(turn))
    return True


def lead(turn: Turn) -> None:
    """One line before what a command does, while the quiet lasts. A question that it brings back is one to answer."""
    if not rest.is_quiet(turn):
        return
    turn.say(turn.words("support-lead"), rest.ways_on(turn))
    conversation = store.find_open(turn.connection, turn.person.id)
    if conversation is not None:
        store.turn_to(turn.connection, conversation, turn.now)


def is_time_to_ask_after(turn: Turn) -> bool:
    """Whether the quiet has lasted a day, and it has not been asked yet how they are."""
    state = _state(turn)
    return state.quiet_until is not None and turn.now >= state.quiet_until and not state.asked_after


def ask_after(turn: Turn) -> None:
    """Ask once how the person is."""
    _save(turn, _state(turn).having_asked_after())
    turn.say(turn.words("support-after"), rest.ways_on(turn))


def card(turn: Turn, code: str | None = None) -> tuple[str, Rows]:
    """What to do now, who listens, and what may help for a minute: for the country with this code, else for theirs.

    Its text is fixed but for the numbers of the country.
    """
    country = load_countries().get(code) if code is not None else _country(turn)
    words, lasting = turn.words, rest.is_quiet(turn)
    emergency = words("support-emergency", number=country.emergency) if country else words("support-emergency-local")
    parts = [words("support-title"), emergency, words("support-distance"), _lines(turn, country)]
    parts += [words("support-person"), words("support-grounding"), words("support-limits")]
    if lasting and turn.person.consented_at is not None:
        parts.append(words("support-resting"))
    rows = [[do(turn, "support-another", "support_countries")]]
    if lasting:
        rows.append([do(turn, "support-go_on", "support_go_on")])
        return "\n\n".join(parts), rows
    if turn.person.consented_at is not None:
        rows.append([do(turn, "support-rest", "support_rest")])
    if store.find_open(turn.connection, turn.person.id) is not None:
        rows.append([back_to_question(turn)])
    return "\n\n".join(parts), rows


def countries(turn: Turn) -> tuple[str, Rows]:
    """The countries of which lines are known, to choose from."""
    known = [(each.name, Tap(Press.DO, f"support_in:{each.code}").data()) for each in load_countries().values()]
    return turn.words("support-countries"), [
        *in_rows(known),
        [do(turn, "support-not_listed", "support_in:none")],
        [do(turn, "nav-back", "support_card")],
    ]


def back_to_question(turn: Turn) -> Button:
    """The question that is open is not put under what was said; it comes when the person wants it."""
    return do(turn, "support-back", "support_back")


def hear(turn: Turn) -> None:
    """Meet a few words of a heavy feeling: nothing has to be done, and these are the ways that there are."""
    if store.find_open(turn.connection, turn.person.id) is not None:
        turn.say(turn.words("support-heavy"), [[back_to_question(turn)]])
    elif turn.person.consented_at is None:
        turn.say(turn.words("support-heavy"), [[support_button(turn.words)]])
    else:
        ways = [("smaller", "smaller_now"), ("rehearse", "rehearse"), ("pause", "pause"), ("tell", "log")]
        rows = in_rows([do(turn, f"support-heavy-{label}", verb) for label, verb in ways])
        turn.say("\n\n".join((turn.words("support-heavy"), turn.words("support-heavy-ways"))), rows)


def _wonder(turn: Turn, incoming: Incoming, danger: Danger) -> None:
    """Ask how it was meant. Until that is said the message waits."""
    held = Held(incoming.shape.name, incoming.text, incoming.message_id, *place(turn))
    _save(turn, _state(turn).holding(held))
    is_doubtful = danger is Danger.AMBIGUOUS
    question = "support-wondering" if is_doubtful else "support-hurt_by_others"
    safe = "support-wondering-safe" if is_doubtful else "support-hurt_by_others-safe"
    turn.say(turn.words(question), [[do(turn, safe, SAFE)], [do(turn, "support-wondering-need", "support_need")]])


def _says_safe(turn: Turn, incoming: Incoming) -> bool:
    labels = [turn.words.plain("support-wondering-safe"), turn.words.plain("support-hurt_by_others-safe")]
    tapped = Tap(Press.DO, SAFE).data()
    typed = incoming.text.replace("\u2019", "'").strip().casefold()
    return (incoming.shape is Shape.TAP and incoming.text == tapped) or (
        incoming.shape is Shape.TEXT and typed in {each.casefold() for each in labels}
    )


def _short(turn: Turn) -> str:
    """The few words that free texts get while the quiet lasts."""
    words, country = turn.words, _country(turn)
    if country is None:
        return f"{words('support-short')}\n\n{words('support-short-unknown')}"
    lines = [words("support-short-line", number=each.number, name=each.name) for each in country.lines]
    lines.append(words("support-short-emergency", number=country.emergency))
    return "\n\n".join((words("support-short"), "\n".join(lines)))


def _lines(turn: Turn, country: Country | None) -> str:
    if country is None:
        return turn.words("support-lines-unknown")
    day = country.checked
    month = turn.words.plain(f"month-{day.month}")
    checked = turn.words("support-checked", day=str(day.day), month=month, year=str(day.year))
    return "\n".join(
        (turn.words("support-lines", country=country.name), *(_line(turn, each) for each in country.lines), checked)
    )


def _line(turn: Turn, line: Helpline) -> str:
    key = "support-line-always" if line.always else "support-line"
    called = turn.words(key, name=line.name, number=line.number)
    texted = turn.words("support-line-text", number=line.text) if line.text else ""
    return f"• {', '.join(part for part in (called, texted) if part)}"


def _country(turn: Turn) -> Country | None:
    return country_of(turn.person.zone, turn.person.language)


def _state(turn: Turn) -> SupportState:
    return support.load_state(turn.connection, turn.person.id)


def _save(turn: Turn, state: SupportState) -> None:
    support.save_state(turn.connection, turn.person.id, state)
