"""The stages on both Zalos: people write to a served double, which calls the bot's webhook, every event twice.

What these platforms have not is not played: edits on both, quoting on the Bot Platform, a tap on an older list there.
`plays` says so, and then the straight stage beside it leaves the turn out too.
"""

from __future__ import annotations

import asyncio
import re
from datetime import datetime

import uvicorn
from starlette.applications import Starlette

from bot.channels.zalo import ZaloChannel
from bot.channels.zalo.build import link_line
from bot.channels.zalo.meter import Meter, Plan
from bot.channels.zalo_oa.build import official_account
from bot.channels.zalo_oa.webhook import PATH
from bot.files import Files
from bot.settings import Settings
from handlers.core.paging import REST
from handlers.core.talk import say
from locales.voice import voice
from storage import Storage
from tests.doubles.zalo import TOKEN, Zalo
from tests.doubles.zalo_oa import APP_ID, APP_SECRET, KEY, Oa
from tests.stories.stage import Heard, Stage

MENU = re.compile(r"(?:\A|\n\n)((?:\d+\. [^\n]+(?:\n|\Z))+)\Z")
MORE_LABEL = voice("vi").say(say("choice-more"))
LINE = re.compile(r"\d+\. (.+)")


class Server(uvicorn.Server):
    def install_signal_handlers(self) -> None:
        """Leave pytest's alone."""


def parted(text: str) -> tuple[str, list[str]]:
    """(the text without its menu, the menu's labels)."""
    menu = MENU.search(text)
    if menu is None or not menu[1].startswith("1. "):
        return text, []
    return text[: menu.start()], LINE.findall(menu[1])


class ZaloStage(Stage):
    """On the Bot Platform."""

    def __init__(self, storage: Storage, start: datetime, port: int) -> None:
        super().__init__(storage, start)
        self.port = port
        self.public = f"http://127.0.0.1:{port}"
        self.menus: list[list[str]] = []
        self._wrote: dict[str, list[tuple[str, str]]] = {}

    async def __aenter__(self) -> ZaloStage:
        await self._open()
        await super().__aenter__()
        self.server = Server(
            uvicorn.Config(Starlette(routes=self.channel.routes()), port=self.port, log_config=None, lifespan="off")
        )
        self._serving = asyncio.create_task(self.server.serve())
        while not self.server.started:  # noqa: ASYNC110
            await asyncio.sleep(0.005)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.channel.stop()
        await super().__aexit__()
        await self.double.stop()
        self.server.should_exit = True
        await self._serving

    async def _open(self) -> None:
        self.double: Zalo | Oa = Zalo()
        await self.double.start()
        self.double.now = lambda: self.clock.utc().timestamp()
        files = Files(self.storage, self.clock, self.public)
        self.channel = ZaloChannel(  # type: ignore[assignment]
            TOKEN,
            api_url=self.double.url,
            public_url=self.public,
            clock=self.clock,
            meter=Meter(self.storage, self.clock, "zalo", Plan()),
            link_to=link_line(files),
        )

    def chat(self, name: str) -> str:
        return self.keys.setdefault(name, f"6ede{len(self.keys):04x}")

    def plays(self, verb: str, who: str, words: str) -> bool:
        """Whether the platform has such a turn now."""
        if verb == "taps":
            return words in self._offered(who)
        return verb not in ("edits", "replies")

    async def says(self, who: str, text: str, reply_to: str = "") -> None:
        person = self.double.person(self.chat(who), who)
        person.twice = True
        id = person.says(text, reply_to) if reply_to else person.says(text)  # type: ignore[call-arg]
        self._wrote.setdefault(who, []).append((id, text))
        await self.double.drained()
        await self.quiet()

    async def taps(self, who: str, label: str) -> None:
        while label not in self._newest_menu(who):  # on a later page
            await self.says(who, str(self._newest_menu(who).index(MORE_LABEL) + 1))
            self.said()
        await self.says(who, str(self._newest_menu(who).index(label) + 1))

    def _offered(self, who: str) -> list[str]:
        """The labels of the list seen last, those of its later pages too."""
        chat = self.chat(who)
        shown = self.storage.look_now(lambda books: books.dialogues.shown(self.channel.name, chat, chat))
        return [*shown.labels, *(label for label, _ in shown.data.get(REST, ()))] if shown else []

    def _newest_menu(self, who: str) -> list[str]:
        menus = [parted(said.text)[1] for said in self.double.sent if said.chat == self.chat(who)]
        return next((menu for menu in reversed(menus) if menu), [])

    def heard(self) -> list[Heard]:
        fresh = self.double.sent[self._seen :]
        self._seen = len(self.double.sent)
        names = {chat: name for name, chat in self.keys.items()}
        said = [(names[one.chat], *parted(one.text)) for one in fresh]
        self.menus += [labels for _, _, labels in said]
        return said


class OaStage(ZaloStage):
    """On an Official Account. Everybody counts as having written just now: windows have tests of their own."""

    async def _open(self) -> None:
        self.double = Oa(self.public + PATH)
        url = await self.double.start()
        self.double.now = lambda: self.clock.utc().timestamp()
        self.double.access.add("access-0")
        settings = Settings(
            database_url=self.storage.place.url.render_as_string(hide_password=False),
            zalo_oa_app_id=APP_ID,
            zalo_oa_app_secret=APP_SECRET,  # type: ignore[arg-type]
            zalo_oa_secret_key=KEY,  # type: ignore[arg-type]
            zalo_oa_refresh_token="refresh-0",  # type: ignore[arg-type]
            zalo_oa_access_token="access-0",  # type: ignore[arg-type]
            zalo_oa_api_url=url,
            zalo_oa_oauth_url=url,
            public_url=self.public,
        )
        link_to = link_line(Files(self.storage, self.clock, self.public))
        account = official_account(settings, self.clock, self.storage, link_to)

        async def just_now(chat: str) -> datetime:
            return self.clock.utc()

        account._last_heard = just_now  # type: ignore[method-assign]
        self.channel = account  # type: ignore[assignment]

    def plays(self, verb: str, who: str, words: str) -> bool:
        if verb == "taps" and words in self._offered(who):
            return True
        if verb == "taps":  # an older button
            sent = [said for said in self.double.sent if said.chat == self.chat(who)]
            return any(words in dict(said.buttons) for said in sent)  # type: ignore[union-attr]
        return verb != "edits"

    async def taps(self, who: str, label: str) -> None:
        person = self.double.person(self.chat(who), who)
        person.twice = True
        try:
            person.taps(label)  # type: ignore[union-attr]
        except KeyError:  # a list too long for buttons
            await super().taps(who, label)
            return
        await self.double.drained()
        await self.quiet()

    async def replies(self, who: str, text: str, quoted: str) -> None:
        id = next(id for id, said in reversed(self._wrote[who]) if said.startswith(quoted))
        await self.says(who, text, reply_to=id)
