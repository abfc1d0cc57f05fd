import { expect } from 'chai';
import { decode, readPayload } from '../../src/wire/decode.js';
import type { Message } from '../../src/wire/messages.js';
import {
  documentedCommandError,
  documentedConferenceEvent,
  documentedErrorCodes,
  documentedParticipantEvent,
  documentedRooms,
  frame,
  phonePayload,
  readable,
} from '../support/frames.js';

/** The message in a frame that has to be readable. */
function read(text: string): Message {
  return readable(text).message;
}

/** What is read of a payload of this type: the part that carries the fields. */
function fieldsOf(msgType: string, payload: unknown): unknown {
  const message = read(frame(msgType, payload));
  if ('rooms' in message) return message.rooms;
  if ('event' in message) return message.event;
  if ('events' in message) return message.events;
  return 'error' in message ? { error: message.error } : {};
}

describe('the examples of the documentation', () => {
  const examples: readonly (readonly [string, string, unknown, unknown])[] = [
    ['the room list', 'ConferenceList', documentedRooms, documentedRooms],
    ['my entry into a conference', 'ConferenceEvent', documentedConferenceEvent, documentedConferenceEvent],
    [
      'a change of somebody in it',
      'ConferenceParticipantEvent',
      documentedParticipantEvent,
      { ...documentedParticipantEvent, conferenceName: '' },
    ],
    ['an error', 'ConferenceCommandError', documentedCommandError, documentedCommandError],
  ];
  for (const [what, type, payload, expected] of examples) {
    it(`reads every field of ${what}`, () => {
      expect(fieldsOf(type, payload)).to.deep.equal(expected);
    });

    it(`hands on ${what} also just as it came, for the page's own handlers`, () => {
      const decoded = decode(frame(type, payload));
      expect(decoded).to.have.property('kind', 'message');
      expect(decoded).to.have.deep.property('payload', payload);
    });

    it(`reads ${what} also without its envelope`, () => {
      expect(readPayload(type, payload)).to.deep.equal(decode(frame(type, payload)));
    });
  }

  for (const code of documentedErrorCodes) {
    it(`reads the error ${code}`, () => {
      expect(read(frame('ConferenceCommandError', { error: code }))).to.deep.equal({
        type: 'ConferenceCommandError',
        error: code,
      });
    });
  }
});

describe('each field of a message', () => {
  /** Every field of every payload with another value than in the example: only that field may read differently. */
  const others: readonly (readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>])[] = [
    [
      'ConferenceEvent',
      documentedConferenceEvent,
      {
        eventType: 'Leave',
        uniqueId: '7.1',
        conferenceNumber: '4002',
        conferenceName: 'other',
        participants: [],
        since: 61,
      },
    ],
    [
      'ConferenceParticipantEvent',
      { ...documentedParticipantEvent, conferenceName: 'conference_support' },
      {
        eventType: 'Join',
        uniqueId: '7.1',
        conferenceNumber: '4002',
        conferenceName: 'other',
        index: 12,
        callerIdName: '',
        callerIdNum: '0142685300',
        since: 1.5,
        isTalking: false,
        role: 'User',
        isMuted: true,
        isMe: true,
        username: 'q',
        isDeaf: true,
      },
    ],
    [
      'PhoneEvent',
      (({ userData: _unread, ...read }) => read)(phonePayload),
      {
        eventType: 'EventOnHold',
        DN: '1003',
        otherDN: '4002',
        otherDName: 'other',
        linkedId: '7.0',
        uniqueId: '7.1',
      },
    ],
  ];
  for (const [type, example, changed] of others) {
    it(`of ${type} has an example here`, () => {
      expect(Object.keys(changed)).to.have.members(Object.keys(example));
    });
    for (const [name, value] of Object.entries(changed)) {
      it(`shows in ${name} of ${type} and nowhere else`, () => {
        const payload = { ...example, [name]: value };
        expect(fieldsOf(type, payload)).to.deep.equal(payload);
      });
    }
  }

  const [firstRoom, secondRoom] = documentedRooms;
  const otherRoom = { number: '4009', name: 'other', pinRequired: true, startTime: 12, members: [] };
  for (const [name, value] of Object.entries(otherRoom)) {
    it(`shows in ${name} of a room and nowhere else`, () => {
      const rooms = [{ ...firstRoom, [name]: value }, secondRoom];
      expect(fieldsOf('ConferenceList', rooms)).to.deep.equal(rooms);
    });
  }

  const otherMember = { joinOrder: 2, joinTime: 5, muted: true, name: 'Q', number: '1003', username: 'q' };
  for (const [name, value] of Object.entries(otherMember)) {
    it(`shows in ${name} of a member of a room and nowhere else`, () => {
      const rooms = [{ ...firstRoom, members: [{ ...firstRoom?.members[0], [name]: value }] }, secondRoom];
      expect(fieldsOf('ConferenceList', rooms)).to.deep.equal(rooms);
    });
  }

  for (const [name, value] of Object.entries({ role: 'Organizer', isDeaf: true, index: 7, since: 9, username: 'm' })) {
    it(`shows in ${name} of a participant on the list that I get on entering`, () => {
      const [listed] = documentedConferenceEvent.participants;
      const other = { ...listed, index: 2, [name]: value };
      const payload = { ...documentedConferenceEvent, participants: [listed, other] };
      expect(fieldsOf('ConferenceEvent', payload)).to.deep.equal(payload);
    });
  }

  for (const eventType of [
    'EventDialing',
    'EventRinging',
    'EventEstablished',
    'EventOnHold',
    'EventReleased',
    'EventFailure',
  ]) {
    it(`knows the phone event ${eventType}`, () => {
      expect(fieldsOf('PhoneEvent', { ...phonePayload, eventType })).to.have.property('eventType', eventType);
    });
  }
});

