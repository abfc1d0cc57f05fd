import { expect } from 'chai';
import { joining, lastEnded } from '../../src/domain/model/select.js';
import {
  after,
  bond,
  call,
  comes,
  goes,
  join,
  leave,
  listedCalls,
  listedRooms,
  myCall,
  phone,
  q,
  room,
  t0,
} from '../support/builders.js';
import { markStale } from '../../src/domain/reduce/reduce.js';

const inside = after([listedRooms(room('4001', { pinRequired: true })), call('EventEstablished'), join([bond, q])]);
const later = t0 + 60_000;
const elsewhere = { uniqueId: '7.7', conferenceNumber: '4000', conferenceName: 'public' };

describe('a conference that is over for me', () => {
  it('asks for no PIN between my leave and the end of my call, however the call goes on', () => {
    for (const next of [
      [],
      [call('EventOnHold')],
      [call('EventOnHold'), call('EventEstablished')],
      [listedCalls(phone('EventEstablished'))],
      [call('EventEstablished', { uniqueId: '8.8', linkedId: myCall })],
    ]) {
      const state = after([leave(), ...next], inside, later);
      expect(joining(state, '4001')?.progress).to.equal('left');
      expect(lastEnded(state), 'not ended yet').to.equal(undefined);
    }
  });

  it('asks for a PIN again when I call the room once more, also while the old call is up', () => {
    const again = { uniqueId: '9.9', linkedId: '9.9' };
    const state = after([leave(), call('EventDialing', again)], inside, later);
    expect(joining(state, '4001')?.progress).to.equal('calling');
    expect(joining(after([call('EventEstablished', again)], state), '4001')?.progress).to.equal('pin');
  });

  const endings = {
    'my call was released': [call('EventReleased')],
    'I left, and my call was released': [leave(), call('EventReleased')],
    'my own departure was told as that of a participant': [goes(bond), call('EventReleased')],
    'the call went on under another id first': [
      call('EventEstablished', { uniqueId: '8.8', linkedId: myCall }),
      leave({ uniqueId: '8.8' }),
      call('EventReleased', { uniqueId: '8.8', linkedId: myCall }),
    ],
  };
  for (const [how, messages] of Object.entries(endings)) {
    it(`is told with the time at which my call ended, when ${how}`, () => {
      const state = after(messages, inside, later);
      expect(lastEnded(state)).to.include({ conferenceName: 'conference_support', call: 'ended', at: later });
      expect(joining(state, '4001')).to.equal(undefined);
    });
  }

  it('has the time of the end of the call, not of the leave before it', () => {
    const left = after([leave()], inside, t0 + 1000);
    expect(lastEnded(after([call('EventReleased')], left, later))?.at).to.equal(later);
  });

  it('ended at an unknown time when the call was gone after a reconnect', () => {
    const stale = markStale(inside, later);
    expect(lastEnded(after([listedCalls()], stale, later + 1000))?.call).to.equal('ended-unseen');
    const left = markStale(after([leave()], inside, later), later);
    expect(lastEnded(after([listedCalls()], left, later + 1000))?.call).to.equal('ended-unseen');
  });

  it('is over no longer once I am in it again', () => {
    const state = after([call('EventReleased')], inside);
    expect(after([join([bond], { uniqueId: '9.9' })], state)).not.to.have.property('ended');
  });

  it('is not over while I am in it by another call', () => {
    const twice = after([call('EventEstablished', { uniqueId: '2.2' }), join([bond, q], { uniqueId: '2.2' })], inside);
    const state = after([call('EventReleased')], twice);
    expect(lastEnded(state)).to.equal(undefined);
    expect(joining(state, '4001')?.progress).to.equal('in');
  });

  it('is not over when only its call has another id', () => {
    const told = after(
      [join([bond, q], { uniqueId: '8.8' }), call('EventEstablished', { uniqueId: '8.8', linkedId: myCall })],
      inside,
    );
    expect(told.conferences.length).to.equal(1);
    expect(told).not.to.have.property('ended');
  });

  it('is told by its number, and without one the last', () => {
    const both = after([join([bond], elsewhere), leave(elsewhere), call('EventReleased')], inside, later);
    expect(lastEnded(both)?.conferenceNumber).to.equal('4001');
    expect(lastEnded(both, '4000')).to.include({ conferenceNumber: '4000', call: 'ended' });
    expect(lastEnded(both, '4002')).to.equal(undefined);
  });

  it('costs nothing in what concerns other people', () => {
    const state = after([call('EventReleased'), join([bond], elsewhere)], inside);
    expect(after([comes(q, elsewhere)], state).ended).to.equal(state.ended);
  });

  it('keeps only the last few', () => {
    const many = Array.from({ length: 20 }, (_, n) => ({ uniqueId: `${n}.1`, conferenceNumber: `50${n}` }));
    const state = after(many.flatMap((where) => [join([bond], where), leave(where)]));
    expect(state.ended?.map(({ conferenceNumber }) => conferenceNumber).slice(0, 2)).to.deep.equal(['5019', '5018']);
    expect(state.ended?.length).to.equal(8);
  });
});
