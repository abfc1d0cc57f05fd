import { expect } from '@open-wc/testing';
import { readPayload } from '../../src/wire/decode.js';
import { bond, call, comes, join, myCall, q } from '../support/builders.js';
import { asOrganizer, type FakeConnection, online } from '../support/fake-connection.js';
import { drawn, has, hasRow, part, participantsPanel, shownText, text } from '../support/panel.js';

/** The server says this of a conference, as it stands in a frame. */
function says(fake: FakeConnection, participants: unknown): FakeConnection {
  const payload = {
    eventType: 'Join',
    uniqueId: myCall,
    conferenceNumber: '4001',
    conferenceName: 'conference_support',
    participants,
    since: 60,
  };
  const decoded = readPayload('ConferenceEvent', payload);
  return decoded.kind === 'message' ? fake.push(decoded.message) : fake;
}

describe('A conference whose people cannot be read', () => {
  for (const participants of [null, undefined, 'none', 5, { bond }, [null]]) {
    it(`is shown, can be left, and gets those who come: ${JSON.stringify(participants)}`, async () => {
      const fake = says(online().push(call('EventEstablished')), participants);
      const panel = await participantsPanel(fake);
      expect(text(part(panel, 'conference-name'))).to.equal('conference_support');
      expect(has(panel, 'leave')).to.be.true;
      fake.push(comes(q));
      await drawn(panel);
      expect(hasRow(panel, 2)).to.be.true;
      fake.push(join([bond, q]));
      await drawn(panel);
      expect([hasRow(panel, 1), hasRow(panel, 2)]).to.deep.equal([true, true]);
    });

    it(`keeps those who were known, and tells of nobody that they left: ${JSON.stringify(participants)}`, async () => {
      const fake = asOrganizer();
      const panel = await participantsPanel(fake);
      says(fake, participants);
      await drawn(panel);
      expect([hasRow(panel, 1), hasRow(panel, 2), hasRow(panel, 3)]).to.deep.equal([true, true, true]);
      expect(shownText(panel)).not.to.contain('left');
    });
  }

  it('says after a break as of when they were known, until the server lists them', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    fake.dropLink().wait(1000).status({ status: 'online' });
    says(fake, null);
    await drawn(panel);
    expect(has(panel, 'stale')).to.be.true;
    fake.push(join([bond, q]));
    await drawn(panel);
    expect(has(panel, 'stale')).to.be.false;
  });
});
