import { Button, IconChevronDown, IconMapPin } from '@essaim/ui';
import { type Place, TerritoryField } from '@essaim/territories-web';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './place-choice.module.css';
import { addressOf, type ProjectSearch, radii } from './project-search.ts';

/** Around where one looks: the place and how far, behind one button. */
export function PlaceChoice({
  place,
  onPlace,
  search,
}: {
  place: Place | null;
  onPlace: (place: Place | null) => void;
  search: ProjectSearch;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const around = place?.kind === 'COMMUNE';
  useEffect(() => {
    if (open) panel.current?.focus();
  }, [open]);
  return (
    <div className={styles.choice}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconMapPin size={20} stroke={1.75} aria-hidden />
        <span>
          {place === null && t('projects.search.anywhere')}
          {place && (around ? t('projects.search.around', { place: place.name, km: search.radiusKm }) : place.name)}
        </span>
        <IconChevronDown size={16} stroke={1.75} aria-hidden />
      </button>
      <div id={id} ref={panel} tabIndex={-1} hidden={!open} className={styles.panel}>
        {open && (
          <TerritoryField
            label={t('projects.search.whereLabel')}
            hint={t('projects.search.whereHint')}
            required
            value={place}
            onChange={(next) => {
              onPlace(next);
              if (next) setOpen(false);
            }}
          />
        )}
        {around && (
          <nav aria-label={t('projects.search.howFar')} className={styles.radii}>
            <span>{t('projects.search.howFar')}</span>
            {radii.map((km) => (
              <Link
                key={km}
                to={addressOf({ ...search, radiusKm: km })}
                preventScrollReset
                aria-current={km === search.radiusKm ? 'true' : undefined}
              >
                {t('projects.search.km', { km })}
              </Link>
            ))}
          </nav>
        )}
        {place && (
          <Button
            look="plain"
            onClick={() => {
              onPlace(null);
              setOpen(false);
            }}
          >
            {t('projects.search.forget')}
          </Button>
        )}
      </div>
    </div>
  );
}
