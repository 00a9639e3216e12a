import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { hrefOf } from '../routes.ts';
import { Empty } from '../ui/states.tsx';

export function NoSuchWalkthrough(): ReactNode {
  return (
    <Empty title="This walkthrough is not here">
      <p>It may have been renamed or taken out of the library.</p>
      <Button component="a" href={hrefOf.walkthroughs}>
        See all walkthroughs
      </Button>
    </Empty>
  );
}
