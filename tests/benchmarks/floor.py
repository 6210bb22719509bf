"""A server that copies every frame to every socket and does nothing else: the ceiling of the load client."""

import asyncio
import sys

from picows import WSFrame, WSListener, WSMsgType, WSTransport, ws_create_server

_everybody: set[WSTransport] = set()


class Copier(WSListener):
    """What one sends all get."""

    def on_ws_connected(self, transport: WSTransport) -> None:
        _everybody.add(transport)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.TEXT:
            said = frame.get_payload_as_bytes()
            for each in _everybody:
                each.send(WSMsgType.TEXT, said)

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        _everybody.discard(transport)


async def serve(port: int) -> None:
    server = await ws_create_server(lambda _: Copier(), "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
