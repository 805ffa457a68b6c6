/** A map whose values are made when they are first asked for, and kept. */
export class LazyMap<T> implements ReadonlyMap<string, T> {
  readonly #makers: ReadonlyMap<string, () => T>;
  readonly #made = new Map<string, T>();

  constructor(makers: Iterable<readonly [string, () => T]>) {
    this.#makers = new Map(makers);
  }

  get size(): number {
    return this.#makers.size;
  }

  has(key: string): boolean {
    return this.#makers.has(key);
  }

  get(key: string): T | undefined {
    const make = this.#makers.get(key);
    if (make !== undefined && !this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key);
  }

  keys(): MapIterator<string> {
    return this.#makers.keys();
  }

  values(): MapIterator<T> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, T]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(visit: (value: T, key: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  /** In the order they were given, not in that of asking. */
  #all(): Map<string, T> {
    const all = new Map<string, T>();
    for (const key of this.#makers.keys()) {
      const value = this.get(key);
      if (value !== undefined) all.set(key, value);
    }
    return all;
  }
}
