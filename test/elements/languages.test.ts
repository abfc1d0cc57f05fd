import { expect, fixture, html } from '@open-wc/testing';
import { asOrganizer, inThreeConferences, online } from '../support/fake-connection.js';
import {
  drawn,
  hasFocus,
  key,
  part,
  participantsPanel,
  parts,
  press,
  roomList,
  root,
  row,
  shownText,
  task,
  text,
} from '../support/panel.js';

const frame = (element: Element) => part(element, 'panel');

describe('The language of the panels', () => {
  afterEach(() => (document.documentElement.lang = 'en'));

  it('is the page’s, when it is one of theirs', async () => {
    document.documentElement.lang = 'fr-CA';
    const panel = await participantsPanel(asOrganizer());
    expect(text(part(panel, 'mute-me'))).to.equal('Couper mon micro');
    expect(part(row(panel, 2), 'kick').ariaLabel).to.equal('Exclure Q');
    expect(frame(panel).lang).to.equal('fr');
    expect(shownText(await roomList(online())))
      .to.contain('Salles de conférence')
      .and.contain('1 participant');
  });

  it('follows the page when that changes it', async () => {
    const panel = await participantsPanel(asOrganizer());
    expect(text(part(panel, 'leave'))).to.equal('Leave');
    document.documentElement.lang = 'fr';
    await task();
    await drawn(panel);
    expect(text(part(panel, 'leave'))).to.equal('Quitter');
    expect(part(row(panel, 2), 'mute').ariaLabel).to.equal('Couper le micro\u202F: Q');
  });

  it('is the one that the element itself is given, before the page’s', async () => {
    const panel = await participantsPanel(
      asOrganizer(),
      html`<conference-participants lang="fr"></conference-participants>`,
    );
    expect(text(part(panel, 'leave'))).to.equal('Quitter');
  });

  it('is that of the nearest element around that has one, also across a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<section lang="fr"></section>`);
    const panel = document.createElement('conference-participants');
    panel.connection = asOrganizer().connection;
    const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    inside.append(panel);
    await drawn(panel);
    expect(text(part(panel, 'leave'))).to.equal('Quitter');
    host.lang = 'en';
    await task();
    await drawn(panel);
    expect(text(part(panel, 'leave'))).to.equal('Leave');
  });

  it('survives a page that misspells it', async () => {
    document.documentElement.lang = 'fr_FR';
    expect(text(part(await participantsPanel(asOrganizer()), 'leave'))).to.equal('Quitter');
    document.documentElement.lang = 'français !';
    expect(text(part(await participantsPanel(asOrganizer()), 'leave'))).to.equal('Leave');
  });

  it('is English where they do not speak the page’s, and says so to a screen reader', async () => {
    document.documentElement.lang = 'tlh';
    const panel = await participantsPanel(asOrganizer());
    expect(text(part(panel, 'leave'))).to.equal('Leave');
    expect(frame(panel).lang).to.equal('en');
  });

  it('is also that of numbers and times: no Arabic digits amid English words', async () => {
    document.documentElement.lang = 'ar-EG';
    expect(text(part(row(await participantsPanel(asOrganizer()), 2), 'since'))).to.match(/^\d+:\d\d$/);
  });

  it('is written as in the page’s region, where the texts are in its language', async () => {
    const staleIn = async (language: string) => {
      document.documentElement.lang = language;
      return text(part(await participantsPanel(asOrganizer().dropLink()), 'stale'));
    };
    expect(await staleIn('fr-FR')).to.match(/^Situation à \d\d:\d\d:\d\d$/);
    expect(await staleIn('fr-CA')).to.match(/^Situation à \d\d? h \d\d min \d\d s$/);
  });

  it('asks and refuses in French as well', async () => {
    document.documentElement.lang = 'fr';
    const fake = asOrganizer();
    const panel = await participantsPanel(fake);
    await press(part(row(panel, 2), 'kick'));
    await press(part(panel, 'confirm'));
    fake.refuse('CannotKickOrganizer');
    await drawn(panel);
    expect(text(part(row(panel, 2), 'error'))).to.equal(
      'Exclusion : demande refusée. Un organisateur ne peut pas être exclu.',
    );
  });
});

describe('Right to left', () => {
  const mirrored = html`<conference-participants dir="rtl"></conference-participants>`;
  const right = (element: Element) => element.getBoundingClientRect().right;

  it('is how a panel runs that the page tells to', async () => {
    const panel = await participantsPanel(asOrganizer(), mirrored);
    expect(getComputedStyle(frame(panel)).direction).to.equal('rtl');
    expect(right(part(row(panel, 2), 'name'))).to.be.above(right(part(row(panel, 2), 'mute')));
    const list = await roomList(online(), html`<conference-room-list dir="rtl"></conference-room-list>`);
    expect(right(part(list, 'name'))).to.be.above(right(part(list, 'join')));
  });

  it('does not happen to English texts by themselves, also on a page that runs so', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const panel = await participantsPanel(asOrganizer());
      expect(getComputedStyle(frame(panel)).direction).to.equal('ltr');
    } finally {
      document.documentElement.dir = '';
    }
  });

  it('turns the arrow keys of the tabs around', async () => {
    const panel = await participantsPanel(inThreeConferences(), mirrored);
    await key(parts(panel, 'tab')[0]!, 'ArrowLeft');
    expect(text(part(panel, 'conference-name'))).to.equal('public');
    expect(hasFocus(parts(panel, 'tab')[1]!)).to.be.true;
    await key(parts(panel, 'tab')[1]!, 'ArrowRight');
    expect(text(part(panel, 'conference-name'))).to.equal('conference_support');
  });

  it('leaves numbers to call as they are', async () => {
    const panel = await participantsPanel(asOrganizer(), mirrored);
    await press(part(panel, 'invite'));
    expect(root(panel).querySelector<HTMLInputElement>('[name=exten]')!.dir).to.equal('ltr');
  });
});
