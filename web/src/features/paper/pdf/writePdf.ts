import { PdfFile, textString } from './file';
import { type Materials, Painter } from './painter';
import { n } from './path';
import { Resources } from './resources';

export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly made: Date;
}

/** Pages drawn as SVG, whose units are points, as a PDF file with real text and the fonts in it. */
export async function writePdf(pages: readonly Element[], materials: Materials, info: PdfInfo): Promise<Blob> {
  const file = new PdfFile();
  const resources = new Resources();
  const [tree, shared] = [file.reserve(), file.reserve()];
  const kids: number[] = [];
  for (const page of pages) {
    const [, , width = 0, height = 0] = (page.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const content = await file.stream('', new Painter(resources, materials).page(page, height));
    kids.push(
      file.add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${n(width)} ${n(height)}] /Resources ${shared} 0 R /Contents ${content} 0 R >>`,
      ),
    );
  }
  file.put(tree, `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  await resources.write(file, shared);
  const root = file.add(
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang ${textString(info.language)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const made = `D:${info.made.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;
  const about = file.add(
    `<< /Title ${textString(info.title)} ${info.author && `/Author ${textString(info.author)} `}/Producer (Parcours) /CreationDate (${made}) >>`,
  );
  return file.end(root, about);
}
