"""How fast and how small. `python -m tests.benchmarks [names] [--json file]` prints Markdown tables.

Only ratios are goals: both sides of a ratio are measured in one run, in turns, on the machine as it is, with the same
load client, whose own ceiling is printed beside. Nothing here asserts; the test suite has no clock.

ours       PostgreSQL with every commit flushed, Redis, two daphne processes: the product as a city would run it
textbook   what the tutorials of Channels and Django teach, on a database and Redis of the same kind
floor      a server that does nothing but copy bytes to sockets, to see what the load client itself can take
"""
