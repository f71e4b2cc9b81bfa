import type { Calls } from '../../page-server/protocol.js';
import type { State } from './state.js';

/** What every part of the page works with: the one state, and the way to the server. */
export interface App {
  readonly state: State;
  /** Changes the state; the page is drawn again before the browser next paints. */
  update(change: Partial<State>): void;
  /** Asks the server. @throws {Refused} */
  call<Name extends keyof Calls>(
    name: Name,
    args: Parameters<Calls[Name]>[0],
  ): Promise<ReturnType<Calls[Name]>>;
  /** Puts the focus on the first element that fits, once the page has been drawn. */
  focus(selector: string): void;
}
