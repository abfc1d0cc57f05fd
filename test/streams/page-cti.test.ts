import { expect } from 'chai';
import { commandTable, type Command, type CommandType } from '../../src/domain/commands/table.js';
import { callPageCti, pageCtiHas, takesCallId } from '../../src/streams/page-cti/commands.js';
import { findPageCti, type PageCti, socketOf } from '../../src/streams/page-cti/page-cti.js';
import { inPage } from '../support/in-page.js';

const none = () => undefined;
const real: PageCti = { setHandler: none, unsetHandler: none };

/** A page of its own, with this in its body. */
function pageWith(body: string): { readonly window: Window & typeof globalThis; readonly close: () => void } {
  const frame = document.createElement('iframe');
  frame.srcdoc = body;
  document.body.append(frame);
  const window = frame.contentWindow as Window & typeof globalThis;
  window.document.body.innerHTML = body;
  return { window, close: () => frame.remove() };
}

/** Said in a word: the runner cannot report on a whole window. */
const isFound = (window: object) => findPageCti(window) !== undefined;

describe('finding the page’s own client', () => {
  it('takes what a script has put there', () => {
    expect(findPageCti({ Cti: real })).to.equal(real);
  });

  it('finds none where there is none', () => {
    expect(isFound({})).to.equal(false);
    expect(isFound(globalThis)).to.equal(false);
  });

  // Whatever a page's markup puts there is inherited, never the window's own.
  it('takes nothing that is not the window’s own', () => {
    expect(isFound(Object.create({ Cti: real }) as object)).to.equal(false);
  });

  const clobbered: Readonly<Record<string, string>> = {
    'an element with that id': '<div id="Cti"></div>',
    'several of them': '<a id="Cti"></a><a id="Cti" name="setHandler"></a>',
    'a form whose fields have the methods’ names':
      '<form id="Cti"><input name="setHandler"><input name="unsetHandler"></form>',
    'an embedded object': '<object id="Cti"></object>',
    'an image with that name': '<img name="Cti">',
    'a frame of that name': '<iframe name="Cti" srcdoc="<a id=setHandler></a><a id=unsetHandler></a>"></iframe>',
  };
  for (const [what, body] of Object.entries(clobbered)) {
    inPage(`does not take ${what} for it`, () => {
      const { window, close } = pageWith(body);
      expect('Cti' in window, 'as a page sees it').to.equal(true);
      expect(isFound(window)).to.equal(false);
      close();
    });
  }

  inPage('does not take an element for it that a script has adopted', () => {
    const adopted = Object.assign(document.createElement('div'), real);
    expect(isFound({ Cti: adopted })).to.equal(false);
  });

  for (const [what, value] of Object.entries({
    null: null,
    'a text': 'Cti',
    'a function': none,
    'an empty object': {},
    'half of it': { setHandler: none },
    'the other half': { unsetHandler: none },
    'anything that takes listeners, as an element does': Object.assign(new EventTarget(), real),
    'one whose methods are no functions': { setHandler: {}, unsetHandler: {} },
  })) {
    it(`does not take ${what} for it`, () => {
      expect(isFound({ Cti: value })).to.equal(false);
    });
  }

  it('survives a property that throws when looked at', () => {
    const hostile = {
      get Cti(): never {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    };
    expect(isFound(hostile)).to.equal(false);
  });
});

describe('the socket that the page’s client shows', () => {
  it('is any that can be listened to', () => {
    const webSocket = Object.assign(new EventTarget(), { readyState: 1 as const });
    expect(socketOf({ ...real, webSocket })).to.equal(webSocket);
  });

  it('is none before it connects, in a copy that hides it, or where looking throws', () => {
    expect(socketOf(real)).to.equal(undefined);
    expect(socketOf({ ...real, webSocket: {} as EventTarget & WebSocket })).to.equal(undefined);
    const hostile = Object.defineProperty({ ...real }, 'webSocket', {
      get: () => {
        throw new Error();
      },
    });
    expect(socketOf(hostile)).to.equal(undefined);
  });
});

const calls: { readonly [Type in CommandType]: readonly [Command & { readonly type: Type }, ...unknown[]] } = {
  getConferenceRooms: [{ type: 'getConferenceRooms' }],
  conference: [{ type: 'conference' }],
  conferenceMuteMe: [{ type: 'conferenceMuteMe', conferenceNumber: '4001' }, '4001'],
  conferenceUnmuteMe: [{ type: 'conferenceUnmuteMe', conferenceNumber: '4001' }, '4001'],
  conferenceMuteAll: [{ type: 'conferenceMuteAll', conferenceNumber: '4001' }, '4001'],
  conferenceUnmuteAll: [{ type: 'conferenceUnmuteAll', conferenceNumber: '4001' }, '4001'],
  conferenceMute: [{ type: 'conferenceMute', index: 2, conferenceNumber: '4001' }, '4001', 2],
  conferenceUnmute: [{ type: 'conferenceUnmute', index: 2, conferenceNumber: '4001' }, '4001', 2],
  conferenceDeafen: [{ type: 'conferenceDeafen', index: 2, conferenceNumber: '4001' }, '4001', 2],
  conferenceUndeafen: [{ type: 'conferenceUndeafen', index: 2, conferenceNumber: '4001' }, '4001', 2],
  conferenceKick: [{ type: 'conferenceKick', index: 2, conferenceNumber: '4001' }, '4001', 2],
  conferenceClose: [{ type: 'conferenceClose', conferenceNumber: '4001' }, '4001'],
  conferenceReset: [{ type: 'conferenceReset', conferenceNumber: '4001' }, '4001'],
  conferenceInvite: [
    {
      type: 'conferenceInvite',
      callerId: 'Q',
      leaveWhenLastMarkedLeave: true,
      marked: false,
      variables: { key: 'value' },
      earlyJoin: true,
      role: 'User',
      exten: '1003',
      conferenceNumber: '4001',
    },
    ...['4001', '1003', 'User', true, { key: 'value' }, false, true, 'Q'],
  ],
  includeToConference: [
    { type: 'includeToConference', callerId: 'Q', leaveWhenLastMarkedLeave: true, marked: false, role: 'User' },
    ...['User', false, true, 'Q'],
  ],
  dial: [{ type: 'dial', variables: { key: 'value' }, destination: '4001' }, '4001', { key: 'value' }],
  dialFromMobile: [
    { type: 'dialFromMobile', variables: { key: 'value' }, destination: '4001' },
    '4001',
    { key: 'value' },
  ],
  attendedTransfer: [{ type: 'attendedTransfer', destination: '4001' }, '4001'],
  sendDtmf: [{ type: 'sendDtmf', key: '#' }, '#'],
  hold: [{ type: 'hold', uniqueId: '1.2' }, '1.2'],
  hangup: [{ type: 'hangup', uniqueId: '1.2' }, '1.2'],
  getCurrentCallsPhoneEvents: [{ type: 'getCurrentCallsPhoneEvents' }],
  searchContacts: [{ type: 'searchContacts', term: 'q' }, 'q'],
};

/** What a method was called with, and on what. */
function recorder() {
  const seen: unknown[][] = [];
  const cti: PageCti = { ...real };
  for (const type of Object.keys(commandTable)) {
    Object.assign(cti, {
      [type]: function (this: unknown, ...values: unknown[]) {
        seen.push([type, this === cti, ...values]);
      },
    });
  }
  return { cti, seen };
}

describe('a command to the page’s client', () => {
  for (const [type, [command, ...values]] of Object.entries(calls)) {
    it(`${type} is the method of that name, with the arguments in the documented order`, () => {
      const { cti, seen } = recorder();
      expect(callPageCti(cti, command)).to.equal(true);
      expect(seen).to.deep.equal([[type, true, ...values]]);
    });
  }

  it('leaves out what is not given at the end, and keeps the places of the others', () => {
    const { cti, seen } = recorder();
    callPageCti(cti, { type: 'hangup', uniqueId: undefined });
    callPageCti(cti, { type: 'conferenceInvite', conferenceNumber: '4001', exten: '1003', role: 'User', marked: true });
    expect(seen).to.deep.equal([
      ['hangup', true],
      ['conferenceInvite', true, '4001', '1003', 'User', undefined, undefined, true],
    ]);
  });

  it('is not sent where the method is missing, is no function, or throws', () => {
    const fails = () => {
      throw new Error('no socket');
    };
    expect(callPageCti(real, { type: 'conference' })).to.equal(false);
    expect(callPageCti({ ...real, conference: 'later' as never }, { type: 'conference' })).to.equal(false);
    expect(callPageCti({ ...real, conference: fails }, { type: 'conference' })).to.equal(false);
  });

  it('can be known to be missing', () => {
    expect(pageCtiHas({ ...real, conference: none }, 'conference')).to.equal(true);
    expect(pageCtiHas(real, 'conference')).to.equal(false);
    const hostile = Object.defineProperty({ ...real }, 'conference', {
      get: () => {
        throw new Error();
      },
    });
    expect(pageCtiHas(hostile, 'conference')).to.equal(false);
  });
});

describe('whether a page’s client says which call is to be ended', () => {
  const getter = Object.defineProperty({ ...real }, 'hangup', {
    get: () => {
      throw new Error('no');
    },
  }) as PageCti;
  const clients: Readonly<Record<string, readonly [PageCti, boolean]>> = {
    'is seen by the parameter of its hangup': [{ ...real, hangup: (_uniqueId: string) => undefined }, true],
    'is not known of an older one, whose hangup has no parameter': [{ ...real, hangup: () => undefined }, false],
    'is not known of one that has no hangup': [real, false],
    'is not known of one whose hangup cannot be read': [getter, false],
  };
  for (const [what, [cti, takes]] of Object.entries(clients)) {
    it(what, () => {
      expect(takesCallId(cti)).to.equal(takes);
    });
  }
});
