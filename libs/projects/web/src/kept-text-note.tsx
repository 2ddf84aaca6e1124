import { Actions, Button, DateTime, Note } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

/** A text that this device kept and that was never saved: taken up again, or let go. */
export function KeptTextNote({ keptAt, onTake, onDrop }: { keptAt: string; onTake: () => void; onDrop: () => void }) {
  const { t } = useTranslation();
  return (
    <Note title={t('projects.editor.keptTitle')}>
      <p>
        {t('projects.editor.keptText')} <DateTime value={keptAt} />
      </p>
      <Actions>
        <Button onClick={onTake}>{t('projects.editor.takeKept')}</Button>
        <Button look="plain" onClick={onDrop}>
          {t('projects.editor.dropKept')}
        </Button>
      </Actions>
    </Note>
  );
}
