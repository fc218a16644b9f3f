"""What a tapped button does. Every tap is checked against the person, the question that is open, and the day."""

from collections.abc import Callable, Mapping
from typing import Any

from bot import (
    buddies,
    calendar,
    commands,
    consistency_taps,
    conversations,
    day,
    gate,
    invitations,
    journal_taps,
    ladder_taps,
    plan_view,
    predictions,
    programme_taps,
    progress,
    rehearsal_taps,
    rest,
    retention,
    science,
    settings_view,
    support_taps,
    telling,
    watching,
)
from bot.buttons import Press, Tap, is_small_number, read_tap
from bot.turn import Turn
from coaching.scripts import ConversationKind
from storage import conversations as store
from storage import offers, plans
from storage.conversations import Conversation
from storage.offers import Offer, OfferState


def take_tap(turn: Turn, data: str, message_id: int) -> None:
    """Do what stands behind the button; a kind sentence where it has had its time, or was never ours."""
    tap = read_tap(data)
    if tap is None:
        _stale(turn, message_id)
    elif tap.press is Press.DO:
        _do(turn, tap.value, message_id)
    else:
        _answer(turn, tap, message_id)


def _answer(turn: Turn, tap: Tap, message_id: int) -> None:
    conversation = store.find_by_id(turn.connection, turn.person.id, tap.conversation_id)
    if conversation is None or conversation.version != tap.version:
        _outdated(turn, conversation, tap, message_id)
        return
    conversation = store.turn_to(turn.connection, conversation, turn.now)
    match tap.press:
        case Press.ANSWER:
            conversations.take_tapped(turn, conversation, tap.value, message_id)
        case Press.SKIP:
            conversations.take_tapped(turn, conversation, None, message_id)
        case Press.FINISH:
            conversations.take_tapped(turn, conversation, None, message_id, and_the_rest=True)
        case Press.TOGGLE:
            conversations.toggle_days(turn, conversation, tap.value, message_id)
        case _:
            conversations.go_back(turn, instead_of=message_id)


def _outdated(turn: Turn, conversation: Conversation | None, tap: Tap, message_id: int) -> None:
    """A second tap on the same button has had its effect already; an older one is shown where things stand."""
    if (
        conversation is not None
        and conversation.version == tap.version + 1
        and conversation.shown_message_id == message_id
    ):
        return
    _stale(turn, message_id)


def _stale(turn: Turn, message_id: int) -> None:
    turn.toast = turn.words.plain("stale-toast")
    conversation = store.find_open(turn.connection, turn.person.id)
    if conversation is None or conversation.shown_message_id != message_id:
        turn.change_buttons(message_id, [])
    if not conversations.ask_again(turn, lead=turn.words("stale-open")):
        turn.say(turn.words("stale-none"))


def _do(turn: Turn, verb: str, message_id: int) -> None:
    name, _, argument = verb.partition(":")
    if science.take_tap(turn, name, message_id) or support_taps.take_tap(turn, name, argument, message_id):
        return
    if turn.person.consented_at is None:
        commands.run(turn, name if name in commands.BEFORE_CONSENT else "start")
    elif name in commands.COMMANDS:
        commands.run(turn, name)
    elif name in _OPENS:
        kind, arguments = _OPENS[name]
        conversations.begin(turn, kind, arguments(turn))
    elif name in _DOES:
        turn.change_buttons(message_id, [])
        _DOES[name](turn)
    elif name in _ON_AN_OFFER and is_small_number(argument):
        _offer(turn, name, int(argument), message_id)
    elif name in _ON_A_FIRING and is_small_number(argument):
        if not _ON_A_FIRING[name](turn, int(argument), message_id):
            _stale(turn, message_id)
    elif not (
        journal_taps.take_tap(turn, name, argument, message_id)
        or programme_taps.take_tap(turn, name, argument, message_id)
        or settings_view.take_tap(turn, name, argument, message_id)
        or ladder_taps.take_tap(turn, name, _numbers(argument), message_id)
        or rehearsal_taps.take_tap(turn, name, _numbers(argument), message_id)
        or buddies.take_tap(turn, name, argument, message_id)
        or invitations.take_tap(turn, name, argument, message_id)
        or progress.take_tap(turn, name, message_id)
        or consistency_taps.take_tap(turn, name, _numbers(argument), message_id)
    ):
        _stale(turn, message_id)


