# gradus: `make study` leads from a fresh clone to the first screen. `make help` lists the rest.

SHELL := /bin/sh
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share/gradus
BINARY := .build/gradus
UNPACK := .build/gradus-unpack
PICTURE := .build/gradus-picture
STATIC := .build/static
BENCH := .build/benchmarks/release/bench
FUZZ := .build/fuzzing/release/fuzz
SLIDER := .build/benchmarks/release/slider
PEERS := .build/peers

# Folders are sources too: their time tells that a file was removed.
SOURCES := Package.swift Makefile $(shell find Sources)

# A header or folder in /usr/include, and the Debian package that brings it; g++ brings what Swift's linker needs.
BUILD_LIBRARIES := c++=g++ readline/readline.h=libreadline-dev md4c.h=libmd4c-dev yaml.h=libyaml-dev \
  utf8proc.h=libutf8proc-dev sha2.h=libmd-dev archive.h=libarchive-dev png.h=libpng-dev
TEST_LIBRARIES := $(BUILD_LIBRARIES) vterm.h=libvterm-dev

.PHONY: help study build test check lint content claims torture torture-short bench bench-slider bench-check bench-peers \
  fuzz fuzz-short install clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

study: build ## build what is missing and open gradus
	@$(BINARY)

build: $(BINARY) ## the static release binary, at .build/gradus, with gradus-unpack and gradus-picture beside it

test: ## all tests
	@$(toolchain)
	@$(call need,$(TEST_LIBRARIES))
	swift test --disable-xctest

check: lint ## what must hold before a change lands: format, no warnings, tests, content
	@$(call need,$(TEST_LIBRARIES))
	CI=1 swift build --build-tests
	CI=1 swift test --skip-build --disable-xctest
	@$(MAKE) --no-print-directory torture-short fuzz-short content

lint: ## the format of the source
	@$(toolchain)
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources \
	  Fuzzing/Package.swift Fuzzing/Sources

content: build ## all that the checker finds in the shipped packs: every claim, key and prediction by running it
	$(BINARY) pack check Content/deep-learning
	$(BINARY) pack check Content/manual

claims: build ## the same on the seeds 1 … 200, as tables (a minute or two)
	$(BINARY) --content Content prove --seeds 200

torture: ## tries to lose what the record has acknowledged: kills, failing calls, full disks, power cuts (minutes)
	@$(toolchain)
	swift build -c release --static-swift-stdlib --product torture --scratch-path $(STATIC) --no-color-diagnostics
	$(STATIC)/release/torture

torture-short: # the same in seconds, as a part of check
	@$(toolchain)
	@swift build -c release --static-swift-stdlib --product torture --scratch-path $(STATIC) --no-color-diagnostics
	$(STATIC)/release/torture --short

fuzz: $(FUZZ) $(BINARY) ## what reads strangers' bytes, under libFuzzer, a minute for each reader
	Fuzzing/run $(FUZZ) 60

fuzz-short: $(FUZZ) $(BINARY) # the same in seconds, as a part of check
	Fuzzing/run $(FUZZ) 3

bench: $(BENCH) $(BINARY) ## training, the record, the slider and a lesson shown, against peers, as ratios (minutes)
	$(BENCH) --out .build --python $(PEERS)/bin/python
	.build/benchmarks/release/record
	-$(SLIDER) $(BINARY) Content

bench-slider: $(BENCH) $(BINARY) ## from a key to the finished frame of the slider, and its bytes
	$(SLIDER) $(BINARY) Content

bench-check: $(BENCH) ## whether a step has become slower than the committed ratios
	$(BENCH) --out .build --check

$(FUZZ): $(SOURCES) $(shell find Fuzzing -name '*.swift')
	@$(toolchain)
	swift build -c release --package-path Fuzzing --scratch-path .build/fuzzing --sanitize fuzzer \
	  -Xswiftc -enable-testing --no-color-diagnostics
	@touch $@

# From PyPI, PyTorch for Linux brings CUDA, 3 GB that are not used here; PIP_FIND_LINKS=folder takes a CPU wheel from there.
bench-peers: ## PyTorch, JAX, numpy and rich for `make bench`, in a virtual environment; lowdown and bat are Debian packages
	python3 -m venv $(PEERS)
	$(PEERS)/bin/pip install torch==2.13.0 jax==0.10.2 numpy==2.4.6 rich==15.0.0

$(BENCH): $(SOURCES) $(shell find Benchmarks/Sources Benchmarks/Package.swift)
	@$(toolchain)
	swift build -c release --package-path Benchmarks --scratch-path .build/benchmarks
	@touch $@

