import { useMantineColorScheme } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Preferences, Sender } from '#core/contract/settings.ts';
import { client, orpc } from '../client.ts';
import { tellError } from '../common/tell.tsx';
import { setLanguage } from '../i18n/index.ts';

interface PreferencesInForce {
  preferences: Preferences | undefined;
  senders: readonly Sender[];
  save: (wanted: Partial<Preferences>) => Promise<void>;
}

/** The preferences of this register. Language and theme change on screen at once, and are kept. */
export function usePreferences(): PreferencesInForce {
  const { setColorScheme } = useMantineColorScheme();
  const queryClient = useQueryClient();
  const options = orpc.settings.get.queryOptions({ input: {} });
  const { data } = useQuery(options);
  return {
    preferences: data?.preferences,
    senders: data?.senders ?? [],
    async save(wanted) {
      if (wanted.interfaceLanguage !== undefined) await setLanguage(wanted.interfaceLanguage);
      if (wanted.theme !== undefined) setColorScheme(wanted.theme);
      try {
        await client.settings.savePreferences(wanted);
        await queryClient.invalidateQueries({ queryKey: options.queryKey });
      } catch (error) {
        tellError(error);
      }
    },
  };
}
