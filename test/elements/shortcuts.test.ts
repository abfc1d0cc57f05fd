import { expect, html } from '@open-wc/testing';
import { bond, changes, outsider, person } from '../support/builders.js';
import { asOrganizer, asUser, inTwoConferences, online } from '../support/fake-connection.js';
import { action, drawn, key, part, participantsPanel, parts, press, root, row, task } from '../support/panel.js';

const muteMe = { type: 'conferenceMuteMe', conferenceNumber: '4001' };

/** A press at this time, in milliseconds. Returns whether the panel kept it from the browser. */
async function pressedAt(time: number, target: HTMLElement, name: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: time });
  target.dispatchEvent(event);
  await task();
  return event.defaultPrevented;
}

describe('The M key', () => {
  it('mutes me while the focus is in the panel, and unmutes me again', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    expect(await pressedAt(1000, part(panel, 'leave'), 'm'), 'and nothing else').to.be.true;
    expect(fake.sent).to.deep.equal([muteMe]);
    fake.push(changes(bond, { isMuted: true }));
    await drawn(panel);
    await pressedAt(1399, part(panel, 'leave'), 'M');
    expect(fake.sent.length, 'two presses within 400 ms are one').to.equal(1);
    await pressedAt(1400, part(panel, 'leave'), 'M');
    expect(fake.sent.at(-1)).to.deep.equal({ type: 'conferenceUnmuteMe', conferenceNumber: '4001' });
  });

  it('works anywhere in the panel: on its frame, in the list and on any button', async () => {
    for (const where of ['panel', 'participant', 'me', 'more', 'tick']) {
      const fake = asOrganizer();
      const panel = await participantsPanel(fake);
      expect(await key(part(panel, where), 'm'), where).to.be.true;
      expect(fake.sent, where).to.deep.equal([muteMe]);
    }
  });

  it('is the same key where the keyboard writes another script, and where M stands elsewhere', async () => {
    for (const [name, code] of [
      ['ь', 'KeyM'],
      ['μ', 'KeyM'],
      ['ة', 'KeyM'],
      ['m', 'Semicolon'],
    ] as const) {
      const fake = asOrganizer();
      await key(part(await participantsPanel(fake), 'leave'), name, { code });
      expect(fake.sent, name).to.deep.equal([muteMe]);
    }
    const fake = asOrganizer();
    await key(part(await participantsPanel(fake), 'leave'), ',', { code: 'KeyM' });
    expect(fake.sent, 'AZERTY has its comma there').to.be.empty;
    await key(part(await participantsPanel(fake), 'leave'), '\u00b5', { code: 'KeyM', modifierAltGraph: true });
    expect(fake.sent, 'AltGr writes µ there').to.be.empty;
  });

  it('is for the conference that is shown', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    await press(parts(panel, 'tab')[1]!);
    await key(part(panel, 'leave'), 'm');
    expect(fake.sent).to.deep.equal([{ ...muteMe, conferenceNumber: '4000' }]);
  });

  it('does nothing while one types, with another key, held down, or elsewhere on the page', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'invite'));
    await key(root(panel).querySelector('input')!, 'm');
    await key(root(panel).querySelector('select')!, 'm');
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }]) {
      expect(await key(part(panel, 'leave'), 'm', more)).to.be.false;
    }
    await key(part(panel, 'leave'), 'n');
    await key(document.body, 'm');
    expect(fake.sent).to.be.empty;
  });

  it('is not asked twice, nor while it may not be', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake);
    await key(part(panel, 'leave'), 'm');
    await key(part(panel, 'leave'), 'm');
    expect(fake.sent.length).to.equal(1);
    fake.dropLink();
    await drawn(panel);
    expect(await key(part(panel, 'leave'), 'm')).to.be.false;
    expect(fake.sent.length).to.equal(1);
  });

  it('is left to the page where that wants no shortcuts', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake, html`<conference-participants no-shortcuts></conference-participants>`);
    expect(await key(part(panel, 'leave'), 'm')).to.be.false;
    panel.noShortcuts = false;
    await drawn(panel);
    await key(part(panel, 'leave'), 'm');
    expect(fake.sent).to.deep.equal([muteMe]);
  });

  it('does nothing in no conference', async () => {
    const fake = online();
    const panel = await participantsPanel(fake);
    expect(await key(part(panel, 'empty'), 'm')).to.be.false;
    expect(fake.sent).to.be.empty;
  });
});

describe('A key that belongs to the browser or the page', () => {
  it('is left to it in an open menu, and in the tabs', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    const organizing = await participantsPanel(asOrganizer());
    await press(part(organizing, 'more'));
    const item = part(part(organizing, 'menu'), 'action');
    const [tab] = parts(panel, 'tab');
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      for (const name of ['c', 'm', 'r', 'ArrowDown', 'Home', 'Tab'])
        expect(await key(item, name, more), `${name} ${Object.keys(more).join()}`).to.be.false;
      for (const name of ['ArrowLeft', 'ArrowRight']) await key(tab!, name, more);
      expect(tab!.ariaSelected).to.equal('true');
    }
    expect(part(organizing, 'menu').isConnected, 'the menu is open still').to.be.true;
  });
});

describe('A key that is held down', () => {
  const held = (target: HTMLElement, name: string) => key(target, name, { repeat: true });

  it('is not typed into the field to which it has led', async () => {
    const people = [2, 3, 4, 5, 6, 7, 8, 9].map((index) => person(index));
    const panel = await participantsPanel(asOrganizer(...people));
    await key(part(panel, 'leave'), '/');
    const field = part(panel, 'search');
    expect(await held(field, '/')).to.be.true;
    expect(await key(field, '/'), 'pressed anew, it is text').to.be.false;
    expect(await held(field, '/'), 'and is repeated').to.be.false;
    expect(await held(field, 'ArrowLeft')).to.be.false;
  });

  it('sends no form that it has opened', async () => {
    const fake = asOrganizer(outsider(2, { callerIdName: '', callerIdNum: '0612345678' }));
    const panel = await participantsPanel(fake);
    await key(part(row(panel, 2), 'more'), 'Enter');
    await press(await action(row(panel, 2), 'name-number'));
    const field = root(panel).querySelector<HTMLElement>('[name=givenName]')!;
    expect(await held(field, 'Enter')).to.be.true;
    await key(part(panel, 'leave'), 'Enter');
    await press(part(panel, 'invite'));
    expect(await held(root(panel).querySelector<HTMLElement>('[name=exten]')!, 'Enter')).to.be.true;
  });
});
