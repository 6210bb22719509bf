"""Messages (消息): what was said, edited, recalled.

Messages have their own dense `nr` in their conversation. A post is idempotent for ever: `(author, client_id)` finds
the message it made the first time; the same client_id with other words is a conflict.
"""
