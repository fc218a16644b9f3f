"""What a person has done so far, in the shape that the method thinks in."""

from bot.turn import Turn
from coaching.attempt import Attempt
from coaching.remember import Lesson
from coaching.scripts.prediction import Prediction
from coaching.vocabulary import Mood, SelfTalk
from storage import attempts
from storage.attempts import FiledAttempt


def history_of(turn: Turn) -> list[Attempt]:
    """Every attempt, the oldest first, with what its step was."""
    return [_attempt(turn, filed) for filed in attempts.load_attempts(turn.connection, turn.person.id)]


def lessons_of(turn: Turn) -> list[Lesson]:
    """What the person took from their attempts, the oldest first."""
    filed = attempts.load_attempts(turn.connection, turn.person.id)
    return [Lesson(_attempt(turn, each), each.told.learned) for each in filed if each.told.learned]


def _attempt(turn: Turn, filed: FiledAttempt) -> Attempt:
    challenge = turn.catalogue.get(filed.challenge_id or "")
    told, expected = filed.told, filed.predicted or Prediction()
    return Attempt(
        id=filed.id,
        at=filed.reported_at,
        on=filed.on,
        outcome=told.outcome,
        step_id=filed.step_id,
        challenge_id=filed.challenge_id,
        domain=filed.domain,
        setting=challenge.setting if challenge else None,
        asked_person=challenge.asked if challenge else filed.asked_person,
        intimidation=filed.intimidation,
        meaning=filed.meaning,
        planned_no=bool(challenge and challenge.planned_no),
        gives=bool(challenge and challenge.gives),
        smaller=filed.smaller,
        baseline=filed.baseline,
        fear_likelihood=expected.fear_likelihood,
        fear_badness=expected.fear_badness,
        chance_of_yes=expected.chance_of_yes,
        tension=expected.tension,
        low_mood=expected.mood == Mood.LOW,
        reply_kind=told.reply_kind,
        emotion=told.emotion,
        emotion_word=told.emotion_word,
        attribution=told.attribution,
        feared_happened=told.feared_happened,
        fear_likelihood_after=told.fear_likelihood_after,
        others_comfort=told.others_comfort,
        replayed=told.replayed,
        self_attack=told.self_talk is SelfTalk.WRONG_WITH_ME,
        again_after_no=told.again_after_no is True,
        other_hostile=told.other_hostile,
    )
