import { graphql, useAct } from '@essaim/graphql';
import { Button, Chip, Note, RefusalNote, Section, Stack } from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const askMutation = graphql(`
  mutation RequestEmailVerification {
    requestEmailVerification
  }
`);

/** The address one signs in with, and whether it is known to be one's own. */
export function AddressSettings({ email, verified }: { email: string; verified: boolean }) {
  const { t } = useTranslation();
  const [ask, { busy, refusal }] = useAct(askMutation);
  const [sent, setSent] = useState(false);
  return (
    <Section title={t('people.email')}>
      <p>
        {email}{' '}
        <Chip tone={verified ? 'forest' : 'plain'}>
          {t(verified ? 'people.settings.verified' : 'people.settings.notVerified')}
        </Chip>
      </p>
      {!verified && (
        <Stack gap={3}>
          <p>{t('people.settings.whyVerify')}</p>
          <RefusalNote refusal={refusal} />
          {sent ? (
            <Note tone="done" live>
              {t('people.settings.verificationSent', { email })}
            </Note>
          ) : (
            <p>
              <Button busy={busy} onClick={() => void ask({}).then((done) => setSent(Boolean(done)))}>
                {t('people.settings.sendVerification')}
              </Button>
            </p>
          )}
        </Stack>
      )}
    </Section>
  );
}
