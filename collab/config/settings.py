"""Django's settings. What a site may change stands in environment.py."""

from datetime import timedelta
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from collab.config import environment

DEBUG = environment.flag("DEBUG")
SECRET_KEY = environment.secret_key()
PRIVATE_KEYS = environment.private_keys(SECRET_KEY)
FILES_ORIGIN = environment.files_origin()
_FILES = [FILES_ORIGIN] if FILES_ORIGIN else []
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
ALLOWED_HOSTS += [urlsplit(origin).hostname or "" for origin in _FILES]
# the only places a browser's socket may come from; empty: the very host and port it was opened on
ALLOWED_ORIGINS = environment.words("ALLOWED_ORIGINS")
CSRF_TRUSTED_ORIGINS = ALLOWED_ORIGINS

INSTALLED_APPS = [
    "daphne",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "channels",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "allauth",
    "allauth.account",
    "csp",
    "collab.eventlog",
    "collab.audit",
    "collab.accounts",
    "collab.directory",
    "collab.calendar",
    "collab.conversations",
    "collab.cards",
    "collab.files",
    "collab.messaging",
    "collab.circles",
    "collab.rollcalls",
    "collab.work",
    "collab.handover",
    "collab.instructions",
    "collab.collections",
    "collab.shelves",
    "collab.search",
    "collab.intake",
    "collab.addressbook",
    "collab.personal",
    "collab.api",
    "collab.demo",
    "collab.worker",
    "collab.config",
    "bots",
    "realtime",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "collab.api.apart.FilesOrigin",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "collab.accounts.middleware.DeviceOfSession",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

APPEND_SLASH = False
ROOT_URLCONF = "collab.config.urls"
ASGI_APPLICATION = "realtime.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

DATABASES = {"default": environment.database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CHANNEL_LAYERS = environment.channel_layers()
# sign-in limits must hold over all processes and with Redis dead, so they live in the database
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "collab_cache"}}

# who signs in, and how
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("MinimumLengthValidator", "CommonPasswordValidator")  # that it says who he is: accounts.services
]
ACCOUNT_ADAPTER = "collab.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if environment.flag("BEHIND_PROXY") else 0  # how much of X-Forwarded-For is true
# wrong passwords by account, and by address: behind one address a whole county office comes to work
ACCOUNT_RATE_LIMITS = {"login_failed": "60/m/ip,5/15m/key"}

SESSION_COOKIE_NAME = "collab_session"
SESSION_COOKIE_AGE = int(timedelta(days=14).total_seconds())
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = environment.flag("HTTPS")
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "collab_csrf"
SECURE_HSTS_SECONDS = 31_536_000 if environment.flag("HTTPS") else 0
SECURE_SSL_REDIRECT = environment.flag("HTTPS")
SECURE_REDIRECT_EXEMPT = ["^healthz$"]  # asked by the machine next door, over plain HTTP
# neighbouring sites under the same domain are not ours to force to HTTPS, nor is the browsers' list ours to enter
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if environment.flag("BEHIND_PROXY") else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:", "blob:", *_FILES],
        "media-src": [SELF, *_FILES],
        "style-src": [SELF, "'unsafe-inline'"],  # the virtual list places rows by inline style
        "connect-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "frame-ancestors": [NONE],
    }
}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
TIME_ZONE = environment.text("TIME_ZONE", "Asia/Shanghai")
USE_TZ = True

STATIC_URL = "/static/"
WEBCLIENT = environment.ROOT / "webclient" / "dist"
WHITENOISE_ROOT = WEBCLIENT if WEBCLIENT.exists() else None
WHITENOISE_USE_FINDERS = True
WHITENOISE_IMMUTABLE_FILE_TEST = "^/assets/"  # their names change with what is in them

DATA_UPLOAD_MAX_MEMORY_SIZE = 1 << 20
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["collab.api.authentication.DeviceAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "collab.api.problems.answer",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "协作 Collab",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "POSTPROCESSING_HOOKS": [],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

# what is allowed, and how much of it
RECALL_WINDOW = timedelta(minutes=environment.number("RECALL_MINUTES", 2))
EDIT_WINDOW = timedelta(hours=environment.number("EDIT_HOURS", 24))
CODE_LIFETIME = timedelta(days=environment.number("CODE_DAYS", 14))  # of a one-time code on paper
CODE_TRIES = 5
GROUP_LIMIT = 5_000
CIRCLE_YEARS = environment.number("CIRCLE_YEARS", 10)  # so long a closed circle is kept (留存期限); 0: without end
MENTION_LIMIT = 200
MENTION_ALL_A_DAY = 20
MESSAGE_LENGTH = 8_000
# 办公时间: when the office opens, breaks at noon, and closes
OFFICE_HOURS = environment.words("OFFICE_HOURS", "08:30,12:00,17:30")
FILES_DIR = environment.DATA / "files"
FILE_BYTES = environment.number("FILE_MEGABYTES", 200) << 20
# what one person may have begun and not yet sent, and how long it is kept for him
LOOSE_FILES = 200
LOOSE_BYTES = 2 << 30
LOOSE_HOURS = 48
# room for all files of one person, of all people of one unit; 0: no end
PERSON_FILE_BYTES = environment.number("PERSON_FILE_GIGABYTES", 20) << 30
UNIT_FILE_BYTES = environment.number("UNIT_FILE_GIGABYTES", 0) << 30
FILES_SEALED = environment.flag("FILES_SEALED", otherwise=True)
# where nginx finds FILES_DIR (`location … { internal; alias …; }`), to hand over what lies open itself
FILES_HANDED_OVER = environment.text("FILES_HANDED_OVER")
# pictures with their viewer's name: off, shown, or only (no originals); a group may be stricter. Its letters, where
# they are not found in the usual places: without any the name stands there in pinyin
WATERMARK = environment.text("WATERMARK", "off")
WATERMARK_FONT = environment.text("WATERMARK_FONT")
CLAMD = environment.text("CLAMD")  # host:port of a scanner
# a spreadsheet that is imported: its bytes, unpacked too, its rows, and the memory of the process that reads it
INTAKE_BYTES = 20 << 20
INTAKE_UNPACKED_BYTES = environment.number("INTAKE_UNPACKED_MEGABYTES", 400) << 20
INTAKE_ROWS = environment.number("INTAKE_ROWS", 200_000)
INTAKE_MEMORY_BYTES = environment.number("INTAKE_MEMORY_MEGABYTES", 2_048) << 20
INTAKE_KEPT = timedelta(days=7)  # what nobody confirms
FRAME_RATE = environment.number("FRAME_RATE", 25)
FRAME_BURST = environment.number("FRAME_BURST", 50)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": environment.text("LOG_LEVEL", "INFO")},
    "loggers": {
        "daphne": {"level": "WARNING"},
        "django.channels.server": {"level": "WARNING"},
        "django.request": {"level": "ERROR"},
    },
}
