/** Something that this simulator does although nothing public says that a xuc server does so. */
export interface Assumption {
  readonly id: string;
  readonly sentence: string;
}

/**
 * Every behaviour that the simulator assumes, in one place.
 *
 * A client that passes its tests here has been tested against these sentences too: where a real server differs, it
 * is the sentence that is wrong. The comment of the code that carries out an assumption names its id.
 */
export const assumptions: readonly Assumption[] = [
  // Sign-in and session
  {
    id: 'rest-status',
    sentence: 'Refused sign-ins answer 401, unreadable ones 400, an unknown single sign-on user 404.',
  },
  { id: 'old-token-stays', sentence: 'Renewing a token leaves the old one valid until its own time is up.' },
  { id: 'socket-outlives-token', sentence: 'A socket that is open stays open when its token expires.' },
  { id: 'user-number', sentence: 'UserConfigUpdate comes after LoggedOn, and its userId is one number for each user.' },
  { id: 'sessions-side-by-side', sentence: 'Several sessions of one user live side by side and get the same events.' },
  { id: 'pong', sentence: 'A ping is answered with {"claz":"pong"}, which carries no message type.' },
  { id: 'early-commands-ignored', sentence: 'Commands sent before LoggedOn are ignored.' },
  {
    id: 'bad-frames',
    sentence: 'A frame that cannot be read, or an unknown command, is answered with an Error message.',
  },
  {
    id: 'rejoin',
    sentence: 'Asking for the current calls also brings a fresh Join for each call that is in a conference.',
  },
  { id: 'calls-survive-restart', sentence: 'A restart of the server ends all sessions but neither calls nor tokens.' },
  {
    id: 'old-server-ignores',
    sentence: 'A server ignores commands that its release does not know, without an Error message.',
  },
  {
    id: 'version-years',
    sentence:
      'A server of 2018 knows no close and nothing of lines and people; one of 2021 all but dialling from a mobile, sheets of contacts and what is documented as newer.',
  },
  // Lines and people
  { id: 'both-directories', sentence: 'A server that answers searchContacts answers directoryLookUp too.' },
  {
    id: 'search-anywhere',
    sentence: 'A search finds parts of names and numbers, whatever case and accents, and nothing for an empty term.',
  },
  { id: 'hints-add', sentence: 'A second subscribeToPhoneHints adds to the first.' },
  { id: 'hints-at-once', sentence: 'Subscribing to a phone brings its state at once, and later each change.' },
  { id: 'mobile-first', sentence: 'dialFromMobile tells nothing until the mobile is answered; then it is as dial.' },
  { id: 'display-name', sentence: 'UserDisplayName is {"userName","displayName"}; nobody has an empty name.' },
  // Calls
  {
    id: 'one-active-call',
    sentence: 'A line has one active call: dialling, answering or resuming one puts the other on hold.',
  },
  { id: 'transfer-needs-call', sentence: 'attendedTransfer without a call up is answered with an Error message.' },
  {
    id: 'line-needed',
    sentence: 'Without a line, calls are answered with an Error message and the room list does not come.',
  },
  { id: 'current-call', sentence: 'hold and hangup without uniqueId mean the active call, else the latest one.' },
  {
    id: 'auto-answer',
    sentence: 'A called user answers by himself after a moment, since a browser cannot answer for him.',
  },
  {
    id: 'short-numbers-fail',
    sentence: 'A number of up to four digits that nobody has fails; any longer one is an outside line that answers.',
  },
  { id: 'failed-call', sentence: 'A call that fails brings EventFailure and then EventReleased.' },
  { id: 'dial-variables', sentence: 'Variables of dial get the same USR_ prefix as those of an invitation.' },
  {
    id: 'phone-conference',
    sentence: 'conference() takes all my calls off hold and mixes them; it makes no conference room.',
  },
  // Entering a room
  {
    id: 'listed-organizers',
    sentence: 'A room without PINs makes organizers of the users that its set-up names, users of all others.',
  },
  // In a conference
  {
    id: 'index-reuse',
    sentence:
      'Whoever enters gets the highest index present plus one: that of the newest one is used again once he left.',
  },
  {
    id: 'own-events',
    sentence: 'My own entering and leaving come to me as ConferenceEvent only, not as participant events too.',
  },
  {
    id: 'is-me-by-call',
    sentence:
      'Whoever is in a conference twice is told `isMe` of the entry of that call alone, unless a control says otherwise.',
  },
  { id: 'leave-order', sentence: 'When I leave, the ConferenceEvent Leave comes before EventReleased.' },
  { id: 'no-event-without-change', sentence: 'A command whose wanted state already holds causes no event.' },
  { id: 'mute-all-organizers', sentence: 'conferenceMuteAll spares all organizers, unless a control says otherwise.' },
  {
    id: 'close-hangs-up',
    sentence: 'conferenceClose hangs up everybody at once, so nobody sees the others leave one by one.',
  },
  { id: 'close-ends-invitations', sentence: 'conferenceClose also ends the invitations that nobody has answered yet.' },
  { id: 'hold-stays', sentence: 'Whoever puts a conference on hold stays in it and is merely not heard.' },
  { id: 'room-list-bundled', sentence: 'Changes of the room list within a moment are pushed as one list.' },
  // Guests
  {
    id: 'early-join-listed',
    sentence: 'With earlyJoin a guest is listed while his phone still rings, and leaves if he does not answer.',
  },
  { id: 'ring-timeout', sentence: 'A phone that nobody answers stops ringing after 30 seconds.' },
  {
    id: 'include-lowers',
    sentence: 'includeToConference by a user lets the guest in as a user, whatever role was asked for.',
  },
  {
    id: 'include-errors',
    sentence:
      'includeToConference fails with NotAMember outside of a conference, with an Error message without a second call.',
  },
  {
    id: 'include-keeps-hold',
    sentence: 'After includeToConference my call to the conference stays on hold if it was.',
  },
];
