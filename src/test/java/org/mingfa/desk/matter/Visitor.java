package org.mingfa.desk.matter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser without scripts: keeps cookies, sends forms with the token of the page seen last. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----mingfa-visitor";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String token = "";
    private HttpResponse<byte[]> last;

    private Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
        this.last = send(HttpRequest.newBuilder(URI.create(base + "/sign-in")).build());
    }

    static Visitor signedIn(int port, String login) {
        var visitor = new Visitor(port);
        var body = "username=" + login + "&password=" + Town.PASSWORD + "&_csrf="
                + URLEncoder.encode(visitor.token, StandardCharsets.UTF_8);
        visitor.send(HttpRequest.newBuilder(URI.create(visitor.base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return visitor;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            last = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        var found = TOKEN.matcher(text());
        if (found.find()) {
            token = found.group(1);
        }
        return last;
    }

    Visitor get(String path) {
        send(HttpRequest.newBuilder(URI.create(base + path)).build());
        return this;
    }

    /** Sends a form and, if that answers with a redirect, goes there. */
    Visitor post(String path, Form form) {
        send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.body(token)))
                .build());
        if (status() == 303 || status() == 302) {
            get(location());
        }
        return this;
    }

    int status() {
        return last.statusCode();
    }

    String location() {
        return URI.create(last.headers().firstValue("Location").orElseThrow())
                .toString()
                .replace(base, "");
    }

    String header(String name) {
        return last.headers().firstValue(name).orElse("");
    }

    /** The page as text. */
    String text() {
        return last == null ? "" : new String(last.body(), StandardCharsets.UTF_8);
    }

    /** What was sent, as it is. */
    byte[] bytes() {
        return last.body().clone();
    }

    /** The address of the page after all redirects. */
    String path() {
        return last.uri().getPath();
    }

    /** The first group of the first place where the pattern is found. */
    String find(String pattern) {
        var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text());
        if (!found.find()) {
            throw new AssertionError("not on the page: " + pattern + "\n" + text());
        }
        return found.group(1);
    }

    /** What a person fills in. */
    static final class Form {
        private record Part(String name, String file, String type, byte[] content) {}

        private final List<Part> parts = new ArrayList<>();

        static Form of(String... namesAndValues) {
            var form = new Form();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                form.with(namesAndValues[i], namesAndValues[i + 1]);
            }
            return form;
        }

        Form with(String name, String value) {
            parts.add(new Part(name, "", "", value.getBytes(StandardCharsets.UTF_8)));
            return this;
        }

        Form file(String name, String file, String type, byte[] content) {
            parts.add(new Part(name, file, type, content));
            return this;
        }

        Form pdf(String kind) {
            var content = ("%PDF-1.7\n" + kind + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
            return file("_file." + kind, kind + ".pdf", "application/pdf", content);
        }

        byte[] body(String token) {
            var out = new ByteArrayOutputStream();
            with("_csrf", token);
            for (var part : parts) {
                var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                        + (part.file().isEmpty() ? "" : "; filename=\"" + part.file() + "\"")
                        + (part.type().isEmpty() ? "" : "\r\nContent-Type: " + part.type()) + "\r\n\r\n";
                out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
                out.writeBytes(part.content());
                out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return out.toByteArray();
        }
    }
}
