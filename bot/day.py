"""The ask of the day: showing it, and what a person answers to it."""

from datetime import date

from bot import calendar, choosing, predictions, recall, rehearsal_first, reserves, rest, rungs, why
from bot.keyboard import Button, Rows
from bot.turn import Turn, do
from coaching.commitment import local
from coaching.ladder import Step
from coaching.policy import BASELINE_ASKS, Reason
from prompts.dates import spoken_moment
from storage import attempts, offers, plans
from storage.offers import Offer, OfferState

WARM_UPS = BASELINE_ASKS

_WAITING = frozenset({OfferState.OPEN, OfferState.TAKEN})


def put_challenge(turn: Turn, *, lead: str = "") -> None:
    """Show the ask of the day: the one that is on offer, or a new one."""
    offer = current_offer(turn)
    if offer is None and (held := rest.in_place_of_an_ask(turn)):
        turn.say("\n\n".join(part for part in (lead, held) if part), rest.ways_on(turn))
        return
    welcome = "" if offer else rest.welcome_back(turn)
    offer = offer or _new_offer(turn)
    if offer is None:
        rate = do(turn, "ladder-rate", "rate", count=rungs.SITTING)
        turn.say(turn.words("offer-no-steps"), [[rate]])
        return
    text, rows = card(turn, offer)
    turn.say("\n\n".join(part for part in (lead, welcome, text) if part), rows)


def current_offer(turn: Turn) -> Offer | None:
    """Today's offer while it is open or taken, and its step still on the ladder.

    What is only open gives way to rest, and what is taken gives way to a need of quiet.
    """
    offer = offers.find_last_offer(turn.connection, turn.person.id)
    if offer is None or offer.on != turn.today or offer.state not in _WAITING:
        return None
    if rest.is_quiet(turn) or (offer.state is OfferState.OPEN and rest.in_place_of_an_ask(turn)):
        return None
    return offer if rungs.find_step(turn, offer.step_id) else None


def card(turn: Turn, offer: Offer, *, explained: bool = False) -> tuple[str, Rows]:
    """An offer as it is shown: the ask, why it is here, what keeps it kind, and the buttons that fit its state.

    `explained`: with the numbers behind the choice in the place of the one line.
    """
    step = rungs.find_step(turn, offer.step_id)
    if step is None:
        raise LookupError("the step on offer is not on the ladder")
    parts = [
        rehearsal_first.lead(turn),
        _title(turn, offer),
        f"<b>{turn.words('today-ask', ask=_ask(step, offer))}</b>",
    ]
    parts += [why.explanation(turn, offer) if explained else why.line(turn, offer), _kindness(turn, step)]
    if is_predicted(turn) and (recalled := recall.line(turn, offer, step)):
        parts.append(recalled)
    plan = plans.find_plan(turn.connection, turn.person.id)
    if plan and plan.cue:
        parts.append(turn.words("today-cue", cue=plan.cue))
    is_taken = offer.state is OfferState.TAKEN
    expected = predictions.of_offer(turn, offer) if is_taken else None
    if expected is not None:
        parts.append(predictions.on_card(turn, expected))
    if expected is not None and expected.is_daunting:
        parts.append(turn.words("offer-taken-tense", tension=expected.tension))
        rows = _gentler_ways_first(turn, offer)
    else:
        parts += [turn.words("offer-taken")] if is_taken else []
        rows = _buttons(turn, offer, explained=explained)
    return "\n\n".join(part for part in parts if part), rows


def press(turn: Turn, verb: str, offer_id: int, message_id: int) -> None:
    """What a person taps under an ask. A button of an ask that is over shows the current one instead.

    A second tap on "Not today" has had its effect.
    """
    if verb == "rest" and _is_left_today(turn, offer_id):
        return
    offer = current_offer(turn)
    if offer and offer.id != offer_id and _gave_way_today(turn, offer_id):
        turn.change(message_id, *card(turn, offer))
        return
    if offer is None or offer.id != offer_id:
        turn.change_buttons(message_id, [])
        put_challenge(turn, lead=turn.words("offer-gone"))
        return
    if verb not in {"take", "why"}:
        predictions.leave(turn)
    match verb:
        case "take":
            offers.set_offer(turn.connection, turn.person.id, offer.id, OfferState.TAKEN)
        case "swap":
            offer = _or_stay(turn, offer, choosing.another(turn, offer), "offer-no-other")
        case "harder":
            offer = _or_stay(turn, offer, choosing.harder(turn, offer), "offer-no-harder")
        case "smaller":
            offer = _or_stay(turn, offer, choosing.smaller(turn, offer), "offer-no-smaller")
        case "why":
            pass
        case _:
            _rest(turn, offer, message_id)
            return
    put = offers.get_offer(turn.connection, turn.person.id, offer.id)
    turn.change(message_id, *card(turn, put, explained=verb == "why"))


def nudge(turn: Turn) -> None:
    """Come back to today's ask once, gently."""
    offer = current_offer(turn)
    if offer is None:
        return
    asked, rest_ = do(turn, "offer-asked", f"report:{offer.id}"), do(turn, "offer-not_today", f"rest:{offer.id}")
    turn.say(turn.words("nudge"), [[asked], [rest_], *reserve_row(turn)])


def offer_smaller(turn: Turn) -> None:
    """Put the small variant of the gentlest step before someone who could not ask today."""
    if held := rest.in_place_of_an_ask(turn):
        turn.say(held, rest.ways_on(turn))
        return
    predictions.leave(turn)
    put = choosing.smaller(turn)
    if put is None:
        turn.say(turn.words("offer-no-smaller"))
    else:
        turn.say(*card(turn, put))


