import { AlertDialog as BaseAlert } from '@base-ui/react/alert-dialog';
import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { IconX } from './icons.ts';

/**
 * A question or a small form over the page. The focus goes in, stays in, and comes back; Escape closes it.
 * Put a `Form` in it when it asks for words.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const popup = useRef<HTMLDivElement>(null);
  // Whoever comes by keyboard or mouse starts at the first field; under a thumb, the keyboard waits to be wanted.
  const firstField = (how: string) =>
    how === 'touch' || (popup.current?.querySelector<HTMLElement>('input, textarea, select') ?? true);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup ref={popup} className={styles.popup} initialFocus={firstField}>
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton icon={IconX} label={t('ui.close')} />} />
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Asks once more before an act that cannot be undone, saying what it does. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  busy = false,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, and what will stay. */
  children: ReactNode;
  /** The verb: « Supprimer le brouillon ». */
  confirm: string;
  onConfirm: () => void;
  busy?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <BaseAlert.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <BaseAlert.Portal>
        <BaseAlert.Backdrop className={styles.backdrop} />
        <BaseAlert.Popup className={styles.popup}>
          <BaseAlert.Title className={styles.title}>{title}</BaseAlert.Title>
          <BaseAlert.Description render={<div />}>{children}</BaseAlert.Description>
          <div className={styles.actions}>
            <BaseAlert.Close render={<Button>{t('ui.cancel')}</Button>} />
            <Button look="danger" busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
          </div>
        </BaseAlert.Popup>
      </BaseAlert.Portal>
    </BaseAlert.Root>
  );
}
