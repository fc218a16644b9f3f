"""A Telegram of one's own: a small Bot API server, the people who write to the bot, and the page they sit at."""
