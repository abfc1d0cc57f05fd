/** The package: classes, events, types and `createCtiConnection`. Importing it has no effect, in Node neither. */
export { ConferenceParticipantsElement } from './elements/conference-participants.js';
export { ConferenceRoomListElement } from './elements/conference-room-list.js';
export { CtiConnectionElement } from './elements/cti-connection.js';
export { connectionContext } from './elements/connection-context.js';
export {
  ConferenceOutcomeEvent,
  ConferenceRoomSelectEvent,
  ConferenceRowActionEvent,
  CtiDriftEvent,
  CtiStatusEvent,
} from './elements/events.js';
export { ConferenceRequestEvent } from './elements/request-event.js';
export { CtiConnection, type CtiEvent, type Notice } from './streams/connection.js';
export { createCtiConnection, type CtiConnectionOptions } from './streams/create-connection.js';
export { MessageType } from './streams/message-types.js';
export { createPageCtiConnection } from './streams/create-page-cti-connection.js';
export { pageCtiTransport } from './streams/page-cti-transport.js';
export { registerServerScheme, type ServerScheme } from './streams/server-schemes.js';
export type { ConnectionStatus, StatusReason } from './streams/status.js';
export type { Credentials, Signal, Transport } from './streams/transport.js';
export type { PerformOptions } from './streams/conference-methods.js';
export { whyNot, type Denial, type Situation } from './domain/permissions.js';
export type { Change } from './domain/changes.js';
export type { Command, CommandOf, CommandType, Variables } from './domain/command-table.js';
export type { Call, Conference, CtiState, IndexMap, Member, Participant, Role, Room } from './domain/model.js';
export type { ConferenceErrorCode, Outcome } from './domain/outcome.js';
export type { Pending } from './domain/ledger.js';
