/** Compiled, never run: what somebody who asks finds out about the answer, step by step. */
import { whyNot } from '../../src/index.js';
import type { Command, CommandOf, CtiConnection, Denial, Outcome } from '../../src/index.js';
import { type Equal, exactly, same } from './same.js';

declare const cti: CtiConnection;

/** Each status brings its own fields, and no other. */
export function told(outcome: Outcome): string {
  exactly(outcome.command).is<Command>();
  // @ts-expect-error Only a refusal has one.
  outcome.error;
  switch (outcome.status) {
    case 'confirmed':
      exactly(outcome.already).is<true | undefined>();
      return '';
    case 'refused':
      exactly(outcome.attribution).is<'only-candidate' | 'oldest-of-several'>();
      // @ts-expect-error It is not known which one it will be.
      exactly(outcome.error).is<'NotAMember'>();
      return outcome.error === 'NotOrganizer' ? 'known, and completed by an editor' : outcome.error;
    case 'unconfirmed':
      exactly(outcome.reason).is<'deadline' | 'target-left'>();
      return outcome.reason;
    case 'lost':
      exactly(outcome.reason).is<'link' | 'closed'>();
      return outcome.reason;
    case 'invalid':
      return `${outcome.argument} ${outcome.message}`;
    case 'offline':
    case 'cancelled':
    case 'unanswered':
    case 'unsupported':
    case 'changed':
      // @ts-expect-error There is no reason but the status.
      outcome.reason;
      return outcome.status;
    default:
      // There is no other.
      return outcome satisfies never;
  }
}

// Commands.
same<Equal<CommandOf<'conferenceMute'>['index'], number>>();
void cti.perform({ type: 'conferenceKick', conferenceNumber: '4001', index: 3 }, { expect: 'a key' });
void cti.perform({ type: 'hold' });
void cti.perform({
  type: 'conferenceInvite',
  conferenceNumber: '4001',
  exten: '1007',
  role: 'User',
  callerId: undefined,
});
// @ts-expect-error Whom?  There is no index.
void cti.perform({ type: 'conferenceMute', conferenceNumber: '4001' });
// @ts-expect-error It is about me: there is no index.
void cti.perform({ type: 'conferenceMuteMe', conferenceNumber: '4001', index: 3 });
// @ts-expect-error The argument is called otherwise.
void cti.perform({ type: 'dial', number: '4001' });
// @ts-expect-error There is no such role.
void cti.perform({ type: 'includeToConference', role: 'Admin' });
// @ts-expect-error A command is an object.
void cti.perform('conferenceMuteMe');

// Permissions.
const denial = whyNot({ type: 'conference' }, cti.situation);
exactly(denial).is<Denial | undefined>();

// Nobody changes what the server said.
export function tamper(outcome: Outcome, conferences: typeof cti.state.conferences): void {
  // @ts-expect-error What happened has happened.
  outcome.status = 'confirmed';
  // @ts-expect-error They are the connection's.
  conferences.clear();
}
