"""Practice buddies at the edges: who is not disturbed, what is refused and how, and what a forged button does."""

from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot import gate
from coaching.gate import Modes
from storage import buddies, people
from tests.bot.befriending import befriend, begun, invite, person_of, texts
from tests.desk import Desk, Visitor
from tests.kills.walks import Say, Tap

DAY = timedelta(days=1)
CLOSED = "This invitation is not open any more, or I never had it."


@pytest.fixture(scope="module")
def everyone(desk: Desk) -> tuple[Visitor, Visitor, Visitor]:
    """Ada and Ben, who are buddies, and Eve, who is nobody's."""
    ada, ben, eve = (begun(desk.person(name)) for name in ("Ada", "Ben", "Eve"))
    befriend(ada, ben)
    return ada, ben, eve


@pytest.fixture(autouse=True)
def nothing_lasts(desk: Desk, everyone: tuple[Visitor, ...]) -> Iterator[None]:
    before = desk.clock.now()
    with desk.undone():
        yield
    desk.clock.advance(before - desk.clock.now())


@pytest.fixture
def ada(desk: Desk, everyone: tuple[Visitor, ...]) -> Visitor:
    return everyone[0]


@pytest.fixture
def ben(desk: Desk, everyone: tuple[Visitor, ...]) -> Visitor:
    return everyone[1]


@pytest.fixture
def eve(desk: Desk, everyone: tuple[Visitor, ...]) -> Visitor:
    return everyone[2]


def test_a_wave_comes_once_a_day_after_replies_and_without_a_sound(desk: Desk, ada: Visitor, ben: Visitor) -> None:
    ben.say("/buddy")
    message_id, data = ben.chat.find("Wave to Ada")
    drafts = ben.press(message_id, data)
    [wave] = [each for each in drafts if each.chat_id == ada.id]
    assert wave.payload["silent"]
    assert wave.urgency > max(each.urgency for each in drafts if each.chat_id == ben.id)
    again = ben.press(message_id, data)
    assert texts(again, ada) == []
    assert "You waved to Ada today." in texts(again, ben)[0]
    desk.clock.advance(DAY)
    assert len(texts(ben.press(message_id, data), ada)) == 1


@pytest.mark.parametrize("how", ["quiet hours", "pause", "support", "blocked"])
def test_a_wave_disturbs_nobody_and_does_not_say_why(desk: Desk, ada: Visitor, ben: Visitor, how: str) -> None:
    match how:
        case "quiet hours":
            hour = desk.clock.now().astimezone(ZoneInfo(person_of(ada).zone or "UTC")).hour
            desk.clock.advance(timedelta(hours=23 - hour))
        case "pause":
            ada.do(Say("/pause"), Tap("Until I say so"))
        case "support":
            ada.say("I want to kill myself")
        case _:
            people.set_blocked(desk.transaction, ada.id, desk.clock.now())
    drafts = ben.do(Say("/buddy"), Tap("Wave to Ada"))
    assert texts(drafts, ada) == []
    [shown] = texts(drafts, ben)
    assert shown.startswith("You waved to Ada. If it is a quiet time there, they see it later under /buddy.")
    assert any("Ben waved to you." in text for text in texts(ada.say("/buddy")))


@pytest.mark.parametrize("label", ["Wave to Ada", "Part ways with Ada"])
def test_a_button_about_someone_who_is_no_buddy_does_nothing(
    desk: Desk, ada: Visitor, ben: Visitor, eve: Visitor, label: str
) -> None:
    ben.do(Say("/buddy"))
    waves = ben.chat.find("Wave to Ada")
    ben.do(Tap("Part ways"))
    message_id, data = waves if label.startswith("Wave") else ben.chat.find(label)
    before = buddies.load_buddies(desk.transaction, person_of(ada).id)
    for stranger in (eve, desk.person("Somebody")):
        drafts = stranger.press(message_id, data)
        assert {each.chat_id for each in drafts} == {stranger.id}
        assert "Ada" not in str([each.payload for each in drafts])
    assert buddies.load_buddies(desk.transaction, person_of(ada).id) == before


