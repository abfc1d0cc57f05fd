import { expect, html, oneEvent } from '@open-wc/testing';
import type { Conference, ConferenceHeaderActionEvent, HeaderActions } from '../../src/index.js';
import { comes, person } from '../support/builders.js';
import { asOrganizer, asUser, inTwoConferences } from '../support/fake-connection.js';
import { consoleOf } from '../support/page-console.js';
import { drawn, key, part, participantsPanel, parts, press, root, text } from '../support/panel.js';

const slotted = html`<conference-participants>
  <button slot="header-action" name="notes">Notes</button>
  <input slot="header-action" />
</conference-participants>`;
const copied = html`<conference-participants>
  <template slot="header-action"><button name="notes">Notes</button></template>
</conference-participants>`;
const page = (panel: Element) => root(panel).querySelector<HTMLElement>('header .page')!;

describe('What a page adds to the header', () => {
  it('is an element of its own, whose name tells which button was pressed, and for which conference', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake, slotted);
    fake.push(comes(person(9)));
    await drawn(panel);
    const button = panel.querySelector('button')!;
    expect(button.assignedSlot).not.to.be.null;
    const told = oneEvent<ConferenceHeaderActionEvent>(panel.closest('cti-connection')!, 'conference-header-action');
    await press(button);
    const { action, conferenceNumber, conference } = await told;
    expect([action, conferenceNumber, conference.conferenceName]).to.deep.equal([
      'notes',
      '4001',
      'conference_support',
    ]);
    expect(conference.participants.size, 'as it is now').to.equal(4);
  });

  it('is a copy of a template, with the look of the panel', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake, copied);
    fake.push(comes(person(9)));
    await drawn(panel);
    const told = oneEvent<ConferenceHeaderActionEvent>(panel, 'conference-header-action');
    await press(page(panel).querySelector('button')!);
    const { action, conference } = await told;
    expect([action, conference.participants.size]).to.deep.equal(['notes', 4]);
  });

  it('comes from a function, once for each conference', async () => {
    const asked: string[] = [];
    const panel = await participantsPanel(inTwoConferences());
    panel.headerActions = ({ conferenceName }: Conference) => {
      asked.push(conferenceName);
      return document.createTextNode(`about ${conferenceName}`);
    };
    await drawn(panel);
    expect(text(page(panel))).to.equal('about conference_support');
    for (const place of [1, 0]) {
      await press(parts(panel, 'tab')[place]!);
      await drawn(panel);
    }
    expect(asked).to.deep.equal(['conference_support', 'public']);
  });

  it('is about the conference whose tab is open', async () => {
    const panel = await participantsPanel(inTwoConferences(), slotted);
    const told: string[] = [];
    panel.addEventListener('conference-header-action', ({ conferenceNumber }) => told.push(conferenceNumber));
    await press(panel.querySelector('button')!);
    await press(parts(panel, 'tab')[1]!);
    await drawn(panel);
    await press(panel.querySelector('button')!);
    expect(told).to.deep.equal(['4001', '4000']);
  });

  it('asks the server for nothing', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake, slotted);
    await press(panel.querySelector('button')!);
    expect(fake.sent).to.be.empty;
  });

  it('keeps what is typed into it to the page: it is no command, and the page hears it', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake, slotted);
    const heard: string[] = [];
    panel.addEventListener('keydown', ({ key }) => heard.push(key));
    for (const letter of ['m', '?', '/', 'Delete']) await key(panel.querySelector('input')!, letter);
    expect(fake.sent).to.be.empty;
    expect(root(panel).querySelector('dialog[open]')).to.be.null;
    expect(heard).to.deep.equal(['m', '?', '/', 'Delete']);
  });

  it('keeps what is typed into a copied field to the page, too', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(
      fake,
      html`<conference-participants
        ><template slot="header-action"><input /></template
      ></conference-participants>`,
    );
    const heard: string[] = [];
    panel.addEventListener('keydown', ({ key }) => heard.push(key));
    await key(page(panel).querySelector('input')!, 'm');
    expect(fake.sent).to.be.empty;
    expect(heard).to.deep.equal(['m']);
  });

  it('is left out where its function throws, which is told once', async () => {
    using told = consoleOf('warn');
    const panel = await participantsPanel(asOrganizer());
    panel.headerActions = (() => {
      throw new Error('mine');
    }) satisfies HeaderActions;
    await drawn(panel);
    panel.requestUpdate();
    await drawn(panel);
    expect(text(page(panel))).to.equal('');
    expect(text(part(panel, 'conference-name'))).to.equal('conference_support');
    expect(told.lines).to.have.length(1);
  });

  it('takes no room where there is none', async () => {
    const panel = await participantsPanel(asOrganizer());
    expect(page(panel).getBoundingClientRect().height).to.equal(0);
  });
});
