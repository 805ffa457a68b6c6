import { Button } from '@mantine/core';
import { IconMoodEmpty } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../common/empty-state.tsx';
import { words } from '../i18n/index.ts';

interface Props {
  children: ReactNode;
  /** When this changes (another page), the boundary tries again. */
  resetOn?: string;
}

/** A page that cannot be drawn says so and leaves the rest of the program standing. The register is not touched. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.resetOn !== this.props.resetOn) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { t } = words();
    return (
      <div role="alert">
        <EmptyState
          icon={IconMoodEmpty}
          title={t('app:crash.title')}
          text={t('app:crash.text')}
          action={
            <Button variant="default" onClick={() => window.location.reload()}>
              {t('app:crash.reload')}
            </Button>
          }
        />
      </div>
    );
  }
}
