"""A process of its own that makes what one order asks for: `python -m bot.reports.maker FOLDER < order.json`.

Collecting a province and setting it takes seconds of work; here it holds up nobody's reply, and its memory is gone when
it ends. It reads the books, writes files into the folder, and says on standard output, a JSON object a line, how far it
is and at last what to send.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from bot.reports.made import Made, make
from bot.reports.making import Task
from handlers.core.reports.naming import Naming
from locales import catalogue, hearing
from storage import Books, Storage

NICE = 10  # behind the bot itself


def main() -> None:
    """One order from standard input."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    folder = Path(sys.argv[1])
    task = Task(**json.load(sys.stdin))
    try:
        made = run(task, lambda done, of: _tell({"done": done, "of": of}))
    except Exception as error:  # told by its kind alone: its text may hold a name
        _tell({"error": type(error).__name__})
        raise
    files = []
    for number, file in enumerate(made.files):
        path = folder / str(number)
        path.write_bytes(file.data)
        files.append({"name": file.name, "media_type": file.media_type, "picture": file.picture, "path": str(path)})
    _tell({"text": made.text, "files": files, "captions": made.captions})


def run(task: Task, step: Callable[[int, int], None] = lambda done, of: None) -> Made:
    """Collect over one moment's state, then make. Raises ValueError on an unknown unit."""
    storage = Storage(task.url, catalogue.load())
    try:
        return storage.look_now(
            lambda books: make(
                books,
                catalogue.load(),
                task.what,
                task.unit,
                task.year,
                date.fromisoformat(task.today),
                task.language,
                naming_of(books, task.unit),
                names=task.names,
                points=Path(task.points) if task.points else None,
                step=step,
            )
        )
    finally:
        storage.close()


def naming_of(books: Books, unit: str) -> Naming:
    """Whose names may stand where: published are only those who agreed to it."""
    children = hearing.load().phrases.get("children", ())
    hiding = books.hiding
    return Naming(withheld=hiding.names_withheld(unit), agreed=hiding.names_agreed(unit), children=tuple(children))


def _tell(what: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
