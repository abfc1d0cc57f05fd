import { expect, html } from '@open-wc/testing';
import { listedRooms, member, room } from '../support/builders.js';
import { asUser, FakeConnection, online, twoRooms } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import {
  drawn,
  has,
  part,
  parts,
  press,
  roomList,
  roomOrder,
  roomRow,
  root,
  shownText,
  text,
  whyNot,
} from '../support/panel.js';

const unfold = (list: Element, number: string) => roomRow(list, number).querySelector<HTMLElement>('[aria-expanded]')!;

describe('The room list', () => {
  const clock = usePageClock();
  const begun = () => new FakeConnection().clock.now() - 83_000;

  it('tells name, number, PIN, how many are in and how long it has run', async () => {
    const busy = room('4000', { name: 'public', startTime: begun(), members: [member(1), member(2)] });
    const list = await roomList(online(busy, room('4001', { name: 'conference_support', pinRequired: true })));
    expect(shownText(list)).to.match(/^Conference rooms/);
    expect(text(part(roomRow(list, '4000'), 'name'))).to.equal('public');
    expect(text(part(roomRow(list, '4000'), 'number'))).to.equal('4000');
    expect(text(part(roomRow(list, '4000'), 'count'))).to.equal('2 participants');
    expect(text(part(roomRow(list, '4000'), 'since'))).to.equal('Running for 1:23');
    expect(has(roomRow(list, '4000'), 'pin')).to.be.false;
    expect(text(part(roomRow(list, '4001'), 'pin'))).to.equal('PIN');
    expect(text(part(roomRow(list, '4001'), 'count'))).to.equal('0 participants');
  });

  it('counts by the server’s clock, which may be ahead', async () => {
    const startTime = begun() + 3_600_000;
    const people = [member(1, { joinTime: startTime }), member(2, { joinTime: startTime + 83_000 })];
    const list = await roomList(online(room('4000', { startTime, members: people })));
    expect(text(part(roomRow(list, '4000'), 'since'))).to.equal('Running for 1:23');
    unfold(list, '4000').click();
    await drawn(list);
    expect(parts(roomRow(list, '4000'), 'member-since').map(text)).to.deep.equal(['1:23', '0:00']);
  });

  it('counts on by the second', async () => {
    const fake = online(room('4000', { startTime: begun(), members: [member(1)] }));
    const list = await roomList(fake);
    fake.wait(1000);
    clock().advance(1000);
    await drawn(list);
    expect(text(part(list, 'since'))).to.equal('Running for 1:24');
  });

  it('has no time that runs in the name of a room’s button: a screen reader hears of whole minutes', async () => {
    const list = await roomList(online(room('4000', { startTime: begun(), members: [member(1)] })));
    const unfold = root(list).querySelector('.unfold')!;
    expect(part(list, 'since').ariaHidden).to.equal('true');
    expect(unfold.getAttribute('aria-description')).to.equal('running for 1 minute');
  });

  it('says of no room, seen or heard, that it has run since before there were such rooms, or will begin tomorrow', async () => {
    const now = new FakeConnection().clock.now();
    for (const startTime of [1, now - 40 * 24 * 3_600_000, now + 26 * 3_600_000]) {
      const list = await roomList(online(room('4000', { startTime, members: [member(1)] })));
      expect(has(list, 'since'), String(startTime)).to.be.false;
      expect(root(list).querySelector('.unfold')!.hasAttribute('aria-description'), String(startTime)).to.be.false;
    }
  });

  it('tells no duration of an empty room, which still has the start of its last conference', async () => {
    const list = await roomList(online(room('4000', { startTime: begun() })));
    expect(has(list, 'since')).to.be.false;
  });

  it('uses the number where a room has no name', async () => {
    const list = await roomList(online(room('4000', { name: '' })));
    expect(text(part(list, 'name'))).to.equal('4000');
    expect(part(list, 'join').ariaLabel).to.equal('Join 4000');
  });

  it('follows the server', async () => {
    const fake = online();
    const list = await roomList(fake);
    fake.push(listedRooms(room('4002', { name: 'new' }), { ...twoRooms[0]!, members: [] }));
    await drawn(list);
    expect(roomOrder(list)).to.deep.equal(['4002', '4000']);
    expect(text(part(roomRow(list, '4000'), 'count'))).to.equal('0 participants');
  });

  it('offers no way in once the link is down, though nothing else of a room has changed', async () => {
    const fake = online();
    const list = await roomList(fake);
    expect(whyNot(part(roomRow(list, '4001'), 'join'))).to.be.undefined;
    fake.dropLink();
    await drawn(list);
    expect(whyNot(part(roomRow(list, '4001'), 'join'))).to.equal('Not connected to the server.');
  });

  it('says which room I am in, and offers no way into it', async () => {
    const list = await roomList(asUser());
    expect(text(part(roomRow(list, '4001'), 'in'))).to.equal('You are in');
    expect(has(roomRow(list, '4001'), 'join')).to.be.false;
    expect(has(roomRow(list, '4000'), 'in')).to.be.false;
  });
});

