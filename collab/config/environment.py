"""The environment, parsed once: what a site may say and what we take when it says nothing."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("COLLAB_DATA_DIR", ROOT / "var")).resolve()

_SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;"
    " PRAGMA cache_size=-32000; PRAGMA foreign_keys=ON;"
)
_POSTGRES_OPTIONS = (
    "-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=5000"
    " -c jit=off"  # compiling takes longer than any of our statements
)


def text(name: str, otherwise: str = "") -> str:
    return os.environ.get(f"COLLAB_{name}", otherwise)


def flag(name: str, *, otherwise: bool = False) -> bool:
    value = text(name)
    return otherwise if not value else value.lower() in ("1", "true", "yes", "on")


def number(name: str, otherwise: int) -> int:
    return int(text(name) or otherwise)


def words(name: str, otherwise: str = "") -> list[str]:
    return [word.strip() for word in text(name, otherwise).split(",") if word.strip()]


def secret_key() -> str:
    """COLLAB_SECRET_KEY, or on a machine of one's own a key made once and kept beside the data."""
    if given := text("SECRET_KEY"):
        return given
    kept = DATA / "secret-key"
    if not kept.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(48))
    return kept.read_text()


def private_keys(secret_key: str) -> list[str]:
    """COLLAB_PRIVATE_KEY (`new,old,…`), which seals what only its owner may read: the first seals, all open.

    The last resort is the secret key, so that what was sealed before there was a key of its own still opens.
    """
    return [*words("PRIVATE_KEY"), secret_key]


def files_origin() -> str:
    """COLLAB_FILES_ORIGIN (`https://files.city.example`): what people send is read there and nowhere else. It is this
    very site by another name, and no page of it answers there."""
    return text("FILES_ORIGIN").rstrip("/")


def database() -> dict[str, Any]:
    """COLLAB_DATABASE_URL (`postgres://user:password@host:port/name`, `sqlite:///path`), or SQLite beside the data."""
    url = text("DATABASE_URL")
    parts = urlsplit(url)
    if parts.scheme in ("postgres", "postgresql"):
        return _postgres(parts.path.lstrip("/"), parts.username, parts.password, parts.hostname, parts.port)
    path = Path(unquote(parts.path)) if parts.scheme == "sqlite" else DATA / "collab.sqlite3"
    path.parent.mkdir(parents=True, exist_ok=True)
    options = {"transaction_mode": "IMMEDIATE", "timeout": 10, "init_command": _SQLITE_START}
    # tests share a file, not memory: several threads write, as in the real process
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "OPTIONS": options, "CONN_MAX_AGE": 0,
            "TEST": {"NAME": str(path) + ".test"}}  # fmt: skip


def _postgres(name: str, user: str | None, password: str | None, host: str | None, port: int | None) -> dict[str, Any]:
    pool = {"min_size": 1, "max_size": number("DATABASE_POOL", 16), "timeout": 5}
    # bound and prepared by the server: planning our few everyday statements costs more than carrying them out
    prepared = {"server_side_binding": True, "prepare_threshold": 5}
    return {
        "ENGINE": "django.db.backends.postgresql", "NAME": name, "USER": unquote(user or ""),
        "PASSWORD": unquote(password or ""), "HOST": host or "", "PORT": port or "",
        "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"pool": pool, "connect_timeout": 5, "options": _POSTGRES_OPTIONS, **prepared},
    }  # fmt: skip


def channel_layers() -> dict[str, Any]:
    """Pub/sub over COLLAB_REDIS_URL: it only carries hints. Without Redis, one process needs no layer but memory.

    The sharded core layer closes idle sockets with redis-py's default timeout and loses direct sends over several
    hosts; neither matters to hints, both matter to people. `socket_timeout` bounds a publish while Redis hangs.
    """
    url = text("REDIS_URL")
    if not url:
        return {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
    host = {"address": url, "health_check_interval": 5, "socket_keepalive": True, "socket_connect_timeout": 2}
    return {"default": {"BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer", "CONFIG": {"hosts": [host]}}}
