"""The peer of the benchmarks: a bot as python-telegram-bot's examples write it. It echoes, and remembers nothing."""

import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    token, api_url = sys.argv[1:]
    application = Application.builder().token(token).base_url(f"{api_url}/bot").concurrent_updates(16).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling(bootstrap_retries=3)


if __name__ == "__main__":
    main()
