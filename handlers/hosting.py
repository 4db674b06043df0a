"""Who hosts a cluster in a year: "năm 2027 tỉnh Bình đăng cai", "ai đăng cai năm sau"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.facts import Chatter, Meeting, Request
from handlers.core.meetwords import has
from handlers.core.naming import YEAR, year_in
from handlers.core.places import unit_name
from handlers.core.reading import fold
from handlers.core.rights import may
from handlers.core.talk import Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import CLUSTER_KIND, Unit, kindless


def respond(turn: Turn) -> Outcome | None:
    """Named by the cluster's head, or told to whoever may see the cluster. A meeting's own host is the meeting's."""
    text, phrases = turn.message.text, turn.hearing.phrases
    if turn.message.group or not has(text, phrases, "hosting") or has(text, phrases, "hosting_not"):
        return None
    if any(not isinstance(fact, Chatter | Request | Meeting) for fact in turn.reading.facts):
        return None
    clusters = _clusters(turn)
    if not clusters:
        return None
    this = turn.scene.now.year
    year, rest = year_in(text, this)
    if not YEAR.search(text) and has(text, phrases, "next_year"):
        year = this + 1
    cluster = clusters[0]
    if has(text, phrases, "who"):
        return _said(told(turn, cluster, year))
    member = member_in(turn, cluster, rest)
    if member is None:
        return None
    if not may(turn.person, "meet", cluster.code, turn.records):
        return _said(say("host-not-yours", cluster=unit_name(cluster)))
    if not this <= year <= this + 1:
        return _said(say("year-not-open", year=str(year))) if year > this else _said(say("host-past", year=str(year)))
    line = say("host-noted", year=str(year), unit=unit_name(member), cluster=unit_name(cluster))
    return Outcome(replies=(Reply(lines=(line,)),), changes=(change(turn, cluster, member, year),))


def change(turn: Turn, cluster: Unit, member: Unit, year: int) -> Change:
    """The member hosts the cluster that year."""
    args = {"cluster": cluster.code, "unit": member.code, "year": year, "this": turn.scene.now.year}
    return Change("host", args)


def member_in(turn: Turn, cluster: Unit, text: str) -> Unit | None:
    """The one member whose name stands in a text, the longest name first."""
    plain = f" {fold(text)} "
    members = turn.records.children(cluster.code, turn.scene.now.date())
    found = [its for its in members if any(_stands(name, plain) for name in (its.name, *its.aliases, kindless(its)))]
    longest = sorted(found, key=lambda its: -len(its.name))
    return longest[0] if longest else None


def told(turn: Turn, cluster: Unit, year: int) -> Say:
    """Who hosts it, or that nobody was named."""
    host = turn.records.reckoning.host(cluster.code, year)
    if host is None:
        return say("host-unknown", cluster=unit_name(cluster), year=str(year))
    return say("host-line", cluster=unit_name(cluster), year=str(year), unit=unit_name(host))


def _stands(name: str, plain: str) -> bool:
    return any(f" {fold(name)}{end}" in plain for end in (" ", ",", ".", ";", ":"))


def _clusters(turn: Turn) -> Sequence[Unit]:
    """Those of the sender's posts, else those their units belong to and they may see."""
    units = [unit for post in turn.person.posts if (unit := turn.records.unit(post.unit))]
    own = [unit for unit in units if unit.kind == CLUSTER_KIND]
    theirs = [its for unit in units for code in unit.clusters if (its := turn.records.unit(code))]
    return own or theirs


def _said(line: Say) -> Outcome:
    return Outcome(replies=(Reply(lines=(line,)),))
