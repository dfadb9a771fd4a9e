// C = start + A·B in tiles of registers.
#pragma once
#include <stddef.h>
#include <stdint.h>

// Eight floats; the compiler maps them to what the machine has.
typedef float Vector __attribute__((vector_size(32)));

#define ALWAYS static inline __attribute__((always_inline))

static inline int padded(int count) { return (count + 7) & ~7; }

typedef int32_t Mask __attribute__((vector_size(32)));

ALWAYS Vector larger(Vector a, Vector b) {
  const Mask where = a > b;
  return (Vector)((where & (Mask)a) | (~where & (Mask)b));
}

ALWAYS float total(Vector v) {
  return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}

ALWAYS float largest(Vector v) {
  float most = v[0];
  for (int k = 1; k < 8; k++) most = v[k] > most ? v[k] : most;
  return most;
}

// eˣ from −60 to 88, outside as at these ends: x = n ln 2 + r, and a polynomial in r. What is smaller does not count
// beside e⁰, and its products would become denormal floats, which take this machine half as long again.
ALWAYS Vector exponential(Vector x) {
  // Otherwise -ffast-math takes 1.5 · 2²³ away where it was just added, and nothing is rounded.
#pragma clang fp reassociate(off)
  x = larger(x, (Vector){0} - 60);
  x = -larger(-x, (Vector){0} - 88);
  const Vector shifted = x * 1.44269504f + 12582912.0f;
  const Vector n = shifted - 12582912.0f;
  const Vector r = x - n * 0.693359375f + n * 2.12194440e-4f;
  Vector p = r * 1.3981999507e-3f + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1;
  return (Vector)((Mask)p + ((Mask)shifted << 23));
}

// t = wᵀ, in blocks of eight by eight; rows of both are padded, and t has room for `columns` padded.
static void transpose(const float *w, int rows, int columns, float *t) {
  const int width = padded(columns), height = padded(rows);
#define PAIRS(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
  for (int i = 0; i < rows; i += 8)
    for (int j = 0; j < columns; j += 8) {
      Vector x[8], y[8];
      for (int k = 0; k < 8; k++) x[k] = i + k < rows ? *(const Vector *)(w + (i + k) * width + j) : (Vector){0};
      for (int k = 0; k < 8; k += 2) {
        y[k] = PAIRS(x[k], x[k + 1], 0, 8, 1, 9, 4, 12, 5, 13);
        y[k + 1] = PAIRS(x[k], x[k + 1], 2, 10, 3, 11, 6, 14, 7, 15);
      }
      for (int k = 0; k < 8; k += 4)
        for (int h = 0; h < 2; h++) {
          x[k + 2 * h] = PAIRS(y[k + h], y[k + 2 + h], 0, 1, 8, 9, 4, 5, 12, 13);
          x[k + 2 * h + 1] = PAIRS(y[k + h], y[k + 2 + h], 2, 3, 10, 11, 6, 7, 14, 15);
        }
      for (int k = 0; k < 4; k++) {
        *(Vector *)(t + (j + k) * height + i) = PAIRS(x[k], x[k + 4], 0, 1, 2, 3, 8, 9, 10, 11);
        *(Vector *)(t + (j + k + 4) * height + i) = PAIRS(x[k], x[k + 4], 4, 5, 6, 7, 12, 13, 14, 15);
      }
    }
#undef PAIRS
}

typedef struct {
  const float *a;
  ptrdiff_t row, depth;  // A's element (i, k) stands at i * row + k * depth
  const float *b;        // rows of `columns`, a multiple of 8
  const float *bias;     // a row to begin with, or null
  float *c;
  int rows, terms, columns, adds;  // adds: begin with what C holds
} Product;

// R rows of V vectors: at 6 × 2 the twelve sums, two vectors of B and one factor fill the sixteen registers of AVX2.
ALWAYS void tile(const Product *p, int i, int j, const int R, const int V) {
  Vector sum[6][2];
  for (int r = 0; r < R; r++)
    for (int v = 0; v < V; v++) {
      if (p->adds) sum[r][v] = *(const Vector *)(p->c + (ptrdiff_t)(i + r) * p->columns + j + 8 * v);
      else if (p->bias) sum[r][v] = *(const Vector *)(p->bias + j + 8 * v);
      else sum[r][v] = (Vector){0};
    }
  const float *a = p->a + i * p->row;
  const float *b = p->b + j;
  for (int k = 0; k < p->terms; k++) {
    Vector right[2];
    for (int v = 0; v < V; v++) right[v] = *(const Vector *)(b + 8 * v);
    for (int r = 0; r < R; r++)
      for (int v = 0; v < V; v++) sum[r][v] += a[r * p->row] * right[v];
    a += p->depth;
    b += p->columns;
  }
  for (int r = 0; r < R; r++)
    for (int v = 0; v < V; v++) *(Vector *)(p->c + (ptrdiff_t)(i + r) * p->columns + j + 8 * v) = sum[r][v];
}

ALWAYS void strip(const Product *p, int j, const int V) {
  int i = 0;
  for (; i + 6 <= p->rows; i += 6) tile(p, i, j, 6, V);
  switch (p->rows - i) {
    case 5: tile(p, i, j, 5, V); break;
    case 4: tile(p, i, j, 4, V); break;
    case 3: tile(p, i, j, 3, V); break;
    case 2: tile(p, i, j, 2, V); break;
    case 1: tile(p, i, j, 1, V); break;
  }
}

static void multiply(const Product p) {
  int j = 0;
  for (; j + 16 <= p.columns; j += 16) strip(&p, j, 2);
  if (j < p.columns) strip(&p, j, 1);
}
