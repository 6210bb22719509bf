"""The REST edge: every command of the core at a conventional URL, its refusals as RFC 9457 problem details.

Nothing is stated twice. Path, query and body of a request are decoded into the very struct the socket decodes
(`decoding`), and the OpenAPI document is read off the same structs (`schema`). What belongs to HTTP alone, signing in
and out, stands in `session`.
"""
