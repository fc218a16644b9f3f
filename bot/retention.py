"""Someone who has been silent for two years: asked once whether to keep it all, and erased where they do not answer."""

from datetime import date

from bot.turn import Turn, do
from coaching.commitment import Due, Lateness, lateness, local
from coaching.retention import Step, last_day_to_answer, next_step, question_due
from prompts.dates import spoken_date
from storage import erasure, inbox, reminders, support
from storage.preferences import load_preferences
from storage.reminders import Reminder, ReminderKind


def see_to(turn: Turn) -> bool:
    """Do what is due for someone silent: plan the question, or erase them. True where they are gone.

    Nothing is said to whoever is erased: they were told of the day, or cannot be told anything.
    """
    match _step(turn):
        case Step.ASK:
            _plan_question(turn)
        case Step.ERASE if not inbox.holds_any(turn.connection, turn.person.telegram_id):
            erasure.forget(turn.connection, turn.person.id, turn.now)
            return True
    return False


def is_wanted(turn: Turn, question: Reminder) -> bool:
    """Whether the question is still to be asked, and this is a time of day for it. A missed one is planned anew."""
    due, hours = Due(question.nominal_date, question.due_at), load_preferences(turn.connection, turn.person.id).quiet
    return _step(turn) is Step.ASK and lateness(due, turn.now, turn.zone, hours) is not Lateness.DROP


def ask(turn: Turn) -> None:
    until = spoken_date(turn.words, last_day_to_answer(turn.today))
    keep, erase = do(turn, "retention-keep", "keep_all"), do(turn, "retention-erase", "erase")
    turn.say(turn.words("retention", until=until), [[keep, erase]])


def awaits_answer(turn: Turn) -> bool:
    """Whether the person was asked, and has not been heard since: nothing else is said to them meanwhile."""
    return _asked_on(turn) is not None


def keep(turn: Turn) -> None:
    """They were heard: that is all it takes."""
    turn.say(turn.words("retention-kept"))


def _step(turn: Turn) -> Step | None:
    return next_step(_heard_on(turn), _asked_on(turn), turn.today, can_be_asked=_can_be_asked(turn))


def _can_be_asked(turn: Turn) -> bool:
    """Whether we may write to them: not where they never agreed, do not want to hear from us, or need quiet.

    A pause is no reason to erase someone unasked.
    """
    person = turn.person
    needs_quiet = support.load_state(turn.connection, person.id).lasts
    return person.consented_at is not None and person.blocked_at is None and not needs_quiet


def _plan_question(turn: Turn) -> None:
    if reminders.next_waiting(turn.connection, turn.person.id, ReminderKind.RETENTION) is None:
        due = question_due(turn.now, turn.zone, load_preferences(turn.connection, turn.person.id).quiet)
        question = Reminder(turn.person.id, ReminderKind.RETENTION, due.nominal_date, due.at)
        reminders.plan_reminder(turn.connection, question)


def _heard_on(turn: Turn) -> date:
    return local(turn.person.heard_at, turn.zone).date()


def _asked_on(turn: Turn) -> date | None:
    """The date on which they were asked since they were last heard."""
    said = reminders.said_dates(turn.connection, turn.person.id, ReminderKind.RETENTION, after=_heard_on(turn))
    return said[0] if said else None
