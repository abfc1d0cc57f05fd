/** Compiled, never run: what an editor completes for somebody who works with the elements, and what it refuses. */
import '../../src/define/all.js';
import {
  type Command,
  type Conference,
  type ConferenceOutcomeEvent,
  type ConferenceParticipantsElement,
  ConferenceRequestEvent,
  type ConferenceRoomListElement,
  type CtiConnection,
  type CtiConnectionElement,
  type Outcome,
  type Participant,
  type StatusReason,
} from '../../src/index.js';
import { type Equal, exactly, same } from './same.js';

// Tag names lead to classes.
const provider = document.createElement('cti-connection');
const panel = document.createElement('conference-participants');
const list = document.querySelector('conference-room-list');
exactly(provider).is<CtiConnectionElement>();
exactly(panel).is<ConferenceParticipantsElement>();
exactly(list).is<ConferenceRoomListElement | null>();

// Properties.
provider.server = 'https://xuc.example.org';
provider.token = 'a token';
provider.pageCti = true;
exactly(provider.connection).is<CtiConnection | undefined>();
same<
  Equal<typeof provider.status, 'idle' | 'connecting' | 'online' | 'reconnecting' | 'signed-out' | 'refused' | 'closed'>
>();
panel.conferenceNumber = '4001';
panel.announce = 'organizers';
panel.theme = 'dark';
panel.headingLevel = 3;
panel.rowActions = (person: Participant) => document.createTextNode(person.callerIdName);
panel.rowBadge = ({ callerIdNum }) => (callerIdNum === '1001' ? 'VIP' : undefined);
panel.rowBadge = () => document.createElement('b');
panel.headerActions = ({ conferenceNumber }) => document.createTextNode(conferenceNumber);
// @ts-expect-error A number is a text: it may begin with a zero.
panel.conferenceNumber = 4001;
// @ts-expect-error There is no such mode.
panel.announce = 'everybody';
// @ts-expect-error Light or dark.
panel.theme = 'sepia';
// @ts-expect-error Nodes, not markup.
panel.rowActions = () => '<b>markup</b>';
// @ts-expect-error A text or a node, and at once.
panel.rowBadge = () => Promise.resolve('VIP');
// @ts-expect-error A header has no person.
panel.headerActions = (person: Participant) => document.createTextNode(person.callerIdName);
// @ts-expect-error The list shows all rooms.
document.createElement('conference-room-list').conferenceNumber = '4001';

// Events, on any element, since they bubble.
document.body.addEventListener('conference-request', (event) => {
  exactly(event).is<ConferenceRequestEvent>();
  exactly(event.command).is<Command>();
  exactly(event.outcome).is<Promise<Outcome>>();
  event.waitUntil(Promise.resolve(true));
  // @ts-expect-error A promise: a page asks, and answers later.
  event.waitUntil(true);
  // @ts-expect-error What is asked for cannot be changed on its way.
  event.command = { type: 'conferenceMuteMe', conferenceNumber: '4001' };
});
panel.addEventListener('conference-outcome', (event) => {
  exactly(event).is<ConferenceOutcomeEvent>();
  exactly(event.outcome).is<Outcome>();
});
panel.addEventListener('conference-row-action', ({ participant, conferenceNumber, action }) => {
  exactly(participant).is<Participant>();
  exactly(conferenceNumber).is<string>();
  exactly(action).is<string>();
});
panel.addEventListener('conference-header-action', ({ conference, conferenceNumber, action }) => {
  exactly(conference).is<Conference>();
  exactly(conferenceNumber).is<string>();
  exactly(action).is<string>();
});
provider.addEventListener('cti-status', ({ status, reason }) => {
  exactly(status).is<CtiConnectionElement['status']>();
  exactly(reason).is<StatusReason | undefined>();
});
provider.addEventListener('cti-drift', ({ about, reason }) => `${about} ${reason}`);
provider.addEventListener('conference-room-select', ({ conferenceNumber }) => conferenceNumber.length);
// @ts-expect-error There is no such field.
provider.addEventListener('cti-drift', ({ detail }) => String(detail));

// A page's own button.
new ConferenceRequestEvent({ type: 'conferenceMuteMe', conferenceNumber: '4001' });
new ConferenceRequestEvent({ type: 'conferenceKick', conferenceNumber: '4001', index: 3 }, { expect: 'a key' });
// @ts-expect-error Whom? There is no index.
new ConferenceRequestEvent({ type: 'conferenceKick', conferenceNumber: '4001' });
// @ts-expect-error There is no such command.
new ConferenceRequestEvent({ type: 'conferenceExplode', conferenceNumber: '4001' });
