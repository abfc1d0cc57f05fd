import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { bond, changes, person, q } from '../support/builders.js';
import { asOrganizer, FakeConnection, inConference } from '../support/fake-connection.js';
import '../../src/define/blocks.js';
import { consoleOf } from '../support/page-console.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, part, participantsPanel, parts, root, row, task, text } from '../support/panel.js';

describe('Tags that are closed as in XML', () => {
  it('make a panel the child of another, which the console says once', async () => {
    using told = consoleOf('warn');
    const { connection } = asOrganizer();
    for (let time = 0; time < 2; time += 1) {
      const around = await fixture<HTMLElement>(html`<div></div>`);
      around.append(
        document
          .createRange()
          .createContextualFragment('<conference-room-list /><conference-participants></conference-participants>'),
      );
      for (const panel of around.querySelectorAll('conference-room-list, conference-participants'))
        Object.assign(panel, { connection });
      await task();
    }
    expect(told.lines.filter((line) => line.includes('inside'))).to.deep.equal([
      '<conference-participants> is inside <conference-room-list>, and is not shown. ' +
        'HTML has no self-closing tags: write <conference-room-list></conference-room-list>.',
    ]);
  });
});

describe('A page’s text properties', () => {
  const reachIn = `white-space: nowrap; text-transform: uppercase; text-indent: 4em; text-shadow: 2px 2px red;
    word-break: break-all; word-spacing: 2em; letter-spacing: 1em; text-align: right; line-height: 4; hyphens: auto;
    font-variant: small-caps; writing-mode: vertical-rl; -webkit-text-stroke: 2px red; font-style: italic;
    user-select: none;`;

  it('do not reach into a panel', async () => {
    const looks = async (style: string) => {
      const around = await fixture<HTMLElement>(html`<div></div>`);
      around.style.cssText = style;
      const panel = document.createElement('conference-participants');
      // As wide whatever the page's writing mode: a narrow panel has a look of its own.
      panel.style.width = '400px';
      panel.connection = asOrganizer().connection;
      around.append(panel);
      await drawn(panel);
      const all = getComputedStyle(part(panel, 'name'));
      const names = ['whiteSpace', 'textTransform', 'textIndent', 'textShadow', 'wordBreak', 'wordSpacing'] as const;
      const more = ['letterSpacing', 'textAlign', 'lineHeight', 'hyphens', 'fontVariant', 'writingMode'] as const;
      return [...names, ...more, 'fontStyle' as const, 'webkitTextStrokeWidth' as const, 'userSelect' as const].map(
        (name) => all[name],
      );
    };
    expect(await looks(reachIn)).to.deep.equal(await looks(''));
  });

  it('that hide it, or choose its colours, do', async () => {
    const panel = await participantsPanel(asOrganizer());
    panel.style.cssText = 'visibility: hidden; pointer-events: none; color-scheme: dark';
    const { visibility, pointerEvents, colorScheme } = getComputedStyle(part(panel, 'leave'));
    expect([visibility, pointerEvents, colorScheme]).to.deep.equal(['hidden', 'none', 'dark']);
  });
});

describe('A page whose fields and images hide members of the platform', () => {
  it('does not hang a panel in a form, nor change its language', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form lang="fr">
        <input name="parentNode" /><input name="lang" value="de" /><input name="getAttribute" />
        <input name="nodeType" /><input name="host" /><input name="ownerDocument" /><input name="shadowRoot" />
        <input name="matches" /><input name="querySelectorAll" /><input name="addEventListener" />
        <input name="isConnected" /><input name="closest" /><input name="contains" /><input name="childNodes" />
      </form>`,
    );
    const panel = document.createElement('conference-participants');
    panel.connection = asOrganizer().connection;
    form.append(panel);
    await drawn(panel);
    expect(text(part(panel, 'leave'))).to.equal('Quitter');
  });

  for (const name of [
    'hidden',
    'documentElement',
    'readyState',
    'designMode',
    'addEventListener',
    'removeEventListener',
    'defaultView',
    'activeElement',
    'querySelector',
  ]) {
    it(`draws with an image of the name ${name}`, async () => {
      await fixture(html`<img name=${name} alt="" />`);
      const fake = asOrganizer();
      const panel = await participantsPanel(fake);
      fake.push(changes(bond, { isTalking: true }));
      await drawn(panel);
      expect(text(part(row(panel, 2), 'name'))).to.equal('Q');
    });
  }
});

describe('A block of a page whose fields hide members of the platform', () => {
  it('is found inside of a form that came later', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <input name="matches" /><input name="querySelectorAll" />
        <div data-xivo-conferences data-server="simulator:"></div>
      </form>`,
    );
    await task();
    expect(form.lastElementChild?.firstElementChild?.localName).to.equal('cti-connection');
  });
});

/** A frame whose document has been loaded: Firefox puts another document in place of the first one. */
async function anotherDocument(): Promise<HTMLIFrameElement> {
  const frame = Object.assign(document.createElement('iframe'), { title: 'another document', srcdoc: '<p></p>' });
  const loaded = oneEvent(frame, 'load');
  await fixture(html`<div>${frame}</div>`);
  await loaded;
  return frame;
}

