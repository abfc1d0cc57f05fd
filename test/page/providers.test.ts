import { expect, fixture, html } from '@open-wc/testing';
import { asOrganizer, asUser, online } from '../support/fake-connection.js';
import { drawn, has, part, participantsPanel, press, shownText, task, text } from '../support/panel.js';

type Participants = HTMLElementTagNameMap['conference-participants'];

const muteMe = { type: 'conferenceMuteMe', conferenceNumber: '4001' };

describe('Which connection a panel uses', () => {
  it('is the nearest of two around it, which alone is asked', async () => {
    const [near, far] = [asOrganizer(), asUser()];
    const outer = await fixture(
      html`<cti-connection .connection=${far.connection}>
        <cti-connection .connection=${near.connection}
          ><conference-participants></conference-participants
        ></cti-connection>
        <conference-participants></conference-participants>
      </cti-connection>`,
    );
    const [inside, outside] = outer.querySelectorAll('conference-participants') as unknown as [
      Participants,
      Participants,
    ];
    await drawn(inside, outside);
    expect(text(part(inside, 'my-role'))).to.equal('Your role: organizer');
    expect(text(part(outside, 'my-role'))).to.equal('Your role: user');
    await press(part(inside, 'mute-me'));
    expect(near.sent).to.deep.equal([muteMe]);
    expect(far.sent).to.be.empty;
  });

  it('is its own before any around it', async () => {
    const [own, around] = [asOrganizer(), online()];
    const panel = await participantsPanel(
      around,
      html`<conference-participants .connection=${own.connection}></conference-participants>`,
    );
    expect(has(panel, 'participant')).to.be.true;
    await press(part(panel, 'mute-me'));
    expect(own.sent).to.deep.equal([muteMe]);
    expect(around.sent).to.be.empty;
    panel.connection = undefined;
    await drawn(panel);
    expect(shownText(panel), 'and the one around it without').to.equal('You are not in a conference.');
  });

  it('is its own, with nothing around it', async () => {
    const fake = asOrganizer();
    const panel = await fixture<Participants>(
      html`<conference-participants .connection=${fake.connection}></conference-participants>`,
    );
    await drawn(panel);
    const outcomes: string[] = [];
    panel.addEventListener('conference-outcome', ({ outcome }) => outcomes.push(outcome.status));
    await press(part(panel, 'mute-me'));
    expect(fake.sent).to.deep.equal([muteMe]);
    fake.refuse('NotAMember');
    await task();
    expect(outcomes).to.deep.equal(['refused']);
  });

  it('is another one once the panel has been moved there', async () => {
    const [before, after] = [asOrganizer(), asUser()];
    const panel = await participantsPanel(before);
    const other = await fixture(html`<cti-connection .connection=${after.connection}></cti-connection>`);
    other.append(panel);
    await drawn(panel);
    expect(text(part(panel, 'my-role'))).to.equal('Your role: user');
    await press(part(panel, 'mute-me'));
    expect(before.sent).to.be.empty;
    expect(after.sent).to.deep.equal([muteMe]);
  });

  it('is found through the shadow roots of the page’s own elements', async () => {
    const fake = asOrganizer();
    const provider = await fixture(html`<cti-connection .connection=${fake.connection}><div></div></cti-connection>`);
    const shadow = provider.querySelector('div')!.attachShadow({ mode: 'open' });
    const panel = document.createElement('conference-participants');
    shadow.append(panel);
    await drawn(panel);
    await press(part(panel, 'mute-me'));
    expect(fake.sent).to.deep.equal([muteMe]);
  });
});

describe('A panel without a connection', () => {
  it('says so quietly, warns once, and throws nothing', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...given) => warnings.push(given[0]);
    try {
      const panel = await fixture<Participants>(html`<conference-participants></conference-participants>`);
      await drawn(panel);
      panel.headingLevel = 3;
      await drawn(panel);
      expect(shownText(panel)).to.equal('Not connected');
      expect(warnings).to.deep.equal([
        '<conference-participants> has no connection yet: put it into a <cti-connection>.',
      ]);
    } finally {
      console.warn = warn;
    }
  });

  it('tells whoever pressed a button of it that nobody answered', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const provider = panel.parentElement!;
    const outcomes: string[] = [];
    panel.addEventListener('conference-outcome', ({ outcome }) => outcomes.push(outcome.status));
    const button = part(panel, 'mute-me');
    provider.after(panel);
    button.click();
    await task();
    expect(outcomes).to.deep.equal(['unanswered']);
    expect(fake.sent).to.be.empty;
    await drawn(panel);
    expect(shownText(panel)).to.equal('Not connected');
    panel.remove();
  });
});
