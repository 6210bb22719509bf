"""Settings, URLs, start-up checks. Everything a site may change is an environment variable named COLLAB_*."""