def after_not_asking(turn: Turn) -> Rows:
    smaller, tomorrow = do(turn, "not-asked-smaller", "smaller_now"), do(turn, "not-asked-tomorrow", "tomorrow")
    return [[smaller], [tomorrow], *reserve_row(turn)]


def reserve_row(turn: Turn) -> Rows:
    """The button that puts today in reserve, where that is of use and one is left."""
    left = reserves.left_for_today(turn)
    return [[do(turn, "reserve-offer", f"reserve:{turn.today.toordinal()}", left=left)]] if left else []


def leave_it(turn: Turn) -> str:
    """What is said to someone who leaves it for today: the next prompt, which it plans, is on a later day."""
    at = calendar.plan_next_prompt(turn)
    if at is None:
        return turn.words("offer-not-today-open")
    return turn.words("offer-not-today", when=spoken_moment(turn.words, local(at, turn.zone), turn.local_now))


def ask_on_offer(turn: Turn, on: date | None = None) -> tuple[Offer, str] | None:
    """The offer of today, or of an earlier day, that nothing was told of, with its words."""
    on = on or turn.today
    since = offers.load_offers_since(turn.connection, turn.person.id, on)
    waiting = [each for each in since if each.on == on and each.state in _WAITING]
    if not waiting:
        return None
    offer = waiting[-1]
    step = rungs.find_step(turn, offer.step_id)
    return None if step is None else (offer, _ask(step, offer))


def is_predicted(turn: Turn) -> bool:
    """Whether asks are predicted by now: the warm-ups are not."""
    return asked_count(turn) >= WARM_UPS


def asked_count(turn: Turn) -> int:
    """How often the person has asked so far."""
    return sum(times for _, times in attempts.count_per_day(turn.connection, turn.person.id))


def _new_offer(turn: Turn) -> Offer | None:
    """Another day's ask, which leaves a prediction of the last one behind."""
    predictions.leave(turn)
    return choosing.new_offer(turn)


def _gave_way_today(turn: Turn, offer_id: int) -> bool:
    """Whether an offer was put aside for another one today: a second tap on it finds that other one in its place."""
    return _was_today(turn, offer_id, OfferState.SWAPPED)


def _is_left_today(turn: Turn, offer_id: int) -> bool:
    return _was_today(turn, offer_id, OfferState.NOT_TODAY)


def _was_today(turn: Turn, offer_id: int, state: OfferState) -> bool:
    given = offers.find_offer(turn.connection, turn.person.id, offer_id)
    return given is not None and given.on == turn.today and given.state is state


def _or_stay(turn: Turn, offer: Offer, other: Offer | None, otherwise: str) -> Offer:
    """Another ask, or this one still, with a word on why."""
    turn.toast = None if other else turn.words.plain(otherwise)
    return other or offer


def _rest(turn: Turn, offer: Offer, message_id: int) -> None:
    offers.set_offer(turn.connection, turn.person.id, offer.id, OfferState.NOT_TODAY)
    turn.change_buttons(message_id, [])
    row = reserve_row(turn)
    meaning = turn.words("reserve-meaning") if row else ""
    turn.say("\n\n".join(part for part in (leave_it(turn), meaning) if part), row)


def _title(turn: Turn, offer: Offer) -> str:
    asked = asked_count(turn)
    titles = [turn.words("today-title-baseline", number=asked + 1, of=WARM_UPS)] if asked < WARM_UPS else []
    if offer.smaller:
        titles.append(turn.words("today-title-smaller"))
    return "\n\n".join(titles) or turn.words("today-title")


def _ask(step: Step, offer: Offer) -> str:
    return step.challenge.smaller if offer.smaller and step.challenge else step.ask


def _kindness(turn: Turn, step: Step) -> str:
    if step.challenge is None:
        return turn.words("today-own-kind")
    return "\n".join(
        (turn.words("today-kind", kind=step.challenge.kind), turn.words("today-exit", exit=step.challenge.exit))
    )


def _buttons(turn: Turn, offer: Offer, *, explained: bool) -> Rows:
    rehearse = do(turn, "rehearse-first", f"rehearse_step:{offer.step_id}")
    first, last = rehearsal_first.places(turn, rehearse, warming_up=not is_predicted(turn))
    ways_on = _ways_on(turn, offer, explained=explained)
    return [row for row in (first, *ways_on, last) if row]


def _gentler_ways_first(turn: Turn, offer: Offer) -> Rows:
    """The buttons under an ask that seems very hard."""
    smaller = [] if offer.smaller else [[do(turn, "offer-smaller", f"smaller:{offer.id}")]]
    return [
        [do(turn, "rehearse-first", f"rehearse_step:{offer.step_id}")],
        *smaller,
        [do(turn, "offer-asked", f"report:{offer.id}")],
        [do(turn, "offer-not_today", f"rest:{offer.id}")],
    ]


def _ways_on(turn: Turn, offer: Offer, *, explained: bool) -> Rows:
    def tap(label: str, verb: str) -> Button:
        return do(turn, label, f"{verb}:{offer.id}")

    is_small = offer.smaller or offer.reason == Reason.HARD_DAY
    smaller = [] if is_small else [tap("offer-smaller", "smaller")]
    if offer.state is OfferState.TAKEN:
        return [[tap("offer-asked", "report")], [*smaller, tap("offer-not_today", "rest")]]
    harder = [] if is_small or not is_predicted(turn) else [tap("offer-harder", "harder")]
    explain = [] if explained else [tap("offer-why", "why")]
    return [
        [tap("offer-take", "take"), tap("offer-swap", "swap")],
        [*smaller, *harder],
        [tap("offer-not_today", "rest"), *explain],
    ]
