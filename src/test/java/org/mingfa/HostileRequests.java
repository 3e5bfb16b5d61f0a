package org.mingfa;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.law.LawLibrary;
import org.springframework.core.StandardReflectionParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Makes up requests over all mapped routes: mostly right, with one or more parts that are not. */
final class HostileRequests {

    /**
     * One request.
     *
     * @param route its method and pattern
     * @param target as it goes over the wire
     * @param type of the body, or empty
     */
    record Request(String route, String method, String target, String type, byte[] body) {

        /** For whoever looks into a failure. */
        String shown() {
            var text = new String(body, StandardCharsets.ISO_8859_1);
            return method + " " + shortened(target) + " " + type + " "
                    + shortened(text).replace("\r", "\\r").replace("\n", "\\n").replace("\u0000", "\\0");
        }

        private static String shortened(String text) {
            return text.length() > 300 ? text.substring(0, 300) + "… (" + text.length() + ")" : text;
        }
    }

    private record Route(String method, String pattern, List<String> parameters) {}

    private static final String BOUNDARY = "----hostile";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");

    private final List<Route> routes = new ArrayList<>();
    private final Map<String, String> known;
    private final List<String> procedures;
    private final Random random;
    private final HostileJson json;

    HostileRequests(RequestMappingHandlerMapping mapping, LawLibrary law, Map<String, String> known, Random random) {
        this.known = known;
        this.random = random;
        this.json = new HostileJson(random);
        this.procedures = law.procedures().stream()
                .map(one -> one.id())
                .distinct()
                .sorted()
                .toList();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var names = names(handler.getMethod().getParameters(), handler.getMethod());
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                if (methods.isEmpty()) {
                    routes.add(new Route("GET", pattern, names));
                }
                methods.forEach(method -> routes.add(new Route(method.name(), pattern, names)));
            }
        });
        routes.add(new Route("POST", "/sign-in", List.of("username", "password")));
        routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
    }

    private static List<String> names(Parameter[] parameters, java.lang.reflect.Method method) {
        Set<String> names = new LinkedHashSet<>();
        var discovered = new StandardReflectionParameterNameDiscoverer().getParameterNames(method);
        for (int i = 0; i < parameters.length; i++) {
            var asked = parameters[i].getAnnotation(RequestParam.class);
            if (asked != null) {
                names.add(
                        !asked.name().isEmpty()
                                ? asked.name()
                                : !asked.value().isEmpty() ? asked.value() : discovered == null ? "x" : discovered[i]);
            }
        }
        return List.copyOf(names);
    }

    /** The same ones for the same seed: each route as often as any other, but once where there is nothing to get wrong. */
    List<Request> make(int many) {
        var requests = new ArrayList<Request>();
        routes.forEach(route -> requests.add(one(route)));
        var open = routes.stream().filter(HostileRequests::isOpen).toList();
        for (int i = 0; requests.size() < many; i++) {
            requests.add(one(open.get(i % open.size())));
        }
        return requests;
    }

    private static boolean isOpen(Route route) {
        return !route.method().equals("GET")
                || !route.parameters().isEmpty()
                || route.pattern().contains("{");
    }

    private Request one(Route route) {
        boolean inBody = !route.method().equals("GET");
        var target = path(route, !inBody) + (inBody && random.nextBoolean() ? "" : query(route));
        var method =
                random.nextInt(40) == 0 ? pick(List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD")) : route.method();
        var called = route.method() + " " + route.pattern();
        if (!inBody) {
            return new Request(called, method, target, "", new byte[0]);
        }
        boolean machine = route.pattern().startsWith("/api/");
        return switch (random.nextInt(10)) {
            case 0 -> new Request(called, method, target, "", new byte[0]);
            case 1 -> new Request(called, method, target, pick(HostileValues.TYPES), garbage());
            case 2, 3, 4 ->
                new Request(called, method, target, "application/x-www-form-urlencoded", bytes(form(route)));
            case 5, 6 -> new Request(called, method, target, "multipart/form-data; boundary=" + BOUNDARY, parts(route));
            default ->
                machine
                        ? new Request(called, method, target, "application/json", json.one())
                        : new Request(
                                called, method, target, "multipart/form-data; boundary=" + BOUNDARY, parts(route));
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String value(String name) {
        var right = known.get(name);
        return right != null && random.nextInt(3) == 0 ? right : hostile();
    }

    /** Bytes that are no text are refused before anything else is looked at, so they are rarer than the rest. */
    private String hostile() {
        var value = pick(HostileValues.VALUES);
        return value.matches("(?s).*(%ED|%F[4F]|%C0|\\\\).*") && random.nextInt(6) > 0 ? hostile() : value;
    }

    private String path(Route route, boolean hostile) {
        return VARIABLE.matcher(route.pattern()).replaceAll(found -> {
            var name = found.group(1);
            boolean bad = random.nextInt(hostile ? 3 : 6) == 0;
            return Matcher.quoteReplacement(bad ? hostile() : right(route, name));
        });
    }

    private String right(Route route, String name) {
        if (name.equals("id")
                && !route.pattern().contains("{county}")
                && !route.pattern().startsWith("/import")) {
            return pick(procedures);
        }
        return known.getOrDefault(name, "1");
    }

    private String query(Route route) {
        if (route.parameters().isEmpty() && random.nextInt(3) > 0) {
            return "";
        }
        var text = new StringBuilder("?");
        for (var name : route.parameters()) {
            text.append(name).append('=').append(value(name)).append('&');
        }
        for (int more = random.nextInt(3); more > 0; more--) {
            var name = pick(HostileValues.FORM_NAMES);
            text.append(encoded(name)).append('=').append(value(name)).append('&');
        }
        return text.toString();
    }

    private String form(Route route) {
        var text = new StringBuilder();
        for (var name : names(route)) {
            text.append(encoded(name))
                    .append('=')
                    .append(random.nextBoolean() ? value(name) : encoded(pick(HostileValues.TEXTS)))
                    .append('&');
        }
        return text.toString();
    }

    private List<String> names(Route route) {
        var names = new ArrayList<>(route.parameters());
        for (int more = random.nextInt(8); more > 0; more--) {
            names.add(pick(HostileValues.FORM_NAMES));
        }
        return names;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] parts(Route route) {
        var body = new ByteArrayOutputStream();
        for (var name : names(route)) {
            var file = random.nextInt(3) == 0
                    ? "; filename=\""
                            + pick(List.of("", "a.pdf", "a\u0000.pdf", "\u202efdp.exe", "..", "a".repeat(500))) + "\""
                    : "";
            body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file
                    + "\r\n" + (random.nextInt(4) == 0 ? "Content-Type: " + pick(HostileValues.TYPES) + "\r\n" : "")
                    + "\r\n"));
            body.writeBytes(random.nextInt(5) == 0 ? garbage() : bytes(pick(HostileValues.TEXTS)));
            body.writeBytes(bytes("\r\n"));
        }
        if (random.nextInt(6) > 0) {
            body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        }
        return body.toByteArray();
    }

    private byte[] garbage() {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
