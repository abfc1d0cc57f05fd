import { expect } from 'chai';
import { addLabels } from '../../src/index.js';
import { ar } from '../../src/elements/text/labels/ar.js';
import { de } from '../../src/elements/text/labels/de.js';
import { en } from '../../src/elements/text/labels/en.js';
import { es } from '../../src/elements/text/labels/es.js';
import { fr } from '../../src/elements/text/labels/fr.js';
import { it as italian } from '../../src/elements/text/labels/it.js';
import type { Labels } from '../../src/elements/text/labels/labels.js';
import { nl } from '../../src/elements/text/labels/nl.js';
import { oneOf } from '../../src/elements/text/labels/one-of.js';
import { pt } from '../../src/elements/text/labels/pt.js';
import { labelsIn } from '../../src/elements/text/labels/registry.js';
import { counts, type Key, keysOf, samples, samplesOf, textsOf } from '../support/label-samples.js';
import { consoleOf } from '../support/page-console.js';

// Complete: the first test says so. The modules' type leaves room for labels that are newer than a translation.
const languages = [en, fr, de, es, italian, nl, pt, ar] as Labels[];

/** By language and label: why the text is the English one. */
const sameAsEnglish = (await (await fetch(new URL('same-as-english.json', import.meta.url))).json()) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

/** Which spaces break, and what keeps a name's direction, is not a difference of words. */
const plainly = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u2066-\u2069]/g, '');

/** A count as the language writes it, with its word. */
const counted = (label: (count: number) => string) => counts.map((count) => plainly(label(count)));

describe('The samples of labels', () => {
  it('are there for every function, and for nothing else', () => {
    const functions = keysOf(en).filter((key) => typeof en[key] === 'function');
    expect(Object.keys(samples)).to.have.members(functions);
    for (const key of functions) expect(samplesOf(key), key).to.not.be.empty;
  });
});

