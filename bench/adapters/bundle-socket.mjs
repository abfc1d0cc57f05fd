import { createCtiConnection } from '/dist/conference-elements.bundle.js';

/** A socket that is open at once and says what it is told to say. */
class FakeSocket {
  static last;
  OPEN = 1;
  readyState = 1;
  onmessage;

  constructor() {
    FakeSocket.last = this;
  }

  /** Pings are answered, as a server does; commands are not. */
  send(text) {
    if (text.includes('"ping"')) queueMicrotask(() => this.onmessage?.({ data: text }));
  }

  close() {
    this.readyState = 3;
  }
}

/** A connection of the bundle, online over a fake socket, and the way to send it frames. */
export function openConnection(greeting) {
  const connection = createCtiConnection({
    server: 'http://127.0.0.1',
    token: 'bench',
    WebSocket: FakeSocket,
    fetch: () => new Promise(() => {}),
  });
  connection.connect();
  const socket = FakeSocket.last;
  socket.onopen();
  const receive = (data) => socket.onmessage({ data });
  for (const text of greeting) receive(text);
  return { connection, receive };
}
