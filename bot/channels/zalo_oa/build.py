"""An Official Account put together from the settings."""

from __future__ import annotations

from bot.channels.zalo.meter import Meter, Plan
from bot.channels.zalo.send import LinkTo
from bot.channels.zalo_oa.api import Api
from bot.channels.zalo_oa.channel import OfficialAccount
from bot.channels.zalo_oa.keeper import App, Keeper
from bot.channels.zalo_oa.parse import NAME
from bot.channels.zalo_oa.webhook import Webhook
from bot.clock import Clock
from bot.settings import Settings
from storage import Storage

NO_LIMIT = Plan(people=10**9, messages=10**9)  # Zalo itself says what is left


def official_account(settings: Settings, clock: Clock, storage: Storage, link_to: LinkTo) -> OfficialAccount:
    """Raises ValueError naming the setting that is missing."""
    app_id = settings.zalo_oa_app_id
    app_secret, key = settings.secret("zalo_oa_app_secret"), settings.secret("zalo_oa_secret_key")
    if not app_id or not app_secret:
        raise ValueError("KHUYENHOC_ZALO_OA_APP_SECRET: the app's secret key is needed beside its id")
    if not key:
        raise ValueError("KHUYENHOC_ZALO_OA_SECRET_KEY: the webhook's secret key is needed, or anybody could write")
    app = App(
        id=app_id,
        secret=app_secret,
        oauth_url=settings.zalo_oa_oauth_url,
        database_url=settings.database_url,
        refresh=settings.secret("zalo_oa_refresh_token") or "",
        access=settings.secret("zalo_oa_access_token") or "",
    )
    return OfficialAccount(
        storage,
        clock,
        api=Api(settings.zalo_oa_api_url),
        keeper=Keeper(storage, app, clock.zone),
        webhook=Webhook(settings.public_url, app_id, key, clock.utc),
        meter=Meter(storage, clock, NAME, NO_LIMIT),
        link_to=link_to,
        paid=settings.zalo_oa_paid,
    )
