"""What a sentence asks for, from the parts that stand in it, whatever words join them: first of these that fits."""

from __future__ import annotations

from collections.abc import Callable

from handlers.core.reading.talk.asked_after import (
    left_alone,
    names_totals,
    owes,
    own_place,
    says_no_more,
    short_of_goal,
    that_one_sent,
    where_it_is,
)
from handlers.core.reading.talk.owing import delays, there_is_none
from handlers.core.reading.talk.private_wishes import access, delete, unpublished
from handlers.core.reading.talk.sentences import Sentence

# Told or wished, and not asked; folded.
WHOEVER = ("thi", "neu", "muon", "can", "ma", "cung", "chua", "thich", "nho", "nhe", "nha")


def wanted(said: Sentence, named: bool) -> str | None:
    """Which request it is; None where it is none that is known. `named`: a person or a body is named in it."""
    if delays(said):
        return None  # "xin gia hạn báo cáo tới thứ hai được không"
    return next((what for what, fits in RULES if fits(said, named)), None)


def unclear(said: Sentence) -> bool:
    """Whether it is put to the bot as a question or a wish about what the bot keeps, though no request fits it."""
    if said.any("grumble", "done") or delays(said):
        return False
    if said.wishes and said.any("totals", "list", "data") and not said.has("use"):
        return True
    if said.has("refuse") and said.has("name") and said.has("publish"):
        return True
    if said.has("erase", "data") or (said.tokens[0].flat == "so" and said.said("dua") and said.said("roi")):
        return True  # "số hôm nọ bác đưa cô Hoa rồi đấy": which, and is it kept?
    if not said.surely_asks:
        return False
    return said.any("rule", "data", "title") or (said.has("whole") and said.any("totals", "goal"))


def _which_place(said: Sentence) -> bool:
    return said.then("place", "which", 0)


def _stop(said: Sentence, named: bool) -> bool:
    return said.has("leave") or (said.then("refuse", "send", 2) and said.then("send", "more_no", 5))


def _remind(said: Sentence, named: bool) -> bool:
    if said.has("grumble") or said.said("rang", "sao"):
        return False
    whom = named or said.any("place", "whole")
    if said.has("urge"):
        return (whom or said.then("urge", "own", 1)) and said.any("report", "please")
    return (
        whom
        and said.has("call", "report", "please")
        and (said.then("call", "place", 3) or said.then("call", "whole", 3))
        and not said.asks
    )


def _missing(said: Sentence, named: bool) -> bool:
    if owes(said) and not _which_place(said):
        return False
    if said.any("gave", "fund") and not said.any("place"):
        return False
    if said.tokens[0].flat == "may" and said.then("many", "place", 0) and said.said("lai") and not said.has("mark"):
        return False  # "mấy trường còn lại nộp hồ sơ trễ": told
    if said.then("many", "place", 0) and not said.any("fund", "more", "rank"):
        return said.has("report") or said.last("late", "yet") or said.said("nua")  # "còn bao nhiêu thôn nữa"
    if said.has("late", "report") and said.last("whether") and left_alone(said):
        return True
    if (
        said.then("late", "which", 3)
        and said.tokens[said.cues["late"][0][0]].flat == "chua"
        and not said.last("whether")
    ):
        return False  # "chưa có đơn vị nào được công nhận": told
    if (short_of_goal(said) and not _which_place(said)) or (own_place(said) and not _which_place(said)):
        return False
    if there_is_none([token.flat for token in said.tokens]) and not said.last("whether"):
        return False
    if (_which_place(said) or said.has("which")) and said.has("late"):
        return (_which_place(said) or said.has("report")) and not said.has("fund")
    if said.has("list", "late") and said.any("place", "whole"):
        return True
    reported = said.then("place", "report", 5) and said.then("report", "yet", 2) and said.last("yet")
    return reported and not said.any("fund", "taken_in") and not own_place(said)


def _compare(said: Sentence, named: bool) -> bool:
    if said.has("rank") and said.any("place", "which", "whole") and not said.any("gave", "giver"):
        return said.asks or said.wishes
    if said.has("more") and said.said("tang", "hon") and said.said("giam", "kem", "thua") and said.said("hay"):
        return True
    if said.has("place") and said.said("ai") and said.then("which", "more", 0):
        return True  # "thôn mình với thôn Hạ ai hơn ai"
    return said.has("more", "before") and (said.asks or said.wishes or said.said("hay"))


def _criteria(said: Sentence, named: bool) -> bool:
    if said.has("rule"):
        other = said.any("mark", "reach", "about", "how", "which", "what", "yet", "whether")
        some = said.has("many") and not other and not said.then("many", "rule", 1)
        return not some and (said.asks or said.wishes)  # "còn mấy nhà nợ tiêu chí đọc sách": told
    if said.then("model", "what", 2) or (said.has("title", "how") and not said.has("many")):
        return True  # "công dân học tập là cái gì", "làm răng để dòng họ được công nhận"
    return said.has("model") and said.any("how", "what", "many") and said.any("need", "title") and not own_place(said)


