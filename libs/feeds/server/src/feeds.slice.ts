import { Module } from '@nestjs/common';
import type { Slice } from '@essaim/platform-server';
import { CalendarWriter } from './calendar-writer.ts';
import { CalendarsController } from './calendars.controller.ts';
import { FeedWriter } from './feed-writer.ts';
import { FeedsController } from './feeds.controller.ts';

@Module({ controllers: [FeedsController, CalendarsController], providers: [FeedWriter, CalendarWriter] })
class FeedsModule {}

/** What happens, and when people meet, for whoever reads it elsewhere. */
export const feedsSlice: Slice = { name: 'feeds', module: FeedsModule, entities: [], migrations: [] };
