"""Places of the tree and bodies with a name: "thôn 3", "tdp 7", "xóm Đông"; "cty Thành Phát", "họ Lê Đình"."""

from __future__ import annotations

from typing import NamedTuple

from handlers.core.reading.names.field_places import field_at
from handlers.core.reading.names.numbered_places import number_in_words
from handlers.core.reading.names.place_words import AMBIGUOUS, no_place
from handlers.core.reading.names.placenames import name_end
from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.typed.atoms import Stream

INTO = frozenset({"vao", "vo", "qua", "so", "ck", "trong"})  # before an account
COMMUNES = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
NAMED = 4  # words of a commune's name
SHORT = 10  # tokens
MOST_PLACES = 40  # hamlets of a commune; of a number above, households are counted
HOURS = frozenset({"h", "g", "gio"})
UNNUMBERED = frozenset({"xã", "tỉnh", "đặc khu", "thành phố", "huyện", "thị trấn"})
PLURAL = frozenset({"thon", "xom", "ban", "ap", "khom", "buon", "khoi", "lang", "to", "khu"})
DAYTIMES = frozenset({"sang", "trua", "chieu", "toi", "ruoi", "kem", "ngay", "thu", "mai", "dem"})


class Named(NamedTuple):
    """A place or body: its name in full, up to token `end`. `clan`: a lineage."""

    name: str
    end: int
    clan: bool = False


def short_place(stream: Stream, at: int) -> Named | None:
    """ "x5 đk 60": a hamlet by its letter, at the head of a line and right before what it reports."""
    token = stream.tokens[at]
    if token.flat != "x" or at + 2 >= stream.limit or (at and stream.tokens[at - 1].kind not in "np"):
        return None
    number, after = stream.tokens[at + 1], stream.tokens[at + 2]
    if number.kind != "d" or not number.glued or len(number.text) > 2 or not number.text.isdigit():
        return None
    reports = after.text == ":" or bool(stream.tags_at(at + 2).keys() & {"deed", "model"})
    return Named(f"xóm {int(number.text)}", at + 2) if reports else None


def _only_number(stream: Stream, at: int) -> bool:
    """ "tổ 12 học viên": in a short message with no other number it says how many."""
    return stream.limit < SHORT and not any(t.kind == "d" for k, t in enumerate(stream.tokens) if k != at)


def place_at(stream: Stream, at: int) -> Named | None:
    """The place at `at`, its type word written in full; None for "thôn tôi", "toàn xã", "thôn có 45 hộ"."""
    match = stream.matches[at]
    if match is None or "place" not in match.tags:
        return None
    kind = str(match.tags["place"])
    after = at + match.length
    if after >= stream.limit:
        return None
    token = stream.tokens[after]
    number = ""  # or "số ", as it is called
    if token.text == ":" and (field := field_at(stream, at, after + 1)) is not None:
        return Named(f"{kind} {field[0]}", field[1])
    if token.kind == "p" and token.text == "." and token.glued and after + 1 < stream.limit:  # "T. Tân Hà"
        return None
    if (
        stream.matches[after] is not None
        and token.flat == "so"
        and after + 1 < stream.limit
        and stream.tokens[after + 1].kind == "d"
    ):
        after += 1
        token = stream.tokens[after]
        number = "số "
    if stream.tokens[at].flat == "tk" and token.flat == "quy":
        return None  # "tk quỹ vừa nhận 500k"
    if stream.tokens[at].flat == "tk" and at and stream.tokens[at - 1].flat in INTO and token.kind != "d":
        return None  # "ck 750k vào tk hội": an account
    if token.flat == "nam" and _year_follows(stream, after + 1):
        return None  # "xã năm 2025", "thôn năm nay"
    if kind == "buôn" and token.flat == "ma" and stream.tokens[min(after + 1, stream.limit - 1)].flat == "thuot":
        return None  # the city
    if token.kind == "d":
        if not token.text.isdigit() or len(token.text) > 3 or kind in UNNUMBERED:
            return None
        if at and stream.tokens[at - 1].low in ("mỗi", "moi"):
            return None  # "mỗi ấp 20 hộ"
        if _clock(stream, at, after + 1) or _of_all(stream, at, after + 1):
            return None
        if after + 1 < stream.limit and stream.tokens[after + 1].glued and stream.tokens[after + 1].flat in HOURS:
            return None  # "họp bản 19h30"
        if (
            after + 1 < stream.limit
            and scale_at(stream, after + 1) is not None
            and (stream.tokens[after + 1].flat != "k" or stream.tokens[after + 1].glued)
        ):
            return None
        end = after + 1
        if end < stream.limit and stream.tokens[end].glued and stream.tokens[end].flat == "kg":
            return None  # "ban 200kg giay vun"
        if "percent" in stream.tags_at(end):
            return None  # "nộp lên huyện 20% quỹ"
        if stream.tokens[end : end + 1] and stream.tokens[end].flat in ("chi", "cay", "luong") and _gold(stream, end):
            return None  # "cho quỹ làng 1 chỉ vàng"
        thing = stream.matches[end] if end < stream.limit else None
        if (
            thing is not None
            and "thing" in thing.tags
            and (not thing.tags.keys() & {"noun", "deed"} or thing.tags.get("noun") == "award")
            and not (stream.tokens[end].flat == "cai" and end + 1 == stream.limit)  # "cho xem số của tổ 9 cái"
            and _given(stream, at)
        ):
            return None
        if int(token.text) > 30 and any(stream.tag(k, "deed") == "total" for k in range(max(0, at - 3), at)):
            return None  # "tong ho thon 205"
        if int(token.text) > MOST_PLACES and _of_homes(stream, at):
            return None  # "hộ khẩu thôn 210, hộ đăng ký 150"
        if kind == "phường" and stream.tag(end, "noun") in ("unit", "community"):
            return None  # "phường 14 trường thì 12 trường đạt"
        counted = stream.tags_at(end).keys() & {"noun", "indicator"}
        if counted and (int(token.text) > MOST_PLACES or _only_number(stream, after)):
            return None  # "thôn 212 hộ, 830 khẩu", "chi hội thôn 120 hội viên"
        name = f"{number}{int(token.text)}"
        if end < stream.limit and stream.tokens[end].glued and _letter(stream, end):
            name += stream.tokens[end].text.upper()
            end += 1
        return Named(f"{kind} {name}", end)
    spoken = number_in_words(stream, after, kind not in AMBIGUOUS or not stream.tokens[at].plain)
    if spoken is not None and kind not in UNNUMBERED:
        return Named(f"{kind} {spoken[0]}", spoken[1])
    if token.kind != "w" or (kind in AMBIGUOUS and no_place(stream, at, after)):
        return None
    end = name_end(stream, at, after)
    if end == after or _somebody(stream, after, end):
        end = _called_after(stream, after) if kind in COMMUNES else after
        if end == after:
            return None
    words = [word.text for word in stream.tokens[after:end]]
    if stream.tokens[end - 1].kind == "d" and end < stream.limit and stream.tokens[end].glued and _letter(stream, end):
        words[-1] += stream.tokens[end].text.upper()  # "ấp Kinh 5A"
        end += 1
    if stream.marked and token.capital and end < stream.limit and (spoken := number_in_words(stream, end, False)):
        return Named(f"{kind} {' '.join(words)} {spoken[0]}", spoken[1])  # "thôn Mỹ An hai có …"
    typed_small = all(word.islower() or (n and word.isdigit()) for n, word in enumerate(words))
    if kind == "cụm" and typed_small and len(words) == 1:
        return None  # "diem thi dua cum cham 96"
    return Named(
        f"{kind} {' '.join(w.capitalize() if typed_small or (w.isupper() and len(w) > 2) else w for w in words)}", end
    )