def _numbers(argument: str) -> list[int]:
    """The numbers behind a verb; none where there is anything else."""
    parts = argument.split(":")
    return [int(part) for part in parts] if all(map(is_small_number, parts)) else []


def _offer(turn: Turn, verb: str, offer_id: int, message_id: int) -> None:
    """Do what stands under an ask. Who needs quiet gets none, whatever they tap."""
    if rest.is_quiet(turn):
        day.put_challenge(turn)
        return
    offer = day.current_offer(turn)
    if verb == "report" and offer is not None and offer.id == offer_id:
        turn.change_buttons(message_id, [])
        telling.tell_of(turn, offer)
        return
    if verb == "take" and offer is not None and offer.id == offer_id and day.is_predicted(turn):
        _take(turn, offer, message_id)
        return
    day.press(turn, verb, offer_id, message_id)


def _take(turn: Turn, offer: Offer, message_id: int) -> None:
    """The ask is taken, and what is expected of it comes first. A second tap while that is asked has had its effect."""
    if offer.state is OfferState.OPEN:
        offers.set_offer(turn.connection, turn.person.id, offer.id, OfferState.TAKEN)
        turn.change_buttons(message_id, [])
        conversations.begin(turn, ConversationKind.PREDICTION, predictions.arguments(turn, offer))
    elif store.find_open_of_kind(turn.connection, turn.person.id, ConversationKind.PREDICTION) is None:
        turn.change(message_id, *day.card(turn, offer))


def _weekdays(turn: Turn) -> Mapping[str, Any]:
    plan = plans.find_plan(turn.connection, turn.person.id)
    return {"weekdays": sorted(plan.weekdays) if plan else []}


def _zone(turn: Turn) -> Mapping[str, Any]:
    return {
        "likely_offsets": commands.offsets_for(turn),
        "opened_at": turn.now.isoformat(),
        "language": turn.person.language,
    }


def _nothing(_turn: Turn) -> Mapping[str, Any]:
    return {}


def _gate(turn: Turn) -> Mapping[str, Any]:
    return gate.arguments(turn, wished=True)


def _tomorrow(turn: Turn) -> None:
    turn.say(turn.words("not-asked-rest", when=plan_view.spoken(turn, calendar.plan_next_prompt(turn))))


_ON_AN_OFFER = frozenset({"take", "swap", "smaller", "harder", "why", "rest", "report"})

_ON_A_FIRING: Mapping[str, Callable[[Turn, int, int], bool]] = {
    "seen_more": watching.tell_more,
    "seen_not": watching.dispute,
}

_OPENS: Mapping[str, tuple[ConversationKind, Callable[[Turn], Mapping[str, Any]]]] = {
    "plan_time": (ConversationKind.PLAN_TIME, _nothing),
    "plan_weekdays": (ConversationKind.PLAN_WEEKDAYS, _weekdays),
    "plan_number": (ConversationKind.PLAN_NUMBER, _weekdays),
    "plan_cue": (ConversationKind.PLAN_CUE, _nothing),
    "plan_zone": (ConversationKind.PLAN_ZONE, _zone),
    "gate": (ConversationKind.GATE_AGAIN, _gate),
    "set_name": (ConversationKind.CALLED, _nothing),
    "set_quiet": (ConversationKind.QUIET_HOURS, _nothing),
}

_DOES: Mapping[str, Callable[[Turn], None]] = {
    "unpause": commands.unpause,
    "smaller_now": day.offer_smaller,
    "keep_all": retention.keep,
    "tomorrow": _tomorrow,
}
