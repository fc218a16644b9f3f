"""What a person told as sheets for a spreadsheet: CSV in which no cell can be taken for a formula."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from coaching.challenge import Challenge
from coaching.ready import ready_name
from coaching.scripts.prediction import Prediction
from coaching.scripts.reflection import Reflection
from coaching.scripts.rehearsal import Rehearsal
from prompts.own_words import in_words
from prompts.words import Words
from storage.archive import Belongings, Row

PREDICTED = tuple(each.name for each in fields(Prediction))
TOLD = tuple(each.name for each in fields(Reflection))
REHEARSED = tuple(each.name for each in fields(Rehearsal))

_BEGINS_A_FORMULA = r"=+\-@\t\r\x00\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b"
_UNSEEN = r"\s\"\x00-\x1f\u200b-\u200f\u2060\ufeff"
_FORMULA = re.compile(rf"(^|[;\t\r\n])(?=[{_UNSEEN}]*[{_BEGINS_A_FORMULA}])")
"""Where a cell begins, or would for a program that goes by semicolons, with what such programs begin a formula with.

Their wide and small forms count as well. Spaces, quotation marks and what cannot be seen may stand before them.
"""


def sheets(belongings: Belongings, words: Words, catalogue: Mapping[str, Challenge]) -> dict[str, str]:
    """The sheets as text by the names of their files."""
    steps = {step["id"]: _ask(step, catalogue) for step in belongings.tables["steps"]}
    made: dict[str, tuple[Sequence[str], Iterable[Mapping[str, Any]]]] = {
        "attempts.csv": (_OF_AN_ATTEMPT, _attempts(belongings, steps, catalogue)),
        "ladder.csv": (_OF_A_STEP, _ladder(belongings, steps)),
        "rehearsals.csv": (("at", "scene", *REHEARSED), _rehearsals(belongings)),
        "measures.csv": (("at", "occasion", "of", "number"), _measures(belongings, words)),
    }

    def spoken(value: Any) -> str:
        return safe(_told(words, value) if isinstance(value, str) else _written(words, value))

    return {name: _as_csv(columns, rows, spoken) for name, (columns, rows) in made.items()}


def safe(cell: str) -> str:
    """The text with an apostrophe wherever a spreadsheet would take it for a formula."""
    return _FORMULA.sub(r"\1'", cell)


def _as_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], spoken: Callable[[Any], str]) -> str:
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(columns)
    writer.writerows([spoken(row.get(name)) for name in columns] for row in rows)
    return sheet.getvalue()


def _told(words: Words, told: str) -> str:
    """Words as they are, a ready answer by its label, a voice note by its length."""
    crutch = f"crutch-{ready_name(told)}"
    return words.plain(crutch) if words.has(crutch) else in_words(words, told)


def _written(words: Words, value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return words.plain("export-yes" if value else "export-no")
        case list():
            return " > ".join(map(str, value))
        case _:
            return str(value)


_OF_AN_ATTEMPT = (
    *("date", "told_at", "ask", "domain", "difficulty", "meaning", "warm_up", "smaller"),
    *(f"before_{name}" for name in PREDICTED),
    *TOLD,
)


def _attempts(
    belongings: Belongings, steps: Mapping[int, str], catalogue: Mapping[str, Challenge]
) -> Iterable[Mapping[str, Any]]:
    predicted = {row["offer_id"]: row["told"] for row in belongings.tables["predictions"]}
    for row in sorted(belongings.tables["attempts"], key=lambda each: (each["on"], each["id"])):
        before = predicted.get(row["offer_id"], {})
        yield {
            **row,
            **row["closer"],
            **{f"before_{name}": value for name, value in before.items()},
            "date": row["on"],
            "told_at": row["reported_at"],
            "ask": _ask(row, catalogue) or steps.get(row["step_id"]),
            "difficulty": row["intimidation"],
            "warm_up": row["baseline"],
        }


_OF_A_STEP = ("ask", "domain", "difficulty", "meaning", "own_asked", "taken_off_at")


def _ladder(belongings: Belongings, steps: Mapping[int, str]) -> Iterable[Mapping[str, Any]]:
    for row in belongings.tables["steps"]:
        yield {
            **row,
            "ask": steps[row["id"]],
            "difficulty": row["intimidation"],
            "taken_off_at": row["removed_at"],
        }


def _rehearsals(belongings: Belongings) -> Iterable[Mapping[str, Any]]:
    for row in sorted(belongings.tables["rehearsals"], key=lambda each: str(each["rehearsed_at"])):
        yield {**row, **row["told"], "at": row["rehearsed_at"]}


def _measures(belongings: Belongings, words: Words) -> Iterable[Mapping[str, Any]]:
    for row in belongings.tables["domain_ratings"]:
        yield {**row, "at": row["rated_at"], "of": row["domain"], "number": row["rating"]}
    for row in belongings.tables["arsq_answers"]:
        for number, pair in enumerate(row["answers"], 1):
            for what, answer in zip(("concern", "acceptance"), pair, strict=True):
                of = words.plain("export-situation", number=number, what=what)
                yield {**row, "at": row["answered_at"], "of": of, "number": answer}


def _ask(row: Row, catalogue: Mapping[str, Challenge]) -> str:
    """The words of what was asked: of the catalogue's entry where it was one, else the person's own."""
    challenge = catalogue.get(row["challenge_id"] or "")
    if challenge is None:
        return row.get("own_words") or ""
    return challenge.smaller if row.get("smaller") else challenge.ask
