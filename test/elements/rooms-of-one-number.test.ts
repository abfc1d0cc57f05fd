import { expect } from '@open-wc/testing';
import { listedRooms, member, room } from '../support/builders.js';
import { online } from '../support/fake-connection.js';
import { part, press, roomList, root, text } from '../support/panel.js';

describe('Two rooms of one number', () => {
  it('unfold apart, and stay unfolded as the list comes again', async () => {
    const twins = ['one', 'two', 'three'].map((name) => room('4001', { name, members: [member(1, { name })] }));
    const fake = online(...twins);
    const list = await roomList(fake);
    const toggles = () => [...root(list).querySelectorAll<HTMLElement>('[aria-expanded]')];
    await press(toggles()[1]!);
    expect(toggles().map(({ ariaExpanded }) => ariaExpanded)).to.deep.equal(['false', 'true', 'false']);
    expect(text(part(list, 'member-name'))).to.equal('two');
    fake.push(listedRooms(...twins, room('4002')));
    await list.updateComplete;
    expect(toggles().map(({ ariaExpanded }) => ariaExpanded)).to.deep.equal(['false', 'true', 'false', 'false']);
    await press(toggles()[1]!);
    expect(toggles().map(({ ariaExpanded }) => ariaExpanded)).to.deep.equal(['false', 'false', 'false', 'false']);
  });

  const twin = (name: string, fields = {}) => room('4001', { name, members: [member(1, { name })], ...fields });
  const [one, two, three] = [twin('one'), twin('two'), twin('three')] as const;

  /** Which rooms are unfolded, by name. */
  const unfolded = (list: Element) =>
    [...root(list).querySelectorAll('.room')].flatMap((row) =>
      row.querySelector('[aria-expanded=true]') ? text(row.querySelector('[part~=name]')!) : [],
    );

  const lists: readonly (readonly [string, readonly ReturnType<typeof room>[], readonly string[]])[] = [
    ['the one before it is gone', [two, three], ['two']],
    ['the one after it is gone', [one, two], ['two']],
    ['it is the only one left', [two], ['two']],
    ['it is gone itself', [one, three], []],
    ['another comes before it', [room('4000'), twin('zero'), one, two, three], ['two']],
    ['they are in another order', [three, two, one], ['two']],
    ['it is renamed', [one, twin('two, renamed'), three], ['two, renamed']],
    ['the other one is renamed', [twin('one, renamed'), two, three], ['two']],
    ['its members are others', [one, twin('two', { members: [member(1), member(2)] }), three], ['two']],
    ['it begins later', [one, twin('two', { startTime: 5 }), three], ['two']],
    ['the other one is empty', [twin('one', { members: [] }), two, three], ['two']],
    ['the other one has another number', [room('4009', { name: 'one' }), two, three], ['two']],
  ];
  for (const [what, rooms, open] of lists) {
    it(`stay as they are when ${what}`, async () => {
      const fake = online(one, two, three);
      const list = await roomList(fake);
      await press(root(list).querySelectorAll<HTMLElement>('[aria-expanded]')[1]!);
      fake.push(listedRooms(...rooms));
      await list.updateComplete;
      expect(unfolded(list)).to.deep.equal(open);
    });
  }

  it('are two also when they are alike in all', async () => {
    const fake = online(twin('one'), twin('one'));
    const list = await roomList(fake);
    fake.push(listedRooms(twin('one'), twin('one')));
    await list.updateComplete;
    await press(root(list).querySelectorAll<HTMLElement>('[aria-expanded]')[1]!);
    expect([...root(list).querySelectorAll('[aria-expanded]')].map(({ ariaExpanded }) => ariaExpanded)).to.deep.equal([
      'false',
      'true',
    ]);
  });
});
