import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clustersOf, type ClusterEdge } from './clusters.ts';

const edges = (...pairs: string[]): ClusterEdge[] =>
  pairs.map((pair) => ({ id: pair, projectId: pair[0]!, otherProjectId: pair[1]! }));
const named = (clusters: ClusterEdge[][]) => clusters.map((cluster) => cluster.map(({ id }) => id));
const projectsOf = (cluster: ClusterEdge[]) =>
  new Set(cluster.flatMap(({ projectId, otherProjectId }) => [projectId, otherProjectId]));

describe('Projects alike within reach of one another', () => {
  it('are one cluster as far as likeness leads from one to the next', () => {
    expect(named(clustersOf(edges('ab', 'cd', 'bc', 'xy')))).toEqual([['ab', 'cd', 'bc'], ['xy']]);
  });

  it('are split where there would be too many to look at, and no line is lost', () => {
    expect(named(clustersOf(edges('ab', 'bc', 'cd', 'de'), 3))).toEqual([['ab', 'bc'], ['de'], ['cd']]);
  });

  it('keep, whatever the lines: each in one cluster, none too large, the same from the same', () => {
    const line = fc.tuple(fc.nat(15), fc.nat(15)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 2, max: 8 }), (lines, most) => {
        const given = lines.map(([a, b], at) => ({ id: `${at}`, projectId: `${a}`, otherProjectId: `${b}` }));
        const clusters = clustersOf(given, most);
        expect(
          clusters
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(given.map(({ id }) => id).sort());
        expect(clusters.every((cluster) => projectsOf(cluster).size <= most)).toBe(true);
        expect(clustersOf(given, most)).toEqual(clusters);
      }),
    );
  });
});
