"""What an entry of the journal holds, in a readable order: the ask, what was expected, what came, what was made of it."""

from collections.abc import Iterator

from bot import predictions
from bot.turn import Turn
from coaching.scripts.journal import WORDS
from coaching.scripts.prediction import Prediction
from coaching.scripts.reflection import COMFORT, HOSTILE, Reflection
from coaching.voice import read_voice
from prompts.dates import spoken_day_past
from prompts.own_words import in_words, spoken_crutch
from prompts.words import as_html
from storage.journal import Entry


def text(turn: Turn, entry: Entry) -> str:
    """Everything that was told of an attempt."""
    told = entry.attempt
    head = turn.words("journal-entry", when=day(turn, entry), ask=ask(turn, entry))
    before = "\n".join(_before(turn, told.predicted)) if told.predicted else ""
    after = "\n".join(_after(turn, told.told))
    own = [
        f"{turn.words(f'journal-told-{part}')}\n{as_html(in_words(turn.words, words))}"
        for part in WORDS
        if (words := getattr(told.told, part))
    ]
    return "\n\n".join(part for part in (head, before, after, *own) if part)


def day(turn: Turn, entry: Entry) -> str:
    """The day of an attempt, as a line begins with it."""
    spoken = spoken_day_past(turn.words, entry.attempt.on, turn.today)
    return f"{spoken[:1].upper()}{spoken[1:]}"


def ask(turn: Turn, entry: Entry) -> str:
    """What was asked, as far as it is known."""
    told = entry.attempt
    challenge = turn.catalogue.get(told.challenge_id or "")
    if challenge is not None:
        return challenge.smaller if told.smaller else challenge.ask
    written = (entry.own_words, told.told.what_asked, told.told.story)
    found = next((each for each in written if each and not read_voice(each)), None)
    return found or turn.words.plain("journal-own_ask")


def spoken_parts(entry: Entry) -> list[str]:
    """The parts that are voice notes."""
    return [part for part in WORDS if read_voice(getattr(entry.attempt.told, part))]


def searched(turn: Turn, entry: Entry) -> list[str | None]:
    """The texts in which a search looks: the ask, what was told in words, the fear, the outcome and the feeling."""
    told, predicted = entry.attempt.told, entry.attempt.predicted
    own = [words for part in WORDS if not read_voice(words := getattr(told, part))]
    feeling = _label(turn, "emotion_word", told.emotion_word) if told.emotion_word else None
    fear = predicted.feared if predicted and not read_voice(predicted.feared) else None
    return [ask(turn, entry), *own, fear, _label(turn, "outcome", told.outcome), feeling]


def _before(turn: Turn, told: Prediction) -> Iterator[str]:
    words = turn.words
    yield words("journal-before")
    if short := predictions.in_short(turn, told):
        yield words("predicted-fear", short=short)
    if told.fear_badness is not None:
        yield words("predicted-badness", badness=told.fear_badness)
    if told.chance_of_yes is not None:
        yield words("predicted-chance", chance=told.chance_of_yes)
    if told.tension is not None:
        yield words("journal-tension", tension=told.tension)
    if told.mood:
        yield words("journal-mood", mood=_label(turn, "mood", told.mood))
    if told.crutch:
        yield words("journal-crutch", crutch=spoken_crutch(words, told.crutch))


def _after(turn: Turn, told: Reflection) -> Iterator[str]:
    words = turn.words
    yield words("journal-outcome", outcome=_label(turn, "outcome", told.outcome))
    yield from _about_the_no(turn, told)
    if told.emotion is not None:
        yield words("journal-strength", strength=told.emotion)
    if told.emotion_word:
        yield words("journal-feeling", feeling=_label(turn, "emotion_word", told.emotion_word))
    if told.self_talk:
        yield words("journal-self_talk", talk=_label(turn, "self_talk", told.self_talk))
    if told.feared_happened is not None:
        yield words("journal-happened", share=told.feared_happened)
    if told.fear_likelihood_after is not None:
        yield words("journal-next", after=told.fear_likelihood_after)
    if told.attribution:
        yield words("journal-attribution", about=_label(turn, "attribution", told.attribution))
    if felt := _comfort(told):
        yield words("journal-others", felt=_label(turn, "others_comfort", felt))
    if told.replayed is not None:
        yield words("journal-replayed", replayed=told.replayed)


def _about_the_no(turn: Turn, told: Reflection) -> Iterator[str]:
    if told.reply_kind:
        yield turn.words("journal-manner", manner=_label(turn, "reply_kind", told.reply_kind))
    if told.again_after_no is not None:
        then = "again" if told.again_after_no else "left"
        yield turn.words("journal-after_no", then=_label(turn, "after_no", then))


def _comfort(told: Reflection) -> str | None:
    """The words that stand for how it was for the other person."""
    if told.other_hostile:
        return HOSTILE
    return next((felt for felt, each in COMFORT.items() if each == told.others_comfort and each is not None), None)


def _label(turn: Turn, topic: str, option: str) -> str:
    """How an answer reads on the button that gave it."""
    return turn.words.plain(f"{topic}-{option}")
