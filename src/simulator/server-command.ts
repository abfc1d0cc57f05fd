import type { Command, Variables } from '../wire/commands.js';

/**
 * What a xuc server can be asked for: the panel's own commands, and those of XiVO's own assistant that concern people.
 *
 * A command's `type` is its name in the frame, except for `getConferenceRooms`, which is spelled `getList` there.
 */
export type ServerCommand =
  | Command
  | { readonly type: 'getConfig' }
  | { readonly type: 'searchContacts'; readonly term: string }
  | { readonly type: 'directoryLookUp'; readonly term: string }
  | { readonly type: 'getFavoriteContacts' }
  | { readonly type: 'getFavorites' }
  | { readonly type: 'subscribeToPhoneHints'; readonly phoneNumbers: readonly string[] }
  | { readonly type: 'unsubscribeFromAllPhoneHints' }
  | { readonly type: 'dialFromMobile'; readonly destination: string; readonly variables?: Variables | undefined }
  | { readonly type: 'displayNameLookup'; readonly username: string };

export type ServerCommandType = ServerCommand['type'];

/** The command of one type: `ServerCommandOf<'getConfig'>`. */
export type ServerCommandOf<Type extends ServerCommandType> = Extract<ServerCommand, { readonly type: Type }>;
