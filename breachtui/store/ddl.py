"""Tables and indexes as the migrations write them: short where sqlite-utils asks for more."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlite_utils import Database

_REFERRED = {
    "incident_id": "incidents", "load_id": "loads", "report_id": "reports", "campaign_id": "campaigns",
}  # fmt: skip


def table(  # noqa: PLR0913  what a table is told, each by its name
    db: Database,
    name: str,
    columns: Mapping[str, type],
    pk: Sequence[str] = ("id",),
    *,
    refers: Sequence[str] = (),
    known: Sequence[str] = (),
    defaults: Mapping[str, Any] | None = None,
    packed: bool = False,
) -> None:
    """Make a table; an empty ``pk`` leaves it to SQLite.

    ``refers`` are foreign keys, ``known`` are never NULL. ``packed`` keeps the rows in the primary key,
    without numbers of their own (WITHOUT ROWID), which sqlite-utils does not offer.
    """
    sql = db.create_table_sql(
        name,
        dict(columns),
        pk=tuple(pk) if len(pk) > 1 else (pk[0] if pk else None),
        foreign_keys=[(column, _REFERRED[column], "id") for column in refers],
        not_null=known,
        defaults=dict(defaults or {}),
    )
    db.execute(f"{sql.rstrip().rstrip(';')}{' WITHOUT ROWID' * packed}")


def index(
    db: Database, table: str, *columns: str, name: str | None = None, unique: bool = False, where: str = ""
) -> None:
    """Make an index; with ``where`` of these rows only, which sqlite-utils does not offer."""
    if where:
        named = name or f"idx_{table}_{columns[0]}"
        db.execute(f"CREATE INDEX {named} ON {table}({', '.join(columns)}) WHERE {where}")
    else:
        db.table(table).create_index(columns, name, unique=unique)
