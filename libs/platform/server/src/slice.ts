import type { DynamicModule, Type } from '@nestjs/common';
import type { Tables } from './database/database.ts';
import type { Listener } from './events/listener.ts';
import type { Recurring } from './queue/recurring.ts';
import type { SettingsShape } from './settings/settings.ts';

/** One slice of the domain, as the applications put it together: what it wires, the tables it owns, who listens. */
export interface Slice extends Tables {
  name: string;
  module?: Type | DynamicModule;
  /** Listeners that the worker runs; provided by `module`. */
  listeners?: readonly Type<Listener>[];
  /** What the worker does again and again; provided by `module`. */
  recurring?: readonly Type<Recurring>[];
  settings?: SettingsShape;
}
