import { Actions, Dialog, LinkButton } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { signInPath, signUpPath } from './sign-in-path.ts';

/** Asks a visitor to sign in, only now that something must be saved or sent; what they wrote waits on this device. */
export function SignInDialog({ next, why, onClose }: { next: string; why: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open onClose={onClose} title={t('projects.signInFirst.title')}>
      <p>{why}</p>
      <Actions>
        <LinkButton to={signUpPath(next)} look="primary" reloadDocument>
          {t('shell.signUp')}
        </LinkButton>
        <LinkButton to={signInPath(next)} reloadDocument>
          {t('shell.signIn')}
        </LinkButton>
      </Actions>
    </Dialog>
  );
}
