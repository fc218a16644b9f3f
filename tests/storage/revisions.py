"""A database of every revision, row by row as it stood there: what an upgrade has to carry over.

A new revision needs a new entry here. The older ones stay as they are: they are what people have on their disks.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any


@dataclass(frozen=True)
class Sealed:
    """A text that is encrypted in the database. JSON stands in it as it was written."""

    text: str


Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""The rows of each table by their key, the tables in an order in which they can be filled."""


def unchanged(rows: Rows) -> Rows:
    return rows


@dataclass(frozen=True, kw_only=True)
class Revision:
    """Rows with something in every table and column. `carry` gives what rows of the revision before have become in it."""

    rows: Rows
    carry: Callable[[Rows], Rows] = unchanged


NOON = 1_772_452_800_000_000
"""2 March 2026, 12:00 UTC, in microseconds since 1970."""

THE_FIRST_DAY = Revision(
    rows={
        "groups": [{"chat_id": -1_002_000_000_001}],
        "inbox": [
            {
                "update_id": 5_000_000_000,
                "lane": 7_000_000_001,
                "body": None,
                "state": "done",
                "attempts": 0,
                "received_at": NOON - 1,
            },
            {
                "update_id": 5_000_000_001,
                "lane": 7_000_000_001,
                "body": Sealed('{"update_id":5000000001,"message":{"text":"7"}}'),
                "state": "waiting",
                "attempts": 1,
                "received_at": NOON,
            },
        ],
        "key_check": [{"id": 1, "sealed": Sealed("these keys open this database")}],
        "outbox": [
            {
                "id": 12,
                "chat_id": 7_000_000_001,
                "urgency": 1,
                "payload": Sealed('{"text":"It is time."}'),
                "state": "waiting",
                "conversation_id": 3,
                "version": 2,
                "created_at": NOON,
            }
        ],
        "people": [
            {
                "id": 1,
                "telegram_id": 7_000_000_001,
                "name": Sealed("Ada 🦊"),
                "language": "de",
                "zone": "Europe/Berlin",
                "created_at": NOON - 86_400_000_000,
                "consented_at": NOON - 86_399_000_001,
                "blocked_at": None,
                "paused_from": NOON,
                "paused_until": NOON + 86_400_000_000,
            },
            {
                "id": 2,
                "telegram_id": 7_000_000_002,
                "name": None,
                "language": "en",
                "zone": None,
                "created_at": NOON,
                "consented_at": None,
                "blocked_at": NOON,
                "paused_from": None,
                "paused_until": None,
            },
        ],
        "commitments": [
            {
                "person_id": 1,
                "since": date(2026, 3, 1),
                "local_time": time(12, 30),
                "weekdays": 0b0010101,
                "weekly_number": 3,
                "cue": Sealed("after lunch, at the café"),
            }
        ],
        "week_numbers": [{"person_id": 1, "monday": date(2026, 3, 2), "number": 2}],
        "conversations": [
            {
                "id": 3,
                "person_id": 1,
                "kind": "reflection",
                "arguments": Sealed('{"challenge":"Ask for more.","offer_id":4,"baseline":true,"story":null}'),
                "answers": Sealed('[["outcome","no",false],["emotion","7",false],["reply_kind",null,true]]'),
                "version": 2,
                "open": True,
                "opened_at": NOON,
                "asked_at": NOON + 1,
                "shown_version": 2,
                "first_shown_message_id": 99,
                "shown_message_id": 99,
            }
        ],
        "domain_ratings": [
            {"id": 1, "person_id": 1, "occasion": "start", "domain": "social", "rating": 8, "rated_at": NOON}
        ],
        "goals": [
            {
                "id": 1,
                "person_id": 1,
                "words": Sealed("ask for a raise"),
                "domain": "professional",
                "near": Sealed('["ask-the-boss"]'),
                "added_at": NOON,
            }
        ],
        "pauses": [
            {"id": 1, "person_id": 1, "began_on": date(2026, 2, 1), "ended_on": date(2026, 2, 8)},
            {"id": 2, "person_id": 1, "began_on": date(2026, 3, 2), "ended_on": None},
        ],
        "reminders": [
            {
                "person_id": 1,
                "kind": "prompt",
                "nominal_date": date(2026, 3, 2),
                "due_at": NOON - 1_800_000_000,
                "state": "said",
            },
            {
                "person_id": 1,
                "kind": "prompt",
                "nominal_date": date(2026, 3, 4),
                "due_at": NOON + 171_000_000_000,
                "state": "waiting",
            },
        ],
        "steps": [
            {
                "id": 5,
                "person_id": 1,
                "position": 0,
                "challenge_id": "ask-the-time",
                "own_words": None,
                "own_asked": None,
                "domain": "everyday",
                "intimidation": 3,
                "meaning": 6,
                "tie_rank": 1,
                "removed_at": None,
            },
            {
                "id": 6,
                "person_id": 1,
                "position": 1,
                "challenge_id": None,
                "own_words": Sealed("ask my sister for help"),
                "own_asked": "family",
                "domain": "social",
                "intimidation": None,
                "meaning": None,
                "tie_rank": None,
                "removed_at": NOON,
            },
        ],
        "offers": [
            {
                "id": 4,
                "person_id": 1,
                "step_id": 5,
                "on": date(2026, 3, 2),
                "offered_at": NOON,
                "smaller": True,
                "reason": "next",
                "numbers": Sealed('{"level":2}'),
                "state": "reported",
            }
        ],
        "predictions": [
            {
                "offer_id": 4,
                "person_id": 1,
                "predicted_at": NOON,
                "told": Sealed('{"feared":"they laugh","fear_likelihood":75,"fear_badness":60,"chance_of_yes":10}'),
            }
        ],
        "attempts": [
            {
                "id": 9,
                "person_id": 1,
                "conversation_id": 3,
                "offer_id": 4,
                "step_id": 5,
                "challenge_id": "ask-the-time",
                "domain": "everyday",
                "asked_person": "stranger",
                "intimidation": 3,
                "meaning": 6,
                "on": date(2026, 3, 2),
                "reported_at": NOON,
                "baseline": False,
                "smaller": True,
                "outcome": "no",
                "reply_kind": "respectful",
                "emotion": 7,
                "emotion_word": "proud",
                "closer": Sealed(
                    '{"feared_happened":50,"fear_likelihood_after":25,"attribution":"about_me",'
                    '"others_comfort":9,"replayed":0,"comforted":true}'
                ),
                "story": Sealed("I went in and asked."),
                "what_asked": Sealed("for the time"),
                "how_asked": Sealed("plainly"),
                "their_answer": Sealed("“I have no watch.”"),
                "learned": Sealed("a no is short"),
            }
        ],
    }
)

