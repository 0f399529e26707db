# newsextract: officials, dates, programmes and events of Vietnamese news,
# found inside PostgreSQL.  `make help` lists the targets, README.md the rest.

PG_CONFIG ?= pg_config
export PG_CONFIG

MAKEFLAGS += --no-print-directory

.PHONY: all help lexicon demo demo-stop test fuzz bench check-warnings lint

all:

help:
	@echo 'make            build the extension (installs what it needs first)'
	@echo 'make install    copy it into the PostgreSQL that $$PG_CONFIG names'
	@echo 'make demo       build, install, and show it in a throw-away server'
	@echo 'make demo-stop  stop and remove the server of the demo'
	@echo 'make test       build, install, and run every test'
	@echo 'make look       open what is to be looked at in Chromium, with pictures'
	@echo 'make upgrade-test   pg_upgrade from 15 to 17, in a Debian of its own'
	@echo 'make fuzz       fuzz every target for FUZZ_SECONDS (3600) each'
	@echo 'make bench      speed and memory over the texts of CORPUS'
	@echo 'make lint       cppcheck and clang-tidy, where they are installed'
	@echo 'make lexicon    compile src/lexicon only'
	@echo 'make clean      remove what was built'

demo-stop:
	@tools/demo stop

# What a build needs and this machine lacks.  PGXS cannot be included before
# pg_config is there, so in that case every target only installs the rest and
# runs make again.
GOALS := $(or $(MAKECMDGOALS),all)
BUILDING := $(filter-out help demo-stop clean,$(GOALS))
MISSING := $(shell tools/install-deps --missing $(if $(BUILDING),build,pgxs))

ifneq ($(MISSING),)

ifneq ($(NEWSEXTRACT_DEPS),)
$(error still missing after tools/install-deps: $(MISSING))
endif

.PHONY: bootstrap clean $(BUILDING)

bootstrap:
	tools/install-deps build

$(or $(BUILDING),all): bootstrap
	$(MAKE) NEWSEXTRACT_DEPS=installed $@

