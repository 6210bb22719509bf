"""Words that were taken back are not given out again, not even by a process that has not heard of it yet."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from tests.faults.auditor import Reading, reading
from tests.faults.campaign import Stack
from tests.faults.servers import Web, Webs
from tests.services import free_port

pytestmark = [pytest.mark.faults, pytest.mark.timeout(120)]


async def test_a_process_that_hears_no_hints_does_not_give_out_recalled_words(at_scale: Stack, tmp_path: Path) -> None:
    nobody = {"COLLAB_REDIS_URL": f"redis://127.0.0.1:{free_port()}/0"}
    stack = replace(at_scale, environment={**at_scale.environment, **nobody})
    webs = [Web(tmp_path, stack.command, stack.environment) for _ in range(2)]
    alice, bob = stack.people[:2]
    async with Webs(webs, lambda web: None), reading(webs[0].url, alice) as here, reading(webs[1].url, bob) as there:
        group = {"client_id": str(uuid4()), "title": "收回群", "persons": [bob.person]}
        conversation = (await here.wire.call("conversation.create_group", group))["conversation"]
        stream = f"conversation:{conversation}"
        async with reading(webs[1].url, bob) as second:  # greeted as a member, so that this process listens
            said = await _say(here, conversation, "我说错了")
            await second.reach({stream: said["seq"]})
            await here.wire.call("message.recall", {"conversation": conversation, "nr": said["nr"]})
            before = {"epoch": there.epoch, "positions": {stream: said["seq"] - 1}}
            await there.wire.call("resume", before)
            await there.reach({stream: said["seq"]})
        (posted,) = [event for event in there.found[stream] if event["type"] == "message.posted"]
        assert posted["data"]["text"] == ""


async def _say(person: Reading, conversation: int, text: str) -> dict[str, int]:
    fields = {"conversation": conversation, "client_id": str(uuid4()), "text": text}
    posted: dict[str, int] = await person.wire.call("message.post", fields)
    return posted
