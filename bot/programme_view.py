"""Programmes in the chat: choosing one, where one stands on it, and what is said along the way."""

from bot import measuring, paths
from bot.history import history_of, lessons_of
from bot.keyboard import Button, Rows, in_rows
from bot.paths import Path
from bot.rungs import steps_as_rated
from bot.turn import Turn, do
from coaching.attempt import Attempt
from coaching.ladder import bands
from coaching.learning import comfort_zone
from coaching.programmes import Theme, milestone
from coaching.remember import newest
from storage import programmes


def view(turn: Turn) -> tuple[str, Rows]:
    """Where the person stands on their path; the paths to choose from where they are on none."""
    path = paths.find_path(turn)
    if path is None:
        return choices(turn)
    parts = [f"{turn.words('programme-title', name=path.programme.name)}\n{_progress(turn, path)}"]
    if path.theme:
        parts.append(_week(turn, path, path.theme))
    parts.append(_asks(turn, path))
    leave = do(turn, "programme-leave", f"leave_path:{path.stint.id}")
    rows = [_proposing(turn, path), [do(turn, "programme-change", "change_path"), leave], measuring.offer(turn)]
    return "\n\n".join(parts), [row for row in rows if row]


def choices(turn: Turn, *, lead: str = "") -> tuple[str, Rows]:
    """The paths that one can pick, each a tap."""
    present = paths.find_path(turn)
    others = [each for each in paths.known(turn).values() if present is None or each.id != present.programme.id]
    lines = [turn.words("programme-line", name=each.name, sentence=each.sentence) for each in others]
    parts = [lead, turn.words("programme-choose"), "\n\n".join(lines)]
    if present is None:
        parts.append(turn.words("programme-free"))
    pick = [do(turn, "programme-pick", f"path:{each.id}", name=each.name) for each in others]
    stay = [] if present is None else [do(turn, "programme-stay", "programme")]
    offer = measuring.offer(turn) if present is None else []
    return "\n\n".join(part for part in parts if part), [row for row in (*in_rows(pick), stay, offer) if row]


def begin(turn: Turn, programme_id: str) -> bool:
    """Go on that path from today; the one before is left. False where there is no such path."""
    if programme_id not in paths.known(turn):
        return False
    present = paths.find_path(turn)
    if present is None or present.programme.id != programme_id:
        _end_whatever_is_open(turn)
        programmes.begin_stint(turn.connection, turn.person.id, programme_id, turn.today, said=0)
        _has_said(turn)
    text, rows = view(turn)
    turn.say(f"{turn.words('programme-begun', how=_beginning(turn))}\n\n{text}", rows)
    return True


def _end_whatever_is_open(turn: Turn) -> None:
    """The path before is over, also one that rested because it is not for the young."""
    for stint in programmes.load_stints(turn.connection, turn.person.id):
        if stint.ended_on is None:
            programmes.end_stint(turn.connection, turn.person.id, stint.id, turn.today, finished=False)


def leave(turn: Turn, stint_id: int) -> bool:
    """Choose freely from now on. False where the person is not on that path."""
    path = paths.find_path(turn)
    if path is None or path.stint.id != stint_id:
        return False
    programmes.end_stint(turn.connection, turn.person.id, stint_id, turn.today, finished=False)
    kind = "weeks" if path.programme.weeks else "count"
    turn.say(turn.words("programme-left", name=path.programme.name, kind=kind), [[_today(turn)]])
    return True


def choose_freely(turn: Turn) -> None:
    """No path from now on, also where one was picked in the meantime."""
    path = paths.find_path(turn)
    if path is None or not leave(turn, path.stint.id):
        turn.say(turn.words("programme-chose-freely"), [[_today(turn)]])


def note(turn: Turn) -> None:
    """Before the ask of the day: that a new week has begun, or that the path is behind them."""
    path = paths.find_path(turn)
    if path is None:
        return
    if path.ended_on is not None and path.ended_on < turn.today:
        _close(turn, path)
    elif path.theme and path.week > path.stint.said:
        _has_said(turn)
        turn.say(_week(turn, path, path.theme), [_proposing(turn, path)])


