import { Tabs } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

/** The parts of a project's space. */
export function ProjectTabs({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const at = `/projects/${slug}`;
  return (
    <Tabs
      label={t('projects.tabs.label')}
      tabs={[
        { to: at, label: t('projects.tabs.about') },
        { to: `${at}/pages`, label: t('projects.tabs.pages'), end: false },
        { to: `${at}/meetings`, label: t('projects.tabs.meetings'), end: false },
        { to: `${at}/people`, label: t('projects.tabs.people') },
        { to: `${at}/family`, label: t('projects.tabs.family') },
        { to: `${at}/federations`, label: t('projects.tabs.federations') },
        { to: `${at}/activity`, label: t('projects.tabs.activity') },
      ]}
    />
  );
}
