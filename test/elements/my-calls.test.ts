import { expect, html } from '@open-wc/testing';
import { bond, call, changes, comes, listedRooms, member, person, room } from '../support/builders.js';
import { asOrganizer, asUser, atTheDoor, type FakeConnection, online, withCallTo } from '../support/fake-connection.js';
import { drawn, has, part, participantsPanel, press, shownText, text, whyNot } from '../support/panel.js';

const felix = { uniqueId: 'call-1007', otherDN: '1007', otherDName: 'Felix' };

async function choose(select: HTMLElement, value: string): Promise<void> {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change'));
  await drawn((select.getRootNode() as ShadowRoot).host as never);
}

describe('A second call while I am in a conference', () => {
  it('can be brought in, and says so until it is in', async () => {
    const fake = withCallTo(asUser(), '1007', 'Felix');
    const panel = await participantsPanel(fake);
    expect(text(part(panel, 'include'))).to.equal('Bring Felix in');
    expect(has(panel, 'include-role'), 'a user brings users').to.be.false;
    await press(part(panel, 'include'));
    expect(fake.sent).to.deep.equal([{ type: 'includeToConference', role: 'User' }]);
    expect(text(part(panel, 'calls'))).to.contain('Bringing in…');
    fake.push(call('EventReleased', felix), comes(person(7, { callerIdName: 'Felix', callerIdNum: '1007' })));
    await drawn(panel);
    expect(has(panel, 'include')).to.be.false;
    expect(shownText(panel)).not.to.contain('Bringing in…');
  });

  it('can be brought in as organizer by an organizer alone', async () => {
    const fake = withCallTo(asOrganizer(), '1007');
    const panel = await participantsPanel(fake);
    await choose(part(panel, 'include-role'), 'Organizer');
    await press(part(panel, 'include'));
    expect(fake.sent).to.deep.equal([{ type: 'includeToConference', role: 'Organizer' }]);
  });

  it('can still be brought in after I lost the role that I would have given', async () => {
    const fake = withCallTo(asOrganizer(), '1007');
    const panel = await participantsPanel(fake);
    await choose(part(panel, 'include-role'), 'Organizer');
    fake.push(changes(bond, { role: 'User' }));
    await drawn(panel);
    expect(whyNot(part(panel, 'include'))).to.be.undefined;
    await press(part(panel, 'include'));
    expect(fake.sent).to.deep.equal([{ type: 'includeToConference', role: 'User' }]);
  });

  it('is named by its number where it has no name, and "unknown" where it has neither', async () => {
    expect(text(part(await participantsPanel(withCallTo(asUser(), '1007')), 'include'))).to.equal('Bring 1007 in');
    const nameless = asUser().push(call('EventEstablished', { uniqueId: 'x', otherDN: '', otherDName: '' }));
    expect(text(part(await participantsPanel(nameless), 'include'))).to.equal('Bring Unknown caller in');
  });

  it('keeps the digits of a number of this house where numbers are masked, and of no other', async () => {
    const numbers = {
      '10023': 'somebody listed in a room, with a login',
      '10025': 'somebody in a conference, with a login',
      '10026': 'mine',
    };
    const strange = { '10024': 'listed in a room, without a login', '10027': 'of nobody known' };
    for (const [number, whose] of Object.entries({ ...numbers, ...strange })) {
      const fake = asUser(person(5, { callerIdNum: '10025', username: 'm' })).push(
        listedRooms(
          room('4000', {
            members: [member(1, { number: '10023', username: 'q' }), member(2, { number: '10024' })],
          }),
          room('4009'),
        ),
        call('EventEstablished', { uniqueId: 'x', DN: '10026', otherDN: number, otherDName: '' }),
      );
      const panel = await participantsPanel(
        fake,
        html`<conference-participants mask-numbers></conference-participants>`,
      );
      expect(text(part(panel, 'include')).includes(number), whose).to.equal(number in numbers);
    }
  });

  it('is not offered while it is on its way into another room', async () => {
    const fake = asUser().push(call('EventEstablished', { uniqueId: 'door', otherDN: '4000', otherDName: 'public' }));
    const panel = await participantsPanel(fake);
    expect(has(panel, 'include')).to.be.false;
  });

  it('is not offered while it rings', async () => {
    const fake = asUser().push(call('EventRinging', felix));
    const panel = await participantsPanel(fake);
    expect(has(panel, 'include')).to.be.false;
  });

  it('says why it cannot be brought in while the link is down', async () => {
    const fake = withCallTo(asUser(), '1007').dropLink();
    const panel = await participantsPanel(fake);
    expect(whyNot(part(panel, 'include'))).to.equal('Not connected to the server.');
    await press(part(panel, 'include'));
    expect(fake.sent).to.be.empty;
  });
});

describe('Two calls besides the one in a conference', () => {
  it('are not offered to be brought in, since the command names no call and either could be meant', async () => {
    const fake = withCallTo(asOrganizer(), '1007', 'Felix');
    const panel = await participantsPanel(fake);
    expect(has(panel, 'include')).to.be.true;
    fake.push(call('EventOnHold', { uniqueId: 'call-1007', otherDN: '1007', otherDName: 'Felix' }));
    withCallTo(fake, '1008', 'Vesper');
    await drawn(panel);
    expect(has(panel, 'include')).to.be.false;
  });

  it('do not count while they only ring', async () => {
    const fake = withCallTo(asOrganizer(), '1007', 'Felix');
    fake.push(call('EventRinging', { uniqueId: 'call-1008', otherDN: '1008' }));
    expect(text(part(await participantsPanel(fake), 'include'))).to.equal('Bring Felix in');
  });
});

describe('Two calls outside of any conference', () => {
  it('can become a conference, named by both', async () => {
    const fake = withCallTo(withCallTo(online(), '1007', 'Felix'), '1008');
    const panel = await participantsPanel(fake);
    expect(text(part(panel, 'conference'))).to.equal('Start a conference with Felix and 1008');
    await press(part(panel, 'conference'));
    expect(fake.sent).to.deep.equal([{ type: 'conference' }]);
    expect(text(part(panel, 'calls'))).to.contain('Starting the conference…');
    expect(has(panel, 'include')).to.be.false;
  });

  it('are in the order in which they began, whichever is on hold', async () => {
    const fake = withCallTo(online(), '1008').push(call('EventOnHold', felix));
    const panel = await participantsPanel(fake);
    expect(text(part(panel, 'conference'))).to.equal('Start a conference with 1008 and Felix');
  });

  const notTwo: Record<string, () => FakeConnection> = {
    'one of them is in a conference': () => withCallTo(asUser(), '1007', 'Felix'),
    'a third is in a conference': () => withCallTo(withCallTo(asUser(), '1007', 'Felix'), '1008'),
    'there is a third': () => withCallTo(withCallTo(withCallTo(online(), '1007', 'Felix'), '1008'), '1009'),
    'one of them rings': () => withCallTo(online(), '1008').push(call('EventRinging', felix)),
    'one of them is not answered yet': () => withCallTo(online(), '1008').push(call('EventDialing', felix)),
    'one of them waits at the door of a room': () => withCallTo(atTheDoor(), '1007', 'Felix'),
  };
  for (const [what, given] of Object.entries(notTwo)) {
    it(`are not offered to become a conference when ${what}`, async () => {
      const panel = await participantsPanel(given());
      expect(has(panel, 'conference')).to.be.false;
    });
  }

  it('are not shown while there is but one: nothing can be done about it here', async () => {
    const panel = await participantsPanel(withCallTo(online(), '1007', 'Felix'));
    expect(has(panel, 'calls')).to.be.false;
  });
});
