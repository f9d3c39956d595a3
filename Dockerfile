# Build:  docker build -t careerbot .
# Try it: docker run --rm careerbot ask "how much do prompt engineers make"
# Run it: docker compose up -d

FROM rust:1.95-bookworm AS build
WORKDIR /build

# The dependencies in a layer of their own, which is rebuilt only when Cargo.toml or Cargo.lock
# change. Their downloads stay in a cache even then.
COPY Cargo.toml Cargo.lock ./
COPY stubs stubs
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    mkdir src \
    && echo 'fn main() {}' > src/main.rs \
    && touch src/lib.rs \
    && cargo build --release --locked \
    && rm -r src

COPY assets assets
COPY locales locales
COPY src src
# Fresh times: a checkout older than the layer above would count as built.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    touch src/main.rs src/lib.rs \
    && cargo build --release --locked \
    && mkdir /data

# Only the C library and the program: no shell, no package manager.
FROM gcr.io/distroless/cc-debian12:nonroot
LABEL org.opencontainers.image.title="careerbot" \
      org.opencontainers.image.description="Answers career questions on Discord from a folder of Markdown articles" \
      org.opencontainers.image.licenses="MIT OR Apache-2.0"

COPY --from=build /build/target/release/careerbot /careerbot
# A new volume takes its owner from the folder it is mounted on.
COPY --from=build --chown=65532:65532 /data /data
# The shipped articles. Mount a folder here to use others: -v ./knowledge:/knowledge:ro
COPY --chown=65532:65532 knowledge /knowledge

ENV KNOWLEDGE_DIR=/knowledge \
    DATA_DIR=/data
# Drawing a chart frees megabytes at once, from which the C library learns to keep as much for each thread: after some minutes
# it holds ten times what is in use, and ever a little more. With limits of our own it learns nothing.
ENV MALLOC_MMAP_THRESHOLD_=262144 \
    MALLOC_TRIM_THRESHOLD_=262144 \
    MALLOC_ARENA_MAX=2
VOLUME ["/data"]
USER 65532:65532

# Healthy while Discord answers the bot's heartbeats.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/careerbot", "healthcheck"]
ENTRYPOINT ["/careerbot"]
CMD ["run"]
