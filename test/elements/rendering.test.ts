import { expect, html, nextFrame } from '@open-wc/testing';
import { addLabels, type ConferenceParticipantsElement } from '../../src/index.js';
import { changes, comes, moneypenny, person, q } from '../support/builders.js';
import { asOrganizer } from '../support/fake-connection.js';
import { hidePage } from '../support/hidden-page.js';
import { usePageClock } from '../support/page-clock.js';
import { drawn, hasRow, participantsPanel, row, task } from '../support/panel.js';

const clock = usePageClock();

/** Hides the page, or shows it again, as far as a script can tell: a hidden page gets no frame. */
function hide(hidden: boolean): void {
  clock().hasFrames = !hidden;
  hidePage(hidden);
}

/** Until nothing waits for a frame any more. */
async function quiet(panel: ConferenceParticipantsElement): Promise<void> {
  for (let count = 0; count < 5; count += 1) {
    await nextFrame();
    await drawn(panel);
  }
}

/** Counts how often an element draws from now on. */
function countDrawings(panel: ConferenceParticipantsElement): () => number {
  let count = 0;
  panel.addController({ hostUpdated: () => (count += 1) });
  return () => count;
}

const talks = (on: boolean) => changes(q, { isTalking: on });

describe('Drawing', () => {
  afterEach(() => hide(false));

  it('happens at once for the first change after a quiet time', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await quiet(panel);
    let framesPassed = 0;
    requestAnimationFrame(() => (framesPassed += 1));
    fake.push(talks(true));
    await panel.updateComplete;
    expect(row(panel, 2).part.contains('talking')).to.be.true;
    expect(framesPassed).to.equal(0);
  });

  for (const [what, field] of [
    ['mutes and unmutes', 'isMuted'],
    ['says who talks', 'isTalking'],
  ] as const) {
    it(`happens at most once a frame, however often the server ${what}, and shows the last of it`, async () => {
      const fake = asOrganizer();
      const panel = await participantsPanel(fake);
      await nextFrame();
      const tells = (on: boolean) => changes(q, { [field]: on });
      let drawings = 0;
      // Each drawing writes the part of the row once.
      const observer = new MutationObserver((records) => (drawings += records.length));
      observer.observe(row(panel, 2), { attributeFilter: ['part'] });
      let frames = 0;
      for (let frame = 0; frame < 5; frame += 1) {
        for (let time = 0; time < 100; time += 1) {
          fake.push(tells((time + frame) % 2 === 0));
          if (time % 10 === 0) await Promise.resolve();
        }
        await nextFrame();
        frames += 1;
      }
      fake.push(tells(true));
      await drawn(panel);
      await task();
      observer.disconnect();
      expect(drawings).to.be.within(2, frames + 2);
      expect(row(panel, 2).part.contains(field === 'isMuted' ? 'muted' : 'talking')).to.be.true;
    });
  }

  it('of two panels happens in the same frame', async () => {
    const fake = asOrganizer();
    const [one, other] = [await participantsPanel(fake), await participantsPanel(fake)];
    await quiet(one);
    await quiet(other);
    const talking = () => [one, other].map((panel) => row(panel, 2).part.contains('talking')).join(' ');
    const seen: string[] = [];
    fake.push(talks(true));
    await drawn(one, other);
    fake.push(talks(false));
    for (let count = 0; count < 3; count += 1) {
      await nextFrame();
      await task();
      seen.push(talking());
    }
    expect(seen).not.to.include('true false').and.not.to.include('false true');
    expect(seen.at(-1)).to.equal('false false');
  });

  it('does not happen while the page is hidden, and catches up when it is shown', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await quiet(panel);
    hide(true);
    const drawings = countDrawings(panel);
    fake.push(talks(true), comes(person(4)));
    await task();
    fake.push(changes(moneypenny, { isMuted: true }));
    await task();
    expect(drawings()).to.equal(0);
    expect(hasRow(panel, 4)).to.be.false;
    hide(false);
    await drawn(panel);
    expect(hasRow(panel, 4)).to.be.true;
    expect(row(panel, 2).part.contains('talking')).to.be.true;
    expect(row(panel, 3).part.contains('muted')).to.be.true;
    expect(drawings()).to.equal(1);
  });

  it('is not stuck when the page was hidden in mid-frame', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await quiet(panel);
    // The last frame that the page asked for never comes.
    clock().hasFrames = false;
    fake.push(talks(true));
    await drawn(panel);
    fake.push(comes(person(4)));
    hide(true);
    await task();
    expect(hasRow(panel, 4)).to.be.false;
    hide(false);
    await drawn(panel);
    expect(hasRow(panel, 4)).to.be.true;
    fake.push(comes(person(5)));
    await drawn(panel);
    expect(hasRow(panel, 5), 'and goes on').to.be.true;
  });

  it('looks at no row that did not change', async () => {
    const fake = asOrganizer();
    const looks: string[] = [];
    addLabels('en-AU', {
      kick: (name) => {
        looks.push(name);
        return name;
      },
    });
    const panel = await participantsPanel(fake, html`<conference-participants lang="en-AU"></conference-participants>`);
    panel.requestUpdate();
    await drawn(panel);
    looks.length = 0;
    fake.push(talks(true));
    await drawn(panel);
    expect(looks, 'whoever talks has the same buttons').to.deep.equal([]);
    fake.push(changes(q, { isMuted: true }));
    await drawn(panel);
    expect(looks).to.deep.equal(['Q']);
  });

  it('stops, with everything else, when the panel leaves the page', async () => {
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    const drawings = countDrawings(panel);
    const provider = panel.parentElement!;
    panel.remove();
    fake.push(talks(true));
    await task();
    await nextFrame();
    expect(drawings()).to.equal(0);
    provider.append(panel);
    await drawn(panel);
    expect(row(panel, 2).part.contains('talking'), 'and begins with what is true now').to.be.true;
  });
});
