import { expect } from 'chai';
import { languageTag } from '../../src/elements/text/language-tag.js';

describe('A language as people write it', () => {
  const french = {
    'an encoding after a dot': 'fr.UTF-8',
    'spaces around it': ' fr ',
    'a line break and a tab': '\n\tfr',
    'a hyphen too many': 'fr-',
    'a hyphen before it': '-fr',
    'a list': 'fr,en',
    'a list as a browser sends it': 'fr;q=0.9, en;q=0.8',
    'a list as Unix has it': 'fr:en',
    capitals: 'FR',
    'quotation marks': '"fr"',
    'three letters': 'fra',
    'a subtag that is none': 'fr-français',
    'a bar': 'fr|en',
    'a slash': 'fr/en',
    brackets: '[fr]',
    'a mark that nobody sees': '\u200Bfr\uFEFF',
    'a plus': 'fr+en',
    'any language before it, as a browser may send it': '*;q=0.5, fr',
    'a weight before it': ';q=1,fr',
    'any language before it, with spaces around its weight': '*; q =0.5, fr',
    'full-width letters': 'ｆｒ',
  };
  for (const [what, written] of Object.entries(french)) {
    it(`is French with ${what}: ${JSON.stringify(written)}`, () => expect(languageTag(written)).to.equal('fr'));
  }

  it('keeps the region, however it is written', () => {
    for (const written of [
      'fr_FR.UTF-8',
      'fr_FR@euro',
      'fr_FR',
      'fr-fr',
      'fr--FR',
      'fr–FR',
      'fr‑FR (France)',
      'FR_fr.ISO-8859-15@euro',
    ]) {
      expect(languageTag(written), written).to.equal('fr-FR');
    }
    expect(languageTag('zh_hant_tw')).to.equal('zh-Hant-TW');
  });

  it('keeps its script, its variant and its extensions', () => {
    const tags: Readonly<Record<string, string>> = {
      zh_Hans: 'zh-Hans',
      'pt_BR.utf8': 'pt-BR',
      'fr-FR-u-ca-gregory': 'fr-FR-u-ca-gregory',
      'fr-FR-x-private': 'fr-FR-x-private',
      'sr_RS@latin': 'sr-RS',
      'de-1996': 'de-1996',
      nb: 'nb',
      iw: 'he',
    };
    for (const [written, tag] of Object.entries(tags)) expect(languageTag(written), written).to.equal(tag);
  });

  it('is none where a framework or a template writes something else', () => {
    for (const written of ['null', 'undefined', 'false', '[object Object]', '{{ lang }}', '%LANG%', 'auto', 'mul']) {
      expect(languageTag(written), written).to.be.undefined;
    }
  });

  it('is none where there is nothing to read', () => {
    for (const written of [
      '',
      '   ',
      '-',
      ',',
      '*',
      'C.UTF-8',
      'français !',
      '中文',
      'POSIX',
      'default',
      'french',
      'und',
    ]) {
      expect(languageTag(written), written).to.be.undefined;
    }
  });
});
