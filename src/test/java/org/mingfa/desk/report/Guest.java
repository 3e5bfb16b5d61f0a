package org.mingfa.desk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** Somebody signed in at a browser, who opens pages and sends a file. */
final class Guest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String BOUNDARY = "----mingfa-guest";

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private String token = "";

    Guest(int port, String login, String password) throws IOException, InterruptedException {
        base = "http://127.0.0.1:" + port;
        get("/sign-in");
        post("/sign-in", "username", login, "password", password);
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** Sends the form of the page seen last; {@code fields} are names and values in turn. */
    HttpResponse<byte[]> post(String path, String... fields) throws IOException, InterruptedException {
        var body = new StringBuilder("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Follows the page of an import, as a browser does when it is told to look again, until it has ended. */
    HttpResponse<byte[]> followed(HttpResponse<byte[]> answer) throws IOException, InterruptedException {
        var shown = answer;
        long end = System.nanoTime() + LONGEST.toNanos();
        while (shown.headers().firstValue("Refresh").isPresent() && System.nanoTime() < end) {
            shown = get(shown.uri().getPath());
        }
        return shown;
    }

    /** Sends a workbook by the form of the page seen last. */
    HttpResponse<byte[]> upload(String path, byte[] workbook) throws IOException, InterruptedException {
        return upload(path, "workbook", "ledgers.xlsx", workbook);
    }

    /** Sends a file by the form of the page seen last. */
    HttpResponse<byte[]> upload(String path, String field, String file, byte[] content)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"" + field + "\"; filename=\"" + file + "\"", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String named, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + named + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var found = TOKEN.matcher(text(answer));
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
