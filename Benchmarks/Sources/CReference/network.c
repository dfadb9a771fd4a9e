// Multilayer perceptrons with softmax cross-entropy: padded columns, all memory laid out beforehand.
#include "reference.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "product.h"

enum { LAYERS = 8 };

struct Network {
  int layers, activation, samples;
  int widths[LAYERS + 1];
  float rate, momentum;
  int size;  // of weights, gradient and velocity
  float *weights, *gradient, *velocity;
  int start[LAYERS];  // where a layer's weights begin; its biases stand behind them
  float *features;
  int32_t *labels;
  float *h[LAYERS + 1];  // the inputs, and what each layer gives
  float *delta[LAYERS + 1];
  float *transposed[LAYERS];
  float *total, *score;  // of each sample: Σ e^(z − m), and z_y − m
};

static float *room(size_t count) {
  size_t bytes = (count * sizeof(float) + 63) & ~(size_t)63;
  float *memory = aligned_alloc(64, bytes ? bytes : 64);
  memset(memory, 0, bytes);
  return memory;
}

Network *network_make(
    const int32_t *widths, int32_t count, int32_t activation, int32_t rows, const float *parameters,
    const float *features, const int32_t *labels, int32_t samples, float rate, float momentum) {
  Network *n = calloc(1, sizeof *n);
  n->layers = count - 1;
  n->activation = activation;
  n->samples = samples;
  n->rate = rate;
  n->momentum = momentum;
  for (int l = 0; l < count; l++) n->widths[l] = widths[l];
  for (int l = 0; l < n->layers; l++) {
    n->start[l] = n->size;
    n->size += (widths[l] + 1) * padded(widths[l + 1]);
  }
  n->weights = room(n->size);
  n->gradient = room(n->size);
  n->velocity = room(n->size);
  for (int l = 0; l < n->layers; l++) {
    float *w = n->weights + n->start[l];
    for (int i = 0; i <= widths[l]; i++)
      for (int j = 0; j < widths[l + 1]; j++) w[i * padded(widths[l + 1]) + j] = *parameters++;
    n->transposed[l] = room((size_t)padded(widths[l + 1]) * padded(widths[l]));
  }
  // Scores of no class are so low that the softmax gives them nothing: no mask is needed.
  float *bias = n->weights + n->size - padded(widths[n->layers]);
  for (int j = widths[n->layers]; j < padded(widths[n->layers]); j++) bias[j] = -1e30f;
  n->features = room((size_t)samples * padded(widths[0]));
  for (int i = 0; i < samples; i++)
    memcpy(n->features + i * padded(widths[0]), features + i * widths[0], widths[0] * sizeof(float));
  n->labels = malloc(samples * sizeof(int32_t));
  memcpy(n->labels, labels, samples * sizeof(int32_t));
  for (int l = 0; l < count; l++) {
    n->h[l] = room((size_t)rows * padded(widths[l]));
    n->delta[l] = room((size_t)rows * padded(widths[l]));
  }
  n->total = room(padded(rows));
  n->score = room(padded(rows));
  return n;
}

void network_free(Network *n) {
  free(n->weights), free(n->gradient), free(n->velocity), free(n->features), free(n->labels);
  for (int l = 0; l <= n->layers; l++) free(n->h[l]), free(n->delta[l]);
  for (int l = 0; l < n->layers; l++) free(n->transposed[l]);
  free(n->total), free(n->score);
  free(n);
}

static void relu(float *restrict h, int count) {
  for (int i = 0; i < count; i++) h[i] = h[i] > 0 ? h[i] : 0;
}

static void squash(float *h, int count) {
  for (int i = 0; i < count; i += 8) {
    Vector *x = (Vector *)(h + i);
    *x = 1 - 2 / (exponential(*x * 2) + 1);
  }
}

static void relu_slope(float *restrict delta, const float *restrict h, int count) {
  for (int i = 0; i < count; i++) delta[i] = h[i] > 0 ? delta[i] : 0;
}

static void squash_slope(float *restrict delta, const float *restrict h, int count) {
  for (int i = 0; i < count; i++) delta[i] *= 1 - h[i] * h[i];
}

