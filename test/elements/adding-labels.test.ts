import { expect, fixture, html } from '@open-wc/testing';
import type { Labels } from '../../src/index.js';
import * as first from '../../src/index.js';
import { en } from '../../src/elements/text/labels/en.js';
import { fr } from '../../src/elements/text/labels/fr.js';
import { labelsIn, languageWith } from '../../src/elements/text/labels/registry.js';
import { asOrganizer, online } from '../support/fake-connection.js';
import { consoleOf } from '../support/page-console.js';
import { drawn, part, participantsPanel, roomList, row, shownText, task, text } from '../support/panel.js';
import { secondCopy } from '../support/second-copy.js';

const { addLabels } = first;

// The registry is the page's, and nothing is ever taken out of it: each test has a language of its own.
const leaveIn = (language: string) => labelsIn(language).leave;

describe('Labels that a page adds', () => {
  it('make a language of the page’s own, English where it says nothing', () => {
    addLabels('eo', { leave: 'Eliri', mute: (person) => `Silentigi ${person}` });
    const labels = labelsIn('eo');
    expect(labels.leave).to.equal('Eliri');
    expect(labels.mute('Q')).to.equal('Silentigi Q');
    expect(labels.hold).to.equal(en.hold);
    expect(labels.$code).to.equal('eo');
  });

  it('are layered: fr-CA, else fr, else English', () => {
    addLabels('fr-CA', { leave: 'Sortir' });
    expect(leaveIn('fr-CA')).to.equal('Sortir');
    expect(labelsIn('fr-CA').hold).to.equal(fr.hold);
    expect(leaveIn('fr-BE')).to.equal(fr.leave);
    expect(leaveIn('fr')).to.equal(fr.leave);
    expect(leaveIn('en')).to.equal(en.leave);
  });

  it('are layered by script and region, too: zh-Hant-TW, zh-Hant, zh', () => {
    addLabels('zh', { leave: 'zh', hold: 'zh', close: 'zh' });
    addLabels('zh-Hant', { leave: 'zh-Hant', hold: 'zh-Hant' });
    addLabels('zh-Hant-TW', { leave: 'zh-Hant-TW' });
    const { leave, hold, close, reset } = labelsIn('zh-Hant-TW');
    expect([leave, hold, close, reset]).to.deep.equal(['zh-Hant-TW', 'zh-Hant', 'zh', en.reset]);
  });

  it('add to those added before, whatever way the language is written', () => {
    addLabels('pt_BR.UTF-8', { leave: 'Sair', hold: 'Espera' });
    addLabels(' pt-br ', { hold: 'Em espera' });
    expect([leaveIn('pt-BR'), labelsIn('pt-BR').hold]).to.deep.equal(['Sair', 'Em espera']);
  });

  it('are refused in words where the language is none', () => {
    expect(() => addLabels('français !', {})).to.throw(RangeError, 'fr-CA');
    expect(() => addLabels(null as unknown as string, {})).to.throw(RangeError, '"null" is no language tag');
  });

  it('are told of on the console where they are no texts by name', () => {
    using told = consoleOf('warn');
    for (const odd of [5, 'Eliri', null, undefined]) addLabels('ia', odd as unknown as Partial<Labels>);
    expect(leaveIn('ia')).to.equal(en.leave);
    expect(told.lines).to.have.length(1);
    expect(told.lines[0]).to.contain("addLabels('ia'");
  });

  it('are taken as they are plainly meant: a text for a function, and a function for a text', () => {
    const odd = { leave: undefined, hold: () => 'Park', nonsense: 'x', join: 'Enter' };
    addLabels('en-ZA', odd as unknown as Partial<Labels>);
    const labels = labelsIn('en-ZA');
    expect([labels.leave, labels.hold, labels.join('MI6')]).to.deep.equal([en.leave, 'Park', 'Enter']);
    expect(labels).not.to.have.property('nonsense');
  });

  it('may fail: the layer below answers, and the console says so once', () => {
    using told = consoleOf('error');
    const failing = {
      join: () => {
        throw new Error('mine');
      },
      mute: () => undefined,
    };
    addLabels('en-NZ', failing as unknown as Partial<Labels>);
    const labels = labelsIn('en-NZ');
    for (let time = 0; time < 3; time++) expect(labels.join('MI6')).to.equal(en.join('MI6'));
    expect(labels.mute('Q')).to.equal(en.mute('Q'));
    expect(told.lines.map(String)).to.have.length(2);
    expect(told.lines[0]).to.contain('"join"');
  });

  const noTexts: Readonly<Record<string, unknown>> = {
    'a number': 7,
    null: null,
    'an object': { text: 'x' },
    'a list': ['x'],
    true: true,
    'a function that answers a number': () => 7,
    'a function that throws': () => {
      throw new Error('mine');
    },
    'a promise of a text': () => Promise.resolve('x'),
  };
  for (const [place, [what, odd]] of Object.entries(noTexts).entries()) {
    it(`that are ${what} are told on the console, each once, and the layer below answers`, () => {
      using told = consoleOf('error');
      const language = `en-x-kind${String(place)}`;
      addLabels(language, { leave: odd, mute: odd } as unknown as Partial<Labels>);
      const labels = labelsIn(language);
      expect([labels.leave, labels.mute('Q'), labels.mute('Q')]).to.deep.equal([en.leave, en.mute('Q'), en.mute('Q')]);
      const [leave, mute, ...more] = told.lines.map(String);
      expect([leave, mute].join()).to.contain('"leave"').and.contain('"mute"');
      expect(more).to.deep.equal([]);
    });
  }

  it('write numbers and times as in the page’s region, where texts are in its language', () => {
    expect(languageWith(labelsIn('fr-BE'), 'fr-BE')).to.equal('fr-BE');
    expect(languageWith(labelsIn('ar-EG'), 'ar-EG')).to.equal('en');
  });

  it('are shown at once by panels on the screen', async () => {
    const panel = await participantsPanel(
      asOrganizer(),
      html`<conference-participants lang="nl-BE"></conference-participants>`,
    );
    expect(text(part(panel, 'leave'))).to.equal('Leave');
    addLabels('nl', { leave: 'Verlaten', kick: (person) => `${person} verwijderen` });
    await drawn(panel);
    expect(text(part(panel, 'leave'))).to.equal('Verlaten');
    expect(part(row(panel, 2), 'kick').ariaLabel, 'in rows, too').to.equal('Q verwijderen');
    expect(part(panel, 'panel').lang).to.equal('nl');
    const list = await roomList(online(), html`<conference-room-list lang="nl"></conference-room-list>`);
    addLabels('nl', { rooms: 'Zalen', members: (count) => `${count} leden` });
    await drawn(list);
    expect(shownText(list)).to.contain('Zalen').and.contain('1 leden');
  });

  it('may run right to left', async () => {
    addLabels('he', { $dir: 'rtl', leave: 'לצאת' });
    const panel = await participantsPanel(
      asOrganizer(),
      html`<conference-participants lang="he"></conference-participants>`,
    );
    expect(getComputedStyle(part(panel, 'panel')).direction).to.equal('rtl');
  });

  it('reach panels of a second copy of the package', async () => {
    const copy = (await secondCopy()) as unknown as typeof first;
    if (!customElements.get('second-labelled')) {
      customElements.define('second-labelled', class extends copy.ConferenceParticipantsElement {});
    }
    const provider = await fixture(
      html`<cti-connection .connection=${asOrganizer().connection}>
        <second-labelled lang="sv"></second-labelled>
      </cti-connection>`,
    );
    const panel = provider.querySelector<InstanceType<typeof copy.ConferenceParticipantsElement>>('second-labelled')!;
    await drawn(panel);
    addLabels('sv', { leave: 'Lämna' });
    await drawn(panel);
    expect(text(part(panel, 'leave'))).to.equal('Lämna');
    copy.addLabels('sv', { hold: 'Parkera' });
    expect(labelsIn('sv')).to.include({ leave: 'Lämna', hold: 'Parkera' });
  });
});

