import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { RowActions } from '../../src/index.js';
import { withNames } from '../../src/elements/text/with-names.js';
import { bond, call, changes, join, leave, member, person, room } from '../support/builders.js';
import { asOrganizer, asUser, inTwoConferences, online, withCallTo } from '../support/fake-connection.js';
import { consoleOf } from '../support/page-console.js';
import { action, drawn, part, participantsPanel, press, roomList, root, row, task, text } from '../support/panel.js';

describe('What frameworks write as conference-number', () => {
  for (const written of [4000, 4000n, '4000', ' 4000 ', '4000\n', '\u202A4000\u202C', '\uFEFF4000 ']) {
    it(`is taken as meant: ${typeof written} ${JSON.stringify(String(written))}`, async () => {
      const panel = await participantsPanel(inTwoConferences());
      panel.conferenceNumber = written as unknown as string;
      await drawn(panel);
      expect(text(part(panel, 'conference-name'))).to.equal('public');
    });
  }

  for (const none of [
    undefined,
    null,
    '',
    '  ',
    'undefined',
    'null',
    'NaN',
    NaN,
    false,
    {},
    '[object Object]',
    '{{ room.number }}',
  ]) {
    it(`is none: ${typeof none} ${JSON.stringify([none])}`, async () => {
      const panel = await participantsPanel(inTwoConferences());
      panel.conferenceNumber = none as string;
      await drawn(panel);
      expect(text(part(panel, 'conference-name'))).to.equal('conference_support');
    });
  }
});

describe('A template whose children stand beside its content, as Vue 3 and React put them', () => {
  it('is copied into each row', async () => {
    const panel = document.createElement('conference-participants');
    const template = document.createElement('template');
    template.slot = 'row-action';
    const button = document.createElement('button');
    button.name = 'crm';
    template.append('CRM ', button);
    panel.append(template);
    panel.connection = asUser().connection;
    (await fixture(html`<div></div>`)).append(panel);
    await drawn(panel);
    const told: string[] = [];
    panel.addEventListener('conference-row-action', ({ action, participant }) =>
      told.push(`${action} ${participant.callerIdName}`),
    );
    await press(row(panel, 3).querySelector<HTMLElement>('[name=crm]')!);
    expect(told).to.deep.equal(['crm Moneypenny']);
    expect(row(panel, 3).textContent).to.contain('CRM');
  });
});

describe('A rowActions that fails', () => {
  const failing: Readonly<Record<string, unknown>> = {
    throws: () => {
      throw new Error('mine');
    },
    'returns an object that is no node': () => ({ nope: true }),
    'returns a number': () => 7,
    'returns a promise': () => Promise.resolve(document.createElement('b')),
    'returns a list': () => [document.createElement('b')],
    'returns the document': () => document,
    'returns an attribute': () => document.createAttribute('title'),
    'returns what the panel is in': () => document.body,
  };
  for (const [what, make] of Object.entries(failing)) {
    it(`leaves its own cell out where it ${what}, and tells so once`, async () => {
      using told = consoleOf('warn');
      const actions = (({ index }) => {
        const made = document.createElement('b');
        return index === 2 ? (make as () => Node)() : made;
      }) satisfies RowActions;
      const panel = await participantsPanel(
        asOrganizer(),
        html`<conference-participants .rowActions=${actions}></conference-participants>`,
      );
      panel.requestUpdate();
      await drawn(panel);
      expect(row(panel, 2).querySelector('.extra')).to.be.null;
      expect(row(panel, 3).querySelector('.extra b')).not.to.be.null;
      expect(text(part(row(panel, 2), 'name'))).to.equal('Q');
      expect(told.lines.length).to.be.at.most(1);
    });
  }

  for (const given of ['crm', 5, {}, [], true]) {
    it(`does no harm where it is no function, and tells so once: ${JSON.stringify(given)}`, async () => {
      using told = consoleOf('warn');
      const panel = await participantsPanel(asOrganizer());
      panel.rowActions = given as unknown as RowActions;
      await drawn(panel);
      panel.requestUpdate();
      await drawn(panel);
      expect(text(part(row(panel, 2), 'name'))).to.equal('Q');
      expect(told.lines.length).to.be.at.most(1);
    });
  }

  it('adds nothing to a row for which it returns nothing', async () => {
    const nothing = (() => undefined) as unknown as RowActions;
    const panel = await participantsPanel(
      asOrganizer(),
      html`<conference-participants .rowActions=${nothing}></conference-participants>`,
    );
    expect(row(panel, 2).querySelector('.extra')).to.be.null;
  });
});

describe('The form of an invitation', () => {
  it('sends a number that was written for people as it is dialled', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'invite'));
    root(panel).querySelector<HTMLInputElement>('[name=exten]')!.value = '\u202A+1 (416) 222-3456\u202C';
    root(panel).querySelector('form')!.requestSubmit();
    await task();
    expect(fake.sent).to.deep.include({
      type: 'conferenceInvite',
      conferenceNumber: '4001',
      exten: '+14162223456',
      role: 'User',
    });
  });
});

