"""The samples of this folder, made anew: `python docs/samples/make.py`. Both clusters, from shipped figures alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from bot import demo  # noqa: E402
from bot.imports import import_figures, import_units  # noqa: E402
from bot.reports.made import make  # noqa: E402
from bot.reports.page.view import View  # noqa: E402
from bot.reports.pdf import pdf  # noqa: E402
from bot.reports.shelf import BookShelf  # noqa: E402
from handlers.core.reports.gather import Wish, gather  # noqa: E402
from handlers.core.reports.naming import Naming  # noqa: E402
from locales import catalogue  # noqa: E402
from locales.voice import voice  # noqa: E402
from storage import Books, Storage  # noqa: E402

CLUSTERS = (("HT-C5", 2023, date(2023, 11, 24), "nam-ha-tinh"), ("TB-C1", 2022, date(2022, 11, 29), "tay-bac"))


def load(storage: Storage) -> None:
    """The demonstration's cluster and the north-western one, in a migrated database."""
    demo.load(storage)
    errors = import_units(storage, (HERE / "tay-bac-units.csv").read_bytes(), dry_run=False)[1]
    now = datetime(2022, 11, 29, 1, tzinfo=UTC)
    errors += import_figures(storage, (HERE / "tay-bac-figures.csv").read_bytes(), now, dry_run=False)[1]
    if errors:
        raise SystemExit(str(errors[0]))


def samples(books: Books) -> None:
    for code, year, day, name in CLUSTERS:
        for what in ("chart", "sheet", "document"):
            made = make(books, catalogue.load(), what, code, year, day, "vi", Naming(), names=False)
            for number, file in enumerate(made.files, 1):
                ending = Path(file.name).suffix
                (HERE / f"{name}-{number}{ending}" if ending == ".png" else HERE / f"{name}{ending}").write_bytes(
                    file.data
                )
        (HERE / f"{name}.html").write_text(page(books, code, year, day), encoding="utf-8")


def page(books: Books, code: str, year: int, day: date) -> str:
    """The page as a signed link shows it; its links lead nowhere."""
    unit = books.units.get(code)
    assert unit is not None
    wish = Wish(before=False)
    report = gather(BookShelf(books), catalogue.load(), unit, year, day, Naming(), names=False, wish=wish)
    view = View(voice("vi"), lambda code: f"#{code}", "#", f"{day:%d/%m/%Y}")
    return view.unit(report, None)


def pictures() -> None:
    """The pages as a telephone and a desk show them, the papers as they print; where there is what it takes."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for _, _, _, name in CLUSTERS:
            for width, kind in ((360, "telephone"), (900, "desk")):
                page = browser.new_page(viewport={"width": width, "height": 700})
                page.goto((HERE / f"{name}.html").as_uri())
                page.screenshot(path=HERE / f"{name}-page-{kind}.png", full_page=True)
        browser.close()
    with tempfile.TemporaryDirectory() as folder:
        for _, _, _, name in CLUSTERS:
            paper = Path(folder) / f"{name}.pdf"
            paper.write_bytes(pdf((HERE / f"{name}.docx").read_bytes()) or b"")
            command = ["pdftoppm", "-r", "60", "-png", "-singlefile", str(paper), str(HERE / f"{name}-report")]
            subprocess.run(command, check=True)  # noqa: S603


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        storage = Storage(f"sqlite:///{folder}/samples.db", catalogue.load())
        storage.migrate()
        load(storage)
        storage.look_now(samples)
        storage.close()
    if shutil.which("chromium") and shutil.which("soffice") and shutil.which("pdftoppm"):
        pictures()


if __name__ == "__main__":
    main()
