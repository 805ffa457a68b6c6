/** One plain address: no quotes, no comments, no blanks, nothing that could end a header or begin another address. */
const plain = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+\.[^\s@<>()[\]\\,;:"\p{Cc}]+$/u;

/** The addresses in a field a person typed, several parted by commas, semicolons or blanks; what is none is left out. */
export function mailAddresses(text: string): string[] {
  return [...new Set(text.split(/[\s,;，；、]+/).filter((one) => plain.test(one)))].slice(0, 20);
}
