"""Which figures are asked after: those somebody sent, or where those of the whole are."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.talk.sentences import Sentence

TOTALS = ("totals", "whole", "model", "goal", "before", "place")
AROUND = frozenset(
    {"nam", "cua", "trong", "hien", "nay", "ve", "cac", "quy", "thang", "dot", "ky", "hoc", "tap"}
)  # folded
FEW = 8  # words of "cháu coi giùm thôn tui với"


def that_one_sent(said: Sentence) -> bool:
    """ "số bác báo hôm trước"; in "cho anh xem số liệu của tổ 9" somebody else stands before them."""
    after = {end for _, end in said.cues.get("totals", ())}
    owns = [end for start, end in said.cues.get("own", ()) if start in after]
    return any(0 <= start - end <= 1 for end in owns for start, _ in said.cues.get("report", ()))


def where_it_is(said: Sentence) -> bool:
    """ "số liệu của cả xã đâu rồi em"."""
    return any(a.flat == "dau" and b.flat in ("roi", "nhi", "vay", "em") for a, b in pairwise(said.tokens))


def left_alone(said: Sentence) -> bool:
    """ "chỉ còn thôn mình chưa nộp hả cháu"."""
    return any(at and said.tokens[at - 1].flat == "con" for at, _ in said.cues.get("place", ()))


def short_of_goal(said: Sentence) -> bool:
    """ "ấp em còn thiếu mấy hộ nữa mới đủ chỉ tiêu"."""
    return said.has("late", "many", "goal") and said.said("thieu")


def own_place(said: Sentence) -> bool:
    """ "thôn mình", "ấp của tui"; without its marks "con" may be "còn" too."""
    return said.then("place", "own", 0) or (said.marked and said.then("place", "child", 0))


def owes(said: Sentence) -> bool:
    """ "thôn tôi còn thiếu những gì chưa báo", "xóm em thiếu số nào không"."""
    return (
        own_place(said) and said.said("thieu", "no") and (said.then("late", "what", 2) or said.then("late", "which", 3))
    )


def says_no_more(said: Sentence, cue: str) -> bool:
    """ "coi giùm thôn tui", and nothing behind it."""
    return len(said.tokens) < FEW and said.last(cue)


def names_totals(said: Sentence) -> bool:
    """ "tổng số gia đình học tập toàn xã năm 2025": nothing is said but what is wanted."""
    if not said.has("totals"):
        return False
    spans = [span for cue in TOTALS for span in said.cues.get(cue, ())]
    return all(
        token.kind != "w" or token.flat in AROUND or any(start <= at < end for start, end in spans)
        for at, token in enumerate(said.tokens)
    )
