import { answerFrame } from './commands/answer-frame.js';
import { createControls, type SimulatorControls } from './controls/controls.js';
import type { SimulatorClock } from './clock.js';
import type { SimulatorOptions } from './options.js';
import type { RestAnswer, RestRequest } from './rest-answer.js';
import { type ClientLink, Session, type SimulatorSession } from './session.js';
import { createWorld, type World } from './world.js';

/** A xuc server's behaviour, without a network: whatever carries frames and REST calls can stand before it. */
export interface Simulator {
  readonly clock: SimulatorClock;
  /** Milliseconds that the controls want everything to take, each way. Frames are delayed already. */
  readonly latency: { readonly toServer: number; readonly toClient: number };
  /** Waits for `ms` milliseconds by `clock`, or until `close()`: a carrier delays REST calls by it, as `latency` says. */
  pause(ms: number): Promise<void>;
  readonly controls: SimulatorControls;
  /** Undefined: nothing answers, the server is down. */
  rest(request: RestRequest): RestAnswer | undefined;
  /** Whether a socket with this token may be opened. `down`: nothing answers; `refused`: the token is not valid. */
  door(token: string): 'open' | 'refused' | 'down';
  /** Undefined when `door` does not say `open`: the client sees a bare close with code 1006. */
  openSession(token: string, link: ClientLink): SimulatorSession | undefined;
  /** Ends all sessions and every timer. */
  close(): void;
}

/** Makes a simulated server; by default of default-world.ts. Throws where `present` names a login without a line. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const world = createWorld(options);
  let closed = false;
  const isDown = () => closed || world.clock.now() < world.faults.downUntil;
  const loginOf = (token: string) => (isDown() ? undefined : world.tokens.loginOf(token));

  return {
    clock: world.clock,
    controls: createControls(world),
    get latency() {
      return world.faults.latency;
    },
    pause: (ms) => world.timers.pause(ms),
    rest: (request) => (isDown() ? undefined : world.rest.answer(request)),
    door(token) {
      if (isDown()) return 'down';
      return loginOf(token) === undefined ? 'refused' : 'open';
    },
    openSession(token, link) {
      const login = loginOf(token);
      return login === undefined ? undefined : openSession(world, login, link);
    },
    close() {
      closed = true;
      for (const session of world.sessions.all) session.close(1001, 'The simulator was closed');
      // Ends the sessions whose close is still under way on a slow link.
      for (const session of world.sessions.all) session.drop();
      world.timers.close();
    },
  };
}

function openSession(world: World, login: string, link: ClientLink): Session | undefined {
  const account = world.directory.account(login);
  if (!account) return undefined;
  const session = new Session(account, link, {
    clock: world.clock,
    timers: world.timers,
    faults: world.faults,
    onFrame: (sender, frame) => answerFrame(world, sender, frame),
    onEnd(ended) {
      world.sessions.remove(ended);
      world.talk.heard(world.sessions.all.length > 0);
    },
  });
  world.sessions.add(session);
  world.talk.heard(true);
  // In a task of its own: whoever opened the session must have it in hand before the first frame comes.
  world.timers.after(0, () => logOn(world, session));
  return session;
}

function logOn(world: World, session: Session): void {
  if (session.ended) return;
  const error = world.faults.logonErrors.shift();
  if (error !== undefined) {
    session.tell('LoggedOnError', { Error: error });
    session.close(1000, error);
    return;
  }
  session.loggedOn = true;
  session.tell('LoggedOn', {});
  // A real server goes on with much else that is none of a conference panel's business. Assumed: user-number.
  const userId = 1 + world.directory.accounts.findIndex(({ login }) => login === session.login);
  session.tell('UserConfigUpdate', { userId, dndEnabled: false, naFwdEnabled: false, voiceMailEnabled: true });
}
