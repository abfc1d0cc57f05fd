import { useRef } from 'react';
import type {
  ConferenceParticipantsElement,
  ConferenceRequestEvent,
  CtiConnection as Cti,
} from 'xivo-conference-elements';
import { ConferenceParticipants, ConferenceRoomList, CtiConnection } from 'xivo-conference-elements/react';
import { ConferenceLog } from 'xivo-conference-elements/react/conference-log';

export function Right({ cti }: { readonly cti: Cti | undefined }) {
  const panel = useRef<ConferenceParticipantsElement>(null);
  return (
    <CtiConnection server="https://xuc.example.org" tokenUrl="/token" sso={false} id="cti">
      <ConferenceRoomList headingLevel={3} onConferenceRoomSelect={(event) => event.conferenceNumber.length} />
      <ConferenceParticipants
        ref={panel}
        connection={cti}
        conferenceNumber="4001"
        announce="all"
        rowActions={(participant) => document.createTextNode(participant.callerIdName)}
        rowBadge={({ role }) => (role === 'Organizer' ? 'host' : undefined)}
        headerActions={({ conferenceName }) => document.createTextNode(conferenceName)}
        onConferenceHeaderAction={({ conference, action }) => `${action} ${conference.conferenceNumber}`}
        onConferenceRequest={(event) => event.waitUntil(Promise.resolve(true))}
      >
        <button type="button">mine</button>
      </ConferenceParticipants>
      <ConferenceLog conferenceNumber="4001" attendance lang="fr" />
    </CtiConnection>
  );
}

export const wrong = [
  // @ts-expect-error no such word
  <ConferenceParticipants announce="nobody" />,
  // @ts-expect-error no such property
  <ConferenceParticipants conference="4001" />,
  // @ts-expect-error a heading's level is a number
  <ConferenceRoomList headingLevel="two" />,
  // @ts-expect-error attendance is on or off
  <ConferenceLog attendance="4001" />,
  // @ts-expect-error another event's class
  <CtiConnection onCtiStatus={(event: ConferenceRequestEvent) => event.command} />,
];
