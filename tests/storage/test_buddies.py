"""Pairs of buddies: both sides at once, and nothing of either with the other but who they are."""

from sqlalchemy import delete, select

from coaching.buddies import Sharing
from storage import buddies, invitations, preferences
from storage.database import Transaction
from storage.preferences import Preferences
from storage.tables import BuddyRow, InvitationRow, OpenedInvitationRow, PersonRow
from tests.storage.lives import DAY, NOW, TODAY, a_person, an_invitation


def test_a_pair_has_two_sides_and_each_is_called_what_they_want(transaction: Transaction) -> None:
    ada, ben = a_person(transaction), a_person(transaction, "Ben")
    buddies.make_pair(transaction, ada.id, ben.id, TODAY)
    preferences.save_preferences(transaction, ben.id, Preferences(called="Benedict", sharing=Sharing.NOTHING))
    buddies.note_wave(transaction, ben.id, ada.id, TODAY)
    [his] = buddies.load_buddies(transaction, ben.id)
    assert (his.id, his.name, his.sharing) == (ada.id, "Ada", Sharing.DAYS)
    assert (his.waved_on, his.was_waved_to_on) == (TODAY, None)
    [hers] = buddies.load_buddies(transaction, ada.id)
    assert (hers.id, hers.name, hers.sharing) == (ben.id, "Benedict", Sharing.NOTHING)
    assert (hers.waved_on, hers.was_waved_to_on) == (None, TODAY)


def test_a_pair_that_is_made_again_stays_as_it_was(transaction: Transaction) -> None:
    ada, ben = a_person(transaction), a_person(transaction, "Ben")
    buddies.make_pair(transaction, ada.id, ben.id, TODAY)
    buddies.note_wave(transaction, ada.id, ben.id, TODAY)
    buddies.make_pair(transaction, ben.id, ada.id, TODAY + DAY)
    assert list(transaction.scalars(select(BuddyRow.since))) == [TODAY, TODAY]
    [hers] = buddies.load_buddies(transaction, ada.id)
    assert hers.waved_on == TODAY


def test_parting_ends_one_pair_and_leaves_the_others(transaction: Transaction) -> None:
    ada, ben, eve = (a_person(transaction, name) for name in ("Ada", "Ben", "Eve"))
    for one, other in ((ada, ben), (eve, ada), (ben, eve)):
        buddies.make_pair(transaction, one.id, other.id, TODAY)
    buddies.part(transaction, ben.id, ada.id)
    assert [each.id for each in buddies.load_buddies(transaction, ada.id)] == [eve.id]
    assert [each.id for each in buddies.load_buddies(transaction, ben.id)] == [eve.id]
    buddies.leave_everyone(transaction, eve.id)
    assert transaction.scalars(select(BuddyRow.person_id)).all() == []


def test_with_a_person_their_side_the_others_and_their_invitations_go(transaction: Transaction) -> None:
    ada, ben = a_person(transaction), a_person(transaction, "Ben")
    buddies.make_pair(transaction, ada.id, ben.id, TODAY)
    invitations.keep_opened(transaction, ben.id, an_invitation(transaction, ada, "a token").id)
    transaction.execute(delete(PersonRow).where(PersonRow.id == ada.id))
    for each in (BuddyRow, InvitationRow, OpenedInvitationRow):
        assert transaction.scalars(select(each.person_id)).all() == []


def test_only_a_hash_of_a_token_is_kept(transaction: Transaction) -> None:
    found = an_invitation(transaction, a_person(transaction), "a token")
    assert "a token" not in str(transaction.execute(select(InvitationRow.__table__)).all())
    assert found.inviter == "Ada"
    assert invitations.find_invitation(transaction, "another", NOW) is None


def test_an_invitation_is_open_until_it_expires_and_is_forgotten_then(transaction: Transaction) -> None:
    ada, ben = a_person(transaction), a_person(transaction, "Ben")
    found = an_invitation(transaction, ada, "a token")
    invitations.keep_opened(transaction, ben.id, found.id)
    at = found.expires_at
    assert invitations.load_own(transaction, ada.id, at - DAY) == [at]
    assert invitations.find_opened(transaction, ben.id, found.id, at - DAY) == found
    assert invitations.load_own(transaction, ada.id, at) == []
    assert invitations.find_opened(transaction, ben.id, found.id, at) is None
    assert invitations.find_invitation(transaction, "a token", at) is None
    invitations.forget_expired(transaction, at - DAY)
    assert invitations.find_invitation(transaction, "a token", NOW) == found
    invitations.forget_expired(transaction, at)
    assert invitations.find_invitation(transaction, "a token", NOW) is None


def test_an_invitation_is_used_once_and_only_by_who_has_opened_it(transaction: Transaction) -> None:
    ada, ben, eve = (a_person(transaction, name) for name in ("Ada", "Ben", "Eve"))
    found = an_invitation(transaction, ada, "a token")
    for each in (ben, eve):
        invitations.keep_opened(transaction, each.id, found.id)
    assert not invitations.use_up(transaction, ada.id, found.id)
    assert invitations.use_up(transaction, ben.id, found.id)
    assert not invitations.use_up(transaction, eve.id, found.id)
    assert invitations.load_opened(transaction, eve.id, NOW) == []
