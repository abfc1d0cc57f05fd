import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { CtiConnectionElement } from '../../src/index.js';
import { join, member, outsider, person, room, bond, call } from '../support/builders.js';
import { type FakeConnection, online, withCallTo } from '../support/fake-connection.js';
import { chips, paste } from '../support/invitation-form.js';
import { drawn, part, participantsPanel, parts, press, roomList, root, row, roomRow, text } from '../support/panel.js';

const panelWith = (fake: FakeConnection) =>
  participantsPanel(fake, html`<conference-participants mask-numbers></conference-participants>`);
const listWith = (fake: FakeConnection) =>
  roomList(fake, html`<conference-room-list mask-numbers></conference-room-list>`);

function organizing(...others: Parameters<typeof join>[0]): FakeConnection {
  return online().push(call('EventEstablished'), join([bond, ...others]));
}

it('A number in a role that nobody documents, and in the sentence of the row, is masked', async () => {
  const panel = await panelWith(organizing(outsider(4, { role: 'User', roleText: 'Moderator 0612345678' })));
  expect(text(part(row(panel, 4), 'role'))).to.equal('Moderator ••••78');
  expect(row(panel, 4).ariaLabel).to.contain('Moderator ••••78').and.not.contain('345');
});

it('A number in what the server says of a request is masked', async () => {
  const fake = organizing(outsider(4), outsider(5));
  const panel = await panelWith(fake);
  const told = async (button: HTMLElement, error: string) => {
    await press(button);
    fake.refuse(error);
    await drawn(panel);
    return parts(panel, 'error').map(text).join();
  };
  const inRow = await told(part(row(panel, 4), 'mute'), 'No route to 0612345678');
  expect(inRow).to.equal('Mute: refused. No route to ••••78');
  const above = await told(part(panel, 'mute-me'), 'Busy: 06 12 34 56 78');
  expect(above).to.contain('Busy: ••••78');
  void fake.connection.conferenceInvite('4001', '1007', 'User');
  fake.refuse('No 0612345678');
  await drawn(panel);
  expect(text(part(panel, 'refused'))).to.contain('No ••••78');
  expect(panel.shadowRoot!.innerHTML).not.to.match(/0612345678|12 34/);
});

describe('A number in what the server says without being asked', () => {
  const both = html`<p><conference-room-list></conference-room-list></p>
    <conference-participants mask-numbers></conference-participants>`;
  const cases: readonly (readonly [where: string, panels: TemplateResult, told: string])[] = [
    ['is masked beside a panel that masks', both, '••••78'],
    [
      'is masked beside a room list that masks',
      html`<conference-room-list .maskNumbers=${true}></conference-room-list>`,
      '••••78',
    ],
    [
      'stays where no panel masks',
      html`<conference-room-list mask-numbers="false"></conference-room-list>`,
      '0612345678',
    ],
    ['stays where there is no panel', html`<p></p>`, '0612345678'],
  ];
  for (const [where, panels, told] of cases) {
    it(where, async () => {
      const fake = online();
      const element = await fixture<CtiConnectionElement>(
        html`<cti-connection .connection=${fake.connection}>${panels}</cti-connection>`,
      );
      fake.refuse('No route to 0612345678').push({ type: 'Error', error: 'Lost 0612345678' });
      await drawn(element);
      expect(parts(element, 'error').map(text)).to.deep.equal([
        `The server refused something, without saying what: No route to ${told}`,
        `The server reports a problem: Lost ${told}`,
      ]);
    });
  }
});

it('The chip of a guest keeps an internal number beside a name with a digit', async () => {
  const panel = await panelWith(organizing());
  await press(part(panel, 'invite'));
  await paste(panel, '"Agent 7" <1003>; Felix 7 <0612345678>');
  expect(chips(panel)).to.deep.equal(['Agent 7 · 1003', 'Felix 7 · ••••78']);
});

