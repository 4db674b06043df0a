"""What trust rests on: the chain over the ledger, what is closed or waits for a yes, who read names, what is hidden."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Table, UniqueConstraint

from storage.schema import code, metadata, number, row_id, text
from storage.tables_talk import only

seals = Table(  # one for each entry, linked commune by commune
    "seals",
    metadata,
    number("entry", ForeignKey("entries.id"), primary_key=True, autoincrement=False),
    code("scope"),  # the commune, or the unit itself above communes
    number("position"),  # 1, 2, 3 … in that scope
    code("hash"),
    code("words"),  # salted digests "NAME.GOODS AND NOTE", each "" where there is nothing
    code("salt"),  # the salts, "" once a name is erased: nobody can try names against the digest any more
    UniqueConstraint("scope", "position"),
)
chains = Table(  # the newest link of each
    "chains",
    metadata,
    code("scope", primary_key=True),
    number("position"),
    code("hash"),
)

closings = Table(
    "closings",
    metadata,
    row_id(),
    code("unit", ForeignKey("units.code")),
    number("year"),
    text("label"),  # of what: "" the year, else the conference as it was called
    number("at"),
    number("by", ForeignKey("persons.id"), default=None),
    code("seal"),  # the commune's newest link at that moment: what a chair was told and can hold against the books
    number("ended", default=None),  # when it was opened again
    number("ended_by", ForeignKey("persons.id"), default=None),
    Index("ix_closings_unit_year", "unit", "year", **only("ended IS NULL")),
    sqlite_autoincrement=True,
)
waiting = Table(  # figures that count only after somebody's yes
    "waiting",
    metadata,
    number("source", ForeignKey("inbox.id"), primary_key=True, autoincrement=False),
    code("unit", ForeignKey("units.code"), primary_key=True),
    code("kind"),  # late: in a closed year; neighbour: of a unit the sender does not speak for
    number("person", ForeignKey("persons.id")),
    text("entries"),  # JSON
    text("reason"),
    code("status"),  # open, approved, refused
    number("at"),
    number("by", ForeignKey("persons.id"), default=None),
    number("settled", default=None),
    Index("ix_waiting_unit", "unit", **only("status = 'open'")),
)

looks = Table(  # who read people's names, and when
    "looks",
    metadata,
    row_id(),
    number("person", ForeignKey("persons.id"), default=None),  # None: at the command line
    code("unit", ForeignKey("units.code")),
    code("what"),
    number("at"),
    Index("ix_looks_unit", "unit", "id"),
    sqlite_autoincrement=True,
)
withheld = Table(  # names not to be shown: `folded` while the name is kept for the accounts, the digest alone after
    "withheld",
    metadata,
    code("unit", ForeignKey("units.code"), primary_key=True),
    code("digest", primary_key=True),
    code("folded"),
    code("what"),  # publish (not to be), erase, agree (to be published)
    number("by", ForeignKey("persons.id"), default=None),
    number("at"),
)
duties = Table(  # what the law gives a deadline for
    "duties",
    metadata,
    row_id(),
    code("what"),  # access, correct, erase, withhold, breach
    code("unit", server_default="VN"),  # whose operators see to it
    number("person", ForeignKey("persons.id"), default=None),
    number("asked"),
    code("answer_by"),  # ISO day
    code("do_by"),  # ISO day
    number("done", default=None),
    Index("ix_duties_open", "do_by", **only("done IS NULL")),
    sqlite_autoincrement=True,
)
