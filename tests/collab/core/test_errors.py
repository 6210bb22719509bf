"""Every "no" of the domain is in the catalogue, under a code of its own."""

from collab.core.errors import CATALOGUE, Invalid, Limited, Refused


def test_every_refusal_is_in_the_catalogue_under_its_own_code():
    assert set(CATALOGUE) == set(Refused.__subclasses__())
    assert len({refused.code for refused in CATALOGUE}) == len(CATALOGUE)
    assert all(400 <= refused.status < 600 for refused in CATALOGUE)


def test_a_refusal_says_what_why_and_where():
    assert Invalid("too long", field="title").as_dict() == {"code": "invalid", "message": "too long", "field": "title"}
    assert Limited(retry_after=3).as_dict() == {
        "code": "limited",
        "message": "Too many, too fast. `retry_after` says in how many seconds to try again.",
        "retry_after": 3,
    }
