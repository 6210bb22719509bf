"""What every app stands on: refusals, the clock, text, commands, a little SQL. It knows no app."""