describe('Names and numbers', () => {
  it('are left alone by translation tools', async () => {
    const panel = await participantsPanel(asOrganizer());
    for (const name of ['name', 'number', 'conference-name', 'conference-number']) {
      expect(part(panel, name).translate, name).to.be.false;
    }
    expect(part(panel, 'leave').translate).to.be.true;
  });

  /** The texts of an element that contain one of these, and that a translation tool would take. */
  function translated(element: Element, ...names: readonly string[]): readonly string[] {
    const nodes = document.createTreeWalker(root(element), NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (names.some((name) => node.textContent?.includes(name)) && node.parentElement?.translate) {
        found.push(`${node.textContent ?? ''} in ${node.parentElement.part.value || node.parentElement.className}`);
      }
    }
    return found;
  }

  it('are left alone in questions, menus, results and notices, where the words around them are translated', async () => {
    const neige = person(2, { callerIdName: 'Blanche Neige', callerIdNum: '0612345678' });
    const fake = asOrganizer(neige, person(3), person(4));
    const panel = await participantsPanel(fake);
    const seen = async (where: string) => {
      await drawn(panel);
      expect(translated(panel, 'Blanche Neige', 'conference_support'), where).to.deep.equal([]);
      return text(part(panel, where));
    };
    await press(part(row(panel, 2), 'kick'));
    expect(await seen('question')).to.contain('Remove Blanche Neige from conference_support?');
    await press(part(panel, 'cancel'));
    panel.style.inlineSize = '300px';
    await nextFrame();
    await drawn(panel);
    await press(part(row(panel, 2), 'more'));
    expect(await seen('deafen')).to.equal('Keep Blanche Neige from hearing');
    expect(await seen('kick')).to.equal('Remove Blanche Neige…');
    expect(await seen('mute-others')).to.equal('Mute all but Blanche Neige');
    await press(part(panel, 'mute-all'));
    fake.push(...[neige, person(3), person(4)].map((who) => changes(who, { isMuted: true })));
    await task();
    expect(await seen('result')).to.contain('Unmute Blanche Neige');
    await action(panel, 'close').then(press);
    expect(await seen('question')).to.contain('End conference_support for all');
    await press(part(panel, 'cancel'));
    fake.push(leave(), call('EventReleased'));
    expect(await seen('ended')).to.contain('Your call in conference_support ended');
  });

  const sentences: readonly [sentence: string, names: readonly string[], apart: readonly string[]][] = [
    ['Remove e from the e-team?', ['e'], ['e', 'e']],
    ['Remove Rose from Rose Blanche?', ['Rose', 'Rose Blanche'], ['Rose', 'Rose Blanche']],
    ['Remove 1 from 101?', ['1', '101'], ['1', '101']],
    ['Unmute Q, Q and Marie-Q', ['Q', 'Marie-Q'], ['Q', 'Q', 'Marie-Q']],
    ['Leave?', [''], []],
    ['Leave?', ['Leavenworth'], []],
  ];
  for (const [sentence, names, apart] of sentences) {
    it(`are found in “${sentence}”: ${apart.join(' | ') || 'none'}`, async () => {
      const shown = await fixture(html`<p>${withNames(sentence, names)}</p>`);
      expect(text(shown)).to.equal(sentence);
      expect([...shown.querySelectorAll('bdi')].map(text)).to.deep.equal(apart);
    });
  }

  it('are left alone wherever they stand by themselves', async () => {
    const names = ['Salle Verte', 'Blanche Neige', '0612345678', 'Charles Lamy', '4009', 'Marie Curie'];
    const rooms = room('4009', {
      name: 'Salle Verte',
      members: [member(1, { name: 'Marie Curie', number: '0612345678' })],
    });
    const fake = withCallTo(online(rooms), '0612345678', 'Charles Lamy');
    const here = { conferenceNumber: '4009', conferenceName: 'Salle Verte' };
    const others = Array.from({ length: 9 }, (_, nth) => person(nth + 3));
    const neige = person(2, { callerIdName: 'Blanche Neige', callerIdNum: '0612345678', isTalking: true });
    fake.push(call('EventEstablished', { otherDN: '4009' }), join([bond, neige, ...others], here));
    const panel = await participantsPanel(fake);
    const list = await roomList(fake);
    await press(root(list).querySelector<HTMLElement>('[aria-expanded]')!);
    void fake.connection.conferenceInvite('4009', '0612345678', 'User', false, {}, false, false, 'Charles Lamy');
    await drawn(panel);
    await press(part(panel, 'invite'));
    for (const element of [panel, list]) expect(translated(element, ...names)).to.deep.equal([]);
    const other = await participantsPanel(
      online(rooms),
      html`<conference-participants conference-number="4009"></conference-participants>`,
    );
    expect(translated(other, ...names)).to.deep.equal([]);
    expect(root(panel).textContent).to.contain('Blanche Neige').and.contain('Charles Lamy');
    expect(root(other).textContent).to.contain('Marie Curie');
  });
});

describe('A function of the page', () => {
  const badge = () => document.createTextNode('VIP');

  for (const property of ['row-badge', 'row-actions', 'header-actions']) {
    it(`is set as ${property}, too, where a framework asks whether there is a property of that name`, async () => {
      const panel = await participantsPanel(asUser());
      expect(property in panel).to.be.true;
      Object.assign(panel, { [property]: badge });
      await drawn(panel);
      expect(text(root(panel))).to.contain('VIP');
    });
  }

  it('is none when a framework writes an empty text for null, or a page a false', async () => {
    const panel = await participantsPanel(asUser());
    using told = consoleOf('warn');
    for (const none of ['', null, undefined, false]) {
      Object.assign(panel, { rowBadge: none, rowActions: none, headerActions: none, suggest: none });
      await drawn(panel);
    }
    expect(told.lines).to.deep.equal([]);
  });
});
