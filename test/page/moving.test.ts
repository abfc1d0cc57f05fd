import { expect, fixture, html } from '@open-wc/testing';
import { bond, changes, comes, moneypenny, person, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { called, pass, paste, send } from '../support/invitation-form.js';
import { usePageClock } from '../support/page-clock.js';
import { mutes, mutingAll } from '../support/muting-all.js';
import {
  drawn,
  has,
  hasRow,
  part,
  participantsPanel,
  parts,
  press,
  row,
  shownText,
  task,
  text,
} from '../support/panel.js';

/** The ways in which pages and frameworks move a panel. */
const moves: Readonly<Record<string, (panel: Element) => void>> = {
  'into another element': (panel) => {
    const elsewhere = document.createElement('section');
    panel.parentElement!.append(elsewhere);
    elsewhere.append(panel);
  },
  'to where it is': (panel) => panel.before(panel),
  'a microtask after it was taken out': (panel) => {
    const home = panel.parentElement!;
    panel.remove();
    queueMicrotask(() => home.append(panel));
  },
  'with the <cti-connection> around it': ({ parentElement }) => parentElement!.parentElement!.append(parentElement!),
};

describe('A panel that the page moves', () => {
  const clock = usePageClock();

  it('goes on showing and asking, each once', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const elsewhere = document.createElement('section');
    panel.parentElement!.append(elsewhere);
    for (let time = 0; time < 3; time += 1) {
      elsewhere.append(panel);
      elsewhere.before(panel);
    }
    await drawn(panel);
    fake.push(comes(person(4)));
    await drawn(panel);
    expect(hasRow(panel, 4)).to.be.true;
    await press(part(row(panel, 2), 'mute'));
    expect(fake.sent.length).to.equal(1);
  });

  it('keeps what was open in it', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'kick'));
    moves['into another element']!(panel);
    await drawn(panel);
    expect(has(panel, 'confirm')).to.be.true;
  });

  for (const [where, move] of Object.entries(moves)) {
    it(`keeps the result of an act on many, with Undo: ${where}`, async () => {
      const { fake, panel, result } = await mutingAll(q);
      fake.push(mutes(q));
      expect(await result()).to.contain('1 of 1 muted.');
      move(panel);
      expect(await result()).to.contain('1 of 1 muted.');
      await press(part(panel, 'undo'));
      expect(fake.sent.at(-1)).to.deep.include({ type: 'conferenceUnmute', index: 2 });
    });

    it(`counts what an act on many came to that it was in the middle of: ${where}`, async () => {
      const { fake, panel, result } = await mutingAll(q, moneypenny);
      fake.push(mutes(q));
      move(panel);
      fake.push(mutes(moneypenny));
      expect(await result()).to.contain('2 of 2 muted.');
    });

    it(`goes on showing why something did not happen: ${where}`, async () => {
      const fake = asOrganizer();
      const panel = await participantsPanel(fake);
      await press(part(row(panel, 2), 'mute'));
      fake.refuse('NotOrganizer');
      await drawn(panel);
      move(panel);
      await task();
      await drawn(panel);
      expect(text(part(row(panel, 2), 'error'))).to.contain('refused');
    });

    it(`tells a screen reader what happened just before and just after: ${where}`, async () => {
      const fake = asOrganizer();
      const panel = await participantsPanel(fake);
      fake.push(changes(bond, { isMuted: true }));
      clock().advance(700);
      move(panel);
      await Promise.resolve();
      fake.push(changes(bond, { isDeaf: true, isMuted: true }));
      await task();
      clock().advance(100);
      await drawn(panel);
      expect(shownText(panel)).to.contain('You were muted. You were kept from hearing');
    });
  }

  it('keeps who is ticked', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'tick'));
    moves['into another element']!(panel);
    await task();
    await drawn(panel);
    expect(has(panel, 'mute-ticked')).to.be.true;
  });

  it('goes on calling the guests who wait for their turn, and shows whom it has called', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(panel, 'invite'));
    await paste(panel, '1007, 1008');
    await send(panel);
    moves['into another element']!(panel);
    await task();
    await pass(clock(), panel, 1000);
    expect(called(fake)).to.deep.equal(['1007', '1008']);
    expect(parts(panel, 'invited')).to.have.length(2);
  });

  it('begins anew in the place of another connection', async () => {
    const { fake, panel, result } = await mutingAll(q);
    fake.push(mutes(q));
    expect(await result()).to.contain('1 of 1 muted.');
    const other = await participantsPanel(asOrganizer());
    other.before(panel);
    expect(await result()).to.be.undefined;
    expect(hasRow(panel, 2)).to.be.true;
  });

  it('asks the other connection for nothing that the former one was about', async () => {
    const [fake, otherFake] = [asOrganizer(), asOrganizer()];
    const panel = await participantsPanel(fake);
    fake.connection.newcomers.mute('4001');
    (await participantsPanel(otherFake)).before(panel);
    fake.push(comes(person(4)));
    await task();
    expect([fake.sent.length, otherFake.sent.length]).to.deep.equal([1, 0]);
  });

  it('shows what became of things while it was out of the page', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const provider = panel.parentElement!;
    panel.remove();
    fake.push(changes(q, { isMuted: true }), comes(person(4)));
    await task();
    provider.append(panel);
    await drawn(panel);
    expect(row(panel, 2).part.contains('muted')).to.be.true;
    expect(hasRow(panel, 4)).to.be.true;
  });

  it('lets go of everything when it is taken out for good', async () => {
    const fake = asOrganizer();
    const place = await fixture(
      html`<div>
        <cti-connection .connection=${fake.connection}>
          <conference-room-list></conference-room-list>
          <conference-participants></conference-participants>
        </cti-connection>
      </div>`,
    );
    const provider = place.querySelector('cti-connection')!;
    await drawn(provider, place.querySelector('conference-participants')!);
    expect(clock().running, 'timers run while something is shown').to.be.above(0);
    provider.remove();
    await task();
    expect(clock().running).to.equal(0);
  });
});
