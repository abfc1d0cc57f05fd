import { expect } from 'chai';
import { online as onlineOverSocket } from '../support/fake-xuc.js';
import type { Observable } from 'rxjs';
import type { Line } from '../../src/domain/model/line.js';
import type { PhonesByNumber } from '../../src/streams/phone-states.js';
import type { FakeConnection } from '../../src/testing/fake-connection.js';
import { call, comes, outsider } from '../support/builders.js';
import { asOrganizer, online } from '../support/fake-connection.js';

const sheets = (...people: readonly (readonly [name: string, number: string, phone?: number])[]) => ({
  sheets: people.map(([name, data, phone]) => ({
    name,
    status: { phone },
    details: [{ fields: [{ name: 'Phone', data, dataType: 'PhoneNumber' }] }],
  })),
});

const table = (...entries: readonly (readonly string[])[]) => ({
  headers: [],
  entries: entries.map((entry) => ({ status: 0, entry })),
});

/** The questions that were asked, without that for my line. */
const searches = (fake: FakeConnection) => fake.asked.filter(({ type }) => type !== 'getConfig');

describe('A search for people', () => {
  it('asks the directory, and gives names, numbers and what the phones do', async () => {
    const fake = online();
    const found = fake.connection.searchPeople(' q ');
    expect(searches(fake)).to.deep.equal([{ type: 'searchContacts', term: 'q' }]);
    fake.answer('ContactSheet', sheets(['Q', '1003', 2], ['Queen', '06 12 34 56 78']));
    expect(await found).to.deep.equal([
      { name: 'Q', number: '1003', phone: 'busy' },
      { name: 'Queen', number: '0612345678' },
    ]);
  });

  it('asks for favourites when there is no term', async () => {
    const fake = online();
    const found = fake.connection.searchPeople('');
    expect(searches(fake)).to.deep.equal([{ type: 'getFavoriteContacts' }]);
    fake.answer('FavoriteContactSheet', sheets(['M', '1001', 0]));
    expect(await found).to.deep.equal([{ name: 'M', number: '1001', phone: 'free' }]);
  });

  it('takes for a term what plainly is one, and never rejects', async () => {
    const fake = online();
    const search = fake.connection.searchPeople.bind(fake.connection) as (term?: unknown) => Promise<unknown>;
    const numbers = search(1003);
    expect(searches(fake).at(-1)).to.deep.equal({ type: 'searchContacts', term: '1003' });
    fake.answer('ContactSheet', sheets());
    expect(await numbers).to.deep.equal([]);
    for (const term of [{}, [], true, Symbol('q'), Number.NaN, -1, () => {}])
      expect(await search(term)).to.deep.equal([]);
    expect(searches(fake)).to.have.length(1);
    for (const term of [null, undefined, ' ', '\n']) {
      const favourites = search(term);
      expect(searches(fake).at(-1)).to.deep.equal({ type: 'getFavoriteContacts' });
      fake.answer('FavoriteContactSheet', sheets(['M', '1001']));
      expect(await favourites).to.deep.equal([{ name: 'M', number: '1001' }]);
    }
  });

  it('asks the older question where the newer one is not answered, and from then on that one alone', async () => {
    const fake = online();
    const found = fake.connection.searchPeople('q');
    fake.wait(5000);
    expect(searches(fake).at(-1)).to.deep.equal({ type: 'directoryLookUp', term: 'q' });
    fake.answer('DirectoryResult', table(['Q', '1003']));
    expect(await found).to.deep.equal([{ name: 'Q', number: '1003', phone: 'free' }]);
    const again = fake.connection.searchPeople('m');
    expect(searches(fake).at(-1)).to.deep.equal({ type: 'directoryLookUp', term: 'm' });
    fake.answer('DirectoryResult', table());
    expect(await again).to.deep.equal([]);
  });

  it('finds nobody where the server answers neither, and asks no more', async () => {
    const fake = online();
    const found = fake.connection.searchPeople('q');
    fake.wait(10_000);
    expect(await found).to.deep.equal([]);
    expect(await fake.connection.searchPeople('m')).to.deep.equal([]);
    expect(searches(fake)).to.have.length(2);
  });

  it('waits for its turn, and drops an answer that comes too late', async () => {
    const fake = online();
    const first = fake.connection.searchPeople('q');
    const second = fake.connection.searchPeople('m');
    expect(fake.connection.searchPeople('q'), 'the same search twice').to.not.equal(undefined);
    expect(searches(fake)).to.have.length(1);
    fake.wait(5000).wait(5000);
    expect(await first).to.deep.equal([]);
    expect(await second, 'neither is answered').to.deep.equal([]);
    fake.answer('ContactSheet', sheets(['Too late', '1003']));
    const third = fake.connection.searchPeople('r');
    expect(searches(fake).at(-1), 'it does answer').to.deep.equal({ type: 'searchContacts', term: 'r' });
    fake.answer('ContactSheet', sheets(['R', '1005']));
    expect((await third).map(({ name }) => name)).to.deep.equal(['R']);
  });

  it('finds nobody once the link is lost, and asks anew in the next session', async () => {
    const fake = online();
    const found = [fake.connection.searchPeople('q'), fake.connection.searchPeople('m')];
    fake.dropLink();
    expect(await Promise.all(found)).to.deep.equal([[], []]);
    expect(await fake.connection.searchPeople('q')).to.deep.equal([]);
    const asked = searches(fake).length;
    fake.status({ status: 'online' });
    void fake.connection.searchPeople('q');
    expect(searches(fake)).to.have.length(asked + 1);
  });

  it('asks nothing where the page does not want it', async () => {
    const fake = online();
    fake.connection.directory = false;
    expect(await fake.connection.searchPeople('q')).to.deep.equal([]);
    fake.connection.phoneStatesOf(['1003']).subscribe();
    expect(searches(fake)).to.deep.equal([]);
  });

  it('reads no answer to a search of the page', () => {
    const fake = online();
    const drifts: unknown[] = [];
    fake.connection.notices$.subscribe((notice) => drifts.push(notice));
    fake.answer('ContactSheet', 'nonsense').answer('DirectoryResult', null);
    expect(drifts).to.deep.equal([]);
  });
});

