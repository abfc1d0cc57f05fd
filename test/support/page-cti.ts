/**
 * A stand-in for XiVO's own client, `cti.js`, which is not in this repository: it behaves as docs/protocol.md says that
 * the global `Cti` of a page does. Its pings are left out: the server's answers to them are frames like any other.
 */
import type { PageCti, PageHandler } from '../../src/streams/page-cti/page-cti.js';

export type BackEnd = 'jQuery' | 'SHOTGUN';

export interface StandInOptions {
  readonly backEnd: BackEnd;
  /** Whether `Cti.webSocket` shows the socket. */
  readonly shows?: boolean;
  /** The copies of 2018 lack most conference commands, and some constants. */
  readonly of2018?: boolean;
  readonly WebSocket: typeof WebSocket;
}

const methodsOf2018 = [
  ...['getConferenceRooms', 'conference', 'conferenceMute', 'conferenceUnmute', 'conferenceMuteAll'],
  ...['conferenceUnmuteAll', 'conferenceMuteMe', 'conferenceUnmuteMe', 'conferenceKick'],
  ...['dial', 'hangup', 'getCurrentCallsPhoneEvents'],
];
const laterMethods = [
  ...['conferenceInvite', 'conferenceDeafen', 'conferenceUndeafen', 'conferenceReset', 'conferenceClose'],
  ...['includeToConference', 'attendedTransfer', 'dialFromMobile', 'sendDtmf', 'hold'],
  ...['getConfig', 'searchContacts', 'directoryLookUp', 'getFavoriteContacts', 'getFavorites', 'subscribeToPhoneHints'],
];

export class StandIn {
  /** What would be `window.Cti`. */
  readonly cti: PageCti & { clearHandlers(): void; readonly WebSocket: { init(url: string): void } };
  /** Each method that was called, with its arguments. */
  readonly calls: (readonly unknown[])[] = [];
  /** What went to the page's console. */
  readonly logged: unknown[] = [];
  readonly #topics: Topics;
  readonly #WebSocket: typeof WebSocket;
  readonly #linkStatusUpdate: string;
  #socket: WebSocket | undefined;

  constructor({ backEnd, shows = true, of2018 = false, ...platform }: StandInOptions) {
    this.#WebSocket = platform.WebSocket;
    this.#topics = backEnd === 'jQuery' ? new JQueryTopics() : new ShotgunTopics((error) => this.logged.push(error));
    this.#linkStatusUpdate = 'LinkStatusUpdate';
    const shown = () => (shows ? this.#socket : undefined);
    const methods = of2018 ? methodsOf2018 : [...methodsOf2018, ...laterMethods];
    this.cti = {
      ...Object.fromEntries(methods.map((name) => [name, (...given: unknown[]) => this.#call(name, given)])),
      MessageType: {
        ...{ CONFERENCES: 'ConferenceList', LOGGEDON: 'LoggedOn', PHONEEVENT: 'PhoneEvent', ERROR: 'Error' },
        ...(of2018 ? {} : { CONFERENCEEVENT: 'ConferenceEvent', LINKSTATUSUPDATE: this.#linkStatusUpdate }),
      },
      get webSocket() {
        return shown();
      },
      setHandler: (type, handler) => {
        this.#topics.remove(type, handler);
        this.#topics.add(type, handler);
      },
      unsetHandler: (type, handler) => this.#topics.remove(type, handler),
      clearHandlers: () => this.#topics.clear(),
      WebSocket: { init: (url) => this.#init(url) },
    };
  }

  /** How many handlers are kept for a type, live or not. */
  handlersOf(type: string): number {
    return this.#topics.handlersOf(type).length;
  }

  /** A new socket; all handlers stay. */
  #init(url: string): void {
    const socket = new this.#WebSocket(url);
    this.#socket = socket;
    socket.onopen = () => this.#publish(this.#linkStatusUpdate, { status: 'opened' });
    socket.onclose = () => this.#publish(this.#linkStatusUpdate, { status: 'closed' });
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      const { msgType, ctiMessage } = JSON.parse(data) as { readonly msgType?: string; readonly ctiMessage?: unknown };
      if (msgType !== undefined) this.#publish(msgType, ctiMessage);
    };
  }

  #publish(type: string, payload: unknown): void {
    try {
      this.#topics.publish(type, payload);
    } catch (error) {
      this.logged.push(error);
    }
  }

  #call(name: string, given: readonly unknown[]): void {
    this.calls.push([name, ...given]);
    if (!this.#socket) throw new TypeError("Cannot read properties of undefined (reading 'send')");
    this.#socket.send(JSON.stringify({ claz: 'web', command: name }));
  }
}

interface Topics {
  add(type: string, handler: PageHandler): void;
  remove(type: string, handler: PageHandler): void;
  clear(): void;
  publish(type: string, payload: unknown): void;
  handlersOf(type: string): readonly PageHandler[];
}

/** jQuery's `Callbacks`: handlers may come and go while it calls them; one that throws keeps later ones from running. */
class JQueryTopics implements Topics {
  readonly #topics = new Map<string, { readonly list: PageHandler[]; firing: number }>();

  add(type: string, handler: PageHandler): void {
    this.#topic(type).list.push(handler);
  }

  remove(type: string, handler: PageHandler): void {
    const topic = this.#topic(type);
    for (let at = topic.list.indexOf(handler); at >= 0; at = topic.list.indexOf(handler)) {
      topic.list.splice(at, 1);
      if (at <= topic.firing) topic.firing -= 1;
    }
  }

  clear(): void {
    // `cti.js` clears nothing here.
  }

  publish(type: string, payload: unknown): void {
    const topic = this.#topic(type);
    try {
      for (topic.firing = 0; topic.firing < topic.list.length; topic.firing += 1) topic.list[topic.firing]?.(payload);
    } finally {
      topic.firing = -1;
    }
  }

  handlersOf(type: string): readonly PageHandler[] {
    return this.#topic(type).list;
  }

  #topic(type: string) {
    const topic = this.#topics.get(type) ?? { list: [], firing: -1 };
    this.#topics.set(type, topic);
    return topic;
  }
}

/** `SHOTGUN.listen('cti/' + type, fn)`: a handler is never let go, except with all others. */
class ShotgunTopics implements Topics {
  readonly #events = new Map<string, PageHandler[]>();
  readonly #log: (error: unknown) => void;

  constructor(log: (error: unknown) => void) {
    this.#log = log;
  }

  add(type: string, handler: PageHandler): void {
    this.#events.set(`cti/${type}`, [...this.handlersOf(type), handler]);
  }

  remove(): void {
    this.#log('SHOTGUN cannot unsubscribe');
  }

  clear(): void {
    this.#events.clear();
  }

  publish(type: string, payload: unknown): void {
    for (const handler of this.handlersOf(type)) handler(payload);
  }

  handlersOf(type: string): readonly PageHandler[] {
    return this.#events.get(`cti/${type}`) ?? [];
  }
}
