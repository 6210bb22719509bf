"""The worker: what is done after the fact, in a process of its own or in a thread of the embedded default."""
