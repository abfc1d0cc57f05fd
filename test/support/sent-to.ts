/** The indexes to which commands were sent, in their order; `false` for a command that names nobody. */
export function sentTo(sent: readonly object[]) {
  return sent.map((command) => 'index' in command && command.index);
}
