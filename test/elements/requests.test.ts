import { participantAt } from '../../src/domain/model/select.js';
import { expect } from '@open-wc/testing';
import { ConferenceOutcomeEvent, ConferenceRequestEvent, type Outcome } from '../../src/index.js';
import { bond, changes, comes, goes, person, q } from '../support/builders.js';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';
import { consoleOf } from '../support/page-console.js';
import { has, part, participantsPanel, press, row, task } from '../support/panel.js';

const muteQ = { type: 'conferenceMute', conferenceNumber: '4001', index: 2 } as const;

async function listening(fake: FakeConnection) {
  const panel = await participantsPanel(fake);
  const outcomes: Outcome[] = [];
  panel.addEventListener('conference-outcome', (event) => {
    expect(event).to.be.instanceOf(ConferenceOutcomeEvent);
    outcomes.push(event.outcome);
  });
  return { panel, outcomes, pressMute: () => press(part(row(panel, 2), 'mute')) };
}

/** The page asks its user before a request goes ahead. Returns the answer to give. */
function asksFirst(panel: HTMLElement): (consent: boolean) => void {
  let answer: (consent: boolean) => void = () => undefined;
  panel.addEventListener('conference-request', (event) =>
    event.waitUntil(new Promise((resolve) => (answer = resolve))),
  );
  return (consent) => answer(consent);
}

describe('A request', () => {
  it('tells every listener up to the window what is asked for, before anything is sent', async () => {
    const fake = asOrganizer();
    const { panel, pressMute } = await listening(fake);
    const heard: string[] = [];
    const listen = (event: HTMLElementEventMap['conference-request']) => {
      expect(event).to.be.instanceOf(ConferenceRequestEvent);
      expect(event.command).to.deep.equal(muteQ);
      expect(event.expect).to.be.a('string');
      heard.push(fake.sent.length === 0 ? 'before' : 'after');
    };
    const targets = [panel, panel.parentElement!, document, window];
    for (const target of targets) target.addEventListener('conference-request', listen as never);
    await pressMute();
    for (const target of targets) target.removeEventListener('conference-request', listen as never);
    expect(heard).to.deep.equal(['before', 'before', 'before', 'before']);
    expect(fake.sent).to.deep.equal([muteQ]);
  });

  it('is not sent when any of them cancels it, and leaves no trace in the panel', async () => {
    for (const where of ['panel', 'window']) {
      const fake = asOrganizer();
      const { panel, outcomes, pressMute } = await listening(fake);
      const target = where === 'panel' ? panel : window;
      target.addEventListener('conference-request', (event) => event.preventDefault(), { once: true });
      await pressMute();
      expect(fake.sent, where).to.be.empty;
      expect(outcomes.map(({ status }) => status)).to.deep.equal(['cancelled']);
      expect(has(panel, 'error')).to.be.false;
      expect(row(panel, 2).part.contains('pending')).to.be.false;
    }
  });

  it('waits for as long as a page asks first, and goes ahead with its yes', async () => {
    const fake = asOrganizer();
    const { panel, pressMute } = await listening(fake);
    const answer = asksFirst(panel);
    await pressMute();
    expect(fake.sent).to.be.empty;
    answer(true);
    await task();
    expect(fake.sent).to.deep.equal([muteQ]);
  });

  it('is cancelled by a no, by a promise that fails, and by one no among several', async () => {
    const refusals: (() => Promise<boolean>)[][] = [
      [() => Promise.resolve(false)],
      [() => Promise.reject(new Error('the dialog broke'))],
      [() => Promise.resolve(true), () => Promise.resolve(false)],
    ];
    for (const consents of refusals) {
      const fake = asOrganizer();
      const { panel, outcomes, pressMute } = await listening(fake);
      for (const consent of consents) {
        panel.addEventListener('conference-request', (event) => event.waitUntil(consent()));
      }
      await pressMute();
      expect(fake.sent).to.be.empty;
      expect(outcomes.map(({ status }) => status)).to.deep.equal(['cancelled']);
    }
  });

  it('is not sent to a successor who came while the page was asking', async () => {
    const fake = asOrganizer();
    const { panel, outcomes, pressMute } = await listening(fake);
    const answer = asksFirst(panel);
    await pressMute();
    fake.push(goes(q), comes(person(2)));
    answer(true);
    await task();
    expect(fake.sent).to.be.empty;
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['changed']);
  });
});

