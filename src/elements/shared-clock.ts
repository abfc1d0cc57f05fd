import { share, timer } from 'rxjs';

/** Ticks each second while somebody listens: one timer for every clock on the page. */
export const seconds$ = timer(1000, 1000).pipe(share());