describe('what is not always there', () => {
  const without = (payload: object, name: string, value?: null) =>
    Object.fromEntries([
      ...Object.entries(payload).filter(([key]) => key !== name),
      ...(value === null ? [[name, null] as const] : []),
    ]);

  /** Fields without which the message still says something, and how they read then. */
  const optional: readonly (readonly [string, object, Readonly<Record<string, unknown>>])[] = [
    ['ConferenceEvent', documentedConferenceEvent, { conferenceName: '', participants: [], since: 0 }],
    [
      'ConferenceParticipantEvent',
      { ...documentedParticipantEvent, conferenceName: 'conference_support', isMe: true, isMuted: true, isDeaf: true },
      {
        conferenceName: '',
        callerIdName: '',
        callerIdNum: '',
        since: 0,
        isTalking: false,
        role: 'User',
        isMuted: false,
        isMe: false,
        username: undefined,
        isDeaf: false,
      },
    ],
    ['PhoneEvent', phonePayload, { DN: '', otherDN: '', otherDName: '', linkedId: '' }],
  ];
  for (const [type, payload, fallbacks] of optional) {
    for (const [name, fallback] of Object.entries(fallbacks)) {
      for (const value of [undefined, null] as const) {
        it(`may be ${name} of ${type}, ${value === null ? 'sent as null' : 'left out'}`, () => {
          const fields = fieldsOf(type, without(payload, name, value === null ? null : undefined)) as object;
          if (fallback === undefined) expect(fields).to.not.have.property(name);
          else expect(fields).to.have.deep.property(name, fallback);
        });
      }
    }
  }

  it('may be the username of an external caller on a list', () => {
    const [me] = documentedConferenceEvent.participants;
    const payload = { ...documentedConferenceEvent, participants: [without(me ?? {}, 'username')] };
    expect(fieldsOf('ConferenceEvent', payload)).to.deep.equal(payload);
  });

  it('is the username of an external caller also where it comes empty', () => {
    const { username: _none, ...external } = { ...documentedParticipantEvent, conferenceName: '' };
    expect(fieldsOf('ConferenceParticipantEvent', { ...external, username: '' })).to.deep.equal(external);
  });

  it('may be name, PIN, start and members of a room, which then read as empty', () => {
    expect(fieldsOf('ConferenceList', [{ number: '4000' }, { number: '4001', members: null }])).to.deep.equal([
      { number: '4000', name: '', pinRequired: false, startTime: 0, members: [] },
      { number: '4001', name: '', pinRequired: false, startTime: 0, members: [] },
    ]);
  });

  it('may be every field of a member, which then reads as empty', () => {
    expect(fieldsOf('ConferenceList', [{ number: '4000', members: [{}] }])).to.deep.equal([
      {
        number: '4000',
        name: '',
        pinRequired: false,
        startTime: 0,
        members: [{ joinOrder: 0, joinTime: 0, muted: false, name: '', number: '' }],
      },
    ]);
  });

  it('never makes a name out of what every object inherits', () => {
    const fields = fieldsOf('ConferenceParticipantEvent', without(documentedParticipantEvent, 'username'));
    expect(fields).to.not.have.property('username');
    expect(readPayload('toString', {})).to.deep.equal({ kind: 'ignored' });
    expect(readPayload('__proto__', {})).to.deep.equal({ kind: 'ignored' });
  });

  it('is told apart from an empty name: an unknown caller has one', () => {
    const payload = { ...documentedParticipantEvent, callerIdName: '', conferenceName: '' };
    expect(fieldsOf('ConferenceParticipantEvent', payload)).to.deep.equal(payload);
  });

  it('is joined by fields that nobody documented, and they do no harm', () => {
    const payload = { ...documentedParticipantEvent, phoneNumber: '1002', conferenceName: '' };
    const { phoneNumber: _undocumented, ...documented } = payload;
    expect(fieldsOf('ConferenceParticipantEvent', payload)).to.deep.equal(documented);
  });
});

