#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <locale.h>
#include <langinfo.h>
#include <readline/readline.h>
#include <readline/history.h>

// Readline's state is global variables, which Swift may not touch safely; these functions touch them.

// Readline breaks UTF-8 where the locale has another character set, and looks at the environment again at each prompt.
static inline void prompt_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
    setenv("LC_ALL", "C.UTF-8", 1);
    setlocale(LC_CTYPE, "C.UTF-8");
  }
}

// Once, before the first prompt. `~/.inputrc` is read here and may overrule what is bound before it.
static inline void prompt_start(rl_completion_func_t *complete) {
  rl_readline_name = "gradus";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_variable_bind("show-all-if-ambiguous", "on");
  rl_initialize();
  // Both would ask a question in a loop of their own, where no signal is looked at.
  rl_variable_bind("page-completions", "off");
  rl_completion_query_items = -1;
  rl_sort_completion_matches = 0;
  rl_completer_word_break_characters = " ";
  rl_attempted_completion_function = complete;
}

// After the candidates were found: never complete a file name; what to write behind the only candidate (0: nothing).
static inline void prompt_completion_found(int behind) {
  rl_attempted_completion_over = 1;
  rl_completion_append_character = behind;
}

static inline const char *prompt_line(void) { return rl_line_buffer ? rl_line_buffer : ""; }
static inline int prompt_point(void) { return rl_point; }

// Takes the prompt and the line from the screen, the cursor then at the place where they began; the line is kept.
static inline void prompt_hide(void) {
  rl_clear_visible_line();
  fflush(stdout);
}

static inline void prompt_show(void) {
  rl_on_new_line();
  rl_redisplay();
  fflush(stdout);
}

// Puts a text into the line, as if it had been typed, with the cursor at byte `point`.
static inline void prompt_insert(const char *text, int point) {
  rl_insert_text(text);
  rl_point = point;
  rl_redisplay();
  fflush(stdout);
}

// Ctrl+C: the line stays on the screen behind a ^C, and is forgotten.
static inline void prompt_abandon(void) {
  rl_point = rl_end;
  rl_redisplay();
  rl_echo_signal_char(2);
  rl_callback_sigcleanup();
  rl_free_line_state();
  fflush(stdout);
}

static inline void prompt_remove(void) {
  rl_callback_handler_remove();
  fflush(stdout);
}

// Leaves the terminal as it was before the prompt, for the time that the program is stopped.
static inline void prompt_pause(void) {
  rl_cleanup_after_signal();
  fflush(stdout);
}

static inline void prompt_go_on(void) {
  rl_cleanup_after_signal();
  rl_reset_after_signal();
  rl_on_new_line();
  rl_redisplay();
  fflush(stdout);
}

static inline void prompt_resize(void) {
  rl_resize_terminal();
  fflush(stdout);
}

// The newest line of the history, or NULL.
static inline const char *prompt_newest(void) {
  HIST_ENTRY *entry = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  return entry ? entry->line : NULL;
}
