"""The bots that come with us: each a folder, with what it answers in `bot.py` and how it draws in `card.py`."""
