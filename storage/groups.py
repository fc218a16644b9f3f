"""Groups that the coach was added to. It talks in private, and says so once."""

from sqlalchemy import Connection, select

from storage.tables import GroupRow
from storage.upsert import insert_new


def is_new_group(connection: Connection, chat_id: int) -> bool:
    """Whether this is the first we hear from the group. It no longer is afterwards."""
    if connection.scalar(select(GroupRow.chat_id).where(GroupRow.chat_id == chat_id)) is not None:
        return False
    insert_new(connection, GroupRow, [{"chat_id": chat_id}])
    return True