def _called_after(stream: Stream, at: int) -> int:
    """ "Phường Hai Bà Trưng: …", "xã Bế Văn Đàn đk 45": a commune called after somebody, up to what is told of it."""
    end = at
    while end < stream.limit and end - at < NAMED and stream.large(end) and not stream.tokens[end].text.isupper():
        end += 1
    told = end >= stream.limit or stream.tokens[end].kind in "pn" or "deed" in stream.tags_at(end)
    return end if stream.marked and told and end - at > 1 else at


def _of_homes(stream: Stream, at: int) -> bool:
    return not {"ho", "khau"}.isdisjoint([token.flat for token in stream.tokens[max(0, at - 2) : at]])


def _gold(stream: Stream, at: int) -> bool:
    return at + 1 < stream.limit and stream.tokens[at + 1].low in ("vàng", "vang")


def _clock(stream: Stream, at: int, after: int) -> bool:
    """ "họp ấp 7 giờ rưỡi sáng": an hour, no seventh hamlet; in "thôn 7 giờ được 45 hộ" it says now."""
    if after >= stream.limit or stream.tokens[after].flat != "gio":
        return False
    if after + 1 < stream.limit and (stream.tokens[after + 1].flat in DAYTIMES or stream.tokens[after + 1].kind == "d"):
        return True
    return any("meet" in stream.tags_at(k) for k in range(max(0, at - 3), at))


def _of_all(stream: Stream, at: int, after: int) -> bool:
    """ "CĐHT thôn, xóm 7/9": two sorts of places, and how many of them all."""
    if after + 1 >= stream.limit or stream.tokens[after].text != "/" or stream.tokens[after + 1].kind != "d" or not at:
        return False
    before = at - 2 if stream.tokens[at - 1].text in ",-/" else at - 1
    return before >= 0 and stream.tokens[before].flat in PLURAL


def _somebody(stream: Stream, at: int, end: int) -> bool:
    """ "thầy giáo cắm bản Nguyễn Văn Hưởng": a surname, "Văn" or "Thị", a name."""
    if end - at < 3 or "surname" not in stream.tags_at(at):
        return False
    return stream.tokens[at + 1].flat in ("van", "thi") and stream.tokens[at + 1].capital


def _year_follows(stream: Stream, at: int) -> bool:
    """After "năm": a year, or "nay", "ngoái", "học"."""
    if at >= stream.limit:
        return False
    token = stream.tokens[at]
    year = token.kind == "d" and len(token.text) == 4 and token.text[:2] in ("19", "20")
    return year or (token.flat in stream.words.year_tails and not token.capital)


def _given(stream: Stream, at: int) -> bool:
    """ "tặng thư viện thôn 2 máy tính": after a verb of giving the number counts the things."""
    return any(match is not None and "gift" in match.tags for match in stream.matches[max(0, at - 4) : at])


def _letter(stream: Stream, at: int) -> bool:
    token = stream.tokens[at]
    return token.kind == "w" and len(token.text) == 1 and (at + 1 >= stream.limit or not stream.tokens[at + 1].glued)
