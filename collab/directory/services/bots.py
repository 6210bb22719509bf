"""The row of a bot among the persons."""

from django.db import IntegrityError, transaction

from collab.accounts.models import User
from collab.directory.bots import Bot, login_of
from collab.directory.models import Person


def person_of(bot: Bot) -> int:
    """Its id as an author; made when it is first needed."""
    found = _found(bot.code)
    if found is not None:
        return found
    try:
        with transaction.atomic():
            return _made(bot)
    except IntegrityError:  # somebody else needed it in this very moment
        return User.objects.values_list("pk", flat=True).get(login=login_of(bot.code))


def _found(code: str) -> int | None:
    return User.objects.filter(login=login_of(code)).values_list("pk", flat=True).first()


def _made(bot: Bot) -> int:
    user = User(login=login_of(bot.code), is_active=False)
    user.set_unusable_password()
    user.save(force_insert=True)
    typed = bot.spelling
    Person.objects.create(user=user, name=bot.zh, pinyin=typed.pinyin, initials=typed.initials)
    return user.pk
