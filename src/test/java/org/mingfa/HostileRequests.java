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

    /** As they stand in an address or an urlencoded form. */
    private static final List<String> VALUES = List.of(
            "",
            "%20",
            "%00",
            "a%00b",
            "%ED%A0%80",
            "a%ED%BF%BFb",
            "%FF%FE",
            "%C0%80",
            "%F4%90%80%80",
            "%0D%0ASet-Cookie:%20x=y",
            "%E2%80%AEtxt.exe",
            "%E2%80%8B%EF%BB%BF",
            "%F0%A0%AE%B7",
            "2147483647",
            "-2147483648",
            "990101002",
            "99999999999999999999999999",
            "-1",
            "1e308",
            "1e999999999",
            "0.0000000000000000000001",
            "NaN",
            "2026-13-45",
            "9999-12-31",
            "-999999999-01-01",
            "%2B999999999-12-31",
            "2026",
            "null",
            "..%2F..%2Fetc%2Fpasswd",
            "..",
            "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
            "'%20or%201=1--",
            "%24%7B7*7%7D",
            "%7B%7B",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
            "%E5%B9%B2".repeat(300),
            "A".repeat(5_000),
            "%E2%84%A1%C4%B0%C3%9F",
            ";x=y",
            "\\");

    /** Texts of forms and JSON; as many kinds, as they are. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u202etxt.exe",
            "\u200b\u200d\ufeff",
            "\u0001\u001b[31m",
            "1e308",
            "-1e308",
            "1e999999999",
            "9".repeat(400),
            "２０２６年１３月４５日",
            "9999-12-31",
            "是",
            "干".repeat(20_000),
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "\r\nSet-Cookie: x=y",
            "\ud842\udfb7");

    private static final List<String> FORM_NAMES = List.of(
            "_outcome",
            "_happened",
            "_with",
            "_seen",
            "_reason",
            "_carried",
            "_rows",
            "title",
            "due",
            "owner",
            "text",
            "place",
            "year",
            "settle",
            "block",
            "version",
            "login",
            "post",
            "q",
            "parties[0].name",
            "parties[99999].name",
            "parties[-1].x",
            "a[0].b",
            "[",
            "f.category",
            "from",
            "to",
            "sort",
            "list",
            "procedure",
            "username",
            "password",
            "note",
            "reason",
            "villages",
            "townships",
            "\u0000",
            "\u202e");

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
            case 1 -> new Request(called, method, target, pick(TYPES), garbage());
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

    private static final List<String> TYPES = List.of(
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "b".repeat(200),
            "multipart/mixed; boundary=x",
            "application/json",
            "application/json; charset=utf-16",
            "application/x-www-form-urlencoded; charset=nonsense",
            "text/plain",
            "application/octet-stream",
            "nonsense",
            "/");

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String value(String name) {
        var right = known.get(name);
        return right != null && random.nextInt(3) == 0 ? right : hostile();
    }

    /** Bytes that are no text are refused before anything else is looked at, so they are rarer than the rest. */
    private String hostile() {
        var value = pick(VALUES);
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
            var name = pick(FORM_NAMES);
            text.append(encoded(name)).append('=').append(value(name)).append('&');
        }
        return text.toString();
    }

    private String form(Route route) {
        var text = new StringBuilder();
        for (var name : names(route)) {
            text.append(encoded(name))
                    .append('=')
                    .append(random.nextBoolean() ? value(name) : encoded(pick(TEXTS)))
                    .append('&');
        }
        return text.toString();
    }

    private List<String> names(Route route) {
        var names = new ArrayList<>(route.parameters());
        for (int more = random.nextInt(8); more > 0; more--) {
            names.add(pick(FORM_NAMES));
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
                    + "\r\n" + (random.nextInt(4) == 0 ? "Content-Type: " + pick(TYPES) + "\r\n" : "") + "\r\n"));
            body.writeBytes(random.nextInt(5) == 0 ? garbage() : bytes(pick(TEXTS)));
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
