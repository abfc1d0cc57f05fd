import { expect, fixture, html } from '@open-wc/testing';
import {
  ConferenceParticipantsElement,
  ConferenceRoomListElement,
  CtiConnectionElement,
  type Participant,
} from '../../src/index.js';
import { asOrganizer } from '../support/fake-connection.js';
import { consoleOf } from '../support/page-console.js';
import { drawn, part, press, row, text } from '../support/panel.js';
import '../../src/define/all.js';

const hasScopes = 'customElementRegistry' in ShadowRoot.prototype;

/** Classes of the widget's own: as another version's would be. */
class OwnConnection extends CtiConnectionElement {}
class OwnRooms extends ConferenceRoomListElement {}
class OwnParticipants extends ConferenceParticipantsElement {}
class OwnBadge extends HTMLElement {
  set participant({ callerIdName }: Participant) {
    this.textContent = `card of ${callerIdName}`;
  }
}

async function widget(markup: string): Promise<ShadowRoot> {
  const registry = new CustomElementRegistry();
  registry.define('cti-connection', OwnConnection);
  registry.define('conference-room-list', OwnRooms);
  registry.define('conference-participants', OwnParticipants);
  registry.define('own-badge', OwnBadge);
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const shadow = host.attachShadow({ mode: 'open', customElementRegistry: registry });
  shadow.innerHTML = markup;
  return shadow;
}

/** The browser may lack what these are about: then the widget has names of its own, as `demo/hosts/scoped-registry` shows. */
(hasScopes ? describe : describe.skip)('A widget whose registry has the same names as the page', () => {
  const markup = `<cti-connection>
      <conference-participants><template slot="row-badge"><own-badge></own-badge></template></conference-participants>
    </cti-connection>`;

  it('has its own classes, written as markup, and they find one another', async () => {
    const shadow = await widget(markup);
    const provider = shadow.querySelector('cti-connection')!;
    const panel = shadow.querySelector('conference-participants')!;
    expect(provider).to.be.instanceOf(OwnConnection);
    expect(document.createElement('cti-connection')).not.to.be.instanceOf(OwnConnection);
    const fake = asOrganizer();
    provider.connection = fake.connection;
    await drawn(provider, panel);
    await press(part(panel, 'mute-me'));
    expect(fake.sent).to.deep.equal([{ type: 'conferenceMuteMe', conferenceNumber: '4001' }]);
  });

  it('stands inside a provider of the page, and beside its panels', async () => {
    using _told = consoleOf('warn');
    const shadow = await widget('<conference-participants></conference-participants>');
    const fake = asOrganizer();
    const provider = await fixture<CtiConnectionElement>(
      html`<cti-connection .connection=${fake.connection}
        ><conference-participants></conference-participants
      ></cti-connection>`,
    );
    provider.append(shadow.host);
    const panels = [shadow, provider].map((place) => place.querySelector('conference-participants')!);
    await drawn(...panels);
    for (const panel of panels) expect(text(part(row(panel, 2), 'name'))).to.equal('Q');
  });

  it('has custom elements of its own in templates', async () => {
    using _told = consoleOf('warn');
    const shadow = await widget(markup);
    const panel = shadow.querySelector('conference-participants')!;
    panel.connection = asOrganizer().connection;
    await drawn(panel);
    expect(text(part(row(panel, 2), 'badge'))).to.equal('card of Q');
  });
});
