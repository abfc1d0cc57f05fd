/**
 * The states of the panels that are looked at, in pictures, by axe and as a screen reader meets them: one list for all
 * three. Needs a build.
 */
import { startDemo } from '../demo/serve.mjs';

const room = '4001';

/** What leads to each state, from a page that is signed in. `again` opens what a change of the page's width closes. */
export const states = {
  'sign-in': { signedIn: false, lead: async () => {} },
  rooms: { lead: async () => {} },
  members: { lead: ({ list }) => list.locator('[data-number="4000"] .unfold').click() },
  search: {
    world: { rooms: 9 },
    lead: async ({ list }) => {
      await list.locator('[part~="favourite"]').nth(1).click();
      await list.locator('[part="search"]').fill('400');
      await list.locator('.find [role="status"]', { hasText: '3' }).waitFor({ state: 'attached' });
    },
  },
  pin: { lead: ({ join }) => join('') },
  organizer: { lead: ({ join }) => join('5678') },
  user: { lead: ({ join }) => join('1234') },
  talking: {
    lead: async (now) => {
      await states.organizer.lead(now);
      now.controls.setTalking({ room, index: 2, talking: true });
      now.controls.setMuted({ room, index: 3, muted: true });
      await now.panel.locator('[part~="participant"][part~="muted"]').waitFor();
    },
  },
  menu: {
    lead: (now) => states.organizer.lead(now),
    again: ({ row }) => row.locator('[part~="more"]').click(),
  },
  'head-menu': {
    lead: (now) => states.organizer.lead(now),
    again: ({ panel }) => panel.locator('header [part~="more"]').click(),
  },
  question: {
    lead: async (now) => {
      await states['head-menu'].lead(now);
      await states['head-menu'].again(now);
      await now.panel.locator('[part~="close"]').click();
    },
  },
  removal: {
    lead: async (now) => {
      await states.organizer.lead(now);
      await now.row.focus();
      await now.page.keyboard.press('Delete');
    },
  },
  ticked: {
    lead: async (now) => {
      await states.organizer.lead(now);
      await now.row.locator('[part~="tick"]').click();
    },
  },
  result: {
    lead: async (now) => {
      await states.organizer.lead(now);
      await now.panel.locator('[part~="mute-all"]').click();
      await now.panel.locator('[part="undo"]').waitFor();
    },
  },
  refused: {
    lead: async (now) => {
      await states.organizer.lead(now);
      now.controls.refuseNext({ error: 'NotOrganizer' });
      await now.row.locator('[part~="mute"]').click();
      await now.panel.locator('[part="error"]').waitFor();
    },
  },
  invite: {
    lead: async (now) => {
      await states.organizer.lead(now);
      await now.panel.locator('[part~="invite"]').click();
      await now.panel.locator('[part~="suggestion"]').first().waitFor();
    },
  },
  invited: {
    lead: async (now) => {
      await states.invite.lead(now);
      await now.page.keyboard.type('0622222222');
      await now.page.keyboard.press('Enter');
      await now.panel.locator('[part="send-invite"]').click();
      await now.panel.locator('[part~="invited"]').waitFor();
    },
  },
  newcomers: {
    lead: async (now) => {
      await states['head-menu'].lead(now);
      await states['head-menu'].again(now);
      await now.panel.locator('[part~="mute-newcomers"]').click();
    },
  },
  help: {
    lead: async (now) => {
      await states.organizer.lead(now);
      await now.row.focus();
      await now.page.keyboard.press('?');
    },
  },
  held: {
    lead: async (now) => {
      await states.organizer.lead(now);
      await now.panel.locator('[part~="hold"]').click();
      await now.panel.locator('[part="on-hold"]').waitFor();
    },
  },
  two: {
    lead: async (now) => {
      await states.organizer.lead(now);
      await now.list.locator('[data-number="4000"] [part~="join"]').click();
      await now.list.locator('[part~="confirm"]').click();
      await now.panel.locator('[part~="tab"]').first().waitFor();
    },
  },
  ended: {
    lead: async (now) => {
      await states.user.lead(now);
      await now.panel.locator('[part~="leave"]').click();
      await now.panel.locator('[part="ended"]').waitFor();
    },
  },
  lost: {
    lead: async (now) => {
      await states.organizer.lead(now);
      now.controls.restart({ refuseForMs: 600_000 });
      // The first attempt has failed, too.
      await now.page.getByText('The server does not answer.').waitFor();
    },
  },
  many: {
    lead: async (now) => {
      await states.organizer.lead(now);
      now.controls.addParticipants({ room, count: 190 });
      now.controls.setTalking({ room, index: 2, talking: true });
      await now.panel.locator('[part="talking-now"] button').waitFor();
    },
  },
  nobody: {
    lead: async (now) => {
      await states.many.lead(now);
      await now.panel.locator('[part="search"]').fill('zzz');
      await now.panel.locator('.find [role="status"]', { hasText: /\S/ }).waitFor({ state: 'attached' });
    },
  },
};

