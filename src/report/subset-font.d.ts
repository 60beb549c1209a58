declare module "subset-font" {
  /**
   * @param font bytes of the font
   * @param text characters whose glyphs are kept
   */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: "sfnt" },
  ): Promise<Uint8Array>;
}
