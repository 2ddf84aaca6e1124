import { Dialog } from '@essaim/ui';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { AdaptForm } from './adapt-form.tsx';

/** Adapting a project without leaving the page. */
export function AdaptDialog({ onClose, ...form }: ComponentProps<typeof AdaptForm> & { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open onClose={onClose} title={t('lineage.adapt.of', { title: form.origin.title })}>
      <p>{t('lineage.adapt.text')}</p>
      <AdaptForm {...form} />
    </Dialog>
  );
}
