import { expect, html, oneEvent } from '@open-wc/testing';
import type { ConferenceParticipantsElement, ConferenceRowActionEvent, Participant } from '../../src/index.js';
import { changes, goes, q } from '../support/builders.js';
import { asOrganizer, asUser, type FakeConnection } from '../support/fake-connection.js';
import { consoleOf } from '../support/page-console.js';
import { drawn, has, part, participantsPanel, press, row, text } from '../support/panel.js';

/** A page's own element, which shows whom it is about. */
customElements.define(
  'page-badge',
  class extends HTMLElement {
    set participant({ callerIdName, role }: Participant) {
      this.textContent = `${callerIdName}, ${role}`;
    }
  },
);
customElements.define(
  'page-broken-badge',
  class extends HTMLElement {
    set participant(_participant: Participant) {
      throw new Error('mine');
    }
  },
);

const withBadge = (fake: FakeConnection, badge: ConferenceParticipantsElement['rowBadge']) =>
  participantsPanel(fake, html`<conference-participants .rowBadge=${badge}></conference-participants>`);
const badge = (panel: Element, index: number) => part(row(panel, index), 'badge');

describe('A badge of the page beside each name', () => {
  const vip = ({ callerIdName }: Participant) => (callerIdName === 'Q' ? 'VIP' : undefined);

  it('is a text of its function, where that gives one', async () => {
    const panel = await withBadge(asOrganizer(), vip);
    expect(text(badge(panel, 2))).to.equal('VIP');
    expect(has(row(panel, 3), 'badge')).to.be.false;
  });

  it('is none where the function says false, null, nothing or an empty text', async () => {
    using told = consoleOf('warn');
    for (const nothing of [false, null, undefined, ''] as const) {
      const panel = await withBadge(asOrganizer(), () => nothing);
      expect(has(row(panel, 2), 'badge'), String(nothing)).to.be.false;
    }
    expect(told.lines).to.be.empty;
  });

  it('is text, not markup', async () => {
    const panel = await withBadge(asOrganizer(), () => '<b>bold</b>');
    expect(text(badge(panel, 2))).to.equal('<b>bold</b>');
  });

  it('is read as a part of its row', async () => {
    const panel = await withBadge(asOrganizer(), vip);
    expect(row(panel, 2).ariaLabel).to.match(/^Q, .*VIP/);
  });

  it('may be a node of the page, which keeps its own look', async () => {
    const panel = await withBadge(asOrganizer(), () => document.createElement('mark'));
    expect(badge(panel, 2).querySelector('mark')).not.to.be.null;
    expect(badge(panel, 2).classList.contains('badge')).to.be.false;
  });

  it('is asked for once while somebody talks and is muted, and again when who they are changes', async () => {
    const asked: string[] = [];
    const fake = asUser(q);
    const panel = await withBadge(fake, ({ callerIdName, role }) => {
      asked.push(`${callerIdName} ${role}`);
      return role;
    });
    for (const what of [{ isTalking: true }, { isMuted: true }, { isTalking: false }]) {
      fake.push(changes(q, what));
      await drawn(panel);
    }
    expect(asked).to.deep.equal(['James Bond User', 'Q User']);
    fake.push(changes(q, { role: 'Organizer' }));
    await drawn(panel);
    expect(asked.at(-1)).to.equal('Q Organizer');
    expect(text(badge(panel, 2))).to.equal('Organizer');
  });

  it('goes with whoever leaves', async () => {
    const fake = asUser(q);
    const panel = await withBadge(fake, vip);
    row(panel, 2).focus();
    fake.push(goes(q));
    await drawn(panel);
    expect(text(panel.shadowRoot!)).to.contain('Q has left').and.not.contain('VIP');
  });

  it('comes from a template, whose custom elements get the person, again when who they are changes', async () => {
    const fake = asUser(q);
    const panel = await participantsPanel(
      fake,
      html`<conference-participants
        ><template slot="row-badge"><page-badge></page-badge></template
      ></conference-participants>`,
    );
    expect(text(badge(panel, 2))).to.equal('Q, User');
    fake.push(changes(q, { role: 'Organizer' }));
    await drawn(panel);
    expect(text(badge(panel, 2))).to.equal('Q, Organizer');
  });

  it('may have a button, which tells which person it was pressed for', async () => {
    const panel = await participantsPanel(
      asOrganizer(),
      html`<conference-participants
        ><template slot="row-badge"><button name="card">?</button></template></conference-participants
      >`,
    );
    const told = oneEvent<ConferenceRowActionEvent>(panel, 'conference-row-action');
    await press(badge(panel, 3).querySelector('button')!);
    const { action, participant } = await told;
    expect([action, participant.callerIdName]).to.deep.equal(['card', 'Moneypenny']);
  });

  const failing: Readonly<Record<string, () => unknown>> = {
    throws: () => {
      throw new Error('mine');
    },
    'returns a promise': () => Promise.resolve('VIP'),
    'returns a list': () => ['VIP'],
    'returns an element of a framework': () => ({ type: 'b', props: {}, $$typeof: Symbol('react.element') }),
  };
  for (const [what, make] of Object.entries(failing)) {
    it(`is left out where its function ${what}, which is told once, and the row is drawn`, async () => {
      using told = consoleOf('warn');
      const panel = await withBadge(asOrganizer(), make as () => string);
      panel.requestUpdate();
      await drawn(panel);
      expect(text(part(row(panel, 2), 'name'))).to.equal('Q');
      expect(has(row(panel, 2), 'badge')).to.be.false;
      expect(told.lines.length).to.be.at.most(1);
    });
  }

  it('is left out where a custom element of its template throws, which is told once', async () => {
    using told = consoleOf('warn');
    const panel = await participantsPanel(
      asOrganizer(),
      html`<conference-participants
        ><template slot="row-badge"><page-broken-badge></page-broken-badge></template
      ></conference-participants>`,
    );
    expect(text(part(row(panel, 2), 'name'))).to.equal('Q');
    expect(told.lines).to.have.length(1);
  });

  it('comes from each of several templates', async () => {
    const panel = await participantsPanel(
      asOrganizer(),
      html`<conference-participants
        ><template slot="row-badge"><i>one</i></template
        ><template slot="row-badge"><i>two</i></template></conference-participants
      >`,
    );
    expect([...badge(panel, 2).querySelectorAll('i')].map(text)).to.deep.equal(['one', 'two']);
  });

  it('is drawn when its template comes later, and gone when that goes', async () => {
    const panel = await participantsPanel(asOrganizer());
    const template = document.createElement('template');
    template.slot = 'row-badge';
    template.innerHTML = '<i>late</i>';
    panel.append(template);
    panel.requestUpdate();
    await drawn(panel);
    expect(text(badge(panel, 2))).to.equal('late');
    template.remove();
    panel.requestUpdate();
    await drawn(panel);
    expect(has(row(panel, 2), 'badge')).to.be.false;
  });
});
