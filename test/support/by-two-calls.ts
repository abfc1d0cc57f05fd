import { bond, call, changes, join, moneypenny, type Person, q } from './builders.js';
import { asOrganizer, type FakeConnection } from './fake-connection.js';

/** The second call by which I am in conference 4001. */
export const myOtherCall = '2.2';

/** My entry by the second call, as the list of the first call tells of it. There I am a user. */
export const mySecond: Person = { ...bond, index: 9, role: 'User', isMe: false };

/** In conference 4001 by two calls. The list of each marks its own entry alone as me. */
export function byTwoCalls(second = mySecond): FakeConnection {
  return asOrganizer(q, moneypenny, second).push(
    call('EventEstablished', { uniqueId: myOtherCall }),
    join([{ ...bond, isMe: false }, q, moneypenny, { ...second, isMe: true }], { uniqueId: myOtherCall }),
  );
}

/** What the server says when something of my second entry changes: the same twice, once for each call. */
export function secondChanges(fields: Partial<Person>) {
  return [changes(mySecond, fields), changes({ ...mySecond, isMe: true }, fields, { uniqueId: myOtherCall })] as const;
}
