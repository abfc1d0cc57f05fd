import { expect, fixture, html } from '@open-wc/testing';
import { changes, comes, person, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, has, hasRow, part, participantsPanel, press, row, task } from '../support/panel.js';

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
    const elsewhere = document.createElement('section');
    panel.parentElement!.append(elsewhere);
    elsewhere.append(panel);
    await drawn(panel);
    expect(has(panel, 'confirm')).to.be.true;
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
