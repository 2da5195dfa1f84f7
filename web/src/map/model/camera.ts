/** Where the viewport looks: screen = world * zoom + (x, y), in CSS pixels. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const minZoom = 0.03;
export const maxZoom = 3;

const clampZoom = (zoom: number) => Math.min(maxZoom, Math.max(minZoom, zoom));

export const toWorld = (camera: Camera, point: Point): Point => ({
  x: (point.x - camera.x) / camera.zoom,
  y: (point.y - camera.y) / camera.zoom,
});

export const toScreen = (camera: Camera, point: Point): Point => ({
  x: point.x * camera.zoom + camera.x,
  y: point.y * camera.zoom + camera.y,
});

export const panBy = (camera: Camera, dx: number, dy: number): Camera => ({ ...camera, x: camera.x + dx, y: camera.y + dy });

/** The camera moved by less than a pixel, so that the map lies on the screen's own pixels. */
export const onPixels = (camera: Camera, ratio: number): Camera => ({
  x: Math.round(camera.x * ratio) / ratio,
  y: Math.round(camera.y * ratio) / ratio,
  zoom: camera.zoom,
});

/** Zooms so that the world point under `at` (screen) stays under it. */
export function zoomAt(camera: Camera, at: Point, zoom: number): Camera {
  const next = clampZoom(zoom);
  const ratio = next / camera.zoom;
  return { x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio, zoom: next };
}

/** Factor of one wheel event: a trackpad pinch arrives with ctrlKey and much smaller deltas. */
export const wheelFactor = (deltaY: number, pinch: boolean): number => Math.exp(-deltaY * (pinch ? 0.01 : 0.0015));

/** Shows all of `content` (world) in `frame` (screen), never above zoom `most`; `above` is the part (0..1) of the spare height left over it. */
export function fitted(content: Box, frame: Box, most = 1, above = 0.5): Camera {
  const zoom = clampZoom(Math.min(most, frame.width / Math.max(1, content.width), frame.height / Math.max(1, content.height)));
  return {
    x: frame.x + (frame.width - content.width * zoom) / 2 - content.x * zoom,
    y: frame.y + (frame.height - content.height * zoom) * above - content.y * zoom,
    zoom,
  };
}

/** Keeps the content in sight: inside the frame when it fits, else at most `beyond` pixels past its border. */
export function leash(camera: Camera, content: Box, frame: Box, beyond = 160): Camera {
  const along = (offset: number, start: number, size: number, from: number, room: number): number => {
    const [near, far] = [from - start * camera.zoom, from + room - (start + size) * camera.zoom];
    const slack = size * camera.zoom <= room ? 0 : beyond;
    return Math.min(Math.max(near, far) + slack, Math.max(Math.min(near, far) - slack, offset));
  };
  return {
    x: along(camera.x, content.x, content.width, frame.x, frame.width),
    y: along(camera.y, content.y, content.height, frame.y, frame.height),
    zoom: camera.zoom,
  };
}

/** The world rectangle a screen frame shows, grown by `margin` screen pixels on each side. */
export function viewBox(camera: Camera, frame: Box, margin = 0): Box {
  return {
    x: (frame.x - margin - camera.x) / camera.zoom,
    y: (frame.y - margin - camera.y) / camera.zoom,
    width: (frame.width + 2 * margin) / camera.zoom,
    height: (frame.height + 2 * margin) / camera.zoom,
  };
}

export const intersects = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Semantic zoom (visual.md): 0 heat, 1 tiles on canvas, 2 icons and bars, 3 titles, 4 detail. */
export type Lod = 0 | 1 | 2 | 3 | 4;

export function lodOf(zoom: number): Lod {
  if (zoom < 0.25) return 0;
  if (zoom < 0.42) return 1;
  if (zoom < 0.7) return 2;
  return zoom < 0.9 ? 3 : 4;
}
