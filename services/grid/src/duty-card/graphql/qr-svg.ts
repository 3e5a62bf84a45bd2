import qrcode from 'qrcode-generator';

/** Any size that the text needs. */
const FITTING = 0;

/** A text as a QR code, an SVG of any size; a quarter of it may be dirty or torn and it still reads. */
export function qrSvg(text: string): string {
  const code = qrcode(FITTING, 'Q');
  code.addData(text);
  code.make();
  return code.createSvgTag({ scalable: true });
}
