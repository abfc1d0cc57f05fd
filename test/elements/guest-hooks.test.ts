import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/conference-log.js';
import type { ConferenceParticipantsElement } from '../../src/index.js';
import { changes, comes, goes, moneypenny, outsider, person, q } from '../support/builders.js';
import { asOrganizer, online } from '../support/fake-connection.js';
import { hidePage } from '../support/hidden-page.js';
import { usePageClock } from '../support/page-clock.js';
import { action, drawn, part, participantsPanel, parts, press, reached, root, row, task } from '../support/panel.js';

const clock = usePageClock();

const keeping = html`<conference-participants attendance></conference-participants>`;

async function panelIn(fake = asOrganizer(outsider(4), q)) {
  const provider = await fixture(html`<cti-connection .connection=${fake.connection}>${keeping}</cti-connection>`);
  const panel = provider.querySelector<ConferenceParticipantsElement>('conference-participants')!;
  await drawn(panel);
  return { fake, panel };
}

function exten(panel: Element): HTMLInputElement {
  return root(panel).querySelector<HTMLInputElement>('[name="exten"]')!;
}

describe('A page’s style sheet reaches', () => {
  afterEach(() => hidePage(false));

  it('whose name it is, talk times, and the notices from the log', async () => {
    const { fake, panel } = await panelIn();
    await press(await action(row(panel, 4), 'name-number'));
    root(panel).querySelector<HTMLInputElement>('[name="givenName"]')!.value = 'Felix';
    await press(part(row(panel, 4), 'confirm'));
    await press(part(panel, 'talk-times'));
    const inRows = ['named you', 'talk-time', 'action talk-times'];
    expect(reached(panel, inRows)).to.deep.equal(inRows);
    await press(await action(row(panel, 4), 'kick'));
    await press(part(row(panel, 4), 'confirm'));
    fake.push(goes(outsider(4)), comes(outsider(7)));
    await drawn(panel);
    const told = ['number-back'];
    expect(reached(panel, told)).to.deep.equal(told);
  });

  it('the menu’s actions for a number', async () => {
    const { panel } = await panelIn();
    await press(part(row(panel, 4), 'more'));
    const inMenu = ['action name-number', 'action look-up'];
    expect(reached(panel, inMenu)).to.deep.equal(inMenu);
  });

  it('guests, suggestions, invitations and what may be done about them', async () => {
    const { fake, panel } = await panelIn();
    panel.suggest = () => Promise.resolve([{ name: 'Felix', number: '1009' }]);
    await press(part(panel, 'invite'));
    for (const typed of ['06 12 O4', '1008']) {
      exten(panel).value = `${typed},`;
      exten(panel).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await drawn(panel);
    }
    exten(panel).value = 'fe';
    exten(panel).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    clock().advance(300);
    await task();
    await drawn(panel);
    const inForm = ['guest', 'guest wrong', 'suggestion'];
    expect(reached(panel, inForm)).to.deep.equal(inForm);
    exten(panel).value = '';
    await press(part(panel, 'send-invite'));
    const asked = ['invited asked', 'action forget-guests'];
    expect(reached(panel, asked)).to.deep.equal(asked);
    fake.refuse('NotOrganizer');
    await drawn(panel);
    const refused = ['invited refused', 'action call-again', 'action call-missing'];
    expect(reached(panel, refused)).to.deep.equal(refused);
  });

  it('a guest whose telephone rings, who was not seen, and who is in', async () => {
    const { fake, panel } = await panelIn();
    const hook = async (name: string) => {
      await drawn(panel);
      expect(reached(panel, [name])).to.deep.equal([name]);
    };
    await press(part(panel, 'invite'));
    exten(panel).value = '1008';
    await press(part(panel, 'send-invite'));
    await hook('invited asked');
    fake.answer('PhoneHintStatusEvent', { number: '1008', status: 8 });
    await hook('invited ringing');
    fake.wait(61_000);
    await hook('invited unseen');
    fake.push(comes(person(9, { callerIdNum: '1008' })));
    await hook('invited in');
  });

  it('the way in by my mobile', async () => {
    const fake = online().answer('LineConfig', { id: '1', webRtc: false, hasDevice: true, vendor: 'Snom' });
    const panel = await participantsPanel(
      fake,
      html`<conference-participants conference-number="4000"></conference-participants>`,
    );
    await press(part(panel, 'more'));
    expect(reached(panel, ['action join-mobile'])).to.deep.equal(['action join-mobile']);
  });

  it('the log in place: its entries, the table, the timeline, the exports, and what happened while one was away', async () => {
    const { fake, panel } = await panelIn();
    await press(part(panel, 'what-happened'));
    const log = root(panel).querySelector('conference-log')!;
    await drawn(log);
    fake.push(changes(q, { isTalking: true })).wait(1000);
    fake.push(changes(q, { isTalking: false })).wait(1000);
    hidePage(true);
    fake.wait(1000).push(comes(moneypenny));
    hidePage(false);
    clock().advance(1000);
    await drawn(log);
    const ofAttendance = ['attendance', 'talk-time', 'silent', 'timeline', 'sort', 'export-csv', 'export-json'];
    const hooks = [...ofAttendance, 'log', 'log-entry', 'filter', 'since-you-looked'];
    expect(parts(log, 'log').length).to.equal(1);
    expect(reached(panel, hooks)).to.deep.equal(hooks);
  });
});
