import { expect } from '@open-wc/testing';
import type { Message } from '../../src/wire/messages.js';
import { isAboutMe, newsOfMe } from '../../src/elements/participants/my-news.js';
import { labelsIn } from '../../src/elements/text/labels/registry.js';
import { bond, call, changes, comes, goes, join, leave, q } from '../support/builders.js';
import { asOrganizer, type FakeConnection, inTwoConferences, online, secondCall } from '../support/fake-connection.js';

const labels = labelsIn('en');

/** What is told to me of these messages, the same words once, and the types of the events that are about me. */
function told(fake: FakeConnection, ...messages: readonly Message[]) {
  const sentences: string[] = [];
  const about: string[] = [];
  const following = fake.connection.events$.subscribe((event) => {
    const { state } = fake.connection;
    if (isAboutMe(event, state)) about.push(event.type);
    sentences.push(...newsOfMe(event, { labels, language: 'en', mask: false, state }));
  });
  fake.push(...messages);
  following.unsubscribe();
  return { sentences: [...new Set(sentences)], about };
}

const ended = (room: string) => new RegExp(`^Your call in ${room} ended at `);

describe('News of me', () => {
  it('are that I came in, and by which conference', () => {
    const { sentences, about } = told(online().push(call('EventEstablished')), join([bond]));
    expect(sentences).to.deep.equal([labels.entered('conference_support')]);
    expect(about).to.deep.equal(['conference-joined']);
  });

  it('are nothing of what others do', () => {
    const { sentences, about } = told(asOrganizer(), comes({ ...q, index: 9 }), changes(q, { isMuted: true }), goes(q));
    expect({ sentences, about }).to.deep.equal({ sentences: [], about: [] });
  });

  it('are what was done to my microphone, my hearing and my role, and never by whom, each in one sentence', () => {
    const cases: readonly (readonly [change: Parameters<typeof changes>[1], sentences: readonly string[]])[] = [
      [{ isMuted: true }, [labels.mutedByOther]],
      [{ isDeaf: true }, [labels.deafenedByOther]],
      [{ role: 'User' }, [labels.yourRole('User')]],
      [
        { isMuted: true, isDeaf: true, role: 'User' },
        [labels.mutedByOther, labels.deafenedByOther, labels.yourRole('User')],
      ],
    ];
    for (const [change, sentences] of cases) {
      const fake = asOrganizer();
      expect(told(fake, changes(bond, change))).to.deep.equal({ sentences, about: ['participant-changed'] });
    }
    const fake = asOrganizer().push(changes(bond, { isMuted: true, isDeaf: true }));
    expect(told(fake, changes(bond, {})).sentences).to.deep.equal([labels.unmutedByOther, labels.undeafenedByOther]);
  });

  it('say of a microphone that I muted myself only that it is muted', () => {
    const fake = asOrganizer();
    void fake.connection.perform({ type: 'conferenceMuteMe', conferenceNumber: '4001' });
    expect(told(fake, changes(bond, { isMuted: true })).sentences).to.deep.equal([labels.muted]);
    void fake.connection.perform({ type: 'conferenceUnmuteMe', conferenceNumber: '4001' });
    expect(told(fake, changes(bond, {})).sentences).to.deep.equal([labels.unmuted]);
  });

  it('are that my call in a conference is on hold and taken back, and not of a call elsewhere', () => {
    const fake = asOrganizer();
    expect(told(fake, call('EventOnHold'))).to.deep.equal({
      sentences: [labels.sentence(['conference_support', labels.heldRoom])],
      about: ['call-changed'],
    });
    expect(told(fake, call('EventEstablished')).sentences).to.deep.equal([labels.entered('conference_support')]);
    expect(told(fake, call('EventEstablished')), 'the same again').to.deep.equal({ sentences: [], about: [] });
    const elsewhere = { uniqueId: 'elsewhere', otherDN: '1005', otherDName: 'Felix' };
    fake.push(call('EventEstablished', elsewhere));
    expect(told(fake, call('EventOnHold', elsewhere))).to.deep.equal({ sentences: [], about: [] });
  });

  it('are that my call has ended, once the server has told it', () => {
    const fake = asOrganizer();
    expect(told(fake, leave()).sentences).to.deep.equal([labels.notInRoom('conference_support')]);
    const { sentences, about } = told(fake, call('EventReleased'));
    expect(sentences.map((sentence) => ended('conference_support').test(sentence))).to.deep.equal([true]);
    expect(about).to.include('call-ended');
  });

  it('are nothing of a conference that I am still in by another call', () => {
    const again = { uniqueId: secondCall, conferenceNumber: '4001' };
    const fake = asOrganizer().push(
      call('EventOnHold', { uniqueId: secondCall, otherDN: '4001' }),
      join([{ ...bond, index: 8 }], again),
    );
    const sentences = told(fake, leave(again)).sentences;
    expect(sentences).to.deep.equal([]);
  });

  it('are nothing of a call elsewhere that ends after a conference did', () => {
    const elsewhere = { uniqueId: 'elsewhere', otherDN: '1005', otherDName: 'Felix' };
    const fake = asOrganizer().push(call('EventEstablished', elsewhere), leave(), call('EventReleased'));
    expect(told(fake, call('EventReleased', elsewhere)).sentences).to.deep.equal([]);
  });

  it('are of the conference that ended, while I am in another', () => {
    const fake = inTwoConferences();
    const { sentences } = told(fake, call('EventReleased', { uniqueId: secondCall, otherDN: '4000' }));
    expect(sentences.length).to.equal(1);
    expect(sentences[0]).to.match(ended('public'));
  });
});
