"""The schema, declared once for Alembic and the queries. Nothing here leaves this room: queries hand out dataclasses."""

from datetime import date, datetime, time
from typing import Any, ClassVar

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, MetaData, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from storage.cipher import EncryptedJSON, EncryptedText
from storage.moments import Instant

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


_Integer = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only in a column that is called INTEGER; elsewhere Telegram's ids need 64 bits."""

_NEVER_AGAIN = {"sqlite_autoincrement": True}
"""SQLite would give the id of a last row that was deleted to the next one, and an old button would mean a new thing."""


class Base(DeclarativeBase):
    """The declarative base with fixed names for every constraint, so that migrations can name them."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {int: _Integer, datetime: Instant}


def _owner() -> Mapped[int]:
    return mapped_column(ForeignKey("people.id", ondelete="CASCADE"))


class KeyCheck(Base):
    """One sealed word that tells at the start whether the journal keys are the right ones."""

    __tablename__ = "key_check"
    id: Mapped[int] = mapped_column(primary_key=True)
    sealed: Mapped[str] = mapped_column(EncryptedText)


class InboxRow(Base):
    """An update as Telegram gave it. `body` is gone once the update is handled; the id stays to refuse a second delivery."""

    __tablename__ = "inbox"
    update_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    lane: Mapped[int]
    body: Mapped[str | None] = mapped_column(EncryptedText)
    state: Mapped[str] = mapped_column(String(10))
    attempts: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime]
    __table_args__ = (Index(None, "state", "update_id"),)


class OutboxRow(Base):
    """A message that is still to be sent. Sent rows are deleted; `failed` ones keep no text."""

    __tablename__ = "outbox"
    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int]
    urgency: Mapped[int]
    payload: Mapped[dict[str, Any] | None] = mapped_column(EncryptedJSON)
    state: Mapped[str] = mapped_column(String(10))
    conversation_id: Mapped[int | None]
    version: Mapped[int | None]
    created_at: Mapped[datetime]
    __table_args__ = (Index(None, "state", "id"), Index(None, "chat_id"), _NEVER_AGAIN)


class PersonRow(Base):
    """A person, by their Telegram id. `blocked_at` is set when Telegram says that they do not want to hear from us.

    `heard_at` is when they first wrote or tapped on the last of their days on which they did.
    """

    __tablename__ = "people"
    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int] = mapped_column(unique=True)
    name: Mapped[str | None] = mapped_column(EncryptedText)
    language: Mapped[str] = mapped_column(String(12))
    zone: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    consented_at: Mapped[datetime | None]
    blocked_at: Mapped[datetime | None]
    paused_from: Mapped[datetime | None]
    paused_until: Mapped[datetime | None]
    heard_at: Mapped[datetime]
    __table_args__ = (_NEVER_AGAIN,)


class ModesRow(Base):
    """How the coach works with a person, sealed because it hints at their health, and when they answered the gate."""

    __tablename__ = "modes"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    told: Mapped[dict[str, Any]] = mapped_column(EncryptedJSON)
    answered_at: Mapped[datetime | None]


class PreferencesRow(Base):
    """What a person has set: their name, quiet hours by their own clock, what they hear of, the domains left out, and
    what buddies see.
    """

    __tablename__ = "preferences"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    called: Mapped[str | None] = mapped_column(EncryptedText)
    quiet_from: Mapped[time]
    quiet_to: Mapped[time]
    prompts: Mapped[bool]
    nudges: Mapped[bool]
    reviews: Mapped[bool]
    left_out: Mapped[list[Any]] = mapped_column(EncryptedJSON)
    sharing: Mapped[str] = mapped_column(String(10))


class CommitmentRow(Base):
    """When a person asks, from the local date `since` on: wall-clock time, weekdays as seven bits from Monday, attempts a
    week, the cue in their words. Earlier rows stay, so that a change never rewrites the past.
    """

    __tablename__ = "commitments"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    local_time: Mapped[time]
    weekdays: Mapped[int]
    weekly_number: Mapped[int]
    cue: Mapped[str | None] = mapped_column(EncryptedText)


class WeekNumberRow(Base):
    """The attempts a week aims for where that differs from the plan, by the week's Monday."""

    __tablename__ = "week_numbers"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    monday: Mapped[date] = mapped_column(primary_key=True)
    number: Mapped[int]


class SparedDayRow(Base):
    """A committed local date without an attempt that ends no streak: put in reserve, or a gap that was closed."""

    __tablename__ = "spared_days"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    how: Mapped[str] = mapped_column(String(10))


class PauseRow(Base):
    """A stretch of local dates in which the person rested on purpose. Open while `ended_on` is null."""

    __tablename__ = "pauses"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = _owner()
    began_on: Mapped[date]
    ended_on: Mapped[date | None]
    __table_args__ = (Index(None, "person_id"),)


