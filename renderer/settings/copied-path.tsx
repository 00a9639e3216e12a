import { Button, CopyButton } from '@mantine/core';
import type { ReactNode } from 'react';

/** A path of this computer, and a way to take it along to the file manager. */
export function CopiedPath({ path }: { readonly path: string }): ReactNode {
  return (
    <>
      <code>{path}</code>
      <CopyButton value={path}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="default" onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </>
  );
}
