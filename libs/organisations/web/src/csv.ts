/**
 * A table as a CSV file that spreadsheets open well: a mark of UTF-8 at its head, CRLF at the ends of lines, and the
 * separator that they expect in that language. Source: RFC 4180; a cell that a spreadsheet would read as a formula gets
 * an apostrophe before it (OWASP, CSV injection).
 */
export function csvOf(rows: readonly (readonly string[])[], language: string): string {
  const separator = decimalComma(language) ? ';' : ',';
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /["\r\n,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;
}

const decimalComma = (language: string) => new Intl.NumberFormat(language).format(0.5).includes(',');

/** Gives a text to the reader as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // ms: some browsers begin to read late
}