class DomainRatingRow(Base):
    """Rejection sensitivity 1 to 10 in one domain, as the person rated it at one occasion."""

    __tablename__ = "domain_ratings"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = _owner()
    occasion: Mapped[str] = mapped_column(String(20))
    domain: Mapped[str] = mapped_column(String(20))
    rating: Mapped[int]
    rated_at: Mapped[datetime]
    __table_args__ = (UniqueConstraint("person_id", "occasion", "domain"),)


class ProgrammeRow(Base):
    """A stretch of local dates on one programme, open while `ended_on` is null. `said` is the last week, or the last
    number of asks, of which a word was said.
    """

    __tablename__ = "programmes"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = _owner()
    programme: Mapped[str] = mapped_column(String(20))
    began_on: Mapped[date]
    ended_on: Mapped[date | None]
    finished: Mapped[bool]
    said: Mapped[int]
    __table_args__ = (Index(None, "person_id"), _NEVER_AGAIN)


class MeasurementRow(Base):
    """How often, and when last, a person was invited to measure at an occasion, and whether that is settled."""

    __tablename__ = "measurements"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    occasion: Mapped[str] = mapped_column(String(20), primary_key=True)
    asked: Mapped[int]
    asked_on: Mapped[date]
    settled: Mapped[bool]


class ArsqRow(Base):
    """The answers to the nine situations of the A-RSQ at one occasion: pairs of concern and acceptance."""

    __tablename__ = "arsq_answers"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    occasion: Mapped[str] = mapped_column(String(20), primary_key=True)
    answers: Mapped[list[Any]] = mapped_column(EncryptedJSON)
    answered_at: Mapped[datetime]


class StepRow(Base):
    """A scenario on a person's fear hierarchy: an entry of the catalogue or the person's own words."""

    __tablename__ = "steps"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = _owner()
    position: Mapped[int]
    challenge_id: Mapped[str | None] = mapped_column(String(40))
    own_words: Mapped[str | None] = mapped_column(EncryptedText)
    own_asked: Mapped[str | None] = mapped_column(String(24))
    domain: Mapped[str] = mapped_column(String(20))
    intimidation: Mapped[int | None]
    meaning: Mapped[int | None]
    tie_rank: Mapped[int | None]
    removed_at: Mapped[datetime | None]
    __table_args__ = (Index(None, "person_id"), UniqueConstraint("person_id", "challenge_id"), _NEVER_AGAIN)


class GoalRow(Base):
    """Something a person wants to be able to ask for. `near` are the catalogue entries that come close to it."""

    __tablename__ = "goals"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = _owner()
    words: Mapped[str] = mapped_column(EncryptedText)
    domain: Mapped[str] = mapped_column(String(20))
    near: Mapped[list[Any]] = mapped_column(EncryptedJSON)
    added_at: Mapped[datetime]
    __table_args__ = (Index(None, "person_id"), _NEVER_AGAIN)


class OfferRow(Base):
    """A challenge that was put before a person on a local date, why it was that one, and what they said to it."""

    __tablename__ = "offers"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = _owner()
    step_id: Mapped[int] = mapped_column(ForeignKey("steps.id", ondelete="CASCADE"))
    on: Mapped[date]
    offered_at: Mapped[datetime]
    smaller: Mapped[bool]
    reason: Mapped[str] = mapped_column(String(20))
    numbers: Mapped[dict[str, Any]] = mapped_column(EncryptedJSON)
    state: Mapped[str] = mapped_column(String(10))
    __table_args__ = (Index(None, "person_id", "on"), _NEVER_AGAIN)


