"""Nothing of one person comes out for another, or is changed by another, whatever ids the other comes with."""

import inspect
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from sqlalchemy import select

import storage
from coaching.gate import Modes
from coaching.measuring import Invited
from coaching.scripts import ConversationKind
from coaching.scripts.prediction import NOTHING_PREDICTED
from coaching.scripts.reflection import Reflection
from coaching.support import NOTHING_THE_MATTER
from coaching.vocabulary import LifeDomain, Outcome
from storage import (
    attempts,
    buddies,
    conversations,
    erasure,
    firings,
    goals,
    invitations,
    journal,
    ladder,
    measures,
    modes,
    offers,
    people,
    plans,
    predictions,
    preferences,
    programmes,
    rehearsals,
    reminders,
    reserves,
    support,
    weeks,
)
from storage.database import Transaction
from storage.modes import Gate
from storage.offers import OfferState
from storage.owners import owned
from storage.plans import PauseSpan
from storage.preferences import Preferences
from storage.reminders import ReminderKind
from storage.reserves import Spared
from storage.tables import Base, PersonRow
from tests.storage.lives import (
    A_GATE,
    A_PLAN,
    A_REHEARSAL,
    A_SIGN,
    DAY,
    NOW,
    SOME_PREFERENCES,
    TODAY,
    Life,
    a_life,
    a_person,
    an_invitation,
    an_offer,
    tell,
)

Call = Callable[[Transaction, int, Life], Any]
"""A call in the name of the person with this id, with the ids from this life."""

READS: dict[Callable[..., Any], Call] = {
    offers.get_offer: lambda t, me, of: offers.get_offer(t, me, of.offer.id),
    offers.find_offer: lambda t, me, of: offers.find_offer(t, me, of.offer.id),
    offers.find_last_offer: lambda t, me, _: offers.find_last_offer(t, me),
    offers.load_offers_since: lambda t, me, _: offers.load_offers_since(t, me, TODAY),
    offers.count_offers: lambda t, me, _: offers.count_offers(t, me),
    offers.swapped_steps: lambda t, me, _: offers.swapped_steps(t, me, TODAY),
    attempts.load_attempts: lambda t, me, _: attempts.load_attempts(t, me),
    attempts.count_per_day: lambda t, me, _: attempts.count_per_day(t, me),
    attempts.count_asks_of_steps: lambda t, me, _: attempts.count_asks_of_steps(t, me),
    attempts.has_reported: lambda t, me, _: attempts.has_reported(t, me, TODAY),
    buddies.load_buddies: lambda t, me, _: buddies.load_buddies(t, me),
    buddies.find_buddy: lambda t, me, of: buddies.find_buddy(t, me, of.buddy_id),
    conversations.find_open: lambda t, me, _: conversations.find_open(t, me),
    conversations.find_open_of_kind: lambda t, me, of: conversations.find_open_of_kind(t, me, of.conversation.kind),
    conversations.find_by_id: lambda t, me, of: conversations.find_by_id(t, me, of.conversation.id),
    firings.load_firings: lambda t, me, _: firings.load_firings(t, me),
    firings.find_firing: lambda t, me, of: firings.find_firing(t, me, of.firing_id),
    goals.load_goals: lambda t, me, _: goals.load_goals(t, me),
    goals.find_goal: lambda t, me, of: goals.find_goal(t, me, of.goal.id),
    invitations.load_own: lambda t, me, _: invitations.load_own(t, me, NOW),
    invitations.load_opened: lambda t, me, _: invitations.load_opened(t, me, NOW),
    invitations.find_opened: lambda t, me, of: invitations.find_opened(t, me, of.opened_id, NOW),
    journal.load_entries: lambda t, me, _: journal.load_entries(t, me),
    journal.count_entries: lambda t, me, _: journal.count_entries(t, me),
    journal.find_entry: lambda t, me, of: journal.find_entry(t, me, of.entry_id),
    ladder.load_steps: lambda t, me, _: ladder.load_steps(t, me),
    ladder.known_challenges: lambda t, me, _: ladder.known_challenges(t, me),
    measures.find_invited: lambda t, me, _: measures.find_invited(t, me, "day_30") != Invited(),
    measures.load_arsq: lambda t, me, _: measures.load_arsq(t, me),
    modes.load_gate: lambda t, me, _: modes.load_gate(t, me) == A_GATE,
    people.get_person: lambda t, me, of: people.get_person(t, me) == of.person,
    people.read_person: lambda t, me, of: people.read_person(t, me) == of.person,
    plans.load_plans: lambda t, me, _: plans.load_plans(t, me),
    plans.find_plan: lambda t, me, _: plans.find_plan(t, me),
    plans.load_pauses: lambda t, me, _: plans.load_pauses(t, me),
    plans.load_ratings: lambda t, me, _: plans.load_ratings(t, me, "start"),
    plans.load_all_ratings: lambda t, me, _: plans.load_all_ratings(t, me),
    predictions.find_prediction: lambda t, me, of: predictions.find_prediction(t, me, of.offer.id),
    predictions.find_last_prediction: lambda t, me, _: predictions.find_last_prediction(t, me),
    programmes.load_stints: lambda t, me, _: programmes.load_stints(t, me),
    preferences.load_preferences: lambda t, me, _: preferences.load_preferences(t, me) == SOME_PREFERENCES,
    rehearsals.load_rehearsals: lambda t, me, _: rehearsals.load_rehearsals(t, me),
    reminders.last_said: lambda t, me, _: reminders.last_said(t, me, ReminderKind.PROMPT),
    reminders.next_waiting: lambda t, me, _: reminders.next_waiting(t, me, ReminderKind.PROMPT),
    reminders.said_dates: lambda t, me, _: reminders.said_dates(t, me, ReminderKind.PROMPT, after=TODAY - DAY),
    reserves.load_spared_days: lambda t, me, _: reserves.load_spared_days(t, me),
    support.load_state: lambda t, me, _: support.load_state(t, me).lasts,
    weeks.load_week_numbers: lambda t, me, _: weeks.load_week_numbers(t, me),
}

