/** What `npm run manifest` reads and leaves out. The output is committed: editors and other tools read it. */
export default {
  // The elements, what they are made of, and their events: the rest of src/elements is drawing, and nobody's to use.
  globs: [
    'connection/connection-settings',
    'connection/cti-connection',
    'rooms/conference-room-list',
    'participants/conference-participants',
    'participants/participants-settings',
    'log/conference-log',
    'panel/panel-element',
    'panel/panel-settings',
    'requests/events',
    'requests/request-event',
  ]
    .map((name) => `src/elements/${name}.ts`)
    .concat('src/define/*.ts'),
  exclude: ['src/define/define.ts'],
  outdir: '.',
  litelement: true,
  // Else the tool writes the folder of a mere check into package.json.
  packagejson: false,
  plugins: [definitions(), documentedEvents(), wholeAttributes(), ownParents(), publicOnly(), publishedPaths()],
};

/** The tool knows `customElements.define` alone: this reads our own `define('tag-name', TheElement)`. */
function definitions() {
  const tagNames = new Map();
  return {
    name: 'definitions',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tagName, element] = node.arguments;
      tagNames.set(element.getText(), tagName.text);
      const declaration = { name: element.getText() };
      moduleDoc.exports = [
        ...(moduleDoc.exports ?? []),
        { kind: 'custom-element-definition', name: tagName.text, declaration },
      ];
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const homes = new Map();
      for (const { path, declarations = [] } of modules) {
        for (const declaration of declarations) {
          homes.set(declaration.name, path);
          if (tagNames.has(declaration.name)) declaration.tagName = tagNames.get(declaration.name);
        }
      }
      for (const { exports = [] } of modules) {
        for (const { kind, declaration } of exports) {
          if (kind === 'custom-element-definition') declaration.module = homes.get(declaration.name);
        }
      }
    },
  };
}

/**
 * Keeps the events that an element's doc names. The tool also takes the first argument of every event class that it
 * sees dispatched for an event's name, which ours are not.
 */
function documentedEvents() {
  return {
    name: 'documented-events',
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations ?? []) {
        if (declaration.events) declaration.events = declaration.events.filter(({ description }) => description);
      }
    },
  };
}

/** An attribute that is read by hand, such as `token`, is what the property of its name is. */
function wholeAttributes() {
  return {
    name: 'whole-attributes',
    moduleLinkPhase({ moduleDoc }) {
      for (const { attributes = [], members = [] } of moduleDoc.declarations ?? []) {
        for (const attribute of attributes) {
          const member = members.find(({ name }) => name === (attribute.fieldName ?? attribute.name));
          if (!member) continue;
          // The tool knows no type of a property that can only be written.
          member.type ??= { text: 'string' };
          attribute.fieldName ??= member.name;
          attribute.type ??= member.type;
          attribute.description ??= member.description;
        }
      }
    },
  };
}

/**
 * Where the classes are that ours extend. `Event` is the platform's; the log takes `PanelElement` out of an object, since its
 * bundle has it from the base bundle. The tool looks for both in the module that extends them.
 */
function ownParents() {
  return {
    name: 'own-parents',
    moduleLinkPhase({ moduleDoc }) {
      for (const { superclass } of moduleDoc.declarations ?? []) {
        if (superclass?.name === 'Event') {
          delete superclass.module;
          superclass.package = 'global:';
        } else if (superclass?.name === 'PanelElement') superclass.module = 'src/elements/panel/panel-element.ts';
      }
    },
  };
}

/**
 * Leaves out what a page cannot or should not use: private and protected members, those that a symbol names, and the
 * attributes that the tool takes Lit's internal state for.
 */
function publicOnly() {
  const isPublic = ({ name, privacy }) => !/^[#_[]/.test(name) && privacy !== 'private' && privacy !== 'protected';
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          const { members, attributes } = declaration;
          if (!members) continue;
          const shown = members.filter(isPublic);
          // Public is what the rest are: it goes without saying.
          for (const member of shown) delete member.privacy;
          declaration.members = shown;
          const isUsable = ({ fieldName }) => shown.some(({ name }) => name === fieldName);
          if (attributes) declaration.attributes = attributes.filter(isUsable);
        }
      }
    },
  };
}

/** Names the modules as the package holds them, dist/….js, in an order that no file system has a say in. */
function publishedPaths() {
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      rename(customElementsManifest);
      customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
    },
  };

  function rename(node) {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'object' && value !== null) rename(value);
      else if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = published(value);
    }
  }

  function published(path) {
    return path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  }
}
