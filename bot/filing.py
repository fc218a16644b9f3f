"""What the result of a conversation means: what is written down, and what the person hears of it."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from bot import (
    calendar,
    day,
    erasing,
    gate,
    invitations,
    journal,
    ladder_filing,
    ladder_view,
    measuring,
    plan_view,
    predictions,
    programme_view,
    rehearsing,
    rest,
    rungs,
    settings_view,
    streaks,
    summary,
    watching,
)
from bot.turn import Turn
from coaching.commitment import QuietHours, instant_of, local
from coaching.measuring import Occasion
from coaching.scripts import ConversationKind
from coaching.scripts.baseline import Baseline
from coaching.scripts.day_told import DayTold
from coaching.scripts.erasing import Erasing
from coaching.scripts.gate import Declined, GateAnswer
from coaching.scripts.journal import EntryEdit, JournalSearch
from coaching.scripts.measuring import Measured
from coaching.scripts.plan import Pause, PlanChange
from coaching.scripts.prediction import Prediction
from coaching.scripts.reflection import Reflection
from coaching.scripts.rehearsal import Rehearsal
from coaching.scripts.settings import NameChange
from coaching.streak import monday
from coaching.vocabulary import Outcome
from prompts.dates import spoken_date, spoken_days, spoken_time
from storage import attempts, ladder, offers, people, plans, weeks
from storage.conversations import Conversation
from storage.offers import OfferState
from storage.plans import PauseSpan, Plan


def file_kept(turn: Turn, conversation: Conversation, kept: Any) -> None:
    """Write down what a conversation has told so far. Written again with more, it replaces what was there."""
    match kept:
        case Prediction():
            predictions.file(turn, conversation, kept)
        case Reflection():
            _file_attempt(turn, conversation, kept)
        case Measured():
            measuring.keep(turn, kept)
        case Rehearsal():
            rehearsing.file(turn, conversation, kept)
        case _ if isinstance(kept, ladder_filing.Kept):
            ladder_filing.keep(turn, kept)


def file_result(turn: Turn, conversation: Conversation, result: Any) -> ladder_filing.Following | None:
    """Write down what a conversation came to, and answer to it; or say which conversation goes on from there."""
    match result:
        case DayTold():
            return ladder_filing.Following(ConversationKind.REFLECTION, result.arguments)
        case _ if isinstance(result, ladder_filing.Told):
            return ladder_filing.file(turn, result)
        case _ if isinstance(result, rehearsing.Told):
            return rehearsing.end(turn, conversation, result)
    _file(turn, conversation, result)
    return None


def _file(turn: Turn, conversation: Conversation, result: Any) -> None:
    """Write down what a conversation came to that ends with it, and answer to it."""
    match result:
        case Declined() | Erasing():
            _part(turn, result)
        case Baseline():
            _begin_practice(turn, result)
        case PlanChange() | Pause():
            _settle(turn, result)
        case GateAnswer() | NameChange() | QuietHours():
            settings_view.file(turn, conversation, result)
        case Prediction():
            predictions.file(turn, conversation, result)
            day.put_challenge(turn)
        case Reflection():
            _answer_reflection(turn, conversation, result)
            watching.look(turn)
        case Measured():
            measuring.file(turn, result)
        case EntryEdit() | JournalSearch():
            journal.file(turn, result)


def _part(turn: Turn, result: Declined | Erasing) -> None:
    """Someone does not want to begin, or wants everything erased."""
    if isinstance(result, Declined):
        gate.decline(turn, result)
    else:
        erasing.file(turn, result)


def _begin_practice(turn: Turn, baseline: Baseline) -> None:
    people.record_consent(turn.connection, turn.person.id, turn.now)
    gate.pass_first(turn, baseline.modes)
    people.set_zone(turn.connection, turn.person.id, baseline.zone)
    turn.refresh()
    plan = Plan(
        local_time=baseline.local_time,
        weekdays=baseline.weekdays,
        weekly_number=baseline.weekly_number,
        cue=baseline.cue,
        since=turn.today,
    )
    plans.save_plan(turn.connection, turn.person.id, plan)
    plans.save_ratings(turn.connection, turn.person.id, Occasion.START, baseline.ratings, turn.now)
    ladder.rate_steps(turn.connection, turn.person.id, baseline.intimidation)
    rungs.fill_up(turn, baseline.ratings)
    calendar.plan_next_prompt(turn)
    turn.say(
        turn.words(
            "baseline-done",
            name=turn.name,
            time=spoken_time(baseline.local_time),
            days=spoken_days(turn.words, baseline.weekdays),
        )
    )
    day.put_challenge(turn)
    invitations.ask_waiting(turn)


def _settle(turn: Turn, told: PlanChange | Pause) -> None:
    """What a person commits to from now on, or rests from."""
    if isinstance(told, Pause):
        _pause(turn, told)
    else:
        _change_plan(turn, told)


def _change_plan(turn: Turn, change: PlanChange) -> None:
    plan = plans.find_plan(turn.connection, turn.person.id)
    if plan is None:
        turn.say(turn.words("plan-none"))
        return
    if change.zone is not None:
        people.set_zone(turn.connection, turn.person.id, change.zone)
        turn.refresh()
    changed = replace(
        plan,
        local_time=change.local_time or plan.local_time,
        weekdays=change.weekdays or plan.weekdays,
        weekly_number=change.weekly_number or plan.weekly_number,
        cue=None if change.without_cue else change.cue or plan.cue,
        since=max(turn.today, plan.since),  # to the west of where it was made it may still be the day before
    )
    plans.save_plan(turn.connection, turn.person.id, changed)
    if change.weekly_number is not None:
        weeks.forget_week_numbers(turn.connection, turn.person.id, monday(turn.today))
    calendar.plan_next_prompt(turn, moved=change.zone is not None)
    plan_view.show(turn, lead=turn.words("plan-changed"))


def _pause(turn: Turn, pause: Pause) -> None:
    back_on = turn.today + timedelta(days=pause.days) if pause.days else pause.back_on
    until = instant_of(back_on, time.min, turn.zone) if back_on else None
    people.set_pause(turn.connection, turn.person.id, turn.now, until)
    plans.begin_pause(turn.connection, turn.person.id, PauseSpan(turn.today, back_on))
    turn.refresh()
    calendar.plan_next_prompt(turn)
    text = turn.words("paused-until", date=spoken_date(turn.words, back_on)) if back_on else turn.words("paused-open")
    turn.say(text, plan_view.paused_rows(turn))


def _file_attempt(turn: Turn, conversation: Conversation, told: Reflection) -> None:
    offer_id, on = conversation.arguments.get("offer_id"), conversation.arguments.get("on")
    offer = offers.find_offer(turn.connection, turn.person.id, offer_id) if offer_id else None
    attempts.file_attempt(
        turn.connection,
        turn.person.id,
        conversation.id,
        told,
        offer=offer,
        on=date.fromisoformat(on) if on else local(conversation.opened_at, turn.zone).date(),
        now=turn.now,
        baseline=bool(conversation.arguments.get("baseline")),
    )
    if offer is not None:
        offers.set_offer(turn.connection, turn.person.id, offer.id, OfferState.REPORTED)


def _answer_reflection(turn: Turn, conversation: Conversation, told: Reflection) -> None:
    _file_attempt(turn, conversation, told)
    if told.outcome is Outcome.NOT_ASKED:
        turn.say(turn.words("filed-not_asked"), day.after_not_asking(turn))
        return
    warming_up, in_peace = bool(conversation.arguments.get("baseline")), rest.is_quiet(turn)
    variant = conversation.arguments.get("kind_set", 1)
    parts = [streaks.coming_back(turn), turn.words(f"filed-{told.outcome}"), summary.other_side(turn, told, variant)]
    if told.was_hard and not told.comforted:
        parts.append(turn.words("filed-hard"))
    if expected := conversation.arguments.get("predicted"):
        parts.append(summary.compared(turn, Prediction(**expected), told))
    if warming_up:
        left = max(0, day.WARM_UPS - day.asked_count(turn))
        parts.append(turn.words("filed-baseline", left=left))
    rows = [*ladder_view.rerate_row(turn, conversation.arguments.get("offer_id")), *streaks.after_filing(turn)]
    if not in_peace:
        parts += [streaks.one_line(turn), ladder_view.rate_more(turn)[0]]
    if warming_up and day.is_predicted(turn) and not in_peace:
        more, ways = programme_view.after_the_warm_ups(turn)
        parts.append(more)
        rows = [*ways, *rows]
    turn.say("\n\n".join(part for part in parts if part), rows)
    if not in_peace:
        programme_view.after_an_ask(turn)
