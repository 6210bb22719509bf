"""Every "no" of the domain is in the catalogue, under a code of its own."""

from collab.core.errors import CATALOGUE, Invalid, Limited, Refused


def test_every_refusal_is_in_the_catalogue_under_its_own_code():
    kinds = Refused.__subclasses__()
    assert set(CATALOGUE) == {kind for kind in kinds if kind.__module__ == Refused.__module__}
    # what only HTTP can say (choose a password, this is no JSON) stands beside the catalogue, never under its codes
    assert len({kind.code for kind in kinds}) == len(kinds)
    assert all(400 <= refused.status < 600 for refused in CATALOGUE)


def test_a_refusal_says_what_why_and_where():
    assert Invalid("too long", field="title").as_dict() == {"code": "invalid", "message": "too long", "field": "title"}
    assert Limited(retry_after=3).as_dict() == {
        "code": "limited",
        "message": "Too many, too fast. `retry_after` says in how many seconds to try again.",
        "retry_after": 3,
    }
