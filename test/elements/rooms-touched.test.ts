import { expect } from '@open-wc/testing';
import { listedRooms, member, room } from '../support/builders.js';
import { online } from '../support/fake-connection.js';
import { drawn, roomList, root, task } from '../support/panel.js';

describe('A push of the list of rooms', () => {
  it('touches no room that did not change', async () => {
    const rooms = [0, 1, 2].map((n) => room(`400${n}`, { members: [member(1)] }));
    const fake = online().push(listedRooms(...rooms));
    const list = await roomList(fake);
    const touched: (string | undefined)[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        touched.push(target.parentElement?.closest<HTMLElement>('[data-number]')?.dataset.number);
      }
    });
    observer.observe(root(list), { subtree: true, childList: true, attributes: true, characterData: true });
    const [first, ...others] = rooms;
    fake.push(listedRooms({ ...first!, members: [member(1), member(2)] }, ...others));
    await task();
    await drawn(list);
    observer.disconnect();
    expect([...new Set(touched)]).to.deep.equal(['4000']);
  });
});
