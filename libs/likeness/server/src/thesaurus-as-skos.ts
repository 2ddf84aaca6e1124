import { languages } from '@essaim/catalogue';
import type { Concept } from './thesaurus.ts';

/**
 * The thesaurus in Turtle (W3C, SKOS Reference, 2009): each idea a `skos:Concept` of one scheme, its first label of each
 * language preferred, the others alternative, misspellings hidden, wider ideas as `skos:broader`. `base`: the address that
 * ids are put behind, such as https://essaim.example.org/ideas/. Pure.
 */
export function* thesaurusAsSkos(concepts: Iterable<Concept>, base: string): Iterable<string> {
  yield '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n';
  yield `@prefix idea: <${base}> .\n\n`;
  yield `<${base}> a skos:ConceptScheme .\n`;
  for (const { id, labels, misspelt, broader } of concepts) {
    const said: string[] = [];
    for (const language of languages) {
      const [preferred, ...others] = labels[language];
      if (preferred) said.push(`skos:prefLabel ${literal(preferred, language)}`);
      if (others.length)
        said.push(`skos:altLabel ${[...new Set(others)].map((label) => literal(label, language)).join(', ')}`);
    }
    if (misspelt.length) said.push(`skos:hiddenLabel ${misspelt.map((label) => literal(label)).join(', ')}`);
    const wider = broader.map((other) => `idea:${other}`);
    said.push(wider.length ? `skos:broader ${wider.join(', ')}` : `skos:topConceptOf <${base}>`);
    yield `\nidea:${id} a skos:Concept ;\n  skos:inScheme <${base}> ;\n  ${said.join(' ;\n  ')} .\n`;
  }
}

const escapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

const literal = (text: string, language?: string): string =>
  `"${text.replace(/["\\\n\r]/g, (sign) => escapes[sign]!)}"${language ? `@${language}` : ''}`;