describe('A panel that moves into another document', () => {
  const clock = usePageClock();

  it('draws when that document does, whatever the one that it came from does', async () => {
    const frame = await anotherDocument();
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    panel.connection = fake.connection;
    const there = frame.contentDocument!;
    there.body.append(panel);
    await drawn(panel);
    // No frame comes to the script's own page, as when its window is minimised and the popup is looked at.
    const pages = new Set<Document | undefined>();
    const { nextFrame } = clock();
    clock().nextFrame = (work, page) => {
      pages.add(page);
      return page === document ? { unsubscribe: () => undefined } : nextFrame.call(clock(), work, page);
    };
    for (const isMuted of [true, false]) {
      fake.push(changes(q, { isMuted }));
      await drawn(panel);
      expect(row(panel, 2).part.contains('muted')).to.equal(isMuted);
    }
    expect(pages.has(there)).to.be.true;
    panel.remove();
  });

  it('does not wait for a window that is closed', async () => {
    const frame = await anotherDocument();
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const home = panel.parentElement!;
    panel.connection = fake.connection;
    frame.contentDocument!.body.append(panel);
    await drawn(panel);
    clock().hasFrames = false;
    fake.push(changes(q, { isTalking: true }));
    await task();
    fake.push(changes(q, { isMuted: true }));
    home.append(panel);
    frame.remove();
    clock().hasFrames = true;
    await drawn(panel);
    expect(row(panel, 2).part.contains('muted')).to.be.true;
  });

  it('takes no letter typed into a field of that document for a command', async () => {
    const frame = await anotherDocument();
    const there = frame.contentDocument!;
    const fake = inConference({ ...bond, isMuted: true });
    const panel = await participantsPanel(fake);
    panel.connection = fake.connection;
    panel.rowActions = () => there.createElement('input');
    there.body.append(panel);
    await drawn(panel);
    const field = row(panel, 1).querySelector('input')!;
    field.dispatchEvent(
      new frame.contentWindow!.window.KeyboardEvent('keydown', { key: 'm', bubbles: true, composed: true }),
    );
    await task();
    expect(fake.sent).to.deep.equal([]);
    panel.remove();
  });

  const tags = ['conference-participants', 'conference-room-list', 'cti-connection'] as const;
  const places: Readonly<Record<string, (frame: HTMLIFrameElement) => Node>> = {
    'a frame': (frame) => frame.contentDocument!.body,
    'a shadow root in a frame': (frame) => {
      const around = frame.contentDocument!.createElement('div');
      frame.contentDocument!.body.append(around);
      return around.attachShadow({ mode: 'open' });
    },
    'a document that no window shows': () => document.implementation.createHTMLDocument().body,
    'what DOMParser reads': () => new DOMParser().parseFromString('<p></p>', 'text/html').body,
    'a template': () => document.createElement('template').content,
  };
  for (const [what, placeIn] of Object.entries(places)) {
    it(`is dressed when it was first put into ${what}, and when it comes home`, async () => {
      const frame = await anotherDocument();
      const around = frame.parentElement!;
      const place = placeIn(frame);
      for (const tag of tags) {
        const element = document.createElement(tag);
        // Signed out, so that each of them has something to show.
        element.connection = new FakeConnection().status({ status: 'signed-out' }).connection;
        place.appendChild(element);
        const display = () => getComputedStyle(root(element).querySelector('.panel')!).display;
        if (
          frame.contentDocument!.contains(element) ||
          place.getRootNode({ composed: true }) === frame.contentDocument
        ) {
          await drawn(element);
          expect(display(), `${tag} there`).to.equal('flex');
        }
        around.append(element);
        await drawn(element);
        expect(display(), `${tag} at home`).to.equal('flex');
        element.remove();
      }
    });
  }

  it('goes on after it was in a document that no window shows', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const home = panel.parentElement!;
    document.implementation.createHTMLDocument().body.append(panel);
    fake.push(changes(q, { isMuted: true }));
    await task();
    home.append(panel);
    await drawn(panel);
    expect(row(panel, 2).part.contains('muted')).to.be.true;
    expect(getComputedStyle(part(panel, 'panel')).display).to.equal('flex');
  });

  it('is dressed there, and back again, also a long list', async () => {
    const frame = await anotherDocument();
    const there = frame.contentDocument!;
    const fake = inConference(bond, ...Array.from({ length: 100 }, (_, nth) => person(nth + 2)));
    const provider = await fixture<HTMLElement>(
      html`<cti-connection .connection=${fake.connection}
        ><conference-participants></conference-participants
      ></cti-connection>`,
    );
    const panel = provider.querySelector('conference-participants')!;
    await drawn(panel);
    for (const [place, times] of [
      [there.body, 'there'],
      [document.body, 'back'],
    ] as const) {
      place.append(provider);
      for (let count = 0; count < 4; count += 1) {
        await new Promise((resolve) => setTimeout(resolve));
        panel.requestUpdate();
        await drawn(panel);
      }
      const view = place.ownerDocument.defaultView!;
      expect(view.getComputedStyle(part(panel, 'panel')).display, times).to.equal('flex');
      const gap = root(panel).querySelectorAll<HTMLElement>('.gap');
      expect(gap[gap.length - 1]!.offsetHeight, `${times}: the gap`).to.be.above(1000);
      expect(parts(panel, 'participant').length).to.be.below(100);
    }
    provider.remove();
  });
});
