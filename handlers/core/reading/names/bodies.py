"""Bodies with a name: "cty Thành Phát", "chi bộ thôn", "họ Lê Đình"."""

from __future__ import annotations

from handlers.core.reading.names.body_ends import BODY_STOP, CIRCLES, GOING_ON, THEN, WORKS, members, phrase_end, works
from handlers.core.reading.names.capitals import abbreviated
from handlers.core.reading.names.clans import clan_at
from handlers.core.reading.names.name_numbers import counts_something
from handlers.core.reading.names.places import Named, place_at
from handlers.core.reading.names.trades import FIRMS, trade_end
from handlers.core.reading.numbers.numerals import numeral
from handlers.core.reading.numbers.years_told import year_at
from handlers.core.reading.typed.atoms import Stream

SHOPS = frozenset({"tiem", "quan", "shop", "cty", "xuong", "lo", "sap", "quay", "vua"})
WHEN = frozenset({"thang", "nam", "dau", "cuoi", "sang", "chieu", "qua", "hom", "tuan", "nay", "nao", "truoc"})
EVERY = frozenset({"nam", "thang", "quy"})
JOINED = frozenset({"body", "title"})
OURS = frozenset({"em", "mình", "tui", "tôi", "con", "cháu", "tụi"})


def body_at(stream: Stream, at: int) -> Named | None:
    """The body at `at` with its name, up to a verb, a number or a stop."""
    match = stream.matches[at]
    if match is None or "body" not in match.tags:
        return None
    if stream.tokens[at].flat == "ghe" and "house" in stream.tags_at(at + 1):
        return None  # "chi ghe nha ong Doan": ghé, no boat
    clan = match.tags["body"] == "clan"
    end = at + match.length
    if end < stream.limit and "place" in stream.tags_at(end) and _own_branch(stream, at, end) and place_at(stream, end):
        return None  # "chi hội thôn 3" is the hamlet's own branch
    if clan:
        return clan_at(stream, at, end)
    if match.tags["body"] == "school" and (not stream.large(end) or (at and stream.tokens[at - 1].text == "&")):
        return None  # "học sinh tiểu học"
    if match.length == 1 and stream.tokens[at].low == "hoi" and end < stream.limit and stream.tokens[end].flat in WHEN:
        return None  # "hua hoi thang 9": hồi
    if match.length == 1 and end < stream.limit and stream.tokens[end].low in OURS and stream.tokens[at].flat in SHOPS:
        return None  # "bên tiệm em ck rồi"
    last = end
    if stream.tokens[at].flat in ("cac", "toan", "moi") and not stream.tokens[min(end, stream.limit - 1)].capital:
        of_class = "lop" in [token.flat for token in stream.tokens[end - 1 : end + 1]]
        most = 7 if of_class else 3  # "các cháu đi làm ăn xa": no name goes on
    else:
        most = 12
    while end < stream.limit and end - at < most:
        token, found = stream.tokens[end], stream.matches[end]
        if end in stream.stops or _street_end(stream, end) > end:
            break
        if token.kind == "d" and len(token.text) == 4 and token.text[:2] in ("19", "20") and end == last:
            end += 1
            if end + 1 < stream.limit and stream.tokens[end].text == "-" and len(stream.tokens[end + 1].text) == 4:
                end += 2 if stream.tokens[end + 1].kind == "d" else 0  # "khóa 1978-1981"
            last = end
            continue
        if token.text == "&" and end + 1 < stream.limit and stream.tokens[end + 1].kind == "w":
            end += 1
            continue
        if token.flat in ("va", "voi") and last == end and stream.tags_at(end + 1).keys() & JOINED:
            break  # "chùa với cô Sen"
        if token.kind == "d" and stream.tokens[end - 1].flat == "lop" and len(token.text) <= 2:
            end += 1
            if end < stream.limit and stream.tokens[end].glued and len(stream.tokens[end].text) == 1:
                end += 1
                if end < stream.limit and stream.tokens[end].glued and stream.tokens[end].kind == "d":
                    end += 1  # "lớp 12A1"
            last = end
            continue
        if (
            token.kind == "d"
            and stream.tokens[end - 1].flat in ("nien", "khoa")
            and len(token.text) <= 2
            and end == last
        ):
            end = last = end + 1  # "hội đồng niên 95"
            if end + 1 < stream.limit and stream.tokens[end].text == "-" and stream.tokens[end + 1].kind == "d":
                end = last = end + 2  # "khóa 85-88"
            continue
        if (
            (token.low == "số" or (token.low == "so" and not stream.marked))
            and end == last
            and _short_number(stream, end + 1)
        ):
            end = last = end + 2  # "cây xăng số 7"
            continue
        if token.kind == "d":
            verb = end + 1 < stream.limit and bool({"gift", "spend"} & stream.tags_at(end + 1).keys())
            if (
                end == last
                and len(token.text) <= 3
                and ("place" in stream.tags_at(end - 1) or verb)
                and not counts_something(stream, end)
            ):
                end += 1
                last = end
                if end < stream.limit and stream.tokens[end].kind == "w" and not stream.tokens[end].capital:
                    break  # "chị em phụ nữ tổ 5 nhịn ăn sáng góp …"
                continue
            break
        if token.kind != "w" or (numeral(stream, end) is not None and not token.capital):
            break
        tags = found.tags.keys() if found is not None else frozenset()
        step = found.length if found is not None else 1
        going = token.low in GOING_ON if stream.marked else token.text in ("gom", "xin")
        if token.text == "ky" and stream.tags_at(end + 1).get("deed") == "registered":
            break  # "Don bien phong Nam Lanh ky dang ky DVHT"
        if token.text in ("giao", "duyệt", "duyet") and end + 1 < stream.limit and stream.tokens[end + 1].kind == "d":
            break  # "ban chi dao giao 60 ho"
        if going and end >= at + match.length:
            break  # "Hội xã đang lưu giữ …", "hội CCB gom …"
        if end >= at + match.length and members(stream, end):
            break  # "công an xã anh em góp …", "chi bộ đảng viên mỗi người …"
        if (
            (token.low in ("ở", "tại") or (token.low == "o" and not stream.marked))
            and stream.tag(end + 1, "noun") == "community"
            and end >= at + match.length
        ):
            break  # "cty Đại Phát ở khu phố 2"
        if token.low == "cho" and "house" in stream.tags_at(end + 1):
            break  # "xin phép hội cho gia đình cố Chiến …"
        if (
            token.flat in WORKS
            and end >= at + match.length
            and works(stream, end)
            and stream.tokens[at].flat not in FIRMS
        ):
            break  # "chi đoàn làm mật ong bán gây quỹ"
        if (
            token.flat == "hang"
            and end >= at + match.length
            and stream.tokens[min(end + 1, stream.limit - 1)].flat in EVERY
        ):
            break  # "nhà máy nước đá Thanh Bình hằng năm cho …"
        if token.low in THEN and end >= at + match.length:
            break  # "trường THCS thì đợi xét"
        if "greeting" in tags and step > 1 and not token.capital and end >= at + match.length:
            break  # "thay mặt chi hội em cảm ơn công ty Minh Phát đã tài trợ …"
        if "says" in tags and not token.capital and end >= at + match.length:
            break  # "công ty Đại Lộc nói …"
        if (found is not None and token.flat == "bao" and step > 1) or year_at(stream, end) is not None:
            break  # "trường báo cáo năm 2026"
        if (tags & {"indicator", "void", "wish"}) and step > 1 and not token.capital:
            break  # "Chi hội khuyến học nhà trường kết nạp mới 8 hội viên"
        if "leave" in tags and not stream.marked and token.capital and stream.tokens[end - 1].capital:
            end = last = end + 1  # "cong ty may Song Hong dang ky": no "hông đăng ký"
            continue
        if tags & BODY_STOP and (not (token.capital and step == 1) or abbreviated(stream, at, end)):
            whole = trade_end(stream, at, at + match.length, end)
            if whole is None:
                break
            end = last = whole
            continue
        if (
            "title" in tags
            and end + step < stream.limit
            and stream.tokens[end + step].capital
            and token.low in ("ông", "bà", "anh", "chị", "do")
            # "quán phở Bà Xuân", "cty tnhh Anh Duong": Ánh Dương
            and not (token.capital and (end == at + match.length or (stream.marked and not token.text.isupper())))
        ):
            break
        end += step
        if not tags & {"filler", "question", "negation", "fund", "change", "scope"} or token.capital:
            last = end
    last = _street_end(stream, last)
    if stream.tokens[at].flat in CIRCLES and last >= at + match.length:
        last = phrase_end(stream, last)
    if last < at + match.length or (
        last == at + 1 and stream.tokens[at].flat in ("dn", "ct", "hoi", "nhom", "truong", "dinh", "den", "quan", "ghe")
    ):
        return None
    words = [("" if token.glued or not n else " ") + token.text for n, token in enumerate(stream.tokens[at:last])]
    return Named("".join(words), last)


def _street_end(stream: Stream, at: int) -> int:
    """ "mấy quán cơm đường 30/4": where the street called after a day ends; `at` where none begins."""
    if at + 3 >= stream.limit or stream.tokens[at].low not in ("đường", "duong", "phố"):
        return at
    day, slash, month = stream.tokens[at + 1 : at + 4]
    return at + 4 if day.kind == month.kind == "d" and slash.text == "/" else at


def _short_number(stream: Stream, at: int) -> bool:
    number = stream.tokens[at] if at < stream.limit else None
    return number is not None and number.kind == "d" and len(number.text) <= 2 and not counts_something(stream, at)


def _own_branch(stream: Stream, at: int, end: int) -> bool:
    flat = " ".join(token.flat for token in stream.tokens[at:end])
    if flat == "hoi":
        return stream.tokens[at].text.islower()  # "báo cáo với hội thôn trung hòa …": the hamlet's own
    return flat in ("chi hoi", "chi hoi khuyen hoc", "chi hoi kh", "hoi khuyen hoc", "hkh", "ban khuyen hoc")
