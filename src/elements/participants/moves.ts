import type { Participant } from '../../domain/model/model.js';
import type { CtiEvent } from '../../streams/connection.js';

/** Somebody came into a conference or left it. */
interface Move {
  readonly does: 'joined' | 'left';
  readonly person: Participant;
}

export function moveOf(event: CtiEvent): Move | undefined {
  if (event.type === 'participant-joined') return { does: 'joined', person: event.after };
  return event.type === 'participant-left' ? { does: 'left', person: event.before } : undefined;
}

/**
 * Of moves that are told together, those that say how things are now: somebody who came, went and came again has come. A stay
 * that began and ended meanwhile is told when nothing else is told of that person, and then once.
 */
export function movesToTell(moves: readonly Move[]): readonly Move[] {
  const keys = (does: Move['does']) => new Set(moves.flatMap((move) => (move.does === does ? move.person.key : [])));
  const [came, went] = [keys('joined'), keys('left')];
  const isBrief = ({ person: { key } }: Move) => came.has(key) && went.has(key);
  const lasting = new Set(moves.flatMap((move) => (isBrief(move) ? [] : identity(move))));
  const last = new Map(moves.map((move) => [identity(move), move.person.key]));
  return moves.filter((move) =>
    isBrief(move) ? !lasting.has(identity(move)) && last.get(identity(move)) === move.person.key : true,
  );
}

/** What stays the same when a person comes back. */
function identity({ person: { username, callerIdName, callerIdNum } }: Move): string {
  return JSON.stringify(username === undefined ? [callerIdName, callerIdNum] : [username]);
}
