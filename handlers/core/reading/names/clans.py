"""A lineage by its surname: "họ Lê Đình", "dòng họ Võ Tá"; without marks also typed small."""

from __future__ import annotations

from typing import Any

from handlers.core.reading.names.capitals import abbreviated
from handlers.core.reading.names.places import Named
from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.typed.atoms import Stream

BRANCHES = frozenset({"chi", "ngành", "phái", "nhánh", "cành", "nganh", "phai", "nhanh"})
ORDINALS = frozenset({"nhất", "nhì", "trưởng", "thứ", "út", "giáp", "ất"})
PLAIN_ORDINALS = frozenset({"nhat", "nhi", "truong", "ut", "giap"})
VERBS = frozenset({"deed", "leave", "wish", "place", "filler", "gift"})
MOST = 3  # words of a lineage's name typed small
STOPS = frozenset(
    {
        "va",
        "voi",
        "cung",
        "deu",
        "da",
        "vua",
        "moi",
        "chua",
        "khong",
        "ko",
        "k",
        "xin",
        "o",
        "ca",
        "roi",
        "nha",
        "minh",
        "toi",
        "tui",
        "em",
        "chung",
        "bac",
        "gio",
        "nay",
        "nam",
        "trong",
        "de",
    }
)
BEHIND = frozenset({"quy", "duoc", "dc", "them", "luon", "roi", "cho", "tong"})  # a verb of giving
LEADS = frozenset({"thi", "duoc", "dc", "lai", "co"})  # before a verb
JOINTS = frozenset({"ma", "thi", "va", "da", "con", "moi"})  # behind a number of lineages no surname, typed small
NEVER = frozenset(
    {"hoc", "nao", "ta", "nha", "toi", "minh", "em", "kia", "khac", "chung", "nay", "ay", "do"}
)  # no surname a lineage's name begins with


def clan_at(stream: Stream, at: int, start: int) -> Named | None:
    """A lineage by its surname: "họ Lê Đình", "dòng họ Võ Tá"; small letters only for a known surname."""
    end = start
    while end < stream.limit and end - start < 4:
        token = stream.tokens[end]
        if token.kind != "w" or token.glued:
            break
        if token.flat == "va" and end + 1 < stream.limit and stream.tokens[end + 1].kind == "d":
            break  # "3 dòng họ và 52 gia đình"
        tags = stream.tags_at(end)
        capital = token.capital and not (token.text.isupper() and len(token.text) > 2 and "surname" not in tags)
        if not capital and not (
            "surname" in tags
            and not tags.keys() & {"gift"}
            and end == start
            and stream.marked
            and stream.matches[end].exact  # type: ignore[union-attr]
        ):
            break
        if end > start and {"model", "deed", "gift"} & tags.keys() and (stream.matches[end].length > 1):  # type: ignore[union-attr]
            break
        if end > start and {"deed", "gift", "leave"} & tags.keys() and abbreviated(stream, start, end):
            break  # "dòng họ Lê ĐK DHHT"
        end += 1
    if end == start:
        end = _typed_small(stream, start)
    if end == start:
        return None
    whole, end = end, _branch(stream, end)
    name = [token.text for token in stream.tokens[start:whole]]
    branch = [token.low for token in stream.tokens[whole:end]]
    if end == whole and end < stream.limit and stream.tokens[end].text == "(" and (close := _within(stream, end + 1)):
        branch, end = [f"({' '.join(token.low for token in stream.tokens[end + 1 : close])})"], close + 1
    kind = [token.low for token in stream.tokens[at:start]]
    return Named(" ".join([*kind, *(w.capitalize() if w.islower() else w for w in name), *branch]), end, clan=True)


def _within(stream: Stream, at: int) -> int:
    """ "họ Nguyễn Trọng (chi 2)": where the brackets around the branch close; 0 where they hold none."""
    if at + 2 >= stream.limit or stream.tokens[at].low not in BRANCHES or stream.tokens[at + 2].text != ")":
        return 0
    which = stream.tokens[at + 1]
    numbered = len(which.text) == 1 if which.kind == "d" else stream.digit(at + 1) is not None or which.low == "nhì"
    return at + 2 if numbered else 0


def _branch(stream: Stream, at: int) -> int:
    """ "họ Nguyễn Duy chi 2 đăng ký", "tộc phái nhì": past the branch of the lineage, which is part of its name."""
    here = at + (at < stream.limit and stream.tokens[at].flat == "toc")
    if here + 1 >= stream.limit or stream.tokens[here].low not in BRANCHES:
        return at
    which, after = stream.tokens[here + 1], here + 2
    if which.low in ORDINALS or (not stream.marked and which.low in PLAIN_ORDINALS):
        return after
    if len(which.text) > 1 if which.kind == "d" else stream.digit(here + 1) is None:
        return at
    if (
        stream.joint(after, "hundred", "chuc", "tens")
        or scale_at(stream, after) is not None
        or "noun" in stream.tags_at(after)
    ):
        return at
    ends = after >= stream.limit or stream.tokens[after].kind == "n" or bool(stream.tags_at(after).keys() & VERBS)
    return after if ends else at


def _typed_small(stream: Stream, start: int) -> int:
    """ "ho phan van va ho dang trong dk dong ho hoc tap": without marks, where lineages are spoken of, up to three
    words before a verb, a joint or a stop; `start` where none begins."""
    if stream.marked or "clans" not in stream.said:
        return start
    end = start
    while end < stream.limit and end - start <= MOST:
        token = stream.tokens[end]
        if token.kind != "w" or (end > start and _goes_no_further(stream, end)):
            break
        if token.capital or (end == start and (token.flat in NEVER or not _surname(stream, end))):
            return start
        if end == start and token.flat in JOINTS and _counted(stream, start):
            return start  # "lang co 11 dong ho ma moi co 4 ho dang ky"
        end += 1
    return end if end - start <= MOST else start


def _counted(stream: Stream, start: int) -> bool:
    """A number before "dong ho" or "ho" that ends at `start`."""
    at = start - 2 if start > 1 and stream.tokens[start - 2].flat in ("dong", "toc") else start - 1
    return at > 0 and (stream.tokens[at - 1].kind == "d" or stream.digit(at - 1) is not None)


def _acts(tags: dict[str, Any]) -> bool:
    return bool(tags.keys() & {"leave", "model", "place"}) or ("deed" in tags and tags["deed"] != "of_registered")


def _surname(stream: Stream, at: int) -> bool:
    """A surname, or a word that is none of ours."""
    return stream.matches[at] is None or "surname" in stream.tags_at(at)


def _goes_no_further(stream: Stream, at: int) -> bool:
    """ "… va ho …", "… dk", "… thi xin rut", "… duoc cong nhan"."""
    match = stream.matches[at]
    if match is None:
        return False
    if _acts(match.tags) and not match.tags.keys() & {"middle", "surname"}:
        return True
    if match.length > 1 and match.tags.keys() & {"deed", "leave", "gift"}:
        return True
    if match.tags.keys() & {"gift", "fund", "spend"} and at + match.length < stream.limit:
        after = stream.tokens[at + match.length]
        if after.kind != "w" or after.flat in BEHIND:
            return True  # "dong ho hoang gop 3tr5", "dong ho le thu 12tr"
    flat = stream.tokens[at].flat
    if flat == "la" and "model" in stream.tags_at(at + 1):
        return True  # "cong nhan dong ho pham la dong ho hoc tap"
    return flat in STOPS or (flat in LEADS and bool(stream.tags_at(at + 1).keys() & {"deed", "leave", "change"}))
