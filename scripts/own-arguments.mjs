/**
 * A plugin of Rollup. Gives each function that reads `arguments` a rest parameter in their place.
 *
 * swc's `unsafe_arrows` makes arrows of such functions, too: `arguments` are then those of whatever function stands
 * around. RxJS's `scan`, which asks `arguments.length >= 2`, would then lose its seed. Methods and constructors stay as
 * they are: swc makes no arrows of them.
 */
export const ownArguments = {
  name: 'own-arguments',
  transform(source, id) {
    if (!/\barguments\b/.test(source)) return null;
    const edits = [];
    visit(this.parse(source), { edits, id });
    let code = source;
    // From the end, so that the places before stay where they are. No line is added: a source map goes on leading right.
    for (const { start, end, text } of edits.sort((one, other) => other.start - one.start))
      code = code.slice(0, start) + text + code.slice(end);
    return edits.length > 0 ? { code, map: null } : null;
  },
};

/** The name of the rest parameter: none that a library has. */
const given = 'givenArguments';

/** Walks through a syntax tree. `within` is the function whose `arguments` are meant; undefined for a method. */
function visit(node, place, within) {
  if (node.type === 'Identifier' && node.name === 'arguments' && within) {
    within.uses.push(node);
    return;
  }
  let inner = within;
  if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') inner = { uses: [] };
  for (const [name, child] of Object.entries(node)) {
    if (isName(node, name)) continue;
    const nodes = Array.isArray(child) ? child : [child];
    // A method's function is its `value`: that one stays.
    const of = isMethod(node) && name === 'value' ? 'method' : undefined;
    for (const one of nodes) {
      if (typeof one?.type !== 'string') continue;
      if (of) for (const part of [...one.params, one.body]) visit(part, place);
      else visit(one, place, inner);
    }
  }
  if (inner !== within && inner.uses.length > 0) replaceIn(node, inner.uses, place);
}

function replaceIn({ params, body }, uses, { edits, id }) {
  if (params.some(({ type }) => type !== 'Identifier')) throw new Error(`own-arguments: unknown parameters in ${id}`);
  for (const { start, end } of uses) edits.push({ start, end, text: given });
  if (params.length === 0) throw new Error(`own-arguments: no parameters in ${id}`);
  const names = params.map(({ name }) => name).join(', ');
  edits.push({ start: params[0].start, end: params.at(-1).end, text: `...${given}` });
  edits.push({ start: body.start + 1, end: body.start + 1, text: ` let [${names}] = ${given};` });
}

function isMethod({ type, method, kind }) {
  return type === 'MethodDefinition' || (type === 'Property' && (method || kind !== 'init'));
}

/** Whether a part of a node is a mere name, as `arguments` in `command.arguments` and `{ arguments: 1 }`. */
function isName({ type, computed, shorthand }, part) {
  if (computed) return false;
  if (type === 'MemberExpression') return part === 'property';
  return part === 'key' && !shorthand && ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(type);
}
