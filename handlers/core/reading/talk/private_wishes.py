"""What is wished of one's own data: deleted, shown, or not published: "xóa tên tôi đi", "không cho đăng tên"."""

from __future__ import annotations

from handlers.core.reading.talk.sentences import Sentence

NEAR = 6  # tokens between a refusal and what it refuses


def delete(said: Sentence, named: bool) -> bool:
    if said.has("erase", "data") and (said.then("erase", "data", NEAR) or (said.has("own") and said.last("erase"))):
        return True
    if said.then("data", "erase", NEAR) and said.any("own", "refuse"):
        return True
    return said.has("refuse", "keep", "data") and said.then("refuse", "keep", 3) and said.then("keep", "data", 3)


def access(said: Sentence, named: bool) -> bool:
    if said.wishes and said.has("data", "own") and said.then("show", "data", 3) and not said.any("refuse", "erase"):
        return True
    if not said.has("keep", "own") or said.any("refuse", "erase"):
        return False
    return (said.has("data") and (said.asks or said.wishes)) or (
        said.has("what") and (said.said("ve") or (said.then("keep", "what", 1) and said.said("cua")))
    )


def unpublished(said: Sentence, named: bool) -> bool:
    return said.then("refuse", "publish", 2) and said.then("publish", "name", 5)
