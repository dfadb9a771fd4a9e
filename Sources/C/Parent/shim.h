// Swift cannot call prctl, which takes a varying number of arguments.
#if defined(__linux__)
#include <signal.h>
#include <sys/prctl.h>
static inline void gradus_die_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }
#else
static inline void gradus_die_with_parent(void) {}
#endif
