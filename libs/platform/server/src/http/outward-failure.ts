/**
 * Why a request had no answer. REFUSED: Essaim does not speak to that address. UNREACHABLE: its name, its connection or its
 * certificate failed. SILENT: nothing came in time; it may have been taken all the same.
 */
export type OutwardFailureKind = 'REFUSED' | 'UNREACHABLE' | 'SILENT';

/** A request that had no answer. */
export class OutwardFailure extends Error {
  override readonly name = 'OutwardFailure';
  readonly kind: OutwardFailureKind;
  constructor(kind: OutwardFailureKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}
