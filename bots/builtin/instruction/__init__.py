"""批示助手: a leader writes a sentence, and what was understood stands there for one press; he asks how his
instructions stand, and reads it."""
