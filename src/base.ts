/** The package without tapes: what the base bundle holds. */
export { ConferenceParticipantsElement } from './elements/participants/conference-participants.js';
export { ConferenceRoomListElement } from './elements/rooms/conference-room-list.js';
export { CtiConnectionElement } from './elements/connection/cti-connection.js';
export { connectionContext } from './elements/requests/connection-context.js';
export {
  ConferenceHeaderActionEvent,
  ConferenceOutcomeEvent,
  ConferenceRoomSelectEvent,
  ConferenceRowActionEvent,
  CtiDriftEvent,
  CtiStatusEvent,
} from './elements/requests/events.js';
export { ConferenceRequestEvent } from './elements/requests/request-event.js';
export { addLabels } from './elements/text/labels/adding.js';
export type { Labels } from './elements/text/labels/labels.js';
export type { LogLabels } from './elements/text/labels/logging.js';
export type { PanelElement } from './elements/panel/panel-element.js';
export type { Announce } from './elements/participants/announcer.js';
export type { HeaderActions, RowActions, RowBadge } from './elements/participants/page-additions.js';
export { CtiConnection, type CtiEvent, type Forgotten, type Notice } from './streams/connection.js';
export { createCtiConnection, type CtiConnectionOptions } from './streams/create-connection.js';
export { MessageType, type MessageHandler, type MessageTypeName } from './streams/message-types.js';
export { createPageCtiConnection, type PageCtiConnectionOptions } from './streams/page-cti/create.js';
export type { PageCti, PageHandler, PageSocket } from './streams/page-cti/page-cti.js';
export { pageCtiTransport } from './streams/page-cti/transport.js';
export { registerServerScheme, type ServerScheme } from './streams/server-schemes.js';
export type { ConnectionStatus, StatusReason } from './streams/status.js';
export type { Credentials, TransportEvent, Transport } from './streams/transport.js';
export type { ConferenceMethods, PerformOptions } from './streams/conference-methods.js';
export type { Identity } from './streams/sign-in/identity.js';
export type { SessionStore } from './streams/sign-in/remembered-session.js';
export type { Clock } from './streams/clock.js';
export type { Platform } from './streams/platform.js';
export type { Attendance, Attendee } from './domain/attendance-report.js';
export type { Log, LogEntry, LogType } from './domain/log.js';
export type { FoundPerson, PhoneState } from './domain/guests/people.js';
export type { Line } from './domain/model/line.js';
export type { DialPlan } from './domain/numbers/same-number.js';
export { attendanceCsv } from './elements/text/attendance-file.js';
export { whyNot, type Denial, type Situation } from './domain/commands/permissions.js';
export { secondsSince } from './domain/model/time.js';
export type { CallEnd, Change, DepartureReason, Drift } from './domain/reduce/changes.js';
export type { Command, CommandOf, CommandType, Variables } from './domain/commands/table.js';
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
} from './domain/model/model.js';
export type { ConferenceErrorCode, Outcome, OutcomeDetail, Settlement, Unsent } from './domain/commands/outcome.js';
export type { LateSign } from './domain/commands/ledger.js';
export type { Pending } from './domain/commands/pending.js';
export type { Message } from './wire/messages.js';
