import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What Electron lets others do with the program, and whether Starling does: nobody runs code of theirs in it. */
const WANTED: readonly (readonly [FuseV1Options, FuseState])[] = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
];

/** Reads the fuses back from a packaged binary. @returns a sentence for each that is not as it should be */
export async function fuseFaults(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable);
  return WANTED.filter(([fuse, state]) => wire[fuse] !== state).map(
    ([fuse, state]) => `The fuse ${FuseV1Options[fuse]} should be ${FuseState[state].toLowerCase()}d.`,
  );
}
