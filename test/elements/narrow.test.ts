import { expect, fixture, html } from '@open-wc/testing';
import { addLabels, type ConferenceParticipantsElement } from '../../src/index.js';
import { ar } from '../../src/elements/text/labels/ar.js';
import { de } from '../../src/elements/text/labels/de.js';
import { bond, call, leave, person, type Person } from '../support/builders.js';
import { inConference } from '../support/fake-connection.js';
import { drawn, has, part, parts, press, root, row } from '../support/panel.js';

const isCut = (element: HTMLElement) => element.scrollWidth > element.clientWidth;

/** A panel in a side bar of 240 pixels. */
async function narrow(...people: readonly Person[]): Promise<ConferenceParticipantsElement> {
  const bar = await fixture<HTMLElement>(html`<div></div>`);
  bar.style.inlineSize = '240px';
  const panel = document.createElement('conference-participants');
  panel.connection = inConference(...people).connection;
  bar.append(panel);
  await drawn(panel);
  return panel;
}

describe('At 240 pixels', () => {
  it('names have room for twelve characters, mine beside its mark as well', async () => {
    const panel = await narrow(
      { ...bond, callerIdName: 'Marie Durand' },
      person(2, { callerIdName: 'Marie Durand' }),
      person(3, { callerIdName: 'Jean Lambert', role: 'Organizer' }),
    );
    for (const index of [1, 2, 3]) expect(isCut(part(row(panel, index), 'name')), String(index)).to.be.false;
    const [me, mark] = [part(row(panel, 1), 'name'), part(row(panel, 1), 'me')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(mark!.top, 'the mark covers nothing').to.be.at.least(me!.bottom - 3);
  });

  before(() => {
    addLabels('de', de);
    addLabels('ar', ar);
  });

  for (const lang of ['en', 'fr', 'de', 'ar']) {
    it(`names have room for twelve characters beside every mark there is, to an organizer: ${lang}`, async () => {
      const names = ['Marie Durand', 'Bartholomäus', 'حمد بن يوسفي', '003361234567', '山田 太郎'];
      const every = { role: 'Organizer', isMuted: true, isDeaf: true, isTalking: true } as const;
      const panel = await narrow(
        bond,
        ...names.map((callerIdName, place) => person(place + 2, { callerIdName, ...every })),
        ...names.map((callerIdName, place) => person(place + 12, { callerIdName, ...every, role: 'User' })),
      );
      panel.lang = lang;
      await drawn(panel);
      await press(part(row(panel, 12), 'tick'));
      await press(part(row(panel, 13), 'unmute'));
      for (const name of parts(panel, 'name')) expect(isCut(name), name.textContent).to.be.false;
      for (const toggle of parts(panel, 'unmute')) {
        const { width, height } = toggle.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    });
  }

  it('a French closing quotation mark stays with the name before it, where my call has ended', async () => {
    const bar = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    bar.style.inlineSize = '224px';
    const panel = document.createElement('conference-participants');
    const fake = inConference(bond);
    panel.connection = fake.connection;
    bar.append(panel);
    await drawn(panel);
    fake.push(leave(), call('EventReleased'));
    await drawn(panel);
    const words = part(panel, 'ended').querySelector('span')!;
    const lineOf = (sign: string) => {
      const nodes = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
      while (!nodes.nextNode()?.textContent?.includes(sign));
      const at = nodes.currentNode.textContent!.indexOf(sign);
      const range = document.createRange();
      range.setStart(nodes.currentNode, at);
      range.setEnd(nodes.currentNode, at + 1);
      return range.getBoundingClientRect().top;
    };
    expect(words.textContent).to.contain('«\u00a0conference_support\u00a0»');
    expect(lineOf('»')).to.equal(lineOf('«'));
  });

  it('a Latin name that is cut in an Arabic panel keeps its beginning, also where it is told who talks', async () => {
    const talkers = [2, 3, 4].map((index) =>
      person(index, { callerIdName: `Bartholomäus von ${String(index)}`, isTalking: true }),
    );
    const panel = await narrow(bond, ...talkers, ...[5, 6, 7, 8, 9, 10, 11, 12].map((index) => person(index)));
    panel.lang = 'ar';
    await drawn(panel);
    const names = [...part(panel, 'talking-now').querySelectorAll('bdi')];
    expect(names.length).to.equal(3);
    for (const name of [...names, part(row(panel, 2), 'name')]) {
      expect(isCut(name), 'there is too little room').to.be.true;
      const letter = document.createRange();
      letter.selectNodeContents(name);
      letter.setEnd(
        [...name.childNodes].find((node) => node.nodeName === '#text')!,
        1,
      );
      const { left, right } = name.getBoundingClientRect();
      expect(letter.getBoundingClientRect().left).to.be.within(left, right);
    }
  });

  it('a question about those who are ticked stands apart from the buttons above it', async () => {
    const panel = await narrow(bond, person(2), person(3));
    await press(part(row(panel, 2), 'tick'));
    await press(part(panel, 'kick-ticked'));
    const gap =
      part(panel, 'question').getBoundingClientRect().top - part(panel, 'kick-ticked').getBoundingClientRect().bottom;
    expect(gap).to.be.at.least(6);
  });

  it('each mark has a tooltip, and hides no part of the face that ticks', async () => {
    const panel = await narrow(bond, person(2, { isDeaf: true, isTalking: true }), person(3));
    const at = (x: number, y: number) => root(panel).elementFromPoint(x, y)!.closest<HTMLElement>('[title], [part]')!;
    for (const mark of row(panel, 2).querySelectorAll<HTMLElement>('.mark:not(.mic)')) {
      const { left, top, width, height } = mark.getBoundingClientRect();
      expect(mark.title).to.not.be.empty;
      expect(at(left + width / 2, top + height / 2).title).to.equal(mark.title);
    }
    for (const index of [2, 3]) {
      const face = part(row(panel, index), 'tick').getBoundingClientRect();
      expect(at(face.left + face.width / 2, face.top + face.height / 2).part.contains('tick')).to.be.true;
    }
  });

  it('the menu of all actions stands beside another button: never on a line of its own, in French at 320 pixels', async () => {
    const panel = await narrow(bond, person(2));
    panel.lang = 'fr';
    for (const width of [240, 260, 280, 300, 320, 340, 360, 416]) {
      panel.style.inlineSize = `${String(width)}px`;
      await drawn(panel);
      const [more, invite] = ['more', 'invite'].map((name) => part(panel, name).getBoundingClientRect());
      expect(Math.abs(more!.bottom - invite!.bottom), String(width)).to.be.below(4);
    }
  });

  it('the conference’s name has a line to itself, and the buttons of an organizer share one', async () => {
    const panel = await narrow(bond, person(2));
    const name = part(panel, 'conference-name').getBoundingClientRect();
    expect(part(panel, 'leave').getBoundingClientRect().top).to.be.at.least(name.bottom - 1);
    const tops = [...root(panel).querySelectorAll('.toolbar button')].map((one) => one.getBoundingClientRect());
    expect(new Set(tops.map(({ top, height }) => Math.round(top + height / 2))).size).to.equal(1);
  });
});

describe('The first drawing', () => {
  for (const [width, removes] of [
    [240, false],
    [559, false],
    [560, true],
    [900, true],
  ] as const) {
    it(`has the buttons that have room, and no others: ${String(width)} pixels`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.style.inlineSize = `${String(width)}px`;
      const panel = document.createElement('conference-participants');
      panel.connection = inConference(bond, person(2)).connection;
      place.append(panel);
      const removed: Node[] = [];
      const changes = new MutationObserver((records) => {
        for (const { removedNodes } of records) removed.push(...removedNodes);
      });
      changes.observe(root(panel), { childList: true, subtree: true });
      await drawn(panel);
      // Told after the panel's own observer, which is older.
      await new Promise<void>((resolve) => {
        new ResizeObserver((_, observer) => {
          observer.disconnect();
          resolve();
        }).observe(panel);
      });
      await drawn(panel);
      expect(removed.filter((node) => node instanceof Element).length).to.equal(0);
      expect(has(row(panel, 2), 'kick')).to.equal(removes);
    });
  }
});

describe('In a host that is as wide as what is in it', () => {
  const hosts: Readonly<Record<string, string>> = {
    'a flex row': 'display: flex; inline-size: 700px',
    'a float': 'float: left',
    'an inline block': 'display: inline-block',
  };
  for (const [what, style] of Object.entries(hosts)) {
    it(`has the least width that it can be used at: ${what}`, async () => {
      const place = await fixture<HTMLElement>(html`<div><conference-participants></conference-participants></div>`);
      place.style.cssText = style;
      const panel = place.querySelector('conference-participants')!;
      panel.connection = inConference(bond, person(2)).connection;
      await drawn(panel);
      expect(panel.getBoundingClientRect().width).to.equal(240);
    });
  }

  const narrow: Readonly<Record<string, string>> = {
    'a grid whose column has no width of its own': 'display: grid; inline-size: 200px',
    'a flex row': 'display: flex; inline-size: 200px',
    'a flex column': 'display: flex; flex-direction: column; align-items: start; inline-size: 200px',
    'a table': 'display: table; table-layout: fixed; inline-size: 200px',
    'a float in a narrow block': 'inline-size: 200px',
  };
  for (const [what, style] of Object.entries(narrow)) {
    it(`is as narrow as the place that it has, also inside of a wrapper: ${what}`, async () => {
      const place = await fixture<HTMLElement>(
        html`<div>
          <section><conference-participants></conference-participants></section>
        </div>`,
      );
      place.style.cssText = style;
      if (what.includes('float')) place.querySelector('section')!.style.cssText = 'float: left';
      const panel = place.querySelector('conference-participants')!;
      panel.connection = inConference(bond, person(2)).connection;
      await drawn(panel);
      expect(panel.getBoundingClientRect().width).to.equal(200);
    });
  }

  it('is as narrow as a flex row makes it', async () => {
    const place = await fixture<HTMLElement>(html`<div><conference-participants></conference-participants></div>`);
    place.style.cssText = 'display: flex; inline-size: 200px';
    const panel = place.querySelector('conference-participants')!;
    panel.style.minInlineSize = '0';
    panel.connection = inConference(bond, person(2)).connection;
    await drawn(panel);
    expect(panel.getBoundingClientRect().width).to.equal(200);
  });
});
