"""Carrying out what a turn decided, inside its transaction: the ledger, the changes, the letters."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot import looking
from bot.dossier import dossier
from bot.enact_meetings import WORKS
from bot.enact_tree import TREE
from bot.enact_trust import TRUST
from bot.invitations import joined, make_slips
from bot.links import Links
from bot.orders import put_order
from bot.scene import MENUS, token
from bot.slips import qr_picture, sheet_file
from handlers.core.paging import paged
from handlers.core.talk import Attachment, Letter, Message, Reply, Say, say
from handlers.core.turn import Change, Outcome, Scene
from handlers.core.units import Person
from locales.voice import capital, voice
from storage import Books
from storage.erasing import nameless
from storage.redacting import redact

Address = tuple[str, str, str]  # channel, chat, sender
FILES = ("invite-code", "held-file")  # lines beside which a file made in the same turn goes along
ROOMS = ("invite-code", "link-code")  # lines that a code made in the same turn goes into


class Enactment:
    """One outcome on its way into the books."""

    def __init__(self, books: Books, message: Message, scene: Scene, now: datetime, links: Links) -> None:
        self._books, self._message, self._scene, self._now, self._links = books, message, scene, now, links
        self._person: Person | None = scene.person
        self._invited: list[Say] = []
        self._files: list[Attachment] = []  # made in this turn, for the reply that has room for them

    def carry_out(self, outcome: Outcome) -> None:
        """Everything the outcome says, in the order that lets a new member be answered in their language."""
        for change in outcome.changes:
            CHANGES[change.name](self, change)
        if outcome.entries:
            self._books.ledger.post(nameless(self._books, outcome.entries))
        for id in outcome.settled:
            self._books.dialogues.settle(id)
        for reply in outcome.replies:
            self._put(reply)
        for post in self._person.posts if self._person else ():  # who asked to be forgotten there is masked at once
            for unit in self._books.hiding.forgetting(post.unit):
                if names := self._books.hiding.named_in(unit, self._message.text):
                    redact(self._books, unit, names)

    def _put(self, reply: Reply) -> None:
        address, language = self._whereto(reply)
        if address is None:
            return
        reader = self._person if reply.person is None else self._books.people.get(reply.person)
        looking.shown(self._books, reply, reader, self._now)
        channel, chat, sender = address
        speak = voice(language)
        labels = [capital(speak.say(choice.label)) for choice in reply.choices]
        dialogue = None
        if reply.dialogue and reply.choices:
            values = [choice.value for choice in reply.choices]
            labels, values, rest = paged(labels, values, speak.say(say("choice-more")), MENUS.get(channel, len(labels)))
            asked = replace(reply.dialogue, data={**reply.dialogue.data, **rest})
            dialogue = self._books.dialogues.open(channel, chat, sender, asked, labels, values, self._now)
        letter = Letter(
            id=0,
            channel=channel,
            chat=chat,
            text=speak.lines(self._lines(reply)),
            choices=tuple((label, token(dialogue or 0, number)) for number, label in enumerate(labels)),
            styles=tuple(choice.style for choice in reply.choices)[: len(labels)],
            reply_to=self._message.id if self._message.group and reply.person is None else "",
            files=(*reply.files, *self._made(reply)),
            bulk=reply.bulk,
        )
        self._books.outbox.put(letter, self._scene.source, self._now, dialogue=dialogue)

    def _made(self, reply: Reply) -> tuple[Attachment, ...]:
        if not any(line.key in FILES for line in reply.lines):
            return ()
        files, self._files = tuple(self._files), []
        return files

    def _lines(self, reply: Reply) -> list[Say]:
        """The lines, the codes made in this very turn put where the conversation left room for them."""
        invited = iter(self._invited)
        return [next(invited, line) if line.key in ROOMS else line for line in reply.lines]

    def _whereto(self, reply: Reply) -> tuple[Address | None, str]:
        if reply.person is None:
            language = self._person.language if self._person else "vi"
            return (self._message.channel, self._message.chat, self._message.sender), language
        person = self._books.people.get(reply.person)
        addresses = self._books.people.addresses(reply.person) if person else ()
        if person is None or not addresses:
            return None, "vi"
        best = addresses[0]
        return (best.channel, best.chat, best.sender), person.language

    def _join(self, change: Change) -> None:
        message = self._message
        wording = voice(self._language).say(say("join-kept", channel=say("channel-name-" + message.channel)))
        self._person = self._books.people.join(
            change.args["code"], message.channel, message.sender, message.chat, change.args["name"],
            f"{change.args['wording']}: {wording}", self._now,
        )  # fmt: skip
        if self._person:
            joined(self._books, self._person, change.args["code"], self._now, self._put)
            self._person = self._books.people.get(self._person.id)

    def _invite(self, change: Change) -> None:
        by = self._person.id if self._person else None
        code = self._books.invites.create(
            change.args["unit"], change.args["role"], self._now, uses=change.args["uses"], by=by
        )
        if change.args.get("replaces"):
            self._books.circle.hands_over(code, change.args["replaces"])
        link = self._links.join(self._message.channel, code)
        self._invited.append(say("invite-link", code=code, link=link) if link else say("invite-code", code=code))
        self._files.append(qr_picture(code, link))

    def _invite_all(self, change: Change) -> None:
        by = self._person.id if self._person else None
        link = partial(self._links.join, self._message.channel)
        slips = make_slips(self._books, change.args["units"], by, self._now, link)
        lines = tuple(say("invite-one", name=slip.name, code=slip.code) for slip in slips)
        self._invited.append(say("invite-lines", lines="\n".join(voice(self._language).say(line) for line in lines)))
        self._files.append(sheet_file(slips, self._language))

    @property
    def _language(self) -> str:
        return self._person.language if self._person else "vi"

    def _link_code(self, _change: Change) -> None:
        if self._person:
            self._invited.append(say("link-code", code=self._books.linking.show(self._person.id, self._now)))

    def _link(self, change: Change) -> None:
        message = self._message
        owner = self._books.linking.join(
            change.args["code"], message.channel, message.sender, message.chat, self._now
        )  # fmt: skip
        self._person = self._books.people.get(owner) if owner is not None else self._person

    def _dossier(self, _change: Change) -> None:
        zone = self._scene.now.tzinfo
        if self._person and isinstance(zone, ZoneInfo):
            self._books.duties.done("access", self._person.id, self._now)
            self._files.append(dossier(self._books, self._person.id, self._now, zone))

    def _standing(self, change: Change) -> None:
        if self._person:
            self._books.people.stand(self._person.id, change.args["unit"])
            self._person = replace(self._person, standing=change.args["unit"])

    def _leave(self, _change: Change) -> None:
        if self._person:
            self._books.people.erase(self._person.id, self._now)
            self._books.duties.done("erase", self._person.id, self._now)

    def _remember_of(self, change: Change) -> None:
        self._books.unread.remember_of(change.args["unit"], change.args["model"], change.args["means"])

    def _unread(self, change: Change) -> None:
        self._books.unread.put(change.args["source"], change.args["unit"], self._now)

    def _unread_answered(self, change: Change) -> None:
        facts = change.args["facts"]
        meant = json.dumps(facts, ensure_ascii=False)
        self._books.unread.settle(change.args["source"], "answered" if facts else "dropped", meant)

    def _guessed(self, change: Change) -> None:
        self._books.invites.guessed(change.args["channel"], change.args["sender"], self._now)

    def _around(self, change: Change) -> None:
        """Meetings, reminders, notices: see `bot.enact_meetings`."""
        zone = self._scene.now.tzinfo
        if self._person and isinstance(zone, ZoneInfo):
            WORKS[change.name](self._books, self._now, self._person.id, zone, change.args)

    def _trust(self, change: Change) -> None:
        """Closings, the one yes, the circle: see `bot.enact_trust`."""
        if self._person:
            TRUST[change.name](self._books, self._now, self._person.id, change.args)

    def _tree(self, change: Change) -> None:
        """Units themselves: see `bot.enact_tree`."""
        if self._person:
            TREE[change.name](self._books, self._now, self._person.id, change.args)

    def _report(self, change: Change) -> None:
        """Kept in the same transaction, so that a file asked for is made also after a crash."""
        language = self._person.language if self._person else "vi"
        person = self._person.id if self._person else 0
        put_order(self._books, self._message, self._scene.source, person, language, change.args)
        self._books.circle.looked(person or None, change.args["unit"], f"file {change.args['what']}", self._now)


CHANGES: dict[str, Callable[[Enactment, Change], None]] = {
    "join": Enactment._join,
    "invite": Enactment._invite,
    "invite_all": Enactment._invite_all,
    "remember_standing": Enactment._standing,
    "remember_of": Enactment._remember_of,
    "leave": Enactment._leave,
    "dossier": Enactment._dossier,
    "unread": Enactment._unread,
    "unread_answered": Enactment._unread_answered,
    "guessed_code": Enactment._guessed,
    "link_code": Enactment._link_code,
    "link": Enactment._link,
    "report": Enactment._report,
    "points_file": Enactment._report,
    **dict.fromkeys(WORKS, Enactment._around),
    **dict.fromkeys(TRUST, Enactment._trust),
    **dict.fromkeys(TREE, Enactment._tree),
}
