import { placeName } from '@essaim/territories-web';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf, download } from './csv.ts';
import { isQuiet, lastSignOf } from './portfolio.ts';
import { useWholePortfolio } from './use-portfolio.ts';

/** Saves a portfolio as a table for a spreadsheet, all its pages, made in the browser. */
export function useExportPortfolio({ slug }: { slug: string }) {
  const { t, i18n } = useTranslation();
  const readAll = useWholePortfolio(slug);
  const [exporting, setExporting] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async () => {
    setExporting(true);
    setFailed(false);
    try {
      const now = new Date();
      const columns = ['project', 'place', 'stage', 'lastSign', 'lastNews', 'quiet', 'address'] as const;
      const rows = (await readAll()).map((project) => [
        project.title,
        project.territory ? placeName(project.territory) : '',
        t(`projects.stage.${project.stage}`),
        lastSignOf(project).slice(0, 10),
        project.activity.nodes[0]?.text ?? '',
        isQuiet(project, now) ? t('organisations.portfolio.isQuiet') : '',
        `${location.origin}/projects/${project.slug}`,
      ]);
      const head = columns.map((column) => t(`organisations.portfolio.column.${column}`));
      download(`${slug}-${now.toISOString().slice(0, 10)}.csv`, csvOf([head, ...rows], i18n.language));
    } catch {
      setFailed(true); // the reader is told beside the button
    } finally {
      setExporting(false);
    }
  };
  return { exporting, failed, save };
}
