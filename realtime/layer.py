"""The channel layer, as we use it: one group that every process joined once, small parcels, no promise kept."""

from collections.abc import AsyncIterator

from channels.layers import InMemoryChannelLayer, get_channel_layer

GROUP = "collab.hints"


def reaches_others() -> bool:
    """Whether there is a layer between processes at all. In memory there is only us, and we hear ourselves."""
    return not isinstance(get_channel_layer(), InMemoryChannelLayer)


async def publish(parcel: bytes) -> None:
    await get_channel_layer().group_send(GROUP, {"type": "parcel", "text": parcel.decode()})


async def parcels() -> AsyncIterator[str]:
    """What is published, as long as the layer lives."""
    layer = get_channel_layer()
    channel = await layer.new_channel("hub")
    await layer.group_add(GROUP, channel)
    while True:
        yield (await layer.receive(channel))["text"]