/** The ways in which each state may be shown. */
export const variants = {
  wide: { width: 900 },
  320: { width: 320 },
  240: { width: 240 },
  dark: { width: 480, media: { colorScheme: 'dark' } },
  arabic: { width: 480, language: 'ar' },
  french: { width: 480, language: 'fr' },
  forced: { width: 480, media: { forcedColors: 'active' } },
  compact: { width: 480, density: 'compact' },
};

const page = (connection) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>States</title>
<style>:root{color-scheme:light dark}body{margin:8px;background:Canvas;color:CanvasText}
conference-participants{display:block;margin-top:8px}</style>
<script type="module" src="/dist/conference-elements.bundle.js"></script>
${['ar', 'de'].map((code) => `<script type="module" src="/dist/labels/${code}.js"></script>`).join('')}
<main><cti-connection ${connection}><conference-room-list></conference-room-list>
<conference-participants announce="off"></conference-participants></cti-connection></main>
<script>document.querySelector('cti-connection').setAttribute('server', location.origin)</script></html>`;

/** Opens a page in a browser and leads it to a state. `show` changes how it is shown, and ends once it is drawn. */
export async function openState(browser, name) {
  const { lead, again, signedIn = true, world: given = {} } = states[name];
  const simulator = await world(given);
  const demo = await startDemo({ simulator });
  const { controls } = simulator;
  const { origin } = new URL(demo.url);
  const tab = await browser.newPage({ viewport: { width: 900, height: 1400 }, reducedMotion: 'reduce' });
  const body = page(signedIn ? 'token-url="/demo/token?user=jbond"' : '');
  await tab.route(`${origin}/states`, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await tab.goto(`${origin}/states`);
  const list = tab.locator('conference-room-list');
  const panel = tab.locator('conference-participants');
  await (signedIn ? list.locator(`[data-number="${room}"]`) : tab.locator('cti-connection form')).waitFor();
  const join = async (pin) => {
    await list.locator(`[data-number="${room}"] [part~="join"]`).click();
    await panel.locator('[part="keypad"]').waitFor();
    for (const key of pin) await panel.locator(`[data-key="${key}"]`).click();
    if (pin !== '') await panel.locator('[part~="participant"]').first().waitFor();
  };
  const row = panel.locator('[part~="participant"]').nth(2);
  const now = { page: tab, list, panel, row, join, controls };
  await lead(now);
  return {
    page: tab,
    async show({ width, media = {}, language = 'en', density = '' }) {
      await tab.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
      await tab.setViewportSize({ width, height: 1400 });
      await tab.evaluate(
        ([lang, air]) => {
          const { documentElement } = globalThis.document;
          documentElement.lang = lang;
          documentElement.style.setProperty('--conference-density', air);
        },
        [language, density],
      );
      for (const element of [list, panel]) await element.locator(`.panel[lang="${language}"]`).waitFor();
      await drawn(tab);
      if (!again) return;
      // The wide panel comes first, and there is no menu yet; a change of the width has closed the others.
      if (await panel.locator('[part="menu"]').count()) await tab.keyboard.press('Escape');
      await again(now);
      await drawn(tab);
    },
    async close() {
      await tab.close();
      await demo.close();
      simulator.close();
    },
  };
}

/** The default world in which nobody talks, and everybody came five seconds after a full minute. */
async function world({ rooms: count = 0 }) {
  const { createSimulator } = await import('../dist/simulator/node/index.js');
  const { defaultRooms } = await import('../dist/simulator/default-world.js');
  const more = Array.from({ length: count }, (_, place) => ({ number: `4${100 + place}`, name: `Salle ${place + 1}` }));
  const rooms = [...defaultRooms, ...more].map(({ present = [], ...of }) => ({
    ...of,
    present: present.map((person) => ({ ...person, since: person.since - (person.since % 60) + 5 })),
  }));
  return createSimulator({ rooms, talk: false });
}

/** After what was changed is drawn, and a width that was changed is measured and drawn. */
function drawn(tab) {
  return tab.evaluate(async () => {
    const frame = () => new Promise((resolve) => globalThis.requestAnimationFrame(resolve));
    for (let frames = 0; frames < 4; frames += 1) await frame();
  });
}
