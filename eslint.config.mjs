import js from '@eslint/js';
import litPlugin from 'eslint-plugin-lit';
import a11yPlugin from 'eslint-plugin-lit-a11y';
import wcPlugin from 'eslint-plugin-wc';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * Layers: each may import only from those to its left, and elements never from wire.
 *
 *   wire ← domain ← streams ← elements ← define        (simulator stands aside; nothing imports it)
 */
const allLayers = ['wire', 'domain', 'streams', 'elements', 'define', 'simulator'];

/** Lit features that break under a strict content security policy or put text into a page as markup. */
const unsafeImports = '^lit/directives/(?:style-map|unsafe-html|unsafe-svg)\\.js$';

/**
 * What the modules of one folder may import: the layers and packages named here, and their own siblings, except those
 * that stand `later` in the folder's own order.
 */
function layer(
  folder,
  { layers = [], packages = [], files = [`src/${folder}/**/*.ts`], up = '(?:\\.\\./)+', later = [] },
) {
  const forbidden = allLayers.filter((name) => name !== folder && !layers.includes(name));
  const allowed = packages.map((name) => `(?!${name}(?:/|$))`).join('');
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^${up}(?:(?:${forbidden.join('|')})/|index\\.js$)`,
              message: `${folder} may import only: ${[...layers, ...packages].join(', ') || 'itself'}.`,
            },
            {
              regex: `^(?!\\.)${allowed}.`,
              message: `${folder} may import only these packages: ${packages.join(', ') || 'none'}.`,
            },
            ...later.map((name) => ({
              regex: `^(?:\\.{1,2}/)+${name.replace('.', '\\.')}(?:/|$)`,
              message: `${name} stands later in the order of ${folder}, or beside this folder: see docs/architecture.md.`,
            })),
            { regex: unsafeImports, message: 'Breaks under a strict content security policy, or injects markup.' },
            {
              regex: '^lit/directives/repeat\\.js$',
              message:
                'Leaves a comment behind for each item that goes (lit/lit#5298): see elements/drawing/keyed-rows.ts.',
            },
          ],
        },
      ],
    },
  };
}

/**
 * The order inside a layer. Each step may import from the steps before it, and nothing from its own step but itself.
 * A name is a folder, a module (`core.js`), or `.` for the modules beside the folders.
 */
const orders = {
  domain: [['numbers'], ['model'], ['reduce'], ['commands'], ['guests'], ['core.js'], ['input.js']],
  streams: [['.'], ['sign-in'], ['socket', 'page-cti', 'tape'], ['create-connection.js']],
  elements: [
    ['page'],
    ['text', 'drawing', 'requests'],
    ['panel'],
    ['joining', 'connection'],
    ['rooms', 'participants', 'log'],
  ],
};

/** A layer, and the order inside it. */
function orderedLayer(folder, allowed) {
  const steps = orders[folder];
  const filesOf = (name) =>
    `src/${folder}/${name === '.' ? '*.ts' : name.endsWith('.js') ? name.replace('.js', '.ts') : `${name}/**/*.ts`}`;
  const ordered = steps.flatMap((step, place) =>
    step.map((name) => {
      const later = steps.slice(place).flat();
      return layer(folder, { ...allowed, files: [filesOf(name)], later: later.filter((other) => other !== name) });
    }),
  );
  return [layer(folder, allowed), ...ordered];
}

const platform = [
  ...['window', 'document', 'self', 'globalThis', 'navigator', 'location', 'localStorage', 'sessionStorage'],
  ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'requestAnimationFrame', 'queueMicrotask'],
  ...['Date', 'performance', 'crypto', 'fetch', 'WebSocket', 'console', 'process', 'Buffer'],
].map((name) => ({ name, message: 'wire and domain know no platform and no clock: take it as an argument.' }));

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'Text of a conference must never become markup: use a Lit template.',
}));

const syntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  {
    // TypeScript's `private` is a word only: a page's script can still reach such a field.
    selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]',
    message: 'Use #name. (A reactive property of Lit cannot be #name: make it protected.)',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message:
      'A strict content security policy blocks style attributes: use a class, a part, or element.style from code.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\.(inner|outer)HTML=/]',
    message: 'Text of a conference must never become markup.',
  },
];

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      'out/',
      'dist/',
      'coverage/',
      'test-results/',
      'demo/**/dist/',
      'demo/hosts/**',
      'site/dist/',
      'test/types-frameworks/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `verbatimModuleSyntax` would keep an import of nothing but types as an import for its side effects.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/parameter-properties': 'error',
      // There is no enum (see `syntax`), and looking for one in each assignment takes a seventh of the linter's time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // An empty handler is what a default often is.
      '@typescript-eslint/no-empty-function': 'off',
      // Lit hands unbound template listeners the right `this`.
      '@typescript-eslint/unbound-method': 'off',
      // For Lit's reactive properties and for streams the plain form reads better.
      '@typescript-eslint/class-literal-property-style': 'off',
    },
  },

  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true },
      ],
      'no-restricted-syntax': ['error', ...syntax],
      'no-restricted-properties': ['error', ...markup],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'event', 'name'],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
    },
  },

  // The package's own entry: everything but what registers or simulates.
  layer('index', { files: ['src/*.ts'], up: '\\./', layers: ['wire', 'domain', 'streams', 'elements'] }),
  layer('wire', {}),
  ...orderedLayer('domain', { layers: ['wire'] }),
  ...orderedLayer('streams', { layers: ['wire', 'domain'], packages: ['rxjs'] }),
  ...orderedLayer('elements', {
    layers: ['domain', 'streams'],
    packages: ['lit', '@lit/context', 'rxjs'],
  }),
  layer('define', { layers: ['streams', 'elements'] }),
  {
    // The bundle's entry: it registers, and hands on the package's own entry for pages that write code.
    files: ['src/define/all.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  layer('simulator', { layers: ['wire', 'domain'] }),
  layer('simulator', {
    layers: ['wire', 'domain'],
    packages: ['ws', 'node:[a-z/_]+'],
    files: ['src/simulator/node/**/*.ts'],
  }),
  {
    // Hooks the simulator into the streams: the one place that knows both.
    files: ['src/simulator/register.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },

  {
    files: ['src/wire/**/*.ts', 'src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...platform],
      'no-restricted-properties': [
        'error',
        ...markup,
        { object: 'Math', property: 'random', message: 'Reducers are pure.' },
      ],
    },
  },
  {
    // Time comes from the given clock, so that tests move it without patching the platform.
    files: ['src/elements/**/*.ts', 'src/streams/**/*.ts'],
    ignores: ['src/elements/page/page-clock.ts', 'src/streams/clock.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'event', 'name'],
        ...['setTimeout', 'setInterval', 'requestAnimationFrame'].map((name) => ({
          name,
          message: 'Use the given clock.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        ...markup,
        ...['Date', 'performance'].map((object) => ({ object, property: 'now', message: 'Use the given clock.' })),
      ],
    },
  },
  {
    files: ['src/simulator/node/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-console': 'off' },
  },

  {
    files: ['src/elements/**/*.ts', 'src/define/**/*.ts', 'test/elements/**/*.ts', 'test/page/**/*.ts'],
    extends: [litPlugin.configs['flat/all'], wcPlugin.configs['flat/best-practice']],
    // The accessibility plugin ships a configuration of the old kind only: its plugin and its rules are taken.
    plugins: { 'lit-a11y': a11yPlugin },
    rules: {
      ...a11yPlugin.configs.recommended.rules,
      'wc/guard-super-call': 'off',
      // Not redundant: Safari takes a list without markers for no list.
      'lit-a11y/no-redundant-role': 'off',
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      // Both read well, and neither costs what it did in early Lit.
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
      // A decorator for each queried node costs more bytes than the query.
      'lit/prefer-query-decorators': 'off',
      // tsconfig.json makes a field's default an assignment, which goes through Lit's accessor.
      'lit/no-classfield-shadowing': 'off',
    },
  },

  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's assertions are expressions, and a test may say what it knows.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // @open-wc/testing types chai's `equal` as a promise, which it is not.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
      'no-restricted-properties': [
        'error',
        ...['describe', 'it', 'test'].map((object) => ({ object, property: 'only', message: 'Left from a search?' })),
      ],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },

  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: ['demo/**/*.{js,mjs}', 'bench/**/*.mjs', 'site/static/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
);
