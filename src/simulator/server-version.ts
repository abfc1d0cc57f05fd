import type { ServerCommand, ServerCommandType } from './server-command.js';

/** The years of XiVO's releases that differ in what a conference panel can ask for. */
export const serverVersions = [2018, 2021, 2023, 2024, 2025] as const;

export type ServerVersion = (typeof serverVersions)[number];

/** The first release that knows a command; one that is not listed is known to all. Assumed: version-years. */
const commandSince: Readonly<Partial<Record<ServerCommandType, ServerVersion>>> = {
  conferenceInvite: 2021,
  conferenceDeafen: 2021,
  conferenceUndeafen: 2021,
  conferenceClose: 2021,
  conferenceReset: 2024,
  includeToConference: 2024,
  getConfig: 2021,
  directoryLookUp: 2021,
  getFavorites: 2021,
  subscribeToPhoneHints: 2021,
  unsubscribeFromAllPhoneHints: 2021,
  displayNameLookup: 2021,
  dialFromMobile: 2023,
  searchContacts: 2025,
  getFavoriteContacts: 2025,
};

/** The first release that reads a field of a command it knows; before, the field counts as left out. */
const fieldSince: Readonly<Partial<Record<ServerCommandType, Readonly<Record<string, ServerVersion>>>>> = {
  conferenceInvite: { variables: 2023, marked: 2024, leaveWhenLastMarkedLeave: 2024, callerId: 2024 },
  hold: { uniqueId: 2021 },
  hangup: { uniqueId: 2021 },
};

/** The command as a server of that release reads it; undefined where the server does not know the command. */
export function asReadBy(version: ServerVersion, command: ServerCommand): ServerCommand | undefined {
  if ((commandSince[command.type] ?? 0) > version) return undefined;
  const newer = Object.entries(fieldSince[command.type] ?? {}).filter(([, since]) => since > version);
  return { ...command, ...Object.fromEntries(newer.map(([field]) => [field, undefined])) };
}
