// SPDX-License-Identifier: MIT
/** What lies above the footprints: the query's shapes, the highlighted and the selected row, the drawing, the crosshair. */
import { geoPath } from '../d3.js';
import { faded } from './colours.js';
import { tracePath } from './painter.js';
import { geoJsonOfRange, regionOfShape } from './regions.js';

const CROSS_PIXELS = 9;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./projection.js').SkyProjection} projection
 * @param {(property: string) => string} colour
 * @param {{
 *   regions: (import('./regions.js').Region | undefined)[], hovered?: number, selected?: number, crosshair: boolean,
 *   shapes: import('../query/shapes.js').Shape[], drawing?: import('./drawing.js').Drawing, pointer?: import('./vectors.js').Vector
 * }} marks
 */
export function paintOverlay(context, projection, colour, marks) {
  context.lineJoin = 'round';
  for (const shape of marks.shapes) {
    paintShape(context, projection, shape, colour('--map-query'), [6, 4]);
  }
  paintRegion(context, projection, marks.regions[marks.selected ?? -1], colour('--map-selected'), 3);
  if (marks.hovered !== marks.selected) {
    paintRegion(context, projection, marks.regions[marks.hovered ?? -1], colour('--map-hovered'), 2);
  }
  if (marks.drawing) {
    paintDrawing(context, projection, marks.drawing, marks.crosshair ? projection.forward : marks.pointer, colour('--map-drawing'));
  }
  if (marks.crosshair) {
    paintCrosshair(context, projection, colour('--map-label'));
  }
}

function paintShape(context, projection, shape, colour, dash) {
  context.beginPath();
  const region = regionOfShape(shape);
  if (region) {
    tracePath(context, projection, region);
    context.fillStyle = faded(colour, 0.06);
    context.fill();
  } else if (shape.kind === 'range') {
    geoPath(projection.d3, context)(geoJsonOfRange(shape));
  }
  stroke(context, colour, 1.75, dash);
}

function paintRegion(context, projection, region, colour, width) {
  if (!region) {
    return;
  }
  context.beginPath();
  tracePath(context, projection, region);
  context.fillStyle = faded(colour, 0.16);
  context.fill();
  stroke(context, colour, width, []);
}

function paintDrawing(context, projection, drawing, next, colour) {
  const shape = drawing.shape(next);
  if (shape) {
    paintShape(context, projection, shape, colour, []);
  } else if (drawing.points.length > 0 && next) {
    const path = [...drawing.points, next].map((point) => projection.pixelOf(point));
    context.beginPath();
    path.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    stroke(context, colour, 1.75, []);
  }
  context.fillStyle = colour;
  for (const point of drawing.points) {
    const [x, y] = projection.pixelOf(point);
    context.beginPath();
    context.arc(x, y, 4, 0, 2 * Math.PI);
    context.fill();
  }
}

function paintCrosshair(context, projection, colour) {
  const [x, y] = [projection.width / 2, projection.height / 2];
  context.beginPath();
  context.moveTo(x - CROSS_PIXELS, y);
  context.lineTo(x + CROSS_PIXELS, y);
  context.moveTo(x, y - CROSS_PIXELS);
  context.lineTo(x, y + CROSS_PIXELS);
  stroke(context, colour, 1.5, []);
}

function stroke(context, colour, width, dash) {
  context.setLineDash(dash);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
  context.setLineDash([]);
}
