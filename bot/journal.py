"""The journal in the chat: a list to leaf through, what one entry holds, and what becomes of it."""

from collections.abc import Sequence

from bot import journal_entry
from bot.keyboard import Button, Rows
from bot.turn import Turn, do
from coaching.scripts.journal import WORDS, EntryEdit, JournalSearch
from coaching.search import holds, search_words
from storage import journal
from storage.journal import Entry

PER_PAGE = 5
SHORT = 70


def view(turn: Turn, *, page: int = 0, query: str = "", lead: str = "") -> tuple[str, Rows]:
    """A page of the journal, or of what was found in it. Past the last page comes the last."""
    count, found = _found(turn, query) if query else (journal.count_entries(turn.connection, turn.person.id), None)
    if not count:
        text, rows = _nothing(turn, query)
        return "\n\n".join(part for part in (lead, text) if part), rows
    page = min(page, (count - 1) // PER_PAGE)
    first = page * PER_PAGE
    shown = _page(turn, first) if found is None else found[first : first + PER_PAGE]
    title = turn.words("journal-found", count=count, words=query) if query else turn.words("journal-title", count=count)
    lines = [_line(turn, number, entry) for number, entry in enumerate(shown, first + 1)]
    text = "\n\n".join(part for part in (lead, title, *lines, turn.words("journal-open")) if part)
    numbers = [
        do(turn, "journal-number", f"entry:{entry.attempt.id}:{page}:{query}", number=number)
        for number, entry in enumerate(shown, first + 1)
    ]
    return text, [row for row in (numbers, _pages(turn, page, count, query), _ways_on(turn, query)) if row]


def entry(turn: Turn, entry_id: int, *, page: int = 0, query: str = "", lead: str = "") -> tuple[str, Rows] | None:
    """One entry with everything that was told; None where this person has no such entry."""
    found = journal.find_entry(turn.connection, turn.person.id, entry_id)
    if found is None:
        return None
    text = "\n\n".join(part for part in (lead, journal_entry.text(turn, found)) if part)
    play = [
        [do(turn, "journal-play", f"play:{entry_id}:{WORDS.index(part)}", part=turn.words.plain(f"entry_part-{part}"))]
        for part in journal_entry.spoken_parts(found)
    ]
    change = [
        do(turn, "journal-change", f"edit_entry:{entry_id}"),
        do(turn, "journal-delete", f"drop:{entry_id}:{page}:{query}"),
    ]
    return text, [*play, change, [do(turn, "journal-back", f"entries:{page}:{query}")]]


def confirm_deletion(turn: Turn, entry_id: int, *, page: int, query: str) -> tuple[str, Rows] | None:
    """The entry in short, and whether it shall really go; None where this person has no such entry."""
    found = journal.find_entry(turn.connection, turn.person.id, entry_id)
    if found is None:
        return None
    text = f"{_line(turn, None, found)}\n\n{turn.words('journal-delete_sure')}"
    yes = do(turn, "journal-delete_yes", f"dropped:{entry_id}:{page}:{query}")
    return text, [[yes, do(turn, "journal-delete_no", f"entry:{entry_id}:{page}:{query}")]]


def file(turn: Turn, told: EntryEdit | JournalSearch) -> None:
    """Do what a conversation about the journal came to, and show what it makes of it."""
    if isinstance(told, JournalSearch):
        turn.say(*view(turn, query=search_words(told.words)))
        return
    found = journal.find_entry(turn.connection, turn.person.id, told.entry_id)
    if found is not None and told.changes_something:
        journal.rewrite_entry(turn.connection, turn.person.id, told.entry_id, told.applied(found.attempt.told))
    lead = turn.words("journal-changed" if told.changes_something else "journal-left")
    changed = entry(turn, told.entry_id, lead=lead)
    turn.say(*(changed or view(turn, lead=turn.words("journal-gone"))))


def _page(turn: Turn, first: int) -> Sequence[Entry]:
    return journal.load_entries(turn.connection, turn.person.id, skip=first, most=PER_PAGE)


def _found(turn: Turn, query: str) -> tuple[int, Sequence[Entry]]:
    entries = journal.load_entries(turn.connection, turn.person.id)
    found = [each for each in entries if holds(query, journal_entry.searched(turn, each))]
    return len(found), found


def _line(turn: Turn, number: int | None, entry: Entry) -> str:
    """An entry in a few words."""
    told = entry.attempt
    when = journal_entry.day(turn, entry)
    outcome = turn.words.plain(f"outcome-{told.told.outcome}")
    ask = _shortened(journal_entry.ask(turn, entry))
    if number is None:
        return turn.words("journal-line_alone", when=when, outcome=outcome, ask=ask)
    return turn.words("journal-line", number=number, when=when, outcome=outcome, ask=ask)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHORT else f"{line[:SHORT].rsplit(' ', 1)[0]} …"


def _pages(turn: Turn, page: int, count: int, query: str) -> list[Button]:
    newer = [do(turn, "journal-newer", f"entries:{page - 1}:{query}")] if page else []
    is_last = (page + 1) * PER_PAGE >= count
    return [*newer, *([] if is_last else [do(turn, "journal-older", f"entries:{page + 1}:{query}")])]


def _ways_on(turn: Turn, query: str) -> list[Button]:
    whole = [do(turn, "journal-whole", "entries:0:")] if query else []
    return [do(turn, "journal-search", "search_journal"), *whole]


def _nothing(turn: Turn, query: str) -> tuple[str, Rows]:
    if query:
        return turn.words("journal-not_found", words=query), [_ways_on(turn, query)]
    return turn.words("journal-empty"), [[do(turn, "menu-today", "today"), do(turn, "menu-log", "log")]]