def test_after_parting_old_buttons_do_nothing(desk: Desk, ada: Visitor, ben: Visitor) -> None:
    ben.do(Say("/buddy"))
    old = ben.chat.find("Wave to Ada")
    ben.do(Tap("Part ways"), Tap("Part ways with Ada"))
    assert texts(ben.press(*old), ada) == []
    assert buddies.load_buddies(desk.transaction, person_of(ada).id) == []


def test_staying_changes_nothing(ben: Visitor) -> None:
    assert "Ada: ·" in texts(ben.do(Say("/buddy"), Tap("Part ways"), Tap("Stay buddies")))[0]


def test_what_they_see_is_the_line_that_they_have_before_them(ada: Visitor, ben: Visitor) -> None:
    ada.do(Say("/log"), *map(Tap, ("They said no", "4", "That's all, save it")))
    [card] = texts(ada.do(Say("/buddy"), Tap("What they see")))
    line = card.splitlines()[1]
    assert line.startswith("Ada: ")
    assert line.endswith("✓, asked today")
    assert line in texts(ben.say("/buddy"))[0]


def test_entering_the_youth_mode_ends_pairs_and_invitations(desk: Desk, ada: Visitor, ben: Visitor) -> None:
    command = invite(ada)
    turn = desk.house.turns.make(desk.transaction, person_of(ada), desk.clock.now())
    gate.set_modes(turn, Modes(youth=True))
    assert "Ada" not in texts(ben.say("/buddy"))[0]
    assert texts(ben.say(command))[0].startswith(CLOSED)


def test_an_invitation_that_the_young_open_is_declined_kindly(desk: Desk, ada: Visitor, eve: Visitor) -> None:
    asked = eve.say(invite(ada))
    assert "asks you to be practice buddies" in texts(asked)[0]
    yes = eve.chat.find("Yes")
    turn = desk.house.turns.make(desk.transaction, person_of(eve), desk.clock.now())
    gate.set_modes(turn, Modes(youth=True))
    for drafts in (eve.press(*yes), eve.say(invite(ada)), eve.say("/buddy")):
        assert [text[:23] for text in texts(drafts)] == ["Buddies are for adults."]
        assert texts(drafts, ada) == []


def test_a_no_is_not_heard_of_and_the_invitation_can_still_be_taken(ada: Visitor, eve: Visitor) -> None:
    command = invite(ada)
    eve.say(command)
    yes = eve.chat.find("Yes")
    drafts = eve.do(Tap("No, thanks"))
    assert texts(drafts) == ["That is fine. Ada does not hear of it."]
    assert texts(eve.press(*yes))[0].startswith(CLOSED)
    eve.say(command)
    assert "Eve said yes" in texts(eve.do(Tap("Yes")), ada)[0]


def test_what_is_used_expired_withdrawn_or_made_up_reads_the_same(desk: Desk, ada: Visitor, eve: Visitor) -> None:
    used, withdrawn = invite(ada), invite(ada)
    befriended = begun(desk.person("Cy"))
    befriended.say(used)
    befriended.do(Tap("Yes"))
    ada.do(Say("/buddy"), Tap("Close my invitations"))
    expired = invite(ada)
    desk.clock.advance(7 * DAY)
    wrong = (used, withdrawn, expired, f"/start b_{'0' * 32}", "/start b_x y", f"/start b_{'b_' * 900}")
    told = {text for each in wrong for text in texts(eve.say(each))}
    assert len(told) == 1
    assert told.pop().startswith(CLOSED)


def test_ones_own_invitation_and_one_of_a_buddy_have_a_sentence_each(ada: Visitor, ben: Visitor) -> None:
    command = invite(ada)
    assert texts(ada.say(command))[0].startswith("This is your own invitation.")
    assert texts(ben.say(command))[0].startswith("Ada and you are practice buddies already.")