clean: demo-stop
	rm -rf build src/pg/*.[od] newsextract.so

else

# ---------------------------------------------------------------------------
# The extension, by PGXS
# ---------------------------------------------------------------------------

EXTENSION = newsextract
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" newsextract.control)

ENGINE = build/libnewsextract_engine.a

MODULE_big = newsextract
PGFILEDESC = "newsextract - officials, dates, programmes and events of news"
OBJS = $(patsubst %.c,%.o,$(sort $(wildcard src/pg/*.c)))

# The install script is copied, upgrade scripts are taken as they are.
DATA_built = build/newsextract--$(EXTVERSION).sql
DATA = $(sort $(wildcard sql/*--*--*.sql))

# A test may not be named like a file in sql/: pg_regress looks there first.
REGRESS = $(patsubst test/sql/%.sql,%,$(sort $(wildcard test/sql/*.sql)))
REGRESS_OPTS = --inputdir=test --encoding=UTF8 --no-locale

EXTRA_CLEAN = build $(OBJS:.o=.d)

# The server's headers are included as the system's are, so that the strict
# warnings are about this code only.  Functions of SQL and callbacks have their
# parameters given, used or not.
WARNINGS = -Wall -Wextra
ifneq ($(findstring clang,$(shell $(CC) --version 2>/dev/null)),)
WARNINGS += -Wno-unknown-warning-option -Wno-ignored-optimization-argument
endif
PG_CPPFLAGS = -isystem $(shell $(PG_CONFIG) --includedir-server) -Isrc/engine \
	-DNEWSEXTRACT_VERSION='"$(EXTVERSION)"'
PG_CFLAGS = $(WARNINGS) -Wno-unused-parameter -MMD -MP
SHLIB_LINK = $(ENGINE) -licuuc -lm

# No bitcode: it would want the very clang that the server was built with.
override with_llvm := no

PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

clean: demo-stop

newsextract$(DLSUFFIX): $(ENGINE) build/sources

src/pg/module.o: newsextract.control

$(DATA_built): sql/newsextract.sql newsextract.control | build
	cp $< $@

# ---------------------------------------------------------------------------
# The engine: C and ICU, no header of PostgreSQL
# ---------------------------------------------------------------------------

ENGINE_OPT ?= -O2 -g
ENGINE_CFLAGS := -std=gnu11 $(ENGINE_OPT) -fPIC $(WARNINGS) \
	-fvisibility=hidden -MMD -MP -Isrc/engine \
	$(shell pkg-config --cflags icu-uc)
GENERATED = $(patsubst %,build/lexicon/%_data.o,fold_table lexicon dates words)
ENGINE_OBJS = $(patsubst src/%.c,build/%.o,$(sort $(wildcard src/engine/*.c)))

build build/engine build/lexicon:
	mkdir -p $@

# The names of all sources, rewritten when one comes or goes.  Time stamps
# alone would miss that.
SOURCES = $(OBJS) $(ENGINE_OBJS) $(LEXICON)
.PHONY: FORCE
build/sources: FORCE | build
	@echo '$(SOURCES)' | cmp -s - $@ || echo '$(SOURCES)' > $@

build/engine/%.o: src/engine/%.c | build/engine
	$(CC) $(ENGINE_CFLAGS) -c -o $@ $<

$(ENGINE): $(ENGINE_OBJS) $(GENERATED) build/sources
	rm -f $@
	$(AR) rcs $@ $(ENGINE_OBJS) $(GENERATED)

# ---------------------------------------------------------------------------
# What the generators of src/lexicon write: the folding table of characters,
# the lexicon, the date expressions and the frequent words as constants.  They
# fold and split words as the engine does, so they link the part of it that
# reads.
# ---------------------------------------------------------------------------

DATES = src/lexicon/date_words.tsv src/lexicon/dates.tsv
WORDS = src/lexicon/words.tsv
LEXICON = $(filter-out $(DATES) $(WORDS),$(sort $(wildcard src/lexicon/*.tsv)))
READING = $(addprefix build/engine/,doc.o fold.o lexbuild.o text.o) \
	$(addprefix build/lexicon/,fold_table_data.o no_words.o)

lexicon: $(GENERATED)

build/lexicon/%.o: src/lexicon/%.c | build/lexicon
	$(CC) $(ENGINE_CFLAGS) -c -o $@ $<

build/lexicon/%.o: build/%.c | build/lexicon
	$(CC) $(ENGINE_CFLAGS) -c -o $@ $<

build/fold_table: build/lexicon/fold_table.o
	$(CC) -o $@ $^ -licuuc

build/fold_table_data.c: build/fold_table
	build/fold_table > $@.tmp
	mv $@.tmp $@

build/compile_lexicon: build/lexicon/compile.o $(READING)
	$(CC) -o $@ $^ -licuuc

build/lexicon_data.c: build/compile_lexicon $(LEXICON) $(DATES) build/sources
	build/compile_lexicon $(LEXICON) -- $(DATES) > $@.tmp
	mv $@.tmp $@

build/compile_dates: build/lexicon/compile_dates.o \
	build/lexicon/compile_dates_write.o $(READING)
	$(CC) -o $@ $^ -licuuc

build/dates_data.c: build/compile_dates $(DATES)
	build/compile_dates $(DATES) > $@.tmp
	mv $@.tmp $@

build/compile_words: build/lexicon/compile_words.o $(READING) \
		build/lexicon/lexicon_data.o build/lexicon/dates_data.o
	$(CC) -o $@ $^ -licuuc

build/words_data.c: build/compile_words $(WORDS)
	build/compile_words $(WORDS) > $@.tmp
	mv $@.tmp $@

build/dates_examples.h: build/compile_dates $(DATES)
	build/compile_dates --examples $(DATES) > $@.tmp
	mv $@.tmp $@

-include $(wildcard build/engine/*.d build/lexicon/*.d src/pg/*.d \
	build/asan/*.d build/asan/*/*.d)

