#pragma once
#include <stdint.h>

// How often this process has asked for memory so far; −1 where that cannot be counted.
int64_t requests_for_memory(void);