# Below PREFIX=$HOME/.local the folder also holds the learner's record: its own mode is left as it is.
install: build ## binary and content under PREFIX (/usr/local)
	umask 022; mkdir -p "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/gradus"
	umask 022; mkdir -p "$(DESTDIR)$(PREFIX)/libexec/gradus"
	install -m 755 $(UNPACK) "$(DESTDIR)$(PREFIX)/libexec/gradus/gradus-unpack"
	install -m 755 $(PICTURE) "$(DESTDIR)$(PREFIX)/libexec/gradus/gradus-picture"
	rm -rf "$(SHARE)/Content"
	cp -R Content "$(SHARE)/"
	chmod -R a+rX "$(SHARE)/Content"

clean: ## remove what was built
	rm -rf .build

# Without colour, because with it a build in a terminal and one through a pipe would not share what is built.
$(BINARY): $(SOURCES)
	@$(toolchain)
	@$(call need,$(BUILD_LIBRARIES))
	@echo "Building gradus (one to three minutes the first time) …"
	@$(archives); for product in gradus-unpack gradus-picture gradus; do \
	  swift build -c release --static-swift-stdlib --product $$product --scratch-path $(STATIC) --no-color-diagnostics \
	    --disable-local-rpath $$link || exit 1; done
	@install -m 755 $(STATIC)/release/gradus-unpack $(UNPACK)
	@install -m 755 $(STATIC)/release/gradus-picture $(PICTURE)
	@install -m 755 $(STATIC)/release/gradus $@

# A folder with the C libraries that the system also has as archives. The linker prefers what it finds there, and gradus
# starts faster than with libraries that are put together at every start. The others stay shared, and are taken from the
# system alone: beside the program, where the build would have them looked for first, anybody's file may lie. The archive of
# libgcc_s is called libgcc_eh.
define archives
folder=$(STATIC)/archives; link="-Xlinker -L$$folder"; rm -rf $$folder; mkdir -p $$folder; \
for name in yaml utf8proc md md4c png z stdc++ tinfo readline; do \
  file=$$(c++ -print-file-name=lib$$name.a 2>/dev/null); \
  case "$$file" in /*) ln -s "$$file" $$folder/;; esac; \
done; \
file=$$(c++ -print-file-name=libgcc_eh.a 2>/dev/null); case "$$file" in /*) ln -s "$$file" $$folder/libgcc_s.a;; esac; \
if [ -e $$folder/libtinfo.a ]; then link="$$link -Xlinker -ltinfo"; else rm -f $$folder/libreadline.a; fi
endef

# Says in a sentence that Swift is missing, does not start or is too old.
define toolchain
get="https://www.swift.org/install"; \
command -v swift >/dev/null || { echo "gradus is written in Swift and needs its toolchain, 6.3 or later: $$get" >&2; exit 1; }; \
said=$$(swift --version 2>&1); \
version=$$(echo "$$said" | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p'); \
[ -n "$$version" ] || { echo "$$said" >&2; echo "Swift does not start. What it needs on this system: $$get" >&2; exit 1; }; \
printf '6.3\n%s\n' "$$version" | sort -CV || { echo "gradus needs Swift 6.3 or later, and this is $$version: $$get" >&2; exit 1; }
endef

# Finds what is missing, says so, and installs it; where that is not possible, prints the command and stops.
define need
missing=""; \
for pair in $(1); do \
  [ -e "/usr/include/$${pair%%=*}" ] || [ -e "/usr/local/include/$${pair%%=*}" ] || missing="$$missing $${pair#*=}"; \
done; \
[ -n "$$missing" ] || exit 0; \
echo "Missing on this system:$$missing"; \
command -v apt-get >/dev/null || { \
  echo "Install them with its package manager (the names are Debian's), then run make again." >&2; exit 1; }; \
as=""; { [ "$$(id -u)" = 0 ] || ! command -v sudo >/dev/null; } || as="sudo "; \
command="$${as}apt-get update; $${as}apt-get install -y --no-install-recommends$$missing"; \
[ "$$(id -u)" = 0 ] || { [ "$$as" ] && { sudo -n true 2>/dev/null || [ -t 0 ]; }; } || { \
  echo "Install them as root with this command, then run make again:" >&2; echo "  $$command" >&2; exit 1; }; \
echo "Installing:  $$command"; \
sh -c "$$command" >/dev/null || { echo "That did not work. Install them by hand, then run make again." >&2; exit 1; }
endef
