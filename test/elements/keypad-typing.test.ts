import { expect, fixture, html } from '@open-wc/testing';
import { call } from '../support/builders.js';
import { pasteInto } from '../support/clipboard.js';
import { atTheDoor, type FakeConnection, online } from '../support/fake-connection.js';
import { drawn, hasFocus, key, part, participantsPanel, roomList, task } from '../support/panel.js';

const pressed = ({ sent }: FakeConnection) =>
  sent.map((command) => (command.type === 'sendDtmf' ? command.key : '?')).join('');

const answers = (fake: FakeConnection) => fake.push(call('EventEstablished', { uniqueId: 'call-4001' }));

function paste(target: HTMLElement, text: string): Promise<void> {
  pasteInto(target, text);
  return task();
}

describe('A PIN on the keyboard', () => {
  it('can be typed at once: the keypad has the focus when it appears, and none of its keys', async () => {
    for (const shown of [participantsPanel, roomList]) {
      const fake = online();
      const panel = await shown(fake);
      answers(fake);
      await drawn(panel);
      expect(hasFocus(part(panel, 'keypad'))).to.be.true;
      expect(await key(part(panel, 'keypad'), 'Enter'), 'Enter sends nothing').to.be.false;
      await key(part(panel, 'keypad'), '2', { code: 'Digit2' });
      expect(pressed(fake)).to.equal('2');
      panel.remove();
    }
  });

  const busy = {
    'types into a field of the page': html`<input />`,
    'writes in an editable text': html`<div contenteditable="true">text</div>`,
    'is in a field of another kind': html`<div role="textbox" aria-label="Note" tabindex="0"></div>`,
    'answers a dialog of the page': html`<div role="dialog" aria-label="Sure?"><button data-here>Yes</button></div>`,
  };
  for (const [what, place] of Object.entries(busy)) {
    it(`does not take the focus from somebody who ${what}`, async () => {
      const fake = online();
      const panel = await participantsPanel(fake);
      const there = await fixture<HTMLElement>(place);
      const field = there.querySelector<HTMLElement>('[data-here]') ?? there;
      field.focus();
      answers(fake);
      await drawn(panel);
      expect(document.activeElement === field).to.be.true;
    });
  }

  it('takes the focus from a button of the page, and once only', async () => {
    const fake = online();
    const panel = await participantsPanel(fake);
    const button = await fixture<HTMLElement>(html`<button>Call</button>`);
    button.focus();
    answers(fake);
    await drawn(panel);
    expect(hasFocus(part(panel, 'keypad'))).to.be.true;
    button.focus();
    fake.push(call('EventOnHold', { uniqueId: 'call-4001' }));
    await drawn(panel);
    expect(document.activeElement === button).to.be.true;
  });

  it('is sent key by key from AZERTY without Shift, and in Arabic digits', async () => {
    const fake = atTheDoor();
    const keypad = part(await participantsPanel(fake), 'keypad');
    for (const [name, code] of [
      ['é', 'Digit2'],
      ['à', 'Digit0'],
      ['٠', 'Numpad0'],
      ['٧', 'Numpad7'],
    ] as const) {
      expect(await key(keypad, name, { code })).to.be.true;
    }
    expect(pressed(fake)).to.equal('2007');
  });

  it('has one key for one that is held down, and two for two presses', async () => {
    const fake = atTheDoor();
    const keypad = part(await participantsPanel(fake), 'keypad');
    await key(keypad, '1');
    for (let n = 0; n < 5; n++) expect(await key(keypad, '1', { repeat: true })).to.be.true;
    await key(keypad, '1');
    expect(pressed(fake)).to.equal('11');
  });

  it('may be pasted, and the page does not learn it', async () => {
    const fake = atTheDoor();
    const keypad = part(await participantsPanel(fake), 'keypad');
    let heard = 0;
    const listen = () => (heard += 1);
    document.addEventListener('paste', listen);
    await paste(keypad, 'PIN: 20 07');
    document.removeEventListener('paste', listen);
    expect(pressed(fake)).to.equal('2007');
    expect(heard).to.equal(0);
    await paste(keypad, 'call me at 1 or 2');
    expect(pressed(fake), 'nothing where it is not plain what is meant').to.equal('2007');
  });

  it('leaves out the # behind a pasted PIN, which could leave the conference; the key itself is sent', async () => {
    const fake = atTheDoor();
    const keypad = part(await participantsPanel(fake), 'keypad');
    await paste(keypad, '2007#');
    expect(pressed(fake)).to.equal('2007');
    await key(keypad, '#');
    expect(pressed(fake)).to.equal('2007#');
  });
});
