/** The result of a function; undefined where the function throws, as the browser's storage does when forbidden or full. */
export function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
