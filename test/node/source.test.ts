import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const texts = new Map(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join(source, file), 'utf8')]),
);

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What each module imports of our own, types included. */
const imports: Graph = new Map(
  [...texts].map(([file, text]) => {
    const named = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
    const own = named.filter((name) => name.startsWith('.'));
    return [file, new Set(own.map((name) => join(dirname(file), name).replace(/\.js$/, '.ts')))];
  }),
);

/** The same, between folders: `elements/text/labels` counts as `elements/text`. */
function betweenFolders(): Graph {
  const folderOf = (file: string) => dirname(file).split(sep).slice(0, 2).join('/');
  const graph = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const from = folderOf(file);
    // The modules beside the folders of a layer stand on both ends of its order: the circles of modules tell of them.
    const to = [...targets].map(folderOf).filter((folder) => folder !== from && folder.includes('/'));
    graph.set(from, new Set([...(graph.get(from) ?? []), ...(from.includes('/') ? to : [])]));
  }
  return graph;
}

/** One circle of a graph, or nothing. */
function circleIn(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): readonly string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const circle = walk(next, [...path, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const circle = walk(node, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('The source', () => {
  it('has no circle of modules', () => {
    expect(circleIn(imports)).toEqual([]);
  });

  it('has no circle of folders', () => {
    expect(circleIn(betweenFolders())).toEqual([]);
  });

  it('would show a circle that somebody adds', () => {
    const graph = new Map(imports);
    graph.set('domain/model/model.ts', new Set(['domain/core.ts']));
    expect(circleIn(graph)).toContain('domain/core.ts');
  });

  it('has in each style sheet only classes that some piece writes', () => {
    const pieces = [...texts].filter(([file]) => file.startsWith('elements') && !file.endsWith('.styles.ts'));
    const idle = [...texts].flatMap(([sheet, text]) => {
      if (!sheet.endsWith('.styles.ts')) return [];
      const selectors = [...text.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{/g)].map(
        ([, selector = '']) => selector,
      );
      const classes = new Set([...selectors.join(' ').matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
      return [...classes]
        .filter((name) => !pieces.some(([, piece]) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(piece)))
        .map((name) => `${sheet} .${name}`);
    });
    expect(idle).toEqual([]);
  });

  it('has no style of a panel that makes the browser look through a whole row when somebody talks', () => {
    // When a part changes, or what is in an element, such a selector has all that is below restyled.
    const takesAnything = (selector: string) => /\[part[^\]]*\].*[\s>+~][:*]|:has\(/.test(selector);
    const found = [...texts]
      .filter(([file]) => /^elements\/(?:panel|participants)\/.*\.styles\.ts$/.test(file))
      .flatMap(([file, text]) =>
        [...text.matchAll(/([^{};,]+)[{,]/g)].map(([, selector = '']) => [file, selector.trim()]),
      )
      .filter(([, selector = '']) => takesAnything(selector));
    expect(found).toEqual([]);
  });

  it('has no module of more than 250 lines', () => {
    const lines = (text: string) => text.split('\n').length - 1;
    const long = [...texts]
      .filter(([, text]) => lines(text) > 250)
      .map(([file, text]) => `${file} ${String(lines(text))}`);
    expect(long).toEqual([]);
  });
});

describe('The pages that lead through the source', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));

  it.each(['docs/architecture.md', 'CONTRIBUTING.md'])('%s name only files and folders that are there', (page) => {
    const named = [...readFileSync(join(root, page), 'utf8').matchAll(/`((?:[\w-]+\/)+(?:[\w.-]+\.\w+)?)`/g)];
    const paths = named
      .map(([, path = '']) => path)
      .filter((path) => !/^(?:dist|node_modules|demo\/screenshots)\//.test(path));
    expect(paths.length).toBeGreaterThan(5);
    const places = [root, source, join(source, 'streams')];
    expect(paths.filter((path) => !places.some((place) => existsSync(join(place, path))))).toEqual([]);
  });
});

describe('Each exported name', () => {
  const tests = fileURLToPath(new URL('..', import.meta.url));
  const testers = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => [join('..', 'test', file), readFileSync(join(tests, file), 'utf8')] as const);
  // The compiler needs these to write the types of what the simulator exports.
  const forDeclarations = ['OnConference', 'OnParticipant', 'GuestOptions'];
  /** What is imported from outside: the package's entries, and what a build script names. */
  const isEntry = (file: string) =>
    /^(?:index|define\/.*|embed\/.*|testing\/index|simulator\/(?:index|register|node\/index|node\/cli)|elements\/text\/labels\/[a-z-]+)\.ts$/.test(
      file.split(sep).join('/'),
    );

  it('has a user in another module, or a test', () => {
    const used = new Set(forDeclarations.map((name) => `wire/commands.ts ${name}`));
    for (const [file, text] of [...texts, ...testers]) {
      for (const { names, module } of namesTaken(file, text)) {
        const target = join(dirname(file), module)
          .replace(/\.js$/, '.ts')
          .replace(/^(?:\.\.\/)+src\//, '');
        for (const name of names) used.add(`${target} ${name}`);
      }
    }
    const exported = [...texts]
      .filter(([file]) => !isEntry(file))
      .flatMap(([file, text]) => {
        return namesGiven(file, text).map((name) => `${file} ${name}`);
      });
    expect(exported.filter((name) => !used.has(name) && !used.has(`${name.split(' ')[0] ?? ''} *`))).toEqual([]);
  });
});

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(basename(file), text, ts.ScriptTarget.Latest);
}

interface Taken {
  readonly module: string;
  readonly names: readonly string[];
}

/** The names that a module imports or hands on; `*` for all of them. */
function namesTaken(file: string, text: string): readonly Taken[] {
  const taken: Taken[] = [];
  const visit = (node: ts.Node): void => {
    const from = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier;
    if (from && ts.isStringLiteral(from)) {
      const list = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      const listed = list && (ts.isNamedImports(list) || ts.isNamedExports(list)) ? list.elements : undefined;
      const names = listed?.map(({ name, propertyName }) => (propertyName ?? name).text) ?? ['*'];
      taken.push({ module: from.text, names });
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      taken.push({ module: node.argument.literal.text, names: ['*'] });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file, text));
  return taken;
}

/** The names that a module exports, except those that it only hands on. */
function namesGiven(file: string, text: string): readonly string[] {
  return parse(file, text).statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    }
    const { name } = statement as { readonly name?: ts.Identifier };
    return name ? [name.text] : [];
  });
}