# ---------------------------------------------------------------------------
# Showing and testing.  A server looks for extensions in its own directories
# only, so both install this one; that takes root, or sudo.
# ---------------------------------------------------------------------------

# Tests of the engine link it built once more, for the sanitizers: each piece
# of its memory in a block of its own, so that they see where it ends.
UNIT_TESTS = $(patsubst test/unit/%.c,build/asan/%,$(sort $(wildcard test/unit/test_*.c)))
ASAN = build/asan/libnewsextract_engine.a
ASAN_CFLAGS = -std=gnu11 -O1 -g $(WARNINGS) -MMD -MP -Isrc/engine -Ibuild \
	-fno-omit-frame-pointer -fsanitize=address,undefined \
	-fno-sanitize-recover=all -DNX_EXACT_BLOCKS
ASAN_OBJS = $(ENGINE_OBJS:build/%=build/asan/%) $(GENERATED:build/%=build/asan/%)

.PHONY: install-here unit-tests look upgrade-test

# Pages in a browser: installs Chromium, which no other target does.
look: all
	@tools/install-deps look
	@$(MAKE) -s install-here
	@LOOK_PICTURES=yes test/run look

# pg_upgrade between two versions of Debian's, in a Debian made for it.
upgrade-test:
	@tools/upgrade-test

install-here: all
	@. ./tools/lib.sh && as_installer $(MAKE) -s install

demo: all
	@tools/install-deps demo
	@$(MAKE) -s install-here
	@tools/demo

test: all
	@tools/install-deps test
	@$(MAKE) -s install-here
	@test/run

unit-tests: $(UNIT_TESTS)

build/asan/engine build/asan/lexicon:
	mkdir -p $@

build/asan/engine/%.o: src/engine/%.c | build/asan/engine
	$(CC) $(ASAN_CFLAGS) -c -o $@ $<

build/asan/lexicon/%.o: build/%.c | build/asan/lexicon
	$(CC) $(ASAN_CFLAGS) -c -o $@ $<

$(ASAN): $(ASAN_OBJS) build/sources
	rm -f $@
	$(AR) rcs $@ $(ASAN_OBJS)

build/asan/%: test/unit/%.c $(ASAN) | build/dates_examples.h
	$(CC) $(ASAN_CFLAGS) -o $@ $< $(ASAN) -lcmocka -licuuc -lm

# Every source under each compiler that is here; static analysis.
check-warnings: build/dates_examples.h
	@PG_INCLUDE='$(shell $(PG_CONFIG) --includedir-server)' tools/check-warnings

lint: build/dates_examples.h
	@PG_INCLUDE='$(shell $(PG_CONFIG) --includedir-server)' tools/lint

# What must hold for any text, at full speed for many of them.
build/invariants: test/unit/invariants.c $(ENGINE)
	$(CC) $(filter-out -fPIC -MMD -MP,$(ENGINE_CFLAGS)) -o $@ $< $(ENGINE) -licuuc -lm

# The engine on the command line: prints what it finds in a text.
build/nx: test/unit/nx.c $(ENGINE)
	$(CC) $(filter-out -fPIC -MMD -MP,$(ENGINE_CFLAGS)) -o $@ $< $(ENGINE) -licuuc -lm

# Speed and memory, over the texts of CORPUS.
bench: all build/bench-engine
	@tools/install-deps demo
	@$(MAKE) -s install-here
	@test/bench/run

build/bench-engine: test/bench/engine.c $(ENGINE)
	$(CC) $(filter-out -fPIC -MMD -MP,$(ENGINE_CFLAGS)) -o $@ $< $(ENGINE) -licuuc -lm

# ---------------------------------------------------------------------------
# Fuzzing: a program each target of test/fuzz, of sources built once more with
# sanitizers.  test/fuzz/run says how they are run.  With clang they are
# libFuzzer's; any other compiler makes programs that only replay inputs.
# ---------------------------------------------------------------------------