describe('messages about the session', () => {
  const session: readonly (readonly [string, unknown, Message])[] = [
    ['LoggedOn', undefined, { type: 'LoggedOn' }],
    ['LoggedOn', null, { type: 'LoggedOn' }],
    ['LoggedOn', 'anything', { type: 'LoggedOn' }],
    ['LoggedOn', [{ deep: [] }], { type: 'LoggedOn' }],
    ['LoggedOnError', { Error: 'loggedOnFailed' }, { type: 'LoggedOnError', error: 'loggedOnFailed' }],
    ['LoggedOnError', { Error: 'loggedOnTimeout' }, { type: 'LoggedOnError', error: 'loggedOnTimeout' }],
    ['LoggedOnError', {}, { type: 'LoggedOnError', error: '' }],
    ['LoggedOnError', null, { type: 'LoggedOnError', error: '' }],
    ['Error', { Error: 'no line' }, { type: 'Error', error: 'no line' }],
    ['Error', { error: 'no line' }, { type: 'Error', error: 'no line' }],
    ['Error', { message: 'no line' }, { type: 'Error', error: 'no line' }],
    ['Error', { Error: 3, error: null, message: 'no line' }, { type: 'Error', error: 'no line' }],
    ['Error', 'no line', { type: 'Error', error: 'no line' }],
    ['Error', undefined, { type: 'Error', error: '' }],
    ['Error', null, { type: 'Error', error: '' }],
    ['Error', 17, { type: 'Error', error: '17' }],
    ['Error', { Error: 17 }, { type: 'Error', error: '17' }],
    ['Error', { Error: ['no line'] }, { type: 'Error', error: '' }],
    ['ConferenceCommandError', 'NotAMember', { type: 'ConferenceCommandError', error: 'NotAMember' }],
    ['ConferenceCommandError', { Error: 'NotAMember' }, { type: 'ConferenceCommandError', error: 'NotAMember' }],
    ['ConferenceCommandError', { message: 'NotAMember' }, { type: 'ConferenceCommandError', error: 'NotAMember' }],
    ['ConferenceCommandError', { error: 42 }, { type: 'ConferenceCommandError', error: '42' }],
    ['ConferenceCommandError', { error: ' NotAMember\n' }, { type: 'ConferenceCommandError', error: 'NotAMember' }],
    ['Error', { unknown: true }, { type: 'Error', error: '' }],
    ['CurrentCallsPhoneEvents', { events: [] }, { type: 'CurrentCallsPhoneEvents', events: [] }],
  ];
  for (const [type, payload, message] of session) {
    it(`reads ${type} with ${JSON.stringify(payload)}`, () => {
      expect(read(frame(type, payload))).to.deep.equal(message);
    });
  }

  it('reads each of my current calls as it reads a phone event', () => {
    const other = { ...phonePayload, uniqueId: '7.1', eventType: 'EventOnHold' };
    expect(fieldsOf('CurrentCallsPhoneEvents', { events: [phonePayload, other] })).to.deep.equal([
      fieldsOf('PhoneEvent', phonePayload),
      fieldsOf('PhoneEvent', other),
    ]);
  });

  it('reads the words of a phone event, and not the data that other programs hang on it', () => {
    const { userData: _unread, ...said } = phonePayload;
    expect(fieldsOf('PhoneEvent', phonePayload)).to.deep.equal(said);
  });
});