for (const labels of languages) {
  describe(`Labels in ${labels.$code}`, () => {
    it('are complete, of the same kind as in English, and nothing else', () => {
      expect(keysOf(en).filter((key) => !(key in labels))).to.deep.equal([]);
      expect(keysOf(labels).filter((key) => !(key in en))).to.deep.equal([]);
      for (const key of keysOf(labels)) expect(typeof labels[key], key).to.equal(typeof en[key]);
    });

    it('give a text for whatever they are asked', () => {
      for (const key of keysOf(labels)) {
        for (const text of textsOf(labels, key)) {
          expect(text, key).to.be.a('string').that.matches(/\S/);
          expect(text, key).to.not.match(/\b(?:undefined|null|NaN)\b|\[object/);
          expect(text, key).to.equal(text.trim());
        }
      }
    });

    it('put in everything that they are given', () => {
      const words = ['MI6', 'Q', 'Eve', '4:03', '09:41:00', 'Mute', 'Because.', 'index', 'Broken'];
      for (const key of keysOf(labels)) {
        const texts = textsOf(labels, key);
        samplesOf(key)?.forEach((given, place) => {
          for (const word of words) if (given.includes(word)) expect(texts[place], key).to.include(word);
        });
      }
    });

    it('tell apart the members of a union, but for what looks the same to the user', () => {
      const unions = ['status', 'statusReason', 'denial', 'errorCode', 'unconfirmed', 'unsent', 'role', 'phoneState'];
      for (const key of unions as Key[]) {
        const texts = textsOf(labels, key);
        expect(new Set(texts).size, key).to.equal(texts.length);
      }
    });

    it('name the server’s own word where there is one', () => {
      expect(labels.statusReason('sign-in-failed', 'Broken')).to.include('Broken');
      expect(labels.statusReason('invalid-server', 'htp:/xuc')).to.include('htp:/xuc');
    });

    it('leave a digit of the keypad as it is', () => {
      for (const digit of '0123456789') expect(labels.key(digit)).to.equal(digit);
    });

    it('use typographic apostrophes, quotation marks and ellipses', () => {
      for (const key of keysOf(labels)) {
        for (const text of textsOf(labels, key)) expect(text, key).to.not.match(/['"]|\.\.\./);
      }
    });

    it('isolate a name where the sentence runs the other way', () => {
      if (labels.$dir === 'ltr') return;
      for (const key of keysOf(labels)) {
        samplesOf(key)?.forEach((given, place) => {
          for (const name of ['Q', 'Eve', 'MI6'].filter((word) => given.flat().includes(word))) {
            if (key !== 'sentence') expect(textsOf(labels, key)[place], key).to.include(`\u2068${name}\u2069`);
          }
        });
      }
    });

    if (labels === en) return;
    it('differ from the English ones, but for those listed with a reason', () => {
      const listed = sameAsEnglish[labels.$code] ?? {};
      for (const key of keysOf(labels)) {
        const english = textsOf(en, key).map(plainly);
        const same = textsOf(labels, key).filter((text, place) => plainly(text) === english[place]);
        if (key in listed) expect(same, `${key} is listed as the same`).to.not.be.empty;
        else expect(same, key).to.be.empty;
      }
      for (const reason of Object.values(listed)) expect(reason).to.match(/\w+ \w+/);
    });
  });
}

/** What is said of 0, 1, 2, 5, 11 and 100 participants, and of as many keys. */
const plurals: Record<string, { participants: string[]; keys: string[] }> = {
  de: {
    participants: ['0 Personen', '1 Person', '2 Personen', '5 Personen', '11 Personen', '100 Personen'],
    keys: ['0 Tasten', '1 Taste', '2 Tasten', '5 Tasten', '11 Tasten', '100 Tasten'].map((keys) => `${keys} gesendet`),
  },
  es: {
    participants: [0, 1, 2, 5, 11, 100].map((count) => `${count} ${count === 1 ? 'participante' : 'participantes'}`),
    keys: [0, 1, 2, 5, 11, 100].map((count) => `${count} ${count === 1 ? 'tecla enviada' : 'teclas enviadas'}`),
  },
  it: {
    participants: [0, 1, 2, 5, 11, 100].map((count) => `${count} ${count === 1 ? 'partecipante' : 'partecipanti'}`),
    keys: [0, 1, 2, 5, 11, 100].map((count) => `${count} ${count === 1 ? 'tasto inviato' : 'tasti inviati'}`),
  },
  nl: {
    participants: [0, 1, 2, 5, 11, 100].map((count) => `${count} ${count === 1 ? 'deelnemer' : 'deelnemers'}`),
    keys: [0, 1, 2, 5, 11, 100].map((count) => `${count} ${count === 1 ? 'toets' : 'toetsen'} verzonden`),
  },
  // As in Portugal; in Brazil zero is singular.
  pt: {
    participants: [0, 1, 2, 5, 11, 100].map((count) => `${count} ${count === 1 ? 'participante' : 'participantes'}`),
    keys: [0, 1, 2, 5, 11, 100].map((count) => `${count} ${count === 1 ? 'tecla enviada' : 'teclas enviadas'}`),
  },
  // Six forms: none, one, two, a few, many, and the round numbers.
  ar: {
    participants: ['لا أحد', 'شخص واحد', 'شخصان', '5 أشخاص', '11 شخصًا', '100 شخص'],
    keys: ['لم يُرسل أي رقم', 'أُرسل رقم واحد', 'أُرسل رقمان', 'أُرسلت 5 أرقام', 'أُرسل 11 رقمًا', 'أُرسل 100 رقم'],
  },
};

describe('Counts', () => {
  for (const [language, { participants, keys }] of Object.entries(plurals)) {
    it(`have the plural forms of ${language}`, () => {
      const labels = languages.find(({ $code }) => $code === language)!;
      const digits = new Intl.NumberFormat(language, { useGrouping: false });
      const written = (texts: string[]) =>
        texts.map((text) => text.replace(/\d+/, (one) => digits.format(Number(one))));
      expect(counted(labels.participants)).to.deep.equal(written(participants));
      expect(counted(labels.members)).to.deep.equal(written(participants));
      expect(counted(labels.keysSent)).to.deep.equal(written(keys));
    });
  }

  it('have the dual in the case that an Arabic sentence asks for', () => {
    const labels = languages.at(-1)!;
    expect(plainly(labels.confirmKickTicked(2, 'MI6'))).to.equal('إخراج شخصين من «MI6»؟');
  });
});

describe('Spanish', () => {
  const labels = languages.find(({ $code }) => $code === 'es')!;

  it('has the article of one o’clock in the singular', () => {
    expect(labels.asOf('1:05:00')).to.equal('Situación a la 1:05:00');
    expect(labels.asOf('13:05:00')).to.equal('Situación a las 13:05:00');
    expect(labels.ended('MI6', '1:05')).to.equal('Su llamada en «MI6» terminó a la 1:05.');
    expect(labels.talkSince('1:05')).to.equal('Desde la 1:05');
  });

  it('has «e» for «y» before a name that begins with its sound', () => {
    expect(labels.mergeCalls('Q', 'Isabel')).to.equal('Empezar una conferencia con Q e Isabel');
    expect(labels.mergeCalls('Q', 'Eve')).to.equal('Empezar una conferencia con Q y Eve');
  });
});

describe('Portuguese', () => {
  const labels = languages.find(({ $code }) => $code === 'pt')!;

  it('has the article of one o’clock in the singular', () => {
    expect(labels.asOf('01:05:00')).to.equal('Situação à 01:05:00');
    expect(labels.asOf('13:05:00')).to.equal('Situação às 13:05:00');
    expect(labels.ended('MI6', '01:05')).to.equal('A sua chamada em “MI6” terminou à 01:05.');
    expect(labels.talkSince('01:05')).to.equal('Desde a 01:05');
    expect(labels.talkSince('21:05')).to.equal('Desde as 21:05');
  });

  it('is that of Portugal alone', () => {
    for (const key of keysOf(labels)) {
      if (key === 'you') continue;
      expect(textsOf(labels, key).join(' '), key).to.not.match(/você|conexão|senha|usuário|celular|registr/i);
    }
  });
});

describe('A language file', () => {
  it('that is added makes panels speak it, and regions of it as well', () => {
    addLabels('de', de);
    expect(labelsIn('de-AT').leave).to.equal('Verlassen');
    expect(labelsIn('de-AT').$code).to.equal('de');
  });

  it('that is older than the panels leaves English what it does not know, and says so once', () => {
    using told = consoleOf('error');
    addLabels('tlh', { denial: oneOf({ stale: 'mavjop' }) });
    expect(labelsIn('tlh').denial('stale')).to.equal('mavjop');
    expect(labelsIn('tlh').denial('needs-call')).to.equal(en.denial('needs-call'));
    expect(labelsIn('tlh').denial('already-in')).to.equal(en.denial('already-in'));
    expect(told.lines).to.have.length(1);
  });
});
