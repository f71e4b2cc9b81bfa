/** The one line that a machine without the HNSW addon hears: not what a test of anything else is about. */
const addonWarning = /^(?:warn )?hnswlib-node is not installed or was not built.*\n?/gmu;

/** What was written to standard error, without the line about the addon. */
export function withoutAddonWarning(text: string): string {
  return text.replace(addonWarning, '');
}

/** Log lines, without the one about the addon. */
export function linesButAddon(lines: readonly string[]): string[] {
  return lines.filter((line) => withoutAddonWarning(line) !== '');
}
