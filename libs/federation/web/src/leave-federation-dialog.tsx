import { ConfirmDialog, Stack } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

/** Asks once more, and says what stays. */
export function LeaveFederationDialog({
  federation,
  project,
  closes,
  busy,
  onConfirm,
  onClose,
}: {
  federation: { name: string };
  project: { title: string };
  closes: boolean;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('federation.leave.question', { title: project.title, name: federation.name })}
      confirm={t('federation.leave.confirm')}
      busy={busy}
      onConfirm={onConfirm}
    >
      <Stack gap={3}>
        <p>{t('federation.leave.what')}</p>
        {closes && <p>{t('federation.leave.closes')}</p>}
      </Stack>
    </ConfirmDialog>
  );
}
