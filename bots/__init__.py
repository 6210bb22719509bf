"""The bot edge: events in, cards and messages out. It knows collab, never realtime.

Empty until the work kernel stands.
"""