describe('frames that are none of ours', () => {
  const others: readonly (readonly [string, string])[] = [
    ['of a type that we do not know', '{"msgType":"QueueStatistics","ctiMessage":{"queueId":11}}'],
    ['of such a type, broken after it: it is not even parsed', '{"msgType":"QueueStatistics","ctiMessage":{{{'],
    ['of such a type, cut off', '{"msgType":"AgentStateEvent"'],
    ['of such a type, with space before and within', ' \n{ "msgType" : "QueueStatistics" , "ctiMessage": nope'],
    ['of such a type, named last', '{"ctiMessage":{},"msgType":"QueueStatistics"}'],
    ['of a type whose name is inherited by every object', '{"msgType":"constructor","ctiMessage":{}}'],
    ['of a type called __proto__', '{"msgType":"__proto__","ctiMessage":{}}'],
    ['of a type with an escaped name', '{"msgType":"Queue\\u0053tatistics","ctiMessage":{}}'],
    ['of a type that only begins like ours', '{"msgType":"ConferenceListing","ctiMessage":[]}'],
    ['of a type that differs in case', '{"msgType":"conferencelist","ctiMessage":[]}'],
    ['of an empty type', '{"msgType":"","ctiMessage":{}}'],
    ['whose type is a number', '{"msgType":7,"ctiMessage":{}}'],
    ['whose type is null', '{"msgType":null}'],
    ['with no type: the answer to a ping', '{"claz":"pong"}'],
    ['that are an empty object', '{}'],
    ['that are a list', '[{"msgType":"LoggedOn"}]'],
    ['that are null', 'null'],
    ['that are a number', '42'],
    ['that are a text', '"pong"'],
  ];
  for (const [what, text] of others) {
    it(`pass silently: ones ${what}`, () => {
      expect(decode(text)).to.deep.equal({ kind: 'ignored' });
    });
  }

  it('pass silently also when they came without an envelope', () => {
    expect(readPayload('QueueStatistics', { anything: true })).to.deep.equal({ kind: 'ignored' });
  });

  it('do not hide one of ours that is spelled unusually', () => {
    expect(read('{"msgType":"Logged\\u004fn"}')).to.deep.equal({ type: 'LoggedOn' });
    expect(read('{"ctiMessage":{"error":"NotAMember"},"msgType":"ConferenceCommandError"}')).to.deep.equal({
      type: 'ConferenceCommandError',
      error: 'NotAMember',
    });
    expect(read('\r\n\t {\n "msgType"\t:\n"LoggedOn" } ')).to.deep.equal({ type: 'LoggedOn' });
  });
});

