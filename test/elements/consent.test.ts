import { expect, fixture, html } from '@open-wc/testing';
import { type Command, ConferenceRequestEvent } from '../../src/index.js';
import { ofPage } from '../../src/streams/of-page.js';
import { asOrganizer } from '../support/fake-connection.js';
import { consoleOf } from '../support/page-console.js';
import { q } from '../support/builders.js';
import { drawn, part, participantsPanel, parts, press, shownText, task, text } from '../support/panel.js';

const muteMe = { type: 'conferenceMuteMe', conferenceNumber: '4001' } as const;

async function provider() {
  const fake = asOrganizer();
  const element = await fixture<HTMLElement>(
    html`<cti-connection .connection=${fake.connection}><button>Mute me</button></cti-connection>`,
  );
  return { fake, button: element.querySelector('button')! };
}

describe('waitUntil', () => {
  // The console says each sentence once a page.
  beforeEach(() => ofPage('told', () => new Set<string>()).clear());

  const strangers: Readonly<Record<string, unknown>> = {
    'a Response with 403': new Response('', { status: 403 }),
    'a Response with 200': new Response('{}'),
    'the text "true"': 'true',
    'the number 1': 1,
    'an object': { ok: true },
    undefined: undefined,
    null: null,
  };
  for (const [what, consent] of Object.entries(strangers)) {
    it(`does not take ${what} for a yes, and says so on the console`, async () => {
      using told = consoleOf('warn');
      const { fake, button } = await provider();
      const request = new ConferenceRequestEvent(muteMe);
      button.addEventListener('conference-request', (event) => event.waitUntil(Promise.resolve(consent as boolean)));
      expect((await request.raiseOn(button)).status).to.equal('cancelled');
      expect(fake.sent).to.be.empty;
      expect(told.lines.length).to.be.at.most(1);
    });
  }

  it('says on the console that nothing was agreed, also where a dialog resolves to nothing', async () => {
    using told = consoleOf('warn');
    const { fake, button } = await provider();
    button.addEventListener('conference-request', (event) => event.waitUntil(Promise.resolve(undefined as never)));
    await new ConferenceRequestEvent(muteMe).raiseOn(button);
    expect(fake.sent).to.be.empty;
    expect(told.lines).to.have.length(1);
    expect(told.lines[0]).to.contain('only `true`');
  });

  const timeout = new DOMException('late', 'TimeoutError');
  for (const [what, answer, asked, error, sent] of [
    ['goes ahead when it says yes', () => Promise.resolve(true), ['Muting all…'], [], 1],
    ['ends when it says no', () => Promise.resolve(false), [], [], 0],
    [
      'says so when nobody answers',
      () => Promise.reject(timeout),
      [],
      ['Mute all: not sent, the page did not answer.'],
      0,
    ],
  ] as const) {
    it(`shows where it was asked that the page is waited for, and ${what}`, async () => {
      const fake = asOrganizer(q);
      const panel = await participantsPanel(fake);
      let give: (answer: Promise<boolean>) => void = () => undefined;
      panel.addEventListener('conference-request', (event) =>
        event.waitUntil(new Promise((resolve) => (give = resolve))),
      );
      const mute = part(panel, 'mute-all');
      await press(mute);
      await drawn(panel);
      expect(parts(panel, 'asked').map(text)).to.deep.equal(['Waiting for the page’s answer…']);
      expect(mute.ariaDisabled, 'no second time').to.equal('true');
      give(answer());
      await task();
      await drawn(panel);
      expect(parts(panel, 'asked').map(text)).to.deep.equal(asked);
      expect(parts(panel, 'error').map(text)).to.deep.equal(error);
      expect(fake.sent).to.have.length(sent);
    });
  }

  it('that comes too late holds nothing back, and the console says so', async () => {
    using told = consoleOf('warn');
    const { fake, button } = await provider();
    const request = new ConferenceRequestEvent(muteMe);
    void request.raiseOn(button);
    await new Promise((resolve) => setTimeout(resolve));
    request.waitUntil(Promise.resolve(false));
    expect(fake.sent).to.deep.equal([muteMe]);
    expect(told.lines).to.have.length(1);
    expect(told.lines[0]).to.contain('too late');
  });

  it('that is rejected is no yes, and the console tells why', async () => {
    using told = consoleOf('warn');
    const { fake, button } = await provider();
    const request = new ConferenceRequestEvent(muteMe);
    button.addEventListener('conference-request', (event) => event.waitUntil(Promise.reject(new Error('no dialog'))));
    expect((await request.raiseOn(button)).status).to.equal('cancelled');
    expect(fake.sent).to.be.empty;
    expect(told.lines).to.have.length(1);
    expect(told.lines[0]).to.contain('only `true`').and.contain('It was rejected: Error: no dialog');
  });

  it('lets only true go ahead, if everybody says so, and is silent about a no', async () => {
    using told = consoleOf('warn');
    const { fake, button } = await provider();
    const answers = [true];
    button.addEventListener('conference-request', (event) => {
      for (const answer of answers) event.waitUntil(Promise.resolve(answer));
    });
    void new ConferenceRequestEvent(muteMe).raiseOn(button);
    await new Promise((resolve) => setTimeout(resolve));
    expect(fake.sent).to.deep.equal([muteMe]);
    answers.push(false);
    expect((await new ConferenceRequestEvent(muteMe).raiseOn(button)).status).to.equal('cancelled');
    expect(told.lines).to.be.empty;
  });
});

describe('A connection of a page’s own that throws', () => {
  it('has sent nothing: the outcome says why, and the request is over', async () => {
    using told = consoleOf('warn');
    const { connection } = asOrganizer();
    connection.perform = () => {
      throw new Error('mine');
    };
    const element = await fixture<HTMLElement>(
      html`<cti-connection .connection=${connection}>
        <button>Mute me</button>
      </cti-connection>`,
    );
    const outcome = await new ConferenceRequestEvent(muteMe).raiseOn(element.querySelector('button')!);
    expect(outcome).to.deep.equal({
      id: '',
      command: muteMe,
      status: 'invalid',
      argument: 'command',
      message: 'cannot be read: Error: mine',
    });
    expect(told.lines).to.have.length(1);
  });
});

describe('A malformed command in a request', () => {
  const unreadable = {
    get type(): string {
      throw new Error('mine');
    },
  };
  const malformed: Readonly<Record<string, unknown>> = {
    null: null,
    undefined: undefined,
    'a text': 'conferenceMuteMe',
    'a number': 7,
    'an empty object': {},
    'an unknown type': { type: 'conferenceDance' },
    'a wrong argument': { type: 'conferenceKick', conferenceNumber: '4001', index: -1 },
    'an object that throws': unreadable,
  };
  for (const [what, command] of Object.entries(malformed)) {
    it(`is invalid, and harms no panel: ${what}`, async () => {
      using told = consoleOf('warn');
      const { fake, button } = await provider();
      const panel = document.createElement('conference-participants');
      button.after(panel);
      const outcome = await new ConferenceRequestEvent(command as Command).raiseOn(button);
      expect(outcome.status).to.equal('invalid');
      expect(fake.sent).to.be.empty;
      panel.requestUpdate();
      await drawn(panel);
      expect(shownText(panel)).to.contain('Moneypenny').and.not.contain('undefined');
      expect(told.lines.length).to.be.at.most(1);
    });
  }
});
