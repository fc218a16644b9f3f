"""The only room that knows Telegram, APScheduler, HTTP and the clock."""
