import { type ReactNode, useEffect } from 'react';
import { useText } from '../i18n/index.ts';
import classes from './page.module.css';

interface PageHeaderProps {
  title: string;
  subtitle?: ReactNode;
  /** Buttons at the right; at most one is the page's primary action. */
  actions?: ReactNode;
  /** Above the title: the way back, on pages that have one. */
  back?: ReactNode;
}

/** The page's one h1; names the window too. */
export function PageHeader({ title, subtitle, actions, back }: PageHeaderProps) {
  const { t } = useText();
  const appName = t('app:name');
  useEffect(() => {
    document.title = `${title} · ${appName}`;
  }, [title, appName]);
  return (
    <header className={classes.header}>
      <div className={classes.heading}>
        {back}
        <h1>{title}</h1>
        {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}

interface PageProps {
  children: ReactNode;
  /** A reading measure, for forms and text. */
  narrow?: boolean;
  /** Exactly the window's height: its list or panes scroll, not the page. */
  fill?: boolean;
}

/** The space of a page. */
export function Page({ children, narrow = false, fill = false }: PageProps) {
  return (
    <div className={classes.page} data-narrow={narrow || undefined} data-fill={fill || undefined}>
      {children}
    </div>
  );
}

/** A part of a page with its own h2. */
export function Section({
  title,
  count,
  aside,
  children,
}: {
  title: string;
  count?: number;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.sectionHead}>
        <h2>{title}</h2>
        {count !== undefined && <span className={classes.count}>{count}</span>}
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
