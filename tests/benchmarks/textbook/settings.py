"""Django's settings of the textbook chat."""

import os

SECRET_KEY = "textbook"  # noqa: S105  on loopback, for seconds
ALLOWED_HOSTS = ["127.0.0.1"]
USE_TZ = True
INSTALLED_APPS = ["daphne", "channels", "tests.benchmarks.textbook"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql", "NAME": "postgres", "USER": "collab", "HOST": "127.0.0.1",
        "PORT": os.environ["TEXTBOOK_DATABASE_PORT"], "CONN_MAX_AGE": 600,
    }
}  # fmt: skip
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.core.RedisChannelLayer",
        "CONFIG": {"hosts": [os.environ["TEXTBOOK_REDIS_URL"]], "capacity": 100_000},
    }
}
