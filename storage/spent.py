"""What money was noted as spent on, at or below a unit."""

from __future__ import annotations

from collections.abc import Sequence

from storage.books import Books
from storage.entries import STANDING
from storage.sql import Sql
from storage.tree import end_of

Spent = tuple[str, int, int | None]  # the purpose as it was noted, whole đồng, how many received it

_SPENT = Sql(
    f"""SELECT e.note, CAST(sum(e.value) AS BIGINT), CAST(sum(e.quantity) AS BIGINT) FROM units u
    JOIN entries e ON e.unit = u.code AND e.year = :year AND e.indicator = 'fund.spending' AND {STANDING}
    WHERE u.path >= :path AND u.path < :end AND e.kind = 'spending' AND e.value IS NOT NULL
    GROUP BY e.note ORDER BY e.note"""  # noqa: S608 (put together from constants)
)


def spent(books: Books, unit: str, year: int) -> Sequence[Spent]:
    """Summed by purpose as noted; of a cluster, of its members."""
    return [
        (row[0], row[1], row[2])
        for root in books.units.roots(unit)
        for row in books.all(_SPENT, path=root, end=end_of(root), year=year)
    ]