describe('What phones do', () => {
  it('is told by the server for each number that somebody wants to know of, asked for once', () => {
    const fake = online();
    const told: PhonesByNumber[] = [];
    const watching = fake.connection.phoneStatesOf(['1003', '1004']).subscribe((phones) => told.push(phones));
    fake.connection.phoneStatesOf(['1003']).subscribe();
    expect(searches(fake)).to.deep.equal([{ type: 'subscribeToPhoneHints', phoneNumbers: ['1003', '1004'] }]);
    fake.answer('PhoneHintStatusEvent', { number: '1003', status: 8 });
    fake.answer('PhoneHintStatusEvent', { number: '1004', status: -2 });
    fake.answer('PhoneHintStatusEvent', { number: '1099', status: 8 });
    expect([...(told.at(-1) ?? [])]).to.deep.equal([['1003', 'ringing']]);
    watching.unsubscribe();
  });

  it('is asked for by what plainly is a number', () => {
    const states = (fake: FakeConnection, numbers: unknown) =>
      (fake.connection.phoneStatesOf as (numbers: unknown) => Observable<PhonesByNumber>).call(
        fake.connection,
        numbers,
      );
    for (const [numbers, phoneNumbers] of [
      ['1003', ['1003']],
      [
        [1003, ' 1004 ', null, '', {}],
        ['1003', '1004'],
      ],
      [1003, ['1003']],
    ] as const) {
      const fake = online();
      states(fake, numbers).subscribe();
      expect(searches(fake)).to.deep.equal([{ type: 'subscribeToPhoneHints', phoneNumbers }]);
    }
    for (const none of [null, undefined, [], '', {}]) {
      const fake = online();
      states(fake, none).subscribe();
      expect(searches(fake)).to.deep.equal([]);
    }
  });

  it('is unknown once the link is lost, and asked for anew in the next session, while somebody wants to know', () => {
    const fake = online();
    let known: PhonesByNumber | undefined;
    fake.connection.phoneStatesOf(['1003']).subscribe((phones) => (known = phones));
    fake.connection.phoneStatesOf(['1004']).subscribe().unsubscribe();
    fake.answer('PhoneHintStatusEvent', { number: '1003', status: 0 }).dropLink();
    expect(known?.size).to.equal(0);
    fake.status({ status: 'online' });
    expect(searches(fake).at(-1)).to.deep.equal({ type: 'subscribeToPhoneHints', phoneNumbers: ['1003'] });
  });

  it('counts more than what the directory said', async () => {
    const fake = online();
    fake.connection.phoneStatesOf(['1003']).subscribe();
    fake.answer('PhoneHintStatusEvent', { number: '1003', status: 8 });
    const found = fake.connection.searchPeople('q');
    fake.answer('ContactSheet', sheets(['Q', '1003', 0]));
    expect(await found).to.deep.equal([{ name: 'Q', number: '1003', phone: 'ringing' }]);
  });
});

