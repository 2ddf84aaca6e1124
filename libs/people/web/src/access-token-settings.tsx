import { graphql, useAct } from '@essaim/graphql';
import {
  Button,
  ConfirmDialog,
  DateTime,
  Dialog,
  Form,
  IconCopy,
  IconKey,
  List,
  ListItem,
  Note,
  RefusalNote,
  Section,
  SelectField,
  Stack,
  TextField,
  useVoice,
} from '@essaim/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './access-token-settings.module.css';

const createMutation = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      secret
      accessToken {
        id
      }
    }
  }
`);

const revokeMutation = graphql(`
  mutation RevokeAccessToken($id: ID!) {
    revokeAccessToken(id: $id)
  }
`);

interface AccessToken {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt?: string | null;
  expiresAt?: string | null;
}

const lives = ['30', '90', '365', 'never'] as const; // days

/** Ways in for programs: made here, shown once, withdrawn here. */
export function AccessTokenSettings({ tokens }: { tokens: AccessToken[] }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const [create, creation] = useAct(createMutation, { refetch: ['Security'] });
  const [revoke, revocation] = useAct(revokeMutation, { refetch: ['Security'] });
  const [asking, setAsking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<AccessToken | null>(null);

  const submit = async ({ name = '', days = '90' }: Record<string, string>) => {
    const expiresAt = days === 'never' ? null : new Date(Date.now() + Number(days) * 86_400_000).toISOString();
    const made = await create({ input: { name, expiresAt } });
    if (!made) return;
    setAsking(false);
    setSecret(made.createAccessToken.secret);
  };
  const withdraw = async () => {
    const done = leaving && (await revoke({ id: leaving.id }));
    setLeaving(null);
    if (done) toast(t('people.settings.tokenRevoked'));
  };

  return (
    <Section
      title={t('people.settings.tokens')}
      action={
        <Button icon={IconKey} onClick={() => setAsking(true)}>
          {t('people.settings.newToken')}
        </Button>
      }
    >
      <p>{t('people.settings.tokensText')}</p>
      {secret !== null && (
        <Note tone="done" live title={t('people.settings.secretTitle')}>
          <p>{t('people.settings.secretText')}</p>
          <code className={styles.secret}>{secret}</code>
          <p>
            <Button
              icon={IconCopy}
              onClick={() => void navigator.clipboard.writeText(secret).then(() => toast(t('people.settings.copied')))}
            >
              {t('people.settings.copy')}
            </Button>
          </p>
        </Note>
      )}
      <RefusalNote refusal={revocation.refusal} />
      {tokens.length > 0 && (
        <List>
          {tokens.map((token) => (
            <ListItem
              key={token.id}
              title={token.name}
              facts={[
                <>
                  {t('people.settings.createdOn')} <DateTime value={token.createdAt} exact />
                </>,
                token.lastUsedAt ? (
                  <>
                    {t('people.settings.lastUsed')} <DateTime value={token.lastUsedAt} />
                  </>
                ) : (
                  t('people.settings.neverUsed')
                ),
                token.expiresAt && (
                  <>
                    {t('people.settings.until')} <DateTime value={token.expiresAt} exact />
                  </>
                ),
              ]}
              actions={<Button onClick={() => setLeaving(token)}>{t('people.settings.revokeToken')}</Button>}
            />
          ))}
        </List>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('people.settings.newToken')}>
        <Form onSubmit={(typed) => void submit(typed)} busy={creation.busy} refusal={creation.refusal}>
          <TextField
            name="name"
            label={t('people.settings.tokenName')}
            hint={t('people.settings.tokenNameHint')}
            maxLength={100}
            required
          />
          <SelectField
            name="days"
            label={t('people.settings.tokenLife')}
            defaultValue="90"
            options={lives.map((value) => ({
              value,
              label:
                value === 'never' ? t('people.settings.forEver') : t('people.settings.days', { count: Number(value) }),
            }))}
          />
          <Button type="submit" look="primary" busy={creation.busy}>
            {t('people.settings.makeToken')}
          </Button>
        </Form>
      </Dialog>
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('people.settings.revokeTitle', { name: leaving?.name ?? '' })}
        confirm={t('people.settings.revokeToken')}
        onConfirm={() => void withdraw()}
        busy={revocation.busy}
      >
        <Stack>{t('people.settings.revokeText')}</Stack>
      </ConfirmDialog>
    </Section>
  );
}
