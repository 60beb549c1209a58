/** The family that the charts ask for first, and the style sheet last, after what the machine may have. */
const FAMILY = "Noto Sans S Chinese";

/** Takes the font that comes with the page into use: without it, a machine that has no Chinese font shows boxes. */
export function useFont(): void {
  const block = document.getElementById("font");
  if (!block) return;
  const bytes = Uint8Array.from(atob(block.textContent ?? ""), (char) => char.charCodeAt(0));
  block.remove();
  document.fonts.add(new FontFace(FAMILY, bytes));
}