describe('A language without labels', () => {
  it('is told once on the console, with the line that adds some', async () => {
    using told = consoleOf('warn');
    const panel = await participantsPanel(
      asOrganizer(),
      html`<conference-participants lang="fi-FI"></conference-participants>`,
    );
    await task();
    panel.lang = 'fi';
    await task();
    await task();
    expect(told.lines).to.have.length(1);
    expect(told.lines[0]).to.contain('"fi"').and.contain(`addLabels('fi', {`);
  });

  it('that the package has in a file is told with the lines that add the file', async () => {
    using told = consoleOf('warn');
    await participantsPanel(asOrganizer(), html`<conference-participants lang="it-CH"></conference-participants>`);
    await task();
    await task();
    const [line, ...more] = told.lines.filter((one) => one.includes('"it"'));
    expect(line).to.contain(`import { it } from 'xivo-conference-elements/labels/it'; addLabels('it', it);`);
    expect(line).to.contain('<script src="labels/it.js"></script>');
    expect(more).to.be.empty;
  });

  it('is not told of where the page adds some in the same task, nor for a region of a known language', async () => {
    using told = consoleOf('warn');
    await participantsPanel(asOrganizer(), html`<conference-participants lang="fr-CH"></conference-participants>`);
    const panel = document.createElement('conference-participants');
    panel.lang = 'hu';
    document.body.append(panel);
    addLabels('hu', { leave: 'Kilépés' });
    await task();
    await task();
    panel.remove();
    expect(told.lines.filter((line) => line.includes('addLabels'))).to.be.empty;
  });
});
