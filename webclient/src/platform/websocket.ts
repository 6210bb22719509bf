/** The browser's WebSocket as the socket port. */
import type { Socket, SocketListener, Sockets } from '../sync/ports';

export class BrowserSockets implements Sockets {
  readonly #address: string;

  /** `address`: of the page's own origin, with the path of the socket. */
  constructor(address: URL) {
    const own = new URL(address);
    own.protocol = own.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#address = own.href;
  }

  open(listener: SocketListener): Socket {
    const socket = new WebSocket(this.#address);
    socket.onopen = () => listener.opened();
    socket.onmessage = ({ data }) => listener.received(String(data));
    socket.onclose = ({ code }) => listener.closed(code);
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      close: () => socket.close(),
    };
  }
}
