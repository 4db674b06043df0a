"""Names out of other people's sentences, out of letters, files and questions, around a unit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from html import unescape
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from handlers.core.redacting import redacted
from storage.books import Books
from storage.scrubbing import wanted
from storage.sql import Sql, clean, packed
from storage.tree import end_of

PDF = "application/pdf"
_TAG = re.compile(r"<[^>]{1,2000}>")  # a name may be cut in two by how its letters look
# ruff: noqa: S608 (statements are put together from constants)
_PEOPLE = tuple(  # who was told of anything at or below a path: who holds a post there, held one, read, or reported
    Sql(
        f"""SELECT DISTINCT r.person FROM units u JOIN {table} r ON r.unit = u.code
        WHERE u.path >= :path AND u.path < :end"""
    )
    for table in ("roles", "past_roles", "looks", "entries")
)
_OVER = tuple(
    Sql(f"SELECT DISTINCT person FROM {table} WHERE unit = :unit") for table in ("roles", "past_roles", "looks")
)
_CLUSTERS = Sql("SELECT cluster FROM cluster_members WHERE unit = :unit")
_SOURCES = Sql(
    """SELECT DISTINCT e.source FROM units u JOIN entries e ON e.unit = u.code
    WHERE u.path >= :path AND u.path < :end AND e.source IS NOT NULL"""
)
_BY = Sql("SELECT id, text, raw, name FROM inbox WHERE person = :person AND wiped = 0")
_ONE = Sql("SELECT id, text, raw, name FROM inbox WHERE id = :id AND wiped = 0")
_PUT = Sql("UPDATE inbox SET text = :text, raw = :raw, name = :name WHERE id = :id")
_CHATS = Sql(
    """SELECT channel, chat FROM addresses WHERE person = :person
    UNION SELECT channel, chat FROM inbox WHERE person = :person"""  # groups they wrote in too
)
_LETTERS = Sql("SELECT id, text, choices FROM outbox WHERE channel = :channel AND chat = :chat AND text <> ''")
_LETTER = Sql("UPDATE outbox SET text = :text, choices = :choices WHERE id = :id")
_FILES = Sql(  # not of a letter that is on its way at this moment
    """SELECT a.letter, a.position, a.media_type, a.data FROM attachments a JOIN outbox o ON o.id = a.letter
    WHERE o.channel = :channel AND o.chat = :chat AND o.state <> 'claimed'"""
)
_FILE_GONE = Sql("DELETE FROM attachments WHERE letter = :letter AND position = :position")
_QUESTIONS = Sql(
    """SELECT id, data, labels, choices FROM dialogues WHERE channel = :channel AND chat = :chat AND data <> '{}'"""
)
_LABELS = Sql(
    """SELECT id, data, labels, choices FROM dialogues WHERE channel = :channel AND chat = :chat AND data = '{}'"""
)
_QUESTION = Sql("UPDATE dialogues SET data = :data, labels = :labels, choices = :choices WHERE id = :id")
_WAITING = Sql("SELECT w.source, w.unit, w.entries, w.reason FROM waiting w")
_WAIT = Sql("UPDATE waiting SET entries = :entries, reason = :reason WHERE source = :source AND unit = :unit")
_READ = Sql("SELECT u.source, u.answer FROM unread u WHERE u.answer <> ''")
_ANSWER = Sql("UPDATE unread SET answer = :answer WHERE source = :source")
_NOTES = Sql("SELECT id, note, goods FROM entries WHERE (note <> '' OR goods <> '') AND unit = :unit")
_NOTE = Sql("UPDATE entries SET note = :note, goods = :goods WHERE id = :id")
_ELSEWHERE = tuple(  # (what to read, what to write): words that other subjects keep
    (
        Sql(f"SELECT {key}, {column} FROM {table} WHERE {column} <> ''"),
        Sql(f"UPDATE {table} SET {column} = :words WHERE {column} = :old AND {key} = :key"),
    )
    for table, key, column in (
        ("schedules", "key", "args"),
        ("meeting_notes", "id", "text"),
        ("meeting_answers", "meeting", "delegate"),
        ("meetings", "id", "title"),
        ("meetings", "id", "place"),
        ("meetings", "id", "was_place"),
        ("closings", "id", "label"),
    )
)


def drop_files(books: Books, unit: str, names: Sequence[str]) -> int:
    """The files around the unit that hold one of these names are kept no longer, and their links are dead; how many."""
    people, _ = _around(books, books.chain.scope(unit))
    chats = {tuple(row) for person in people for row in books.all(_CHATS, person=person)}
    return sum(_files(books, channel, chat, names) for channel, chat in sorted(chats))


def redact(books: Books, unit: str, names: Sequence[str]) -> None:
    """These names out of every sentence, letter, question and file around the unit: of its commune's people and of
    the chairs over them."""
    scope = books.chain.scope(unit)
    people, sources = _around(books, scope)
    done: set[tuple[str, str]] = set()
    for row in [row for person in people for row in books.all(_BY, person=person)]:
        _message(books, row, names)
    for source in sources:
        for row in books.all(_ONE, id=source):
            _message(books, row, names)
    for person in people:
        for channel, chat in books.all(_CHATS, person=person):
            if (channel, chat) not in done:
                done.add((channel, chat))
                _chat(books, channel, chat, names)
    _kept(books, scope, names)
    wanted(books)


def _around(books: Books, scope: str) -> tuple[set[int], set[int]]:
    people: set[int] = set()
    sources: set[int] = set()
    for root in books.units.roots(scope):
        for sql in _PEOPLE:
            people |= {row[0] for row in books.all(sql, path=root, end=end_of(root)) if row[0]}
        sources |= {row[0] for row in books.all(_SOURCES, path=root, end=end_of(root))}
    above = books.units.path(scope)
    for unit in {*above, *(row[0] for code in above for row in books.all(_CLUSTERS, unit=code))}:
        for sql in _OVER:
            people |= {row[0] for row in books.all(sql, unit=unit) if row[0]}
    return people, sources


def _message(books: Books, row: tuple[int, str, str, str], names: Sequence[str]) -> None:
    id, text, raw, name = row
    new, called = redacted(text, names), redacted(name, names)
    if (new, called) != (text, name) or _holds(raw, names):
        books.run(_PUT, id=id, text=clean(new), raw="", name=called)


def _holds(raw: str, names: Iterable[str]) -> bool:
    """Whether a payload holds one of the names, also as JSON writes it."""
    return any(name in raw or json.dumps(name)[1:-1] in raw for name in names) or redacted(raw, names) != raw


def _chat(books: Books, channel: str, chat: str, names: Sequence[str]) -> None:
    where = {"channel": channel, "chat": chat}
    for id, text, choices in books.all(_LETTERS, **where):
        new, labels = redacted(text, names), _inside(choices, names)
        if (new, labels) != (text, choices):
            books.run(_LETTER, id=id, text=clean(new), choices=clean(labels))
    _files(books, channel, chat, names)
    for id, *words in [*books.all(_QUESTIONS, **where), *books.all(_LABELS, **where)]:
        new_words = [_inside(one, names) for one in words]
        if new_words != words:
            data, labels, choices = (clean(one) for one in new_words)
            books.run(_QUESTION, id=id, data=data, labels=labels, choices=choices)


def _files(books: Books, channel: str, chat: str, names: Sequence[str]) -> int:
    gone = [(letter, position) for letter, position, media, data in books.all(_FILES, channel=channel, chat=chat)
            if _in_file(media, bytes(data), names)]  # fmt: skip
    for letter, position in gone:
        books.run(_FILE_GONE, letter=letter, position=position)
    if gone:
        wanted(books)
    return len(gone)


def _inside(words: str, names: Sequence[str]) -> str:
    """JSON with the names out of every text in it; keys stay."""
    if not words or redacted(words, names) == words:
        return words
    return packed(_deep(json.loads(words), names))


def _deep(value: object, names: Sequence[str]) -> object:
    if isinstance(value, str):
        return redacted(value, names)
    if isinstance(value, list):
        return [_deep(one, names) for one in value]
    if isinstance(value, dict):
        return {key: _deep(one, names) for key, one in value.items()}
    return value


def _in_file(media: str, data: bytes, names: Sequence[str]) -> bool:
    """Whether a file that went out holds one of the names, also packed as Word and Excel do. Nobody can tell of a PDF,
    whose letters are drawn: it goes."""
    if media == PDF:
        return True
    parts = [data]
    try:
        with ZipFile(BytesIO(data)) as file:
            parts += [file.read(member) for member in file.namelist()]
    except BadZipFile:
        pass
    texts = (part.decode("utf-8", "ignore") for part in parts)
    return any(redacted(text, names) != text for one in texts for text in (one, unescape(_TAG.sub("", one))))


def _kept(books: Books, scope: str, names: Sequence[str]) -> None:
    """Words that other subjects keep."""
    for source, unit, entries, reason in books.all(_WAITING):
        if books.chain.scope(unit) == scope:
            new = _inside(entries, names)
            if new != entries or redacted(reason, names) != reason:
                books.run(_WAIT, source=source, unit=unit, entries=new, reason=redacted(reason, names))
    for source, answer in books.all(_READ):
        if (new := _inside(answer, names)) != answer:
            books.run(_ANSWER, source=source, answer=new)
    for below in books.units.below(scope):
        for id, note, goods in books.all(_NOTES, unit=below.code):
            if (redacted(note, names), redacted(goods, names)) != (note, goods):
                books.chain.unsalt([id], rest=True)
                books.run(_NOTE, id=id, note=redacted(note, names), goods=redacted(goods, names))
    for reading, writing in _ELSEWHERE:
        for key, words in books.all(reading):
            new = _inside(words, names) if words[:1] in "{[" else redacted(words, names)
            if new != words:
                books.run(writing, key=key, old=words, words=new)
