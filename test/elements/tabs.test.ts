import { expect, html } from '@open-wc/testing';
import { bond, call, join } from '../support/builders.js';
import { asOrganizer, inThreeConferences, inTwoConferences } from '../support/fake-connection.js';
import {
  drawn,
  focused,
  has,
  hasFocus,
  key,
  part,
  participantsPanel,
  parts,
  press,
  shownText,
  text,
} from '../support/panel.js';

const shown = (panel: Element) => text(part(panel, 'conference-name'));
const selected = (panel: Element) => parts(panel, 'tab').map((tab) => tab.ariaSelected);

describe('Two conferences at once', () => {
  it('have a tab each, of which the first one is shown', async () => {
    const panel = await participantsPanel(inTwoConferences());
    expect(parts(panel, 'tab').map(text)).to.deep.equal(['conference_support', 'public on hold']);
    expect(selected(panel)).to.deep.equal(['true', 'false']);
    expect(parts(panel, 'tab').map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1]);
    expect(part(panel, 'tab').parentElement?.ariaLabel).to.equal('Conferences');
    expect(shown(panel)).to.equal('conference_support');
  });

  it('show the one that I have just entered', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const there = { uniqueId: '9.9', conferenceNumber: '4000', conferenceName: 'public' };
    fake.push(join([bond], there));
    await drawn(panel);
    expect(shown(panel)).to.equal('public');
    expect(selected(panel)).to.deep.equal(['false', 'true']);
  });

  it('are changed by a click, with all that belongs to them', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    await press(parts(panel, 'tab')[1]!);
    expect(selected(panel)).to.deep.equal(['false', 'true']);
    expect(shown(panel)).to.equal('public');
    expect(has(panel, 'on-hold'), 'that one is held').to.be.true;
    await press(part(panel, 'mute-me'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMuteMe', conferenceNumber: '4000' }]);
  });

  it('are changed by the arrow keys, around both ends, and the focus goes along', async () => {
    const panel = await participantsPanel(inThreeConferences());
    const names = ['conference_support', 'public', 'third'];
    parts(panel, 'tab')[0]!.focus();
    const steps: [string, number][] = [
      ['ArrowRight', 1],
      ['ArrowRight', 2],
      ['ArrowRight', 0],
      ['ArrowLeft', 2],
      ['ArrowLeft', 1],
      ['Home', 1],
    ];
    for (const [name, place] of steps) {
      await key(focused(panel) as HTMLElement, name);
      expect(shown(panel), name).to.equal(names[place]);
      expect(hasFocus(parts(panel, 'tab')[place]!), name).to.be.true;
    }
  });

  it('become one when one of them ends', async () => {
    const fake = inTwoConferences();
    const panel = await participantsPanel(fake);
    await press(parts(panel, 'tab')[1]!);
    fake.push(call('EventReleased', { uniqueId: parts(panel, 'tab')[1]!.dataset.call! }));
    await drawn(panel);
    expect(has(panel, 'tab')).to.be.false;
    expect(shown(panel)).to.equal('conference_support');
  });

  it('have no tabs in a panel that is for one of them', async () => {
    const panel = await participantsPanel(
      inTwoConferences(),
      html`<conference-participants conference-number="4000"></conference-participants>`,
    );
    expect(has(panel, 'tab')).to.be.false;
    expect(shown(panel)).to.equal('public');
  });

  it('are no topic while I am in one', async () => {
    const panel = await participantsPanel(asOrganizer());
    expect(has(panel, 'tab')).to.be.false;
    expect(shownText(panel)).not.to.contain('Conferences');
  });
});
