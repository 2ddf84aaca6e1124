import { inWords, type Language } from '@essaim/catalogue';
import type { Notification } from './notification.entity.ts';

/** What a notification says, and why its reader gets it. */
export function wordsOf({ kind, params, because }: Pick<Notification, 'kind' | 'params' | 'because'>, language: Language): { text: string; because: string } {
  const t = inWords(language);
  return { text: t(`server.notifications.${kind}.text`, params), because: t(`server.notifications.because.${because}`, params) };
}
