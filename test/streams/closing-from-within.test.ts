/** A page may close a connection in the very call in which it is told something. */
import { expect } from 'chai';
import { documentedConferenceEvent, documentedRooms, phonePayload } from '../support/frames.js';
import { FakeXuc } from '../support/fake-xuc.js';

interface LinkNews {
  readonly status: string;
}

describe('Closing a connection while it tells', () => {
  const places: Readonly<Record<string, (xuc: FakeXuc, close: () => void) => unknown>> = {
    'that it is online': ({ connection }, close) =>
      connection.status$.subscribe(({ status }) => status === 'online' && close()),
    'a handler of LoggedOn': ({ connection }, close) => connection.setHandler('LoggedOn', close),
    'a handler that the link is open': ({ connection }, close) =>
      connection.setHandler('LinkStatusUpdate', (news) => (news as LinkNews).status === 'opened' && close()),
    'a handler of rooms': ({ connection }, close) => connection.setHandler('ConferenceList', close),
    'the state': ({ connection }, close) => connection.state$.subscribe(({ rooms }) => rooms && close()),
    rooms: ({ connection }, close) => connection.rooms$.subscribe((rooms) => rooms && close()),
    'what is pending': ({ connection }, close) => connection.pending$.subscribe(({ length }) => length > 2 && close()),
    'an outcome': ({ connection }, close) => connection.outcomes$.subscribe(close),
    'an event': ({ connection }, close) => connection.events$.subscribe(close),
    'a notice': ({ connection }, close) => connection.notices$.subscribe(close),
    'the log': ({ connection }, close) => connection.log$.subscribe(({ entries }) => entries.length > 0 && close()),
  };
  for (const [what, place] of Object.entries(places)) {
    it(`tells handlers first that the link opened, then that it closed, and leaves nothing: ${what}`, async () => {
      const xuc = new FakeXuc({ token: 'first' });
      const links: string[] = [];
      xuc.connection.setHandler('LinkStatusUpdate', (news) => links.push((news as LinkNews).status));
      place(xuc, () => xuc.connection.close());
      xuc.connect().logOn();
      const muted = xuc.connection.conferenceMuteMe('4001');
      xuc.socket
        .say('CurrentCallsPhoneEvents', { events: [phonePayload] })
        .say('ConferenceList', documentedRooms)
        .say('ConferenceEvent', documentedConferenceEvent)
        .say('Error', 'odd');
      xuc.wait(3_600_000);
      expect(links).to.deep.equal(['opened', 'closed']);
      expect(xuc.statuses).to.deep.equal(['idle', 'connecting', 'online', 'closed']);
      expect(xuc.network.alive).to.have.length(0);
      expect((await muted).status).to.be.oneOf(['lost', 'offline']);
    });
  }
});
