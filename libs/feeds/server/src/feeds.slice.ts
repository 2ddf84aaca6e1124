import { Module } from '@nestjs/common';
import type { Slice } from '@essaim/platform-server';
import { FeedWriter } from './feed-writer.ts';
import { FeedsController } from './feeds.controller.ts';

@Module({ controllers: [FeedsController], providers: [FeedWriter] })
class FeedsModule {}

/** What happens, for whoever reads it elsewhere. */
export const feedsSlice: Slice = { name: 'feeds', module: FeedsModule, entities: [], migrations: [] };
