"""Made-up people, and a life with something of everything that belongs to a person."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any

from coaching.attempt import Attribution
from coaching.commitment import QuietHours
from coaching.gate import Modes
from coaching.goals import Goal
from coaching.patterns import Firing, Pattern, Sign
from coaching.rehearsal import Reaction
from coaching.script import Answer
from coaching.scripts import ConversationKind
from coaching.scripts.prediction import Prediction
from coaching.scripts.reflection import Reflection
from coaching.scripts.rehearsal import Rehearsal
from coaching.support import SupportState
from coaching.vocabulary import Emotion, LifeDomain, Outcome, ReplyKind, SelfTalk
from storage import (
    attempts,
    buddies,
    conversations,
    erasure,
    firings,
    goals,
    invitations,
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
from storage.conversations import Conversation
from storage.database import Transaction
from storage.invitations import Invitation
from storage.modes import Gate
from storage.offers import Offer
from storage.people import Person
from storage.plans import PauseSpan, Plan
from storage.preferences import Preferences
from storage.reminders import Reminder, ReminderKind, ReminderState
from storage.reserves import Spared

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)

A_NO = Reflection(
    outcome=Outcome.NO,
    emotion=7,
    reply_kind=ReplyKind.RESPECTFUL,
    emotion_word=Emotion.PROUD,
    feared_happened=50,
    fear_likelihood_after=25,
    again_after_no=False,
    self_talk=SelfTalk.BRAVE,
    other_hostile=True,
    attribution=Attribution.SITUATION,
    others_comfort=9,
    replayed=0,
    comforted=True,
    story="I went in and asked.",
    what_asked="for a discount",
    how_asked="plainly",
    their_answer="not today",
    learned="a no is short",
)
A_SIGN = Firing(pattern=Pattern.CALLOUS, sign=Sign.ASKED_AGAIN, count=2, enough=2, of=None, attempts=(1, 2))
A_FEAR = Prediction(
    feared="they will laugh", fear_likelihood=75, fear_badness=60, chance_of_yes=10, tension=80, crutch="my phone"
)
A_REHEARSAL = Rehearsal(
    reactions=(Reaction.CURT_NO, Reaction.KIND_NO),
    feared="they will sigh",
    fear_likelihood=75,
    tensions=(50, 90, 25),
    said="may I?",
    move="thank",
    hardest="answer",
    would_say="may I, please?",
    learned="it passes",
)
A_PLAN = Plan(
    local_time=time(12, 30), weekdays=frozenset({0, 2, 4}), weekly_number=3, cue="after lunch, at the café", since=TODAY
)

A_GATE = Gate(Modes(gentle=True, harmony=True), NOW)
SOME_PREFERENCES = Preferences(
    called="Dr. Ada", quiet=QuietHours(time(23), time(7)), nudges=False, left_out=frozenset({LifeDomain.ROMANTIC})
)

_telegram_ids = count(7_000_000_001)
"""Telegram's ids have long outgrown 32 bits."""


@dataclass(frozen=True)
class Life:
    """A person with something in every table, and the ids of some of it."""

    person: Person
    conversation: Conversation
    step_id: int
    offer: Offer
    goal: Goal
    entry_id: int
    stint_id: int
    firing_id: int
    buddy_id: int
    opened_id: int


def a_person(transaction: Transaction, name: str | None = "Ada") -> Person:
    return people.add_person(transaction, telegram_id=next(_telegram_ids), name=name, language="en", now=NOW)


def an_offer(transaction: Transaction, person: Person, step_id: int, **said: Any) -> Offer:
    ordinary: dict[str, Any] = {"on": TODAY, "now": NOW, "smaller": False, "reason": "next", "numbers": {"level": 2}}
    return offers.add_offer(transaction, person.id, step_id=step_id, **ordinary | said)