class PredictionRow(Base):
    """What a person expected of an ask before they made it: fear, likelihoods, tension, and the crutch left at home."""

    __tablename__ = "predictions"
    offer_id: Mapped[int] = mapped_column(
        ForeignKey("offers.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int] = _owner()
    predicted_at: Mapped[datetime]
    told: Mapped[dict[str, Any]] = mapped_column(EncryptedJSON)
    __table_args__ = (Index(None, "person_id", "predicted_at"),)


class AttemptRow(Base):
    """What came of an attempt. Filed once the two answers that matter are there and filled in as the person tells more.

    `closer` holds what a closer look found: the fear against what came, what it was about, and how it was for the other.
    """

    __tablename__ = "attempts"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = _owner()
    conversation_id: Mapped[int] = mapped_column(unique=True)
    offer_id: Mapped[int | None] = mapped_column(ForeignKey("offers.id", ondelete="SET NULL"))
    step_id: Mapped[int | None] = mapped_column(ForeignKey("steps.id", ondelete="SET NULL"))
    challenge_id: Mapped[str | None] = mapped_column(String(40))
    domain: Mapped[str | None] = mapped_column(String(20))
    asked_person: Mapped[str | None] = mapped_column(String(24))
    intimidation: Mapped[int | None]
    meaning: Mapped[int | None]
    on: Mapped[date]
    reported_at: Mapped[datetime]
    baseline: Mapped[bool]
    smaller: Mapped[bool]
    outcome: Mapped[str] = mapped_column(String(20))
    reply_kind: Mapped[str | None] = mapped_column(String(20))
    emotion: Mapped[int | None]
    emotion_word: Mapped[str | None] = mapped_column(String(20))
    closer: Mapped[dict[str, Any]] = mapped_column(EncryptedJSON)
    story: Mapped[str | None] = mapped_column(EncryptedText)
    what_asked: Mapped[str | None] = mapped_column(EncryptedText)
    how_asked: Mapped[str | None] = mapped_column(EncryptedText)
    their_answer: Mapped[str | None] = mapped_column(EncryptedText)
    learned: Mapped[str | None] = mapped_column(EncryptedText)
    __table_args__ = (Index(None, "person_id", "on"), _NEVER_AGAIN)


class RehearsalRow(Base):
    """An ask that was imagined: in which scene, the answer it ended with, and what was told of it. Never an attempt."""

    __tablename__ = "rehearsals"
    conversation_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person_id: Mapped[int] = _owner()
    scene: Mapped[str] = mapped_column(String(40))
    reaction: Mapped[str] = mapped_column(String(20))
    rehearsed_at: Mapped[datetime]
    told: Mapped[dict[str, Any]] = mapped_column(EncryptedJSON)
    __table_args__ = (Index(None, "person_id", "rehearsed_at"),)


class FiringRow(Base):
    """A pattern that the watch told a person of on a local date, and when they disputed it. `seen` says which, and why."""

    __tablename__ = "firings"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = _owner()
    told_at: Mapped[datetime]
    on: Mapped[date]
    seen: Mapped[dict[str, Any]] = mapped_column(EncryptedJSON)
    disputed_at: Mapped[datetime | None]
    __table_args__ = (Index(None, "person_id"), _NEVER_AGAIN)


class ConversationRow(Base):
    """A conversation: which script, what it was given, the answers so far, and what the person has seen of it."""

    __tablename__ = "conversations"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = _owner()
    kind: Mapped[str] = mapped_column(String(20))
    arguments: Mapped[dict[str, Any]] = mapped_column(EncryptedJSON)
    answers: Mapped[list[Any]] = mapped_column(EncryptedJSON)
    version: Mapped[int]
    open: Mapped[bool]
    opened_at: Mapped[datetime]
    asked_at: Mapped[datetime]
    shown_version: Mapped[int | None]
    first_shown_message_id: Mapped[int | None]
    shown_message_id: Mapped[int | None]
    __table_args__ = (Index(None, "person_id", "open"), _NEVER_AGAIN)


class FarewellRow(Base):
    """Someone who is to be erased: there only between that wish and its fulfilment, moments later."""

    __tablename__ = "farewells"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    wanted_at: Mapped[datetime]


class ReminderRow(Base):
    """One thing to say at one instant. The nominal local date makes it unique: one per person, kind and date."""

    __tablename__ = "reminders"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(10), primary_key=True)
    nominal_date: Mapped[date] = mapped_column(primary_key=True)
    due_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(10))
    __table_args__ = (Index(None, "state", "due_at"),)


class SupportStateRow(Base):
    """Whether a person needs quiet, since when, and what they wrote that waits to be explained. All of it is sealed."""

    __tablename__ = "support_states"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    sealed: Mapped[str] = mapped_column(EncryptedText)


class InvitationRow(Base):
    """An invitation to be practice buddies, by the hash of its token. It is deleted when it is used."""

    __tablename__ = "invitations"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = _owner()
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    __table_args__ = (Index(None, "person_id"), _NEVER_AGAIN)


class OpenedInvitationRow(Base):
    """An invitation of someone else's that a person has opened and not answered yet."""

    __tablename__ = "opened_invitations"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id", ondelete="CASCADE"), primary_key=True)
    __table_args__ = (Index(None, "invitation_id"),)


class BuddyRow(Base):
    """One side of a pair of buddies; the other has a row like it. `waved_on` is the person's own date of their last wave."""

    __tablename__ = "buddies"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    buddy_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    since: Mapped[date]
    waved_on: Mapped[date | None]
    __table_args__ = (Index(None, "buddy_id"),)


class GroupRow(Base):
    """A group that has been told, once, that the coach talks in private."""

    __tablename__ = "groups"
    chat_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
