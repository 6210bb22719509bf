"""云汀市: a small invented city to look at, with a year of talk written through the services, at its own time.

city.toml (who) and talk/*.toml (what they say) → script (parsed) → play (every step of the year, pure) → loading.
"""
