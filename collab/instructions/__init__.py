"""批示: what a leader asks for in a sentence, and what becomes of it. So far its reader alone (`reading`)."""
