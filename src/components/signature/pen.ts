/** Something to draw on, and how large it is. */
export interface Pen {
  readonly pen: CanvasRenderingContext2D
  readonly width: number
  readonly height: number
}
