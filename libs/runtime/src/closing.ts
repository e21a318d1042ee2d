// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Something that must be closed, with the name it is known by when it will not. */
interface Opened { readonly name: string; readonly close: () => Promise<unknown> }

/** What would not close in time, or failed to. */
export class CloseFailed extends AggregateError {
  constructor(errors: readonly Error[]) {
    super(errors, `did not close well: ${errors.map((error) => error.message).join('; ')}`);
    this.name = 'CloseFailed';
  }
}

const within = async (milliseconds: number, { name, close }: Opened): Promise<Error | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Error>((resolve) => {
    timer = setTimeout(() => resolve(new Error(`${name}: not closed within ${milliseconds} ms`)), milliseconds);
  });
  const closed = (async () => close())().then(
    () => undefined,
    (cause: unknown) => new Error(`${name}: ${String(cause)}`, { cause }),
  );
  const outcome = await Promise.race([closed, late]);
  clearTimeout(timer);
  return outcome;
};

/**
 * Remembers what has been opened and closes it backwards, once. Each has its time; one that hangs or fails keeps none of
 * the others open.
 */
export class Closing {
  private readonly opened: Opened[] = [];
  private closed: Promise<void> | undefined;

  constructor(private readonly milliseconds = 10_000) {}

  /** Notes a thing and hands it back. */
  add<T>(name: string, thing: T, close: (thing: T) => Promise<unknown>): T {
    this.opened.push({ name, close: () => close(thing) });
    return thing;
  }

  close(): Promise<void> {
    return (this.closed ??= this.closeAll());
  }

  private async closeAll(): Promise<void> {
    const failures: Error[] = [];
    for (const opened of this.opened.toReversed()) {
      const failure = await within(this.milliseconds, opened);
      if (failure) failures.push(failure);
    }
    if (failures.length > 0) throw new CloseFailed(failures);
  }
}
