"""The files of the city lie in a folder of the tests' own."""

from collections.abc import Iterator

import pytest
from django.test import override_settings


@pytest.fixture(autouse=True, scope="module")
def files_here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with override_settings(FILES_DIR=tmp_path_factory.mktemp("city") / "files"):
        yield
