import { expect, html } from '@open-wc/testing';
import { comes, join, listedCalls, moneypenny, person, phone, q, bond } from '../support/builders.js';
import { asOrganizer, asUser, FakeConnection, inConference, online } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, has, part, participantsPanel, root, row, shownText, text, whyNot } from '../support/panel.js';

const heading = (panel: Element) => root(panel).querySelector('[role=heading]')!;

describe('The head of a conference', () => {
  const clock = usePageClock();

  it('tells name, number, how many are in, how long it runs, and what I am', async () => {
    const fake = inConference().push(join([bond, q], { since: 125 }));
    const panel = await participantsPanel(fake);
    expect(text(heading(panel))).to.equal('conference_support');
    expect(text(part(panel, 'conference-number'))).to.equal('4001');
    expect(text(part(panel, 'count'))).to.equal('2 participants');
    expect(text(part(panel, 'running'))).to.equal('Running for 2:05');
    expect(text(part(panel, 'my-role'))).to.equal('Your role: organizer');
    fake.wait(60_000);
    clock().advance(60_000);
    fake.push(comes(moneypenny));
    await drawn(panel);
    expect(text(part(panel, 'running'))).to.equal('Running for 3:05');
    expect(text(part(panel, 'count'))).to.equal('3 participants');
    expect(text(part(await participantsPanel(asUser()), 'my-role'))).to.equal('Your role: user');
  });

  it('uses the number where the conference has no name', async () => {
    const panel = await participantsPanel(inConference().push(join([bond], { conferenceName: '' })));
    expect(text(heading(panel))).to.equal('4001');
  });

  it('fits into the page’s outline', async () => {
    const levels: [string, string][] = [
      ['', '2'],
      ['4', '4'],
      ['0', '2'],
      ['9', '6'],
      ['x', '2'],
    ];
    for (const [given, level] of levels) {
      const panel = await participantsPanel(
        asUser(),
        given
          ? html`<conference-participants heading-level=${given}></conference-participants>`
          : html`<conference-participants></conference-participants>`,
      );
      expect(heading(panel).ariaLevel, given).to.equal(level);
    }
  });

  it('says from when it is, once the link is down, until the server has spoken again', async () => {
    const fake = asOrganizer();
    clock().setWallTime(fake.clock.now());
    const panel = await participantsPanel(fake);
    expect(has(panel, 'stale')).to.be.false;
    const time = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });
    fake.dropLink();
    await drawn(panel);
    const asOf = `As of ${time.format(fake.clock.now())}`;
    expect(text(part(panel, 'stale'))).to.equal(asOf);
    expect(shownText(panel), 'what was known stays').to.contain('Moneypenny');
    fake.wait(60_000).status({ status: 'online' });
    clock().advance(60_000);
    await drawn(panel);
    expect(text(part(panel, 'stale')), 'the instant stays').to.equal(asOf);

    fake.push(listedCalls(phone('EventEstablished')));
    await drawn(panel);
    expect(whyNot(part(row(panel, 2), 'mute')), 'somebody else may be there').to.equal(
      'Waiting for the server to confirm what is shown.',
    );
    expect(whyNot(part(panel, 'mute-me'))).to.be.undefined;
    fake.push(join([bond, q, person(3)]));
    await drawn(panel);
    expect(has(panel, 'stale')).to.be.false;
    expect(whyNot(part(row(panel, 2), 'mute'))).to.be.undefined;
    expect(shownText(panel)).to.contain('Agent 3').and.not.contain('Moneypenny');
  });
});

describe('When I am in no conference', () => {
  it('says so', async () => {
    expect(shownText(await participantsPanel(online()))).to.equal('You are not in a conference.');
  });

  it('says how the connection stands instead, while there is none', async () => {
    const words = {
      connecting: 'Connecting…',
      'signed-out': 'Signed out',
      refused: 'Not connected',
      closed: 'Connection closed',
    } as const;
    for (const [status, told] of Object.entries(words) as [keyof typeof words, string][]) {
      const fake = new FakeConnection().status({ status });
      if (status === 'closed') fake.connection.close();
      expect(shownText(await participantsPanel(fake)), status).to.equal(told);
    }
  });

  it('says that it is simulated when it is', async () => {
    const fake = new FakeConnection(true).status({ status: 'online' });
    const panel = await participantsPanel(fake);
    expect(text(part(panel, 'simulated'))).to.equal('Simulated');
    expect(has(await participantsPanel(online()), 'simulated')).to.be.false;
  });
});
