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
export type { PanelElement } from './elements/panel-element.js';
export type { Announce } from './elements/announcer.js';
export type { RowActions } from './elements/row-extras.js';
export { CtiConnection, type CtiEvent, type Notice } from './streams/connection.js';
export { createCtiConnection, type CtiConnectionOptions } from './streams/create-connection.js';
export { MessageType, type MessageHandler, type MessageTypeName } from './streams/message-types.js';
export { createPageCtiConnection, type PageCtiConnectionOptions } from './streams/create-page-cti-connection.js';
export type { PageCti, PageHandler, PageSocket } from './streams/page-cti.js';
export { pageCtiTransport } from './streams/page-cti-transport.js';
export { registerServerScheme, type ServerScheme } from './streams/server-schemes.js';
export type { ConnectionStatus, StatusReason } from './streams/status.js';
export type { Credentials, Signal, Transport } from './streams/transport.js';
export type { ConferenceMethods, PerformOptions } from './streams/conference-methods.js';
export type { Identity } from './streams/session-keeper.js';
export type { SessionStore } from './streams/remembered-session.js';
export type { Clock } from './streams/clock.js';
export type { Platform } from './streams/platform.js';
export { whyNot, type Denial, type Situation } from './domain/permissions.js';
export { secondsSince } from './domain/time.js';
export type { CallEnd, Change, DepartureReason, Drift } from './domain/changes.js';
export type { Command, CommandOf, CommandType, Variables } from './domain/command-table.js';
export type {
  Call,
  CallPhase,
  Conference,
  CtiState,
  IndexMap,
  Member,
  Participant,
  Role,
  Room,
} from './domain/model.js';
export type { ConferenceErrorCode, Outcome, OutcomeDetail, Settlement, Unsent } from './domain/outcome.js';
export type { LateSign, Pending } from './domain/ledger.js';
export type { Message } from './wire/messages.js';
