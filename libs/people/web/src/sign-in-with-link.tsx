import { graphql, useAct } from '@essaim/graphql';
import { Button, LinkButton, RefusalNote, Stack } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { goTo } from './go-to.ts';

const linkMutation = graphql(`
  mutation SignInWithLink($token: String!) {
    signInWithLink(token: $token) {
      person {
        id
      }
    }
  }
`);

/**
 * Signs in with the token of a mailed link, at the press of a button: mail programs open links to inspect them, and the
 * link serves once.
 */
export function SignInWithLink({ token }: { token: string }) {
  const { t } = useTranslation();
  const [signIn, { busy, refusal }] = useAct(linkMutation);
  const enter = async () => {
    if (await signIn({ token })) goTo('/');
  };
  return (
    <Stack>
      <RefusalNote refusal={refusal} />
      <p>
        {refusal ? (
          <LinkButton to="/sign-in">{t('people.mailedLink.again')}</LinkButton>
        ) : (
          <Button look="primary" busy={busy} onClick={() => void enter()}>
            {t('people.signIn.act')}
          </Button>
        )}
      </p>
    </Stack>
  );
}
