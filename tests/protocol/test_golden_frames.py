"""The golden frames: what both sides agree on, read here by the server's structs and by vitest with the client's."""

import json
from pathlib import Path
from types import NoneType
from typing import Any

import msgspec
import pytest

from realtime import frames
from realtime.catalogue import error_codes, spoken, tag_of
from realtime.codes import Close
from realtime.digest import digest
from realtime.protocol import RefusedError, Reply
from realtime.protocol_export import differences

HERE = Path(__file__).parent


def golden(name: str) -> Any:
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))


def as_read_and_written(value: Any, form: Any) -> Any:
    return json.loads(msgspec.json.encode(msgspec.json.decode(json.dumps(value), type=form, strict=True)))


@pytest.fixture(scope="module")
def decoder() -> frames.Decoder:
    return frames.Decoder()


@pytest.mark.parametrize("frame", golden("commands"), ids=lambda frame: frame["do"])
def test_a_golden_command_is_understood_whole(decoder: frames.Decoder, frame: dict[str, Any]) -> None:
    command = decoder.command(json.dumps(frame))
    assert json.loads(msgspec.json.encode(command)) == frame


def test_every_command_has_its_golden_frame() -> None:
    assert {frame["do"] for frame in golden("commands")} == {command.name for command in spoken().commands}


@pytest.mark.parametrize("example", golden("replies"), ids=lambda example: example["answers"])
def test_a_golden_reply_is_what_its_command_answers(example: dict[str, Any]) -> None:
    forms = {command.name: command.result for command in spoken().commands}
    frame = example["frame"]
    assert as_read_and_written(frame["ok"], forms[example["answers"]]) == frame["ok"]
    assert as_read_and_written(frame, Reply) == frame


def test_every_command_that_is_answered_has_its_golden_reply() -> None:
    answered = {command.name for command in spoken().commands if command.result is not NoneType}
    assert {example["answers"] for example in golden("replies")} == answered


@pytest.mark.parametrize("frame", golden("events") + golden("ephemeral"), ids=lambda frame: frame["type"])
def test_a_golden_event_carries_what_its_struct_says(frame: dict[str, Any]) -> None:
    forms = {tag_of(form): form for form in spoken().events + spoken().ephemeral}
    form = forms[frame["type"]]
    tagged = {str(form.__struct_config__.tag_field): frame["type"], **frame["data"]}
    assert as_read_and_written(tagged, form) == tagged


def test_every_event_and_every_ephemeral_has_its_golden_frame() -> None:
    assert {frame["type"] for frame in golden("events")} == {tag_of(form) for form in spoken().events}
    assert {frame["type"] for frame in golden("ephemeral")} == {tag_of(form) for form in spoken().ephemeral}


@pytest.mark.parametrize("frame", golden("errors"), ids=lambda frame: frame["error"]["code"])
def test_a_golden_refusal_is_one(frame: dict[str, Any]) -> None:
    assert as_read_and_written(frame["error"], RefusedError) == frame["error"]


def test_every_error_and_close_code_is_golden() -> None:
    assert {frame["error"]["code"] for frame in golden("errors")} == set(error_codes())
    assert golden("closes") == {code.name: code.value for code in Close}


@pytest.mark.parametrize("example", golden("digests"))
def test_both_sides_compute_the_same_digest(example: dict[str, Any]) -> None:
    assert digest(example["positions"]) == example["digest"]


def test_what_is_generated_is_what_the_protocol_says() -> None:
    assert differences(HERE.parents[1]) == []
