package org.mingfa.command.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/** Measures how long answers take, since the program started. */
final class RequestTimes extends OncePerRequestFilter {

    private static final String NAME = "mingfa_http_request_seconds";

    /** Upper bounds in seconds; what took longer is counted with the last one, which has none. */
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private enum Kind {
        API,
        FILE,
        PAGE;

        static Kind of(HttpServletRequest request) {
            var address = request.getRequestURI();
            if (address.startsWith("/api/")) {
                return API;
            }
            boolean file = address.startsWith("/webjars/")
                    || Stream.of(".css", ".js", ".svg", ".ico").anyMatch(address::endsWith);
            return file ? FILE : PAGE;
        }
    }

    /** Answers of one kind. */
    private static final class Times {
        private final LongAdder[] buckets =
                Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toArray(LongAdder[]::new);
        private final LongAdder nanos = new LongAdder();
        private final LongAdder failed = new LongAdder();

        void add(long took, boolean isFailure) {
            int at = Arrays.binarySearch(BOUNDS, took / 1e9);
            buckets[at < 0 ? -at - 1 : at].increment();
            nanos.add(took);
            if (isFailure) {
                failed.increment();
            }
        }
    }

    private final Map<Kind, Times> times = new EnumMap<>(Kind.class);

    RequestTimes() {
        Stream.of(Kind.values()).forEach(kind -> times.put(kind, new Times()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        boolean threw = true;
        try {
            chain.doFilter(request, response);
            threw = false;
        } finally {
            Objects.requireNonNull(times.get(Kind.of(request)))
                    .add(System.nanoTime() - began, threw || response.getStatus() >= 500);
        }
    }

    void tell(Exposition told) {
        told.family(NAME, "histogram", "How long answers took, in seconds.");
        times.forEach((kind, of) -> tell(told, "kind=\"" + kind.name().toLowerCase(Locale.ROOT) + '"', of));
        told.family("mingfa_http_failures_total", "counter", "Answers with a status of 500 or above.");
        times.forEach((kind, of) -> told.sample(
                "mingfa_http_failures_total", "kind=\"" + kind.name().toLowerCase(Locale.ROOT) + '"', of.failed.sum()));
    }

    private static void tell(Exposition told, String kind, Times of) {
        long sum = 0;
        for (int i = 0; i < of.buckets.length; i++) {
            sum += of.buckets[i].sum();
            var bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
            told.sample(NAME + "_bucket", kind + ",le=\"" + bound + '"', sum);
        }
        told.sample(NAME + "_sum", kind, of.nanos.sum() / 1e9).sample(NAME + "_count", kind, sum);
    }
}
