"""The OpenAPI document is true: schemathesis walks it and finds no server error and no answer it does not tell of."""

from uuid import uuid4

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, settings

from collab.accounts.services import issue_token
from collab.core.commands import acts
from tests.collab.conftest import program_of, user_of
from tests.collab.scenes import group, say

DOCUMENT = SchemaGenerator().get_schema(request=None, public=True)

# what a schema cannot say is refused as 400 too: words of nothing but control characters, an owner of a direct talk
ACCEPTED = ["2xx", "400", "401", "403", "404", "409", "429"]
schema = schemathesis.openapi.from_dict(DOCUMENT)
schema.app = get_wsgi_application()
schema.config.checks.positive_data_acceptance.expected_statuses = ACCEPTED


@pytest.fixture
def one_connection(db):
    """Requests come and go inside the test's own transaction, so its connection is not closed after each."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def talk(cen, ge, jiang):
    """岑雨水's group, in which something was said."""
    conversation = group(cen, ge, jiang)
    for _ in range(3):
        say(cen, conversation)
    return conversation


@schema.parametrize()
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_operation_answers_as_it_is_described(case, one_connection, cen, talk):
    # half of all conversations asked for are one he belongs to
    given = case.path_parameters.get("conversation")
    if isinstance(given, int) and given % 2 and 0 < given < 2**53:
        case.path_parameters["conversation"] = talk
    # a new token each time: some operations end it
    case.call_and_validate(headers={"Authorization": f"Bearer {issue_token(user_of(cen), str(uuid4()))}"})


def test_the_document_has_every_command_and_is_only_for_those_signed_in(cen, client):
    assert client.get("/api/v1/schema").status_code == 401
    assert program_of(cen).get("/api/v1/schema").json() == DOCUMENT
    described = {operation["operationId"] for path in DOCUMENT["paths"].values() for operation in path.values()}
    assert {act.name for act in acts().values()} <= described


def test_the_document_can_be_read_and_tried_in_a_browser_without_leaving_the_site(cen):
    page = program_of(cen).get("/api/v1/docs")
    assert page.status_code == 200
    assert b"http://" not in page.content
    assert b"https://" not in page.content
    assert page.content.count(b"<script>") == 0  # the content security policy knows no inline script
