import { afterEach, describe, expect, it, vi } from 'vitest';
import { embedView } from '../../src/embed/config.js';

const entry = { server: 'https://xuc.example.org', parents: ['https://intranet.example.org'] };
const config = { default: entry, other: { ...entry, asks: true } };
const viewOf = (query: Readonly<Record<string, string>>) => embedView(config, new URLSearchParams(query));

describe('The address of a frame', () => {
  afterEach(() => vi.restoreAllMocks());

  it('names language, theme and conference as people and systems write them, and the console says nothing', () => {
    const warn = vi.spyOn(console, 'warn');
    for (const lang of ['fr-FR', 'fr_FR', 'fr_FR.UTF-8', ' FR-fr '])
      expect(viewOf({ lang }).lang, `lang=${lang}`).toBe('fr-FR');
    for (const theme of ['dark', 'Dark', ' DARK\n']) expect(viewOf({ theme }).theme, `theme=${theme}`).toBe('dark');
    for (const conference of ['4001', ' 4001 '])
      expect(viewOf({ conference }).conferenceNumber, `conference=${conference}`).toBe('4001');
    expect(warn).not.toHaveBeenCalled();
  });

  it('says nothing by what is empty or left out', () => {
    const warn = vi.spyOn(console, 'warn');
    const plain = { entry: { ...entry, signIn: 'token', asks: false } };
    expect(viewOf({})).toEqual(plain);
    expect(viewOf({ entry: '', lang: '', theme: ' ', conference: '' })).toEqual(plain);
    expect(warn).not.toHaveBeenCalled();
  });

  for (const [key, wrong, allowed] of [
    ['lang', 'POSIX', 'such as fr'],
    ['theme', 'darkness', 'light or dark'],
    ['conference', 'javascript:alert(1)', 'number'],
  ] as const) {
    it(`with a wrong ${key} shows the panels without it, and tells its author what it may be`, () => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue();
      expect(viewOf({ [key]: wrong })).toEqual(viewOf({}));
      expect(warn.mock.calls).toEqual([[expect.stringMatching(new RegExp(`"${key}".*${allowed}`))]]);
    });
  }

  it('names an entry of the file, and no other', () => {
    expect(viewOf({ entry: ' other ' }).entry.asks).toBe(true);
    expect(() => viewOf({ entry: 'toString' })).toThrow('no entry "toString"');
  });
});
