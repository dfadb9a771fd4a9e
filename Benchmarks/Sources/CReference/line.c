// Linear regression of two inputs: plain loops, left to the compiler.
#include "reference.h"

double line_train(
    Line *line, const float *restrict samples, const int32_t *restrict order, int32_t batch, int32_t steps,
    float rate) {
  float w0 = line->w0, w1 = line->w1, bias = line->bias;
  const float share = 1.0f / batch;
  double last = 0;
  for (int t = 0; t < steps; t++) {
    float g0 = 0, g1 = 0, g = 0, loss = 0;
    for (int s = 0; s < batch; s++) {
      const float *sample = samples + 3 * order[t * batch + s];
      const float error = w0 * sample[0] + w1 * sample[1] + bias - sample[2];
      loss += error * error;
      g0 += error * sample[0];
      g1 += error * sample[1];
      g += error;
    }
    w0 -= rate * share * g0;
    w1 -= rate * share * g1;
    bias -= rate * share * g;
    last = 0.5 * loss * share;
  }
  *line = (Line){w0, w1, bias};
  return last;
}
