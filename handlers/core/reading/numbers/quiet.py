"""Numbers that are no figures: of documents and ordinals."""

from __future__ import annotations

from handlers.core.reading.numbers.addresses import of_a_home
from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.numbers.years_told import OURS, is_year, place_by_number
from handlers.core.reading.typed.atoms import Stream

WHICH = frozenset({"ordinal", "spell"})
SKIP = frozenset({":", "la", "so", "cua", "."})
ALL_OF_THEM = frozenset({"dat", "du", "nhan", "tron", "het", "ky", "dk", "duoc"})  # before "cả"


def document_at(stream: Stream, at: int) -> int | None:
    """ "kế hoạch 42,43", "QĐ 387/QĐ-TTg", "Số 12/BC-HKH": where the document number ends; None if there is none."""
    here = at
    if stream.tag(at, "quiet") == "document":
        match = stream.matches[at]
        here += match.length if match is not None else 1
        while here < stream.limit and stream.tokens[here].flat in SKIP:
            here += 1
        if here >= stream.limit or stream.tokens[here].kind != "d":
            return None
        if (
            stream.tag(here + 1, "noun") is not None
            or scale_at(stream, here + 1) is not None
            or stream.tokens[here - 1].text == ":"
        ):
            return None
        return _document_end(stream, here)
    if stream.tokens[at].kind == "d" and _lettered(stream, at + 1):
        return _document_end(stream, at)
    return None


def _lettered(stream: Stream, at: int) -> bool:
    """ "/KH-HKH", "/2020/NĐ-CP" right after a number."""
    for _ in range(2):
        if at + 1 >= stream.limit or stream.tokens[at].text != "/" or not stream.tokens[at + 1].glued:
            return False
        after = stream.tokens[at + 1]
        if after.kind == "w":
            return after.text.isupper() and len(after.text) >= 2 and stream.tag(at + 1, "noun") is None
        at += 2
    return False


def _document_end(stream: Stream, at: int) -> int:
    end = at + 1
    while end < stream.limit:
        token = stream.tokens[end]
        if (
            token.glued
            and (token.text in "/-." or (token.kind in "dw" and stream.tokens[end - 1].text in "/-"))
            and end + 1 <= stream.limit
        ):
            end += 1
        elif (
            token.text == ","
            and end + 1 < stream.limit
            and stream.tokens[end + 1].kind == "d"
            and stream.tag(end + 2, "noun") is None
            and stream.tokens[end].glued
        ):
            end += 2
        else:
            break
    while stream.tokens[end - 1].text in "/-.":
        end -= 1
    return end


def _acts(stream: Stream, at: int) -> bool:
    """Whether what stands before has a figure of its own a few words on: its number, or what it did."""
    for here in range(at, min(at + 6, stream.limit)):
        if stream.tokens[here].kind == "d":
            return True
        if stream.tokens[here].kind != "w":
            return False
    return False


def _counts(stream: Stream, at: int) -> bool:
    """Whether the number before `at` goes on as a sum or counts things."""
    return stream.joint(at, "hundred", "chuc") or scale_at(stream, at) is not None or "thing" in stream.tags_at(at)


