/** At 300 dots per inch this is 10 cm on paper. */
const PRINT_PIXELS = 1200;

/** The drawing as a file of its own. */
export const svgFileOf = (svg: SVGSVGElement): Blob => {
  const text = new XMLSerializer().serializeToString(svg);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: 'image/svg+xml' });
};

const draw = (svg: SVGSVGElement): HTMLCanvasElement => {
  const modules = svg.viewBox.baseVal.width;
  // Whole pixels for every module, or its edges blur.
  const scale = Math.ceil(PRINT_PIXELS / modules);
  const canvas = document.createElement('canvas');
  canvas.width = modules * scale;
  canvas.height = modules * scale;

  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser does not draw');
  context.scale(scale, scale);
  for (const path of svg.querySelectorAll('path')) {
    context.fillStyle = path.getAttribute('fill') ?? '#000000';
    context.fill(new Path2D(path.getAttribute('d') ?? ''));
  }
  return canvas;
};

/** The drawing in pixels, large enough to be printed. */
export const pngFileOf = (svg: SVGSVGElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    draw(svg).toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('This browser writes no PNG'));
    }, 'image/png');
  });
