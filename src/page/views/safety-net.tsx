import { Component, type ComponentChildren } from "preact";
import { asideIn, type Shelf } from "../work/store.js";

/** A page that can't be drawn is drawn once more without what the browser keeps, which is laid aside: it is never white. */
export class SafetyNet extends Component<
  { readonly shelf: Shelf; readonly children: (time: string) => ComponentChildren },
  { readonly isCaught: boolean }
> {
  override state = { isCaught: false };

  override componentDidCatch(error: unknown): void {
    if (this.state.isCaught) throw error;
    asideIn(this.props.shelf, true);
    this.setState({ isCaught: true });
  }

  override render(): ComponentChildren {
    // Another key: what could not be drawn is not gone on with.
    return this.props.children(this.state.isCaught ? "again" : "first");
  }
}
