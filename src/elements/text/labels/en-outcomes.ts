import type { Labels } from './labels.js';
import { counter, nameList } from './plurals.js';

const names = nameList('en', counter('en', { other: '# others' }));

/** What became of the connection and of what was asked for. */
export const enOutcomes = {
  status: (status) =>
    ({
      idle: 'Not connected yet',
      connecting: 'Connecting…',
      online: 'Connected',
      reconnecting: 'Connection lost, trying again',
      'signed-out': 'Signed out',
      refused: 'Not connected',
      closed: 'Connection closed',
    })[status],
  statusReason: (reason, detail) =>
    ({
      unreachable: detail ? 'The server does not answer, or does not allow this page.' : 'The server does not answer.',
      'server-error': `The server has a problem (${detail}).`,
      'link-lost': 'The connection to the server broke.',
      silent: 'The server stopped answering.',
      'logged-on-failed': 'The server refused the session.',
      'logged-on-timeout': 'The server could not set up the session in time.',
      'invalid-credentials': 'Login or password is wrong.',
      'token-expired': 'Your session has expired. Please sign in again.',
      'user-not-found': 'The server does not know this login.',
      'sign-in-failed': `The server refused to sign in: ${detail}`,
      'sso-failed': 'You could not be signed in automatically. Please sign in here.',
      'unreadable-answer': 'The server answered in a way that cannot be read.',
      'no-token': 'This page could not get you a session.',
      'waiting-for-token': 'Waiting for the page’s sign-in.',
      'invalid-server': `This is not the address of a server: ${detail}`,
      'insecure-server': 'This page is secure, but the server’s address (http or ws) is not: browsers block that.',
      'no-websocket': 'There is no WebSocket here to connect with.',
      'simulator-missing': 'Waiting for the simulator to load.',
      'page-cti-missing': 'This page has no cti.js to connect through.',
    })[reason],
  serverError: (error) => `The server reports a problem: ${error || 'no details given'}`,
  unattributedError: (error) => `The server refused something, without saying what: ${error}`,

  pending: (type) =>
    ({
      getConferenceRooms: 'Asking for the rooms…',
      page: 'Waiting for the page’s answer…',
      conference: 'Starting the conference…',
      conferenceMuteMe: 'Muting…',
      conferenceUnmuteMe: 'Unmuting…',
      conferenceMuteAll: 'Muting all…',
      conferenceUnmuteAll: 'Unmuting all…',
      conferenceMute: 'Muting…',
      conferenceUnmute: 'Unmuting…',
      conferenceDeafen: 'Keeping from hearing…',
      conferenceUndeafen: 'Letting hear again…',
      conferenceKick: 'Removing…',
      conferenceClose: 'Ending for all…',
      conferenceInvite: 'Invited, waiting…',
      includeToConference: 'Bringing in…',
      conferenceReset: 'Resetting…',
      dial: 'Calling…',
      dialFromMobile: 'Calling…',
      attendedTransfer: 'Calling…',
      sendDtmf: 'Sending a key…',
      hold: 'Holding or resuming…',
      hangup: 'Hanging up…',
      getCurrentCallsPhoneEvents: 'Asking for your calls…',
      searchContacts: 'Searching the directory…',
    })[type],
  denial: (denial) =>
    ({
      'not-connected': 'Not connected to the server.',
      recording: 'This is a recording.',
      unsupported: 'The cti.js of this page is too old for this.',
      stale: 'Waiting for the server to confirm what is shown.',
      'not-in-conference': 'You are not in this conference.',
      'organizers-only': 'For organizers only: enter with the organizer PIN.',
      'participant-left': 'This person has left.',
      'cannot-remove-organizer': 'An organizer cannot be removed.',
      'needs-call': 'You need a call for this.',
      'needs-second-call': 'You need a second call for this.',
      'needs-two-calls': 'You need two calls for this.',
      'no-higher-role': 'You cannot give a role above your own.',
      'already-in': 'You are in this conference already.',
      'no-line': 'Your account has no line to call with.',
      'phone-cannot-merge': 'Your telephone cannot merge calls: XiVO offers that on Snom telephones only.',
    })[denial],
  action: (type) =>
    ({
      getConferenceRooms: 'The room list',
      conference: 'Starting a conference',
      conferenceMuteMe: 'Mute',
      conferenceUnmuteMe: 'Unmute',
      conferenceMuteAll: 'Mute all',
      conferenceUnmuteAll: 'Unmute all',
      conferenceMute: 'Mute',
      conferenceUnmute: 'Unmute',
      conferenceDeafen: 'Keep from hearing',
      conferenceUndeafen: 'Let hear again',
      conferenceKick: 'Remove',
      conferenceClose: 'End for all',
      conferenceInvite: 'The invitation',
      includeToConference: 'Bringing the call in',
      conferenceReset: 'Reset',
      dial: 'Joining',
      dialFromMobile: 'Joining',
      attendedTransfer: 'Joining',
      sendDtmf: 'The key',
      hold: 'Hold or resume',
      hangup: 'Hanging up',
      getCurrentCallsPhoneEvents: 'The list of your calls',
      searchContacts: 'The directory search',
    })[type],
  refused: (action, why, probably) => `${action}: ${probably ? 'probably ' : ''}refused. ${why}`,
  errorCode: (code) =>
    ({
      NotAMember: 'You are not in this conference.',
      NotOrganizer: 'You are not an organizer of this conference.',
      CannotKickOrganizer: 'An organizer cannot be removed.',
      ParticipantNotFound: 'The server did not find this person.',
    })[code],
  unconfirmed: (action, reason) =>
    reason === 'deadline'
      ? `${action}: sent, but nothing shows that it worked.`
      : `${action}: sent, but what it was about ended first.`,
  lost: (action) => `${action}: the connection broke. Whether it worked is unknown.`,
  unsent: (action, status) =>
    ({
      offline: `${action}: not sent, there is no connection.`,
      unanswered: `${action}: not sent, the panel is not connected.`,
      page: `${action}: not sent, the page did not answer.`,
      unsupported: `${action}: not sent, the cti.js of this page is too old.`,
      changed: `${action}: not sent, because that person has left.`,
      overtaken: `${action}: not sent, because the situation has changed meanwhile.`,
    })[status],
  invalid: (action, argument) => `${action}: not sent, “${argument}” is not right.`,

  attendanceColumns:
    'Conference|Conference name|Name|Number|Login|Role|First in|First in (ISO)|Last out|Last out (ISO)|Watched until|Watched until (ISO)|Seconds in|Times in|Seconds talked|Last talked|Last talked (ISO)|Remarks|Visits (ISO)|Name given here|Name from',
  attendanceMark: (mark) =>
    ({
      invited: 'invited from here',
      invitedProbably: 'probably invited from here',
      removed: 'removed from here',
      sameNumber: 'same number',
    })[mark],

  joined: (who) => `${names(who)} joined`,
  left: (who) => `${names(who)} left`,
  mutedByOther: 'You were muted',
  unmutedByOther: 'You were unmuted',
  deafenedByOther: 'You were kept from hearing',
  undeafenedByOther: 'You can hear again',
} satisfies Partial<Labels>;
