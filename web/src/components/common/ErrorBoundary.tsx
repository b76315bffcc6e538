import { Component, type ErrorInfo, type ReactNode } from 'react'

import { CrashState } from '@/components/common/CrashState'

type Props = {
  /** What broke at one place says nothing of the next. */
  place?: string
  children: ReactNode
  onError?: (error: unknown, info: ErrorInfo) => void
}
type State = { error: unknown; place?: string }

/** Catches what a page throws while rendering, shows it and tries again on demand. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error }
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { error: null, place }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error)
    this.props.onError?.(error, info)
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <CrashState error={this.state.error} onRetry={() => this.setState({ error: null })} />
  }
}
