import { expect, fixture, html } from '@open-wc/testing';
import { Idiomorph } from 'idiomorph';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';
import { usePageNetwork } from '../support/page-network.js';
import { drawn, has, hasFocus, part, press, root, row, roomRow, task, text } from '../support/panel.js';

const network = usePageNetwork({ 'auth/check': { login: 'jbond', token: 'renewed' } });

/** The page as its server writes it, each time the same. `extra` is what is new in it. */
const written = (extra = '') => `<main><h1>Desk</h1>${extra}
  <cti-connection id="cti" server="https://xuc.example.org" token-url="/token" keep-alive="0">
    <conference-room-list heading-level="3"></conference-room-list>
    <conference-participants mask-numbers lang="fr" theme="dark"><template slot="row-action"><button name="crm">CRM</button></template></conference-participants>
  </cti-connection>
</main>`;

/** How Turbo 8 and htmx hand a page to idiomorph: the body by its content, an element by itself, each with their hooks. */
const ways: Readonly<Record<string, (main: Element, text: string) => unknown>> = {
  'the element itself, as htmx does': (main, text) => Idiomorph.morph(main, text, { morphStyle: 'outerHTML' }),
  'what is in it': (main, text) => Idiomorph.morph(main, inner(text), { morphStyle: 'innerHTML' }),
  'nodes, with hooks on each, as Turbo does': (main, text) =>
    Idiomorph.morph(main, parsed(text), {
      morphStyle: 'outerHTML',
      callbacks: {
        beforeNodeMorphed: () => true,
        beforeAttributeUpdated: () => true,
        beforeNodeRemoved: () => true,
      },
    }),
};

function parsed(text: string): Element {
  return new DOMParser().parseFromString(text, 'text/html').querySelector('main')!;
}

function inner(text: string): string {
  return parsed(text).innerHTML;
}

/** The page, online, and what is in it. */
async function shown() {
  network().rest.answers['/token'] = { token: 'first' };
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.append(parsed(written()));
  const main = () => place.querySelector('main')!;
  const cti = place.querySelector('cti-connection')!;
  const panel = place.querySelector('conference-participants')!;
  const rooms = place.querySelector('conference-room-list')!;
  await drawn(cti, panel, rooms);
  for (let turn = 0; network().sockets.length === 0 && turn < 50; turn += 1) await task();
  network().latest.accept().say('LoggedOn');
  await drawn(cti, panel, rooms);
  return { main, cti, panel, rooms };
}

/** Gives a panel a connection of its own, with people in it. */
async function peopled(panel: HTMLElement & { connection?: unknown }): Promise<FakeConnection> {
  const fake = asOrganizer();
  panel.connection = fake.connection;
  await drawn(panel as never);
  return fake;
}

for (const [way, morph] of Object.entries(ways)) {
  describe(`A page that is morphed by idiomorph: ${way}`, () => {
    it('keeps the session, the status and the elements where nothing has changed', async () => {
      const { main, cti, panel } = await shown();
      const { connection } = cti;
      expect(cti.status).to.equal('online');
      for (let time = 0; time < 3; time += 1) {
        morph(main(), written());
        await task();
        await drawn(cti, panel);
      }
      expect(main().querySelector('cti-connection') === cti, 'the same element').to.be.true;
      expect(cti.connection === connection, 'the same connection').to.be.true;
      expect([cti.status, cti.getAttribute('status')]).to.deep.equal(['online', 'online']);
      expect(network().sockets.length).to.equal(1);
    });

    it('keeps them where something else of the page has changed, before or after', async () => {
      const { main, cti } = await shown();
      morph(main(), written('<p>News</p><cti-note></cti-note>'));
      await task();
      morph(main(), written());
      await task();
      await drawn(cti);
      expect(main().querySelector('cti-connection')?.status).to.equal('online');
      expect(network().alive.length).to.equal(1);
    });

    it('keeps what somebody is doing in a panel: a question, the focus, what is drawn', async () => {
      const { main, panel } = await shown();
      await peopled(panel);
      await press(part(row(panel, 2), 'kick'));
      expect(hasFocus(part(panel, 'cancel')), 'before').to.be.true;
      morph(main(), written('<p>News</p>'));
      await task();
      await drawn(panel);
      expect(has(panel, 'confirm')).to.be.true;
      expect(hasFocus(part(panel, 'cancel'))).to.be.true;
      expect(panel.getAttribute('theme')).to.equal('dark');
      expect(text(part(panel, 'leave'))).to.equal('Quitter');
      expect(row(panel, 2).querySelectorAll('[name=crm]')).to.have.length(1);
    });

    it('takes a change of an attribute for just that', async () => {
      const { main, cti, panel } = await shown();
      await peopled(panel);
      morph(
        main(),
        written().replace('lang="fr"', 'lang="en"').replace(' mask-numbers', '').replace(' theme="dark"', ''),
      );
      await task();
      await drawn(cti, panel);
      expect(text(part(panel, 'leave'))).to.equal('Leave');
      expect([panel.maskNumbers, panel.theme ?? null]).to.deep.equal([false, null]);
      expect(network().sockets.length).to.equal(1);
    });

    it('keeps a room unfolded', async () => {
      const { main, rooms } = await shown();
      await peopled(rooms);
      await press(roomRow(rooms, '4000').querySelector<HTMLElement>('[aria-expanded]')!);
      morph(main(), written());
      await task();
      await drawn(rooms);
      expect(root(rooms).querySelectorAll('[aria-expanded=true]').length).to.be.above(0);
    });
  });
}
