import { expect } from 'chai';
import { createPageCtiConnection } from '../../src/streams/page-cti/create.js';
import { FakeClock } from '../../src/testing/fake-clock.js';
import { FakeNetwork } from '../support/fake-socket.js';
import { documentedConferenceEvent } from '../support/frames.js';
import { StandIn } from '../support/page-cti.js';

const [first] = documentedConferenceEvent.participants;
const me = { ...first, role: 'Organizer' };
const guest = { ...first, index: 2, isMe: false, callerIdName: 'Q', callerIdNum: '1003', username: 'q', role: 'User' };
const guestIsMuted = {
  conferenceNumber: '4001',
  uniqueId: documentedConferenceEvent.uniqueId,
  ...guest,
  isMuted: true,
};

/** A connection that rides on a page's `cti.js` and is in a conference with one guest. */
function riding() {
  const clock = new FakeClock();
  const network = new FakeNetwork();
  const page = new StandIn({ backEnd: 'jQuery', WebSocket: network.WebSocket });
  const connection = createPageCtiConnection({ cti: page.cti, scheduler: clock });
  connection.connect();
  page.cti.WebSocket.init('wss://xuc.example.org/cti');
  clock.advance(1500);
  const socket = network.latest.accept().say('LoggedOn');
  socket.say('ConferenceEvent', { ...documentedConferenceEvent, participants: [me, guest] });
  return { connection, socket };
}

describe('An error that comes over a page’s own cti.js', () => {
  it('is only probably about the one command of the panel: the page may have sent another', async () => {
    const { connection, socket } = riding();
    const muting = connection.conferenceMute('4001', 2);
    socket.say('ConferenceCommandError', { error: 'ParticipantNotFound' });
    expect(await muting).to.include({ status: 'refused', attribution: 'oldest-of-several' });
  });

  it('leaves the change, which came after all, explained by the command of the panel', () => {
    const { connection, socket } = riding();
    const explained: unknown[] = [];
    connection.events$.subscribe((event) => explained.push('explainedBy' in event && event.explainedBy));
    const ids: string[] = [];
    connection.outcomes$.subscribe(({ id }) => ids.push(id));
    void connection.conferenceMute('4001', 2);
    socket.say('ConferenceCommandError', { error: 'ParticipantNotFound' });
    socket.say('ConferenceParticipantEvent', { ...guestIsMuted, eventType: 'Update' });
    expect(ids).to.have.length(1);
    expect(explained).to.deep.equal(ids);
  });
});
