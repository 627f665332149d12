/** A browser may start reading a download late; afterwards its memory is given back. In ms. */
const KEEP_FILE_FOR = 60_000;

/** Hands a file to the browser's downloads. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_FILE_FOR);
}
