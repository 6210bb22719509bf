"""What is served beside the API."""

import pytest
from django.db import OperationalError, connection
from django.test import Client


@pytest.fixture
def built(settings, tmp_path):
    """A built web client."""
    (tmp_path / "index.html").write_text("<!doctype html><title>协作</title>")
    settings.WEBCLIENT = tmp_path


def test_health_is_the_databases(db):
    assert Client().get("/healthz").status_code == 200

    def gone(*_):
        raise OperationalError("gone")

    with connection.execute_wrapper(gone):
        answer = Client().get("/healthz")
    assert (answer.status_code, answer.content) == (503, b"the database does not answer\n")


@pytest.mark.parametrize("path", ["/", "/c/12", "/people/3?q=1", "/wsx", "/apiary"])
def test_every_page_of_the_client_is_the_one_page_and_asked_for_anew(built, path):
    answer = Client().get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert answer["Cache-Control"] == "no-cache"
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/static/gone.js", "/assets/gone.js", "/ws", "/api/gone"])
def test_a_file_that_is_missing_is_missing_and_not_the_page(built, path):
    assert Client().get(path).status_code == 404


def test_nothing_is_written_to_a_page(built):
    assert Client(enforce_csrf_checks=True).post("/").status_code == 405


def test_without_a_built_client_one_is_told_how_to_build_it(settings, tmp_path):
    settings.WEBCLIENT = tmp_path
    answer = Client().get("/")
    assert (answer.status_code, answer.content) == (404, b"the web client is not built: make run\n")


@pytest.mark.parametrize("host", ["ourhost.evil.com", '6jz_&/v"', "127.0.0.1@evil"])
def test_asked_by_another_name_it_says_so_in_the_form_of_every_refusal(host):
    answer = Client().get("/api/v1/session", headers={"Host": host})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert (answer.json()["code"], answer.json()["field"]) == ("invalid", "Host")
