#pragma once

// The floating-point operations a second of nothing but fused multiply-adds in registers, in the widest vectors that the
// processor has: what a matrix product cannot surpass.
double peak_flops(void);
