import { expect } from '@open-wc/testing';
import { comes, person } from '../support/builders.js';
import { asOrganizer, type FakeConnection } from '../support/fake-connection.js';
import { called, chips, enter, field, pass, paste, picked, send } from '../support/invitation-form.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, has, key, part, participantsPanel, parts, press, task, text } from '../support/panel.js';

const clock = usePageClock();

const searches = (fake: FakeConnection) =>
  fake.asked.flatMap((search) => (search.type === 'searchContacts' ? search.term : []));

/** The form is open, with these guests in it. */
async function inviting(fake: FakeConnection, guests = '') {
  const panel = await participantsPanel(fake);
  await press(part(panel, 'invite'));
  if (guests) await paste(panel, guests);
  const passes = (milliseconds: number) => pass(clock(), panel, milliseconds);
  const types = async (value: string) => {
    enter(panel, value);
    await passes(300);
  };
  return { panel, passes, types };
}

describe('Guests who wait for their turn', () => {
  it('are not called once they were taken out of the form, and the others are', async () => {
    const fake = asOrganizer();
    const { panel, passes } = await inviting(fake, '1007, 1008, 1009');
    await send(panel);
    await press(parts(panel, 'guest')[0]!.querySelector('button')!);
    expect(chips(panel)).to.deep.equal(['1009']);
    for (let second = 0; second < 3; second += 1) await passes(1000);
    expect(called(fake)).to.deep.equal(['1007', '1009']);
  });

  it('are not called by a panel that has left the page', async () => {
    const fake = asOrganizer();
    const { panel, passes } = await inviting(fake, '1007, 1008');
    await send(panel);
    const parent = panel.parentElement!;
    panel.remove();
    await task();
    clock().advance(3000);
    parent.append(panel);
    await passes(3000);
    expect(called(fake)).to.deep.equal(['1007']);
  });

  it('are asked about no longer in a panel that was put back', async () => {
    const fake = asOrganizer();
    const { panel, passes } = await inviting(fake, '1007, 1008, 1009, 1010');
    await send(panel);
    expect(has(panel, 'question')).to.equal(true);
    const parent = panel.parentElement!;
    panel.remove();
    await task();
    parent.append(panel);
    await passes(0);
    expect(has(panel, 'question')).to.equal(false);
    expect(called(fake)).to.deep.equal([]);
  });
});

describe('The board of those who were invited', () => {
  it('is without those who are in, when the form is opened again, and keeps those who are not', async () => {
    const fake = asOrganizer();
    const { panel, passes } = await inviting(fake, '1007, 1008');
    await send(panel);
    await passes(1000);
    fake.push(comes(person(7, { callerIdNum: '1007' })));
    await drawn(panel);
    expect(parts(panel, 'invited')).to.have.length(2);
    await press(part(panel, 'invite'));
    expect(parts(panel, 'invited').map((line) => text(line.querySelector('.name')!))).to.deep.equal(['1008']);
  });
});

describe('The directory', () => {
  const people = [
    { name: 'Moneypenny', number: '1004' },
    { name: 'Monet', number: '1005' },
    { name: 'Monique', number: '1006' },
  ];

  it('is asked for two letters and more, and for what is typed without the blanks around it', async () => {
    const fake = asOrganizer();
    const { types } = await inviting(fake);
    await types('m');
    expect(searches(fake)).to.deep.equal([]);
    await types('  mo ');
    expect(searches(fake)).to.deep.equal(['mo']);
  });

  it('is asked nothing by a panel that has left the page, and nobody is offered in it', async () => {
    const fake = asOrganizer();
    const { panel, types } = await inviting(fake);
    panel.suggest = () => Promise.resolve(people);
    await types('mo');
    expect(parts(panel, 'suggestion')).to.have.length(3);
    enter(panel, 'mon');
    const parent = panel.parentElement!;
    panel.remove();
    await task();
    clock().advance(300);
    parent.append(panel);
    await drawn(panel);
    expect(searches(fake)).to.deep.equal(['mo']);
    expect(has(panel, 'suggestion')).to.equal(false);
  });

  it('offers people whom arrow keys go through around either end, beginning at the nearer end', async () => {
    const { panel, types } = await inviting(asOrganizer());
    panel.suggest = () => Promise.resolve(people);
    const steps = async (...keys: readonly string[]) => {
      await types('');
      await types('mo');
      const seen: (string | undefined)[] = [picked(panel)];
      for (const name of keys) {
        await key(field(panel), name);
        seen.push(picked(panel));
      }
      return seen;
    };
    expect(await steps('ArrowUp', 'ArrowDown', 'ArrowDown')).to.deep.equal([
      undefined,
      'Monique',
      'Moneypenny',
      'Monet',
    ]);
  });

  it('gives a name its number, whatever its case, accents and blanks', async () => {
    const fake = asOrganizer();
    const { panel, passes } = await inviting(fake);
    panel.suggest = () => Promise.resolve([{ name: ' Élodie Petit', number: '1009' }]);
    await paste(panel, 'elodie petit; 1007');
    await passes(0);
    expect(chips(panel)).to.include('Élodie Petit · 1009');
  });
});