def _donor(said: Sentence, named: bool) -> bool:
    if said.has("giver"):
        return said.asks or said.wishes
    if said.has("gave") and said.tokens[0].flat in ("ai", "nhung") and said.said("ai") and not said.said(*WHOEVER):
        return True  # "ai đã ủng hộ từ đầu năm đến giờ"
    if said.has("list", "gave") and not said.has("late"):
        return said.wishes  # "cho tôi xem danh sách những nhà đã góp quỹ"
    some = said.then("many", "place", 0)  # "mấy trường còn lại nộp hồ sơ trễ"
    if said.has("gave") and named and (said.last("yet") or (said.has("many") and not some)):
        return True
    return said.has("gave", "which") and said.any("rank", "fund") and not said.any("late", "place")


def _balance(said: Sentence, named: bool) -> bool:
    if not said.has("fund", "left") or said.has("taken_in"):
        return False
    return said.has("many") or said.last("whether") or (said.wishes and said.said("du", "ton"))


def _whole(said: Sentence, named: bool) -> bool:
    if said.has("grumble"):
        return False
    asked = said.any("many", "how", "reach") or names_totals(said) if said.has("whole") else False
    if said.has("whole") and not said.marked and said.wishes and _numbers_of(said):
        return True
    if said.has("whole") and (asked or (said.has("totals") and (said.wishes or where_it_is(said)))):
        return not said.has("late")
    return False


def _numbers_of(said: Sentence) -> bool:
    """ "cho toi xem so ca xa luon": typed plain, "so" is a number where it stands before them all."""
    return any(start and said.tokens[start - 1].flat == "so" for start, _ in said.cues["whole"])


def _totals(said: Sentence, named: bool) -> bool:
    if said.has("needs"):
        return not said.any("late", "grumble")  # "bác cần số liệu năm 2025 của xóm 4"
    if said.any("late", "fund", "grumble") or own_place(said):
        return False
    if said.has("place", "state", "how"):
        return True  # "tình hình thôn Hạ thế nào rồi"
    if said.then("show", "named place", 2) and says_no_more(said, "named place"):
        return True  # "xem giúp thôn 3"
    return said.wishes and said.then("show", "totals", 4)


def _progress(said: Sentence, named: bool) -> bool:
    if said.has("place", "reach"):
        return True
    if (
        own_place(said)
        and said.has("report")
        and (said.last("yet") or (said.then("report", "yet", 3) and said.said("du", "xong")))
    ):
        return True  # "thôn bác nộp đủ chưa cháu, còn thiếu mục gì không"
    if own_place(said) and (
        said.has("how", "state") or (said.has("totals") and (said.has("many") or said.wishes or said.said("dau")))
    ):
        return True  # "số của xóm tôi là bao nhiêu"
    if said.wishes and that_one_sent(said):
        return True  # "cho bác xem lại số bác báo hôm trước"
    if said.then("own", "report", 2) and (said.then("report", "many", 1) or (said.wishes and said.has("what"))):
        return True  # "tôi báo bao nhiêu rồi", "cho xem lại những gì cô đã gửi"
    if said.has("own") and said.said("roi") and (said.then("report", "what", 2) or said.then("report", "which", 2)):
        return True  # "tổ em báo được những gì rồi nhỉ", "em đã gửi mục nào rồi"
    if owes(said) or (own_place(said) and said.then("show", "place", 2) and says_no_more(said, "own")):
        return True  # "coi giùm thôn tui"
    place = said.has("place") or said.said("minh")
    return (
        place and said.has("goal") and (said.any("many", "reach") or (said.then("goal", "yet", 2) and said.last("yet")))
    )


def _help(said: Sentence, named: bool) -> bool:
    if said.has("grumble"):
        return False
    if said.has("bot") and (
        said.has("about") or (said.asks and said.then("bot", "what", 5) and said.said("lam", "giup", "biet"))
    ):
        return True
    if said.has("teach") and (said.any("use", "bot", "lost", "totals") or said.has("please")):
        return True
    if said.has("lost") and said.any("use", "bot"):
        return True
    if said.wishes and said.has("sample"):
        return True  # "cho em xin mẫu biểu số 3"
    return (
        said.has("use") and said.any("how", "what") and not said.any("late", "place", "model", "whole", "fund", "yet")
    )


RULES: tuple[tuple[str, Callable[[Sentence, bool], bool]], ...] = (
    ("privacy_delete", delete),
    ("privacy_access", access),
    ("privacy_no_publish", unpublished),
    ("stop", _stop),
    ("remind", _remind),
    ("criteria", _criteria),
    ("missing", _missing),
    ("compare", _compare),
    ("donor", _donor),
    ("balance", _balance),
    ("tally", _whole),
    ("progress", _progress),
    ("help", _help),
    ("tally", _totals),
)
