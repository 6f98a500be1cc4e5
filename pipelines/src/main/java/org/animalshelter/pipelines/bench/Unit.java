package org.animalshelter.pipelines.bench;

/** What a figure counts, and so how it is written. */
enum Unit {
    PER_MINUTE {
        @Override
        String write(double value) {
            return "%,.1f/min".formatted(value);
        }
    },
    MILLISECONDS {
        @Override
        String write(double value) {
            return "%,.0f ms".formatted(value);
        }
    },
    SECONDS {
        @Override
        String write(double value) {
            return "%.2f s".formatted(value);
        }
    },
    RATIO {
        @Override
        String write(double value) {
            return "%.2f".formatted(value);
        }
    };

    abstract String write(double value);
}