def tell(transaction: Transaction, person: Person, told: Reflection = A_NO, **said: Any) -> Conversation:
    """File an attempt, told in a conversation of its own."""
    talk = conversations.open_conversation(transaction, person.id, ConversationKind.REFLECTION, {}, NOW)
    ordinary: dict[str, Any] = {"offer": None, "on": TODAY, "now": NOW, "baseline": False}
    attempts.file_attempt(transaction, person.id, talk.id, told, **ordinary | said)
    return talk


def an_invitation(transaction: Transaction, person: Person, token: str) -> Invitation:
    invitations.add_invitation(transaction, person.id, token, NOW + 7 * DAY)
    found = invitations.find_invitation(transaction, token, NOW)
    assert found is not None
    return found


def a_life(transaction: Transaction, name: str = "Ada") -> Life:
    person, friend = a_person(transaction, name), a_person(transaction, f"A friend of {name}")
    buddies.make_pair(transaction, person.id, friend.id, TODAY)
    buddies.note_wave(transaction, person.id, friend.id, TODAY)
    an_invitation(transaction, person, f"made by {name} {person.id}")
    opened = an_invitation(transaction, friend, f"opened by {name} {person.id}")
    invitations.keep_opened(transaction, person.id, opened.id)
    [step_id, swapped] = ladder.add_catalogue_steps(
        transaction, person.id, [("ask-the-time", LifeDomain.EVERYDAY), ("ask-a-seat", LifeDomain.SOCIAL)]
    )
    ladder.add_own_step(transaction, person.id, "ask my sister for help", LifeDomain.SOCIAL, 6)
    other = an_offer(transaction, person, swapped)
    offers.set_offer(transaction, person.id, other.id, offers.OfferState.SWAPPED)
    offer = an_offer(transaction, person, step_id)
    predictions.save_prediction(transaction, person.id, offer.id, A_FEAR, NOW)
    modes.save_gate(transaction, person.id, A_GATE)
    preferences.save_preferences(transaction, person.id, SOME_PREFERENCES)
    plans.save_plan(transaction, person.id, A_PLAN)
    weeks.set_week_number(transaction, person.id, TODAY, 2)
    reserves.spare_day(transaction, person.id, TODAY, Spared.RESERVE)
    plans.begin_pause(transaction, person.id, PauseSpan(TODAY, None))
    plans.save_ratings(transaction, person.id, "start", {LifeDomain.SOCIAL: 8}, NOW)
    erasure.want(transaction, person.id, NOW)
    goal = goals.add_goal(transaction, person.id, "ask for a raise", LifeDomain.PROFESSIONAL, ["ask-the-boss"], NOW)
    programmes.begin_stint(transaction, person.id, "at_work", TODAY, said=1)
    [stint] = programmes.load_stints(transaction, person.id)
    measures.save_invited(transaction, person.id, "day_30", 1, TODAY, settled=False)
    measures.save_arsq(transaction, person.id, "baseline", [(3, 4), (6, 1)], NOW)
    support.save_state(transaction, person.id, SupportState(since=NOW))
    said = Reminder(person.id, ReminderKind.PROMPT, TODAY, NOW)
    reminders.plan_reminder(transaction, said)
    reminders.settle(transaction, said, ReminderState.SAID)
    reminders.plan_reminder(transaction, Reminder(person.id, ReminderKind.PROMPT, TODAY + DAY, NOW + DAY))
    talk = tell(transaction, person, offer=offer)
    talk = conversations.save_answers(transaction, talk, [Answer("outcome", "no")], NOW)
    [filed] = attempts.load_attempts(transaction, person.id)
    rehearsals.save_rehearsal(transaction, person.id, talk.id, A_REHEARSAL, scene="someone-somewhere", now=NOW)
    firing = firings.add_firing(transaction, person.id, A_SIGN, on=TODAY, now=NOW)
    return Life(person, talk, step_id, offer, goal, filed.id, stint.id, firing.id, friend.id, opened.id)
