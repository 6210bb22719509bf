"""The bot edge (机器人): what people say to a bot and press on its cards goes in, messages and cards come out. It knows
collab, never realtime.

somebody says something → `BotAddressed` → `dispatch` (the worker, from a Delivery) → the bot's `said` → effects
somebody presses → `cards` keeps that he did → `BotPressed` → `dispatch` → the bot's `clicked` → effects

A bot decides and writes nothing: it answers with effects, and `effects` carries them out in the transaction that
settles the delivery, so whoever is killed anywhere has answered once or not yet. A new bot is one folder in `builtin`.
"""