PROGRAMMES_AND_MEASURING: Rows = {
    "programmes": [
        {
            "id": 1,
            "person_id": 1,
            "programme": "at_work",
            "began_on": date(2026, 1, 5),
            "ended_on": date(2026, 1, 12),
            "finished": False,
            "said": 2,
        }
    ],
    "measurements": [
        {"person_id": 1, "occasion": "day_30", "asked": 2, "asked_on": date(2026, 3, 1), "settled": False}
    ],
    "arsq_answers": [{"person_id": 1, "occasion": "baseline", "answers": Sealed("[[3,4],[6,1]]"), "answered_at": NOON}],
}
"""What came with the second revision; no row of the first became another."""

MODES_AND_PREFERENCES: Rows = {
    "modes": [
        {
            "person_id": 1,
            "told": Sealed('{"gentle":true,"youth":false,"harmony":true}'),
            "answered_at": NOON - 86_399_000_001,
        },
        {"person_id": 2, "told": Sealed('{"gentle":false,"youth":true,"harmony":false}'), "answered_at": None},
    ],
    "preferences": [
        {
            "person_id": 1,
            "called": Sealed("Dr. Ada"),
            "quiet_from": time(23),
            "quiet_to": time(7),
            "prompts": True,
            "nudges": False,
            "reviews": True,
            "left_out": Sealed('["romantic"]'),
        }
    ],
}
"""What came with the third; no row of the second became another."""

