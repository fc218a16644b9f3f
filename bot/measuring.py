"""Measuring again in the chat: the invitation, what came of it then and now, and the longer questionnaire."""

from datetime import date

from bot import paths
from bot.bounds import modes_of
from bot.history import history_of
from bot.keyboard import Button
from bot.turn import Turn, do
from coaching.commitment import local
from coaching.learning import arsq_change, arsq_score, domain_changes
from coaching.limits import domains_of
from coaching.measuring import Occasion, next_occasion, occasion_at
from coaching.scripts import ConversationKind
from coaching.scripts.measuring import Measured
from coaching.vocabulary import RATED_DOMAINS, LifeDomain
from prompts.dates import spoken_date
from storage import conversations, measures, plans
from storage.measures import Arsq


def invite(turn: Turn) -> None:
    """Where a time to measure has come: one line, with a way to put it off and one to leave it out."""
    occasion = occasion_of(turn)
    invited = measures.find_invited(turn.connection, turn.person.id, occasion)
    begun = conversations.find_open_of_kind(turn.connection, turn.person.id, ConversationKind.MEASURING)
    domains = rated_domains(turn)
    if occasion is Occasion.START or begun is not None or not domains or not invited.may_come(turn.today):
        return
    measures.save_invited(turn.connection, turn.person.id, occasion, invited.times + 1, turn.today, settled=False)
    later = [] if invited.is_last else [do(turn, "measure-later", f"measure_later:{occasion}")]
    rows = [
        [do(turn, "measure-now", f"measure:{occasion}")],
        [*later, do(turn, "measure-skip", f"measure_skip:{occasion}")],
    ]
    days = (turn.today - began_on(turn)).days
    turn.say(turn.words("measure-invite", days=days, taps=len(domains)), rows)


def offer(turn: Turn) -> list[Button]:
    """The button of the longer questionnaire, where it can be filled in now. It is made for adults."""
    return [do(turn, "arsq-offer", f"arsq:{occasion_of(turn)}")] if may_fill_in(turn) else []


def may_fill_in(turn: Turn) -> bool:
    filled_in = {each.occasion for each in measures.load_arsq(turn.connection, turn.person.id)}
    return occasion_of(turn) not in filled_in and not modes_of(turn).youth


def occasion_of(turn: Turn) -> Occasion:
    return occasion_at(began_on(turn), paths.first_finish(turn), turn.today)


def began_on(turn: Turn) -> date:
    """The day on which the person began: that of their first plan."""
    kept = plans.load_plans(turn.connection, turn.person.id)
    return kept[0].since if kept else turn.today


def rated_domains(turn: Turn) -> list[LifeDomain]:
    """What was rated at the start, everything where nothing was; but for what they leave out or are too young for."""
    start = plans.load_ratings(turn.connection, turn.person.id, Occasion.START)
    rated = [domain for domain in RATED_DOMAINS if domain in start] or RATED_DOMAINS
    modes = modes_of(turn)
    return [domain for domain in rated if domain in domains_of(youth=modes.youth) and domain not in modes.left_out]


def settle(turn: Turn, occasion: Occasion) -> None:
    """No invitation to this occasion comes any more."""
    times = measures.find_invited(turn.connection, turn.person.id, occasion).times
    measures.save_invited(turn.connection, turn.person.id, occasion, times, turn.today, settled=True)


def keep(turn: Turn, told: Measured) -> None:
    """Write down the ratings that were given so far."""
    plans.save_ratings(turn.connection, turn.person.id, told.occasion, told.ratings, turn.now)


def file(turn: Turn, told: Measured) -> None:
    """Write down what was measured, and show it beside what was measured before."""
    if told.situations:
        measures.save_arsq(turn.connection, turn.person.id, told.occasion, told.situations, turn.now)
        turn.say(_score(turn), [[do(turn, "menu-today", "today")]])
        return
    keep(turn, told)
    settle(turn, told.occasion)
    text = _then_and_now(turn, told) if told.ratings else turn.words("measure-left-out")
    turn.say(text, [row for row in ([do(turn, "menu-today", "today")], offer(turn)) if row])


def _then_and_now(turn: Turn, told: Measured) -> str:
    """Each domain then and now with the asks made in it. What moved it is not claimed."""
    start = plans.load_ratings(turn.connection, turn.person.id, Occasion.START)
    compared = domain_changes(start, told.ratings, history_of(turn))
    lines = [
        turn.words(
            "measure-line",
            domain=turn.words.plain(f"domain-{each.domain}"),
            before=each.before,
            now=each.after,
            asks=each.n,
        )
        for each in compared
    ]
    lines += [
        turn.words("measure-line-new", domain=turn.words.plain(f"domain-{domain}"), now=rating)
        for domain, rating in told.ratings.items()
        if domain not in start
    ]
    meaning = turn.words("measure-meaning", date=spoken_date(turn.words, began_on(turn))) if compared else ""
    parts = [f"{turn.words('measure-title')}\n" + "\n".join(lines), meaning, _again(turn)]
    return "\n\n".join(part for part in parts if part)


def _again(turn: Turn) -> str:
    """When it is measured next."""
    on = next_occasion(began_on(turn), paths.first_finish(turn), turn.today)
    return turn.words("measure-again", date=spoken_date(turn.words, on)) if on else ""


def _score(turn: Turn) -> str:
    """The score just reached, beside the group that it can be compared with and the first one of the person's own."""
    filled_in = measures.load_arsq(turn.connection, turn.person.id)
    first, last = filled_in[0], filled_in[-1]
    parts = [
        turn.words("arsq-score", score=f"{arsq_score(last.answers).value:.1f}"),
        turn.words("arsq-group"),
        _change(turn, first, last) if first != last else "",
        turn.words("arsq-source"),
        _again(turn) if first == last else "",
    ]
    return "\n\n".join(part for part in parts if part)


def _change(turn: Turn, first: Arsq, last: Arsq) -> str:
    before = arsq_score(first.answers).value
    change = arsq_change(before, arsq_score(last.answers).value)
    return turn.words(
        "arsq-change",
        date=spoken_date(turn.words, local(first.at, turn.zone).date()),
        before=f"{before:.1f}",
        points=f"{abs(change.change):.1f}",
        way="same" if not change.change else "less" if change.change < 0 else "more",
        sure="yes" if change.reliable else "no",
    )
