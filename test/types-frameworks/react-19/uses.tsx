import { useRef } from 'react';
import type { ConferenceParticipantsElement, ConferenceRequestEvent, CtiConnection } from 'xivo-conference-elements';
import 'xivo-conference-elements/jsx';

export function Right({ cti }: { readonly cti: CtiConnection | null | undefined }) {
  const panel = useRef<ConferenceParticipantsElement>(null);
  const onRequest = (event: ConferenceRequestEvent) => event.waitUntil(Promise.resolve(true));
  return (
    <cti-connection server="https://xuc.example.org" token-url="/token" sso remember={false} id="cti" className="wide">
      <conference-room-list heading-level={3} onconference-room-select={(event) => event.conferenceNumber.length} />
      <conference-log attendance conference-number="4001" />
      <conference-participants
        ref={panel}
        connection={cti}
        conference-number="4001"
        headingLevel={2}
        announce="all"
        rowActions={(participant) => document.createTextNode(participant.callerIdName)}
        rowBadge={({ role }) => (role === 'Organizer' ? 'host' : undefined)}
        headerActions={({ conferenceName }) => document.createTextNode(conferenceName)}
        onconference-header-action={({ conference, action }) => `${action} ${conference.conferenceNumber}`}
        onconference-request={onRequest}
        onconference-outcome={(event) => event.outcome.status === 'confirmed'}
      >
        <button type="button">mine</button>
      </conference-participants>
    </cti-connection>
  );
}

export const wrong = [
  // @ts-expect-error no such word
  <conference-participants announce="nobody" />,
  // @ts-expect-error no such attribute
  <conference-participants conference="4001" />,
  // @ts-expect-error a heading's level is a number
  <conference-room-list heading-level="two" />,
  // @ts-expect-error attendance is on or off
  <conference-log attendance="often" />,
  // @ts-expect-error another event's class
  <cti-connection oncti-status={(event: ConferenceRequestEvent) => event.command} />,
  // @ts-expect-error what the element writes itself
  <cti-connection status="online" />,
  // @ts-expect-error no such element
  <conference-participant />,
];