describe('A request that is raised a second time', () => {
  const muteMe = { type: 'conferenceMuteMe', conferenceNumber: '4001' } as const;

  const ways: readonly (readonly [
    way: string,
    raise: (event: ConferenceRequestEvent, on: Element) => Promise<Outcome>,
  ])[] = [
    ['raiseOn', (event, on) => event.raiseOn(on)],
    [
      'dispatchEvent',
      (event, on) => {
        on.dispatchEvent(event);
        return event.outcome;
      },
    ],
  ];
  for (const [way, raise] of ways) {
    it(`is not sent, and says so: ${way}`, async () => {
      using warned = consoleOf('warn');
      const fake = asOrganizer();
      const { panel, outcomes } = await listening(fake);
      const event = new ConferenceRequestEvent(muteMe);
      const first = raise(event, panel);
      await task();
      fake.push(changes(bond, { isMuted: true }));
      expect((await first).status).to.equal('confirmed');
      const second = await raise(event, panel);
      expect(second).to.include({ status: 'invalid', argument: 'command' });
      expect(second.command).to.deep.equal(muteMe);
      expect(fake.sent).to.deep.equal([muteMe]);
      expect(outcomes.map(({ status }) => status)).to.deep.equal(['confirmed', 'invalid']);
      expect(warned.lines).to.have.length(way === 'raiseOn' ? 1 : 0);
      expect((await raise(event, panel)).status).to.equal('invalid');
    });
  }

  it('leaves the first time alone, which still waits for the page', async () => {
    const fake = asOrganizer();
    const { panel } = await listening(fake);
    const answer = asksFirst(panel);
    const event = new ConferenceRequestEvent(muteMe);
    const first = event.raiseOn(panel);
    await task();
    const yes = answer;
    panel.addEventListener('conference-request', (again) => again.stopImmediatePropagation(), { capture: true });
    expect((await event.raiseOn(panel)).status).to.equal('invalid');
    yes(true);
    await task();
    fake.push(changes(bond, { isMuted: true }));
    expect((await first).status).to.equal('confirmed');
    expect(fake.sent).to.deep.equal([muteMe]);
  });
});

describe('The outcome of a request', () => {
  const endings: Record<Outcome['status'], (fake: FakeConnection) => unknown> = {
    confirmed: (fake) => fake.push(changes(q, { isMuted: true })),
    refused: (fake) => fake.refuse('NotOrganizer'),
    unconfirmed: (fake) => fake.wait(5000),
    lost: (fake) => fake.dropLink(),
    offline: () => undefined,
    cancelled: () => undefined,
    unanswered: () => undefined,
    unsupported: () => undefined,
    changed: () => undefined,
    invalid: () => undefined,
  };
  const before: Partial<Record<Outcome['status'], (fake: FakeConnection, panel: HTMLElement) => unknown>> = {
    offline: (fake) => fake.dropLink(),
    unsupported: (fake) => fake.lack('conferenceMute'),
    changed: (fake) => fake.push(goes(q), comes(person(2))),
    cancelled: (_fake, panel) => panel.addEventListener('conference-request', (event) => event.preventDefault()),
    unanswered: (_fake, panel) => document.body.append(panel),
  };
  for (const status of Object.keys(endings) as Outcome['status'][]) {
    it(`is told once, where the request was raised: ${status}`, async () => {
      const fake = asOrganizer();
      const { panel, outcomes } = await listening(fake);
      const { key } = participantAt(fake.connection.state.conferences[0]!, 2)!;
      before[status]?.(fake, panel);
      const command = status === 'invalid' ? { ...muteQ, index: -1 } : muteQ;
      const request = new ConferenceRequestEvent(command, { expect: key });
      panel.dispatchEvent(request);
      await task();
      endings[status](fake);
      const outcome = await request.outcome;
      await task();
      fake.wait(20_000).push(changes(q, { isMuted: true }));
      await task();
      expect(outcomes).to.deep.equal([outcome]);
      expect(outcome.status).to.equal(status);
      expect(outcome.command).to.deep.equal(command);
      panel.remove();
    });
  }

  it('is heard on the way up as well, outside of the panel’s shadow', async () => {
    const fake = asOrganizer();
    const { panel, pressMute } = await listening(fake);
    const targets: (EventTarget | null)[] = [];
    document.addEventListener('conference-outcome', ({ target }) => targets.push(target), { once: true });
    await pressMute();
    fake.push(changes(q, { isMuted: true }));
    await task();
    expect(targets[0] === panel).to.be.true;
  });
});
