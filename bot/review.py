"""The week in review, on its last evening: what was done, what was feared and came, one lesson, and next week's number."""

from dataclasses import asdict
from datetime import date

from bot import silence
from bot.history import history_of, lessons_of
from bot.keyboard import Rows
from bot.practice import practice_of
from bot.turn import Turn, do
from coaching.commitment import DAY, quiet
from coaching.consistency import Voice
from coaching.learning import Mean
from coaching.review import Foreseen, WeekInReview, look_back, may_set, takes_the_nudges_place
from coaching.scripts.plan import FEWEST_A_WEEK, MOST_A_WEEK
from coaching.streak import WEEK, monday
from storage import reminders, weeks
from storage.preferences import load_preferences
from storage.reminders import ReminderKind


def is_wanted(turn: Turn, day: date) -> bool:
    """Whether there is a week to look back on, and someone who listens."""
    practice, hours = practice_of(turn), load_preferences(turn.connection, turn.person.id).quiet
    if practice is None or practice.plans[0].since >= day or quiet(turn.now, turn.zone, *hours):
        return False
    return silence.voice_for(turn, day) is Voice.ASK and not look_back(practice, [], [], day).was_free


def is_at_hand(turn: Turn, day: date) -> bool:
    """Whether the review of a day was said, or will be within two hours: whoever reads it needs no nudge beside it."""
    if reminders.said_dates(turn.connection, turn.person.id, ReminderKind.REVIEW, after=day - DAY):
        return True
    at = reminders.next_waiting(turn.connection, turn.person.id, ReminderKind.REVIEW)
    return at is not None and takes_the_nudges_place(at, turn.now) and is_wanted(turn, day)


def say(turn: Turn, day: date) -> None:
    practice = practice_of(turn)
    if practice is None:
        return
    week = look_back(practice, history_of(turn), lessons_of(turn), day)
    parts = [
        f"{turn.words('review-title')}\n{_count(turn, week)}",
        "\n".join(line for line in (_foreseen(turn, week.foreseen), _moved(turn, week.moved)) if line),
        turn.words("review-lesson", sentence=week.lesson.words) if week.lesson else "",
        turn.words("review-next"),
    ]
    turn.say("\n\n".join(part for part in parts if part), _numbers(turn, monday(day) + WEEK, week.next_number))


def take_number(turn: Turn, week: date, number: int, message_id: int) -> None:
    """What a coming week aims for, by a tap under its review. A week that runs, or is over, stays as it is."""
    if not may_set(week, turn.today) or not FEWEST_A_WEEK <= number <= MOST_A_WEEK:
        turn.change_buttons(message_id, [])
        turn.say(turn.words("review-past"))
        return
    weeks.set_week_number(turn.connection, turn.person.id, week, number)
    turn.toast = turn.words.plain("review-set", number=number)
    turn.change_buttons(message_id, _numbers(turn, week, number))


def _numbers(turn: Turn, week: date, present: int) -> Rows:
    """A button for each number, the present one marked."""
    return [
        [
            do(
                turn,
                "scale-suggested" if number == present else "review-number",
                f"week:{week.toordinal()}:{number}",
                number=number,
            )
            for number in range(FEWEST_A_WEEK, MOST_A_WEEK + 1)
        ]
    ]


def _count(turn: Turn, week: WeekInReview) -> str:
    """What was done of what was planned, and why that is less than usual where a pause made it so."""
    done, planned, usual = week.count.done, week.count.planned, week.paused_from
    if not done:
        return turn.words("review-count-none_paused" if usual else "review-count-none", planned=planned)
    how = "kept" if week.count.was_kept else "some" if planned else "free"
    line = turn.words(f"review-count-{how}", done=done, planned=planned)
    return f"{line} {turn.words('review-paused', planned=planned, number=usual)}" if usual and planned else line


def _foreseen(turn: Turn, foreseen: Foreseen | None) -> str:
    if foreseen is None:
        return ""
    came = foreseen.came
    if came.n == 1:
        how = "fully" if came.fully else "partly" if came.partly else "not"
        return turn.words("review-foreseen-one", likelihood=foreseen.likelihood, came=how)
    return turn.words("review-foreseen", likelihood=foreseen.likelihood, **asdict(came))


def _moved(turn: Turn, moved: Mean | None) -> str:
    """The mean EC in plain words, with the number of asks that it stands on."""
    if moved is None:
        return ""
    points = round(moved.value)
    which = "less" if points > 0 else "more" if points < 0 else "same"
    return turn.words(f"review-moved-{which}", points=abs(points), n=moved.n)
