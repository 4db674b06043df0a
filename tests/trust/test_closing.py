"""A closed year is closed for files too."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.imports import import_figures, import_units
from storage import Storage

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
HAMLETS = Path(__file__).parent.parent / "stories" / "hamlets.csv"
FIGURES = b"unit_code,year,indicator,value\nKX01,2026,family.registered,45\n"


def test_a_file_is_no_way_around_the_chair(storage: Storage) -> None:
    import_units(storage, HAMLETS.read_bytes(), dry_run=False)
    storage.begin_now(lambda books: books.closings.close("KX", 2026, "", None, NOW))
    done, wrong = import_figures(storage, FIGURES, NOW, dry_run=False)
    assert (done, len(wrong)) == ([], 1)
    storage.begin_now(lambda books: books.closings.reopen("KX", 2026, None, NOW))
    assert import_figures(storage, FIGURES, NOW, dry_run=False)[1] == []
