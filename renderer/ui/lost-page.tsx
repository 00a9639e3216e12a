import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { hrefOf } from '../routes.ts';
import { Empty } from './states.tsx';

/** Where an address leads that no page belongs to. */
export function LostPage(): ReactNode {
  return (
    <Empty title="There is nothing here">
      <p>This address does not lead to a page. The take or walkthrough may have been deleted.</p>
      <Button component="a" href={hrefOf.practise}>
        Go to Practise
      </Button>
    </Empty>
  );
}
