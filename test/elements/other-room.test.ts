import { expect, html } from '@open-wc/testing';
import { call, join, bond, member, room } from '../support/builders.js';
import { asUser, inTwoConferences, online, withCallTo } from '../support/fake-connection.js';
import { drawn, has, part, participantsPanel, parts, press, shownText, text } from '../support/panel.js';

const of4000 = html`<conference-participants conference-number="4000"></conference-participants>`;

describe('A panel for one room', () => {
  it('shows the listed members of a room that I am not in, read-only, and the way in', async () => {
    const fake = asUser();
    fake.push(call('EventOnHold'));
    const panel = await participantsPanel(fake, of4000);
    expect(text(part(panel, 'conference-name'))).to.equal('public');
    expect(shownText(panel)).to.contain('You are not in public.').and.contain('As listed by the server');
    expect(parts(panel, 'member-name').map(text)).to.deep.equal(['Q']);
    expect(parts(panel, 'action').map((button) => button.part.item(1))).to.deep.equal(['join']);
    await press(part(panel, 'join'));
    expect(fake.sent).to.deep.equal([{ type: 'dial', destination: '4000' }]);
    expect(shownText(panel)).to.contain('Calling…');
  });

  it('asks before another call is held for it', async () => {
    const fake = withCallTo(online(), '1007', 'Felix');
    const panel = await participantsPanel(fake, of4000);
    await press(part(panel, 'join'));
    expect(shownText(panel)).to.contain('Join public? Your call with Felix will be put on hold.');
    await press(part(panel, 'confirm'));
    expect(fake.sent).to.deep.equal([{ type: 'attendedTransfer', destination: '4000' }]);
  });

  it('shows the steps of the way in, then the conference', async () => {
    const fake = online();
    const panel = await participantsPanel(fake, of4000);
    const to4000 = { uniqueId: 'call-4000', otherDN: '4000', otherDName: 'public' };
    fake.push(call('EventDialing', to4000));
    await drawn(panel);
    expect(text(part(panel, 'joining'))).to.contain('Calling public…');
    fake.push(call('EventEstablished', to4000), join([bond], { ...to4000, conferenceNumber: '4000' }));
    await drawn(panel);
    expect(has(panel, 'participant')).to.be.true;
  });

  it('does not follow into another conference', async () => {
    const panel = await participantsPanel(asUser(), of4000);
    expect(has(panel, 'participant')).to.be.false;
    panel.conferenceNumber = '4001';
    await drawn(panel);
    expect(has(panel, 'participant')).to.be.true;
    panel.removeAttribute('conference-number');
    await drawn(panel);
    expect(has(panel, 'participant')).to.be.true;
  });

  it('shows what is known of a room that is not listed: its number', async () => {
    const panel = await participantsPanel(
      online(room('4001')),
      html`<conference-participants conference-number="4711"></conference-participants>`,
    );
    expect(shownText(panel)).to.equal('4711 Join You are not in 4711.');
  });

  it('says that nobody is in an empty one', async () => {
    const fake = online(room('4000', { name: 'public' }));
    expect(shownText(await participantsPanel(fake, of4000))).to.contain('Nobody is here.');
  });

  it('tells beside it what became of the attempt', async () => {
    const fake = online();
    const panel = await participantsPanel(fake, of4000);
    await press(part(panel, 'join'));
    fake.wait(30_000);
    await drawn(panel);
    expect(text(part(panel, 'error'))).to.equal('Joining: sent, but nothing shows that it worked.');
  });

  it('masks the numbers of listed members as well', async () => {
    const fake = online(room('4000', { members: [member(1, { name: '', number: '0142685300' })] }));
    const panel = await participantsPanel(
      fake,
      html`<conference-participants conference-number="4000" mask-numbers></conference-participants>`,
    );
    expect(parts(panel, 'member-name').map(text)).to.deep.equal(['••••00']);
  });

  it('is the second conference of mine, when that is the room', async () => {
    const panel = await participantsPanel(inTwoConferences(), of4000);
    expect(text(part(panel, 'conference-name'))).to.equal('public');
    expect(has(panel, 'on-hold')).to.be.true;
  });
});