static double softmax(Network *n, const int32_t *restrict rows, int batch) {
  const int width = padded(n->widths[n->layers]);
  const float share = 1.0f / batch;
  const float *z = n->h[n->layers];
  float *d = n->delta[n->layers];
  for (int s = 0; s < batch; s++) {
    const float *from = z + s * width;
    Vector top = *(const Vector *)from;
    for (int j = 8; j < width; j += 8) top = larger(top, *(const Vector *)(from + j));
    const float most = largest(top);
    for (int j = 0; j < width; j += 8) *(Vector *)(d + s * width + j) = *(const Vector *)(from + j) - most;
    n->score[s] = d[s * width + n->labels[rows[s]]];
  }
  for (int s = 0; s < batch; s++) {
    Vector *to = (Vector *)(d + s * width);
    Vector sum = {0};
    for (int j = 0; 8 * j < width; j++) {
      to[j] = exponential(to[j]);
      sum += to[j];
    }
    n->total[s] = total(sum);
    const float factor = share / n->total[s];
    for (int j = 0; 8 * j < width; j++) to[j] *= factor;
    d[s * width + n->labels[rows[s]]] -= share;
  }
  float loss = 0;
  // One logarithm for sixteen totals, each from 1 to the number of classes.
  for (int s = 0; s < batch; s += 16) {
    float product = 1;
    for (int k = s; k < s + 16 && k < batch; k++) {
      product *= n->total[k];
      loss -= n->score[k];
    }
    loss += logf(product);
  }
  return (double)loss / batch;
}

static double step(Network *n, const int32_t *rows, int batch) {
  const int inputs = padded(n->widths[0]);
  for (int s = 0; s < batch; s++) {
    const float *from = n->features + (ptrdiff_t)rows[s] * inputs;
    float *to = n->h[0] + s * inputs;
    for (int j = 0; j < inputs; j += 8) *(Vector *)(to + j) = *(const Vector *)(from + j);
  }
  for (int l = 0; l < n->layers; l++) {
    const int in = n->widths[l], out = padded(n->widths[l + 1]);
    const float *w = n->weights + n->start[l];
    multiply((Product){
        .a = n->h[l], .row = padded(in), .depth = 1, .b = w, .bias = w + in * out, .c = n->h[l + 1],
        .rows = batch, .terms = in, .columns = out});
    if (l == n->layers - 1) break;
    if (n->activation == RELU) relu(n->h[l + 1], batch * out);
    else squash(n->h[l + 1], batch * out);
  }
  const double loss = softmax(n, rows, batch);
  for (int l = n->layers - 1; l >= 0; l--) {
    const int in = n->widths[l], out = padded(n->widths[l + 1]);
    float *g = n->gradient + n->start[l];
    multiply((Product){
        .a = n->h[l], .row = 1, .depth = padded(in), .b = n->delta[l + 1], .c = g,
        .rows = in, .terms = batch, .columns = out});
    for (int j = 0; j < out; j += 8) {
      Vector sum = {0};
      for (int s = 0; s < batch; s++) sum += *(const Vector *)(n->delta[l + 1] + s * out + j);
      *(Vector *)(g + in * out + j) = sum;
    }
    if (l == 0) break;
    transpose(n->weights + n->start[l], in, n->widths[l + 1], n->transposed[l]);
    multiply((Product){
        .a = n->delta[l + 1], .row = out, .depth = 1, .b = n->transposed[l], .c = n->delta[l],
        .rows = batch, .terms = n->widths[l + 1], .columns = padded(in)});
    if (n->activation == RELU) relu_slope(n->delta[l], n->h[l], batch * padded(in));
    else squash_slope(n->delta[l], n->h[l], batch * padded(in));
  }
  float *restrict w = n->weights, *restrict v = n->velocity;
  const float *restrict g = n->gradient;
  const float rate = n->rate, momentum = n->momentum;
  if (momentum > 0) {
    for (int k = 0; k < n->size; k++) {
      v[k] = momentum * v[k] + g[k];
      w[k] -= rate * v[k];
    }
  } else {
    for (int k = 0; k < n->size; k++) w[k] -= rate * g[k];
  }
  return loss;
}

double network_train(Network *n, const int32_t *order, int32_t batch, int32_t steps) {
  double loss = 0;
  for (int t = 0; t < steps; t++) loss = step(n, order + (ptrdiff_t)t * batch, batch);
  return loss;
}