FUZZ_CC ?= $(shell echo 'int LLVMFuzzerTestOneInput(void){return 0;}' | \
	clang -fsanitize=fuzzer -xc -o /dev/null - 2>/dev/null && echo clang || echo $(CC))
FUZZ_MAIN = $(if $(findstring clang,$(FUZZ_CC)),,test/fuzz/replay.c)
FUZZ_SANITIZE = $(if $(findstring clang,$(FUZZ_CC)),fuzzer-no-link$(comma))address,undefined
comma := ,
FUZZ_CFLAGS = -std=gnu11 -O1 -g $(WARNINGS) -fno-omit-frame-pointer \
	-fsanitize=$(FUZZ_SANITIZE) -fno-sanitize-recover=undefined \
	-DNX_EXACT_BLOCKS -D_GNU_SOURCE -MMD -MP -Isrc/engine
FUZZ_LINK = -fsanitize=$(if $(FUZZ_MAIN),,fuzzer$(comma))address,undefined
FUZZ_ENGINE = $(patsubst src/engine/%.c,build/fuzz/%.o,$(sort $(wildcard src/engine/*.c))) \
	$(patsubst build/lexicon/%.o,build/fuzz/%.o,$(GENERATED))
FUZZ_TARGETS = $(addprefix build/fuzz/fuzz-,engine lexicon news_event)

.PHONY: fuzz-targets
fuzz-targets: $(FUZZ_TARGETS)

fuzz: fuzz-targets
	@test/fuzz/run

build/fuzz:
	mkdir -p $@

build/fuzz/%.o: src/engine/%.c | build/fuzz
	$(FUZZ_CC) $(FUZZ_CFLAGS) -c -o $@ $<

build/fuzz/%.o: build/%.c | build/fuzz
	$(FUZZ_CC) $(FUZZ_CFLAGS) -c -o $@ $<

build/fuzz/test-%.o: test/fuzz/%.c | build/fuzz
	$(FUZZ_CC) $(FUZZ_CFLAGS) -c -o $@ $<

build/fuzz/fuzz-engine build/fuzz/fuzz-lexicon: build/fuzz/fuzz-%: \
		build/fuzz/test-%.o build/fuzz/test-check.o $(FUZZ_ENGINE) $(FUZZ_MAIN)
	$(FUZZ_CC) $(FUZZ_LINK) -o $@ $^ -licuuc -lm

# The type news_event, outside of a server: backend.c stands in for it,
# but for what PostgreSQL has as a library.
FUZZ_PG = $(patsubst %,build/fuzz/pg-%.o,event_build event_compare event_gin event_io \
		event_json event_keys event_match event_range) \
	$(patsubst %,build/fuzz/pg-test-%.o,backend containment news_event)
FUZZ_PG_CFLAGS = $(FUZZ_CFLAGS) -Isrc/pg $(PG_CPPFLAGS) -DUSE_ASSERT_CHECKING -Wno-unused-parameter
PG_LIBRARIES = $(wildcard $(foreach name,libpgcommon.a libpgport.a,\
	$(addsuffix /$(name),$(shell $(PG_CONFIG) --pkglibdir) $(shell $(PG_CONFIG) --libdir))))

build/fuzz/pg-%.o: src/pg/%.c | build/fuzz
	$(FUZZ_CC) $(FUZZ_PG_CFLAGS) -c -o $@ $<

build/fuzz/pg-test-%.o: test/fuzz/%.c | build/fuzz
	$(FUZZ_CC) $(FUZZ_PG_CFLAGS) -c -o $@ $<

build/fuzz/fuzz-news_event: $(FUZZ_PG) $(FUZZ_ENGINE) $(FUZZ_MAIN)
	$(FUZZ_CC) $(FUZZ_LINK) -o $@ $^ $(PG_LIBRARIES) -licuuc -lm

-include $(wildcard build/fuzz/*.d)

endif
