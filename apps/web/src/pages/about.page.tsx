import { Column, DefinitionList, LinkButton, PageHeader, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';

/** What Essaim is, and why. */
export default function AboutPage() {
  const { t } = useTranslation();
  return (
    <Column>
      <PageMeta title={t('about.title')} description={t('about.lead')} />
      <PageHeader title={t('about.title')}>
        <p>{t('about.lead')}</p>
      </PageHeader>
      <Section title={t('about.why.title')}>
        <p>{t('about.why.text')}</p>
      </Section>
      <Section title={t('about.how.title')}>
        <DefinitionList
          strong
          entries={[
            { term: t('about.how.find'), value: t('about.how.findText') },
            { term: t('about.how.join'), value: t('about.how.joinText') },
            { term: t('about.how.adapt'), value: t('about.how.adaptText') },
            { term: t('about.how.federate'), value: t('about.how.federateText') },
          ]}
        />
      </Section>
      <Section title={t('about.rules.title')}>
        <ul>
          <li>{t('about.rules.one')}</li>
          <li>{t('about.rules.two')}</li>
          <li>{t('about.rules.three')}</li>
          <li>{t('about.rules.four')}</li>
        </ul>
      </Section>
      <Section title={t('about.free.title')}>
        <p>{t('about.free.text')}</p>
        <p>
          <LinkButton to="/">{t('shell.search')}</LinkButton>
        </p>
      </Section>
    </Column>
  );
}