describe('A name that holds an external number', () => {
  const names: readonly (readonly [string, string])[] = [
    ['SUPPORT:0612345678', 'SUPPORT:••••78'],
    ['"0612345678"', '"••••78"'],
    ["'06 12 34 56 78'", "'••••78'"],
    ['tel:+33612345678', 'tel:••••78'],
    ['06/12/34/56/78', '••••78'],
    ['06.12.34.56.78', '••••78'],
    ['+33 (0)6 12 34 56 78', '••••78'],
    ['06\u201112\u201134\u201156\u201178', '••••78'],
    ['\u202A06\u200B1234\u20605678\u202C', '\u202A••••78\u202C'],
    ['٠٦١٢٣٤٥٦٧٨', '••••٧٨'],
    ['Felix <sip:0612345678@example.org>', 'Felix <sip:••••78@example.org>'],
    ['Felix 0612345678 / 0142685300', 'Felix ••••00'],
    ['Felix (0612345678)', 'Felix (••••78)'],
    ['Felix ((06) 12 34 56 78), chef', 'Felix (••••78), chef'],
    ['[0612345678]', '[••••78]'],
    ['06\u00A012\u00A034\u00A056\u00A078', '••••78'],
    ['06·12·34·56·78', '••••78'],
    ['０６１２３４５６７８', '••••７８'],
    ['06 ------ 12 ------ 34 ------ 56 ------ 78', '••••78'],
    ['06\u200B\u200B\u200B\u200B\u200B\u200B12\u200B\u200B\u200B\u200B\u200B\u200B345678', '••••78'],
    ['12345', '••••45'],
    ['06=12=34=56=78', '••••78'],
    ['06  ~  12  ~  34  ~  56  ~  78', '••••78'],
    ['06 ☎ 12 ☎ 34 ☎ 56 ☎ 78', '••••78'],
    ['⓪⑥①②③④⑤⑥⑦⑧', '••••⑦⑧'],
    ['⁰⁶¹²³⁴⁵⁶⁷⁸', '••••⁷⁸'],
    ['06h12h34h56h78', '••••78'],
    ['06H12h34é56x78', '••••78'],
    ['06e\u030112\u200Bh34h56h78', '••••78'],
    ['06 12 O4 56 78', '••••78'],
    ['O6 l2 34 56 78', 'O••••78'],
    ['06 12 OO 56 78', '••••78'],
    ['0800 OOO 123', '••••23'],
    ['06ч12ч34ч56ч78', '••••78'],
    ['0\uFE0F\u20E36\uFE0F\u20E31\uFE0F\u20E32\uFE0F\u20E33\uFE0F\u20E3', '••••23\uFE0F\u20E3'],
  ];
  for (const [name, shown] of names) {
    it(`shows no more than its last two digits: ${name}`, async () => {
      const panel = await panelWith(organizing(outsider(4, { callerIdName: name })));
      await press(part(row(panel, 4), 'kick'));
      expect(part(row(panel, 4), 'name').textContent).to.equal(shown);
      expect(part(row(panel, 4), 'mute').ariaLabel).to.equal(`Mute ${shown}`);
      expect(text(row(panel, 4))).to.contain(`Remove ${shown}`);
      expect(panel.shadowRoot!.innerHTML).not.to.match(/0612345678|12 34 56|12345678/);
    });
  }
});

describe('What is no external number stays', () => {
  // A letter beside a digit on one side only, or two letters, end a number.
  const letters = ['A1 B2 C3 D4 E5', '12 à 18 le 26', '1st 2nd 3rd 4th 5th', 'B2B 4U 2NITE', '3rd-12, 5th-16'];
  const stays = ['Salle 2026', 'Felix', '3131', 'anonymous', 'Room 12 Floor 3', '1002', ...letters];
  for (const name of stays) {
    it(`in a name: ${name}`, async () => {
      const panel = await panelWith(organizing(outsider(4, { callerIdName: name })));
      expect(text(part(row(panel, 4), 'name'))).to.equal(name);
    });
  }

  for (const number of ['anonymous', 'Unavailable', '3131', 'P-Asserted', 'x12']) {
    it(`in a number: ${number}`, async () => {
      const panel = await panelWith(organizing(outsider(4, { callerIdName: 'Felix', callerIdNum: number })));
      expect(text(part(row(panel, 4), 'number'))).to.equal(number);
    });
  }

  it('of somebody with a XiVO login, however long', async () => {
    const q = person(2, { callerIdName: 'Q 100345', callerIdNum: '100345' });
    const panel = await panelWith(organizing(q));
    expect(text(part(row(panel, 2), 'name'))).to.equal('Q 100345');
    expect(text(part(row(panel, 2), 'number'))).to.equal('100345');
  });

  it('of a room, and in its name', async () => {
    const names = [
      'Projet 2026-11-25',
      'Comité 01/12/2026 14:00',
      'Point 2026.11.25 9h30',
      'Dossier 20261125',
      '1-2-3',
      'Lot 12 34 56 78',
      'Point 10h00-11h00 14h00-15h00',
      'Point 9:30-10:15, 16:00-17:30',
      'Point 20h30-21h45 22h15-23h00',
      'Réunion 9h30-10h15 le 25/11/2026',
    ];
    for (const name of names) {
      const list = await listWith(online(room('400100', { name })));
      expect(text(part(roomRow(list, '400100'), 'name'))).to.equal(name);
      expect(text(part(roomRow(list, '400100'), 'number'))).to.equal('400100');
    }
  });

  it('of a room whose number is dialled from outside, in its own name', async () => {
    const list = await listWith(online(room('142685300', { name: 'Salle 142 685 300' })));
    expect(text(part(roomRow(list, '142685300'), 'name'))).to.equal('Salle 142 685 300');
  });

  it('but a number that one dials from outside is masked in the name of a room', async () => {
    const names = {
      'Call 416-222-3456': 'Call ••••56',
      'Astreinte 612345678': 'Astreinte ••••78',
      'Astreinte 33 6 12 34 56 78': 'Astreinte ••••78',
      '(201) 911-3055': '••••55',
      'Astreinte 06h12h34h56h78': 'Astreinte ••••78',
      'Astreinte 06:12:34:56:78': 'Astreinte ••••78',
      'Astreinte 2012345678, which begins as a year does': 'Astreinte ••••78, which begins as a year does',
      'Astreinte 0612341999': 'Astreinte ••••99',
      'Astreinte 2026 612345678': 'Astreinte ••••78',
    };
    for (const [name, shown] of Object.entries(names)) {
      const list = await listWith(online(room('400100', { name })));
      expect(text(part(roomRow(list, '400100'), 'name'))).to.equal(shown);
    }
  });
});

