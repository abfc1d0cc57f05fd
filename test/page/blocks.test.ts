import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { consoleOf } from '../support/page-console.js';
import { drawn, part } from '../support/panel.js';

/** As a content management system hands a page's HTML over: after the script has run. */
async function later(html: string): Promise<HTMLElement> {
  const place = document.createElement('div');
  place.append(document.createRange().createContextualFragment(html));
  document.body.append(place);
  await Promise.resolve();
  return place;
}

describe('A block of data attributes', () => {
  const places: HTMLElement[] = [];
  afterEach(() => {
    for (const place of places.splice(0)) place.remove();
  });
  const page = async (html: string) => {
    const place = await later(html);
    places.push(place);
    return place.querySelector<HTMLElement>('[data-xivo-conferences]')!;
  };

  it('becomes a connection with both panels, though it comes after the script', async () => {
    const block = await page('<div data-xivo-conferences data-server="https://xuc.example.org">Loading</div>');
    expect(block.innerHTML).to.match(/^<cti-connection server="https:\/\/xuc\.example\.org"/);
    expect(block.querySelectorAll('cti-connection > conference-room-list')).to.have.length(1);
    expect(block.querySelectorAll('cti-connection > conference-participants')).to.have.length(1);
    expect(block.textContent).not.to.contain('Loading');
  });

  it('hands each attribute to the elements that have one of that name', async () => {
    const block =
      await page(`<div data-xivo-conferences data-server="https://xuc.example.org" data-sso data-theme="dark"
      data-conference-number="4001" data-heading-level="3" data-onclick="alert(1)" data-status="online"></div>`);
    const connection = block.querySelector('cti-connection')!;
    expect(connection.sso).to.be.true;
    expect(connection.status).not.to.equal('online');
    const panel = block.querySelector('conference-participants')!;
    expect(panel.conferenceNumber).to.equal('4001');
    for (const one of [panel, block.querySelector('conference-room-list')!]) {
      expect(one.theme).to.equal('dark');
      expect(one.headingLevel).to.equal(3);
      expect(one.hasAttribute('onclick')).to.be.false;
    }
  });

  it('hands on an attribute that is written as its property is', async () => {
    const block = await page(
      `<div data-xivo-conferences data-server="https://xuc.example.org" data-noSignIn data-conferenceNumber="4001"></div>`,
    );
    expect(block.querySelector('cti-connection')!.noSignIn).to.be.true;
    expect(block.querySelector('conference-participants')!.conferenceNumber).to.equal('4001');
  });

  it('hands on the language and the direction', async () => {
    const block = await page(
      '<div data-xivo-conferences data-server="https://xuc.example.org" data-lang="fr" data-dir="rtl"></div>',
    );
    const panel = block.querySelector('conference-participants')!;
    await drawn(panel);
    expect(part(panel, 'panel').lang).to.equal('fr');
    expect(getComputedStyle(panel).direction).to.equal('rtl');
  });

  it('shows one panel where it says so', async () => {
    const block = await page(
      '<div data-xivo-conferences data-show="rooms" data-server="https://xuc.example.org"></div>',
    );
    expect(block.querySelectorAll('conference-room-list')).to.have.length(1);
    expect(block.querySelectorAll('conference-participants')).to.have.length(0);
  });

  const shows: readonly (readonly [written: string, rooms: number, participants: number])[] = [
    ['', 1, 1],
    ['  ', 1, 1],
    ['null', 1, 1],
    ['{{ show }}', 1, 1],
    ['Rooms', 1, 0],
    [' PARTICIPANTS ', 0, 1],
    ['rooms,participants', 1, 1],
    ['participants, rooms', 1, 1],
    ['participants,', 0, 1],
  ];
  for (const [written, rooms, participants] of shows) {
    it(`shows the panels that are plainly meant by data-show="${written}"`, async () => {
      using told = consoleOf('warn');
      const block = await page(
        `<div data-xivo-conferences data-show="${written}" data-server="https://xuc.example.org"></div>`,
      );
      expect(block.querySelectorAll('conference-room-list')).to.have.length(rooms);
      expect(block.querySelectorAll('conference-participants')).to.have.length(participants);
      expect(told.lines).to.deep.equal([]);
    });
  }

  it('says once what data-show may name, and shows what else it names, or both panels', async () => {
    using told = consoleOf('warn');
    const tags = async (show: string) => {
      const block = await page(
        `<div data-xivo-conferences data-show="${show}" data-server="https://xuc.example.org"></div>`,
      );
      return [...block.querySelectorAll('cti-connection > *')].map(({ localName }) => localName);
    };
    expect(await tags('people')).to.deep.equal(['conference-room-list', 'conference-participants']);
    expect(await tags('people, rooms')).to.deep.equal(['conference-room-list']);
    expect(told.lines).to.have.length(1);
    expect(told.lines[0]).to.contain('rooms, participants');
  });

  it('keeps no token in the page', async () => {
    const block = await page(
      '<div data-xivo-conferences data-server="https://xuc.example.org" data-token="s3cret"></div>',
    );
    expect(block.outerHTML).not.to.contain('s3cret');
  });

  it('is filled once, also when it is moved', async () => {
    const block = await page('<div data-xivo-conferences data-server="https://xuc.example.org"></div>');
    const connection = block.querySelector('cti-connection');
    document.body.append(block);
    await Promise.resolve();
    expect(block.querySelectorAll('cti-connection')).to.have.length(1);
    expect(block.querySelector('cti-connection') === connection).to.be.true;
    block.remove();
  });

  it('follows what is written later: its server, the conference, which panels it shows', async () => {
    const block = await page('<div data-xivo-conferences></div>');
    const connection = block.querySelector('cti-connection')!;
    block.dataset.server = 'https://xuc.example.org';
    block.dataset.conferenceNumber = '4001';
    await Promise.resolve();
    expect(connection.server).to.equal('https://xuc.example.org');
    expect(block.querySelector('conference-participants')!.conferenceNumber).to.equal('4001');
    delete block.dataset.conferenceNumber;
    await Promise.resolve();
    expect(block.querySelector('conference-participants')!.hasAttribute('conference-number')).to.be.false;
    block.dataset.show = 'rooms';
    await Promise.resolve();
    expect([...connection.children].map(({ localName }) => localName)).to.deep.equal(['conference-room-list']);
    expect(block.querySelector('cti-connection') === connection, 'the connection stays').to.be.true;
  });

  it('keeps a token that is written later, and not in the page', async () => {
    const block = await page('<div data-xivo-conferences data-server="https://xuc.example.org"></div>');
    const connects = new Promise<void>((resolve) => {
      block.addEventListener('cti-status', ({ status }) => status === 'connecting' && resolve());
    });
    block.dataset.token = 's3cret';
    await connects;
    expect(block.outerHTML).not.to.contain('s3cret');
  });

  it('is a block also when its name is written later, and is none where it is "false" or a frame', async () => {
    const place = await later(
      `<div id="late" data-server="https://xuc.example.org"></div><div id="off" data-xivo-conferences="false"></div>
      <iframe id="frame" data-xivo-conferences></iframe>`,
    );
    places.push(place);
    place.querySelector<HTMLElement>('#late')!.dataset.xivoConferences = '';
    await Promise.resolve();
    expect([...place.querySelectorAll('cti-connection')].map(({ parentElement }) => parentElement!.id)).to.deep.equal([
      'late',
    ]);
  });
});
