"""When a name that is not quite one of ours is still meant for it.

A slip of the finger leaves something that is no Vietnamese syllable ("Địng"), a slip of the ear one that sounds the
same somewhere ("Trung Xơn"). Another good syllable is another name: "Vân Hà" is not "Tân Hà", and a figure put down
for the wrong place would be worse than a question.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

_MOST = 2  # words with a slip in one name
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh?|gi|kh?|ph?|th|tr|ch|qu|[bcdhlmnrstvx])?"
    r"(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)"
    r"(?:ch|nh|ng|[cmnpt])?"
)
_NEVER = re.compile(r"(?:[iy]ng|[ou](?:nh|ch)|ie(?:nh|ch)|[aeiouy]{3}[cmnpt].*)$")
_SOUNDS = (
    (re.compile(r"^(?:gi|r)(?=[aeiouy])"), "d"),
    (re.compile(r"^tr"), "ch"),
    (re.compile(r"^s"), "x"),
    (re.compile(r"^l"), "n"),
    (re.compile(r"^(ng|g)h"), r"\1"),
    (re.compile(r"^q(?=u)|^k(?!h)"), "c"),
    (re.compile(r"y"), "i"),
    (re.compile(r"ng$"), "n"),
    (re.compile(r"c$"), "t"),
)


def slips(said: str, name: str) -> int | None:
    """How many words of `said` are slips for those of `name`, both without diacritics; None where it means another."""
    if said.replace(" ", "") == name.replace(" ", ""):
        return 1
    pairs = list(zip(said.split(), name.split(), strict=False))
    if len(said.split()) != len(name.split()):
        return None
    wrong = [(one, other) for one, other in pairs if one != other]
    if len(wrong) > _MOST or not all(_slip(one, other) for one, other in wrong):
        return None
    return len(wrong)


def _slip(said: str, name: str) -> bool:
    if any(letter.isdigit() for letter in said + name):
        return False
    return _sound(said) == _sound(name) or (not _is_syllable(said) and OSA.distance(said, name) == 1)


def _is_syllable(word: str) -> bool:
    return _SYLLABLE.fullmatch(word) is not None and _NEVER.search(word) is None


def _sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word