describe('Masking reaches', () => {
  it('a mobile number in the name of somebody with a login, and in the name of a room', async () => {
    const q = person(2, { callerIdName: 'Q 06 12 34 56 78' });
    const panel = await panelWith(
      online().push(call('EventEstablished'), join([bond, q], { conferenceName: 'SUPPORT:0612345678' })),
    );
    expect(text(part(row(panel, 2), 'name'))).to.equal('Q ••••78');
    expect(text(part(panel, 'conference-name'))).to.equal('SUPPORT:••••78');
  });

  it('my other calls, but not one to somebody inside', async () => {
    for (const [number, name, shown] of [
      ['0612345678', '', '••••78'],
      ['0612345678', 'Felix', 'Felix'],
      ['0612345678', 'Felix +33612345678', 'Felix ••••78'],
      ['100345', '', '100345'],
    ] as const) {
      const q = person(2, { callerIdNum: '100345' });
      const fake = withCallTo(online(), number, name).push(call('EventEstablished'), join([bond, q]));
      expect(text(part(await panelWith(fake), 'include'))).to.equal(`Bring ${shown} in`);
    }
  });

  it('members of a room', async () => {
    const members = [member(1, { name: 'tel:0612345678', number: '0612345678' })];
    const list = await listWith(online(room('4001', { members })));
    await press(root(list).querySelector<HTMLElement>('[aria-expanded]')!);
    expect(text(part(list, 'member-name'))).to.equal('tel:••••78');
    expect(root(list).innerHTML).not.to.contain('0612345678');
  });
});

describe('A name that is none', () => {
  for (const name of [
    ' ',
    '-',
    '.',
    '()',
    '\u200B',
    '\u202E',
    '\t',
    '…',
    '🎉',
    '👨\u200D👩\u200D👧',
    '\u00AD',
    '\u2800',
    'ー',
    '\u02BC',
    '\u0640',
    '\u3164',
    '\uFEFF',
    '"" <>',
  ]) {
    it(`gives way to the number, also in buttons: ${JSON.stringify(name)}`, async () => {
      const panel = await participantsPanel(
        organizing(outsider(4, { callerIdName: name }), outsider(5, { callerIdName: name, callerIdNum: name })),
      );
      expect(text(part(row(panel, 4), 'name'))).to.equal('0142685300');
      expect(part(row(panel, 4), 'mute').ariaLabel).to.equal('Mute 0142685300');
      expect(text(part(row(panel, 5), 'name'))).to.equal('Unknown caller');
      expect(part(row(panel, 5), 'mute').ariaLabel).to.equal('Mute Unknown caller');
    });

    it(`of a room gives way to its number: ${JSON.stringify(name)}`, async () => {
      const list = await roomList(online(room('4009', { name })));
      expect(text(part(list, 'name'))).to.equal('4009');
      expect(part(list, 'join').ariaLabel ?? text(part(list, 'join'))).to.contain('4009');
      const inside = online().push(call('EventEstablished'), join([bond], { conferenceName: name }));
      expect(text(part(await participantsPanel(inside), 'conference-name'))).to.equal('4001');
    });
  }

  for (const name of ['é', '山', '7', '½', '(Q)', '-a-']) {
    it(`is not one of a letter or a digit: ${name}`, async () => {
      const panel = await participantsPanel(organizing(outsider(4, { callerIdName: name })));
      expect(text(part(row(panel, 4), 'name'))).to.equal(name);
    });
  }
});
