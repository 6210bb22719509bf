"""The event log: one table that is order, outbox, catch-up and history at once.

A stream is one dense sequence of events. Whoever writes locks the stream first (`writing`), so commit order is seq
order and a reader that has seen n has seen everything up to n. What was committed is told to `committed` listeners
after COMMIT; they may lose it, for whoever missed it reads the log. Recall is the only rewrite.
"""
