"""What reports collect at once is what the tally says one by one."""

from __future__ import annotations

from storage import Books, Storage
from storage.low import Low


def test_a_commune_read_at_once_is_the_same(clusters: Storage) -> None:
    def differing(books: Books) -> list[str]:
        return [
            code
            for commune in ("HT-KA-18", "HT-CX-11")
            for year in (2022, 2023)
            for code, tally in Low(books, commune).tallies(year).items()
            if tally != books.tallies.tally(code, year)
        ]

    assert clusters.look_now(differing) == []
    assert len(clusters.look_now(lambda books: Low(books, "HT-KA-18").tallies(2023))) == 13
