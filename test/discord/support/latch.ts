/** Something that happens when a test says so. */
export interface Latch<T> {
  readonly promise: Promise<T>;
  open(value: T): void;
  fail(error: Error): void;
}

export function latch<T>(): Latch<T> {
  let open = (_value: T): void => {};
  let fail = (_error: Error): void => {};
  const promise = new Promise<T>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open: (value) => open(value), fail: (error) => fail(error) };
}
