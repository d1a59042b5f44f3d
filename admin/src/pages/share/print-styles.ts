/** A4 in CSS pixels, of which there are 96 to the inch. */
export const PAGE = { width: 794, height: 1123 } as const;

export const SLIPS_PER_PAGE = 10;

/** Black on white, whatever the theme of the panel is. Pages are cut off, never run on. */
export const PRINT_STYLES = `
@page { size: A4; margin: 0; }
* { box-sizing: border-box; margin: 0; }
html { color: #181826; background: #ffffff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font: 11pt/1.4 -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
.page { width: 210mm; height: 296.5mm; overflow: hidden; break-after: page; }
.page:last-child { break-after: auto; }
.code { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-weight: 700; letter-spacing: 0.02em; overflow-wrap: anywhere; }
.link { overflow-wrap: anywhere; }
.quiet { color: #4a4a6a; }

.poster { display: flex; flex-direction: column; align-items: center; justify-content: space-between; padding: 22mm 20mm; text-align: center; }
.poster h1 { font-size: 30pt; line-height: 1.2; overflow-wrap: anywhere; }
.poster header p { font-size: 15pt; margin-top: 3mm; }
.poster .code { font-size: 44pt; line-height: 1.15; margin-top: 2mm; }
.poster .long { font-size: 26pt; }
.poster .link { font-size: 13pt; max-width: 150mm; margin-top: 4mm; }
.poster footer { font-size: 13pt; }
.poster footer p:last-child { margin-top: 4mm; }

.slips { display: grid; grid-template: repeat(5, 55mm) / repeat(2, 95mm); align-content: center; justify-content: center; }
.slip { display: flex; gap: 3mm; align-items: center; padding: 4mm; overflow: hidden; border: 0 dashed #8e8ea9; border-width: 0 0.25mm 0.25mm 0; }
.slip:nth-child(2n + 1) { border-left-width: 0.25mm; }
.slip:nth-child(-n + 2) { border-top-width: 0.25mm; }
.slip svg { flex: none; }
.slip div { min-width: 0; max-height: 47mm; overflow: hidden; }
.slip h2, .slip .link { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.slip .link { -webkit-line-clamp: 3; }
.slip h2 { font-size: 10pt; line-height: 1.25; overflow-wrap: anywhere; }
.slip .code { font-size: 13pt; line-height: 1.2; margin: 1.5mm 0; }
.slip .long { font-size: 9pt; }
.slip p { font-size: 8pt; line-height: 1.3; }
`;