ANOTHER = Reflection(outcome=Outcome.YES, emotion=1)

WRITES: dict[Callable[..., Any], Call] = {
    offers.add_offer: lambda t, me, of: offers.add_offer(
        t, me, step_id=of.step_id, on=TODAY, now=NOW, smaller=False, reason="next", numbers={}
    ),
    offers.set_offer: lambda t, me, of: offers.set_offer(t, me, of.offer.id, OfferState.TAKEN, smaller=True),
    attempts.file_attempt: lambda t, me, of: attempts.file_attempt(
        t, me, of.conversation.id, ANOTHER, offer=of.offer, on=TODAY + DAY, now=NOW, baseline=True
    ),
    offers.note_on_offer: lambda t, me, of: offers.note_on_offer(t, me, of.offer.id, {"recalled": 1}),
    buddies.make_pair: lambda t, me, _: buddies.make_pair(t, me, a_person(t, "Cy").id, TODAY),
    buddies.note_wave: lambda t, me, of: buddies.note_wave(t, me, of.buddy_id, TODAY + DAY),
    buddies.part: lambda t, me, of: buddies.part(t, me, of.buddy_id),
    buddies.leave_everyone: lambda t, me, _: buddies.leave_everyone(t, me),
    conversations.open_conversation: lambda t, me, _: conversations.open_conversation(
        t, me, ConversationKind.PAUSE, {}, NOW
    ),
    conversations.close: lambda t, me, of: conversations.close(t, me, of.conversation.id),
    erasure.want: lambda t, me, _: erasure.want(t, me, NOW + DAY),
    erasure.forget: lambda t, me, _: erasure.forget(t, me, NOW + DAY),
    firings.add_firing: lambda t, me, _: firings.add_firing(t, me, A_SIGN, on=TODAY, now=NOW),
    firings.dispute_firing: lambda t, me, of: firings.dispute_firing(t, me, of.firing_id, NOW),
    goals.add_goal: lambda t, me, _: goals.add_goal(t, me, "ask for help", LifeDomain.SOCIAL, [], NOW),
    goals.drop_goal: lambda t, me, of: goals.drop_goal(t, me, of.goal.id),
    invitations.add_invitation: lambda t, me, _: invitations.add_invitation(t, me, f"one of {me}", NOW + DAY),
    invitations.withdraw_own: lambda t, me, _: invitations.withdraw_own(t, me),
    invitations.keep_opened: lambda t, me, _: invitations.keep_opened(
        t, me, an_invitation(t, a_person(t, "Cy"), f"Cy's for {me}").id
    ),
    invitations.put_aside: lambda t, me, of: invitations.put_aside(t, me, of.opened_id),
    invitations.use_up: lambda t, me, of: invitations.use_up(t, me, of.opened_id),
    journal.rewrite_entry: lambda t, me, of: journal.rewrite_entry(t, me, of.entry_id, ANOTHER),
    journal.delete_entry: lambda t, me, of: journal.delete_entry(t, me, of.entry_id),
    ladder.add_catalogue_steps: lambda t, me, _: ladder.add_catalogue_steps(t, me, [("new", LifeDomain.SOCIAL)]),
    ladder.put_challenge: lambda t, me, _: ladder.put_challenge(t, me, "another", LifeDomain.SOCIAL),
    ladder.add_own_step: lambda t, me, _: ladder.add_own_step(t, me, "ask", LifeDomain.SOCIAL, 3),
    ladder.rate_steps: lambda t, me, of: ladder.rate_steps(t, me, {of.step_id: 9}),
    ladder.weigh_steps: lambda t, me, of: ladder.weigh_steps(t, me, {of.step_id: 9}),
    ladder.settle_ties: lambda t, me, of: ladder.settle_ties(t, me, {of.step_id: 9}),
    ladder.reword_step: lambda t, me, of: ladder.reword_step(t, me, of.step_id, "other words"),
    ladder.remove_step: lambda t, me, of: ladder.remove_step(t, me, of.step_id, NOW),
    measures.save_invited: lambda t, me, _: measures.save_invited(t, me, "day_30", 3, TODAY, settled=True),
    measures.save_arsq: lambda t, me, _: measures.save_arsq(t, me, "baseline", [(1, 1)], NOW),
    modes.save_gate: lambda t, me, _: modes.save_gate(t, me, Gate(Modes(youth=True), NOW + DAY)),
    people.set_name: lambda t, me, _: people.set_name(t, me, "Mallory"),
    people.set_zone: lambda t, me, _: people.set_zone(t, me, "Europe/Berlin"),
    people.record_consent: lambda t, me, _: people.record_consent(t, me, NOW + DAY),
    people.set_heard: lambda t, me, _: people.set_heard(t, me, NOW + DAY),
    people.set_pause: lambda t, me, _: people.set_pause(t, me, NOW, None),
    plans.save_plan: lambda t, me, _: plans.save_plan(t, me, replace(A_PLAN, weekly_number=7)),
    plans.begin_pause: lambda t, me, _: plans.begin_pause(t, me, PauseSpan(TODAY + DAY, None)),
    plans.end_pause: lambda t, me, _: plans.end_pause(t, me, TODAY + DAY),
    plans.save_ratings: lambda t, me, _: plans.save_ratings(t, me, "start", {LifeDomain.SOCIAL: 1}, NOW),
    predictions.save_prediction: lambda t, me, of: predictions.save_prediction(
        t, me, of.offer.id, NOTHING_PREDICTED, NOW
    ),
    programmes.begin_stint: lambda t, me, _: programmes.begin_stint(t, me, "at_work", TODAY, said=1),
    programmes.end_stint: lambda t, me, of: programmes.end_stint(t, me, of.stint_id, TODAY, finished=True),
    programmes.set_said: lambda t, me, of: programmes.set_said(t, me, of.stint_id, 4),
    preferences.save_preferences: lambda t, me, _: preferences.save_preferences(t, me, Preferences()),
    rehearsals.save_rehearsal: lambda t, me, of: rehearsals.save_rehearsal(
        t, me, of.conversation.id, replace(A_REHEARSAL, stopped=True), scene="another", now=NOW
    ),
    reminders.cancel_waiting: lambda t, me, _: reminders.cancel_waiting(t, me),
    reserves.spare_day: lambda t, me, _: reserves.spare_day(t, me, TODAY + DAY, Spared.REPAIRED),
    weeks.forget_week_numbers: lambda t, me, _: weeks.forget_week_numbers(t, me, TODAY),
    support.save_state: lambda t, me, _: support.save_state(t, me, NOTHING_THE_MATTER),
    weeks.set_week_number: lambda t, me, _: weeks.set_week_number(t, me, TODAY, 7),
}
"""Each changes something when it is called in the name of the one whose life it is."""


