/// <reference lib="dom" />

/**
 * Has everything laid out anew once the font in the page is read, which happens only on a machine that has no Chinese
 * font. Chromium leaves texts that were laid out while it was reading as boxes until their style changes: the style sheet
 * changes it for this mark.
 */
export function layOutWithFont(): void {
  const mark = () => {
    document.documentElement.dataset.font = "read";
  };
  document.fonts.addEventListener("loadingdone", mark);
  document.fonts.ready.then(mark);
}
