"""A scale behind a number: a word for one ("nghìn"), or one for money ("tr", "nghìn đồng", "k")."""

from __future__ import annotations

from typing import NamedTuple

from handlers.core.reading.typed.atoms import Stream

ATTENDING = (["theo", "hoc"], ["tham", "gia"], ["tham", "du"], ["di", "hoc"], ["den", "hoc"], ["cao", "tuoi"])


MOST_FAR = 6  # tokens between what is counted and how many
MOST_CU = 50  # million in one amount said in slang, where something is counted too


class Scale(NamedTuple):
    """A multiplier said after a number. `money`: only money is counted so; `size` in tokens."""

    value: int
    size: int
    money: bool
    name: str


def scale_at(stream: Stream, at: int) -> Scale | None:
    """The scale at `at`, a word for a number ("nghìn") or one for money ("tr", "nghìn đồng")."""
    if at >= stream.limit:
        return None
    match = stream.matches[at]
    token = stream.tokens[at]
    unsaid = match is None or (match.length == 1 and "money" not in match.tags)
    if unsaid and token.flat not in stream.words.numbers:
        return None
    if token.flat == "dong" and not stream.marked and _paid_by(stream, at):
        return None  # "co sau dong hai lit": đóng
    if match is not None and match.length == 2 and "money" in match.tags and _lineage(stream, at + 1):
        match = stream.words.match(stream.tokens, at, stream.marked, at + 1)  # "4 triệu dòng họ Phan Huy …"
    if not stream.marked and _name_of_a_size(stream, at):
        return None  # "ba Ty xin rut", "co Ngan nop"
    if token.flat in ("ty", "ti") and at + 1 < stream.limit and stream.tokens[at + 1].flat in ("le", "vi"):
        return None  # "đạt 171, tỷ lệ 95%", "1 ti vi"
    if (
        match is not None
        and match.length > 1
        and token.glued
        and "money" not in match.tags
        and _digit_token(stream, at - 1)
    ):
        match = stream.words.match(stream.tokens, at, stream.marked, at + 1)  # "800k nộp": the k is the amount's
    if match is not None and "money" in match.tags:
        value = match.tags["money"]
        name = token.flat
        if name in ("lit", "chai") and "thing" in stream.tags_at(at + match.length):
            return None  # "5 lít dầu ăn", "2 chai nước mắm"
        if name == "ng" and _doing(stream, at + 1):
            return None  # "284 ng đăng kí": người
        if name == "ng" and not token.glued and (_counting(stream, at) or _somebody(stream, at)):
            return None  # "đk 120 ng đạt 101", "1 ng giau ten": người
        if name == "cu" and token.low != "củ" and not token.glued and _old_people(stream, at):
            return None  # "18 cu theo hoc": cụ
        if match.length == 1 and len(name) == 1 and not _unit_letter(stream, at, name):
            return None
        return Scale(value, match.length, True, name)
    value_ = stream._of(at, "scale", True)
    return Scale(value_, 1, False, token.flat) if value_ is not None else None


def _lineage(stream: Stream, at: int) -> bool:
    """ "dòng họ", and no đồng."""
    return stream.tokens[at].low == "dòng" and at + 1 < stream.limit and stream.tokens[at + 1].flat in ("ho", "toc")


def _paid_by(stream: Stream, at: int) -> bool:
    """Whether somebody called by a number stands before, and his amount behind."""
    if at < 2 or at + 1 >= stream.limit or "title" not in stream.tags_at(at - 2):
        return False
    after = stream.tokens[at + 1]
    named = stream.tokens[at - 1].kind == "w" and "digit" in stream.tags_at(at - 1)
    named = named or stream.joint(at - 1, "ten", "tens", "chuc")
    return named and (after.kind == "d" or "digit" in stream.tags_at(at + 1) or stream.joint(at + 1, "ten"))


def _old_people(stream: Stream, at: int) -> bool:
    """Whether they attend, or are as old as that."""
    if not stream.marked and "indicator" in stream.said and stream.tokens[at - 1].text.isdigit():
        sorts = {tag for k in range(max(0, at - MOST_FAR), at) for tag in stream.tags_at(k)}
        if int(stream.tokens[at - 1].text) > MOST_CU and "indicator" in sorts and not sorts & {"gift", "spend", "fund"}:
            return True  # "hoi vien chi hoi toi 143 cu ca thay"
    after = [token.flat for token in stream.tokens[at + 1 : at + 3]]
    return bool(after) and (after[0] in ("gia", "ong", "ba", "cao") or after in ATTENDING or after[0] == "tren")


def _somebody(stream: Stream, at: int) -> bool:
    """Whether it is one or two that do something: no amount is as small as that."""
    few = at > 0 and stream.tokens[at - 1].kind == "d" and len(stream.tokens[at - 1].text) == 1
    return few and bool(stream.tags_at(at + 1).keys() & {"anonymous", "gift", "deed"})


def _name_of_a_size(stream: Stream, at: int) -> bool:
    """Without marks: a size typed large amid small words is a name (Tỵ, Ngân, Triều)."""
    token = stream.tokens[at]
    if not at or token.kind != "w" or not token.capital or len(token.text) < 2 or token.text.isupper():
        return False
    before, after = stream.tokens[at - 1], stream.tokens[at + 1] if at + 1 < stream.limit else None
    return before.kind == "w" and (after is None or not after.capital)


def _counting(stream: Stream, at: int) -> bool:
    """Whether a model or what was done with it, and no gift, is said right before."""
    tags: set[str] = set()
    here = max(0, at - 9)
    while here < at:  # a word within a phrase says nothing: "công nhận" takes no money
        found = stream.matches[here]
        tags.update(found.tags if found is not None else ())
        here += max(1, found.length if found is not None else 1)
    return bool(tags & {"deed", "model", "indicator"}) and not tags & {"gift", "spend", "fund"}


def _doing(stream: Stream, at: int) -> bool:
    """ "284 ng đăng kí": what people did, right behind how many."""
    said = stream.tags_at(at)
    attend = [token.flat for token in stream.tokens[at : at + 2]] in ATTENDING
    return attend or (said.get("deed") in ("registered", "achieved") and "gift" not in said)


def _unit_letter(stream: Stream, at: int, name: str) -> bool:
    """A single letter is a unit of money after digits: glued, or alone before a stop ("3M", "200 k", never
    "200m2").
    """
    token = stream.tokens[at]
    after = stream.tokens[at + 1] if at + 1 < stream.limit else None
    if name == "m" and (
        (token.low == token.text and not token.glued) or (after is not None and after.glued and after.text == "2")
    ):
        return False
    if token.glued:
        return True
    return name in "kdt" and (name != "d" or token.low == "đ") and (name != "t" or _digit_token(stream, at + 1))


def _digit_token(stream: Stream, at: int) -> bool:
    return at < stream.limit and stream.tokens[at].kind == "d"
