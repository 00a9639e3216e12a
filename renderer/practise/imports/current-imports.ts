import { useSyncExternalStore } from 'react';
import { coach, sentenceFor } from '../../coach-client.ts';
import { queryClient, takesKey } from '../../queries.ts';
import { decodeInBrowser } from './browser-decoding.ts';
import { ImportQueue } from './import-queue.ts';
import type { ImportJob } from './import-queue.ts';

/** The window's imports. They go on while the user looks elsewhere. */
export const imports = new ImportQueue({
  begin: (input) => coach.imports.begin(input),
  append: (input) => coach.imports.append(input),
  finish: (input) => coach.imports.finish(input),
  discard: (input) => coach.imports.discard(input),
  text: (input) => coach.imports.text(input),
  analyse: (id) => coach.takes.analyse({ id }),
  cancelAnalysis: (id) => coach.takes.cancel({ id }),
  watch: (id) => coach.takes.watch({ id }),
  decode: decodeInBrowser,
  sentenceFor,
  onChange: () => void queryClient.invalidateQueries({ queryKey: takesKey }),
});

export const useImports = (): readonly ImportJob[] =>
  useSyncExternalStore(imports.subscribe, imports.snapshot);
