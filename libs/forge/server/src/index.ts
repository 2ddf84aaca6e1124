export { ForgeModule } from './forge.module.ts';
export { migrateDatabase, openDatabase, openMigratedDatabase } from './open-database.ts';
export { slices } from './slices.ts';
