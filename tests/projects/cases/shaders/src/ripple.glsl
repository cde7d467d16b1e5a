#version 300 es
precision highp float;

#include "@motion-canvas/core/shaders/common.glsl"

void main() {
  outColor = texture(sourceTexture, sourceUV).bgra;
}
