import { short } from './goals.mjs';
import { median, quantile } from './statistics.mjs';

/** Prints each measurement's median over the rounds, and how far the rounds lie apart. */
export function printFigures(results) {
  const rows = [...results].map(([id, rounds]) => {
    const figures = Object.keys(rounds[0]).flatMap((name) => {
      const values = rounds.flatMap((round) => round[name]);
      if (name !== 'times') return [`${name} ${short(median(values))}${spread(values)}`];
      return [0.5, 0.95].map((part) => `p${part * 100} ${short(quantile(values, part))}`);
    });
    return `  ${id.padEnd(34)} ${figures.join(', ')}`;
  });
  console.log(`\nMedians (least to most of the rounds)\n${rows.join('\n')}`);
}

function spread(values) {
  if (values.length < 2) return '';
  return ` (${short(Math.min(...values))}–${short(Math.max(...values))})`;
}

/** @param {import('./goals.mjs').Goal[]} goals */
export function printGoals(goals) {
  const mark = { true: 'met', false: 'MISSED' };
  const rows = goals.map(({ what, bound, figure, met, beside }) =>
    [what.padEnd(66), bound.padEnd(8), short(figure).padStart(8), (mark[met] ?? 'unknown').padEnd(8), beside ?? '']
      .join(' ')
      .trimEnd(),
  );
  console.log(`\nGoals (ratios to "limit" unless a unit is given)\n  ${rows.join('\n  ')}`);
  const count = (wanted) => goals.filter(({ met }) => met === wanted).length;
  console.log(`\n${count(true)} met, ${count(false)} missed, ${count(undefined)} not measured`);
}

export function printParts({ minified, gzip, brotli, parts }) {
  console.log(`\nBundle: ${minified} bytes, gzip ${gzip}, brotli ${brotli}. What is in it, minified:`);
  for (const [part, bytes] of parts) {
    console.log(`  ${part.padEnd(34)} ${String(bytes).padStart(7)}  ${((100 * bytes) / minified).toFixed(1)} %`);
  }
}
