# Everything a developer runs. `make replay` and `make test` set up a fresh machine by themselves:
# they need a Swift 6.2 toolchain, and install zlib's header where it is missing.

SWIFT ?= swift
DOCC ?= docc
SOURCES = Package.swift Sources Tests Samples
RELEASE = .build/release/trailbell
STATIC = .build-static/release/trailbell
PACKAGES = .build-packages
PREFIX ?= /usr/local

.PHONY: build static install uninstall man completions deb image release packages-check replay test \
  test-options test-release test-portable lint format bench bench-peers bench-attributes interop interop-spark spreadsheets test-page test-follow samples fuzz soak \
  soak-follow docs \
  clean ci zlib

build: zlib
	$(SWIFT) build -c release --product trailbell

# One file that runs anywhere on Linux: with the Swift runtime and all libraries inside, stripped, and
# without ICU's tables, which nothing asks for.
static: zlib
	TRAILBELL_UNICODE_TABLES=$$(Samples/Packages/unicode-tables) $(SWIFT) build -c release \
	  --static-swift-stdlib -Xswiftc -static-executable -Xlinker -s --scratch-path .build-static --product trailbell
	env -i $(STATIC) --version

$(STATIC):
	$(MAKE) static

# The static program with its manual and completions, below PREFIX; DESTDIR is put in front of that.
install: $(STATIC)
	Samples/Packages/install $(STATIC) $(DESTDIR)$(PREFIX)

uninstall:
	Samples/Packages/install --remove $(DESTDIR)$(PREFIX)

# Manual pages, and completions for bash, zsh and fish, of the usual build.
man: build
	Samples/Packages/manual $(RELEASE) $(PACKAGES)/man

completions: build
	Samples/Packages/completions $(RELEASE) $(PACKAGES)/completions

# Of the static program: a Debian package; an image as an OCI layout and as a root file system; and an
# archive for this platform, with check sums of all of them and a bill of materials.
deb: static
	Samples/Packages/deb $(STATIC) $(PACKAGES)

image: static
	Samples/Packages/image $(STATIC) $(PACKAGES)

release: static
	Samples/Packages/release $(STATIC) $(PACKAGES)

# Installs and removes them, runs the image, and looks at what the tools of their trade say of them.
packages-check: deb image release build
	Tests/Packages/run $(PACKAGES) $(RELEASE)

# The main job, on the sample archive.
replay: build
	$(RELEASE) replay Samples/Archives

# Not optimised, and with every check, as in debug; but a program that was built for debugging has its argument parser look
# through all options at each start, which takes five to twenty times as long as the start itself.
UNOPTIMISED := -c release --scratch-path .build-test -Xswiftc -Onone -Xswiftc -enable-testing

test: zlib
	$(SWIFT) build --build-tests $(UNOPTIMISED)
	$(SWIFT) test --skip-build $(UNOPTIMISED)

# What the argument parser of a program that was built for debugging says of the options of all commands.
test-options: zlib
	$(SWIFT) build --product trailbell
	.build/debug/trailbell --experimental-dump-help > /dev/null

# The page of a case file in a browser; not part of `test`, since Chromium and what it needs are several hundred
# megabytes from the system's packages. `make test-page PAGE_OPTIONS='--hostile 500 --large 100000 --firefox'` does all.
test-page: build
	Tests/Page/install
	Tests/Page/run $(RELEASE) $(PAGE_OPTIONS)

# A follower is killed at each of its calls that write, and at random moments; its disk is full; results go to a web hook;
# `aws s3 sync` fills the folder. Needs root, and from the system's packages strace, curl and openssl; MOMENTS=50.
test-follow: build
	for tool in strace curl openssl; do command -v $$tool > /dev/null || apt-get install -y $$tool || exit 1; done
	Tests/Follow/run crash $(RELEASE) --writes --moments $(or $(MOMENTS),50)
	Tests/Follow/run full $(RELEASE)
	Tests/Follow/run webhook $(RELEASE)
	Tests/Follow/run sync $(RELEASE)

# A follower for an hour, while 2,000 files come a minute, and one of a folder with a million files; MINUTES=60, FILES=1000000.
soak-follow: build
	Tests/Follow/run names $(RELEASE) --files $(or $(FILES),1000000)
	Tests/Follow/run soak $(RELEASE) --minutes $(or $(MINUTES),60)

# Release builds compile assertions away and inline across modules: the same tests once more.
test-release: zlib
	$(SWIFT) build -c release --build-tests --scratch-path .build-release -Xswiftc -enable-testing
	$(SWIFT) test -c release --skip-build --scratch-path .build-release -Xswiftc -enable-testing

