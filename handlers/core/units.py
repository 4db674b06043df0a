"""The units of the association's tree, and the people who speak for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

NATION = "VN"
HAMLET_KINDS = frozenset({"thôn", "bản", "xóm", "ấp", "buôn", "làng", "khóm", "khu phố", "tổ dân phố", "tổ"})
COMMUNE_KINDS = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
PROVINCE_KINDS = frozenset({"tỉnh", "thành phố"})
CLUSTER_KIND = "cụm"
BODY_KINDS = frozenset({"trường", "cơ quan", "dòng họ", "đồng hương", "doanh nghiệp"})

Role = Literal["reporter", "chair", "head", "host", "operator"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A place or body. `kind` is one of the Vietnamese kinds above (also "huyện", "trung ương").

    `clusters` name the competition clusters it belongs to, beside the tree. `until` is the first day it is no more.
    `traits` say what is special about it (đặc thù): "miền núi", "biên giới".
    """

    code: str
    name: str
    kind: str
    parent: str | None = None
    formed_from: str = ""
    households: int | None = None
    population: int | None = None
    clusters: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    traits: tuple[str, ...] = ()


def kindless(unit: Unit) -> str:
    """Its name without its kind: "Thôn Tân Hà" -> "Tân Hà", "Thôn 3" -> "3"."""
    return unit.name[len(unit.kind) :].strip() if unit.name.casefold().startswith(unit.kind) else unit.name


def bare(unit: Unit) -> str:
    """The same, but with its kind where nothing or a number alone would be left."""
    rest = kindless(unit)
    return unit.name if not rest or rest[0].isdigit() else rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A role a person holds on a unit."""

    unit: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who joined. `standing` is the unit they speak for when none is named; `consented` False until agreed."""

    id: int
    name: str
    posts: tuple[Post, ...] = ()
    standing: str | None = None
    language: str = "vi"
    consented: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """A code to join with. `left` uses remain; `expired` covers age and revocation."""

    code: str
    unit: str
    role: Role
    left: int
    expired: bool = False
