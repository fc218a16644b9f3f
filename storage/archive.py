"""Everything that belongs to a person, read from the tables as they are declared: a new one comes along by itself."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Table, column, select, table

from storage.cipher import EncryptedJSON
from storage.keyring import Keyring
from storage.owners import encrypted_columns, keyring_of
from storage.plain import plain
from storage.raw import sealed_values
from storage.tables import Base, FarewellRow, InvitationRow, OpenedInvitationRow, PersonRow

FORMAT = "rejection-coach export"
JSON_NAME = "coach.json"
"""The file in the archive that holds everything."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Belongings:
    """A person's rows by their table, as JSON has them, and the revision of the schema that they were read under."""

    schema: str
    tables: Mapping[str, Sequence[Row]]

    @property
    def person(self) -> Row:
        return self.tables[PersonRow.__tablename__][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedBelongings:
    """The same as they lie in the database: to read them is quick, to open them takes its time."""

    schema: str
    tables: Mapping[str, Sequence[Row]]
    keyring: Keyring

    @property
    def person(self) -> Row:
        return self.tables[PersonRow.__tablename__][0]

    def opened(self) -> Belongings:
        """Needs no transaction, so that nobody has to wait for it."""
        tables = {name: self._opened(Base.metadata.tables[name], rows) for name, rows in self.tables.items()}
        return Belongings(schema=self.schema, tables=tables)

    def _opened(self, of: Table, rows: Sequence[Row]) -> list[Row]:
        sealed = encrypted_columns(of)
        return [
            {
                name: self._open(of.columns[name], value) if name in sealed else plain(value)
                for name, value in row.items()
            }
            for row in rows
        ]

    def _open(self, of: Column[Any], sealed: str | None) -> Any:
        if sealed is None:
            return None
        text = self.keyring.open(sealed)
        return json.loads(text) if isinstance(of.type, EncryptedJSON) else text


def tables_of_a_person() -> list[Table]:
    """Those with something of a person's, each behind what it hangs on.

    The wish to be erased is there for a moment, and invitations for days: of no use to anyone later, they stay out.
    """
    own = [each for each in Base.metadata.sorted_tables if "person_id" in each.columns or each is PersonRow.__table__]
    return [each for each in own if each.name not in _PASSING]


_PASSING = frozenset(each.__tablename__ for each in (FarewellRow, InvitationRow, OpenedInvitationRow))


def find_belongings(connection: Connection, telegram_id: int) -> SealedBelongings | None:
    """All that is kept of the person; None where there is no such person."""
    person_id = connection.scalar(select(PersonRow.id).where(PersonRow.telegram_id == telegram_id))
    if person_id is None:
        return None
    rows = {each.name: _rows(connection, each, person_id) for each in tables_of_a_person()}
    return SealedBelongings(schema=schema_of(connection), tables=rows, keyring=keyring_of(connection))


def schema_of(connection: Connection) -> str:
    """The revision that the database is at."""
    return str(connection.scalar(select(column("version_num")).select_from(table("alembic_version"))))


def as_json(belongings: Belongings, exported_at: datetime) -> str:
    """The form in which they leave, a row a line: in ASCII, so that no text is lost on the way, whatever is in it."""
    head = {"format": FORMAT, "schema": belongings.schema, "exported_at": exported_at.isoformat()}
    tables = ",\n".join(f"{json.dumps(name)}: {_a_row_a_line(rows)}" for name, rows in belongings.tables.items())
    return f'{json.dumps(head)[:-1]}, "tables": {{\n{tables}\n}}}}\n'


def _a_row_a_line(rows: Sequence[Row]) -> str:
    lines = ",\n".join(map(json.dumps, rows))
    return f"[\n{lines}\n]"


def _rows(connection: Connection, of: Table, person_id: int) -> list[Row]:
    sealed = encrypted_columns(of)
    owner = of.c.id if of is PersonRow.__table__ else of.c.person_id
    columns = [sealed_values(each).label(each.name) if each.name in sealed else each for each in of.columns]
    found = connection.execute(select(*columns).where(owner == person_id).order_by(*of.primary_key))
    return [dict(row) for row in found.mappings()]
