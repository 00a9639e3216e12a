import { Button, Group } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { coach } from '../coach-client.ts';
import { Empty } from './states.tsx';

interface CrashGuardProps {
  readonly children: ReactNode;
}

/** Keeps a fault in one page from taking the window, and a recording that may be running in it, along. */
export class CrashGuard extends Component<CrashGuardProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(cause: Error): void {
    // Nobody can be told if it cannot be noted either.
    coach.app.crashed({ stack: (cause.stack ?? cause.name).slice(0, 20_000) }).catch(() => undefined);
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <Empty title="This page could not be shown">
        <p>Something in it went wrong. Your takes and recordings are not affected.</p>
        <Group>
          <Button variant="default" onClick={() => this.setState({ crashed: false })}>
            Try again
          </Button>
          <Button variant="default" onClick={() => location.reload()}>
            Start the window again
          </Button>
        </Group>
      </Empty>
    );
  }
}
