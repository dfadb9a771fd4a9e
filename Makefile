# gradus: `make study` leads from a fresh clone to the first screen. `make help` lists the rest.

SHELL := /bin/sh
.DEFAULT_GOAL := help
PREFIX ?= /usr/local
BINARY := .build/gradus
STATIC := .build/static
SOURCES := Package.swift Makefile $(shell find Sources -type f)

# A header and the Debian package that brings it.
BUILD_LIBRARIES := readline/readline.h=libreadline-dev md4c.h=libmd4c-dev yaml.h=libyaml-dev utf8proc.h=libutf8proc-dev sha2.h=libmd-dev
TEST_LIBRARIES := $(BUILD_LIBRARIES) vterm.h=libvterm-dev

.PHONY: help study build test check lint content install clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

study: build ## build what is missing and open gradus
	@$(BINARY)

build: $(BINARY) ## the static release binary, at .build/gradus

test: ## all tests
	@$(call need,$(TEST_LIBRARIES))
	swift test

check: lint ## what must hold before a change lands: format, no warnings, tests, content
	@$(call need,$(TEST_LIBRARIES))
	CI=1 swift build --build-tests
	CI=1 swift test
	$(MAKE) --no-print-directory build content

lint: ## the format of the source
	@$(call toolchain)
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

content: build ## every claim, key and prediction of the shipped lessons, by running it
	$(BINARY) --content Content prove

install: build ## binary and content under PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/gradus"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/gradus"
	cp -R Content "$(DESTDIR)$(PREFIX)/share/gradus/"

clean: ## remove what was built
	rm -rf .build

$(BINARY): $(SOURCES)
	@$(call need,$(BUILD_LIBRARIES))
	@echo "Building gradus (about a minute the first time) …"
	swift build -c release --static-swift-stdlib --product gradus --scratch-path $(STATIC)
	@ln -sf static/release/gradus $(BINARY) && touch -h $(BINARY)

# Says that the Swift toolchain is missing, instead of "swift: not found".
define toolchain
command -v swift >/dev/null 2>&1 || { \
  echo "gradus is written in Swift and needs a toolchain of 6.3 or later: https://www.swift.org/install" >&2; exit 1; }
endef

# Finds which libraries are missing, says so, and installs them; where that is not possible, prints the command and stops.
define need
$(call toolchain); \
missing=""; \
for pair in $(1); do \
  header=$${pair%%=*}; \
  [ -e "/usr/include/$$header" ] || [ -e "/usr/local/include/$$header" ] || missing="$$missing $${pair##*=}"; \
done; \
if [ -n "$$missing" ]; then \
  echo "These libraries are missing:$$missing"; \
  install="apt-get install -y --no-install-recommends$$missing"; \
  if ! command -v apt-get >/dev/null 2>&1; then \
    echo "Install them with this system's package manager (the names are Debian's), then run make again." >&2; exit 1; \
  elif [ "$$(id -u)" = 0 ]; then root=""; \
  elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then root="sudo "; \
  else echo "Install them, then run make again:" >&2; echo "  sudo $$install" >&2; exit 1; fi; \
  echo "Installing them: $$root$$install"; \
  { $${root}apt-get update -qq && $${root}env DEBIAN_FRONTEND=noninteractive $$install >/dev/null; } || { \
    echo "That did not work. Install them by hand, then run make again:" >&2; echo "  $$root$$install" >&2; exit 1; }; \
fi
endef