def test_every_function_that_takes_a_person_is_in_the_matrix() -> None:
    modules = [import_module(f"storage.{each.name}") for each in iter_modules(storage.__path__) if not each.ispkg]
    takes_a_person = {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if "person_id" in inspect.signature(function).parameters and not name.startswith("_")
    }
    assert takes_a_person == READS.keys() | WRITES.keys() | {owned}, "owned says whose a value is, and touches no row"


@pytest.mark.parametrize("read", READS, ids=lambda each: each.__name__)
def test_what_a_person_has_comes_out_for_them_alone(transaction: Transaction, read: Callable[..., Any]) -> None:
    ada, ben = a_life(transaction), a_person(transaction, "Ben")
    assert READS[read](transaction, ada.person.id, ada)
    assert not _or_nothing(READS[read], transaction, ben.id, ada)


@pytest.mark.parametrize("write", WRITES, ids=lambda each: each.__name__)
def test_what_a_person_has_is_changed_by_them_alone(transaction: Transaction, write: Callable[..., Any]) -> None:
    ada, ben = a_life(transaction), a_life(transaction, "Ben")
    before = rows_of(transaction, ada.person.id)
    _or_nothing(WRITES[write], transaction, ben.person.id, ada)
    assert rows_of(transaction, ada.person.id) == before
    WRITES[write](transaction, ada.person.id, ada)
    assert rows_of(transaction, ada.person.id) != before


