import { BadUserInput, type FieldProblem } from './domain-error.ts';

/** Marks that turn text around, so that a name could read as another (Unicode TR 36), and control characters. */
const invisible = /[\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/gu;

/** Gathers what is wrong with an input, field by field, so that a form shows all of it at once. */
export class InputCheck {
  private readonly problems: FieldProblem[] = [];

  /** Notes a problem; `reason` is a key under `server.errors`. */
  problem(path: string, reason: string, params?: FieldProblem['params']): void {
    this.problems.push({ path, reason, ...(params && { params }) });
  }

  /** Text on one line, as it will be kept: spaces tidied. Lengths in characters; absent text counts as empty. */
  line(path: string, given: string | null | undefined, lengths: { min?: number; max: number }): string {
    return this.measured(
      path,
      (given ?? '').replace(/\s+/gu, ' ').replace(invisible, '').trim().normalize('NFC'),
      lengths,
    );
  }

  /** Text on any number of lines, as it will be kept. Lengths in characters; absent text counts as empty. */
  text(path: string, given: string | null | undefined, lengths: { min?: number; max: number }): string {
    return this.measured(
      path,
      (given ?? '').replace(/\r\n?/g, '\n').replace(invisible, '').trim().normalize('NFC'),
      lengths,
    );
  }

  /** Throws BAD_USER_INPUT with everything that was noted. */
  done(): void {
    if (this.problems.length) throw new BadUserInput(this.problems);
  }

  private measured(path: string, text: string, { min = 0, max }: { min?: number; max: number }): string {
    const length = [...text].length;
    if (length === 0 && min > 0) this.problem(path, 'required');
    else if (length < min) this.problem(path, 'too_short', { min });
    else if (length > max) this.problem(path, 'too_long', { max });
    return text;
  }
}
