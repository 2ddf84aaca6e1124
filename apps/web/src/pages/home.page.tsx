import { BrowseProjects } from '@essaim/projects-web';
import { Card, Column, IconArrowRight, LinkButton } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { FollowWhatIsLookedFor } from '../home/follow-what-is-looked-for.tsx';
import { PageMeta } from '../page-meta.tsx';
import { DemonstrationNote } from '../shell/demonstration-note.tsx';

/** What are you looking for, and where? */
export default function HomePage() {
  const { t } = useTranslation();
  return (
    <Column width="lists">
      <PageMeta description={t('home.description')} canonical="/" />
      <h1>{t('home.title')}</h1>
      <BrowseProjects follow={(looked) => <FollowWhatIsLookedFor {...looked} />} />
      <Card>
        <h2>{t('home.startTitle')}</h2>
        <p>{t('home.startText')}</p>
        <p>
          <LinkButton to="/new" look="primary" icon={IconArrowRight}>
            {t('shell.start')}
          </LinkButton>
        </p>
      </Card>
      <DemonstrationNote />
    </Column>
  );
}
