import { type ActingLabels, totalOf } from './acting.js';
import { oneOf } from './one-of.js';
import { counter, nameList } from './plurals.js';

const people = counter('en', { one: '# person', other: '# people' });
const minutes = counter('en', { one: '# minute', other: '# minutes' });
const hours = counter('en', { one: '# hour', other: '# hours' });
const names = nameList('en', counter('en', { other: '# others' }));

const done = { mute: 'muted', unmute: 'unmuted', reset: 'reset', kick: 'removed' } as const;

/** Whole minutes in words: English and French are in every bundle, and need no help of `Intl` for that. */
function time(count: number): string {
  if (count < 1) return 'less than a minute';
  const whole = Math.floor(count / 60);
  return [whole > 0 ? hours(whole) : '', count % 60 > 0 ? minutes(count % 60) : ''].filter(Boolean).join(' ');
}

export const enActing: ActingLabels = {
  sentence: (facts) => facts.join(', '),
  roleInSentence: (role) => (role === 'Organizer' ? 'organizer' : 'participant'),
  inForMinutes: (count) => `in for ${time(count)}`,
  runningForMinutes: (count) => `running for ${time(count)}`,
  nthAlike: (person, nth) => `${person} ${nth}`,
  unmuted: 'Not muted',
  tickedInSentence: 'selected',
  hasLeft: (person) => `${person} has left`,
  moreCame: (count) => `${count} more`,

  moreFor: (person) => `More for ${person}`,
  moreActions: 'More actions',
  muteOthers: (person) => `Mute all but ${person}`,

  tick: (person) => `Select ${person}`,
  ticked: (count) => `${count} selected`,
  tickedUnseen: (count) => `${count} of them not shown`,
  untick: 'Clear selection',
  muteTicked: 'Mute',
  unmuteTicked: 'Unmute',
  kickTicked: 'Remove',
  muteAllBut: 'Mute the others',
  confirmKickTicked: (count, conference) => `Remove ${people(count)} from ${conference}?`,
  resets: (muted, deaf) =>
    [muted > 0 ? `unmutes ${muted}` : '', deaf > 0 ? `lets ${deaf} hear again` : ''].filter(Boolean).join(', ') ||
    'changes nothing now',
  confirmUnmuteAll: (count, conference) => `Unmute ${people(count)} in ${conference}? Everybody will be heard.`,
  bulkResult: (act, count) => {
    const parts = [`${count.done} of ${totalOf(count)} ${done[act]}`];
    if (count.left > 0) parts.push(`${count.left} left`);
    if (count.silent > 0) parts.push(`${count.silent} without a sign`);
    if (count.failed) parts.push(`${count.failed} failed`);
    return `${parts.join(', ')}.`;
  },
  bulkWaiting: (act) => ({ mute: 'Muting…', unmute: 'Unmuting…', reset: 'Resetting…', kick: 'Removing…' })[act],
  tryAgain: 'Try again',
  undo: 'Undo',
  undoWhom: (who) => `Unmute ${names(who)} again`,

  confirmLastOrganizer: (conference) => `Leave ${conference}? Nobody will be left to organize it.`,
  perhapsOtherCall: 'Your server might not see which of your calls is meant, and take another one.',
  howToOrganize: 'Organizers enter with the organizer PIN; the role cannot be handed over.',
  muteNewcomers: 'Mute newcomers',
  mutingNewcomers: 'Whoever joins is muted, for as long as this page is open.',
  stopMutingNewcomers: 'Stop muting newcomers',
  newcomersEnded: (by) =>
    ({
      link: 'The connection broke: newcomers are no longer muted.',
      role: 'You are no longer an organizer: newcomers are no longer muted.',
      refusal: 'The server refused to mute somebody: newcomers are no longer muted.',
    })[by],
  numberBack: (person) => `${person} came in from the number of somebody you removed.`,
  noOrganizer: 'There is no organizer here any more.',
  entered: (conference) => `You are in ${conference}.`,
  ended: (conference, time) => `Your call in ${conference} ended at ${time}.`,
  endedUnseen: (conference) => `Your call in ${conference} ended while the connection was down.`,
  rejoin: 'Rejoin',
  swap: (conference) => `Switch to ${conference}`,
  heldTab: 'on hold',
  whatHappened: 'What happened',
  attendanceKept: 'Attendance and talk time are being kept.',
  talkTime: 'Talk time',
  talkSince: (time) => `Since ${time}`,
  joinByMobile: (room) => `Join ${room} on my mobile`,
  heldMeanwhile: (call) => `${call} is on hold meanwhile.`,
  keysReach: (line) =>
    line === 'page'
      ? 'The keys go to the browser page that holds your call. If nothing happens, type on your phone.'
      : 'Some telephones take no keys from here. If nothing happens, type on your phone.',

  nameFrom: oneOf({ you: 'named by you', directory: 'from the directory' }),
  nameNumber: (number) => `Give ${number} a name`,
  lookUp: (number) => `Look ${number} up in the directory`,
  inDirectory: oneOf({
    none: 'The directory has no name for this number.',
    several: 'The directory has several names for this number.',
  }),
  save: 'Save',
  forgetGuests: 'Forget guests and names',
  guestsKept: 'The last guests, and the names given to numbers, are kept in this browser.',

  help: 'Keyboard shortcuts',
  closeHelp: 'Close',
  keyName: (shortcut) =>
    ({
      search: '/',
      move: '↑ ↓',
      actions: '← →',
      ends: 'Home End',
      toggle: 'Enter',
      tick: 'Space',
      remove: 'Del',
      me: 'M',
      escape: 'Esc',
      help: '?',
    })[shortcut],
  keyHelp: (shortcut) =>
    ({
      search: 'To the search field',
      move: 'From person to person',
      actions: 'To the actions of a person',
      ends: 'First and last person',
      toggle: 'Mute or unmute the person',
      tick: 'Select the person; with Shift, a range',
      remove: 'Remove the person, after confirmation',
      me: 'Mute or unmute me',
      escape: 'Close what is open',
      help: 'This list',
    })[shortcut],
};
