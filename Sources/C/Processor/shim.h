// What the processor can do, and the system with it: asked before any instruction is run that not all of them have.
#pragma once
#include <stdbool.h>

// Whether it runs what the numeric modules are compiled to on x86-64: AVX2 and fused multiply-add, that is x86-64-v3.
static inline bool processor_has_eight_lanes(void) {
#ifdef __x86_64__
  __builtin_cpu_init();
  return __builtin_cpu_supports("x86-64-v3");
#else
  return true;
#endif
}

// Whether it runs the kernels of sixteen lanes: AVX-512, that is x86-64-v4.
static inline bool processor_has_sixteen_lanes(void) {
#ifdef __x86_64__
  __builtin_cpu_init();
  return __builtin_cpu_supports("x86-64-v4");
#else
  return false;
#endif
}
