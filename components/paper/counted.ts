/** "1 paper", "12 papers", "1,204 papers" */
export function papersCounted(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'paper' : 'papers'}`;
}
