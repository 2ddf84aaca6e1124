import { graphql, useAct } from '@essaim/graphql';
import { LinkButton, Note, RefusalNote, Skeleton, Stack } from '@essaim/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const verifyMutation = graphql(`
  mutation VerifyEmail($token: String!) {
    verifyEmail(token: $token) {
      id
      emailVerified
    }
  }
`);

/** Confirms an address with the token that was mailed to it, at once: it can be done twice without harm. */
export function VerifyAddress({ token }: { token: string }) {
  const { t } = useTranslation();
  const [verify, { refusal }] = useAct(verifyMutation);
  const [done, setDone] = useState(false);
  useEffect(() => {
    void verify({ token }).then((result) => setDone(Boolean(result)));
  }, [verify, token]);
  if (done)
    return (
      <Stack>
        <Note tone="done" live title={t('people.verify.done')}>
          {t('people.verify.doneText')}
        </Note>
        <p>
          <LinkButton to="/" look="primary">
            {t('people.verify.goOn')}
          </LinkButton>
        </p>
      </Stack>
    );
  if (refusal)
    return (
      <Stack>
        <RefusalNote refusal={refusal} />
        <p>
          <LinkButton to="/settings/security">{t('people.verify.again')}</LinkButton>
        </p>
      </Stack>
    );
  return <Skeleton lines={2} />;
}
