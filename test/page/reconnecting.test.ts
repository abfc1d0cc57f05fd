import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/all.js';
import type { ConferenceParticipantsElement } from '../../src/elements/participants/conference-participants.js';
import { bond, myCall, peopleBesideMe, person, type Person, phone } from '../support/builders.js';
import { documentedRooms } from '../support/frames.js';
import { type FakeXuc, online } from '../support/fake-xuc.js';
import { usePageClock } from '../support/page-clock.js';
import {
  drawn,
  has,
  hasFocus,
  part,
  parts,
  press,
  root,
  row,
  scrollerOf,
  shownText,
  task,
  text,
  whyNot,
} from '../support/panel.js';

/** More than are drawn at once. */
const crowd: readonly Person[] = [bond, ...peopleBesideMe(99)];

interface Shown {
  readonly xuc: FakeXuc;
  readonly panel: ConferenceParticipantsElement;
  readonly scroller: HTMLElement;
}

/** The server tells where I am, as it does when it is asked for my calls. */
function tell(xuc: FakeXuc, people: readonly Person[], uniqueId = myCall): void {
  xuc.socket
    .say('ConferenceList', documentedRooms)
    .say('CurrentCallsPhoneEvents', { events: [phone('EventEstablished', { uniqueId })] })
    .say('ConferenceEvent', {
      eventType: 'Join',
      uniqueId,
      conferenceNumber: '4001',
      conferenceName: 'conference_support',
      participants: people,
      since: 0,
    });
}

async function inConference(people = crowd): Promise<Shown> {
  const xuc = online();
  const provider = await fixture(
    html`<cti-connection .connection=${xuc.connection}>
      <conference-participants></conference-participants>
    </cti-connection>`,
  );
  const panel = provider.querySelector('conference-participants')!;
  tell(xuc, people);
  await drawn(panel);
  return { xuc, panel, scroller: scrollerOf(panel) };
}

/** The link breaks, and is back once the delay is over; the server has not spoken yet. */
function reconnect(xuc: FakeXuc): void {
  xuc.socket.end();
  xuc.wait(2500).logOn();
}

/** The parts of the actions that can be done now. */
function offered(within: Element): readonly string[] {
  return parts(within, 'action')
    .filter((button) => !(button as HTMLButtonElement).disabled && button.getAttribute('aria-disabled') !== 'true')
    .map(({ part: name }) => String(name));
}