def after_an_ask(turn: Turn) -> None:
    """What an ask that was just told has come to on the path: a round number, or its end."""
    path = paths.find_path(turn)
    if path is None:
        return
    if path.ended_on is not None:
        _close(turn, path)
    elif path.programme.asks and milestone(path.asks) > path.stint.said:
        _has_said(turn)
        turn.say(turn.words("programme-milestone", asks=milestone(path.asks), of=path.programme.asks))


def after_the_warm_ups(turn: Turn) -> tuple[str, Rows]:
    """What one may like to know once the warm-ups are done, and need not take up."""
    return turn.words("programme-after-warm-ups"), [[do(turn, "programme-look", "programme"), *measuring.offer(turn)]]


def _beginning(turn: Turn) -> str:
    path = paths.find_path(turn)
    if path is None or len(path.run) > 1:
        return "again"
    return "weeks" if path.theme else "count"


def _progress(turn: Turn, path: Path) -> str:
    if path.programme.asks:
        return turn.words("programme-count", asks=path.asks, of=path.programme.asks)
    days = path.programme.days or 0
    return turn.words("programme-day", day=min(path.day, days), of=days)


def _week(turn: Turn, path: Path, theme: Theme) -> str:
    of = len(path.programme.weeks)
    return turn.words("programme-week", number=path.week, of=of, theme=theme.name, text=theme.text)


def _asks(turn: Turn, path: Path) -> str:
    """The asks made on the path, and how many of them belong to this week's theme."""
    if not path.theme:
        return turn.words("programme-pace")
    entries = [turn.catalogue.get(each.challenge_id or "") for each in _history(turn, path)]
    fitting = sum(entry is not None and path.theme.fits(entry) for entry in entries)
    return turn.words("programme-asks", asks=path.asks, fitting=fitting)


def _history(turn: Turn, path: Path) -> list[Attempt]:
    return [each for each in history_of(turn) if each.did_ask and path.covers(each.on)]


def _close(turn: Turn, path: Path) -> None:
    """The card at the end of a path. From here on the choice is free, unless they pick another one."""
    on = path.ended_on or turn.today
    programmes.end_stint(turn.connection, turn.person.id, path.stint.id, on, finished=True)
    parts = [
        f"{turn.words('programme-over', name=path.programme.name)}\n{turn.words('programme-over-asks', asks=path.asks)}",
        _highest(turn, path),
        _lesson(turn, path),
        turn.words("programme-next"),
    ]
    more = [] if path.programme.asks else [do(turn, "programme-count-on", "path:hundred_asks")]
    rows = [[do(turn, "programme-another", "programme"), *more], [do(turn, "programme-freely", "choose_freely")]]
    turn.say("\n\n".join(part for part in parts if part), rows)


def _highest(turn: Turn, path: Path) -> str:
    zone = comfort_zone(_history(turn, path), bands(steps_as_rated(turn)))
    if zone.level == 0:
        return ""
    return turn.words("programme-over-level", level=zone.level, levels=zone.levels, count=zone.n)


def _lesson(turn: Turn, path: Path) -> str:
    lesson = newest(each for each in lessons_of(turn) if path.covers(each.attempt.on))
    return turn.words("programme-over-lesson", sentence=lesson.words) if lesson else ""


def _has_said(turn: Turn) -> None:
    """Remember of which week, or of which number, a word has been said by now."""
    path = paths.find_path(turn)
    if path is not None:
        said = path.week if path.theme else milestone(path.asks)
        programmes.set_said(turn.connection, turn.person.id, path.stint.id, said)


def _proposing(turn: Turn, path: Path) -> list[Button]:
    if not path.theme:
        return []
    return [do(turn, "programme-propose", f"theme:{path.stint.id}:{path.week}")]


def _today(turn: Turn) -> Button:
    return do(turn, "menu-today", "today")