describe('frames that cannot be read', () => {
  function reasonOf(text: string): string {
    const decoded = decode(text);
    return decoded.kind === 'unreadable' ? `${decoded.about}: ${decoded.reason}` : decoded.kind;
  }

  for (const text of ['', ' ', 'pong', '<html>', '{', '{"msgType"', "{'msgType':'LoggedOn'}", '[1,', '\u0000', 'NaN']) {
    it(`are told of as no frame at all: ${JSON.stringify(text)}`, () => {
      expect(reasonOf(text)).to.equal('frame: not JSON');
    });
  }

  it('are told of by their type when that much can be read', () => {
    expect(reasonOf('{"msgType":"ConferenceEvent","ctiMessage":{')).to.equal('ConferenceEvent: not JSON');
    expect(reasonOf('{"msgType":"ConferenceList","ctiMessage":[]}}')).to.equal('ConferenceList: not JSON');
  });

  /** What an event is about nothing without. `undefined` takes the field away. */
  const noIdentifier = [undefined, null, '', true, [], {}, ['4001']];
  const noPosition = [
    undefined,
    null,
    0,
    -1,
    1.5,
    '0',
    '-1',
    '1.5',
    'one',
    '',
    true,
    [],
    {},
    1e300,
    2 ** 53,
    '9007199254740992',
  ];
  const noList = ['', 'members', 1, true, {}, { length: 1 }];

  const wrong: readonly (readonly [string, unknown, Readonly<Record<string, readonly unknown[]>>])[] = [
    [
      'ConferenceEvent',
      documentedConferenceEvent,
      {
        eventType: [undefined, null, 'Update', 'join', '', 1, ['Join']],
        uniqueId: noIdentifier,
        conferenceNumber: noIdentifier,
      },
    ],
    [
      'ConferenceParticipantEvent',
      documentedParticipantEvent,
      {
        eventType: [undefined, null, 'Kick', 'update', '', 1, {}],
        uniqueId: noIdentifier,
        conferenceNumber: noIdentifier,
        index: noPosition,
      },
    ],
    ['ConferenceCommandError', documentedCommandError, { error: noIdentifier }],
    [
      'PhoneEvent',
      phonePayload,
      {
        eventType: [undefined, null, 'EventDancing', 'Join', '', 1, ['EventDialing']],
        uniqueId: noIdentifier,
      },
    ],
    ['CurrentCallsPhoneEvents', { events: [phonePayload] }, { events: [undefined, null, ...noList] }],
  ];
  for (const [type, payload, fields] of wrong) {
    for (const [name, values] of Object.entries(fields)) {
      it(`are those of ${type} whose ${name} is not what it must be`, () => {
        for (const value of values) {
          const decoded = decode(frame(type, { ...(payload as object), [name]: value }));
          expect(decoded, JSON.stringify(value)).to.include({ kind: 'unreadable', about: type });
          expect(decoded, JSON.stringify(value)).to.have.property('reason').that.is.not.empty;
        }
      });
    }

    it(`are those of ${type} that carry nothing of use`, () => {
      for (const nothing of [undefined, null, '', true, [], [payload]]) {
        const decoded = decode(frame(type, nothing));
        expect(decoded, JSON.stringify(nothing)).to.include({ kind: 'unreadable', about: type });
        expect(readPayload(type, nothing), JSON.stringify(nothing)).to.deep.equal(decoded);
      }
    });
  }

  it('are room lists that are no list', () => {
    for (const rooms of [undefined, null, {}, 'rooms', 1]) {
      expect(reasonOf(frame('ConferenceList', rooms))).to.equal('ConferenceList: the room list is no array');
    }
  });

  it('name the field that is wrong', () => {
    const { eventType: _none, ...noType } = documentedConferenceEvent;
    const reasons = [
      ['ConferenceEvent', noType, 'ConferenceEvent: eventType is none of Join, Leave'],
      ['ConferenceEvent', { ...documentedConferenceEvent, uniqueId: '' }, 'ConferenceEvent: uniqueId is missing'],
      ['ConferenceEvent', 3, 'ConferenceEvent: the conference event is no object'],
      [
        'ConferenceParticipantEvent',
        { ...documentedParticipantEvent, index: -2 },
        'ConferenceParticipantEvent: index is no position',
      ],
      ['ConferenceParticipantEvent', 3, 'ConferenceParticipantEvent: the participant event is no object'],
      ['ConferenceCommandError', {}, 'ConferenceCommandError: the error is missing'],
      ['PhoneEvent', 3, 'PhoneEvent: the phone event is no object'],
      ['CurrentCallsPhoneEvents', 3, 'CurrentCallsPhoneEvents: the calls is no object'],
      ['CurrentCallsPhoneEvents', {}, 'CurrentCallsPhoneEvents: events is no array'],
    ] as const;
    for (const [type, payload, reason] of reasons) expect(reasonOf(frame(type, payload))).to.equal(reason);
  });

  it('are longer than 8 MB, whatever is in them', () => {
    const payload = { ...documentedParticipantEvent, callerIdName: '' };
    const rest = frame('ConferenceParticipantEvent', payload).length;
    const ofLength = (length: number) =>
      frame('ConferenceParticipantEvent', { ...payload, callerIdName: 'x'.repeat(length - rest) });
    expect(reasonOf(ofLength(8_000_001))).to.equal('ConferenceParticipantEvent: longer than 8 MB');
    expect(reasonOf(ofLength(8_000_000))).to.equal('message');
    expect(reasonOf(' '.repeat(9_000_000))).to.equal('frame: longer than 8 MB');
    expect(reasonOf(`[${'1,'.repeat(5_000_000)}1]`)).to.equal('frame: longer than 8 MB');
    expect(reasonOf(`{"ctiMessage":"${'x'.repeat(9_000_000)}","msgType":"Error"}`)).to.equal('frame: longer than 8 MB');
    expect(reasonOf(`{"msgType":"QueueStatistics","x":"${'x'.repeat(9_000_000)}"}`)).to.equal('ignored');
  });
});

