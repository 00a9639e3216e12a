import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useSettings } from '../queries.ts';

/** Keeps the window's colours to the theme in the settings. */
export function ThemeChoice(): null {
  const { data } = useSettings();
  const { setColorScheme } = useMantineColorScheme();
  const chosen = data?.theme;
  useEffect(() => {
    if (chosen) setColorScheme(chosen);
  }, [chosen, setColorScheme]);
  return null;
}
