import { Button } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
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

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <Empty title="This page could not be shown">
        <p>Something in it went wrong. Your takes and recordings are not affected.</p>
        <Button variant="default" onClick={() => this.setState({ crashed: false })}>
          Try again
        </Button>
      </Empty>
    );
  }
}