describe('My line', () => {
  it('is asked for once, when a session has begun, and not after each reconnect', () => {
    const fake = online();
    const lines: (Line | undefined)[] = [];
    fake.connection.line$.subscribe((line) => lines.push(line));
    fake.answer('LineConfig', { id: '-' });
    fake.dropLink().status({ status: 'online' });
    expect(fake.asked).to.deep.equal([{ type: 'getConfig', objectType: 'line' }]);
    expect(lines).to.deep.equal([undefined, { id: '-', webRtc: false, hasDevice: false }]);
    expect(fake.connection.line).to.equal(lines[1]);
  });

  it('shows a server that reads which of my calls is named: older ones tell of no line', () => {
    const xuc = onlineOverSocket();
    expect(xuc.connection.namesCalls).to.equal(false);
    xuc.socket.say('LineConfig', { id: '-' });
    expect(xuc.connection.namesCalls).to.equal(true);
  });

  it('is forgotten when I sign out, and asked for anew', () => {
    const fake = online();
    fake.answer('LineConfig', { id: '7', webRtc: true });
    fake.status({ status: 'signed-out' });
    expect(fake.connection.line).to.equal(undefined);
    fake.status({ status: 'online' });
    expect(fake.asked).to.have.length(2);
  });
});

describe('A guest who comes in by another spelling of the number', () => {
  const invite = (fake: FakeConnection) => fake.connection.conferenceInvite('4001', '0612345678', 'User');
  const caller = outsider(7, { callerIdName: '', callerIdNum: '+33612345678' });

  it('confirms the invitation where the dial plan says that both are one number', async () => {
    const fake = asOrganizer();
    fake.connection.dialPlan = { countryCode: '33', outsidePrefix: '0' };
    const outcome = invite(fake);
    fake.push(comes(caller));
    expect((await outcome).status).to.equal('confirmed');
  });

  it('confirms the invitation also where the plan is written otherwise, from code', async () => {
    const fake = asOrganizer();
    for (const none of [null, undefined, {}]) {
      fake.connection.dialPlan = none;
      expect(fake.connection.dialPlan).to.deep.equal({});
    }
    fake.connection.dialPlan = { countryCode: '+33', outsidePrefix: '0' };
    const outcome = fake.connection.conferenceInvite('4001', '0612345678', 'User');
    fake.push(comes(outsider(9, { callerIdNum: '+33612345678' })));
    expect((await outcome).status).to.equal('confirmed');
  });

  it('confirms, by the dial plan alone, that their call was brought into the conference', async () => {
    for (const [plan, status] of [
      [{ countryCode: '33', outsidePrefix: '0' }, 'confirmed'],
      [null, 'unconfirmed'],
    ] as const) {
      const spare = { uniqueId: 'spare', otherDN: '0612345678', otherDName: '' };
      const fake = asOrganizer().push(call('EventOnHold', spare));
      fake.connection.dialPlan = plan;
      const outcome = fake.connection.includeToConference('User');
      fake.push(call('EventReleased', spare), comes(caller)).wait(60_000);
      expect((await outcome).status).to.equal(status);
    }
  });

  it('confirms nothing without a dial plan', async () => {
    const fake = asOrganizer();
    const outcome = invite(fake);
    fake.push(comes(caller)).wait(60_000);
    expect((await outcome).status).to.equal('unconfirmed');
  });
});
