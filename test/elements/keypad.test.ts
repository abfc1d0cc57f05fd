import { expect, html } from '@open-wc/testing';
import { call } from '../support/builders.js';
import { atTheDoor, type FakeConnection } from '../support/fake-connection.js';
import { drawn, key, part, participantsPanel, parts, press, root, shownText, text } from '../support/panel.js';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

function pressed(fake: FakeConnection): string {
  return fake.sent.map((command) => (command.type === 'sendDtmf' ? command.key : '?')).join('');
}

function told(panel: Element): string {
  return text(part(panel, 'keypad').querySelector('[role=status]')!);
}

describe('The keypad', () => {
  it('has the keys of a telephone, by names that can be read out', async () => {
    const panel = await participantsPanel(atTheDoor());
    const buttons = parts(panel, 'keypad').filter((button) => button.part.contains('action'));
    expect(buttons.map(text)).to.deep.equal(keys);
    expect(buttons.map((button) => button.ariaLabel).join(' ')).to.equal('1 2 3 4 5 6 7 8 9 Star 0 Hash');
    expect(buttons.map((button) => button.dataset.key)).to.deep.equal(keys);
  });

  it('has its keys in the order of a telephone, also from right to left', async () => {
    const panel = await participantsPanel(
      atTheDoor(),
      html`<conference-participants dir="rtl"></conference-participants>`,
    );
    const left = (name: string) => root(panel).querySelector(`[data-key="${name}"]`)!.getBoundingClientRect().left;
    expect(left('1')).to.be.below(left('2'));
    expect(left('2')).to.be.below(left('3'));
  });

  it('says what to do when the focus comes to it', async () => {
    const panel = await participantsPanel(atTheDoor());
    const hint = root(panel).getElementById(part(panel, 'keypad').getAttribute('aria-describedby')!);
    expect(text(hint!)).to.match(/^Type all of it\..* If nothing happens, type on your phone\.$/);
  });

  it('sends each key at once, and tells how many there were, never which', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    for (const name of keys) await press(root(panel).querySelector<HTMLElement>(`[data-key="${name}"]`)!);
    expect(pressed(fake)).to.equal(keys.join(''));
    expect(told(panel)).to.equal('12 keys sent');
  });

  it('lets no event of a press bubble to the page, which could read the key along its path', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    const button = root(panel).querySelector<HTMLElement>('[data-key="5"]')!;
    const types = [
      ...['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'pointerout', 'gotpointercapture'],
      ...[
        'lostpointercapture',
        'mouseover',
        'mousemove',
        'mousedown',
        'mouseup',
        'mouseout',
        'touchstart',
        'touchmove',
      ],
      ...['touchend', 'click', 'dblclick', 'auxclick', 'contextmenu', 'DOMActivate'],
    ];
    const heard: string[] = [];
    const pad = part(panel, 'keypad');
    const hear = (event: Event) =>
      heard.push(`${event.type} ${event.composedPath().includes(pad) ? 'of a key' : 'beside'}`);
    for (const type of types) document.addEventListener(type, hear);
    for (const type of types) button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    const row = root(panel).querySelector('.panel')!;
    row.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    for (const type of types) document.removeEventListener(type, hear);
    // WebKit makes a DOMActivate of each click.
    expect(heard.filter((what) => what !== 'DOMActivate beside')).to.deep.equal(['click beside']);
    expect(pressed(fake)).to.equal('5');
  });

  it('takes digits typed on the keyboard as well, however fast', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    const target = root(panel).querySelector<HTMLElement>('[data-key="5"]')!;
    await Promise.all(['2', '0', '0', '7', '#'].map((name) => key(target, name)));
    expect(pressed(fake)).to.equal('2007#');
    expect(told(panel)).to.equal('5 keys sent');
  });

  it('leaves other keys, and combinations, to the browser', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    const target = root(panel).querySelector<HTMLElement>('[data-key="5"]')!;
    expect(await key(target, '5'), 'a key of its own is taken').to.be.true;
    for (const name of ['a', 'Tab', 'Enter', 'F5']) expect(await key(target, name), name).to.be.false;
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(await key(target, '1', { [modifier]: true }), modifier).to.be.false;
    }
    expect(pressed(fake)).to.equal('5');
  });

  it('raises no event: a page, or what it runs, must not learn a PIN', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    const heard: string[] = [];
    const names = ['conference-request', 'conference-outcome', 'keypress', 'input', 'change'];
    const listen = ({ type }: Event) => heard.push(type);
    for (const name of names) addEventListener(name, listen, { capture: true });
    const outcomes: unknown[] = [];
    fake.connection.outcomes$.subscribe((outcome) => outcomes.push(outcome));
    await press(root(panel).querySelector<HTMLElement>('[data-key="7"]')!);
    for (const name of names) removeEventListener(name, listen, { capture: true });
    expect(pressed(fake)).to.equal('7');
    expect(heard).to.be.empty;
    expect(outcomes).to.be.empty;
    expect(root(panel).querySelectorAll('input').length, 'nor is it kept in a field').to.equal(0);
  });

  it('says so when a key could not be sent', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    const button = root(panel).querySelector<HTMLElement>('[data-key="7"]')!;
    await press(button);
    fake.dropLink();
    await press(button);
    expect(told(panel)).to.equal('The last key was not sent.');
    expect(pressed(fake)).to.equal('7');
  });

  it('counts anew for another call', async () => {
    const fake = atTheDoor();
    const panel = await participantsPanel(fake);
    await press(root(panel).querySelector<HTMLElement>('[data-key="7"]')!);
    fake.push(call('EventReleased', { uniqueId: 'call-4001' }), call('EventEstablished', { uniqueId: 'again' }));
    await drawn(panel);
    expect(told(panel)).to.equal('');
    expect(shownText(panel)).to.contain('Type all of it. Press # only if the voice still waits');
  });
});
