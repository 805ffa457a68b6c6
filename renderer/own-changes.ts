/**
 * A form remembers which version of the request it was opened on, so that a change from another window is noticed.
 * Changes of this window (notes saved behind an open form, say) are no surprise: they are followed.
 */
const followers = new Map<string, number>();

export function noteOwnChange(requestId: string, from: number, to: number): void {
  followers.set(`${requestId}@${from}`, to);
}

/** The version a form opened on `from` may write over. */
export function followOwn(requestId: string, from: number): number {
  let version = from;
  for (;;) {
    const next = followers.get(`${requestId}@${version}`);
    if (next === undefined || next <= version) return version;
    version = next;
  }
}

/**
 * An undo, in whichever window, takes a request back to the version it had: what was followed from there leads nowhere,
 * and a form would be told of another window for ever.
 */
export function forgetOwnChanges(): void {
  followers.clear();
}
