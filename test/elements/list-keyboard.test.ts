import { expect, html } from '@open-wc/testing';
import { bond, call, goes, join, moneypenny, peopleBesideMe, person, q } from '../support/builders.js';
import { asOrganizer, asUser, inConference } from '../support/fake-connection.js';
import {
  drawn,
  focused,
  has,
  hasFocus,
  key,
  part,
  participantsPanel,
  parts,
  press,
  root,
  row,
  task,
  text,
} from '../support/panel.js';

const many = () => asOrganizer(...peopleBesideMe(200));
const stops = (panel: Element) =>
  root(panel).querySelectorAll('.rows [tabindex="0"], .rows button:not([tabindex="-1"])');

describe('The list by keyboard', () => {
  it('is one Tab stop, which stays at the row that had the focus last', async () => {
    const panel = await participantsPanel(asOrganizer());
    expect([...stops(panel)].map((one) => (one as HTMLElement).dataset.index)).to.deep.equal(['1']);
    row(panel, 3).focus();
    await drawn(panel);
    await drawn(panel);
    expect([...stops(panel)].map((one) => (one as HTMLElement).dataset.index)).to.deep.equal(['3']);
  });

  it('goes from row to row by arrows, and to the ends, also where those are not drawn yet', async () => {
    const panel = await participantsPanel(many());
    row(panel, 1).focus();
    await key(row(panel, 1), 'ArrowDown');
    expect(hasFocus(row(panel, 2))).to.be.true;
    await key(row(panel, 2), 'ArrowUp');
    expect(hasFocus(row(panel, 1))).to.be.true;
    await key(row(panel, 1), 'End');
    await drawn(panel);
    expect(hasFocus(row(panel, 201))).to.be.true;
    await key(row(panel, 201), 'Home');
    expect(hasFocus(row(panel, 1))).to.be.true;
  });

  it('goes by as many rows as are in view, and no further than to the ends', async () => {
    const panel = await participantsPanel(many());
    row(panel, 1).focus();
    await key(row(panel, 1), 'PageUp');
    expect(hasFocus(row(panel, 1)), 'there is nothing before').to.be.true;
    await key(row(panel, 1), 'PageDown');
    await drawn(panel);
    const beyond = Number((focused(panel) as HTMLElement).dataset.index) - 1;
    expect(beyond).to.be.within(6, 9);
    await key(focused(panel) as HTMLElement, 'PageUp');
    expect(hasFocus(row(panel, 1))).to.be.true;
    await key(row(panel, 1), 'End');
    await drawn(panel);
    await key(row(panel, 201), 'PageDown');
    expect(hasFocus(row(panel, 201)), 'there is nothing after').to.be.true;
    await key(row(panel, 201), 'ArrowRight');
    await key(focused(panel) as HTMLElement, 'PageUp');
    await drawn(panel);
    expect((focused(panel) as HTMLElement).dataset.index, 'from a button too').to.equal(String(201 - beyond));
  });

  it('has nothing before its first row where there is no search', async () => {
    const panel = await participantsPanel(asOrganizer());
    row(panel, 1).focus();
    await key(row(panel, 1), 'ArrowUp');
    expect(hasFocus(row(panel, 1))).to.be.true;
  });

  it('goes into the buttons of a row and back, in the direction of the text', async () => {
    const panel = await participantsPanel(asOrganizer());
    row(panel, 2).focus();
    await key(row(panel, 2), 'ArrowRight');
    expect(focused(panel)?.getAttribute('part')).to.equal('tick');
    await key(focused(panel) as HTMLElement, 'ArrowRight');
    expect(focused(panel)?.getAttribute('part')).to.equal('action mute');
    await key(focused(panel) as HTMLElement, 'ArrowLeft');
    await key(focused(panel) as HTMLElement, 'ArrowLeft');
    expect(hasFocus(row(panel, 2))).to.be.true;
    panel.dir = 'rtl';
    panel.requestUpdate();
    await drawn(panel);
    await key(row(panel, 2), 'ArrowLeft');
    expect(focused(panel)?.getAttribute('part')).to.equal('tick');
  });

  it('is left by Tab from a row’s button and from its menu as from the row itself', async () => {
    const panel = await participantsPanel(asOrganizer(q));
    part(row(panel, 2), 'mute').focus();
    expect(await key(part(row(panel, 2), 'mute'), 'Tab'), 'the browser goes on from there').to.be.false;
    expect(hasFocus(row(panel, 2))).to.be.true;
    await key(row(panel, 2), 'ContextMenu');
    await key(focused(panel) as HTMLElement, 'Tab');
    expect(has(panel, 'menu')).to.be.false;
    expect(hasFocus(row(panel, 2))).to.be.true;
    part(row(panel, 2), 'more').focus();
    await key(part(row(panel, 2), 'more'), 'Tab', { shiftKey: true });
    expect(hasFocus(part(row(panel, 2), 'more')), 'the browser goes to the row by itself').to.be.true;
  });

  it('keeps the menu that was opened right after the platform closed another', async () => {
    const panel = await participantsPanel(asOrganizer(q, moneypenny));
    await key(row(panel, 2), 'ContextMenu');
    const first = part(panel, 'menu');
    const told = new Promise((resolve) => first.addEventListener('toggle', resolve, { once: true }));
    // As a press beside the menu does.
    first.hidePopover();
    await Promise.all([key(row(panel, 3), 'ContextMenu'), told]);
    await drawn(panel);
    expect(row(panel, 3).contains(part(panel, 'menu')), 'the menu of the third row').to.be.true;
  });

  it('takes its keys from the browser, which would scroll, and leaves the browser all others', async () => {
    const panel = await participantsPanel(asOrganizer());
    row(panel, 2).focus();
    for (const name of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp', 'ArrowRight', ' ']) {
      expect(await key(row(panel, 2), name), name).to.be.true;
    }
    const mute = part(row(panel, 2), 'mute');
    for (const name of ['ArrowDown', 'ArrowLeft', 'End']) {
      mute.focus();
      expect(await key(mute, name), `${name} on a button`).to.be.true;
    }
    for (const name of ['x', 'Enter', 'PageSetup']) {
      mute.focus();
      expect(await key(mute, name), `${name} on a button`).to.be.false;
      expect(hasFocus(mute), name).to.be.true;
    }
    row(panel, 2).focus();
    for (const name of ['x', 'PageSetup']) expect(await key(row(panel, 2), name), name).to.be.false;
    expect(hasFocus(row(panel, 2))).to.be.true;
  });

  it('goes to the last row where less than a page is left', async () => {
    const panel = await participantsPanel(many());
    row(panel, 1).focus();
    await key(row(panel, 1), 'End');
    await drawn(panel);
    await key(row(panel, 201), 'ArrowUp');
    expect(hasFocus(row(panel, 200))).to.be.true;
    await key(row(panel, 200), 'PageDown');
    expect(hasFocus(row(panel, 201))).to.be.true;
    await key(row(panel, 201), 'ArrowDown');
    expect(hasFocus(row(panel, 201))).to.be.true;
  });

  it('opens a row’s menu by the context-menu key alone, while the row itself has the focus', async () => {
    const panel = await participantsPanel(asOrganizer());
    const raise = async (target: Element, pointerType: string) => {
      target.dispatchEvent(
        new PointerEvent('contextmenu', { pointerType, bubbles: true, composed: true, cancelable: true }),
      );
      await drawn(panel);
      return has(panel, 'menu');
    };
    expect(await raise(row(panel, 2), 'mouse'), 'a mouse gets the menu of the browser').to.be.false;
    expect(await raise(part(row(panel, 2), 'mute'), ''), 'so does a button').to.be.false;
    panel.noShortcuts = true;
    expect(await raise(row(panel, 2), ''), 'no shortcuts').to.be.false;
    panel.noShortcuts = false;
    expect(await raise(row(panel, 2), '')).to.be.true;
    expect(has(row(panel, 2), 'menu')).to.be.true;
  });

  it('leaves the keys of a page’s own addition to the page', async () => {
    const panel = await participantsPanel(asOrganizer());
    panel.rowActions = () => document.createElement('button');
    await drawn(panel);
    const own = root(panel).querySelector<HTMLElement>('[data-index="2"] .extra button')!;
    for (const name of ['ArrowDown', 'ArrowLeft', 'Home', 'Delete']) {
      own.focus();
      expect(await key(own, name), name).to.be.false;
      expect(hasFocus(own), name).to.be.true;
    }
  });

  it('has menus in which a letter goes to the next item that begins with it, whatever its case', async () => {
    const panel = await participantsPanel(asOrganizer(q));
    await key(row(panel, 2), 'ContextMenu');
    const at = () => text(focused(panel)!).slice(0, 4);
    const first = at();
    for (const [letter, item] of [
      ['c', 'Copy'],
      ['M', 'Mute'],
      ['C', 'Copy'],
      ['x', 'Copy'],
    ] as const) {
      await key(focused(panel) as HTMLElement, letter);
      expect(at(), `${first} ${letter}`).to.equal(item);
    }
  });

  it('mutes by Enter, asks to remove by Delete, opens the menu and ticks', async () => {
    const fake = asOrganizer(q, moneypenny, person(4));
    const panel = await participantsPanel(fake);
    row(panel, 2).focus();
    await key(row(panel, 2), 'Enter');
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMute', conferenceNumber: '4001', index: 2 }]);
    await key(row(panel, 3), ' ');
    await key(row(panel, 4), ' ', { shiftKey: true });
    expect(parts(panel, 'ticked').map((one) => one.dataset.index)).to.deep.equal(['3', '4']);
    await key(row(panel, 2), 'ContextMenu');
    expect(part(panel, 'menu').matches(':popover-open')).to.be.true;
    await key(focused(panel) as HTMLElement, 'Escape');
    expect(has(panel, 'menu')).to.be.false;
    await key(row(panel, 2), 'Delete');
    expect(text(row(panel, 2))).to.contain('Remove Q from conference_support?');
  });

  it('ticks from the row that was ticked last to this one, down or up, and never me', async () => {
    const panel = await participantsPanel(asOrganizer(...[2, 3, 4, 5, 6, 7].map((index) => person(index))));
    const ticked = () => parts(panel, 'ticked').map((one) => Number(one.dataset.index));
    await key(row(panel, 4), ' ');
    await key(row(panel, 6), ' ', { shiftKey: true });
    expect(ticked()).to.deep.equal([4, 5, 6]);
    await key(row(panel, 1), ' ', { shiftKey: true });
    expect(ticked()).to.deep.equal([2, 3, 4, 5, 6]);
  });

  it('ticks on from the row that was ticked last, also once another ticked person has left', async () => {
    const fake = asOrganizer(...[2, 3, 4, 5, 6, 7].map((index) => person(index)));
    const panel = await participantsPanel(fake);
    await key(row(panel, 7), ' ');
    await key(row(panel, 3), ' ');
    fake.push(goes(person(7)));
    await drawn(panel);
    await key(row(panel, 5), ' ', { shiftKey: true });
    expect(parts(panel, 'ticked').map((one) => one.dataset.index)).to.deep.equal(['3', '4', '5']);
  });

  it('ticks a range by a click with Shift as well', async () => {
    const panel = await participantsPanel(asOrganizer(...[2, 3, 4, 5, 6, 7].map((index) => person(index))));
    const tick = (index: number, shiftKey: boolean) => {
      part(row(panel, index), 'tick').dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey }));
      return drawn(panel);
    };
    await tick(6, false);
    await tick(3, true);
    expect(parts(panel, 'ticked').map((one) => one.dataset.index)).to.deep.equal(['3', '4', '5', '6']);
  });

  it('never ticks me, not even where nobody was ticked before', async () => {
    const panel = await participantsPanel(asOrganizer());
    await key(row(panel, 1), ' ', { shiftKey: true });
    expect(has(panel, 'ticked')).to.be.false;
    expect(has(panel, 'bulk')).to.be.false;
  });

  it('lets go of a tick with whoever leaves, and of all with the panel', async () => {
    const fake = asOrganizer(q, moneypenny);
    const panel = await participantsPanel(fake);
    const ticked = () => parts(panel, 'ticked').map((one) => one.dataset.index);
    await key(row(panel, 2), ' ');
    fake.push(goes(q));
    // Whoever signs in again gets the same names for the people in the same call.
    fake.status({ status: 'signed-out' }).status({ status: 'online' });
    fake.push(call('EventEstablished'), join([bond, q, moneypenny]));
    await drawn(panel);
    expect(ticked()).to.deep.equal([]);
    await key(row(panel, 3), ' ');
    expect(ticked()).to.deep.equal(['3']);
    const home = panel.parentElement!;
    panel.remove();
    await task();
    home.append(panel);
    await drawn(panel);
    expect(ticked()).to.deep.equal([]);
  });

  it('unticks by the same key, and by a press on the tick', async () => {
    const panel = await participantsPanel(asOrganizer(q, moneypenny));
    const ticked = () => parts(panel, 'ticked').map((one) => one.dataset.index);
    for (const index of [2, 3]) await key(row(panel, index), ' ');
    await key(row(panel, 2), ' ');
    expect(ticked()).to.deep.equal(['3']);
    await press(part(row(panel, 3), 'tick'));
    expect(ticked()).to.deep.equal([]);
    expect(has(panel, 'bulk')).to.be.false;
  });

  it('ticks one alone where nobody was ticked before', async () => {
    const panel = await participantsPanel(asOrganizer(...[2, 3, 4, 5].map((index) => person(index))));
    await key(row(panel, 4), ' ', { shiftKey: true });
    expect(parts(panel, 'ticked').map((one) => one.dataset.index)).to.deep.equal(['4']);
  });

  it('mutes me by Enter on my own row', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await key(row(panel, 1), 'Enter');
    expect(fake.sent.map(({ type }) => type)).to.deep.equal(['conferenceMuteMe']);
  });

  it('does nothing to others for a user, with a held key, or where the page wants no shortcuts', async () => {
    const user = asUser();
    const forUser = await participantsPanel(user);
    for (const name of ['Enter', ' ', 'Delete']) {
      for (const shiftKey of [false, true]) await key(row(forUser, 3), name, { shiftKey });
    }
    expect(user.sent).to.be.empty;
    expect(has(forUser, 'ticked')).to.be.false;
    const fake = asOrganizer();
    const panel = await participantsPanel(fake, html`<conference-participants no-shortcuts></conference-participants>`);
    for (const name of ['Enter', ' ', 'Delete', 'ContextMenu']) await key(row(panel, 2), name);
    await key(row(panel, 2), 'Enter', { repeat: true });
    expect(fake.sent).to.be.empty;
    expect(has(panel, 'confirm')).to.be.false;
    expect(has(panel, 'ticked')).to.be.false;
  });
});

describe('A row that is reached', () => {
  it('reads as one sentence, which counts minutes and not seconds', async () => {
    const fake = inConference({ ...q, isMe: true, index: 1 }, { ...moneypenny, isMuted: true, since: 250 });
    const panel = await participantsPanel(fake);
    expect(row(panel, 3).ariaLabel).to.equal('Moneypenny, 1004, participant, Muted, in for 4 minutes');
  });
});
