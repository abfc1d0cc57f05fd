import { expect, fixture, html } from '@open-wc/testing';
import { dispose } from '../../src/streams/disposable.js';
import { asOrganizer, atTheDoor } from '../support/fake-connection.js';
import { drawn, has, key, part, participantsPanel, press, root, row, task } from '../support/panel.js';

/** A page's addition to each row. */
async function withAddition(make: () => HTMLElement) {
  const fake = asOrganizer();
  const panel = await participantsPanel(
    fake,
    html`<conference-participants .rowActions=${make}></conference-participants>`,
  );
  return { fake, addition: row(panel, 2).querySelector<HTMLElement>('.extra > *')! };
}

function element(tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function withShadow(mode: ShadowRootMode): HTMLElement {
  const name = `page-field-${mode}`;
  if (!customElements.get(name)) {
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode }).append(document.createElement('input'));
        }
      },
    );
  }
  return document.createElement(name);
}

function formAssociated(): HTMLElement {
  const name = 'page-form-field';
  if (!customElements.get(name)) {
    customElements.define(
      name,
      class extends HTMLElement {
        static readonly formAssociated = true;
      },
    );
  }
  return document.createElement(name);
}

const places: Readonly<Record<string, () => HTMLElement>> = {
  'a field': () => element('input'),
  'a text area': () => element('textarea'),
  'an editable text': () => element('div', { contenteditable: '' }),
  'an editable plain text': () => element('div', { contenteditable: 'plaintext-only' }),
  'a text box by its role': () => element('div', { role: 'textbox', tabindex: '0' }),
  'a combo box by its role': () => element('div', { role: 'combobox', tabindex: '0' }),
  'a menu': () => element('div', { role: 'menu', tabindex: '0' }),
  'a text box among several roles': () => element('div', { role: 'searchbox textbox', tabindex: '0' }),
  'a text box whose role is in capitals, with a blank': () => element('div', { role: 'TEXTBOX ', tabindex: '0' }),
  'a grid': () => element('div', { role: 'grid', tabindex: '0' }),
  'a grid of a tree': () => element('div', { role: 'treegrid', tabindex: '0' }),
  'a form-associated custom element': formAssociated,
  'a custom element whose shadow is closed': () => withShadow('closed'),
};

describe('The letter m typed into a page’s own addition to a row', () => {
  for (const [what, make] of Object.entries(places)) {
    it(`is no command in ${what}`, async () => {
      const { fake, addition } = await withAddition(make);
      for (const letter of 'mum') await key(addition, letter);
      expect(fake.sent).to.be.empty;
    });
  }

  it('is no command in the field of a custom element: the innermost target decides', async () => {
    const { fake, addition } = await withAddition(() => withShadow('open'));
    type(addition.shadowRoot!.querySelector('input')!, 'm');
    await task();
    expect(fake.sent).to.be.empty;
  });

  it('is no command in what is inside an editable text', async () => {
    const { fake, addition } = await withAddition(() => {
      const text = element('div', { contenteditable: '' });
      text.append(element('b'));
      return text;
    });
    await key(addition.querySelector('b')!, 'm');
    expect(fake.sent).to.be.empty;
  });

  it('is no command in what an EditContext makes take letters, where the browser knows that', async function () {
    const { EditContext } = window as { readonly EditContext?: new () => object };
    if (!EditContext) return this.skip();
    const { fake, addition } = await withAddition(() =>
      Object.assign(element('div', { tabindex: '0' }), { editContext: new EditContext() }),
    );
    await key(addition, 'm');
    expect(fake.sent).to.be.empty;
  });

  it('is no command in a field of a form whose shadow anybody may look into', async () => {
    const { fake, addition } = await withAddition(formAssociated);
    addition.attachShadow({ mode: 'open' });
    await key(addition, 'm');
    expect(fake.sent).to.be.empty;
  });

  it('is no command in a page that can be written in as a whole', async () => {
    const { fake, addition } = await withAddition(() => element('button'));
    document.designMode = 'on';
    await key(addition, 'm').finally(() => (document.designMode = 'off'));
    expect(fake.sent).to.be.empty;
  });

  it('is a command on a custom element that takes no letters itself, whose shadow anybody may look into', async () => {
    const { fake, addition } = await withAddition(() => withShadow('open'));
    await key(addition, 'm');
    expect(fake.sent).to.have.length(1);
  });

  it('is no command as the first part of an accented letter, whatever is printed on that key', async () => {
    const { fake, addition } = await withAddition(() => element('button'));
    await key(addition, 'Dead', { code: 'KeyM' });
    expect(fake.sent).to.be.empty;
  });

  it('is a command on a button of the panel, also where the panel stands in something that takes letters', async () => {
    const fake = asOrganizer();
    const grid = await fixture<HTMLElement>(
      html`<div role="grid"><conference-participants .connection=${fake.connection}></conference-participants></div>`,
    );
    const panel = grid.querySelector('conference-participants')!;
    await drawn(panel);
    await key(part(panel, 'leave'), 'm');
    expect(fake.sent).to.have.length(1);
  });

  it('is a command on a button that the page has added', async () => {
    const { fake, addition } = await withAddition(() => element('button'));
    await key(addition, 'm');
    expect(fake.sent).to.have.length(1);
  });

  it('is none where the page has taken it, nor while an input method composes', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await key(part(panel, 'leave'), 'm', { isComposing: true });
    await key(part(panel, 'leave'), 'm', { keyCode: 229 });
    root(panel).addEventListener('keydown', (event) => event.preventDefault(), { capture: true });
    await key(part(panel, 'leave'), 'm');
    expect(fake.sent).to.be.empty;
  });
});

