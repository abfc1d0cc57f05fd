import type { ConferenceParticipantsElement, ConferenceRequestEvent, CtiConnection } from 'xivo-conference-elements';
import 'xivo-conference-elements/solid';

export function Right(props: { readonly cti: CtiConnection | null | undefined }) {
  let panel: ConferenceParticipantsElement | undefined;
  const onRequest = (event: ConferenceRequestEvent) => event.waitUntil(Promise.resolve(true));
  return (
    <cti-connection server="https://xuc.example.org" token-url="/token" bool:sso={true} attr:server="a" class="wide">
      <conference-room-list heading-level={3} on:conference-room-select={(event) => event.conferenceNumber.length} />
      <conference-log attendance conference-number="4001" />
      <conference-participants
        ref={(element) => (panel = element)}
        prop:connection={props.cti}
        conference-number="4001"
        announce="all"
        prop:rowActions={(participant) => document.createTextNode(participant.callerIdName)}
        prop:rowBadge={({ role }) => (role === 'Organizer' ? 'host' : undefined)}
        prop:headerActions={({ conferenceName }) => document.createTextNode(conferenceName)}
        on:conference-header-action={({ conference, action }) => `${action} ${conference.conferenceNumber}`}
        on:conference-request={onRequest}
        on:conference-outcome={(event) => event.outcome.status === 'confirmed'}
      >
        {panel?.conferenceNumber}
      </conference-participants>
    </cti-connection>
  );
}

export const wrong = [
  // @ts-expect-error no such word
  <conference-participants announce="nobody" />,
  // @ts-expect-error no such property
  <conference-participants prop:conference="4001" />,
  // @ts-expect-error a function is no attribute
  <conference-participants attr:rowActions="none" />,
  // @ts-expect-error nor is a search
  <conference-participants attr:suggest="none" />,
  // @ts-expect-error a heading's level is a number
  <conference-room-list heading-level="two" />,
  // @ts-expect-error attendance is on or off
  <conference-log attendance="often" />,
  // @ts-expect-error another event's class
  <cti-connection on:cti-status={(event: ConferenceRequestEvent) => event.command} />,
];
