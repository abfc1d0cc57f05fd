import { type Refuser, refusedBy } from '../rest-answer.js';
import type { ServerCommandType } from '../server-command.js';
import type { ServerVersion } from '../server-version.js';
import type { World } from '../world.js';

/** How the server answers. */
export interface AnswerControls {
  /** The next conference command, or the next of that type, fails with this code. */
  refuseNext(what: {
    readonly error: string;
    readonly command?: ServerCommandType | undefined;
    readonly times?: number | undefined;
  }): void;
  /** Every conference command fails with this code. Without one, commands work again. */
  refuseAll(what?: { readonly error?: string | undefined }): void;
  /** Commands, or only those of one type, go unheard, so that deadlines pass. Pings are still answered. */
  silence(what: { readonly on: boolean; readonly command?: ServerCommandType | undefined }): void;
  /** The next sessions hear LoggedOnError and are closed. */
  refuseLogon(what?: {
    readonly error?: 'loggedOnFailed' | 'loggedOnTimeout' | undefined;
    readonly times?: number | undefined;
  }): void;
  /** The next REST calls fail: in JSON, or as what stands before the server does it. Each has a status of its own. */
  failRest(what?: {
    readonly by?: Refuser | undefined;
    readonly status?: number | undefined;
    readonly error?: string | undefined;
    readonly message?: string | undefined;
    readonly times?: number | undefined;
  }): void;
  /** Whether asking for the current calls brings a fresh Join for each conference. Assumed: rejoin. */
  setRejoin(what: { readonly on: boolean }): void;
  /** The release whose commands the server knows; newer ones it ignores. Assumed: old-server-ignores. */
  setVersion(what: { readonly version: ServerVersion }): void;
  /** Whether conferenceMuteAll leaves out other organizers, as it does by default. Assumed: mute-all-organizers. */
  setMuteAll(what: { readonly sparesOrganizers: boolean }): void;
  /** Off: the keys of sendDtmf reach no call, and nothing says so. */
  setDtmf(what: { readonly on: boolean }): void;
  /** Whether `isMe` marks all entries of a user who is in a conference twice. Assumed: is-me-by-call. */
  setIsMe(what: { readonly byUser: boolean }): void;
  /** The login that single sign-on gives the page's user; without a login, single sign-on refuses. */
  setSso(what?: { readonly login?: string | undefined }): void;
}

export function answerControls({ faults }: World): AnswerControls {
  return {
    refuseNext({ error, command, times = 1 }) {
      faults.refusals.push(...repeated({ error, command }, times));
    },
    refuseAll({ error } = {}) {
      faults.refuseAll = error;
    },
    silence({ on, command }) {
      if (!on) faults.silence = 'none';
      else faults.silence = command === undefined ? 'all' : new Set([command]);
    },
    refuseLogon({ error = 'loggedOnFailed', times = 1 } = {}) {
      faults.logonErrors.push(...repeated(error, times));
    },
    failRest({ by = 'xuc', status, error = 'UnhandledError', message = 'Refused by the simulator', times = 1 } = {}) {
      faults.restAnswers.push(...repeated(refusedBy(by, error, message, status), times));
    },
    setRejoin({ on }) {
      faults.rejoin = on;
    },
    setVersion({ version }) {
      faults.version = version;
    },
    setMuteAll({ sparesOrganizers }) {
      faults.muteAllSparesOrganizers = sparesOrganizers;
    },
    setDtmf({ on }) {
      faults.dtmf = on;
    },
    setIsMe({ byUser }) {
      faults.isMeByUser = byUser;
    },
    setSso({ login } = {}) {
      faults.ssoLogin = login;
    },
  };
}

function repeated<Item>(item: Item, times: number): Item[] {
  return Array<Item>(times).fill(item);
}
