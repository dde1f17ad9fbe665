export const threeD = {
  label:
    '{{name}}: 3D model. Arrows turn it, plus and minus zoom, 0 resets, W shows the wireframe.',
  reset: 'Show all of it',
  wireframe: 'Wireframe',
  extent: 'extent {{extent}}',
  uses: 'with {{items}}',
  refused: 'left out, not beside the model: {{names}}',
  material: 'This is the material of a model.',
  texture: 'This is the surface of a model.',
  usedBy: 'Used by {{models}}.',
  unused: 'No model of this instance names {{name}}.',
  empty: 'The model has no vertices, so there is nothing to draw.',
  lacking:
    'The model needs {{name}}, which is not beside it in this instance. Add the file, or replace the model with one that holds everything.',
  broken: 'The model cannot be read: it is damaged or of an unusual kind.',
  unknown:
    'There is no viewer for this kind of model ({{type}}). Download it, or replace it with a glb.',
  unread:
    'The model is packed with {{extension}}, which this viewer does not unpack. Replace it with an unpacked one.',
  lost: 'The browser took the graphics card away. Try again, or close other pages with 3D content.',
} as const
