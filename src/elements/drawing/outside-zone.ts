interface Zone {
  readonly root: { readonly run: <Result>(work: () => Result) => Result };
}

/**
 * Does some work outside the zone of Angular's zone.js, where a page has that. Inside a zone each timer, socket and
 * promise makes Angular look for changes when it fires, and a conference has hundreds of events a second.
 */
export function outsideZone<Result>(work: () => Result): Result {
  const { Zone } = globalThis as { readonly Zone?: Partial<Zone> };
  return typeof Zone?.root?.run === 'function' ? Zone.root.run(work) : work();
}
