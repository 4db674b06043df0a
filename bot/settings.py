"""Settings: the one file that reads the environment (`KHUYENHOC_…`, each secret also as `…_FILE`).

Read by pydantic alone: pydantic-settings brings every source it knows along, and a fifth of a second at each start.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator

PREFIX = "KHUYENHOC_"

SECRETS = (
    *("telegram_token", "zalo_bot_token", "zalo_bot_secret"),
    *("zalo_oa_app_secret", "zalo_oa_secret_key", "zalo_oa_refresh_token", "zalo_oa_access_token"),
)


class Settings(BaseModel):
    """What the operator may set. See docs/settings.md for each in words."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    database_url: str = "sqlite:///data/khuyenhoc.db"
    telegram_token: SecretStr | None = None
    telegram_token_file: Path | None = None
    telegram_api_url: str | None = None
    telegram_webhook_url: str | None = None
    proxy_url: str | None = None
    zalo_bot_token: SecretStr | None = None
    zalo_bot_token_file: Path | None = None
    zalo_bot_api_url: str = "https://bot-api.zaloplatforms.com"
    zalo_bot_secret: SecretStr | None = None  # of the webhook; made from the token where it is not set
    zalo_bot_secret_file: Path | None = None
    zalo_bot_people: int = Field(default=50, ge=1)  # what the plan allows in a month
    zalo_bot_messages: int = Field(default=3000, ge=1)
    zalo_oa_app_id: str | None = None
    zalo_oa_app_secret: SecretStr | None = None  # of the app: for exchanging tokens
    zalo_oa_app_secret_file: Path | None = None
    zalo_oa_secret_key: SecretStr | None = None  # of the Official Account: signs the webhook
    zalo_oa_secret_key_file: Path | None = None
    zalo_oa_refresh_token: SecretStr | None = None
    zalo_oa_refresh_token_file: Path | None = None
    zalo_oa_access_token: SecretStr | None = None  # optional: the one that came with that refresh token
    zalo_oa_access_token_file: Path | None = None
    zalo_oa_paid: bool = False  # messages past the 48 hours may cost money
    zalo_oa_api_url: str = "https://openapi.zalo.me"
    zalo_oa_oauth_url: str = "https://oauth.zaloapp.com"
    public_url: str | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    points: Path = Path("data/bang-diem")  # the folder of emulation points
    retention_days: int = Field(default=1095, ge=0)  # messages and names older than that are dropped; 0 keeps them
    backups: Path | None = None  # the folder of the nightly copies; see bot/nightly.py
    timezone: str = "Asia/Ho_Chi_Minh"
    now: datetime | None = None
    pace: Literal["on", "off"] = "on"  # "off" lifts the post's pacing, for benchmarks only

    @model_validator(mode="before")
    @classmethod
    def _secrets_from_files(cls, values: dict[str, Any]) -> dict[str, Any]:
        for name in SECRETS:
            path = values.get(f"{name}_file")
            if path and not values.get(name):
                values[name] = Path(path).read_text(encoding="utf-8").strip()
        return values

    @field_validator(*SECRETS, "zalo_oa_app_id", "telegram_api_url", "telegram_webhook_url", "proxy_url", "public_url",
                     "now", mode="before")  # fmt: skip
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError) as error:
            raise ValueError(f"no such time zone: {value}") from error
        return value

    @property
    def zone(self) -> ZoneInfo:
        """The local time zone people speak in."""
        return ZoneInfo(self.timezone)

    def secret(self, name: str) -> str | None:
        """The secret's text, for the channel that needs it; None where it is not set."""
        value: SecretStr | None = getattr(self, name)
        return value.get_secret_value() if value else None


class SettingsError(Exception):
    """A setting cannot be used. The text names the variable and what is wrong with it, never its value."""


def load() -> Settings:
    """The settings of this environment. Raises SettingsError in one sentence."""
    said = {name.upper(): value for name, value in os.environ.items() if name.upper().startswith(PREFIX)}
    try:
        return Settings.model_validate({name.removeprefix(PREFIX).lower(): value for name, value in said.items()})
    except OSError as error:
        raise SettingsError(f"{error.filename}: {error.strerror}") from error
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        name = PREFIX + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {first['msg']}") from error
