interface Zone {
  readonly root: { readonly run: <Result>(work: () => Result) => Result };
}

/**
 * Does some work outside the zone of Angular's zone.js, where a page has it: timers, sockets and promises that begin in
 * a zone make Angular look for changes each time, and a conference has hundreds a second.
 */
export function outsideZone<Result>(work: () => Result): Result {
  const { Zone } = globalThis as { readonly Zone?: Partial<Zone> };
  return typeof Zone?.root?.run === 'function' ? Zone.root.run(work) : work();
}