# The tests of what has instructions of its own, once without those that not every processor has, and
# once with none at all.
test-portable: zlib
	for vectors in narrow portable; do \
	  TRAILBELL_VECTORS=$$vectors $(SWIFT) test --scratch-path .build-$$vectors \
	    --filter 'DigestsTests|TrailRecordsTests|TrailArchivesTests|FilterPatternsTests|TrailReplayTests.StoredReadingTests' || exit 1; \
	done

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

# Results go to .build-bench as well; ARCHIVE=FOLDER measures another archive than the one made for
# the purpose, OLD=FILE prints earlier ratios beside these, ONLY=TEXT runs workloads with that name.
bench: zlib
	$(SWIFT) build -c release
	.build/release/trailbell-bench --save .build-bench/$(shell date +%Y%m%dT%H%M%S).json \
	  $(if $(ARCHIVE),--archive $(ARCHIVE)) $(if $(OLD),--compare $(OLD)) $(if $(ONLY),--only '$(ONLY)')

# The same question to chDB, DuckDB, jq, ripgrep and Python, which this installs; ROUNDS=3.
bench-peers: zlib
	$(SWIFT) build -c release
	Tests/Peers/run $(or $(ARCHIVE),.build-peers-archive) $(ROUNDS)

# Exports are taken by the AWS command line, and read back as the same plan; against moto, on loopback.
interop: build
	Tests/Interop/run

# Under PySpark in local mode a replay in parts says what one replay says, byte for byte. Installs pyspark, half a gigabyte.
interop-spark: build
	Tests/Spark/run $(RELEASE)

# csv and Markdown of hostile records are read back: by Python's csv, by LibreOffice where it is there, and by a
# reader of Markdown.
spreadsheets: build
	Tests/Spreadsheets/run

# What the speed attributes of each file are worth, and parts with unsafe pointers, in instructions; FILE=Sources/… for one of them.
bench-attributes: zlib
	Tests/Attributes/run $(FILE)

# Makes the sample archive again; the same bytes of JSON each time.
samples: zlib
	$(SWIFT) run sample-forge Samples
	$(SWIFT) run trailbell replay Samples/Archives --rules cis --format html --reproducible --quiet \
	  --output Samples/CaseFile/case.html

# The fault suite with 100,000 cases, ten million inflations compared with zlib's, and every driver
# for a minute each; TARGET=faults, inflations, records, patterns, regexes, archives, inflate,
# expressions, selections, times, zones, likeness, readings, lines, definitions, documents, shell, yaml,
# json, templates, exposure or pretty, SECONDS=60.
fuzz: zlib
	Tests/Fuzz/run $(TARGET) $(SECONDS)

# Ten minutes of endless input at full speed, and an archive ten times the usual one: memory is
# reported every minute and must stay flat. MINUTES=10, ARCHIVE=FOLDER for another archive.
soak: build
	Tests/Soak/run $(or $(MINUTES),10) $(ARCHIVE)

# The DocC reference of the library products; a link that leads nowhere is an error. The toolchain brings
# docc, so that the package needs no plugin.
LIBRARIES = TrailReplay FilterPatterns MetricAlarms AlarmDefinitions ReplayReports \
  TrailArchives MetricWindows AlarmStates BucketExposure
docs: zlib
	rm -rf .build-docs .build/*/symbolgraph
	# It fails for the bundles of tests where these are not built; a library without its graph ends the loop below.
	-$(SWIFT) package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	for library in $(LIBRARIES); do \
	  mkdir -p .build-docs/symbols/$$library && \
	  cp .build/*/symbolgraph/$$library.symbols.json .build-docs/symbols/$$library/ && \
	  $(DOCC) convert Sources/$$library/Documentation.docc --warnings-as-errors \
	    --additional-symbol-graph-dir .build-docs/symbols/$$library \
	    --fallback-display-name $$library --fallback-bundle-identifier $$library \
	    --output-path .build-docs/$$library || exit 1; \
	done

ci: export TRAILBELL_SEEDS = all
ci: lint test test-options test-release test-portable docs

clean:
	$(SWIFT) package clean
	rm -rf .build-test .build-release .build-narrow .build-portable .build-static .build-packages .build-fuzz .build-bench .build-peers .build-peers-archive .build-attributes .build-interop .build-spark .build-spreadsheets .build-docs

zlib:
	@.ci/install-zlib
