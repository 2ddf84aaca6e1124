import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DefinitionNode, type FragmentDefinitionNode, Kind, parse, visit } from 'graphql';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*(?:\/\*[^*]*\*\/\s*)?`([^`]*)`\s*,?\s*\)/g;
const virtual = 'virtual:fragment/';

/**
 * A Vite plugin that puts each GraphQL document where it is used, already parsed.
 *
 * Without it, `graphql(…)` looks its document up in one map of all of them, so that the first page would load the
 * queries of every other. Each fragment becomes a module of its own, shared by the chunks that spread it.
 *
 * `folders` are absolute paths whose `.ts` and `.tsx` files hold the fragments.
 */
export function compiledDocuments(folders: string[]): Plugin {
  const fragments = new Map<string, FragmentDefinitionNode>();

  const learn = (code: string) => {
    for (const [, source] of code.matchAll(call))
      for (const definition of definitionsOf(source ?? ''))
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  };

  return {
    name: 'essaim:compiled-documents',
    enforce: 'pre',
    buildStart() {
      for (const folder of folders) for (const file of sourcesIn(folder)) learn(readFileSync(file, 'utf8'));
    },
    resolveId(id) {
      return id.startsWith(virtual) ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith(`\0${virtual}`)) return undefined;
      const name = id.slice(virtual.length + 1);
      const fragment = fragments.get(name);
      if (!fragment) throw new Error(`no fragment is called ${name}`);
      return `export default ${JSON.stringify(fragment)};`;
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/node_modules/') || !code.includes('graphql(')) return undefined;
      learn(code);
      const spread = new Set<string>();
      const compiled = code.replace(call, (_, source: string) => {
        const own = definitionsOf(source);
        const named = own.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => d.name.value);
        const names = new Set(named);
        for (const definition of own) for (const name of spreadsOf(definition, fragments)) names.add(name);
        for (const name of names) spread.add(name);
        const operations = own.filter((d) => d.kind !== Kind.FRAGMENT_DEFINITION).map((d) => JSON.stringify(d));
        return `({kind:"Document",definitions:[${[...operations, ...[...names].map((n) => `fragment$${n}`)].join(',')}]})`;
      });
      if (compiled === code) return undefined;
      const imports = [...spread].map((name) => `import fragment$${name} from '${virtual}${name}';`);
      return { code: `${imports.join('')}${compiled}`, map: null };
    },
    handleHotUpdate({ file, server }) {
      if (!/\.tsx?$/.test(file)) return;
      learn(readFileSync(file, 'utf8'));
      for (const [id, module] of server.moduleGraph.idToModuleMap)
        if (id.startsWith(`\0${virtual}`)) server.moduleGraph.invalidateModule(module);
    },
  };
}

function definitionsOf(source: string): DefinitionNode[] {
  const document = parse(source, { noLocation: true });
  // Empty lists and absent parts weigh in the bundle and mean nothing to Apollo Client.
  const light = JSON.stringify(document, (_, value: unknown) =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
  );
  return (JSON.parse(light) as { definitions: DefinitionNode[] }).definitions;
}

function spreadsOf(node: DefinitionNode, fragments: Map<string, FragmentDefinitionNode>, found = new Set<string>()) {
  visit(node, {
    FragmentSpread({ name }) {
      if (found.has(name.value)) return;
      found.add(name.value);
      const fragment = fragments.get(name.value);
      if (!fragment) throw new Error(`no fragment is called ${name.value}`);
      spreadsOf(fragment, fragments, found);
    },
  });
  return found;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.spec)\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}