def ordinal_at(stream: Stream, at: int) -> int | None:
    """ "lớp 2A", "đợt 1", "tháng 11", "khóa 12": where it ends."""
    token = stream.tokens[at]
    month = token.flat in ("thang", "t") and token.kind == "w" and token.low != "thắng"
    if stream.tag(at, "quiet") not in WHICH and not month:
        return None
    if token.low == "ca" and at and not stream.marked and stream.tokens[at - 1].flat in ALL_OF_THEM:
        return None  # "cong nhan du ca 29": cả
    match = stream.matches[at]
    here = at + (match.length if match is not None and not month else 1)
    if here < stream.limit and stream.tokens[here].flat == "thu":
        here += 1
    if here >= stream.limit:
        return None
    number = stream.tokens[here]
    if number.kind != "d":
        roman = number.text.isupper() and set(number.text) <= set("IVX") and not stream.tokens[at].text.isupper()
        return here + 1 if roman else None
    if (
        len(number.text) > 4
        or (month and not 1 <= int(number.text.split(",")[0].split(".")[0]) <= 12)
        or (token.flat == "t" and not number.glued)
    ):
        return None
    end = here + 1
    if of_a_home(stream, here):
        while end + 1 < stream.limit and stream.tokens[end].text == "/" and stream.tokens[end + 1].kind == "d":
            end += 2  # "số nhà 15/3", "hẻm 27/4/2"
    if end < stream.limit and stream.tokens[end].flat in ("h", "g", "gio"):
        return None
    if token.flat == "lop" and at and stream.tokens[at - 1].kind == "d" and number.text.isdigit():
        return None  # "mở 4 lớp 120 lượt người": so many classes, and so many who came
    after = stream.tokens[end].flat if end < stream.limit else ""
    if token.flat == "ca" and not stream.marked and after in ("deu", "cung", "ho", "nha", "dong", "gia", "em", "chau"):
        return None  # "ca 5 deu dang ky": cả, no shift
    if token.flat == "ca" and not stream.marked and stream.tag(end, "deed") in ("registered", "achieved"):
        return None  # "ca 5 dang ky"
    if token.flat in ("bua", "hom") and (
        not number.text.isdigit() or int(number.text) > 31 or (end < stream.limit and stream.tokens[end].text in "/-.")
    ):
        return None  # "hôm 26/11" is a day by itself
    if token.flat in ("bua", "hom") and stream.tag(end, "noun") == "unit":
        return end  # "bữa 26 trường bận"
    if token.low == "ca" and not stream.marked and at and "deed" in stream.tags_at(at - 1):
        return None  # "5 dong ho dk, dat ca 5": all five
    if token.low == "quy" and (not number.text.isdigit() or int(number.text) > 4 or _counts(stream, end)):
        return None  # "cho quy 2 tram", "gop quy 10 can gao": quỹ, no quarter
    if (
        end < stream.limit
        and stream.tokens[end].glued
        and stream.tokens[end].kind == "w"
        and len(stream.tokens[end].text) == 1
        and scale_at(stream, end) is None
    ):
        numbered = end + 1 < stream.limit and stream.tokens[end + 1].glued and stream.tokens[end + 1].kind == "d"
        return end + 2 if numbered else end + 1
    if token.flat == "cap" and after in ("giay", "bang") and number.text.isdigit() and int(number.text) > 4:
        return None  # "đã cấp 60 giấy chứng nhận"
    if token.flat == "lop" and after == "co" and number.text.isdigit() and int(number.text) <= 12:
        return end  # "lop 1 co 15 nguoi"
    if token.flat == "lop" and (not number.text.isdigit() or int(number.text[:2]) > 12):
        return None
    if month and at and stream.tokens[at - 1].flat in ("cuoi", "dau", "giua") and scale_at(stream, end) is None:
        return end  # "hen cuoi thang 12 dua"
    if (
        month
        and stream.tag(end, "noun") in ("unit", "community", "commune")
        and (_acts(stream, end + 1) or not OURS.isdisjoint(stream.tags_at(end + 1)))
    ):
        return end  # "Trong tháng 10 trường mở 2 lớp"
    if token.flat == "hk" and len(number.text) == 1:
        return end  # "HK1 trường em …"
    if token.low == "quý" and number.text in ("1", "2", "3", "4") and "place" in stream.tags_at(end):
        return end  # "quý 4 xóm Trung Hòa"
    if scale_at(stream, end) is not None or (stream.tag(end, "noun") is not None and not place_by_number(stream, end)):
        return None
    if month and end + 1 < stream.limit and stream.tokens[end].text in "/-" and is_year(stream, end + 1):
        return end + 2
    return end
