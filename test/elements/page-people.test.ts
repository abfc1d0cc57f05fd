import { expect } from '@open-wc/testing';
import { peopleOfPage } from '../../src/elements/participants/page-people.js';
import { usePageClock } from '../support/page-clock.js';
import { consoleOf } from '../support/page-console.js';

/** What a page's search gives, whatever the types say. */
const giving = (found: unknown) => () => Promise.resolve(found as never);
const felix = { name: 'Felix', number: '1003' };

describe('Whom the page’s own search finds', () => {
  const clock = usePageClock();

  const given: readonly (readonly [what: string, found: unknown, people: readonly object[]])[] = [
    ['people as they are to be', [felix], [felix]],
    ['a number as a number', [{ name: 'Felix', number: 1003 }], [felix]],
    ['a name as a number', [{ name: 7, number: '1003' }], [{ name: '7', number: '1003' }]],
    ['somebody without a name', [{ number: '1003' }], [{ name: '', number: '1003' }]],
    ['what their phone does', [{ ...felix, phone: 'busy' }], [{ ...felix, phone: 'busy' }]],
    ['nobody among others', [null, undefined, 5, 'Felix', [], felix], [felix]],
    ['somebody who has no number', [{ name: 'Felix' }, { name: 'Q', number: ' - ' }, { name: 'R', number: {} }], []],
    ['nothing', undefined, []],
    ['null', null, []],
  ];
  for (const [what, found, people] of given) {
    it(`may be ${what}`, async () => {
      using told = consoleOf('warn');
      expect(await peopleOfPage(giving(found), 'fel')).to.deep.equal(people);
      expect(told.lines).to.be.empty;
    });
  }

  it('is nobody where it fails or gives no list, which the console says once', async () => {
    using told = consoleOf('warn');
    const failing = [
      () => Promise.reject(new Error('down')),
      () => {
        throw new Error('down');
      },
      'no function' as never,
      giving({}),
      giving('Felix'),
      giving(new Set([felix])),
      giving({ people: [felix] }),
    ];
    for (const search of failing) expect(await peopleOfPage(search, 'fel')).to.deep.equal([]);
    expect(told.lines).to.have.length(1);
    expect(told.lines[0]).to.contain('suggest failed');
  });

  it('is nobody where it never ends', async () => {
    const search = peopleOfPage(() => new Promise(() => undefined), 'fel');
    clock().advance(10_000);
    expect(await search).to.deep.equal([]);
    expect(clock().running).to.equal(0);
  });

  it('leaves no timer where it ends', async () => {
    await peopleOfPage(giving([felix]), 'fel');
    expect(clock().running).to.equal(0);
  });

  it('is nobody, without a word, where the page has no search', async () => {
    expect(await peopleOfPage(undefined, 'fel')).to.deep.equal([]);
  });
});
