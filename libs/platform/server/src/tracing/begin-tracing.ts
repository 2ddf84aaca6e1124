import type { PlatformSettings } from '../settings/platform.settings.ts';
import { setTracer } from './tracing.ts';

/** Traces this process from now on, where the installation names a collector; else loads nothing. */
export async function beginTracing(
  service: string,
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Pick<PlatformSettings, 'OTEL_EXPORTER_OTLP_ENDPOINT'>,
): Promise<void> {
  if (!endpoint) return;
  const { openTelemetry, toCollector } = await import('./open-telemetry.ts');
  setTracer(await openTelemetry(service, await toCollector(endpoint)));
}
