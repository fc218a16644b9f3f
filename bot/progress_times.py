"""The cards of a look back that hold an earlier time against a later one: how it felt, and then and now."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from statistics import fmean
from typing import TypeVar

from bot import measuring, paths
from bot.turn import Turn
from coaching.attempt import Attempt
from coaching.commitment import local
from coaching.learning import DomainChange
from coaching.measuring import next_occasion
from coaching.progress import over_time, then_and_now
from coaching.vocabulary import LifeDomain
from prompts.bars import bar
from prompts.dates import spoken_date
from storage import plans

T = TypeVar("T")

HIGHEST = 10
NAMED = 4
"""How many different words a line shows before it only counts the rest."""


def felt(turn: Turn, history: Sequence[Attempt]) -> Iterator[str]:
    """How strong the feelings were, the words for them, and what the answers were about."""
    words = turn.words
    strengths = over_time(history, lambda ask: ask.emotion)
    feelings = over_time(history, lambda ask: ask.emotion_word)
    reasons = over_time(history, lambda ask: ask.attribution)
    if strengths:
        told = sum(map(len, strengths))
        yield "\n".join([words("progress-felt-strength", asks=told), *_averages(turn, strengths)])
    if feelings:
        yield "\n".join([words("progress-felt-words"), *_lists(turn, "emotion_word", feelings)])
    if reasons:
        yield "\n".join([words("progress-felt-about"), *_lists(turn, "attribution", reasons)])
    yield words("progress-felt-honest" if strengths or feelings or reasons else "progress-felt-none")


def _averages(turn: Turn, parts: Sequence[Sequence[int]]) -> Iterator[str]:
    for when, strengths in _times(parts):
        average = fmean(strengths)
        said = f"{average:.1f}" if len(strengths) > 1 else str(strengths[0])
        yield turn.words(
            f"progress-felt-strength-{when}", bar=bar(average / HIGHEST), strength=said, asks=len(strengths)
        )


def _lists(turn: Turn, topic: str, parts: Sequence[Sequence[str]]) -> Iterator[str]:
    for when, told in _times(parts):
        yield turn.words(f"progress-felt-{when}", asks=len(told), list=_counted(turn, topic, told))


def _times(parts: Sequence[Sequence[T]]) -> Iterator[tuple[str, Sequence[T]]]:
    """What was told, by the name of the time that it is from."""
    return zip(("first", "last") if len(parts) > 1 else ("all",), parts, strict=True)


def _counted(turn: Turn, topic: str, told: Sequence[str]) -> str:
    """The most frequent of what was told, each with its number."""
    words, counts = turn.words, Counter(told).most_common()
    named = [
        words.plain("progress-felt-each", name=words.plain(f"{topic}-{each}"), count=count)
        for each, count in counts[:NAMED]
    ]
    rest = sum(count for _, count in counts[NAMED:])
    return ", ".join([*named, words.plain("progress-felt-more", count=rest)] if rest else named)


def then(turn: Turn, history: Sequence[Attempt]) -> Iterator[str]:
    """The domains as they were rated first and last, or when they will be rated again."""
    words = turn.words
    occasions = plans.load_all_ratings(turn.connection, turn.person.id)
    rated = [(local(each.rated_at, turn.zone).date(), each.ratings) for each in occasions]
    if not rated:
        yield words("progress-then-none")
        return
    yield words("progress-then-scale")
    moved = then_and_now(rated, history)
    if moved is None:
        yield from _once(turn, *rated[-1])
        return
    yield words("progress-then-days", then=spoken_date(words, moved.then), now=spoken_date(words, moved.now))
    yield from (_moved(turn, each) for each in moved.domains)
    yield words("progress-then-honest")


def _moved(turn: Turn, domain: DomainChange) -> str:
    words = turn.words
    lines = [
        words("progress-then-domain", domain=words.plain(f"domain-{domain.domain}"), asks=domain.n),
        words("progress-then-before", bar=bar(domain.before / HIGHEST), rating=domain.before),
        words("progress-then-after", bar=bar(domain.after / HIGHEST), rating=domain.after),
    ]
    return "\n".join(lines)


def _once(turn: Turn, day: date, ratings: Mapping[LifeDomain, int]) -> Iterator[str]:
    """The only ratings so far, and when there will be more."""
    words = turn.words
    lines = [
        words("progress-then-rating", bar=bar(rating / HIGHEST), rating=rating, domain=words.plain(f"domain-{domain}"))
        for domain, rating in ratings.items()
    ]
    yield "\n".join([words("progress-then-once", day=spoken_date(words, day)), *lines])
    again = _rated_again(turn)
    yield words("progress-then-again", day=spoken_date(words, again)) if again else words("progress-then-next")


def _rated_again(turn: Turn) -> date | None:
    """The day from which the coach asks again; None after the last of them."""
    return next_occasion(measuring.began_on(turn), paths.first_finish(turn), turn.today)