describe('The members of a room', () => {
  const clock = usePageClock();

  it('unfold in join order, and fold again', async () => {
    const joinTime = new FakeConnection().clock.now() - 61_000;
    const members = [
      member(3, { name: 'Third', number: '1010', joinTime }),
      member(1, { name: 'First', number: '1011', username: 'first', muted: true, joinTime }),
      member(2, { name: '', number: '0142685300', joinTime: 0 }),
    ];
    const fake = online(room('4000', { members }));
    const list = await roomList(fake);
    expect(has(list, 'member')).to.be.false;
    expect(unfold(list, '4000').ariaExpanded).to.equal('false');
    await press(unfold(list, '4000'));
    expect(unfold(list, '4000').ariaExpanded).to.equal('true');
    expect(parts(list, 'member').map(text)).to.deep.equal([
      'First 1011 Internal 1:01 Muted',
      '0142685300 External',
      'Third 1010 External 1:01',
    ]);
    fake.wait(1000);
    clock().advance(1000);
    await drawn(list);
    expect(text(part(list, 'member-since'))).to.equal('1:02');
    await press(unfold(list, '4000'));
    expect(has(list, 'member')).to.be.false;
  });

  it('are followed while they are unfolded', async () => {
    const fake = online();
    const list = await roomList(fake);
    await press(unfold(list, '4000'));
    fake.push(listedRooms({ ...twoRooms[0]!, members: [member(2, { name: 'Moneypenny' })] }));
    await drawn(list);
    expect(parts(list, 'member-name').map(text)).to.deep.equal(['Moneypenny']);
  });

  it('are nobody in an empty room', async () => {
    const list = await roomList(online());
    await press(unfold(list, '4001'));
    expect(text(roomRow(list, '4001'))).to.contain('Nobody is here.');
  });

  it('show masked numbers where the page wants it', async () => {
    const fake = online(room('4000', { members: [member(1, { name: 'Felix', number: '0142685300' })] }));
    const list = await roomList(fake, html`<conference-room-list mask-numbers></conference-room-list>`);
    await press(unfold(list, '4000'));
    expect(text(part(list, 'member-number'))).to.equal('••••00');
    expect(root(list).innerHTML).not.to.contain('0142685300');
  });
});

describe('A room list that is not there', () => {
  it('is loading at first, which is told to a screen reader', async () => {
    const list = await roomList(new FakeConnection().status({ status: 'online' }));
    expect(root(list).querySelector('[role=status]')?.ariaLabel).to.equal('Loading rooms…');
  });

  it('has perhaps no line behind it, when none came within 10 seconds', async () => {
    const fake = new FakeConnection().status({ status: 'online' });
    const list = await roomList(fake);
    fake.wait(9999);
    await drawn(list);
    expect(has(list, 'empty')).to.be.false;
    fake.wait(1);
    await drawn(list);
    expect(text(part(list, 'empty'))).to.equal('No room list has come. Perhaps your account has no line.');
    fake.push(listedRooms(...twoRooms));
    await drawn(list);
    expect(parts(list, 'room').length, 'it may still come').to.equal(2);
  });

  it('is beyond the cti.js of the page, where that is too old to ask for one', async () => {
    const fake = new FakeConnection().lack('getConferenceRooms').status({ status: 'online' });
    const list = await roomList(fake);
    expect(text(part(list, 'empty'))).to.equal('The cti.js of this page is too old for this.');
  });

  it('is empty where the server has no rooms', async () => {
    const list = await roomList(online().push(listedRooms()));
    expect(text(part(list, 'empty'))).to.equal('There are no conference rooms.');
  });

  it('waits for the connection, and says how that stands', async () => {
    const list = await roomList(new FakeConnection().status({ status: 'connecting' }));
    expect(shownText(list)).to.equal('Conference rooms Connecting…');
  });

  it('stays as it was while the link is down, marked with the time', async () => {
    const fake = online();
    const list = await roomList(fake);
    fake.dropLink();
    await drawn(list);
    expect(text(part(list, 'stale'))).to.match(/^As of \d+:\d\d:\d\d/);
    expect(parts(list, 'room').length).to.equal(2);
    fake.status({ status: 'online' }).push(listedRooms(...twoRooms));
    await drawn(list);
    expect(has(list, 'stale')).to.be.false;
  });
});
