import type { Conference, Participant } from '../../domain/model/model.js';
import type { Outcome } from '../../domain/commands/outcome.js';
import type { ConnectionStatus, StatusReason } from '../../streams/status.js';

const bubbling = { bubbles: true, composed: true } as const;

/** What became of a request: raised once per request, where the request was raised, for every status. */
export class ConferenceOutcomeEvent extends Event {
  /** Its `command` is what was asked for, its `status` what became of it. */
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('conference-outcome', bubbling);
    this.outcome = outcome;
  }
}

/** The user picked a room. Cancel it to keep the list, and the panel beside it, as they are. */
export class ConferenceRoomSelectEvent extends Event {
  /** The room's number. */
  readonly conferenceNumber: string;

  constructor(conferenceNumber: string) {
    super('conference-room-select', { ...bubbling, cancelable: true });
    this.conferenceNumber = conferenceNumber;
  }
}

/** A button that the page put into a row, by `<template slot="row-action">` or `row-badge`, was pressed. */
export class ConferenceRowActionEvent extends Event {
  /** The participant of the row, as they are now. */
  readonly participant: Participant;
  readonly conferenceNumber: string;
  /** The `name` of the button. */
  readonly action: string;

  constructor(participant: Participant, conferenceNumber: string, action: string) {
    super('conference-row-action', bubbling);
    this.participant = participant;
    this.conferenceNumber = conferenceNumber;
    this.action = action;
  }
}

/** A button that the page put below a conference's header, by the slot `header-action`, was pressed. */
export class ConferenceHeaderActionEvent extends Event {
  /** The conference that is shown, as it is now. */
  readonly conference: Conference;
  readonly conferenceNumber: string;
  /** The `name` of the button. */
  readonly action: string;

  constructor(conference: Conference, action: string) {
    super('conference-header-action', bubbling);
    this.conference = conference;
    this.conferenceNumber = conference.conferenceNumber;
    this.action = action;
  }
}

/** The connection's status, or its reason, changed. The element's `connection.status$` tells more. */
export class CtiStatusEvent extends Event {
  readonly status: ConnectionStatus['status'];
  /** Undefined where there is none to give. */
  readonly reason: StatusReason | undefined;

  constructor({ status, reason }: ConnectionStatus) {
    super('cti-status', bubbling);
    this.status = status;
    this.reason = reason;
  }
}

/** The server sent something unreadable, or something that does not fit its earlier messages. Once per kind. */
export class CtiDriftEvent extends Event {
  /** The message type, `frame` or `uniqueId`. */
  readonly about: string;
  /** A sentence for developers. */
  readonly reason: string;

  constructor(about: string, reason: string) {
    super('cti-drift', bubbling);
    this.about = about;
    this.reason = reason;
  }
}

declare global {
  // What the event maps of HTML elements, `document` and `window` all extend.
  interface GlobalEventHandlersEventMap {
    'conference-outcome': ConferenceOutcomeEvent;
    'conference-room-select': ConferenceRoomSelectEvent;
    'conference-row-action': ConferenceRowActionEvent;
    'conference-header-action': ConferenceHeaderActionEvent;
    'cti-status': CtiStatusEvent;
    'cti-drift': CtiDriftEvent;
  }
}
