import { expect, html } from '@open-wc/testing';
import { asOrganizer, asUser } from '../support/fake-connection.js';
import { action, drawn, has, hasFocus, key, part, participantsPanel, press, root, text } from '../support/panel.js';

const open = async (panel: Element, name = '?') => key(part(panel, 'leave'), name, { shiftKey: true });

async function closed(panel: Element & { updateComplete: Promise<boolean> }, by: () => unknown): Promise<void> {
  const dialog = part(panel, 'help');
  const closing = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  await by();
  await closing;
  await panel.updateComplete;
}

describe('The list of the keys', () => {
  it('opens by the question mark, of whichever script, and says what each key does', async () => {
    for (const name of ['?', '؟', '？', '\u037e']) {
      const panel = await participantsPanel(asUser());
      expect(await open(panel, name)).to.be.true;
      const dialog = part(panel, 'help') as HTMLDialogElement;
      expect(dialog.matches(':modal')).to.be.true;
      expect(dialog.ariaLabel).to.equal('Keyboard shortcuts');
      expect([...dialog.querySelectorAll('dt')].map(text).join(' ')).to.equal(
        '/ ↑ ↓ ← → Home End Enter Space Del M Esc ?',
      );
      expect([...dialog.querySelectorAll('kbd')].map(text), 'a frame around each key').to.include.members([
        'Home',
        'End',
      ]);
      expect(text(dialog)).to.contain('M Mute or unmute me');
      panel.remove();
    }
  });

  it('is in the menu of an organizer', async () => {
    const panel = await participantsPanel(asOrganizer());
    await press(await action(panel, 'shortcuts'));
    expect(part(panel, 'help').matches('dialog:modal')).to.be.true;
  });

  it('gives the focus back to where it was, however it is closed', async () => {
    const panel = await participantsPanel(asUser());
    const button = part(panel, 'leave');
    for (const close of [
      () => key(part(panel, 'help'), 'Escape'),
      () => press(part(panel, 'help').querySelector('button')!),
    ]) {
      button.focus();
      await open(panel);
      expect(hasFocus(part(panel, 'help').querySelector('button')!)).to.be.true;
      await closed(panel, close);
      expect(has(panel, 'help')).to.be.false;
      expect(hasFocus(button)).to.be.true;
    }
  });

  it('opens again where ? follows at once on what closed the list, before the platform tells that it closed', async () => {
    const panel = await participantsPanel(asUser());
    const dialog = () => part(panel, 'help') as HTMLDialogElement;
    for (const close of [
      () => key(dialog(), 'Escape'),
      () => press(dialog().querySelector('button')!),
      // As the platform does for a press beside the dialog.
      () => {
        dialog().close();
        return Promise.resolve();
      },
    ]) {
      await open(panel);
      const first = dialog();
      const told = new Promise((resolve) => first.addEventListener('close', resolve, { once: true }));
      const closing = close();
      const opening = open(panel);
      await Promise.all([closing, opening, told]);
      await drawn(panel);
      expect(dialog().matches(':modal')).to.be.true;
      await closed(panel, () => key(dialog(), 'Escape'));
      expect(has(panel, 'help')).to.be.false;
    }
  });

  it('keeps its keys to itself: Escape closes nothing of the page, and M mutes nobody', async () => {
    const fake = asUser();
    const panel = await participantsPanel(fake);
    await open(panel);
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listen);
    await key(part(panel, 'help'), 'm');
    await closed(panel, () => key(part(panel, 'help'), 'Escape'));
    document.removeEventListener('keydown', listen);
    expect(heard).to.be.empty;
    expect(fake.sent).to.be.empty;
  });

  it('does not open while one types, nor where the page wants no shortcuts', async () => {
    const panel = await participantsPanel(asOrganizer());
    await press(part(panel, 'invite'));
    expect(await key(root(panel).querySelector('input')!, '?')).to.be.false;
    const quiet = await participantsPanel(
      asOrganizer(),
      html`<conference-participants no-shortcuts></conference-participants>`,
    );
    expect(await open(quiet)).to.be.false;
    await press(part(quiet, 'more'));
    await drawn(quiet);
    expect(has(panel, 'help') || has(quiet, 'help')).to.be.false;
  });
});
