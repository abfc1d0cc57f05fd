import { expect } from '@open-wc/testing';
import { type Command, ConferenceRequestEvent } from '../../src/index.js';
import type { Message } from '../../src/wire/messages.js';
import { bond, call, changes, comes, goes, join, leave, moneypenny, myCall, person, q } from '../support/builders.js';
import { asOrganizer, type FakeConnection, withCallTo } from '../support/fake-connection.js';
import { participantsPanel, part, task, text } from '../support/panel.js';

const conferenceNumber = '4001';
const felix = { uniqueId: 'call-1007', otherDN: '1007', otherDName: 'Felix' };

/** The conference is over, and I am in the next one of the same number, with other people. */
const nextConference: readonly Message[] = [
  leave(),
  call('EventReleased'),
  call('EventEstablished', { uniqueId: '7.7' }),
  join([bond, person(5), person(6)], { uniqueId: '7.7' }),
];
const withFelix = () => withCallTo(asOrganizer(q, moneypenny), '1007', 'Felix');
const felixHangsUp = call('EventReleased', felix);
const vesperCalls = call('EventEstablished', { uniqueId: 'call-1008', otherDN: '1008', otherDName: 'Vesper' });

type Case = readonly [what: string, command: Command, meanwhile: readonly Message[], from?: () => FakeConnection];

const overtaken: readonly Case[] = [
  ...(
    ['conferenceMuteAll', 'conferenceUnmuteAll', 'conferenceReset', 'conferenceClose', 'conferenceMuteMe'] as const
  ).map((type): Case => [`the next conference of the number, by ${type}`, { type, conferenceNumber }, nextConference]),
  [
    'the next conference of the number, by an invitation',
    { type: 'conferenceInvite', conferenceNumber, exten: '0612345678', role: 'User' },
    nextConference,
  ],
  [
    'a successor, where a page named no person',
    { type: 'conferenceKick', conferenceNumber, index: 2 },
    [goes(q), comes(person(2))],
  ],
  [
    'another call that is brought in',
    { type: 'includeToConference', role: 'User' },
    [felixHangsUp, vesperCalls],
    withFelix,
  ],
  ['other calls that are put together', { type: 'conference' }, [felixHangsUp, vesperCalls], withFelix],
  ['a call that has come up, by a second call', { type: 'attendedTransfer', destination: '4000' }, [vesperCalls]],
  ['a call that the phone has put on hold', { type: 'hold', uniqueId: myCall }, [call('EventOnHold')]],
  [
    'the call that is up now, after a swap on the phone',
    { type: 'hangup' },
    [call('EventOnHold'), call('EventEstablished', felix)],
    () => withFelix().push(call('EventOnHold', felix)),
  ],
  ['whichever call there is now', { type: 'hangup' }, [vesperCalls]],
];

const intact: readonly Case[] = [
  ['somebody came', { type: 'conferenceMuteAll', conferenceNumber }, [comes(person(9)), changes(q, { isMuted: true })]],
  [
    'my call got another id, as in a transfer',
    { type: 'conferenceClose', conferenceNumber },
    [call('EventEstablished', { uniqueId: '9.9', linkedId: myCall })],
  ],
  ['another call came', { type: 'hold', uniqueId: myCall }, [vesperCalls]],
  ['another call came, and the call to hang up is named', { type: 'hangup', uniqueId: myCall }, [vesperCalls]],
  ['another call came, and a room is called', { type: 'dial', destination: '4000' }, [vesperCalls]],
  [
    'nothing happened, and the page writes a number',
    { type: 'conferenceMuteAll', conferenceNumber: 4001 as never },
    [],
  ],
];

/** Asks for a command, holds it back while something happens, and agrees. */
async function agreeAfter(command: Command, meanwhile: readonly Message[], fake: FakeConnection) {
  const panel = await participantsPanel(fake);
  let answer: (consent: boolean) => void = () => undefined;
  panel.addEventListener('conference-request', (event) =>
    event.waitUntil(new Promise((resolve) => (answer = resolve))),
  );
  const outcome = new ConferenceRequestEvent(command).raiseOn(panel);
  fake.push(...meanwhile);
  await task();
  answer(true);
  await task();
  return { panel, outcome };
}

describe('A request that a page held back', () => {
  for (const [what, command, meanwhile, from = () => asOrganizer(q, moneypenny)] of overtaken) {
    it(`does not reach ${what}`, async () => {
      const fake = from();
      const { outcome } = await agreeAfter(command, meanwhile, fake);
      expect(fake.sent).to.be.empty;
      expect((await outcome).status).to.equal('changed');
    });
  }

  for (const [what, command, meanwhile] of intact) {
    it(`is sent although ${what}: ${command.type}`, async () => {
      const fake = asOrganizer(q, moneypenny);
      await agreeAfter(command, meanwhile, fake);
      expect(fake.sent.map(({ type }) => type)).to.deep.equal([command.type]);
    });
  }

  it('and that was overtaken is told in words that speak of no person', async () => {
    const fake = asOrganizer(q, moneypenny);
    const { panel } = await agreeAfter({ type: 'conferenceMuteAll', conferenceNumber }, nextConference, fake);
    await panel.updateComplete;
    expect(text(part(panel, 'error'))).to.contain('not sent, because the situation has changed meanwhile');
  });
});