describe('A panel whose link was lost', () => {
  usePageClock();

  it('keeps what it showed, says as of when, and offers nothing that needs the server', async () => {
    const { xuc, panel } = await inConference();
    const before = row(panel, 2);
    expect(has(panel, 'stale')).to.be.false;
    xuc.socket.end();
    await drawn(panel);
    expect(row(panel, 2) === before).to.be.true;
    const time = new Intl.DateTimeFormat('en', { timeStyle: 'medium' }).format(xuc.clock.now());
    expect(text(part(panel, 'stale'))).to.equal(`As of ${time}`);
    // A menu opens all the same: what is in it says why it cannot be done. A number is copied, and the keys are listed,
    // without the server.
    expect(new Set(offered(panel))).to.deep.equal(new Set(['action more']));
    await press(part(row(panel, 2), 'more'));
    expect(offered(part(row(panel, 2), 'menu'))).to.deep.equal(['action copy']);
    await press(part(root(panel).querySelector('header')!, 'more'));
    expect(offered(part(root(panel).querySelector('header')!, 'menu'))).to.deep.equal(['action shortcuts']);
  });

  it('keeps the same rows, the focus and the place when the conference still runs', async () => {
    const { xuc, panel, scroller } = await inConference();
    scroller.scrollTop = 2000;
    await oneEvent(scroller, 'scroll');
    await drawn(panel);
    const mute = part(root(panel).querySelectorAll<HTMLElement>('[data-index]')[8]!, 'mute');
    mute.focus();
    // The first row, far above, was drawn only because Tab led to it: now Tab leads to the row that has the focus.
    panel.requestUpdate();
    await drawn(panel);
    const rows = [...root(panel).querySelectorAll<HTMLElement>('[data-index]')];
    const { scrollTop } = scroller;
    reconnect(xuc);
    await drawn(panel);
    tell(xuc, crowd);
    await drawn(panel);
    expect(has(panel, 'stale')).to.be.false;
    const after = [...root(panel).querySelectorAll<HTMLElement>('[data-index]')];
    const indexes = (shown: readonly HTMLElement[]) => shown.map(({ dataset }) => dataset.index);
    expect(indexes(after)).to.deep.equal(indexes(rows));
    expect(
      after.every((element, place) => element === rows[place]),
      'no row is made anew',
    ).to.be.true;
    expect(hasFocus(mute), 'the focus stays').to.be.true;
    expect(scroller.isConnected && scroller.scrollTop).to.equal(scrollTop);
    expect(whyNot(mute)).to.equal(undefined);
  });

  it('keeps a question open, with its answer, while its subject is there', async () => {
    const { xuc, panel } = await inConference();
    part(row(panel, 3), 'kick').focus();
    await press(part(row(panel, 3), 'kick'));
    const cancel = part(row(panel, 3), 'cancel');
    expect(hasFocus(cancel)).to.be.true;
    reconnect(xuc);
    await drawn(panel);
    tell(xuc, crowd);
    await drawn(panel);
    expect(part(row(panel, 3), 'cancel')).to.equal(cancel);
    expect(hasFocus(cancel)).to.be.true;
    await press(part(row(panel, 3), 'confirm'));
    expect(xuc.socket.commands.at(-1)).to.deep.equal({ command: 'conferenceKick', numConf: '4001', index: 3 });
  });

  it('closes a question about somebody who left meanwhile, and asks nothing of their successor', async () => {
    const { xuc, panel } = await inConference();
    await press(part(row(panel, 3), 'kick'));
    reconnect(xuc);
    const successor = person(3, { callerIdName: 'Somebody else', username: 'else' });
    tell(xuc, [bond, person(2), successor]);
    await drawn(panel);
    expect(has(panel, 'confirm')).to.be.false;
    // The focus was in the list, which kept its rows still.
    (root(panel).activeElement as HTMLElement | null)?.blur();
    await task();
    await drawn(panel);
    expect(text(row(panel, 3))).to.contain('Somebody else');
    expect(has(panel, 'confirm')).to.be.false;
    expect(JSON.stringify(xuc.socket.commands)).not.to.contain('conferenceKick');
  });

  it('drops a conference that is gone', async () => {
    const { xuc, panel } = await inConference();
    reconnect(xuc);
    await drawn(panel);
    expect(has(panel, 'participant'), 'the server has not spoken yet').to.be.true;
    xuc.socket.say('CurrentCallsPhoneEvents', { events: [] });
    await drawn(panel);
    expect(has(panel, 'participant')).to.be.false;
    expect(shownText(panel)).to.contain('You are not in a conference.');
  });

  it('drops those who left, and shows those who came', async () => {
    const { xuc, panel } = await inConference([bond, person(2), person(3)]);
    const stays = row(panel, 3);
    reconnect(xuc);
    tell(xuc, [bond, person(3), person(4)]);
    await drawn(panel);
    const indexes = [...root(panel).querySelectorAll<HTMLElement>('[data-index]')].map(({ dataset }) => dataset.index);
    expect(indexes).to.deep.equal(['1', '3', '4']);
    expect(row(panel, 3) === stays).to.be.true;
  });

  it('tells of what was on its way that it is unknown, not that it failed, and never sends it again', async () => {
    const { xuc, panel } = await inConference();
    await press(part(row(panel, 2), 'mute'));
    expect(xuc.socket.commands.at(-1)).to.deep.equal({ command: 'conferenceMute', numConf: '4001', index: 2 });
    reconnect(xuc);
    tell(xuc, crowd);
    await drawn(panel);
    const told = text(part(row(panel, 2), 'error'));
    expect(told).to.equal('Mute: the connection broke. Whether it worked is unknown.');
    expect(told).not.to.match(/fail|refused/i);
    xuc.wait(19_000);
    expect(xuc.socket.commands).to.deep.equal([
      { command: 'getCurrentCallsPhoneEvents' },
      { command: 'getList', objectType: 'meetme' },
    ]);
  });
});