describe('hostile frames', () => {
  it('cannot reach the prototype of anything', () => {
    const text =
      '{"msgType":"ConferenceParticipantEvent","__proto__":{"polluted":true},"ctiMessage":{"__proto__":{"username":"m",' +
      '"isMe":true,"polluted":true},"constructor":{"prototype":{"polluted":true}},"eventType":"Update","uniqueId":"7.1",' +
      '"conferenceNumber":"4001","index":1}}';
    const message = read(text);
    expect(message).to.deep.equal({
      type: 'ConferenceParticipantEvent',
      event: {
        eventType: 'Update',
        uniqueId: '7.1',
        conferenceNumber: '4001',
        conferenceName: '',
        index: 1,
        callerIdName: '',
        callerIdNum: '',
        since: 0,
        isTalking: false,
        role: 'User',
        isMuted: false,
        isMe: false,
        isDeaf: false,
      },
    });
    expect({}).to.not.have.property('polluted');
    expect('event' in message && Object.getPrototypeOf(message.event)).to.equal(Object.prototype);
  });

  it('are not completed by what a page has put on the prototype of all objects', () => {
    const { username: _none, ...external } = documentedParticipantEvent;
    const names = { username: 'intruder', isMuted: true, conferenceName: 'intruder' };
    for (const [name, value] of Object.entries(names)) {
      Object.defineProperty(Object.prototype, name, { value, configurable: true });
    }
    try {
      const { isMuted: _unsaid, ...payload } = external;
      const { message } = readPayload('ConferenceParticipantEvent', payload) as { message: { event: object } };
      expect(Object.entries(message.event)).to.deep.include.members([
        ['isMuted', false],
        ['conferenceName', ''],
      ]);
      expect(Object.keys(message.event)).to.not.include('username');
    } finally {
      for (const name of Object.keys(names)) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('may be called __proto__ and constructor', () => {
    const names = {
      callerIdName: '__proto__',
      username: 'constructor',
      uniqueId: '__proto__',
      conferenceNumber: 'toString',
    };
    const payload = { ...documentedParticipantEvent, conferenceName: 'hasOwnProperty', ...names };
    expect(fieldsOf('ConferenceParticipantEvent', payload)).to.deep.equal(payload);
  });

  it('may bring a name of a megabyte, and it is kept whole', () => {
    const callerIdName = 'x'.repeat(1_000_000);
    const fields = fieldsOf('ConferenceParticipantEvent', { ...documentedParticipantEvent, callerIdName }) as object;
    expect('callerIdName' in fields && fields.callerIdName === callerIdName).to.equal(true);
  });

  it('may be a megabyte of anything', () => {
    for (const piece of ['[', '{"a":', ' ', '"', '\\', '{"msgType":"', '\u0000', '{"msgType" ']) {
      expect(decode(piece.repeat(1_000_000 / piece.length)).kind).to.be.oneOf(['ignored', 'unreadable']);
    }
  });

  it('may list ten thousand people', () => {
    const [me] = documentedConferenceEvent.participants;
    const participants = Array.from({ length: 10_000 }, (_, place) => ({ ...me, index: place + 1, isMe: place === 0 }));
    const fields = fieldsOf('ConferenceEvent', { ...documentedConferenceEvent, participants });
    expect(fields).to.have.property('participants').with.lengthOf(10_000);
  });

  it('carry markup and direction marks as plain text', () => {
    const callerIdName = '<img src=x onerror=alert(1)>\u202e\u200b&amp;';
    const fields = fieldsOf('ConferenceParticipantEvent', { ...documentedParticipantEvent, callerIdName });
    expect(fields).to.have.property('callerIdName', callerIdName);
  });
});
