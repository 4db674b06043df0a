"""What was promised at or below a unit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.core.ledger import Promise
from storage.books import Books
from storage.entries import STANDING
from storage.promises import promises
from storage.sql import Sql
from storage.tree import end_of

MOST = 400  # units looked through: nobody reads a longer list in a chat
_PLEDGED = Sql(
    f"""SELECT u.code FROM units u WHERE u.path >= :path AND u.path < :end AND EXISTS (SELECT 1 FROM entries e
      WHERE e.unit = u.code AND e.year = :year AND e.indicator = 'fund.pledged' AND e.kind = 'pledge' AND {STANDING})
    ORDER BY u.path LIMIT :most"""  # noqa: S608 (put together from constants)
)


def promised(books: Books, unit: str, year: int) -> Sequence[Promise]:
    """Kept or not, the earliest due first, then those without a day in the order promised."""
    codes = [
        row[0]
        for root in books.units.roots(unit)
        for row in books.all(_PLEDGED, path=root, end=end_of(root), year=year, most=MOST)
    ]
    found = [its for code in codes[:MOST] for its in promises(books, code, year)]
    return sorted(found, key=lambda its: (its.due or date.max, its.entry))
