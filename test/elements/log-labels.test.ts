import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/conference-log.js';
import type { ConferenceLogElement } from '../../src/elements/log/conference-log.js';
import { de, en, es, fr } from '../../src/elements/log/texts-en-fr-de-es.js';
import { ar, it as italian, nl, pt } from '../../src/elements/log/texts-it-nl-pt-ar.js';
import { addLabels, type LogLabels } from '../../src/index.js';
import { changes, moneypenny, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { consoleOf } from '../support/page-console.js';
import { drawn, part, parts, shownText, text } from '../support/panel.js';

// Nothing is ever taken out of the page's labels: each test has a language of its own.
async function logIn(lang: string, guest = q) {
  const fake = asOrganizer(guest);
  const log = await fixture<ConferenceLogElement>(
    html`<conference-log attendance lang=${lang} .connection=${fake.connection}></conference-log>`,
  );
  await drawn(log);
  fake.push(changes(guest, { isMuted: true }));
  await drawn(log);
  return log;
}

const title = (log: Element) => text(log.shadowRoot!.querySelector('header')!);
const entry = (log: Element) => text(parts(log, 'log-entry')[0]!.querySelector('span')!);

describe('The texts of the log', () => {
  it('have in French a narrow space that does not break before : ; ! and ?', () => {
    for (const [key, words] of Object.entries(fr)) expect(words, key).to.not.match(/[^\u202F][:;?!]/);
  });

  for (const [code, texts] of Object.entries({ ar, de, es, fr, it: italian, nl, pt })) {
    it(`have in ${code} the places to fill in that they have in English, and as many columns`, () => {
      const shape = (words: string) => [words.split('{}').length, words.split('|').length];
      for (const [key, words] of Object.entries(en))
        expect(shape(texts[key as keyof LogLabels]), key).to.deep.equal(shape(words));
    });
  }

  it('are worded by the page, on the screen at once, each kind of text', async () => {
    const log = await logIn('fr-CA');
    expect([title(log), entry(log)]).to.deep.equal(['Ce qui s’est passé', 'Q : micro coupé']);
    addLabels('fr-CA', {
      logTitle: 'Main courante',
      logSince: 'Depuis {} seulement',
      logExportCsv: 'Vers le tableur',
      logColumns: 'A|B|C|D|E|F|G|H',
      'log-muted': '{} ne parle plus',
    });
    await drawn(log);
    expect([title(log), entry(log)]).to.deep.equal(['Main courante', 'Q ne parle plus']);
    expect(text(part(log, 'export-csv'))).to.equal('Vers le tableur');
    expect([...log.shadowRoot!.querySelectorAll('thead th')].map(text)).to.deep.equal(
      'Personne A B C D E F G H'.split(' '),
    );
    expect(shownText(log))
      .to.match(/Depuis .*\d.* seulement/)
      .and.contain('Tout le monde');
  });

  it('are layered as those of the panels: from English over the language to the region', async () => {
    addLabels('fr-BE', { logTitle: 'Belge' });
    addLabels('fr-BE-brux', { 'log-muted': 'Bruxelles {}' });
    expect([title(await logIn('fr-BE-brux')), entry(await logIn('fr-BE-brux'))]).to.deep.equal([
      'Belge',
      'Bruxelles Q',
    ]);
    expect([title(await logIn('fr-CH')), title(await logIn('en-IE'))]).to.deep.equal([
      'Ce qui s’est passé',
      'What happened',
    ]);
  });

  it('make a language that the package lacks, English where the page says nothing', async () => {
    addLabels('eo', { logTitle: 'Kio okazis' });
    expect([title(await logIn('eo')), entry(await logIn('eo'))]).to.deep.equal(['Kio okazis', 'Q was muted']);
  });

  it('follow the language of the panels: with German added, the package’s own German', async () => {
    addLabels('de', { leave: 'Auflegen' });
    expect(title(await logIn('de'))).to.equal('Was geschehen ist');
  });

  it('leave what is undefined or no text to the layer below, and take a function that answers a text', async () => {
    using told = consoleOf('error');
    const odd = { logTitle: undefined, logSince: 7, 'log-muted': () => '{} is silent', 'log-nonsense': 'x' };
    addLabels('en-ZM', odd as unknown as Partial<LogLabels>);
    const log = await logIn('en-ZM');
    expect([title(log), entry(log)]).to.deep.equal(['What happened', 'Q is silent']);
    expect(shownText(log)).to.contain('newest first');
    expect(told.lines.map(String)).to.have.length(1);
    expect(told.lines[0]).to.contain('"logSince"');
  });

  it('hold a name as it is, whatever signs are in it', async () => {
    const odd = { ...moneypenny, callerIdName: "$& {} $' $1" };
    expect(entry(await logIn('en', odd))).to.equal("$& {} $' $1 was muted");
  });
});
