#include "peak.h"

#include <time.h>

// Twelve sums that do not wait for one another: two units of four cycles each need eight.
#define SUMS(X) X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11)

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

enum { ROUNDS = 200000 };

#define DECLARE(k) Lanes s##k = {k};
#define ADD(k) s##k += s##k * factor;
// Keeps the compiler from knowing a value, and so from taking several rounds together.
#define HIDE(value, registers) __asm__ volatile("" : "+" registers(value));
#ifdef __x86_64__
#define EIGHT "x"
#else
// Thirty-two bytes are two registers there, which no constraint takes.
#undef HIDE
#define HIDE(value, registers) __asm__ volatile("" : "+m"(value));
#define EIGHT
#endif
#define HOLD_16(k) HIDE(s##k, "v")
#define HOLD_8(k) HIDE(s##k, EIGHT)

#ifdef __x86_64__
__attribute__((target("avx512f"))) static double sixteen_lanes(void) {
  typedef float Lanes __attribute__((vector_size(64)));
  Lanes factor = {0};
  HIDE(factor, "v")
  SUMS(DECLARE)
  const double start = now();
  for (int i = 0; i < ROUNDS; i++) {
    SUMS(ADD)
    SUMS(HOLD_16)
  }
  return 2.0 * 16 * 12 * ROUNDS / (now() - start);
}
#endif

static double eight_lanes(void) {
  typedef float Lanes __attribute__((vector_size(32)));
  Lanes factor = {0};
  HIDE(factor, EIGHT)
  SUMS(DECLARE)
  const double start = now();
  for (int i = 0; i < ROUNDS; i++) {
    SUMS(ADD)
    SUMS(HOLD_8)
  }
  return 2.0 * 8 * 12 * ROUNDS / (now() - start);
}

double peak_flops(void) {
  double best = 0;
  for (int k = 0; k < 10; k++) {
    double flops = eight_lanes();
    if (flops > best) best = flops;
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f")) flops = sixteen_lanes();
    if (flops > best) best = flops;
#endif
  }
  return best;
}
