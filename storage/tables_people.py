"""Units, and the people who speak for them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Table

from storage.schema import code, metadata, number, row_id, text

units = Table(
    "units",
    metadata,
    code("code", primary_key=True),
    text("name"),
    text("kind"),
    code("parent", ForeignKey("units.code", deferrable=True, initially="DEFERRED"), nullable=True),
    code("path"),  # codes from the top down to its own, each followed by "/": "VN/42/18000/"
    text("formed_from"),
    number("households", default=None),
    number("population", default=None),
    text("clusters"),  # codes, separated by ";"
    text("aliases"),  # names, separated by ";"
    code("since", nullable=True),  # ISO day
    code("until", nullable=True),  # ISO day, the first on which it is no more
    text("traits"),  # what is special about it ("miền núi"), separated by ";"
    Index("ix_units_parent", "parent"),
    Index("ix_units_path", "path", unique=True),
)
cluster_members = Table(
    "cluster_members",
    metadata,
    code("cluster", ForeignKey("units.code"), primary_key=True),
    code("unit", ForeignKey("units.code"), primary_key=True),
    Index("ix_cluster_members_unit", "unit"),
)
hosts = Table(  # which member holds a cluster's flag in a year
    "hosts",
    metadata,
    code("cluster", ForeignKey("units.code"), primary_key=True),
    number("year", primary_key=True, autoincrement=False),
    code("unit", ForeignKey("units.code")),
    number("person", ForeignKey("persons.id"), default=None),  # who said so
    number("at"),
    Index("ix_hosts_unit", "unit", "year"),
)
unit_moves = Table(
    "unit_moves",
    metadata,
    code("old", ForeignKey("units.code"), primary_key=True),
    code("new", ForeignKey("units.code"), primary_key=True),
    code("day"),  # ISO
    Index("ix_unit_moves_new", "new"),
)

persons = Table(
    "persons",
    metadata,
    row_id(),
    text("name"),  # "" once erased
    code("standing", ForeignKey("units.code"), nullable=True),
    text("language"),
    number("joined"),
    number("consented", default=None),  # when
    text("consent"),  # the wording agreed to
    number("erased", default=None),  # when
    sqlite_autoincrement=True,
)
addresses = Table(
    "addresses",
    metadata,
    code("channel", primary_key=True),
    code("sender", primary_key=True),
    number("person", ForeignKey("persons.id")),
    code("chat"),
    number("reachable", default=1),
    number("used"),  # when last written from
    Index("ix_addresses_person", "person"),
    Index("ix_addresses_channel_chat", "channel", "chat"),
)
roles = Table(
    "roles",
    metadata,
    number("person", ForeignKey("persons.id"), primary_key=True, autoincrement=False),
    code("unit", ForeignKey("units.code"), primary_key=True),
    code("role", primary_key=True),
    number("since"),
    Index("ix_roles_unit_role", "unit", "role"),
)
past_roles = Table(  # held once: what was said to them may hold names, and "xoá tên" must find it
    "past_roles",
    metadata,
    number("person", ForeignKey("persons.id"), primary_key=True, autoincrement=False),
    code("unit", ForeignKey("units.code"), primary_key=True),
    code("role", primary_key=True),
    number("since"),
    number("ended"),
    Index("ix_past_roles_unit", "unit"),
)

invites = Table(
    "invites",
    metadata,
    code("code", primary_key=True),
    code("unit", ForeignKey("units.code")),
    code("role"),
    number("uses"),  # given
    number("remaining"),
    number("expires"),
    number("revoked"),
    number("made"),
    number("by", ForeignKey("persons.id"), default=None),
    number("replaces", default=None),  # who hands the role over to whoever joins by this code
)
guesses = Table(  # of invite codes that do not exist
    "guesses",
    metadata,
    code("channel", primary_key=True),
    code("sender", primary_key=True),
    number("since"),
    number("count"),
)
