import type { CommandType } from '../../wire/commands.js';
import { refused } from '../rest-answer.js';
import type { World } from '../world.js';

/** How the server answers. */
export interface AnswerControls {
  /** The next conference command, or the next of that type, fails with this code. */
  refuseNext(what: {
    readonly error: string;
    readonly command?: CommandType | undefined;
    readonly times?: number | undefined;
  }): void;
  /** Every conference command fails with this code. Without one, commands work again. */
  refuseAll(what?: { readonly error?: string | undefined }): void;
  /** Commands, or only those of one type, go unheard, so that deadlines pass. Pings are still answered. */
  silence(what: { readonly on: boolean; readonly command?: CommandType | undefined }): void;
  /** The next sessions hear LoggedOnError and are closed. */
  refuseLogon(what?: {
    readonly error?: 'loggedOnFailed' | 'loggedOnTimeout' | undefined;
    readonly times?: number | undefined;
  }): void;
  /** The next REST calls fail. */
  failRest(what?: {
    readonly status?: number | undefined;
    readonly error?: string | undefined;
    readonly message?: string | undefined;
    readonly times?: number | undefined;
  }): void;
  /** Whether asking for the current calls brings a fresh Join for each conference. Assumed: rejoin. */
  setRejoin(what: { readonly on: boolean }): void;
  /** Whom single sign-on takes the page's user for; without a login: nobody. */
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
    failRest({ status = 500, error = 'UnhandledError', message = 'Refused by the simulator', times = 1 } = {}) {
      faults.restAnswers.push(...repeated(refused(status, error, message), times));
    },
    setRejoin({ on }) {
      faults.rejoin = on;
    },
    setSso({ login } = {}) {
      faults.ssoLogin = login;
    },
  };
}

function repeated<Item>(item: Item, times: number): Item[] {
  return Array.from({ length: times }, () => item);
}
