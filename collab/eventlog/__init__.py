"""The event log: one table that is order, outbox, catch-up and history at once.

A stream is one dense sequence of events. Whoever writes locks the stream first (`writing`), so commit order is seq
order and a reader that has seen n has seen everything up to n. What was committed is told to `committed` listeners
after COMMIT; they may lose it, for whoever missed it reads the log. Recall is the only rewrite.

What must follow from an event on the server is owed as a delivery (`consumers`, `deliveries`), written with the event
and worked off by the worker: effects and settling in one transaction, in the order of the stream.
"""