def test_the_first_yes_counts_and_a_second_tap_on_it_makes_no_second_pair(
    desk: Desk, ada: Visitor, ben: Visitor, eve: Visitor
) -> None:
    cy = begun(desk.person("Cy"))
    command = invite(ada)
    for each in (eve, cy):
        each.say(command)
    yes = eve.chat.find("Yes")
    assert "Eve said yes" in texts(eve.press(*yes), ada)[0]
    assert texts(eve.press(*yes), ada) == []
    assert texts(cy.do(Tap("Yes")))[0].startswith(CLOSED)
    listed = buddies.load_buddies(desk.transaction, person_of(ada).id)
    assert [each.id for each in listed] == [person_of(ben).id, person_of(eve).id]


def test_three_buddies_are_the_most_on_either_side(desk: Desk, ada: Visitor, ben: Visitor, eve: Visitor) -> None:
    for name in ("Cy", "Di"):
        befriend(ada, begun(desk.person(name)))
    drafts = ada.say("/buddy")
    assert "Three is as many as I keep." in texts(drafts)[0]
    assert "Make an invitation" not in str(drafts[0].payload)
    command = invite(eve)
    assert texts(ada.say(command))[0].startswith("You have three buddies")
    ada.do(Say("/buddy"), Tap("Part ways"), Tap("Part ways with Ben"))
    ben.say(invite(ada))
    ada.say(command)
    ada.do(Tap("Yes"))
    assert texts(ben.do(Tap("Yes")))[0].startswith(CLOSED), "there is no room any more"


def test_three_invitations_are_open_at_most_and_a_second_tap_makes_no_second_one(ada: Visitor) -> None:
    for _ in range(3):
        ada.say("/buddy")
        button = ada.chat.find("Make an invitation")
        assert "/start b_" in texts(ada.press(*button))[-1]
        assert "/start b_" not in str(texts(ada.press(*button)))
    drafts = ada.say("/buddy")
    assert "3 invitations are open, the last until " in texts(drafts)[0]
    assert "Make an invitation" not in str(drafts[0].payload)


def test_in_the_middle_of_a_question_the_question_comes_back_after_an_invitation(ada: Visitor, eve: Visitor) -> None:
    command = invite(ada)
    eve.do(Say("/plan"), Tap("Cue and place"))
    asked, back = texts(eve.say(command))
    assert asked.startswith("Ada asks you")
    assert back.startswith("Back to where we were:")
    eve.do(Tap("Yes"))
    assert "after tea" in texts(eve.say("after tea"))[-1]


def test_an_invitation_that_waits_is_also_under_the_command(ada: Visitor, eve: Visitor) -> None:
    eve.say(invite(ada))
    assert texts(eve.say("/buddy"))[1].startswith("Ada asks you to be practice buddies.")


def test_whoever_has_blocked_the_coach_is_not_told_of_a_yes(desk: Desk, ada: Visitor, eve: Visitor) -> None:
    eve.say(invite(ada))
    people.set_blocked(desk.transaction, ada.id, desk.clock.now())
    drafts = eve.do(Tap("Yes"))
    assert texts(drafts, ada) == []
    assert "Eve: " in texts(ada.say("/buddy"))[0]


def test_a_name_that_looks_like_markup_is_shown_as_it_is(ada: Visitor, ben: Visitor) -> None:
    ada.do(Say("/settings"), Tap("My name"), Say("<b>A&a</b>"))
    drafts = ben.say("/buddy")
    assert "<b>A&a</b>: " in texts(drafts)[0]
    assert "Wave to <b>A&a</b>" in str(drafts[0].payload["buttons"])


def test_someone_without_a_name_is_called_something(desk: Desk, ben: Visitor, ada: Visitor) -> None:
    people.set_name(desk.transaction, person_of(ada).id, None)
    assert "Someone you know: " in texts(ben.say("/buddy"))[0]
