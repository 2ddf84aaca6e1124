import { inWords, type Language } from '@essaim/catalogue';
import type { Notification } from './notification.entity.ts';

/** What a notification says, and why its reader gets it. Whoever erased their account has no name in it any more. */
export function wordsOf(
  { kind, params, because }: Pick<Notification, 'kind' | 'params' | 'because'>,
  language: Language,
): { text: string; because: string } {
  const t = inWords(language);
  const named = { ...params, ...(params['person'] === '' && { person: t('server.people.erased_name') }) };
  return {
    text: t(`server.notifications.${kind}.text`, named),
    because: t(`server.notifications.because.${because}`, named),
  };
}