def test_an_attempt_at_the_step_of_another_tells_nothing_of_that_step(transaction: Transaction) -> None:
    ada, ben = a_life(transaction), a_person(transaction, "Ben")
    stolen = an_offer(transaction, ben, ada.step_id)
    talk = conversations.open_conversation(transaction, ben.id, ConversationKind.REFLECTION, {}, NOW)
    attempts.file_attempt(transaction, ben.id, talk.id, ANOTHER, offer=stolen, on=TODAY, now=NOW, baseline=False)
    [filed] = attempts.load_attempts(transaction, ben.id)
    assert (filed.step_id, filed.challenge_id, filed.domain, filed.intimidation) == (None, None, None, None)


def test_an_attempt_at_the_offer_of_another_tells_nothing_of_what_they_feared(transaction: Transaction) -> None:
    ada, ben = a_life(transaction), a_person(transaction, "Ben")
    tell(transaction, ben, offer=ada.offer)
    [filed] = attempts.load_attempts(transaction, ben.id)
    assert (filed.step_id, filed.predicted) == (None, None)


def rows_of(transaction: Transaction, person_id: int) -> dict[str, list[Any]]:
    """Everything in the database that belongs to a person."""
    own: dict[Any, Any] = {
        each: each.c.person_id for each in Base.metadata.sorted_tables if "person_id" in each.columns
    }
    own[Base.metadata.tables["people"]] = PersonRow.__table__.c.id
    return {
        each.name: [
            tuple(row)
            for row in transaction.execute(select(each).where(owner == person_id).order_by(*each.primary_key))
        ]
        for each, owner in own.items()
    }


def _or_nothing(call: Call, transaction: Transaction, person_id: int, life: Life) -> Any:
    """What a call gives; nothing where it says that there is no such thing of this person's."""
    try:
        return call(transaction, person_id, life)
    except LookupError:
        return None
