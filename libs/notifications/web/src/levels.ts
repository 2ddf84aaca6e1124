import type { WatchLevel } from '@essaim/graphql';
import { useTranslation } from 'react-i18next';

/** From most to least. */
export const watchLevels = ['ALL', 'PARTICIPATING', 'MENTIONS', 'NONE'] as const satisfies WatchLevel[];

/** What no wish of one's own is called in a choice. */
export const NO_WISH = 'GENERAL';

/** A choice in a list as a level; null for none. */
export const levelFrom = (value: string): WatchLevel | null => watchLevels.find((level) => level === value) ?? null;

/** Levels as a choice of words; `withNone`: or whatever holds in general. */
export function useLevelOptions({ withNone = false } = {}): { value: string; label: string }[] {
  const { t } = useTranslation();
  return [
    ...(withNone ? [{ value: NO_WISH, label: t('notifications.level.GENERAL') }] : []),
    ...watchLevels.map((level) => ({ value: level, label: t(`notifications.level.${level}`) })),
  ];
}
