"""That a chair or an operator was shown people's names is itself noted, wherever a letter shows them.

The trail, the circle and files note it themselves; here is what comes by other ways: what waits for a yes, sentences
nobody could read, who comes to a meeting, who promised what.
"""

from __future__ import annotations

from datetime import datetime

from handlers.core.talk import Reply, keys_of
from handlers.core.units import Person
from storage import Books

NAMING = frozenset(
    """unread-to-chair neighbour-ask late-ask meeting-wanted attend-told who-yes who-delegate who-no who-silent
    promise-money promise-goods owing-line owing-line-in owing-done""".split()
)


def shown(books: Books, reply: Reply, reader: Person | None, now: datetime) -> None:
    """Note it, where somebody with more than a hamlet's post is about to read names."""
    posts = [post.unit for post in reader.posts if post.role != "reporter"] if reader is not None else []
    what = next((key for line in reply.lines for key in keys_of(line) if key in NAMING), None)
    if reader is None or not posts or what is None:
        return
    about = str(reply.dialogue.data.get("unit", "")) if reply.dialogue is not None else ""
    unit = about if about and books.units.get(about) is not None else posts[0]
    books.circle.looked(reader.id, unit, what, now)
