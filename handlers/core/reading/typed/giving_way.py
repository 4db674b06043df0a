"""Phrases that give way: a capital right after another is a name, and without marks a phrase may swallow the head of a
longer one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.core.reading.typed.closing import spoken_to
from handlers.core.reading.typed.words import END, Match

if TYPE_CHECKING:
    from handlers.core.reading.typed.atoms import Stream

SMALL = frozenset({"filler", "word", "scope", "smalltalk", "acts"})
UNIONS = frozenset({"doan", "hoi"})  # "xã đoàn" is a body, "xã Đoàn Kết" a place
TALK = frozenset({"byname", "smalltalk", "venue"})  # "Ban Bo" is a place and sells no cow, "nha Hop" no meeting


def hold_names(stream: Stream) -> None:
    """ "Tân Tài cho": a capital right after another begins no phrase with a small word behind it."""
    long = [at for at, found in enumerate(stream.matches) if found is not None and found.length > 1]
    for at in long:  # "Vang A Chinh": no vâng ạ
        found = stream.matches[at]
        if found is not None and found.length == 2 and "answer" in found.tags and _three_large(stream, at):
            _shorten(stream, at, at + 1)
    for at in long:
        found = stream.matches[at]
        if found is None:
            continue
        if (
            (found.tags.keys() & TALK or (stream.tokens[at].text == "ban" and "daytime" in found.tags))
            and stream.large(at + 1)
            and not stream.tokens[at + 1].text.isupper()
        ):
            _shorten(stream, at, at + 1)
        if found.length == 3 and "gift" in found.tags and _rises(stream, at + 2):
            _shorten(stream, at, at + 2)  # "đăng ký tăng từ 45 lên 52": no "đăng ký tặng"
        if found.length != 2:
            continue
        if stream.tokens[at + 1].flat == "nam" and stream.joint(at + 2, "tens"):
            _shorten(stream, at, at + 1)  # "trong năm mươi hai hộ": no year
            continue
        if _place_of_a_union(stream, at):
            _shorten(stream, at, at + 1)
            continue
        if at and stream.tokens[at + 1].text == "." and spoken_to(stream, at):
            _shorten(stream, at, at + 1)  # "hết 1tr9 đó o. Rét quá"
            continue
        if stream.tokens[at + 1].text == "A" and stream.large(at + 2):
            _shorten(stream, at, at + 1)  # "cháu A Thắng": no "cháu ạ"
        if not found.exact and _whole_phrase(stream, at + 1):
            _shorten(stream, at, at + 1)  # "thưa cô ban quản trị …": no "cô bận"; "cả tuần thu được": no "tuần thứ"
    for at in long:
        found = stream.matches[at]
        if not at or found is None or found.length < 2:
            continue
        token, before = stream.tokens[at], stream.tokens[at - 1]
        if not stream.marked and _title_before_name(stream, at):
            _shorten(stream, at, at + 1)  # "chi Tham 200k"
            continue
        if found.length == 2 and not stream.marked and "loan" in found.tags:
            after = stream.words.match(stream.tokens, at + 1, stream.marked)
            if after is not None and "gift" in after.tags and after.length > 1:
                _shorten(stream, at, at + 1)  # "bac tam ung ho"
                continue
        if not token.capital or before.kind != "w":
            continue
        if "place" in stream.tags_at(at - 1) and found.tags.keys() <= SMALL and stream.large(at + 1):
            _shorten(stream, at, at + 1)  # "Thôn Xa Xôi" is called so
            continue
        if before.capital and "scope" in found.tags and not stream.tokens[at + 1].capital:
            _shorten(stream, at, at + 1)  # "Trần Quốc Toàn xóm 9"
            continue
        placed = at > 1 and "place" in stream.tags_at(at - 2)  # "thon Cau Da dat": no cậu
        if not before.capital or ("title" in stream.tags_at(at - 1) and not placed):
            if not token.text.isupper() and _named_verb(stream, at, found):
                _shorten(stream, at, at + 1)
            continue
        if (
            not stream.tokens[at + 1].capital
            and found.tags.keys() & {"gift", "spend", "deed", "request", "negation"}
            and not found.exact
        ):
            _shorten(stream, at, at + 1)


def _place_of_a_union(stream: Stream, at: int) -> bool:
    """ "Xã Đoàn Kết: …", "Phường Hội An đk 7": a name in capitals behind the word for a commune."""
    if stream.tokens[at].flat not in ("xa", "phuong") or stream.tokens[at + 1].flat not in UNIONS:
        return False
    return stream.marked and stream.large(at + 1) and stream.large(at + 2) and not stream.tokens[at].text.isupper()


def _rises(stream: Stream, at: int) -> bool:
    """ "tăng", typed so or before the level it rose from."""
    token = stream.tokens[at]
    after = [t.flat for t in stream.tokens[at + 1 : at + 2]]
    return token.low == "tăng" or (token.low == "tang" and bool(set(after) & {"tu", "len", "them"}))


def _whole_phrase(stream: Stream, at: int) -> bool:
    found = stream.matches[at]
    if found is None or not found.exact or not stream.marked:
        return False
    return (found.length > 2 and "body" in found.tags) or (found.length > 1 and "gift" in found.tags)


def _title_before_name(stream: Stream, at: int) -> bool:
    """Without marks, a small word that may be a title, and a capital after it."""
    first, second = stream.tokens[at], stream.tokens[at + 1]
    if first.capital or not second.capital or second.text.isupper() or second.kind != "w":
        return False
    entries = stream.words.trie.get(first.flat, {}).get(END, ())
    return any(entry.tag == "title" and entry.value == "mr" for entry in entries)


def _named_verb(stream: Stream, at: int, found: Match) -> bool:
    """ "bà Hứa nộp", "bác Đóng góp": between a title and a verb of giving a capital is a name."""
    if "title" not in stream.tags_at(at - 1) or "gift" not in found.tags or stream.tokens[at + 1].capital:
        return False
    rest = stream.words.match(stream.tokens, at + 1, stream.marked)
    return rest is not None and "gift" in rest.tags and rest.length >= found.length - 1


def _three_large(stream: Stream, at: int) -> bool:
    three = stream.tokens[at : at + 3]
    return len(three) == 3 and all(t.capital and t.kind == "w" for t in three)


def unpick(stream: Stream) -> None:
    """Without marks a phrase may swallow the head of a longer one ("dang ky dong" of "dong ho hoc tap"): it
    gives way.
    """
    for at, found in enumerate(stream.matches):
        if found is None or found.length < 2:
            continue
        if stream.tokens[at].text == "ho" and found.length == 2 and _called(stream, at + 1):
            _shorten(stream, at, at + 1)  # "ho Dao dat dong ho hoc tap": no họ đạo
            continue
        if found.length == 3 and found.tags.get("indicator") == "members_added" and _each(stream, at + 2):
            _shorten(stream, at, at + 2)
            continue
        if found.length == 2 and "attend" in found.tags and _before_place(stream, at + 1):
            _shorten(stream, at, at + 1)
            continue
        if _titles(stream, at):
            _shorten(stream, at, at + 1)
            continue
        if found.tags.keys() & {"pronoun", "thing"} and found.length == 2 and _begins_name(stream, at + 1):
            _shorten(stream, at, at + 1)
            continue
        for inner in range(at + 1, at + found.length):
            other = stream.matches[inner]
            if other is not None and other.length == 2 and "indicator" in other.tags and "attend" in found.tags:
                _shorten(stream, at, inner)  # "da co ban ghe": bàn ghế, no "cô bận"
                break
            if (
                other is not None
                and other.length > max(found.length - 1, 2)
                and inner + other.length > at + found.length
            ):
                _shorten(stream, at, inner)
                break


def _each(stream: Stream, at: int) -> bool:
    """ "26 hoi vien moi nguoi gop 100k": mỗi người, and no new ones."""
    return [token.flat for token in stream.tokens[at : at + 2]] == ["moi", "nguoi"]


def _before_place(stream: Stream, at: int) -> bool:
    """ "bao bac ban Pa Hoc …": the hamlet, and nobody is busy."""
    return stream.tokens[at].text == "ban" and stream.large(at + 1)


def _called(stream: Stream, at: int) -> bool:
    return stream.tokens[at].text.istitle() and "surname" in stream.tags_at(at)


def _titles(stream: Stream, at: int) -> bool:
    """ "chi Tham ck 200k": a small title before a capital, no "chi thăm"."""
    if not (stream.tokens[at].text.islower() and stream.tokens[at + 1].text.istitle()):
        return False
    single = stream.words.match(stream.tokens, at, stream.marked, at + 1)
    return single is not None and "title" in single.tags


def _begins_name(stream: Stream, at: int) -> bool:
    """ "ong do van muoi": a surname and a middle name behind the title, no "ông đó"."""
    return "middle" in stream.tags_at(at + 1) and "surname" in stream.tags_at(at)


def _shorten(stream: Stream, at: int, end: int) -> None:
    """What stands at `at` is looked up again, ending before `end`."""
    stream.matches[at] = stream.words.match(stream.tokens, at, stream.marked, end)
