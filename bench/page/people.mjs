const firstNames = ['Ada', 'Björn', 'Chloé', 'Dmitri', 'Élodie', 'Farid', 'Grace', 'Hedy', 'Inès', 'James', 'Kenji'];
const lastNames = ['Abel', 'Bond', 'Curie', 'Dupont', 'Eriksen', 'Fournier', 'Garcia', 'Hopper', 'Lamarr', 'Noether'];

/**
 * A participant as the server tells of one. The first is me, an organizer; every 40th organizes too, some called from
 * outside, and a few of those have no name.
 *
 * @param {ReturnType<import('./random.mjs').seededRandom>} random
 * @param {number} index
 * @param {number} since seconds
 */
export function makePerson(random, index, since) {
  const external = index > 1 && random.next() < 0.25;
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  return {
    index,
    callerIdName: external && random.next() < 0.1 ? '' : name,
    callerIdNum: external ? `06${String(10_000_000 + index)}` : String(20_000 + index),
    since,
    isTalking: false,
    role: index === 1 || index % 40 === 0 ? 'Organizer' : 'User',
    isMuted: index > 1 && random.next() < 0.2,
    isMe: index === 1,
    isDeaf: false,
    ...(external ? {} : { username: `user${String(index)}` }),
  };
}

/** In the order in which a panel shows people: me, organizers, then by arrival. */
export function displayOrder(people) {
  const rank = (person) => (person.isMe ? 0 : person.role === 'Organizer' ? 1 : 2);
  return [...people].sort((one, other) => rank(one) - rank(other) || one.index - other.index);
}
