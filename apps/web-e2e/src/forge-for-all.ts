import { startForge } from './forge.ts';

/**
 * Starts the forge that all stories share, with the demonstration, and stops it after the last one. FORGE_ADDRESS names a
 * demonstration that runs already, to try a story on.
 */
export default async function forgeForAll(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['FORGE_ADDRESS']) return undefined;
  const forge = await startForge('e2e');
  process.env['FORGE_ADDRESS'] = forge.address;
  return forge.stop;
}
