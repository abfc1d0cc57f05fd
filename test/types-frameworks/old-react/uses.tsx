// React 18's components, by the same old ways.
import { ConferenceParticipants, ConferenceRoomList, CtiConnection } from 'xivo-conference-elements/react';

export const panels = (
  <CtiConnection server="https://xuc.example.org">
    <ConferenceRoomList headingLevel={3} />
    <ConferenceParticipants rowBadge={({ role }) => (role === 'Organizer' ? 'host' : undefined)} />
  </CtiConnection>
);
