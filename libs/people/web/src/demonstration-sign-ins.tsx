import { graphql, useAct, useQuery } from '@essaim/graphql';
import { Button, List, ListItem, RefusalNote, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { goTo, safePath } from './go-to.ts';

const accountsQuery = graphql(`
  query DemonstrationAccounts {
    instance {
      demonstrationAccounts {
        email
        name
        note
        password
      }
    }
  }
`);

const enterMutation = graphql(`
  mutation EnterDemonstration($input: SignInInput!) {
    signIn(input: $input) {
      person {
        id
      }
    }
  }
`);

/** The invented people of the demonstration, to come in as; nothing outside that mode. */
export function DemonstrationSignIns({ next }: { next: string | null }) {
  const { t } = useTranslation();
  const { data } = useQuery(accountsQuery);
  const [enter, { busy, refusal }] = useAct(enterMutation);
  const accounts = data?.instance.demonstrationAccounts ?? [];
  if (accounts.length === 0) return null;
  const come = async (email: string, password: string) => {
    if (await enter({ input: { email, password } })) goTo(safePath(next));
  };
  return (
    <Section title={t('people.demonstration.title')}>
      <p>{t('people.demonstration.text', { password: accounts[0]!.password })}</p>
      <RefusalNote refusal={refusal} />
      <List>
        {accounts.map(({ email, name, note, password }) => (
          <ListItem
            key={email}
            title={name}
            facts={[email]}
            actions={
              <Button busy={busy} onClick={() => void come(email, password)}>
                {t('people.demonstration.enter')}
              </Button>
            }
          >
            {note}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
