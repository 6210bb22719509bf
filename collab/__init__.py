"""协作 Collab, the core: rules and records. It knows no socket, no bot, no HTTP client."""
