"""The bot to be compared with: python-telegram-bot as it comes, echoing each text and storing nothing.

Everything is PTB's default (long polling, httpx), but that updates are handled concurrently, so that 64 people need not
wait for each other.
"""

from __future__ import annotations

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    builder = Application.builder().token(os.environ["KHUYENHOC_TELEGRAM_TOKEN"])
    builder = builder.base_url(f"{os.environ['KHUYENHOC_TELEGRAM_API_URL']}/bot").concurrent_updates(True)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
