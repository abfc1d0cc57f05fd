// Each entry of the package, by the oldest way in which TypeScript finds one, with all declarations checked.
import 'xivo-conference-elements/define/all';
import 'xivo-conference-elements/define/blocks';
import 'xivo-conference-elements/define/conference-log';
import 'xivo-conference-elements/define/conference-participants';
import 'xivo-conference-elements/define/conference-room-list';
import 'xivo-conference-elements/define/cti-connection';
import { type ConferenceRequestEvent, createCtiConnection, type Outcome } from 'xivo-conference-elements';
import { createCtiConnection as bundled } from 'xivo-conference-elements/conference-elements.bundle.js';
import 'xivo-conference-elements/conference-elements.classic.js';
import { fr } from 'xivo-conference-elements/labels/fr';
import { FakeConnection, join, person } from 'xivo-conference-elements/testing';
import { createSimulator } from 'xivo-conference-elements/simulator';
import 'xivo-conference-elements/simulator.bundle.js';
import 'xivo-conference-elements/conference-log.bundle.js';
import 'xivo-conference-elements/tapes.bundle.js';
import 'xivo-conference-elements/conference-log.classic.js';

const cti = createCtiConnection({ server: 'https://xuc.example.org' });
const outcome: Promise<Outcome> = cti.conferenceMuteMe('4001');
const same: typeof createCtiConnection = bundled;
const classic: typeof createCtiConnection = XivoConferenceElements.createCtiConnection;
const language: string = fr.$code;
createSimulator().close();
new FakeConnection().push(join([person(1)]));
document.addEventListener('conference-request', (event) => {
  const request: ConferenceRequestEvent = event;
  request.waitUntil(Promise.resolve(true));
});
document.querySelector('conference-participants')?.setAttribute('lang', language);
document.querySelector('conference-log')?.setAttribute('conference-number', '4001');

// @ts-expect-error a conference's number is text
void cti.conferenceMuteMe(4001);
// @ts-expect-error the server must be text
createCtiConnection({ server: 1 });

export { classic, outcome, same };
