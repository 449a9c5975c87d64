import { loadPdf, type ChangedPdf } from './clean-pdf.ts';

/**
 * The PDF with one line of ASCII drawn over every page: pale across it and readable at its foot. The mark is for finding
 * out whose copy went astray; it does not keep anybody from copying.
 */
export async function stampPdf(bytes: Uint8Array, mark: string): Promise<ChangedPdf> {
  const lib = await import('pdf-lib');
  const pdf = await loadPdf(lib, bytes);
  if (typeof pdf === 'string') return { fault: pdf };
  const text = mark.replace(/[^\x20-\x7e]/g, '?');
  const font = await pdf.embedFont(lib.StandardFonts.Helvetica);
  const unitWidth = font.widthOfTextAtSize(text, 1);
  for (const page of pdf.getPages()) {
    const { x, y, width, height } = page.getCropBox();
    const diagonal = Math.hypot(width, height);
    const size = Math.min(30, (diagonal * 0.8) / unitWidth);
    const angle = Math.atan2(height, width);
    const half = (unitWidth * size) / 2;
    const grey = lib.rgb(0.36, 0.4, 0.44);
    for (const shift of [-0.22, 0, 0.22]) {
      page.drawText(text, {
        x: x + width / 2 - half * Math.cos(angle),
        y: y + height / 2 - half * Math.sin(angle) + shift * height,
        size,
        font,
        color: grey,
        opacity: 0.16,
        rotate: lib.radians(angle),
      });
    }
    const foot = Math.min(8, (width * 0.94) / unitWidth);
    const box = { x: x + width * 0.03, y: y + 6, width: unitWidth * foot + 6, height: foot + 5 };
    page.drawRectangle({ ...box, color: lib.rgb(1, 1, 1), opacity: 0.85 });
    page.drawText(text, { x: box.x + 3, y: box.y + 3.5, size: foot, font, color: lib.rgb(0.55, 0.1, 0.1) });
  }
  return { bytes: await pdf.save({ updateFieldAppearances: false }) };
}
