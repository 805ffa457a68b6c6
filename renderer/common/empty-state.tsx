import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface EmptyStateProps {
  icon: TablerIcon;
  title: string;
  text?: string;
  action?: ReactNode;
}

/** A page or list with nothing on it says what to do. */
export function EmptyState({ icon: Icon, title, text, action }: EmptyStateProps) {
  return (
    <div className={classes.empty} data-empty>
      <Icon size={28} stroke={1.3} aria-hidden />
      <p className={classes.emptyTitle}>{title}</p>
      {text !== undefined && <p className={classes.emptyText}>{text}</p>}
      {action}
    </div>
  );
}
