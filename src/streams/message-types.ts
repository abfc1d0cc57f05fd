import type { ConferencePayload, ParticipantEventPayload, PhonePayload, RoomPayload } from '../wire/messages.js';

/**
 * The constants of XiVO's own client under which a handler can be set, and the message types behind them.
 *
 * `LINKSTATUSUPDATE` is not the server's: the client itself says `{status: 'opened'}` or `{status: 'closed'}`.
 */
export const MessageType = {
  ERROR: 'Error',
  LOGGEDON: 'LoggedOn',
  LINKSTATUSUPDATE: 'LinkStatusUpdate',
  PHONEEVENT: 'PhoneEvent',
  CURRENTCALLSPHONEEVENTS: 'CurrentCallsPhoneEvents',
  CONFERENCES: 'ConferenceList',
  CONFERENCEEVENT: 'ConferenceEvent',
  CONFERENCEPARTICIPANTEVENT: 'ConferenceParticipantEvent',
  CONFERENCECOMMANDERROR: 'ConferenceCommandError',
  LINECONFIG: 'LineConfig',
  CONTACTSHEET: 'ContactSheet',
  FAVORITECONTACTSHEET: 'FavoriteContactSheet',
  DIRECTORYRESULT: 'DirectoryResult',
  FAVORITES: 'Favorites',
  PHONEHINTSTATUSEVENT: 'PhoneHintStatusEvent',
} as const;

/** A message type that has a constant. */
export type MessageTypeName = (typeof MessageType)[keyof typeof MessageType];

/** The `ctiMessage` of some types, as XiVO's documentation has it. Nothing checks that a server keeps to that. */
interface DocumentedPayloads {
  readonly LinkStatusUpdate: { readonly status: 'opened' | 'closed' };
  readonly PhoneEvent: PhonePayload;
  readonly CurrentCallsPhoneEvents: { readonly events: readonly PhonePayload[] };
  readonly ConferenceList: readonly RoomPayload[];
  readonly ConferenceEvent: ConferencePayload;
  readonly ConferenceParticipantEvent: ParticipantEventPayload;
  readonly ConferenceCommandError: { readonly error: string };
}

/** A handler. It gets the `ctiMessage` just as the server sent it. */
export type MessageHandler<Type extends string = string> = (
  ctiMessage: Type extends keyof DocumentedPayloads ? DocumentedPayloads[Type] : unknown,
) => void;

/** Handlers by message type, as XiVO's own client keeps them: the same function is set once. */
export class MessageHandlers {
  readonly #handlers = new Map<string, Set<MessageHandler>>();

  set(type: string, handler: MessageHandler): void {
    const handlers = this.#handlers.get(type) ?? new Set();
    handlers.delete(handler);
    this.#handlers.set(type, handlers.add(handler));
  }

  unset(type: string, handler: MessageHandler): void {
    this.#handlers.get(type)?.delete(handler);
  }

  /** Calls each handler. A handler that throws is reported to the console; the others are called all the same. */
  publish(type: string, ctiMessage: unknown): void {
    for (const handler of [...(this.#handlers.get(type) ?? [])]) {
      try {
        handler(ctiMessage);
      } catch (error) {
        console.error(`A handler of ${type} threw.`, error);
      }
    }
  }
}