/** The keys that a page's own shortcuts get to hear, by name. */
function heardByPage(): Disposable & { readonly keys: string[] } {
  const keys: string[] = [];
  const types = ['keydown', 'keypress', 'keyup'] as const;
  const listener = (event: KeyboardEvent) => keys.push(event.key);
  for (const type of types) document.addEventListener(type, listener);
  return {
    keys,
    [dispose]: () => {
      for (const type of types) document.removeEventListener(type, listener);
    },
  };
}

function type(target: HTMLElement, name: string, more: KeyboardEventInit = {}): void {
  for (const kind of ['keydown', 'keypress', 'keyup']) {
    target.dispatchEvent(
      new KeyboardEvent(kind, { key: name, bubbles: true, composed: true, cancelable: true, ...more }),
    );
  }
}

const editing = [
  ...['Enter', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...['Dead', 'Process', 'Unidentified'],
];

describe('What is typed into our own fields', () => {
  it('does not reach the shortcuts of a page', async () => {
    using heard = heardByPage();
    const panel = await participantsPanel(asOrganizer());
    await press(part(panel, 'invite'));
    for (const name of ['exten', 'callerId', 'role', 'marked']) {
      const field = root(panel).querySelector<HTMLElement>(`[name=${name}]`)!;
      for (const one of ['s', '1', '?', '/', ' ', 'é', '😀', ...editing]) type(field, one);
      type(field, '@', { ctrlKey: true, altKey: true });
      type(field, 'Escape', { isComposing: true });
    }
    expect(heard.keys).to.be.empty;
  });

  it('is told from what is typed into a page’s own addition: that reaches the page', async () => {
    for (const make of [() => element('input'), () => withShadow('open')]) {
      const { addition } = await withAddition(make);
      using heard = heardByPage();
      type(addition.shadowRoot?.querySelector('input') ?? addition, 's');
      expect(heard.keys).to.deep.equal(['s', 's', 's']);
    }
  });

  it('lets through what is no text', async () => {
    using heard = heardByPage();
    const panel = await participantsPanel(asOrganizer());
    await press(part(panel, 'invite'));
    const field = root(panel).querySelector<HTMLElement>('[name=exten]')!;
    for (const one of ['Tab', 'F1']) type(field, one);
    type(field, 'k', { ctrlKey: true });
    type(part(panel, 'leave'), 's');
    expect([...new Set(heard.keys)]).to.deep.equal(['Tab', 'F1', 'k', 's']);
  });

  it('is not a PIN that the page can listen to', async () => {
    using heard = heardByPage();
    const panel = await participantsPanel(atTheDoor());
    const pad = root(panel).querySelector<HTMLElement>('[data-key="1"]')!;
    for (const one of ['1', '2', '#']) type(pad, one);
    expect(heard.keys).to.be.empty;
  });
});

describe('Escape', () => {
  const opened = async (within: HTMLElement) => {
    const fake = asOrganizer();
    const panel = document.createElement('conference-participants');
    panel.connection = fake.connection;
    within.append(panel);
    await drawn(panel);
    return panel;
  };

  it('closes our question and nothing around it', async () => {
    const modal = await fixture<HTMLElement>(html`<div></div>`);
    const heard: boolean[] = [];
    modal.addEventListener('keydown', (event) => heard.push(event.defaultPrevented));
    const panel = await opened(modal);
    await press(part(row(panel, 2), 'kick'));
    expect(await key(part(panel, 'cancel'), 'Escape'), 'a dialog, a popover: closed by the browser').to.be.true;
    expect(has(panel, 'confirm')).to.be.false;
    expect(heard, 'a modal of the page’s own').to.be.empty;
    expect(await key(part(panel, 'leave'), 'Escape'), 'the next one is the page’s').to.be.false;
    expect(heard).to.deep.equal([false]);
  });

  it('closes the invitation and nothing around it', async () => {
    const panel = await opened(await fixture<HTMLElement>(html`<dialog open></dialog>`));
    await press(part(panel, 'invite'));
    expect(await key(root(panel).querySelector('input')!, 'Escape')).to.be.true;
    expect(root(panel).querySelector('form') === null).to.be.true;
  });

  const send = (target: EventTarget, kind: 'keydown' | 'keyup', name: string, more: KeyboardEventInit = {}) =>
    target.dispatchEvent(
      new KeyboardEvent(kind, { key: name, bubbles: true, composed: true, cancelable: true, ...more }),
    );

  it('is ours until the key comes up, wherever the focus is by then', async () => {
    const panel = await opened(await fixture<HTMLElement>(html`<div></div>`));
    for (const repeats of [0, 1, 3]) {
      await press(part(row(panel, 2), 'kick'));
      using heard = heardByPage();
      send(part(panel, 'cancel'), 'keydown', 'Escape');
      for (let time = 0; time < repeats; time += 1)
        expect(send(document.body, 'keydown', 'Escape', { repeat: true }), 'a dialog of the page').to.be.false;
      send(document.body, 'keyup', 'Escape');
      expect(heard.keys, 'a modal of the page').to.be.empty;
      send(document.body, 'keydown', 'Escape');
      send(document.body, 'keyup', 'Escape');
      expect(heard.keys, 'the next one').to.deep.equal(['Escape', 'Escape']);
    }
  });

  it('is ours also where another key comes up before', async () => {
    const panel = await opened(await fixture<HTMLElement>(html`<div></div>`));
    await press(part(row(panel, 2), 'kick'));
    using heard = heardByPage();
    send(part(panel, 'cancel'), 'keydown', 'Escape');
    send(document.body, 'keyup', 'Shift');
    send(document.body, 'keyup', 'Escape');
    expect(heard.keys).to.deep.equal(['Shift']);
  });

  it('takes no other key from the page, nor a later Escape where its end was never told', async () => {
    const panel = await opened(await fixture<HTMLElement>(html`<div></div>`));
    await press(part(row(panel, 2), 'kick'));
    using heard = heardByPage();
    send(part(panel, 'cancel'), 'keydown', 'Escape');
    send(document.body, 'keydown', 's');
    send(document.body, 'keydown', 'Escape');
    send(document.body, 'keyup', 'Escape');
    expect(heard.keys).to.deep.equal(['s', 'Escape', 'Escape']);
  });

  it('that ends a composition in our field does not reach the page by its end either', async () => {
    const panel = await opened(await fixture<HTMLElement>(html`<div></div>`));
    await press(part(panel, 'invite'));
    using heard = heardByPage();
    const field = root(panel).querySelector('input')!;
    send(field, 'keydown', 'Escape', { isComposing: true });
    send(field, 'keyup', 'Escape');
    expect(heard.keys).to.be.empty;
    expect(root(panel).querySelector('form') === null).to.be.false;
  });

  it('is not ours while an input method composes', async () => {
    const panel = await participantsPanel(asOrganizer());
    await press(part(panel, 'invite'));
    const field = root(panel).querySelector('input')!;
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      expect(await key(field, 'Escape', composing)).to.be.false;
    }
    expect(root(panel).querySelector('form') === null).to.be.false;
  });
});
