import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { beginTracing, closeTracer, setTracer, span } from '@essaim/platform-server';
import { openTelemetry } from '@essaim/platform-server/tracing';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { openForge } from './open-forge.ts';
import { socketOf } from './socket-of.ts';

describe('A trace', () => {
  it('leads from what a person does to the mail that tells others of it', async () => {
    const forge = await openForge();
    const [ana, bo] = [await forge.person('Ana'), await forge.person('Bo')];
    const { createProject } = await ana.ask(
      'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
      { input: { title: 'Shared garden', summary: 'Beds, tools and a pond for the whole street.' } },
    );
    await ana.ask('mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }', { id: createProject.id });
    await forge.settle();

    const memory = new InMemorySpanExporter();
    setTracer(await openTelemetry('essaim', new SimpleSpanProcessor(memory)));
    await bo.ask('mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
      input: { projectId: createProject.id, message: 'May I dig too?' },
    });
    await forge.settle();
    const spans = memory.getFinishedSpans();
    await closeTracer();

    const mail = spans.find(({ name }) => name === 'send mail')!;
    const way: string[] = [];
    for (let at = mail as typeof mail | undefined; at;) {
      way.unshift(at.name);
      const parent: string | undefined = at.parentSpanContext?.spanId;
      at = spans.find((each) => each.spanContext().spanId === parent);
    }
    expect(way).toEqual([
      'graphql',
      'notify projects.join_requested',
      'deliver-email notifications.delivery_due',
      'send mail',
    ]);
    const { traceId } = mail.spanContext();
    const names = spans.filter((each) => each.spanContext().traceId === traceId).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['relay projects.join_requested', 'relay notifications.delivery_due']),
    );
  }, 60_000);

  it('begins on a socket as it does by HTTP, and goes on the one that a client began', async () => {
    const forge = await openForge();
    const ana = await forge.person('Ana');
    const socket = socketOf(ana);
    const drafts = await ana.ask(`mutation {
      Alone: createProject(input: { title: "Jardin du soir", summary: "On y arrose à plusieurs." }) { id }
      FromElsewhere: createProject(input: { title: "Jardin du matin", summary: "On y sème à plusieurs." }) { id } }`);
    await forge.settle();
    const memory = new InMemorySpanExporter();
    setTracer(await openTelemetry('essaim', new SimpleSpanProcessor(memory)));
    const began = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    for (const [name, extensions] of [['Alone'], ['FromElsewhere', { traceparent: began }]] as const) {
      const query = `mutation ${name} { publishProject(input: { id: "${drafts[name].id}" }) { id } }`;
      for await (const { errors } of socket.iterate({ query, operationName: name, extensions }))
        expect(errors).toBeUndefined();
    }
    await forge.settle();
    const spans = memory.getFinishedSpans();
    await closeTracer();
    await socket.dispose();

    const [alone, fromElsewhere] = ['graphql Alone', 'graphql FromElsewhere'].map((name) =>
      spans.find((each) => each.name === name),
    );
    expect(alone!.parentSpanContext).toBeUndefined();
    expect(fromElsewhere!.spanContext().traceId).toBe('a'.repeat(32));
    for (const root of [alone, fromElsewhere])
      expect(
        spans.filter(({ name, parentSpanContext }) => {
          return name === 'relay projects.published' && parentSpanContext?.spanId === root!.spanContext().spanId;
        }),
      ).not.toEqual([]);
  }, 60_000);

  it('goes to the collector that the settings name', async () => {
    const got: string[] = [];
    const collector = createServer((req, res) => {
      got.push(`${req.method} ${req.url}`);
      req.resume().on('end', () => res.end('{}'));
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    await beginTracing('essaim-test', { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/` });
    await span('something', {}, async () => undefined);
    await closeTracer();
    expect(got).toEqual(['POST /v1/traces']);
    collector.close();
  });
});
