import { useTranslation } from 'react-i18next';
import { useFormat } from './format.ts';

/** How far something is, from kilometres: « à 6 km », « ici même » under one; nothing when unknown. */
export function Distance({ km }: { km: number | null | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (km === null || km === undefined) return null;
  return <>{km < 1 ? t('ui.rightHere') : t('ui.away', { distance: format.kilometres(km) })}</>;
}
