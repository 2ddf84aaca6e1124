export { ForgeModule } from './forge.module.ts';
export { migrateDatabase, openDatabase } from './open-database.ts';
export { slices } from './slices.ts';
