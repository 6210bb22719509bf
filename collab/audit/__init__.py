"""The audit: an append-only, hash-linked record of security-relevant and official acts (not of messages).

A row is inserted unlinked in the acting transaction; one chainer links committed rows within seconds, so that the
chain never serialises the city. `verify` names what is broken or late.
"""
