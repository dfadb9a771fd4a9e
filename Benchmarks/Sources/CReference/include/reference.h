// A training step as one would write it in C for speed: what the times of the core are compared with.
#pragma once
#include <stdint.h>

typedef struct Network Network;

enum { RELU = 0, TANH = 1 };

// A classifier with these widths and parameters (layer by layer the weights, an input's to all outputs, then the biases),
// trained on these samples by gradient descent with momentum; room for batches up to `rows`.
Network *network_make(
    const int32_t *widths, int32_t count, int32_t activation, int32_t rows, const float *parameters,
    const float *features, const int32_t *labels, int32_t samples, float rate, float momentum);
void network_free(Network *network);

// `steps` steps, each on the next `batch` samples of `order`; gives the mean loss of the last batch.
double network_train(Network *network, const int32_t *order, int32_t batch, int32_t steps);

typedef struct {
  float w0, w1, bias;
} Line;

// The same for ½ (w₀x₀ + w₁x₁ + b − y)² without momentum; samples are triples x₀, x₁, y.
double line_train(
    Line *line, const float *samples, const int32_t *order, int32_t batch, int32_t steps, float rate);
