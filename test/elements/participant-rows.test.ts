import { expect, html } from '@open-wc/testing';
import { bond, changes, comes, moneypenny, outsider, person, q } from '../support/builders.js';
import { asOrganizer, asUser, inConference } from '../support/fake-connection.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, has, part, participantsPanel, row, rowOrder, text } from '../support/panel.js';

describe('A participant’s row', () => {
  const clock = usePageClock();

  it('tells name, number, role, origin, and since when somebody has been in', async () => {
    const panel = await participantsPanel(asUser({ ...moneypenny, since: 65 }, outsider(9, { callerIdName: 'Felix' })));
    const inside = row(panel, 3);
    expect(text(part(inside, 'name'))).to.equal('Moneypenny');
    expect(text(part(inside, 'number'))).to.equal('1004');
    expect(text(part(inside, 'role'))).to.equal('User');
    expect(text(part(inside, 'origin'))).to.equal('Internal');
    expect(text(part(inside, 'since'))).to.equal('1:05');
    expect(part(inside, 'since').title).to.equal('In for 1:05');
    expect(text(part(row(panel, 9), 'origin'))).to.equal('External');
  });

  it('counts on by the second', async () => {
    const fake = asUser({ ...moneypenny, since: 3599 }, q);
    const panel = await participantsPanel(fake);
    const since = () => text(part(row(panel, 3), 'since'));
    expect(since()).to.equal('59:59');
    fake.wait(1000);
    clock().advance(1000);
    await drawn(panel);
    expect(since()).to.equal('1:00:00');
    fake.wait(2000);
    clock().advance(2000);
    await drawn(panel);
    expect(since()).to.equal('1:00:02');
  });

  it('calls somebody by their number where there is no name, and "unknown" where there is neither', async () => {
    const fake = asUser(outsider(4), outsider(5, { callerIdNum: '' }));
    const panel = await participantsPanel(fake);
    expect(text(part(row(panel, 4), 'name'))).to.equal('0142685300');
    expect(has(row(panel, 4), 'number'), 'it is not told twice').to.be.false;
    expect(text(part(row(panel, 5), 'name'))).to.equal('Unknown caller');
    expect(has(row(panel, 5), 'number')).to.be.false;
  });

  it('tells who talks, is muted or cannot hear, in words and by its part', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    expect([...row(panel, 2).part]).to.deep.equal(['participant']);
    const states = { talking: 'isTalking', muted: 'isMuted', deaf: 'isDeaf' } as const;
    const words = { talking: 'Talking', muted: 'Muted', deaf: 'Can’t hear' };
    const told = (index: number) => row(panel, index).ariaLabel;
    for (const [token, field] of Object.entries(states) as ['talking', 'isTalking'][]) {
      fake.push(changes(q, { [field]: true }));
      await drawn(panel);
      expect([...row(panel, 2).part]).to.deep.equal(['participant', token]);
      expect(told(2)).to.contain(words[token]);
      fake.push(changes(q, {}));
      await drawn(panel);
      expect(told(2)).not.to.contain(words[token]);
    }
  });

  it('shows once that somebody cannot hear: by the toggle where the row has it, else by a mark', async () => {
    const isDeaf = true;
    const shown = (panel: Element, index: number) =>
      row(panel, index).querySelectorAll('.ear.shown, .actions > [part~="undeafen"]').length;
    const style = document.createElement('style');
    document.head.append(style);
    for (const width of ['900px', '320px', '240px']) {
      style.textContent = `cti-connection { width: ${width} }`;
      const organizer = await participantsPanel(asOrganizer({ ...q, isDeaf }).push(changes({ ...bond, isDeaf }, {})));
      const user = await participantsPanel(
        asUser({ ...q, isDeaf }).push(changes({ ...bond, isDeaf, role: 'User' }, {})),
      );
      for (const panel of [organizer, user]) {
        for (const index of [1, 2]) expect(shown(panel, index), `${String(index)} at ${width}`).to.equal(1);
      }
    }
    style.remove();
  });

  it('marks me and organizers', async () => {
    const panel = await participantsPanel(asOrganizer({ ...q, role: 'Organizer' }, moneypenny));
    expect([...row(panel, 1).part]).to.deep.equal(['participant', 'me', 'organizer']);
    expect(text(part(row(panel, 1), 'me'))).to.equal('You');
    expect([...row(panel, 2).part]).to.deep.equal(['participant', 'organizer']);
    expect(text(part(row(panel, 2), 'role'))).to.equal('Organizer');
    expect(has(row(panel, 2), 'me')).to.be.false;
  });

  it('stays where it is while somebody talks, and moves with the role alone', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake);
    expect(rowOrder(panel)).to.deep.equal([1, 2, 3]);
    fake.push(comes(person(4)), changes(moneypenny, { isTalking: true }), changes(person(4), { isTalking: true }));
    await drawn(panel);
    expect(rowOrder(panel)).to.deep.equal([1, 2, 3, 4]);
    const focusedRow = row(panel, 4);
    fake.push(changes(person(4), { role: 'Organizer' }));
    await drawn(panel);
    expect(rowOrder(panel)).to.deep.equal([1, 2, 4, 3]);
    expect(row(panel, 4) === focusedRow, 'it is moved, not made anew').to.be.true;
  });

  it('is not told as somebody else’s when an index changes hands', async () => {
    const fake = inConference(bond, q);
    const panel = await participantsPanel(fake);
    const before = row(panel, 2);
    fake.push(comes(person(2)));
    await drawn(panel);
    expect(text(part(row(panel, 2), 'name'))).to.equal('Agent 2');
    expect(row(panel, 2) === before).to.be.false;
  });

  it('has one or two letters for a face, or a sign, which are not read out', async () => {
    const fake = asUser(moneypenny, outsider(4), person(5, { callerIdName: 'Ernst Stavro Blofeld (Spectre)' }));
    const panel = await participantsPanel(fake);
    const faces = [1, 3, 4, 5].map((index) => row(panel, index).querySelector('[aria-hidden=true]')!);
    expect(faces.map(text)).to.deep.equal(['JB', 'M', '#', 'EB']);
  });
});

describe('Numbers that are masked', () => {
  const masked = html`<conference-participants mask-numbers></conference-participants>`;

  it('keep the last two digits of outsiders, also where the number stands for a name', async () => {
    const fake = asUser(
      moneypenny,
      outsider(4),
      outsider(5, { callerIdName: 'Felix' }),
      outsider(6, { callerIdName: '+33 1 42 68 53 00' }),
    );
    const panel = await participantsPanel(fake, masked);
    expect(text(part(row(panel, 3), 'number')), 'inside numbers are no secret').to.equal('1004');
    expect(text(part(row(panel, 4), 'name'))).to.equal('••••00');
    expect(text(part(row(panel, 5), 'name'))).to.equal('Felix');
    expect(text(part(row(panel, 5), 'number'))).to.equal('••••00');
    expect(text(part(row(panel, 6), 'name'))).to.equal('••••00');
    const all = panel.shadowRoot!.innerHTML;
    expect(all).not.to.contain('0142685300').and.not.contain('42 68');
  });

  it('are masked in the buttons’ names and in questions, too', async () => {
    const panel = await participantsPanel(asOrganizer(outsider(4)), masked);
    expect(part(row(panel, 4), 'kick').ariaLabel).to.equal('Remove ••••00');
  });

  it('are shown again when the page wants it', async () => {
    const panel = await participantsPanel(asUser(outsider(4)), masked);
    panel.maskNumbers = false;
    await drawn(panel);
    expect(text(part(row(panel, 4), 'name'))).to.equal('0142685300');
  });
});
