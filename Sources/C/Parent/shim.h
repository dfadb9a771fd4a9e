// Swift cannot call prctl, which takes a varying number of arguments.
#if defined(__linux__)
#include <signal.h>
#include <sys/prctl.h>
static inline void gradus_signal_at_death_of_parent(int number) { prctl(PR_SET_PDEATHSIG, number); }
#else
static inline void gradus_signal_at_death_of_parent(int number) { (void)number; }
#endif
