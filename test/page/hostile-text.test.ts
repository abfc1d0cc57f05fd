import { expect, fixture, html } from '@open-wc/testing';
import { bond, call, join, listedRooms, member, person, room } from '../support/builders.js';
import { FakeConnection, online, withCallTo } from '../support/fake-connection.js';
import {
  drawn,
  part,
  participantsPanel,
  parts,
  press,
  roomList,
  root,
  row,
  shownText,
  text,
} from '../support/panel.js';

const markup =
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b part="action kick">Bold</b>&amp;';
const rightToLeft = 'Ann\u202Eevil\u2066 name';
const invisible = 'Q\u200B\u200D\u2060\uFEFF';
const long = 'x'.repeat(20_000);

const hostile: Record<string, string> = {
  'with markup': markup,
  'that turn the direction around': rightToLeft,
  'of signs that nobody sees': invisible,
  'that are very long': long,
  'that look like a template': '${alert(1)} {{constructor}} <!--?lit$1$-->',
};

/** Elements that no template of ours has. */
function strangers(element: Element): number {
  return root(element).querySelectorAll('img, script, b, iframe, object, embed, style, link').length;
}

describe('Names and numbers', () => {
  afterEach(() => {
    expect(Reflect.get(window, 'hacked'), 'nothing of them was run').to.be.undefined;
  });

  for (const [what, given] of Object.entries(hostile)) {
    it(`${what} are text, wherever they stand`, async () => {
      const people = [bond, person(2, { callerIdName: given, callerIdNum: `9${given}` })];
      const rooms = room('4001', { name: given, members: [member(1, { name: given, number: `8${given}` })] });
      const fake = withCallTo(online(rooms), '1007', given);
      fake.push(call('EventEstablished', { otherDName: given }), join(people, { conferenceName: given }));
      const panel = await participantsPanel(fake);
      const list = await roomList(fake);
      await press(root(list).querySelector<HTMLElement>('[aria-expanded]')!);
      await press(part(row(panel, 2), 'kick'));

      expect(part(panel, 'conference-name').textContent).to.equal(given);
      expect(part(row(panel, 2), 'name').textContent).to.equal(given);
      expect(part(row(panel, 2), 'number').textContent).to.equal(`9${given}`);
      expect(part(row(panel, 2), 'mute').ariaLabel).to.equal(`Mute ${given}`);
      expect(row(panel, 2).textContent).to.contain(`Remove ${given} from ${given}?`);
      expect(part(panel, 'include').textContent).to.contain(`Bring ${given} in`);
      expect(part(list, 'name').textContent).to.equal(given);
      expect(part(list, 'member-name').textContent).to.equal(given);
      expect(part(list, 'member-number').textContent).to.equal(`8${given}`);
      for (const element of [panel, list]) {
        expect(strangers(element)).to.equal(0);
        expect(root(element).querySelectorAll('[onerror]').length).to.equal(0);
      }
      expect(parts(panel, 'kick').length, 'no part is added').to.equal(1);
    });
  }

  it('do not push the page apart, however long they are', async () => {
    const fake = online().push(call('EventEstablished'), join([bond, person(2, { callerIdName: long })]));
    const panel = await participantsPanel(fake);
    const place = panel.parentElement!;
    place.style.display = 'block';
    place.style.inlineSize = '400px';
    await drawn(panel);
    expect(root(panel).querySelector('.panel')!.getBoundingClientRect().width).to.be.at.most(400);
    // To keep from hearing and to remove are in the menu of so narrow a panel.
    for (const name of ['mute', 'more']) {
      const { left, right, width } = part(row(panel, 2), name).getBoundingClientRect();
      expect(width, `${name} is shown`).to.be.above(0);
      expect(left, name).to.be.above(place.getBoundingClientRect().left);
      expect(right, 'the buttons stay in reach').to.be.at.most(place.getBoundingClientRect().right);
    }
  });

  for (const [what, given] of Object.entries({ 'one long word': long, 'many words': 'word '.repeat(4_000) })) {
    it(`make no panel taller than a window: ${what}`, async () => {
      const rooms = room('4001', { name: given, members: [member(1, { name: given, number: `8${given}` })] });
      const fake = withCallTo(online(rooms), '1007', given);
      const q = person(2, { callerIdName: given, callerIdNum: `9${given}`, roleText: given });
      fake.push(call('EventEstablished', { otherDName: given }), join([bond, q], { conferenceName: given }));
      const panel = await participantsPanel(fake);
      const list = await roomList(fake);
      const heights = [panel.offsetHeight];
      await press(root(list).querySelector<HTMLElement>('[aria-expanded]')!);
      heights.push(list.offsetHeight);
      await press(part(row(panel, 2), 'kick'));
      heights.push(panel.offsetHeight, part(panel, 'question').offsetHeight);
      await press(part(panel, 'invite'));
      heights.push(panel.offsetHeight);
      fake.push(call('EventReleased'));
      await drawn(panel);
      heights.push(part(panel, 'ended').offsetHeight);
      const other = await participantsPanel(
        online(rooms),
        html`<conference-participants conference-number="4001"></conference-participants>`,
      );
      heights.push(other.offsetHeight);
      for (const [place, height] of heights.entries()) expect(height, String(place)).to.be.within(20, 1200);
    });
  }

  it('that turn the direction around do not reorder their neighbours', async () => {
    const places = async (callerIdName: string) => {
      const fake = online().push(call('EventEstablished'), join([bond, person(2, { callerIdName, isMuted: true })]));
      const panel = await participantsPanel(fake);
      const order = ['name', 'number', 'role', 'origin'].map((name) => part(row(panel, 2), name));
      return order.map((one) => Math.round(one.getBoundingClientRect().left - panel.getBoundingClientRect().left));
    };
    const plain = await places('Annlive  name');
    expect(plain[1]).to.be.below(plain[2]!);
    expect(plain[2]).to.be.below(plain[3]!);
    expect(await places(rightToLeft)).to.deep.equal(plain);
    expect(await places('\u202E\u202E\u2067Ann')).to.deep.equal(plain);
  });

  it('that turn the direction around leave the sentence around them as it is', async () => {
    const fake = online().push(call('EventEstablished'), join([bond, person(2, { callerIdName: rightToLeft })]));
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'kick'));
    const question = row(panel, 2).querySelector('.question > span')!;
    const left = (words: string) => {
      const node = document.createTreeWalker(question, NodeFilter.SHOW_TEXT);
      for (let found = node.nextNode(); found; found = node.nextNode()) {
        const start = (found.textContent ?? '').indexOf(words);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(found, start);
        range.setEnd(found, start + words.length);
        return range.getBoundingClientRect().left;
      }
      return NaN;
    };
    expect(left('Remove')).to.be.below(left('conference_support'));
    expect(left('from')).to.be.below(left('conference_support'));
  });

  it('of the server’s errors are text as well', async () => {
    const fake = online();
    const provider = await fixture<HTMLElementTagNameMap['cti-connection']>(
      html`<cti-connection .connection=${fake.connection}></cti-connection>`,
    );
    fake.refuse(markup).push({ type: 'Error', error: markup });
    await drawn(provider);
    expect(shownText(provider)).to.contain(markup.replace(/\s+/g, ' '));
    expect(strangers(provider)).to.equal(0);
  });

  it('of a status are text as well', async () => {
    const fake = new FakeConnection().status({ status: 'refused', reason: 'sign-in-failed', detail: markup });
    const provider = await fixture<HTMLElementTagNameMap['cti-connection']>(
      html`<cti-connection server=${markup} .connection=${fake.connection}></cti-connection>`,
    );
    await drawn(provider);
    expect(text(part(provider, 'status'))).to.contain(markup);
    expect(text(part(provider, 'sign-in'))).to.contain(`Sign in to ${markup}`);
    expect(strangers(provider)).to.equal(0);
  });

  it('of a room do not become a selector, or a part', async () => {
    const number = '4"] *, [part~="kick';
    const fake = online().push(listedRooms(room(number, { name: 'odd' })));
    const list = await roomList(fake);
    expect(part(list, 'room').dataset.number).to.equal(number);
    await press(part(list, 'join'));
    expect(fake.sent).to.deep.equal([{ type: 'dial', destination: number }]);
  });
});
