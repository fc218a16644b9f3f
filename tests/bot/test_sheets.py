"""The sheets: what was told, in cells that no spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sheets import PREDICTED, TOLD, safe, sheets
from coaching.scripts.prediction import Prediction
from coaching.voice import VoiceNote
from prompts.catalogue import load_catalogue
from prompts.words import words_for
from storage import ladder, offers, predictions
from storage.archive import Belongings, Row, find_belongings
from storage.database import Database, Transaction
from tests.storage.lives import NOW, a_life, a_person, an_offer, tell
from tests.storage.places import another_ring

WORDS = words_for("en")
FORMULAS = "=+-@\uff1d\uff0b\uff0d\uff20"
TRIGGERS = f"{FORMULAS}\t\r\0"
LEADS = ("", " ", "   ", "\u00a0", "\u3000", "\t", '"', "\ufeff", "\u200b", "\n", "\x0b")
PAYLOADS = 2_000


@pytest.fixture
def transaction(tmp_path: Path) -> Iterator[Transaction]:
    database = Database(f"sqlite:///{tmp_path}/house/coach.db", another_ring(tmp_path))
    database.migrate()
    with database.begin() as transaction:
        yield transaction
    database.close()


def payload(chance: Random) -> str:
    """Something that a spreadsheet might run, at the beginning of a cell or of what could become one."""
    before = chance.choice(("", "", "", "fine;", "two\nlines\n", "a\tb\t", 'quoted";"', "x,"))
    rest = chance.choice(("cmd|' /C calc'!A0", "SUM(1;2)", 'HYPERLINK("http://x","y")', "1", ""))
    return before + "".join(chance.choices(LEADS, k=chance.randrange(3))) + chance.choice(TRIGGERS) + rest


def cells(sheet: str, delimiter: str = ",") -> list[str]:
    return [cell for row in csv.reader(io.StringIO(sheet, newline=""), delimiter=delimiter) for cell in row]


def is_a_formula(cell: str, triggers: str = TRIGGERS) -> bool:
    return cell.lstrip(" \u00a0\u3000\n\x0b\ufeff\u200b")[:1] in {*triggers}


def begin_formulas(sheet: str) -> list[str]:
    """The cells that a program runs, by commas as they are written, or by semicolons as some programs read them."""
    by_semicolons = [cell for cell in cells(sheet, ";") if is_a_formula(cell.lstrip(), FORMULAS)]
    return [cell for cell in cells(sheet) if is_a_formula(cell)] + by_semicolons


def told(rows: int, chance: Random) -> Belongings:
    """A journal with a payload in every text, as it would come out of the database."""
    row = {
        **dict.fromkeys(("offer_id", "step_id", "challenge_id", "domain", "intimidation", "meaning", "emotion")),
        "on": "2026-03-02",
        "reported_at": "2026-03-02T12:00:00+00:00",
        "baseline": False,
        "smaller": False,
        "outcome": "no",
        "reply_kind": None,
        "emotion_word": None,
        "closer": {"feared_happened": 50},
    }
    texts = ("story", "what_asked", "how_asked", "their_answer", "learned")
    journal = [{**row, "id": number, **{name: payload(chance) for name in texts}} for number in range(rows)]
    steps = [
        {"id": number, "challenge_id": None, "own_words": payload(chance), "intimidation": 3, "removed_at": None}
        for number in range(rows)
    ]
    none: dict[str, list[Row]] = {name: [] for name in ("predictions", "rehearsals", "domain_ratings", "arsq_answers")}
    return Belongings(schema="1", tables={**none, "attempts": journal, "steps": steps})


def test_two_thousand_payloads_begin_no_formula_wherever_a_cell_may_begin() -> None:
    made = sheets(told(PAYLOADS // 5, Random(1)), WORDS, {})
    assert sum("'" in cell for sheet in made.values() for cell in cells(sheet)) >= PAYLOADS
    assert [cell for sheet in made.values() for cell in begin_formulas(sheet)] == []


@given(st.text(st.sampled_from([*TRIGGERS, *"".join(LEADS), ";", ",", '"', "a"])))
def test_whatever_is_written_begins_no_formula(text: str) -> None:
    sheet = io.StringIO(newline="")
    csv.writer(sheet).writerow([safe(text), safe(text)])
    assert begin_formulas(sheet.getvalue()) == []


@pytest.mark.parametrize("text", ["I asked.", "Two - no, three", "a=b", "me@home", "5 + 5", "naïve; yes", ""])
def test_ordinary_words_stand_as_they_are(text: str) -> None:
    assert safe(text) == text


def test_an_entry_stands_in_one_line_with_what_was_expected_of_it(transaction: Transaction) -> None:
    ada = a_life(transaction)
    made = _made(transaction, ada.person.telegram_id)
    [line] = csv.DictReader(io.StringIO(made["attempts.csv"], newline=""))
    assert {f"before_{name}" for name in PREDICTED} | {*TOLD} <= line.keys()
    assert line["date"] == "2026-03-02"
    assert (line["outcome"], line["emotion"], line["self_talk"]) == ("no", "7", "brave")
    assert (line["story"], line["learned"]) == ("I went in and asked.", "a no is short")
    assert (line["before_feared"], line["before_fear_likelihood"]) == ("they will laugh", "75")
    assert (line["other_hostile"], line["warm_up"]) == ("yes", "no")
    ladder_lines = [*csv.DictReader(io.StringIO(made["ladder.csv"], newline=""))]
    assert "ask my sister for help" in {each["ask"] for each in ladder_lines}
    [rehearsal] = csv.DictReader(io.StringIO(made["rehearsals.csv"], newline=""))
    assert (rehearsal["reactions"], rehearsal["tensions"]) == ("curt_no > kind_no", "50 > 90 > 25")
    measures = [*csv.DictReader(io.StringIO(made["measures.csv"], newline=""))]
    assert [(each["of"], each["number"]) for each in measures] == [
        ("social", "8"),
        ("situation 1, concern", "3"),
        ("situation 1, acceptance", "4"),
        ("situation 2, concern", "6"),
        ("situation 2, acceptance", "1"),
    ]


def test_an_ask_reads_as_it_was_put_and_ready_answers_and_voice_notes_as_words(transaction: Transaction) -> None:
    ada = a_person(transaction)
    entry = next(iter(load_catalogue().values()))
    [step_id] = ladder.add_catalogue_steps(transaction, ada.id, [(entry.id, entry.domain)])
    offer = an_offer(transaction, ada, step_id)
    offers.set_offer(transaction, ada.id, offer.id, offers.OfferState.TAKEN, smaller=True)
    offer = offers.get_offer(transaction, ada.id, offer.id)
    said = VoiceNote("AwAC1", 65).stored
    predictions.save_prediction(transaction, ada.id, offer.id, Prediction(feared=said, crutch="#headphones"), NOW)
    tell(transaction, ada, offer=offer)
    [line] = csv.DictReader(io.StringIO(_made(transaction, ada.telegram_id)["attempts.csv"], newline=""))
    assert (line["ask"], line["smaller"]) == (entry.smaller, "yes")
    assert "1:05" in line["before_feared"]
    assert line["before_crutch"] == WORDS.plain("crutch-headphones")


def _made(transaction: Transaction, telegram_id: int) -> dict[str, str]:
    sealed = find_belongings(transaction, telegram_id)
    assert sealed is not None
    return sheets(sealed.opened(), WORDS, load_catalogue())
