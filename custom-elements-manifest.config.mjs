/** What `npm run manifest` reads and leaves out. The output is committed: editors and other tools read it. */
export default {
  globs: ['src/elements/**/*.ts', 'src/define/**/*.ts'],
  exclude: ['src/elements/icons.ts', 'src/elements/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  // Else the tool writes the folder of a mere check into package.json.
  packagejson: false,
  plugins: [publicOnly(), publishedPaths()],
};

/** Leaves out what a page cannot or should not use. */
function publicOnly() {
  const isPublic = ({ name, privacy }) =>
    !name.startsWith('#') && !name.startsWith('_') && privacy !== 'private' && privacy !== 'protected';
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        }
      }
    },
  };
}

/** Names the modules as the package holds them: dist/….js. */
function publishedPaths() {
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      rename(customElementsManifest);
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
