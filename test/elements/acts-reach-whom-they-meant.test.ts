import { expect, html } from '@open-wc/testing';
import { givePageClock, pageClock } from '../../src/elements/page/page-clock.js';
import type { Command, ConferenceParticipantsElement, ConferenceRequestEvent } from '../../src/index.js';
import { peopleBesideMe } from '../support/builders.js';
import { Dice } from '../support/dice.js';
import { asOrganizer } from '../support/fake-connection.js';
import { Hand } from '../support/hand.js';
import { Meeting } from '../support/moving-meeting.js';
import { drawn, has, part, participantsPanel, parts, task } from '../support/panel.js';

const moves = 1000;
/** How often the list moves between the moment at which the pointer or the focus comes to rest and the press. */
const movesPerRest = 10;

/** Searches, filters and orders, or no longer, in a panel of another width. */
async function look(panel: ConferenceParticipantsElement, dice: Dice): Promise<void> {
  panel.style.width = dice.one(['', '320px', '240px']);
  const search = parts(panel, 'search')[0] as HTMLInputElement | undefined;
  if (!search) return;
  search.value = dice.one(['', '', 'a', '2']);
  search.dispatchEvent(new Event('input'));
  const sort = part(panel, 'sort') as HTMLSelectElement;
  sort.value = dice.one(['arrival', 'name', 'talk']);
  sort.dispatchEvent(new Event('change'));
  const wanted = dice.one(['', '', 'not-muted', 'talking']);
  for (const filter of parts(panel, 'filter')) {
    if ((filter.dataset.filter === wanted) !== (filter.getAttribute('aria-pressed') === 'true')) filter.click();
  }
  await drawn(panel);
}

describe('However the list moves between resting and pressing, in a thousand moves by random', () => {
  // A frame comes with the next task: the browser's frames, 60 a second, would make this test last a minute.
  before(() => givePageClock({ ...pageClock(), nextFrame: (work) => pageClock().schedule(work, 0) }));
  after(() => givePageClock());

  it('no act reaches anybody but whom the pointer, the finger or the focus was on', async function () {
    this.timeout(120_000);
    const dice = new Dice(2024);
    const people = peopleBesideMe(12);
    const fake = asOrganizer(...people);
    const meeting = new Meeting(fake, dice, people);
    const panel = await participantsPanel(fake, html`<conference-participants attendance></conference-participants>`);
    const hand = new Hand(panel, dice);
    part(panel, 'talk-times').click();
    await drawn(panel);
    fake.connection.newcomers.mute('4001');

    let meant = '';
    let meantKey = '';
    let moved = 0;
    let way = '';
    const reached = new Map<string, number>();
    const where = (type: string) => `${way}, after ${moved} moves: ${type}`;
    // What is asked for names whom it is meant for: the connection sends nothing to a successor.
    const onRequest = ({ command, expect: key }: ConferenceRequestEvent) => {
      if (!('index' in command) || isOfNewcomers(command.type, command.index)) return;
      const { type } = command;
      if (hand.sparing && type === 'conferenceMute') expect(key, where(type)).not.to.equal(meantKey);
      else expect(key, where(type)).to.equal(meantKey);
    };
    const isOfNewcomers = (type: string, index: number) =>
      type === 'conferenceMute' && meeting.newcomers.has(meeting.whoIsAt(index)) && meeting.whoIsAt(index) !== meant;
    const check = (command: Command) => {
      if (!('index' in command) || isOfNewcomers(command.type, command.index)) return;
      const who = meeting.whoIsAt(command.index);
      if (hand.sparing && command.type === 'conferenceMute') expect(who, where(command.type)).not.to.equal(meant);
      else expect(who, where(command.type)).to.equal(meant);
      reached.set(way, (reached.get(way) ?? 0) + 1);
    };
    panel.addEventListener('conference-request', onRequest);

    for (let rest = 0; moved < moves; rest++) {
      meant = meantKey = '';
      await hand.away();
      if (rest % 8 === 0) await look(panel, dice);
      const rows = parts(panel, 'participant').filter((one) => has(one, 'tick'));
      if (rows.length === 0) continue;
      if (!fake.connection.newcomers.muting.on.includes('4001')) fake.connection.newcomers.mute('4001');
      const target = dice.one(rows);
      meant = meeting.whoIsAt(Number(target.dataset.index));
      meantKey = target.dataset.key!;
      way = Object.keys(hand.ways)[rest % Object.keys(hand.ways).length]!;
      const press = await hand.ways[way]!(target);
      for (let step = 0; step < movesPerRest; step++, moved++) {
        dice.one(Object.values(meeting.moves))();
        if (dice.oneIn(3)) await drawn(panel);
      }
      const before = fake.sent.length;
      await press();
      await hand.finish();
      // Of an act on several people, five commands wait for their signs at a time.
      let done = before;
      while (done < fake.sent.length) {
        for (; done < fake.sent.length; done++) {
          check(fake.sent[done]!);
          if (!dice.oneIn(4)) meeting.obey(fake.sent[done]!);
        }
        fake.wait(6000);
        await task();
      }
    }
    for (const one of Object.keys(hand.ways)) expect(reached.get(one), one).to.be.above(0);
  });
});
