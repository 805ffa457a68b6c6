import { useLocation } from 'wouter';
import type { Regime } from '#core/contract/regimes.ts';
import { client } from '../client.ts';
import { tell, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { platform } from '../platform.ts';
import { refreshAll } from '../query-client.ts';
import { linkTo } from '../routes.ts';

/** What can be done with a law besides reading it. */
export function useRegimeActions() {
  const { t, bi } = useText();
  const [, navigate] = useLocation();
  const toast = useUndoToast();

  /** Does it, shows the list as it then is, and says so; a refusal is said instead. */
  async function attempt(
    work: () => Promise<{ id: string; journalEntryId: string | null }>,
    said: string,
    open: boolean,
  ) {
    try {
      const { id, journalEntryId } = await work();
      await refreshAll();
      toast(said, journalEntryId);
      if (open) navigate(linkTo.regime(id));
    } catch (error) {
      tellError(error);
    }
  }

  return {
    copy: (regime: Regime) =>
      attempt(() => client.regimes.copy({ id: regime.id }), t('law:regimes.copied', { name: bi(regime.name) }), true),
    remove: (regime: Regime, version: number) =>
      attempt(
        () => client.regimes.remove({ id: regime.id, version }),
        t('law:regimes.removed', { name: bi(regime.name) }),
        false,
      ),
    restore: (regime: Regime, version: number) =>
      attempt(
        () => client.regimes.restore({ id: regime.id, version }),
        t('law:regimes.restored', { name: bi(regime.name) }),
        false,
      ),
    async exportFile(regime: Regime) {
      try {
        const { text, fileName } = await client.regimes.export({ id: regime.id });
        const result = await platform.saveFile(new File([text], fileName, { type: 'application/json' }));
        if (result.outcome === 'saved') tell(t('letters:file.saved', { path: result.path }));
        if (result.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 12_000 });
      } catch (error) {
        tellError(error);
      }
    },
    async importFile() {
      const [file] = await platform.pickFiles({ extensions: ['json'] });
      if (file === undefined) return;
      await attempt(
        async () => client.regimes.import({ text: await file.text() }),
        t('law:regimes.imported', { file: file.name }),
        true,
      );
    },
  };
}
