import { inWords, type Language } from '@essaim/catalogue';
import type { Notification } from './notification.entity.ts';

/**
 * What a notification says, and why its reader gets it. Whoever erased their account has no name in it any more. A text
 * with a distance, `_far`, is for news that has one.
 */
export function wordsOf(
  { kind, params, because }: Pick<Notification, 'kind' | 'params' | 'because'>,
  language: Language,
): { text: string; because: string } {
  const t = inWords(language);
  const named = { ...params, ...(params['person'] === '' && { person: t('server.people.erased_name') }) };
  const [code = '', ...name] = because.split(':');
  return {
    text: t(`server.notifications.${kind}.text`, { ...named, ...(params['km'] && { context: 'far' }) }),
    because: t(`server.notifications.because.${code}`, { ...named, name: name.join(':') }),
  };
}
