"""What the Zalo channels must remember, and the codes that join a person's platforms."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Table

from storage.schema import code, metadata, number, row_id, text

token_pairs = Table(  # an Official Account's OAuth pairs, one row for each that ever was
    "token_pairs",
    metadata,
    row_id(),
    code("account"),  # the app's id
    code("digest", unique=True),  # SHA-256 of the refresh token: known again also after it is used
    text("refresh"),  # "" once used or lost
    text("access"),
    number("expires"),  # when the access token does
    number("begun", default=None),  # when its exchange was last begun: written before the request goes out
    code("state"),  # live, used, lost
    number("made"),
    Index("ix_token_pairs_account", "account", "id"),
    sqlite_autoincrement=True,
)
sent_in_month = Table(  # against a plan's limits on people and messages
    "sent_in_month",
    metadata,
    code("channel", primary_key=True),
    code("month", primary_key=True),  # "2026-11", local
    code("chat", primary_key=True),
    number("messages"),
)
link_codes = Table(  # shown on one platform, typed on another
    "link_codes",
    metadata,
    code("code", primary_key=True),
    number("person", ForeignKey("persons.id")),
    number("expires"),
    number("used"),
    number("merged", default=None),  # the number its typist had until then, who is the same person
    Index("ix_link_codes_person", "person"),
)