SUPPORT_STATES: Rows = {
    "support_states": [
        {
            "person_id": 1,
            "sealed": Sealed('{"since": "2026-03-02T12:00:00+00:00", "asked_after": false, "held": ["TEXT", "hm", 9]}'),
        }
    ]
}
"""What came with the fourth."""

THE_REHEARSAL_ROOM: Rows = {
    "rehearsals": [
        {
            "conversation_id": 2,
            "person_id": 1,
            "scene": "someone-somewhere",
            "reaction": "kind_no",
            "rehearsed_at": NOON,
            "told": Sealed(
                '{"reactions":["curt_no","kind_no"],"feared":"they laugh","fear_likelihood":75,"tensions":[50,90,25],'
                '"said":"may I?","move":"thank","hardest":"answer","would_say":"may I, please?",'
                '"learned":"it passes","stopped":false}'
            ),
        }
    ],
}
"""What came with the fifth."""

FAREWELLS: Rows = {
    "farewells": [{"person_id": 1, "wanted_at": NOON}],
}
"""What came with the sixth."""


def _with_last_words(rows: Rows) -> Rows:
    """Everyone was last heard when they last answered, or when they first came."""
    answered = {each["person_id"]: each["asked_at"] for each in rows["conversations"]}
    people = [{**each, "heard_at": answered.get(each["id"], each["created_at"])} for each in rows["people"]]
    return {**rows, "people": people}


SPARED_DAYS: Rows = {
    "spared_days": [
        {"person_id": 1, "day": date(2026, 3, 4), "how": "reserve"},
        {"person_id": 1, "day": date(2026, 3, 6), "how": "repaired"},
    ],
}
"""What came with the seventh, besides when everyone was last heard."""

THE_PATTERN_WATCH: Rows = {
    "firings": [
        {
            "id": 3,
            "person_id": 1,
            "told_at": NOON,
            "on": date(2026, 3, 2),
            "seen": Sealed('{"pattern":"numb","sign":"nothing_felt","count":7,"enough":7,"of":null,"attempts":[9]}'),
            "disputed_at": NOON + 1,
        }
    ]
}
"""What came with the eighth."""

PRACTICE_BUDDIES: Rows = {
    "invitations": [{"id": 4, "person_id": 1, "token_hash": "0" * 64, "expires_at": NOON + 1}],
    "opened_invitations": [{"person_id": 2, "invitation_id": 4}],
    "buddies": [
        {"person_id": 1, "buddy_id": 2, "since": date(2026, 3, 2), "waved_on": date(2026, 3, 3)},
        {"person_id": 2, "buddy_id": 1, "since": date(2026, 3, 2), "waved_on": None},
    ],
}
"""What came with the tenth, besides what buddies see."""


def _with_sharing(rows: Rows) -> Rows:
    """Everyone who had set something shares what those do who have set nothing."""
    if "preferences" not in rows:
        return rows
    return {**rows, "preferences": [{**each, "sharing": "days"} for each in rows["preferences"]]}


_SECOND = {**THE_FIRST_DAY.rows, **PROGRAMMES_AND_MEASURING}
_THIRD = {**_SECOND, **MODES_AND_PREFERENCES}
_FOURTH = {**_THIRD, **SUPPORT_STATES}
_FIFTH = {**_FOURTH, **THE_REHEARSAL_ROOM}
_SIXTH = {**_FIFTH, **FAREWELLS}
_SEVENTH = {**_with_last_words(_SIXTH), **SPARED_DAYS}
_EIGHTH = {**_SEVENTH, **THE_PATTERN_WATCH}
_TENTH = {**_with_sharing(_EIGHTH), **PRACTICE_BUDDIES}

REVISIONS: dict[str, Revision] = {
    "0001": THE_FIRST_DAY,
    "0002": Revision(rows=_SECOND),
    "0003": Revision(rows=_THIRD),
    "0004": Revision(rows=_FOURTH),
    "0005": Revision(rows=_FIFTH),
    "0006": Revision(rows=_SIXTH),
    "0007": Revision(rows=_SEVENTH, carry=_with_last_words),
    "0008": Revision(rows=_EIGHTH),
    "0009": Revision(rows=_EIGHTH),
    "0010": Revision(rows=_TENTH, carry=_with_sharing),
}
