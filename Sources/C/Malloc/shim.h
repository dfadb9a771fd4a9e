// What the C library says about its memory is in a header that Swift does not see.
#if defined(__linux__)
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

/// Asks for memory eight megabytes at a time, in large pages where the system has them, and keeps what is freed.
///
/// For a process that works through a few megabytes and ends: what is not touched costs nothing, and asking page by page
/// takes as long as a fourteenth of its work.
static inline void gradus_take_memory_in_large_steps(void) {
#if defined(__linux__) && defined(M_TOP_PAD) && defined(MADV_HUGEPAGE)
  mallopt(M_TOP_PAD, 8 << 20);
  // The first call ends the library's own adjustment of these two; this is how far it would go.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  void *first = malloc(1 << 18);
  uintptr_t begin = (uintptr_t)first & ~(uintptr_t)4095, end = (uintptr_t)sbrk(0);
  if (first && end > begin) madvise((void *)begin, end - begin, MADV_HUGEPAGE);
  free(first);
#endif
}
