"""Whoever wrote and never became someone we know: their key goes once nothing of theirs is left to be read."""

from sqlalchemy import select

from storage.database import Database
from storage.tables import InboxRow, OutboxRow, PersonRow


def forget_strangers(database: Database) -> None:
    """Delete the keys of those who are nobody we know and have no mail under way."""

    def know(telegram_ids: set[int]) -> set[int]:
        with database.begin() as transaction:
            known = set(transaction.scalars(select(PersonRow.telegram_id)))
            if telegram_ids <= known:
                return known
            mail = select(InboxRow.lane).where(InboxRow.body.is_not(None))
            return known.union(transaction.scalars(mail.union(select(OutboxRow.chat_id))))

    database.keyring.drop_strangers(know)
