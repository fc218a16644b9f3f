"""Two people at the desk who become practice buddies."""

import re
from collections.abc import Sequence

from bot.playground.markup import parse_html
from storage import people
from storage.outbox import Draft
from storage.people import Person
from tests.desk import Visitor
from tests.kills.walks import BASELINE, Say, Tap


def befriend(one: Visitor, other: Visitor) -> None:
    """Both have begun already."""
    other.say(invite(one))
    other.do(Tap("Yes"))


def invite(visitor: Visitor) -> str:
    """What whoever is invited has to send."""
    drafts = visitor.do(Say("/buddy"), Tap("Make an invitation"))
    [command] = re.findall(r"/start b_\w+", " ".join(texts(drafts)))
    return str(command)


def begun(visitor: Visitor) -> Visitor:
    visitor.do(*BASELINE)
    return visitor


def texts(drafts: Sequence[Draft], to: Visitor | None = None) -> list[str]:
    """What was said, as it reads; to one of several, where that is asked for."""
    said = [each for each in drafts if "text" in each.payload and (to is None or each.chat_id == to.id)]
    return [parse_html(each.payload["text"])[0] for each in said]


def person_of(visitor: Visitor) -> Person:
    found = people.find_person(visitor.desk.transaction, visitor.id)
    assert found is not None
    return found
